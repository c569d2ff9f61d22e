const agreeing = "(?:agreed|granted|authori[sz]ed|approved|allowed|signed off|signed)";
/** What makes a period longer, and no lead or college. */
const extension = "extension(?! (?:lead|cable|number|cord|plan|build|work|college|ladder))";
const longer = `(?:${extension}|extended (?:time\\s?(?:scale|frame|limit)|period|deadline|date)|longer (?:time\\s?(?:scale|frame)|period)|delay)`;
/** Told: "extension was agreed", "manager authorised the delay in writing". */
const told = new RegExp(
  [
    `\\b${longer}s? (?:(?:was|is|has|had|been|already|formally|now) )*${agreeing}\\b`,
    `\\b${agreeing} (?:(?:it|an?|the|this|that|our) )*${longer}\\b`,
    `\\b(?:got|have|given|had) (?:an? |the )?(?:written )?${extension}\\b`,
    `\\b(?:moved|put (?:back|off)|pushed back|later|delay\\w*|extend\\w*|postponed|rebooked|new date)\\b[^.?!\\n]{0,60}\\b${agreeing} (?:(?:it|this|that|the|conf\\w*|icpc|new|date|later) )+in writing\\b`,
    `\\bdelay\\w*\\b[^.?!\\n]{0,40}\\b(?:managers?|director|tm|head of service)\\b[^.?!,;\\n]{0,15}\\b${agreeing}\\b`,
    `\\b${agreeing} (?:to |that )?(?:extend|delay|hold it later|go over)\\b`,
  ].join("|"),
  "giu",
);
const negation = String.raw`(?:\b(?:no|not|never|without|nobody|none|cannot|unless|refus\w*|declin\w*|reject\w*|fail\w*|turned down|instead of|(?:have|has|had|did|was|were|is|are|do|does|could|would|ca|wo)nt)|n['’]t)\b`;
const denied = new RegExp(String.raw`${negation}[^.?!,;\n]{0,30}$`, "iu");
const negated = new RegExp(negation, "iu");
const inQuestion =
  /\b(?:can|could|may|might|should|who|whether|if|unless|need|needs|want|wants|hop(?:e|ing)|ask(?:ed|ing)? (?:for|to)|has to|have to|must|how)\b[^.?!,;\n]{0,40}$/iu;
/** "Was the delay authorised", "have they agreed an extension": the verb before who or what it is said of. */
const turnedRound =
  /(?<!\b(?:there|we|they|i|you|he|she|it|manager|chair|director|service|tm) )\b(?:was|were|is|are|has|have|had|did|do|does)(?: (?:the|an?|any|anyone|anybody|someone|our|my|we|they|he|she|it|i|you|this|that|there|manager|chair|tm)\b[^.?!,;\n]{0,30}| ?)$/iu;
/** An extension of another meeting, or of another thing than a meeting. */
const ofOtherBefore =
  /\b(?:previous|last|other|earlier|sibling\S*|brother\S*|sister\S*|another|old|parenting|house|essay|visa|contract)\b[^.?!,;\n]{0,25}$/iu;
const ofOtherBehind =
  /^ (?:(?:by|with) (?:the )?(?:mum|dad|mother|father|parents?|family)|(?:(?:for|on|of|to|with) )?(?:(?:the|my|our|an?|his|her|their|that) )*(?:essay|parenting|house|contract|placement|order|visit\w*|interview\w*|telling|talking|medical|school|exam|visa|tenancy|funding|other|previous|last|court|brother|sister|sibling))\b/iu;
/** "No extension agreed", "the extension was refused", "we didn't get an extension". */
const saysNone = new RegExp(
  String.raw`${negation}[^.?!,;\n]{0,30}\b${longer}|\b${longer}s? (?:(?:was|is|has|had|been|got|now) )*(?:not|never|\w+n['’]?t|refused|declined|rejected|withdrawn|turned down|cancelled)\b`,
  "iu",
);
/** How far around the words on an extension it is read what becomes of it. */
const reach = 100;
/** Asked about, or a case for which the procedures speak of one. */
const asked =
  /\b(?:fii|fabricated|(?:fabricated (?:or|and) )?induced illness|munchausen\w*|perplexing presentations?|exceptional circumstances|extensions?|extended (?:time\w*|period|deadline)|(?:can|could|may|allowed to)\b[^.?!\n]{0,40}\b(?:later|longer|more) than|(?:can|could|may) (?:we |i |it |this )?(?:be )?extend(?:ed)?)\b/iu;

/** Whether a turn tells that an extension was agreed, or a delay authorised: of the meeting that it is about. */
export function tellsOfExtension(text: string): boolean {
  return [...text.matchAll(told)].some((match) => {
    const before = text.slice(Math.max(0, match.index - reach), match.index);
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + reach);
    const isNot = [denied, inQuestion, turnedRound, ofOtherBefore].some((pattern) => pattern.test(before));
    return !isNot && !negated.test(match[0]) && !ofOtherBehind.test(behind);
  });
}

/** Whether a turn tells that none was: what was told of one before no longer holds. */
export function deniesExtension(text: string): boolean {
  return saysNone.test(text);
}

/** Whether the words on an extension belong to the answer: it is asked for, or the case is one that they name. */
export function speaksOfExtension(text: string): boolean {
  return asked.test(text) || text.search(told) >= 0;
}
