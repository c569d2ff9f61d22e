import type { Analyser, Terms } from "../../corpus/analysis/analyser.ts";
import { words } from "../../corpus/analysis/tokens.ts";
import type { AreaPlaces } from "../../corpus/schemas/places.ts";
import { agePhrasesIn, withoutAges } from "../ages.ts";
import type { Audience, Message } from "../contract.ts";
import type { WeightedTerms } from "../retrieval/bm25.ts";
import type { SpellingRepair } from "../retrieval/spelling.ts";
import { readLimit } from "./limits.ts";
import type { Limit } from "./limits.ts";
import { smallTalkIn, withoutPleasantries } from "./pleasantries.ts";
import type { SmallTalk } from "./pleasantries.ts";
import { tellsOfPastChildhood } from "./past-childhood.ts";
import type { Danger, DangerDetector } from "./safety.ts";
import { startsAnew } from "./starts-anew.ts";
import { worryIn } from "./tells-worry.ts";
import type { Worry } from "./tells-worry.ts";
import { sentencesOf } from "./sentences.ts";
import { writtenOut } from "./text-speak.ts";
import { isQuestion, stepIn, turnInFull } from "./turn-in-full.ts";
import type { FullTurn, OfAnswer } from "./turn-in-full.ts";
import { saysChildsAge } from "./child-or-adult.ts";
import { userTurns } from "./user-turns.ts";
import { speakerIn } from "./who-speaks.ts";
import type { Speaker } from "./who-speaks.ts";

/** What kind of thing a question asks for. */
export type QuestionType = "how-long" | "who" | "list" | "what-to-do" | "fact";

/** A question as it was understood, in the light of the turns before it. */
export interface Question {
  /** The last turn as typed. */
  readonly typed: string;
  /** The last turn without greeting and thanks, slips of the keyboard mended; where it stands for a whole question, that. */
  readonly text: string;
  /** The text by which passages are looked for: a child is a child in it, of whatever age. */
  readonly ageless: string;
  /** What the last turn asks of the answer to the question before it, which is then the text; null for nothing. */
  readonly ofAnswer: OfAnswer | null;
  /** Whether the text is the whole question that the last turn stands for: it is read without the earlier turns. */
  readonly isInFull: boolean;
  /** The age that the last turn tells of whom the question before it was asked of; null for none. */
  readonly age: string | null;
  /** How many words were mended: each may have been meant as typed. */
  readonly repairs: number;
  /** What the last turn does, where it neither asks nor tells anything; else null. */
  readonly smallTalk: SmallTalk | null;
  /** The user's earlier turns that asked or told something, oldest first. */
  readonly earlier: readonly string[];
  readonly type: QuestionType;
  /** What it asks for that no procedure can give, as typed or as understood. */
  readonly limit: Limit;
  /** Stems with their weights: the last turn's count 1, earlier turns' less. */
  readonly stems: WeightedTerms;
  readonly concepts: WeightedTerms;
  /** Whether the last turn leans on the ones before it ("and if she's 16?"). */
  readonly isFollowUp: boolean;
  /** What the last turn, read by itself, tells of somebody, where it asks nothing but what to do; else null. */
  readonly worry: Worry | null;
  readonly danger: Danger | null;
  /** Whether who writes said in any turn to be of a child's age. */
  readonly saysToBeChild: boolean;
  /** In whose place it is asked; null where nobody said who asks, somebody else's part may be meant, or a child may ask. */
  readonly speaker: Speaker | null;
}

/** What is known of the last turn besides its words. */
export interface AskedWith {
  /** The whole question that it stands for, where it asks of an item of the list shown before. */
  readonly ofItem?: string | null;
  readonly audience?: Audience;
}

/** What understanding a question needs. */
export interface QuestionTools {
  readonly analyser: Analyser;
  readonly spelling: SpellingRepair;
  readonly detectDanger: DangerDetector;
  /** Whether a concept speaks of time: asked for alone, it is asked of what was said before. */
  readonly isAboutTime: (concept: string) => boolean;
  readonly index: { readonly places: readonly AreaPlaces[] };
}

