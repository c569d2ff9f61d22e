const page = String.raw`(?:this|the) (?:page|article|post|document|site|website)`;
const who = String.raw`(?: by [^|]{2,40}?)?`;

/** What a site's program sets under or over every page: words to press, and what it counts. Sure ones are furniture alone as well. */
const sure = [
  `print(?:able)? (?:this page|version|page)`,
  `(?:e-?mail|send|share|tweet|recommend) (?:this page|this article|this post|to a friend|a friend|this)(?: (?:on|via|by|to) \\p{L}+(?: \\p{L}+)?)?`,
  `report (?:a|an) (?:problem|error|issue|fault)(?: (?:with|on|about) ${page})?`,
  `(?:was|is|did you find) ${page}(?: \\p{L}+)? (?:helpful|useful)(?: to you)?`,
  `did you find (?:this|it) (?:page )?(?:helpful|useful)`,
  `is there anything wrong with ${page}`,
  `(?:rate|bookmark|follow|like|add) (?:this page|to favourites)`,
  `back to (?:the )?top(?: of (?:the )?page)?`,
  `skip to (?:the )?(?:main )?(?:content|navigation)`,
].join("|");
const withOthers = [
  sure,
  `(?:comments?|likes?|shares?|views?|replies|print|share|tweet|e-?mail|follow|edit|save|bookmark|subscribe|home|yes|no|top|reply|download|pdf|login|log in|log out|sitemap|accessibility|cookies|privacy)`,
].join("|");
const about = [
  `(?:page )?last (?:updated|edited|modified|changed|reviewed)${who}:?(?: on| at|:)? [^|]{4,40}`,
  `(?:page (?:owner|author|manager|editor)|content owner|maintained by|posted by|web editor)(?::| ) ?[^|]{2,60}`,
].join("|");

const count = String.raw`(?: ?\(\d{1,5}\))?[?.!]?`;
const alone = new RegExp(`^(?:${sure})${count}$`, "iu");
const control = new RegExp(`^(?:${withOthers}|${about})${count}$`, "iu");
/** Several one behind the other, as where what parted them was space. */
const row = new RegExp(`^(?:(?:${withOthers})${count} ?){2,12}$`, "iu");
const beyondWords = new RegExp(`(?:${sure})|\\(\\d{1,5}\\)`, "iu");

const longest = 200;

/** Whether a line is of the page and not of the document: what is pressed, counted, or said of the page beside bars. */
export function isPageControl(line: string): boolean {
  const text = line.trim();
  if (text.length > longest) return false;
  if (alone.test(text)) return true;
  const parts = text.split(/\s+[|•·]\s+/u);
  if (parts.length > 1) return parts.every((part) => control.test(part));
  return beyondWords.test(text) && row.test(text);
}

/** Whether a line is what a mail program puts under every message. */
export function isMailFooter(line: string): boolean {
  const starts =
    /^(?:please )?(?:consider|think (?:of|about)) the environment before (?:you )?print|^(?:this|the (?:information|content)s? (?:in|of) this) (?:e-?mail|message)(?: and any (?:attachments?|files?)[^.]{0,60})? (?:is|are|may be|may contain|contains?) (?:\p{L}+ ){0,4}(?:confidential|privileged|intended)\b/iu;
  return starts.test(line.trim());
}
