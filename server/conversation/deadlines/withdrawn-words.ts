/** Whose else a date may be: "another case", "the wrong file". */
const elsewhere = [
  "(?:(?:(?:an?|the|that|some) )?(?:another|other|different|wrong|someone else'?s?|somebody else'?s?) ?(?:famil(?:y|ies)|cases?|child|kids?|boy|girl|baby|lad|referral|files?|records?|notes|client|young person|house\\w*|siblings?|brother|sister|one)",
  "(?:some(?:one|body) else|(?:the )?neighbours?|(?:the )?(?:\\p{L}+ )?next door)",
  "not (?:ours|mine|our \\p{L}+|this (?:famil(?:y|ies)|child|case|one|kid|lad|boy|girl)))",
].join("|");
const kin =
  "(?:(?:his|her|their|the|my|a) )?(?:(?:older|elder|oldest|eldest|big|little|younger|youngest|half|step|other|baby|twin)[ -])*(?:brother|sister|sibling|sib|twin|cousin)(?:'?s)?(?: (?:date|one|case|meeting|referral|strat))?";
/** A date stands masked in the clauses that are read here. */
const day = "(?:on )?(?:the )?§+";
const is = "(?:'?s| is| was| were| are)";
const pointing =
  "(?:that date|the date|that one|(?:that|the|this) (?:strat\\w*(?: meeting)?|meeting|referral|ref|contact)(?: (?:on )?(?:the )?§+)?|that|this|it|these|those|they)";
const only = "(?: (?:just|actually|only|all|really|in fact))*";
const about = "(?: (?:for|from|about|of|on|in|to do with))?";
const endsThere =
  "(?:'?s)?(?: not ours)?(?: (?:date|record|file|one|strat|meeting|referral|altogether|entirely|sorry|i (?:mean|think)|instead))*$";

const anchored = (...parts: readonly string[]): RegExp => new RegExp(`^${parts.join("")}`, "iu");

/** Words that open a correction. */
export const correctionWords =
  /^\W*(?:(?:no|nope|nah|sorry|oops|wait|actually|hang(?: on)?|hold(?: on)?|hmm+|oh|ah|apologies|my (?:mistake|bad|error|fault)|correction|but|and|well|so|just|yeah|ok|okay|god|shit|damn|i mean)\b[^\p{L}\d§]*)+/iu;
/** Of those, the ones that take something back. */
export const takesBack =
  /\b(?:no|nope|nah|sorry|oops|wait|actually|hang(?: on)?|hold(?: on)?|apologies|my (?:mistake|bad|error|fault)|correction|i mean)\b/iu;