/** What the procedures say of danger, in their words: looked for besides what was asked. */
const dangerTopics: Readonly<Record<Danger["level"], string>> = {
  emergency:
    "in emergencies, if a child is in immediate danger or immediate significant harm is likely, the police should be called",
  "child-asking": "child reports that they are suffering harm, listening to the child, helpline, Childline",
};
const topicWeight = 0.5;
/** Where somebody is hurt or ill, what the procedures say of that too. */
const medicalTopic =
  "if a child is seriously injured, seek immediate medical attention from emergency services";
/** What a grown-up tells of their childhood has a name of its own in the procedures. */
const pastChildhoodTopic =
  "non-recent abuse, alleged by or on behalf of someone who is 18 years or over, that took place when under 18";
const hurtOrIll =
  /\b(?:hurt|injur\w+|blood|bleed\w*|bruis\w*|burn\w*|scald\w*|blister\w*|floppy|unconscious|uncon\w+|collaps\w+|breath\w*|blue|choking|seizure|fitting|swallow\w*|overdos\w*|od|tablets?|pills?|bleach|broken|fractur\w*|stab\w*|shak(?:en|ing|e|es)|shook|head|poison\w*|(?:won'?t|can'?t) (?:be )?w[ao]k\w*|cut (?:too )?deep)\b/iu;

/** Who asks how to ring somebody knows how a telephone works. */
const howToRing = /\bhow (?:do|can|could|should|would) (i|we) (?:ring|phone|call|get hold of)\b/iu;

/** Who asks what the procedures say to do asks what to do. */
const saysToDo =
  /\bwhat (?:does|do) (?:it|they|this|(?:the|these|our|your) \w+) say (?:(?:i|we|you|staff|people) (?:should|must|have to|need to)|to) do\b/iu;

/** A longer turn asks something of its own, whatever it points back at. */
const mostWordsLeaning = 14;
/** Who asks where something stands asks whether it does. */
const whereItSays =
  /\bwhere (?:does|do) (?:it|they|this|(?:the|these|our|your) \w+) (?:say|state) (?:that )?(?=\w+ \w+ \w+)/iu;

/** Words that point back at what was said. */
const pointingBack =
  /\b(that|this|it|they|them|those|these|he|she|him|her|there|then|one|ones|same|instead|either)\b/i;
const opensAsFollowUp = /^(and|but|so|or|what about|how about|what if|also|ok|okay|then|even if)\b/i;

const patterns: readonly (readonly [QuestionType, RegExp])[] = [
  [
    "how-long",
    /\b(how (long|soon|quick(ly)?|fast|often|many (days|hours|weeks|months|working days))|when (do|does|must|should|is|are|will|can|has|have)|by when|time ?(scales?|limits?|frames?)|deadlines?|within how|days have|hours? (have|do))\b/i,
  ],
  ["who", /\b(who(se|m)?|which (person|professional|agency|manager|officer|doctor)|whose job)\b/i],
  [
    "list",
    /\b(what (information|details|things|are the|should (i|we) (include|record|ask))|which|list|criteria|examples?|signs|types|kinds|reasons|factors)\b/i,
  ],
  [
    "what-to-do",
    /\b(what (do|should|must|can|happens|if)|do (i|we) (have|need)|can (i|we)|should (i|we)|must (i|we)|how do)\b/i,
  ],
];

/** A turn that says itself what is asked of the matter: "who has to be there". */
const asksOfItself = /\b(?:who(?:se)?|how (?:long|soon|many|often)|when|where)\b(?:\W+\w+){2}/iu;

/** What was asked of a step before counts this share of the step itself, where something else is asked of it now. */
const besideStep = 0.25;

/** An age counts little beside the matter: most of what is said of a child is said of one of any age. */
const ageWeight = 0.3;

/** What is told afterwards is not what was asked for: what answers is looked for first, then what speaks of the age or harm. */
const afterwardsWeight = 0.4;

