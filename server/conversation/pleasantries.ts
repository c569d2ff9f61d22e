/** What people say before they come to the question, and after it; each may be repeated. */
const openings: readonly RegExp[] = [
  /^(?:hi|hiya|hello|hey|hullo|good (?:morning|afternoon|evening)|morning|afternoon|evening|dear (?:all|team|waymark))(?: (?:there|all|team|both|guys|everyone))?\b[\s,.!:;–-]+/iu,
  /^(?:(?:just )?(?:a )?(?:really |very )?quick (?:one|question|q|query)|sorry to (?:bother|trouble) you|hope you can help|not sure if you can help|help please|question for you)\b[\s,.!:;–-]+/iu,
  /^(?:please )?(?:can|could|would) (?:you|u|anyone|someone|somebody) (?:please |pls |kindly )?(?:tell|advise|help|remind|explain to|let) me(?: know)?(?: please)?(?: if| whether)?\b[\s,:;–-]+/iu,
  /^(?:please |pls )?(?:tell|remind) me(?: please)?\b[\s,:;–-]+/iu,
  /^(?:this is |just )?for (?:my|our|the|an?|some|tomorrow(?:'s|’s)?|next week(?:'s|’s)?)(?: [\w-]+){0,3} (?:training|induction|inset|slides?|presentation|essay|assignment|dissertation|supervision|course|quiz|exam|policy|handbook|newsletter|posters?|leaflet|display|audit|inspection|(?:staff|team) meeting|briefing|noticeboard)(?: (?:day|session|slides?|pack|course|notes?))?[\s,:;–-]+/iu,
  /^(?:i(?:'m|’m| am| was)? (?:just )?(?:wondering|wondered)|i (?:just )?(?:want|need|would like|wanted|needed) to know|just (?:wondering|checking|asking)|do you (?:happen to )?know)(?: if| whether)?\b[\s,:;–-]+/iu,
];
/** Tried but once in a row of spaces: from each of thousands it would take seconds. */
const endings =
  /(?<![\s,.;–-])[\s,.;–-]*\b(?:please|pls|plz|(?:(?:many )?thanks|thank you|thx|cheers)(?: (?:so|very) much| a lot)?(?: in advance)?(?: for (?:all )?(?:your|any|the) (?:help|advice|time|support))?|any (?:help|advice) (?:would be |is )?(?:much |really )?appreciated|ta|kind regards|tia)[\s.!]*$/iu;

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

/** What a turn does that asks nothing and tells nothing, not even with what it wants help. */
export type SmallTalk = "thanks" | "greets" | "acknowledges" | "calls-for-help";

const callsForHelp =
  /^(?:(?:please|pls|i|we|really|just|need|want|some|can|could|will|you|u|someone|somebody|anyone|me|us|now|urgently|so)[\s,.!?]+){0,6}help(?:[\s,.!?]+(?:please|pls|me|us|now|urgently|with something)){0,4}[\s!?.]*$/iu;

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));
/** A turn with one of these, and else with small words only, does that and no more; the first kind that has one counts. */
const wordsOf: readonly (readonly [SmallTalk, ReadonlySet<string>])[] = [
  [
    "thanks",
    setOf(
      `thanks thank thankyou thanx thx tx ty ta cheers grateful appreciate appreciated helpful useful helped helps great
      brill brilliant lovely perfect fab fabulous amazing awesome wonderful excellent fantastic superb star legend
      lifesaver gem angel`,
    ),
  ],
  ["greets", setOf("hi hiya hello hey hullo morning afternoon evening")],
  [
    "acknowledges",
    setOf("ok okay right fine good got see understood noted sense clear cool sorted alright yes yep yeah"),
  ],
];
const smallWords = setOf(
  `a again ah all and are at aw be been being bit both bunch bye darling day dear doing duck ever for had has have hon
  hun i i'm im is it it's its i've ive just lot lots love luv makes many mate me million more most much my nice now of oh
  pal pet quick quickly really so still such team that that's thats the then there this to today u very was waymark
  weekend well what wow x xx xxx you you're you've your youre youve`,
);
/** What people thank for: without thanks, who names it may want it. */
const thankedFor = setOf(
  `advice answer answering answers assistance else everything explaining fast guidance help helping info information
  know made needed nothing no patience reply support time understanding wanted`,
);
/** Small words in such an order ask something all the same ("was it helpful"), or want something ("help me"). */
const asksInSmallWords =
  /^(?:(?:oh|so|and|well|ok(?:ay)?|right)[\s,]+)*(?:what(?!'?s? an?\b)|is|was|are|am|has|had|have(?! an?\b))\b|\bhelp me\b|\?/iu;
const asksAfterYou = /\bhow(?:'s|s| are| r| is)? (?:you|u|things|it going)\b(?: (?:doing|all|today))*\??/iu;
const mostWords = 20;

/**
 * What a turn of nothing but small talk does; null where it says anything else. Who thanks and asks, or thanks and
 * tells, asks or tells.
 */
export function smallTalkIn(turn: string): SmallTalk | null {
  const plain = turn.toLowerCase().replace(/’/gu, "'").replace(asksAfterYou, "hello").trim();
  const said = plain.match(/[\p{L}\p{N}']+/gu) ?? [];
  if (said.length > mostWords) return null;
  if (callsForHelp.test(plain)) return "calls-for-help";
  if (asksInSmallWords.test(plain)) return null;
  const [kind] = wordsOf.find(([, words]) => said.some((word) => words.has(word))) ?? [];
  if (kind === undefined) return null;
  const isSmall = (word: string) =>
    smallWords.has(word) ||
    (kind === "thanks" && thankedFor.has(word)) ||
    wordsOf.some(([, words]) => words.has(word));
  return said.every(isSmall) ? kind : null;
}
