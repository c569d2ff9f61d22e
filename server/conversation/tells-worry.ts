import { countWords } from "./sentences.ts";

/** Words that ask, or ask for something. */
const asks = new RegExp(
  [
    String.raw`\?`,
    String.raw`^\W*(?:do|does|did|is|are|was|has|have|will|would|am|can|could|should|may|must|give|explain|draft|write|find|show|list|make|name|need|score)\b`,
    String.raw`\b(?:who|whos|whose|whom|what|whats|wat|wot|when|where|wheres|which|why|how|hows|hw|whether|can|could|should|shud|shall|tell me|want to know|need to know|wonder\w*|difference|meaning|examples?|ideas?|number for|number to)\b`,
    String.raw`\b(?:do|does|did|is|are|will|would|am|must)\W+(?:i|we|you|u|they|it|there|that|this|he|she)\b`,
    String.raw`\b(?:do|does|did|will|must)\W+the\b`,
    String.raw`[,.;:–-]\s*(?:(?:and|so|but|or)\s+)?(?:do|does|will|would|must)\s+(?:his|her|my|their|our|your|an?)(?: (?!(?:and|or|own)\b)[\w'’]+){1,3} (?:have|need|get|know|want|sign|say|go|be|come|tell|ring|take|decide)\b`,
  ].join("|"),
  "iu",
);
/** What the procedures are made of: who names one asks about it, if only in keywords. */
const namesProcedure =
  /\b(?:referr\w+|refer|conferences?|icpc|rcpc|strat\w*|s(?:ection)? ?(?:17|47)|enquir\w+|investigat\w+|plans?|reviews?|assess\w+|consent\w*|permission|forms?|time ?scales?|deadlines?|thresholds?|procedur\w+|protocols?|pathways?|guidance|guidelines?|flow ?charts?|policy|policies|meetings?|core group|templates?|definitions?|types?|categor\w+|signs|indicators|confidential\w*|anonym\w*|record\w*|court|orders?|epo|lado|mash|marac|cin|cp|camhs|early help|closed|nfa|training|quiz|slides?|assembly|appeal)\b/iu;
/** One person, or one family: somebody told of, not children in general. */
const namesSomebody =
  /\b(?:he|he'?s|she|she'?s|they|they'?re|his|her|him|them|boy|girl|lad|pupil|student|child|kids?|baby|newborn|toddler|teen|teenager|son|daughter|niece|nephew|grand(?:son|daughter|child|kids)|brother|sister|siblings?|cousin|neighbours?|mum|mam|dad|mother|father|step(?:dad|mum|father|mother)|parents|uncle|auntie?|gran|nan|family|young person|patient|client|\d{1,2}[ -]?(?:yr|year|yo|month|mth|week|wk)s?[ -]?olds?|\d{1,2} ?yo)\b/iu;
/** What happens or was seen: a verb, or what a body or a home shows. */
const tells =
  /\b(?:is|are|was|were|has|had|have|he'?s|she'?s|they'?re|there'?s|keeps?|told|tells?|said|says?|came|comes?|went|goes|left|leaves?|gets?|got|won'?t|wont|can'?t|cant|doesn'?t|doesnt|don'?t|dont|isn'?t|isnt|hits?|smells?|drinks?|shouts?|looks?|seems?|touche[sd]|shows?|sleeps?|lives?|worried|scared|\w{2,}ing|alone|again|always|every (?:day|night|evening|week)|bruise[sd]?|burns?|burnt|mark|marks|black eye|injur\w+|cuts?|knife|drunk|hungry|dirty|filthy)\b/iu;

/** Asks what to do, and nothing of its own: "what do I do?", "what now", "please help". */
const whatNow = new RegExp(
  String.raw`(?<![\s,;:.–—-])[\s,;:.–—-]*\b(?:(?:so|and|but|ok|please) )?(?:${[
    String.raw`what (?:do|should|must|can|could|shall|would|am|are) (?:i|we) (?:(?:meant|supposed|going|best|need|have|got) )?(?:to )?do`,
    String.raw`what (?:now|next|first|then)`,
    String.raw`what to do`,
    String.raw`(?:please|i need(?: some)?) (?:help|advice|advise)(?: me)?|help me|any advice`,
  ].join(
    "|",
  )})(?: (?:now|next|first|about (?:it|this|that|him|her|them)|here|please|to help(?: (?:him|her|them))?))*\W*$`,
  "iu",
);

/** Asks only whom to turn to: where to turn with a worry is the answer, unless the passages have a better one. */
const whomNow =
  /(?<![\s,;:.–—-])[\s,;:.–—-]*\b(?:(?:so|and|but) )?(?:who|whom) (?:do|should|can|must|would|shall) (?:i|we) (?:go to|tell|ring|call|phone|contact|speak to|talk to|turn to|inform|report (?:(?:it|this|that) )?to)(?: (?:about|with) (?:it|this|that|him|her|them))?(?: (?:first|now|please))*\W*$/iu;

const leastWords = 4;

/** A worry as it is told, and whether it is asked what to do about it. */
export interface Worry {
  readonly asksWhatToDo: boolean;
}

/** Whether a turn asks, or asks for, anything. */
export function asksSomething(turn: string): boolean {
  return asks.test(turn);
}

/** Whether a turn tells of somebody, as people tell a worry, and asks nothing about it but what to do or whom to turn to; null where not. */
export function worryIn(turn: string): Worry | null {
  const told = turn.replace(whatNow, "").replace(whomNow, "");
  const isWorry =
    countWords(told) >= leastWords &&
    !asks.test(told) &&
    !namesProcedure.test(told) &&
    namesSomebody.test(told) &&
    tells.test(told);
  return isWorry ? { asksWhatToDo: whatNow.test(turn) } : null;
}
