import type { AreaPlaces } from "../../corpus/schemas/places.ts";
import { agePhrasesIn, agesTold } from "../ages.ts";
import { placesIn } from "./places.ts";
import { smallTalkIn, withoutPleasantries } from "./pleasantries.ts";

/** Steps: meetings, enquiries, plans and records. */
const steps =
  /\b(?:(?:the |an? |our |my )?(?:(?:first|initial|next|pre-?birth|transfer[ -]in|child protection|child in need|social work|criminal|police|multi-agency|early help|paediatric|medical|cp|cin) )*(?:strat(?:egy)?(?: (?:meetings?|discussions?|disc|mtg))?|conferences?|icpcs?|rcpcs?|core groups?(?: meetings?)?|s(?:ection)? ?47s?(?: enquir(?:y|ies)| investigations?)?|enquir(?:y|ies)|investigations?|assessments?|referrals?|marfs?|plans?|reviews?(?: (?:one|conferences?|meetings?))?|medicals?|examinations?|early help|joint visits?|(?:agency )?checks|epos?|emergency protection orders?|police protection(?: powers)?|contacts?))\b/giu;
/** Kinds of harm. */
const harms =
  /\b(?:neglect|(?:emotional|physical|sexual|domestic|online|peer[ -]on[ -]peer|child[ -]on[ -]child|spiritual) (?:abuse|violence|harm)|(?:child )?(?:sexual |criminal )?exploitation|cse|cce|fgm|fii|county lines|bullying|self[ -]?harm|forced marriage|trafficking|radicalisation|extremism|grooming)\b/giu;