/** "That was another family", "it's the wrong child"; "wrong case" by itself. */
export const ofAnotherCase = anchored(
  `(?:(?:${pointing}${is}|${day}${is})${only}${about} ${elsewhere}|(?:the )?wrong (?:famil(?:y|ies)|case|child|kid|boy|girl|one|file|record|client)|not (?:ours|mine|this (?:family|child|case|one)))`,
  endsThere,
);
/** "I was looking at another case", "I had the wrong file open", "I mixed him up with his brother". */
export const lookedElsewhere = new RegExp(
  `^(?:i|we)\\b.{0,12}\\b(?:looking at|looked at|thinking (?:of|about)|thought of|reading|read|talking about|opened|on|in) (?:about )?${elsewhere}\\b|^(?:i|we)\\b.{0,20}\\bthe wrong (?:famil|case|child|kid|file|record|notes|one)|^(?:(?:i|we)\\b.{0,12} )?(?:mix\\w*|muddl\\w*|confus\\w*|getting|got)\\b.{0,25}\\b(?:up with|with|mixed up|muddled(?: up)?|confused)\\b`,
  "iu",
);
/** "That was the brother", "the 23rd was his sister's". */
export const ofKin = anchored(`(?:${pointing}${is}|${day}${is})${only}${about} ${kin}$`);
/** A date that is told for another case in the same breath: "strat was 20 November for another case". */
export const toldForAnother = new RegExp(`§[^§]{0,12}\\b(?:for|was|is|from|in) ${elsewhere}$`, "iu");
/** "That's the old one from school", "it was the previous referral". */
export const isOldOne = anchored(
  `(?:${pointing}${is}|${day}${is})${only} (?:(?:the|an?|my|our|their) )?(?:old|older|previous|closed|historic(?:al)?|earlier|wrong|out of date|outdated)(?: (?:one|referral|ref|contact|case|date|day|info\\w*|episode|entry|plan)\\b|$)`,
);
/** An old referral with its date, beside a new one. */
export const oldBesideNew =
  /\b(?:old|previous|closed|historic(?:al)?|earlier) (?:\p{L}+ )?(?:referral|ref|contact|case|one)\b[^§]*§|§.*\b(?:nfa'?e?d?|no further action|closed)\b/iu;
export const tellsOfNew = /\b(?:new|newer|current|latest|fresh|second) (?:one|referral|ref|contact|case)\b/iu;
/** "Forget that", "ignore what I said". */
export const saysForget =
  /^(?:please |pls |can you |you can )?(?:disregard$|(?:forget|ignore|scrap|scrub|scratch|disregard|delete|strike|bin|cancel)(?: about)? )(?:$|(?:all )?(?:that|this|it|those|them)|both|(?:what|everything) i (?:just )?(?:said|put|wrote|typed|told you)|(?:the|my|that) (?:last|first|date|previous|above|strat|referral)\b.{0,20})(?: (?:date|one|bit|last bit|please|pls|sorry|again))*$/iu;
/** "That date's wrong", "I gave you the wrong date". */
export const dateIsWrong =
  /^(?:(?:that|this|the|my)(?: \p{L}+){0,2} (?:date|day)\b.{0,25}\b(?:wrong|not right|isn'?t right|incorrect|a (?:mistake|typo))|(?:that|it|this)(?:'?s| is| was) the wrong (?:date|day)|(?:i\b.{0,20}\b)?(?:the )?wrong (?:date|day)(?: (?:there|in|down|here))?|(?:i|we)\b.{0,12}\bgot (?:the|that|my) (?:date|day)s? wrong)$/iu;
/** The same without a word of the date, where nothing was answered yet that could be meant. */
export const isWrong =
  /^(?:(?:that|it|this)(?:'?s| is| was) (?:wrong|not right|incorrect|a (?:mistake|typo))|(?:that|it|this) (?:isn'?t|wasn'?t) right|i(?:'ve)? got that wrong)(?: is it)?$/iu;
/** "That's when the lady came round", of a day that was given for something else. */
export const isDayOfOther = anchored(
  `(?:(?:that|it|this)(?:'?s| is| was)${only} (?:when|the (?:date|day|time)(?: (?:that|of|when|for|they|we|he|she|i))?)|i(?:'m| was| am)${only} (?:thinking of|looking at|reading|going by|on about)|i (?:gave|put|told|typed|read)(?: (?:you|in|down))?) `,
);
/** "23 November was the home visit", "the 5th is a typo". */
export const dayWasOther = anchored(
  `${day}${is}${only} (?!right\\b|correct\\b|fine\\b|ok|it\\b|§|an? §|the §)\\p{L}`,
);
/** A day with which something that happened is named instead: "the 23rd was the referral". */
export const dayWasNamed = anchored(`${day}${is}${only} `);
/** "The 18th is a typo". */
export const dayIsWrong = anchored(
  `${day}${is}${only} (?:an? )?(?:typo|mistake|error|wrong|not right|incorrect)\\b`,
);
/** "It wasn't 23 November", "not the 23rd". */
export const notThatDay = anchored(
  `(?!is |was |why )(?:\\p{L}+ ){0,3}?(?:(?:was|is)(?:n'?t| not)|not|(?:didn'?t|did not|never|wasn'?t|was not)${only} (?:happen|happened|take place|took place|held|go ahead|meet|met))${only} ${day}(?: (?:at all|though|sorry))*$`,
);
/** "It didn't happen", "there wasn't one": of what was told before. */
export const didNotHappen =
  /^(?:it|that|there|they) (?:(?:wasn'?t|didn'?t|hasn'?t|weren'?t|did not|was not)(?: (?:any|one|happen|take place|go ahead|at all))*|never (?:was|did|happened|took place|went ahead))(?: (?:in the end|after all|at all))?$/iu;
/** "The police didn't do anything", "nobody removed them". */
export const nothingWasDone =
  /\b(?:police|they|officers?)\b.{0,15}\b(?:didn'?t|did not|never|haven'?t|hadn'?t)\b.{0,20}\b(?:anything|action|removed?|taken?|took|used?|do|step|act)\b|\b(?:nobody|no ?one)(?:'?s| has| was| were)?(?: been)? (?:removed|taken)\b/iu;
/** "That wasn't for him", "it's not about this child". */
export const notOfThisCase =
  /^(?:that|this|it|the)(?: (?:strat\w*|meeting|referral|one|date))?(?:'?s not| (?:wasn'?t|isn'?t|is not|was not))(?: (?:for|about|of))? (?:him|her|them|us|ours?|mine|his|hers|theirs|(?:this|our) \p{L}+)(?: \p{L}+)?$/iu;
/** "Sorry, that was the acknowledgement": what is told so is no date of what was dated. */
export const thatWasOther = anchored(
  `(?:that|this)(?:'?s| is| was)${only} (?:the|an?|his|her|their|my|our|\\p{L}+'s) \\p{L}`,
);
/** "That one was closed", beside a new one. */
export const wasClosed = anchored(
  `${pointing}(?:'?s| is| was| got| has been)(?: (?:then|just|since))* (?:closed|nfa\\b|nfa'?e?d|no further action)`,
);
/** "There's a newer one", of a referral. */
export const tellsOfNewer =
  /^(?:there'?s|there is|there was|we'?ve got|we have|i have) (?:an? )?(?:newer|new|more recent|later) (?:one|referral|ref)\b/iu;
/** Something that happened to others: "police protection was the other kids". */
export const happenedToOthers = new RegExp(
  `\\b(?:was|were|is)(?: for| with| about)? (?:${elsewhere})${endsThere}`,
  "iu",
);
/** What may follow a name that is denied as having happened at all: "no immediate action was taken". */
export const deniedInFull =
  /^\s*(?:$|[.,;:?!)]|yet\W*$|(?:was|were|has|had|is|after all|taken|at all|in the end|needed|happened|took|by|involved|in (?:ours|this))\b)/iu;
export const denies =
  /\b(?:no|wasn'?t (?:any|an?)|was no|weren'?t any|never any|without(?: any)?|(?:hasn'?t|haven'?t) (?:been|had) (?:an?|any)) $/iu;

/** Words too many for a correction: what people write of at such length tells of more than one thing. */
export const longestTakenBack = 1500;
/** Words of which a clause that takes something back has one. */
export const mayTakeBack =
  /\b(?:an?other|different|wrong|else'?s?|brothers?|sisters?|siblings?|sibs?|twins?|cousins?|old|older|previous|closed|historic\w*|earlier|out ?of ?date|outdated|forget|ignore|scrap|scrub|scratch|disregard|delete|strike|bin|cancel|next door|neighbours?|newer|typo|mistake|error|incorrect|muddl\w*|mix\w*|confus\w*|when|day|date|time|no|not|never|nobody|nfa\w*|was|is|\w+n'?t)\b|'s\b/iu;
/** All that may stand before a date that takes the place of another: "hers was the", "a new one came in on". */
export const leadsToNewDate =
  /^\W*(?:(?:so|and|but|in|no|sorry|ok|actually|mean\w*|his|hers|her|ours|our|mine|my|theirs|their|it|its|s|this|that|he|she|they|we|i|one|ones|the|an?|new|newer|current|latest|right|real|correct|actual|sent|rang|phoned|did|submitted|met|\p{L}+'s|date|day|child|family|case|boy|girl|kid|was|wasn't|is|were|had|has|got|should|be|been|have|make|held|came|come|comes|received|recd|on|for|of|happened|took|place|then|think|just|only|started|done|made|happens|says|said|put|instead)\b\W*)*$/iu;
/** What a day may be told for that puts none of the dates right: somebody's leave, or what is yet to be done. */
export const ofSomethingElse =
  /\b(?:on (?:annual )?leave|on holiday|away|shut|closed|off|back|can'?t|cannot|couldn'?t|won'?t|will|free|available|busy|until|till|by|before|after|since|due|born|birthday)\b/iu;
/** What tells that a referral is the one that counts; it makes it no further one beside the old. */
export const newOne =
  /\b(?:new|newer|current|latest|fresh|second) (?=(?:one|referral|ref|contact|case)\b)/giu;

export const dayBegun = /(?<![\d/.-]|\bthe )(\d{1,2})(?:st|nd|rd|th)(?=(?:'s| was| is)\b)/giu;
/** Of this case, beside another: "ours was the 19th". */
export const tellsOurs = /^(?:ours|his|hers|mine|theirs|it|this one|\p{L}+'s)\b/iu;
