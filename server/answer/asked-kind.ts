/** A kind of thing that a question may ask for, and how a text that has it looks. */
interface AskedKind {
  readonly asks: RegExp;
  readonly has: RegExp;
}

const nothing = /(?!)/u;

/** A question that asks for one of some things, and does not only speak of it; `always` are spoken of by nobody else. */
function askedFor(things: string, always = "(?!)"): RegExp {
  const asking = String.raw`what(?:'s|’s|s| is| are)|which|where(?:'s|’s|s| is| are| can| do)|is there|are there|have you|(?:got|need|want|give me|send me|find|know|have) (?:the|an?|their|your|any)`;
  return new RegExp(String.raw`\b(?:${asking})\b(?: [\w'’/-]+){0,5} (?:${things})\b|\b(?:${always})\b`, "iu");
}

/** Things that procedures state in so many signs, or do not state at all. */
const kinds: readonly AskedKind[] = [
  {
    asks: /\b(?:phone|telephone|contact|helpline|duty|ring|call|mobile)\b[^.?!]{0,30}\bnumbers?\b|\b(?:is there|have you|any|another|other) (?:\w+ ){0,3}numbers?\b[^.?!]{0,20}\b(?:to|for)\b|\b(?:what'?s|need|got|have|give me|find) (?:the|their|a)? ?(?:phone |tel\w* |duty |direct )?(?:number|extension|no\.)(?! of)\b/iu,
    has: /\d{4,}|\d{3} \d{3}/u,
  },
  {
    asks: askedFor(
      "e-?mail|web ?site|web ?page|url|link|portal|log ?in|password|postcode|postal address|address|fax",
    ),
    has: /@|https?:|www\./iu,
  },
  {
    asks: askedFor(
      "download|app|poster|leaflet|video|screenshot",
      "template|pdf|checklist to print|word version|blank (?:copy|form)|specimen|example letter|script for",
    ),
    has: /\b(?:template|download|pro-?forma|leaflet)\b/iu,
  },
  {
    asks: /\b(?:who (?:pays(?! attention| heed)|foots|covers|funds)|pay(?:s|ing|ment)? for|paid for|costs?|salary|price|fees?|invoice|expenses|charged?(?! with\b)|funding|mileage|reimburse\w*|how much (?:do|does|is|will|money)|legal aid)\b/iu,
    has: /\b(?:pay|pays|paid|costs?|fees?|fund(?:s|ed|ing)?|charge|expenses?|financial\w*)\b/iu,
  },
  {
    asks: /\b(?:what|which|until what|at what|till what|minimum|maximum|youngest|oldest) age\b|\bhow (?:old|young)\b|\bage (?:limit|range)\b/iu,
    has: /\b(?:aged?|under|over|age of|years? old|year-olds?)\b[^.]{0,12}\d|\d+ ?(?:years|or 17|to \d+)|\b(?:sixteen|eighteen|birthday)\b/iu,
  },
  {
    asks: /\b(?:opening (?:hours|times)|office hours|what time do(?:es)?|open (?:at|on|till|until)|hours are they|shut on|closed on)\b/iu,
    has: /\b\d{1,2}(?:[.:]\d{2})? ?(?:am|pm)\b|\boffice hours\b|\bout of hours\b/iu,
  },
  {
    asks: /\bhow often\b|\bhow (?:frequently|regularly)\b|\bfrequency of\b|\bevery how\b/iu,
    has: /\b(?:every|each|at least|weekly|monthly|annual\w*|months|weeks|regular\w*|ongoing|review\w*|intervals?)\b/iu,
  },
  {
    asks: /\b(?:quorum|quorate|quoracy|minimum (?:number|of \w+ (?:agencies|professionals|people)))\b/iu,
    has: /\b(?:quor\w+|minimum|at least|sufficient number)\b/iu,
  },
  {
    asks: /\b(?:book (?:a|the|an|my|onto)|enrol|sign up for)\b/iu,
    has: nothing,
  },
];

/** Whether a question asks for something of a kind that none of the texts has. */
export function lacksWhatIsAsked(question: string, texts: readonly string[]): boolean {
  return kinds.some(({ asks, has }) => asks.test(question) && !texts.some((text) => has.test(text)));
}