/** What is asked of: a short turn that names one of a kind takes the place of another of that kind. */
const kinds: readonly RegExp[] = [
  steps,
  /\b(?:(?:the |an? |our |my |her |his |their )?(?:parents?|mum|dad|mother|father|famil(?:y|ies)|child(?:ren)?|kids?|gps?|schools?|nurser(?:y|ies)|health visitors?|police|social workers?|teachers?|midwi(?:fe|ves)|referrers?|solicitors?|paediatricians?|doctors?|nurses?|siblings?|brothers?|sisters?|gran(?:dparents?)?|nan|friend|advocates?))\b/giu,
  harms,
];
/** Before a harm, where a turn tells that it is that one: "and if it's about sexual abuse". */
const tellsHarm =
  /^(?:(?:it|this|that|there)(?:'?s| is| was| might be| may be| could be)?(?: (?:about|to do with|a case of|suspected|possible|alleged|only|just|more))* )?/iu;
/** With these a turn adds on what condition the question before it is asked. */
const opensCondition = /\b(?:if|when)\s+$/iu;
/** A number that may be an age, where a turn names nothing else; and an age where a question does. */
const ageNamed = /^(?:an? )?(\d{1,2})(?:[ -]?(?:years?|yrs?))?$/iu;
const ageIn =
  /\b\d{1,2}(?=[ -]?(?:years?|yrs?)[ -]?olds?\b)|(?<=\b(?:aged?|at|under|over|(?:she|he|child|kid|girl|boy)(?:'?s| is)) )\d{1,2}\b(?!\/| (?:working|days?|weeks?|hours?|months?)\b)/giu;
/** Babies are told in these: no such age is one in years. */
const ageOfBaby = /\b\d{1,2}[ -]?(?:weeks?|wks?|months?|mths?)(?=[ -]?olds?\b)/iu;
/** What else stands in a turn that only tells an age: "it's for a 14 year old girl". */
const besideAge: ReadonlySet<string> = new Set(
  "it its this that thats s is re are she shes he hes they theyre child baby girl boy kid lad for about with a an the my our only just now old olds year years yr yrs y o yo and but so btw by way".split(
    " ",
  ),
);
/** What makes a bare number somebody's age. */
const saysAge = /\b(?:years?|yrs?)\b|\bat \d/iu;
/** Words with which a turn takes up another half: "and for the conference?", "what about when she's 12". */
const takesUp =
  /^(?:(?:ok(?:ay)?|right|so|thanks|thank you|cheers|ta|but|and|or|sorry|no|also|then|what about|how about|what(?= (?:if|when))|same (?:question )?for|(?:i )?mean(?:t)?(?: to (?:say|ask|type))?|not (?:the |an? )?[\w -]{3,40}?(?=,|\.| but | i meant ))[\s,.-]+)+(?:(?:for|in|at|with|to|of|by|if|when)\s+)?/iu;
/** What is said behind what is meant: "the conference I mean", "the conference, not the strat". */
const saidBehind = /[\s,.-]+(?:sorry|(?:i )?meant?|instead|rather|please|not (?:the |an? )?[\w -]{3,40})$/iu;
/** Words with which a place is told, besides its name. */
const tellsPlace =
  /^(?:(?:ok(?:ay)?|sorry|right|so|but|and|or|no|oh|what about|how about|it'?s|i'?m|i am|i|we'?re|we are|we|she'?s|he'?s|they'?re|live[sd]?|living|work|mean|meant|said|based|the child|the|child|family|is|area|for|from|in|at|over|near|under|council|county|please)(?:[\s,.-]+|$))*$/iu;
/** A question of time, which is asked of another half even where the old one stands nowhere in it. */
const asksHowSoon = /^\W*(?:how (?:long|soon|quick(?:ly)?|fast|many days)|by when|when)\b/iu;
/** Before something that only says when: it is not what is asked of. */
const isBeside = /\b(?:after|before|since|from|once|following|until|till)\s+$/iu;
/** Asks to hear the answer again, in other words, or where it stands. */
const asksAgain =
  /^(?:(?:ok(?:ay)?|sorry|but|and|so|hmm+|um+)[\s,.-]+)*(?:(?:(?:can|could|would|will) (?:you|u) )?(?:please |just )?(?:(?:say|explain|put|repeat|tell me|run through|go over) (?:that|it|this)|repeat|rephrase (?:that|it))(?: (?:again|(?:to|for) me|(?:a bit |bit )?more (?:simply|clearly|plainly)|simpler|simply|in (?:plain|simple|normal|other|easy) (?:english|words|terms)|one more time|once more|another way|differently|please))*|where (?:does|did|do) (?:it|they|the (?:procedures?|document)) say (?:that|this|so)|where(?:'s| is) (?:that|this) (?:from|written|in the procedures?)|says who|(?:i )?(?:don'?t|dont|didn'?t|didnt) (?:understand|get (?:it|that))(?: (?:that|it))?|(?:in )?(?:plain|simple) english|simpler(?: please)?|come again|pardon|say (?:what|again)|what does (?:that|this|it all) mean)[\s?!.,]*$/iu;
const politely = String.raw`^(?:(?:ok(?:ay)?|sorry|but|and|so|no|thanks|right|hmm+|um+|please|can you|could you|can i (?:have|get)|give me|just|make it|keep it|put it|say it|say that|in)[\s,.-]+)*`;
/** Asks to hear the answer in fewer words. */
const asksShorter = new RegExp(
  String.raw`${politely}(?:(?:a (?:bit |lot )?|much |even |far )?(?:short(?:er)?|brief(?:er|ly)?|simply)|(?:a|one|a single) (?:sentence|line)|(?:a )?nutshell|fewer words|(?:the |a )?short(?:er)? version|tl;?dr|(?:that(?:'s| is|s)? )?(?:way |far |much )?too (?:long|much)(?: to read)?|(?:the |a )?(?:quick )?summar(?:y|ise(?: (?:it|that))?)|the (?:main|key) (?:bit|points?|thing)|the gist)(?:[\s,.-]+(?:please|pls|thanks|version|answer))*[\s?!.]*$`,
  "iu",
);
/** Asks where the words that were quoted stand, or how old they are. */
const asksSource = new RegExp(
  String.raw`${politely}(?:(?:what|which) (?:document|policy|procedure|guidance|page|section)s? (?:is|was|are|does) (?:that|this|it|those|these)(?: (?:from|in|come from))?|what(?:'s| is|s) (?:the|your) source|(?:the )?sources?|where (?:did|do) you get (?:that|this|it)(?: from)?|how (?:old|recent|up to date|current) (?:is|are) (?:that|this|it|the (?:document|guidance|policy))|when (?:was|were) (?:that|this|it|they|the (?:document|guidance|policy)) (?:written|published|updated|last updated|reviewed)|is (?:that|this|it) (?:still )?(?:up to date|current|in force))(?:[\s,]+(?:and )?(?:how (?:old|recent|up to date|current) is it|when was it (?:written|updated|last updated)|please|from))*[\s?!.]*$`,
  "iu",
);
const asksSomething =
  /\?|\b(?:who\w*|what\w*|when|where|which|why|how|number|(?:do|does|did|can|could|should|must|may|will|is|are|has|have) (?:i|we|you|they|he|she|it|there|the|an?|my|our|parents?|someone)\b)/iu;

/** Whether a turn asks something, and does not only tell. */
export function isQuestion(turn: string): boolean {
  return asksSomething.test(turn);
}

/** Turns of more characters say more than that. */
const longestTurn = 80;
/** A question of more characters tells of a case: another half does not simply take a place in it. */
const longestSwapped = 300;

/** The one step that a text speaks of (a meeting, an enquiry, a plan), in its words; null where it speaks of none or of more. */
export function stepIn(text: string): string | null {
  const [step, ...others] = text.match(steps) ?? [];
  return step === undefined || others.length > 0 ? null : step;
}

/** What somebody asks of an answer: to have it in fewer words, or where its words stand and how old they are. */
export type OfAnswer = "shorter" | "source";

/** A whole question that a short turn stands for. */
export interface FullTurn {
  readonly text: string;
  /** The place that is all the turn tells, where the question named none: it says whose procedures are asked. */
  readonly place: string | null;
  /** The age that was told after the question of whom it is asked of, where it named none: years, or as told ("6 weeks"). */
  readonly age: string | null;
  /** The harm that was told after the question as the one it is asked of, where it named none. */
  readonly harm: string | null;
  /** What is asked of the answer itself, where that is all the turn asks. */
  readonly ofAnswer: OfAnswer | null;
  /** What was said before that question, oldest first: it may lean on it. */
  readonly earlier: readonly string[];
}

type AskedFull = Omit<FullTurn, "earlier">;

/** What a turn asks of the answer before it, where that is all that it asks; else null. */
export function askedOfAnswer(turn: string): OfAnswer | null {
  if (turn.length > longestTurn) return null;
  return asksShorter.test(turn) ? "shorter" : asksSource.test(turn) ? "source" : null;
}

/**
 * The last turn as the whole question that it stands for, where it only names another half of the one before
 * ("who chairs the strategy meeting?", "and the conference?"), tells the place asked for, or asks to hear it again;
 * null where it stands for no other.
 */
export function turnInFull(turns: readonly string[], places: readonly AreaPlaces[]): FullTurn | null {
  let before: Omit<FullTurn, "place"> | null = null;
  let full: FullTurn | null = null;
  for (const [i, turn] of turns.entries()) {
    const saysNothing = smallTalkIn(turn) !== null;
    const asked: AskedFull | null =
      before === null || saysNothing ? null : completed(turn, before.text, places);
    // An age or a harm that was told stays told, whatever else is asked of the same child.
    full =
      before === null || asked === null
        ? null
        : {
            ...asked,
            age: asked.age ?? before.age,
            harm: asked.harm ?? before.harm,
            earlier: before.earlier,
          };
    if (!saysNothing) before = full ?? { ...asTyped(turn), earlier: turns.slice(0, i) };
  }
  return full;
}

function completed(turn: string, before: string, places: readonly AreaPlaces[]): AskedFull | null {
  if (turn.length > longestTurn) return null;
  const text = withoutPleasantries(turn).replace(/\s+/gu, " ").trim();
  const placed = inPlace(text, before, places);
  if (placed !== null || !isQuestion(before)) return placed;
  if (asksAgain.test(text)) return asTyped(before);
  const ofAnswer = askedOfAnswer(text);
  return ofAnswer === null ? ofAnother(text, before) : { ...asTyped(before), ofAnswer };
}

/** The question before, asked of the place that is all a turn tells. */
function inPlace(turn: string, before: string, places: readonly AreaPlaces[]): AskedFull | null {
  const [named, ...others] = placesIn(turn, places);
  if (named === undefined || others.length > 0) return null;
  const { at, place } = named;
  const around = [turn.slice(0, at), turn.slice(at + place.length).replace(/[?!.,\s]+/gu, " ")];
  if (!around.every((part) => tellsPlace.test(part.trim()))) return null;
  const [old, ...more] = placesIn(before, places);
  if (more.length > 0) return null;
  if (old === undefined) return { ...asTyped(before), place };
  const text = before.slice(0, old.at) + place + before.slice(old.at + old.place.length);
  return asTyped(text);
}

/** A question of which nothing was told besides. */
function asTyped(text: string): AskedFull {
  return { text, place: null, age: null, harm: null, ofAnswer: null };
}

/** The question before, asked of what a turn names in place of the one thing of its kind there. */
function ofAnother(turn: string, before: string): AskedFull | null {
  if (before.length > longestSwapped) return null;
  const opening = takesUp.exec(turn)?.[0] ?? "";
  const named = withoutEnd(turn.slice(opening.length)).replace(saidBehind, "");
  const told = ageAlone(named);
  if (told !== null) return ofAge(told, before);
  if (opening === "") return null;
  const age = ageNamed.exec(named)?.[1];
  if (age !== undefined) {
    const asked = ofAge(age, before);
    return asked.text !== before || saysAge.test(turn) ? asked : null;
  }
  for (const kind of kinds) {
    const [whole] = named.match(kind) ?? [];
    if (whole !== named || named === "") continue;
    const other =
      inPlaceOf(kind, before, whole) ?? (asksHowSoon.test(before) ? `how soon must ${whole} be held` : null);
    return other === null ? null : asTyped(other);
  }
  return opensCondition.test(opening) ? ofHarm(named.replace(tellsHarm, ""), before) : null;
}

/** A question asked where it is one kind of harm; null where that is not all that was told. */
function ofHarm(told: string, question: string): AskedFull | null {
  const [harm, ...others] = told.match(harms) ?? [];
  if (harm !== told || others.length > 0) return null;
  const text = inPlaceOf(harms, question, harm);
  return text === null ? { ...asTyped(question), harm } : asTyped(text);
}

/** The age that is all a turn tells: "she's 14", "it's for a 3 week old"; null where it tells more, or none. */
function ageAlone(turn: string): string | null {
  const ofBaby = ageOfBaby.exec(turn)?.[0];
  const ages = agesTold(turn);
  const phrase = ofBaby ?? (ages.length > 1 ? undefined : agePhrasesIn(turn)[0]);
  if (phrase === undefined) return null;
  const others = turn
    .replace(phrase, "")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u);
  if (!others.every((word) => word === "" || besideAge.has(word))) return null;
  return ofBaby ?? ages.map(String)[0] ?? null;
}

/** A question asked of somebody of an age. */
function ofAge(age: string, question: string): AskedFull {
  const isInYears = /^\d+$/u.test(age);
  const text = isInYears ? inPlaceOf(ageIn, question, age) : null;
  return { ...asTyped(text ?? question), age: text === null ? age : null };
}

/**
 * A text with other words in the place of the one thing of a kind that it asks of; null where it asks of more, or of
 * none. What comes before or after is not asked of: "how long after the referral must the conference be?"
 */
function inPlaceOf(kind: RegExp, text: string, words: string): string | null {
  const [old, ...others] = [...text.matchAll(kind)].filter(
    ({ index }) => !isBeside.test(text.slice(0, index)),
  );
  if (old === undefined || others.length > 0) return null;
  return text.slice(0, old.index) + words + text.slice(old.index + old[0].length);
}

function withoutEnd(text: string): string {
  return text.replace(/[\s?!.]+$/u, "");
}
