/** What people say before they come to the question, and after it; each may be repeated. */
const openings: readonly RegExp[] = [
  /^(?:hi|hiya|hello|hey|hullo|good (?:morning|afternoon|evening)|morning|afternoon|evening|dear (?:all|team|waymark))(?: (?:there|all|team|both|guys|everyone))?\b[\s,.!:;–-]+/iu,
  /^(?:(?:just )?(?:a )?(?:really |very )?quick (?:one|question|q|query)|sorry to (?:bother|trouble) you|hope you can help|not sure if you can help|help please|question for you)\b[\s,.!:;–-]+/iu,
  /^(?:please )?(?:can|could|would) (?:you|u|anyone|someone|somebody) (?:please |pls |kindly )?(?:tell|advise|help|remind|explain to|let) me(?: know)?(?: please)?(?: if| whether)?\b[\s,:;–-]+/iu,
  /^(?:please |pls )?(?:tell|remind) me(?: please)?\b[\s,:;–-]+/iu,
  /^(?:i(?:'m|’m| am| was)? (?:just )?(?:wondering|wondered)|i (?:just )?(?:want|need|would like|wanted|needed) to know|just (?:wondering|checking|asking)|do you (?:happen to )?know)(?: if| whether)?\b[\s,:;–-]+/iu,
];
const endings =
  /[\s,.;–-]*\b(?:please|pls|plz|(?:(?:many )?thanks|thank you|thx|cheers)(?: (?:so|very) much| a lot)?(?: in advance)?(?: for (?:all )?(?:your|any|the) (?:help|advice|time|support))?|any (?:help|advice) (?:would be |is )?(?:much |really )?appreciated|ta|kind regards|tia)[\s.!]*$/iu;

/** A question without greeting, leading up and thanks; as it was where nothing else is left of it. */
export function withoutPleasantries(text: string): string {
  let rest = text.trim();
  for (let before = ""; before !== rest;) {
    before = rest;
    for (const opening of openings) rest = rest.replace(opening, "");
    rest = rest.replace(endings, (end) => (end.includes("?") ? "?" : ""));
  }
  return /\p{L}/u.test(rest) ? rest : text;
}
