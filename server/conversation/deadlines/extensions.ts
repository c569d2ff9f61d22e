const agreeing = "(?:agreed|granted|authori[sz]ed|approved|allowed|signed off|signed)";
const longer =
  "(?:extension|extended (?:time\\s?(?:scale|frame|limit)|period|deadline|date)|longer (?:time\\s?(?:scale|frame)|period)|delay)";
/** Told: "extension was agreed", "manager authorised the delay in writing". */
const told = new RegExp(
  [
    `\\b${longer}s? (?:(?:was|is|has|had|been|already|formally|now) )*${agreeing}\\b`,
    `\\b${agreeing} (?:(?:it|an?|the|this|that|our) )*${longer}\\b`,
    `\\b(?:got|have|given|had) (?:an? |the )?(?:written )?(?:extension|authori[sz]ation|permission)\\b`,
    `\\b${agreeing} (?:(?:it|this|that|the|conf\\w*|icpc|new|date|later) )*in writing\\b`,
    `\\bdelay\\w*\\b[^.?!\\n]{0,40}\\b(?:managers?|director|tm|head of service)\\b[^.?!,;\\n]{0,15}\\b${agreeing}\\b`,
    `\\b${agreeing} (?:to |that )?(?:extend|delay|hold it later|go over)\\b`,
  ].join("|"),
  "iu",
);
const denied = /\b(?:no|not|never|without|n't|nobody|no one|hasn'?t|wasn'?t)\b[^.?!,;\n]{0,25}$/iu;
const inQuestion =
  /\b(?:can|could|may|might|should|who|whether|if|need|needs|want|wants|has to|have to|must|how)\b[^.?!,;\n]{0,40}$/iu;
/** Asked about, or a case for which the procedures speak of one. */
const asked =
  /\b(?:fii|fabricated|(?:fabricated (?:or|and) )?induced illness|munchausen\w*|perplexing presentations?|exceptional circumstances|extensions?|extended (?:time\w*|period|deadline)|(?:can|could|may|allowed to)\b[^.?!\n]{0,40}\b(?:later|longer|more) than|(?:can|could|may) (?:we |i |it |this )?(?:be )?extend(?:ed)?)\b/iu;

/** Whether a turn tells that an extension was agreed, or a delay authorised. */
export function tellsOfExtension(text: string): boolean {
  const match = told.exec(text);
  if (match === null) return false;
  const before = text.slice(0, match.index);
  return !denied.test(before) && !inQuestion.test(before);
}

/** Whether the words on an extension belong to the answer: it is asked for, or the case is one that they name. */
export function speaksOfExtension(text: string): boolean {
  return asked.test(text) || told.test(text);
}
