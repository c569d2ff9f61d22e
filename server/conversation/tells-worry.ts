/** Words that ask, or ask for something. */
const asks = new RegExp(
  [
    String.raw`\?`,
    String.raw`^\W*(?:do|does|did|is|are|was|has|have|will|would|am|can|could|should|may|must|give|explain|draft|write|find|show|list|make|name|need|score)\b`,
    String.raw`\b(?:who|whos|whose|whom|what|whats|wat|wot|when|where|wheres|which|why|how|hows|hw|whether|can|could|should|shud|shall|tell me|want to know|need to know|wonder\w*|difference|meaning|examples?|ideas?|number for|number to)\b`,
    String.raw`\b(?:do|does|did|is|are|will|would|am|must)\W+(?:i|we|you|u|they|it|there|that|this|he|she)\b`,
    String.raw`\b(?:do|does|did|will|must)\W+the\b`,
  ].join("|"),
  "iu",
);
/** What the procedures are made of: who names one asks about it, if only in keywords. */
const namesProcedure =
  /\b(?:referr\w+|refer|conferences?|icpc|rcpc|strat\w*|s(?:ection)? ?(?:17|47)|enquir\w+|investigat\w+|plans?|reviews?|assess\w+|consent\w*|permission|forms?|time ?scales?|deadlines?|thresholds?|procedur\w+|policy|policies|meetings?|core group|templates?|definitions?|types?|categor\w+|signs|indicators|confidential\w*|anonym\w*|record\w*|court|orders?|epo|lado|mash|marac|cin|cp|camhs|early help|closed|nfa|training|quiz|slides?|assembly|appeal)\b/iu;
/** One person, or one family: somebody told of, not children in general. */
const namesSomebody =
  /\b(?:he|he'?s|she|she'?s|they|they'?re|his|her|him|them|boy|girl|lad|pupil|student|child|kids?|baby|newborn|toddler|teen|teenager|son|daughter|niece|nephew|grand(?:son|daughter|child|kids)|brother|sister|siblings?|cousin|neighbours?|mum|mam|dad|mother|father|step(?:dad|mum|father|mother)|parents|uncle|auntie?|gran|nan|family|young person|patient|client|\d{1,2}[ -]?(?:yr|year|yo|month|mth|week|wk)s?[ -]?olds?|\d{1,2} ?yo)\b/iu;
/** What happens or was seen: a verb, or what a body or a home shows. */
const tells =
  /\b(?:is|are|was|were|has|had|have|he'?s|she'?s|they'?re|there'?s|keeps?|told|tells?|said|says?|came|comes?|went|goes|left|leaves?|gets?|got|won'?t|wont|can'?t|cant|doesn'?t|doesnt|don'?t|dont|isn'?t|isnt|hits?|smells?|drinks?|shouts?|looks?|seems?|touche[sd]|shows?|sleeps?|lives?|worried|scared|\w{2,}ing|alone|again|always|every (?:day|night|evening|week)|bruise[sd]?|burns?|burnt|mark|marks|black eye|injur\w+|cuts?|knife|drunk|hungry|dirty|filthy)\b/iu;

const leastWords = 4;

/** Whether a turn tells of somebody, as people tell a worry, and asks nothing about it. */
export function tellsWorry(turn: string): boolean {
  return (
    turn.trim().split(/\s+/u).length >= leastWords &&
    !asks.test(turn) &&
    !namesProcedure.test(turn) &&
    namesSomebody.test(turn) &&
    tells.test(turn)
  );
}