/** Understands the last turn of a conversation. What was said before weighs less, and more when the turn is short. */
export function understandQuestion(
  messages: readonly Message[],
  tools: QuestionTools,
  { ofItem = null, audience }: AskedWith = {},
): Question {
  const turns = userTurns(messages);
  const typed = turns.at(-1) ?? "";
  const isAnew = startsAnew(typed);
  const earlier = isAnew ? [] : turns.slice(0, -1).filter((turn) => smallTalkIn(turn) === null);
  const full = isAnew ? null : wholeQuestion(turns, ofItem, tools);
  const { text, repairs } = tools.spelling.repair(plainly(full?.text ?? typed));
  const ageless = withoutAges(text);
  const own = tools.analyser.questionTerms(ageless);
  const isShort = new Set(own.stems).size <= 4;
  const leansBack = pointingBack.test(text) || opensAsFollowUp.test(text.trim());
  const hasOwnMatter = !leansBack && own.concepts.some((concept) => !tools.isAboutTime(concept));
  const isBare = isShort && !hasOwnMatter;
  const leans = isBare || (leansBack && words(text).length <= mostWordsLeaning);
  const isFollowUp = full !== null || (earlier.length > 0 && leans);
  const weights = ownWeights(ageless, own, tools);
  // A question that names its matter fully is answered as if it were asked alone.
  const standsAlone = full === null ? !isFollowUp && hasOwnMatter && own.concepts.length > 1 : !isBare;
  const heard = {
    heard: standsAlone ? [] : (full?.earlier ?? earlier).toReversed().slice(0, 4),
    weight: isFollowUp ? (isShort ? 0.5 : 0.35) : 0.1,
    asksItself: full === null && asksOfItself.test(text),
  };
  addHeard(weights, heard, tools);
  addTold(weights, { text, full }, tools);
  const danger = tools.detectDanger(turns.map(withoutPleasantries));
  addAll(weights, tools.analyser.passageTerms(topicsOf(danger, text)), topicWeight);
  return {
    typed,
    text,
    ageless,
    ...standingFor(full),
    repairs: repairs.length,
    smallTalk: smallTalkIn(typed),
    earlier,
    type: questionTypeOf(text),
    limit: readLimit(typed, text),
    ...weights,
    isFollowUp,
    worry: isFollowUp ? null : worryIn(typed),
    danger,
    saysToBeChild: turns.some(saysChildsAge),
    speaker: danger?.mayBeChild === true ? null : speakerIn(text, audience),
  };
}

/** What is known of a question by the turn that stands for it; by none, nothing. */
function standingFor(
  full: Pick<FullTurn, "age" | "ofAnswer"> | null,
): Pick<Question, "ofAnswer" | "isInFull" | "age"> {
  return { ofAnswer: full?.ofAnswer ?? null, isInFull: full !== null, age: full?.age ?? null };
}

/** What somebody tells before they ask counts this much beside what they ask; what they fear or feel, less. */
const toldWeight = 0.6;
const feltWeight = 0.2;
/** Tells how somebody feels about it. */
const feels =
  /\b(?:i|we)\W?(?:a?m|re| am| are)? (?:feel(?:ing)? |both |all |still |now |just |so |really |absolutely |completely |totally |very |a bit |getting |that )*(?:scared|terrified|frightened|petrified|worried sick|stressed|anxious|upset|panick(?:ing|ed)|desperate|overwhelmed|devastated|gutted|heartbroken|shaking|exhausted|shattered|knackered|fed up|losing (?:it|sleep|my mind)|at my wits)\b/iu;
/** A sentence that asks in fewer words, none of a matter, asks of what was told: "what do I do?". */
const leastAsked = 2;

