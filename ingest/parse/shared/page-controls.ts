const page = String.raw`(?:this|the) (?:page|article|post|document|site|website)`;
const who = String.raw`(?: by [^|]{2,40}?)?`;

/** What a site's program sets under or over every page: words to press, and what it counts. Sure ones are furniture alone as well, for they name the page. */
const sure = [
  `print(?:able)? (?:this page|version|page)`,
  `(?:e-?mail|send|share|tweet|recommend) this (?:page|article|post)(?: (?:on|via|by|to) \\p{L}+(?: \\p{L}+)?)?`,
  `report (?:a|an) (?:problem|error|issue|fault) (?:with|on|about) (?:this|the) (?:page|article|post|website)`,
  `(?:was|is|did you find) ${page}(?: \\p{L}+)? (?:helpful|useful)(?: to you)?`,
  `did you find (?:this|it) (?:page )?(?:helpful|useful)`,
  `is there anything wrong with ${page}`,
  `(?:rate|bookmark|follow|like|add) (?:this page|to favourites)`,
  `(?:page )?last updated:? [^|]{4,40} [-–—] see all updates`,
  `see all updates`,
  `back to (?:the )?top(?: of (?:the )?page)?`,
  `skip to (?:the )?(?:main )?(?:content|navigation)`,
].join("|");
const withOthers = [
  sure,
  `(?:e-?mail|send|share|tweet|recommend) (?:this|(?:this )?to a friend|a friend)(?: (?:on|via) \\p{L}+)?`,
  `report (?:a|an) (?:problem|error|issue|fault)`,
  `(?:comments?|likes?|shares?|views?|replies|print|share|tweet|e-?mail|follow|edit|save|bookmark|subscribe|home|yes|no|top|reply|download|pdf|login|log in|log out|sitemap|accessibility|cookies|privacy)`,
].join("|");
const about = [
  `(?:page )?last (?:updated|edited|modified|changed|reviewed)${who}:?(?: on| at|:)? [^|]{4,40}`,
  `(?:page (?:owner|author|manager|editor)|content owner|maintained by|posted by|web editor)(?::| ) ?[^|]{2,60}`,
].join("|");

const count = String.raw`(?: ?\(\d{1,5}\))?[?!]?`;
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