/** The weights of a turn's own terms: of one that tells and asks, what it asks counts most. */
function ownWeights(text: string, own: Terms, { analyser, isAboutTime }: QuestionTools): TermWeights {
  const sentences = sentencesOf(text.replace(/\s+/gu, " "));
  const termsOf = (isWanted: (sentence: string) => boolean) =>
    analyser.questionTerms(sentences.filter(isWanted).join("\n"));
  const asked = termsOf(isQuestion);
  const told = termsOf((sentence) => !feels.test(sentence));
  const isEnough =
    new Set(asked.stems).size >= leastAsked || asked.concepts.some((concept) => !isAboutTime(concept));
  const weigh = (kind: keyof Terms) => {
    const [ofAsked, ofTold] = [new Set(asked[kind]), new Set(told[kind])];
    const weightOf = (term: string) => (ofAsked.has(term) ? 1 : ofTold.has(term) ? toldWeight : feltWeight);
    return new Map(own[kind].map((term) => [term, isEnough ? weightOf(term) : 1]));
  };
  return { stems: weigh("stems"), concepts: weigh("concepts") };
}

/** What the last turn stands for: a question of an item shown before, or of another half of one asked before; else null. */
function wholeQuestion(
  turns: readonly string[],
  ofItem: string | null,
  { index }: QuestionTools,
): Omit<FullTurn, "place"> | null {
  return ofItem === null
    ? turnInFull(turns, index.places)
    : { text: ofItem, age: null, harm: null, ofAnswer: null, earlier: [] };
}

/** Adds of whom, and in which case, a question is asked: in its text, or as was told after it. */
function addTold(
  { stems, concepts }: TermWeights,
  { text, full }: { text: string; full: Pick<FullTurn, "age" | "harm"> | null },
  { analyser }: QuestionTools,
): void {
  addAll({ stems, concepts }, analyser.questionTerms(agePhrasesIn(text).join("\n")), ageWeight);
  const harm = analyser.questionTerms(full?.harm ?? "");
  addTerms(stems, [...analyser.questionTerms(full?.age ?? "").stems, ...harm.stems], afterwardsWeight);
  addTerms(concepts, harm.concepts, afterwardsWeight);
}

type TermWeights = Record<"stems" | "concepts", Map<string, number>>;

interface Heard {
  /** Earlier turns, the last one first. */
  readonly heard: readonly string[];
  /** How much the last of them counts; those before it less and less. */
  readonly weight: number;
  /** Whether the turn after them says itself what is asked. */
  readonly asksItself: boolean;
}

/** Adds what was said before: of a turn that asks something else of one step, the step above all. */
function addHeard(
  own: TermWeights,
  { heard, weight, asksItself }: Heard,
  { analyser, spelling }: QuestionTools,
): void {
  const add = (text: string, share: number) => addAll(own, analyser.questionTerms(text), share);
  for (const [i, turn] of heard.entries()) {
    const counts = weight / 2 ** i;
    const said = withoutAges(spelling.repair(turn).text);
    const step = asksItself ? stepIn(said) : null;
    add(step ?? said, counts);
    if (step !== null) add(said, counts * besideStep);
  }
}

/** What is looked for besides what was asked, where a grown-up's childhood is told of, or somebody is surely in danger. */
function topicsOf(danger: Danger | null, text: string): string {
  if (tellsOfPastChildhood(text)) return pastChildhoodTopic;
  if (danger?.isSure !== true) return "";
  const { level } = danger;
  const isMedical = level === "emergency" && hurtOrIll.test(text);
  return [dangerTopics[level], ...(isMedical ? [medicalTopic] : [])].join(". ");
}

function addAll({ stems, concepts }: TermWeights, terms: Terms, weight: number): void {
  addTerms(stems, terms.stems, weight);
  addTerms(concepts, terms.concepts, weight);
}

/** A question as it is read: without greeting and thanks, its short words written out, its asking in the usual words. */
function plainly(typed: string): string {
  return writtenOut(withoutPleasantries(typed))
    .replace(howToRing, "what number do $1 ring")
    .replace(saysToDo, "what should we do")
    .replace(whereItSays, "is it right that ");
}

function addTerms(into: Map<string, number>, terms: readonly string[], weight: number): void {
  for (const term of new Set(terms)) into.set(term, Math.max(into.get(term) ?? 0, weight));
}

/** What a question asks for, by the words that ask. */
export function questionTypeOf(text: string): QuestionType {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? "fact";
}
