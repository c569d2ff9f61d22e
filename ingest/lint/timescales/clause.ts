import { isStopWord, stem, words } from "../../../corpus/analysis/tokens.ts";
import type { Span } from "../../../corpus/schemas/index-format.ts";
import { actionTerm, isAction } from "./actions.ts";

/** The words of one sentence by the part they play for a limit of time in it. */
export interface ClauseParts {
  /** What is done, and to what. */
  readonly core: string;
  /** The event from which the time runs, or before which it ends; "" where the clause names none. */
  readonly trigger: string;
  /** How the limit and the trigger hang together, such as `of` or `prior to`; "" without a trigger. */
  readonly relation: string;
  /** The case for which alone the limit holds; "" where it holds in general. */
  readonly condition: string;
}

/** Where a clause ends: "and" begins another only where a verb follows. */
const edge =
  /[;:]|,\s+(?:and|but|which|who|while|unless|except|so)\b|\s(?:and|but)\s(?=(?:an?|the|all|any|they|it)\b[^,;:]{0,60}?\b(?:must|should|shall|will|is|are|made|has|have)\b|(?:must|should|shall|will)\b)/giu;
const fewestWords = 2;

const relations =
  "of|as(?= the\\b)|from|after|following|since|before|prior to|in advance of|ahead of|preceding|when|once";
const runsFrom = new RegExp(
  `^,?\\s*(?:or (?:less|sooner|earlier)\\s+)?(?:to (?:do|make|complete|finish|carry) (?:\\S+ )?)?(?<relation>${relations})\\b\\s*(?<event>[^,;:.()]*)`,
  "iu",
);
/** An event ends where the sentence goes on to what must be done. */
const nextVerb =
  /\b(?:must|should|shall|will|makes?|decide|and (?:must|should|will)|to (?:plan|decide|discuss|agree|make|review)|in order)\b.*$/iu;
const periodBetween =
  /\b(?:period|time|interval|timescale)\s+(?:from|between)\s+(?<event>.+?)\s+(?:to|and)\s/iu;

const openingTrigger =
  /^(?:following|after|once|upon|on|when|from when|from|as soon as)\s+(?<event>[^,:;]{4,160})[,:]/iu;
const openingCondition =
  /^(?:(?:and|or|but|also|however),?\s)?(?:(?:if|where|unless|except(?:ionally)?)\b\s*[^,:;]*,?|(?:in (?:cases?|the event|the case|exceptional|urgent|an emergency|some|such)|for|during|outside)\b\s*[^,:;]*[,:])/iu;
/** Not "or earlier if", "if necessary", or what stands in brackets. */
const conditionBehind =
  /(?<!(?:earlier|sooner|later|[(,])\s*)\b(?:if|where|unless|in exceptional)\b(?! (?:necessary|possible|appropriate|required|needed))[^.;]*/iu;

/** Takes a sentence apart around a period that limits something. */
export function clauseParts(sentence: string, period: Span, leadIn: string): ClauseParts {
  const tail = sentence.slice(period.end);
  const match = runsFrom.exec(tail);
  const runs = match?.groups;
  const event = (runs?.event ?? "").replace(nextVerb, "").trim();
  const isNamed = countWords(event) > 0;
  const running =
    match === null ? "" : match[0].slice(0, match[0].length - (runs?.event ?? "").length) + event;
  const between = periodBetween.exec(sentence)?.groups?.event ?? "";
  const opening =
    openingTrigger.exec(sentence)?.groups?.event ?? openingTrigger.exec(leadIn)?.groups?.event ?? "";
  const condition = [
    openingCondition.exec(sentence)?.[0],
    conditionBehind.exec(tail)?.[0],
    openingCondition.exec(leadIn)?.[0],
  ];
  const known = [between, running, conditionBehind.exec(tail)?.[0] ?? ""].filter((part) => part !== "");
  const cores = clausesAround(sentence, period).map((clause) => coreOf(clause, known));
  const isEnough = (core: string) => countWords(core) >= fewestWords;
  return {
    core: cores.find(isEnough) ?? `${sentence.slice(0, period.start)} ${tail}`,
    trigger: [isNamed ? event : "", between, opening].find((words) => words !== "") ?? "",
    relation: runs?.relation?.toLowerCase() ?? "",
    condition: condition.filter((part) => part !== undefined).join(" "),
  };
}

interface Clause {
  readonly left: string;
  readonly right: string;
}

/** ", which is held within five days": what it is stands just before. */
const relative = /^,\s+(?:which|who)\s/iu;
const lastWords = /(?:[\p{L}'’/-]+\s+){0,3}[\p{L}'’/-]+$/u;

/** The clauses that hold a period, from the narrowest to the whole sentence. */
function clausesAround(sentence: string, { start, end }: Span): Clause[] {
  const edges = [...sentence.matchAll(edge)].map(({ index }) => index);
  const right = sentence.slice(
    end,
    edges.find((at) => at >= end),
  );
  const starts = [...edges.filter((at) => at < start).reverse(), 0];
  return starts.map((from) => {
    const left = sentence.slice(from, start);
    const isRelative = relative.test(left);
    const meant = isRelative ? (lastWords.exec(sentence.slice(0, from))?.[0] ?? "") : "";
    return { left: isRelative ? `${meant} ${left.replace(relative, "")}` : left, right };
  });
}

/** Words that may say what is done; a clause with fewer takes the clause before it along. */
function countWords(text: string): number {
  return words(text).filter(({ text: word }) => !isStopWord(word) || isAction(actionTerm(stem(word)))).length;
}

const modal = /\b(?:must|should|shall|will|may|needs? to|has to|have to|is to|are to)\b/giu;
/** What is done stands before these verbs; before others stands who does it. */
const takesSubject =
  /^\s*(?:(?:not|also|always|normally|usually|only|then|wherever possible|where possible|ideally)\s+)*(?:be|have been|take place|happen|occur|start|begin|commence|last|exceed)\b/iu;
const aside = /\b(?:that|which|who|whom)\b[^,.;]*?(?=\b(?:must|should|shall)\b|[,.;]|$)/giu;
const purpose = /,?\s*\b(?:in order to|so that|to (?:ensure|enable|allow|establish))\b.*$/iu;

const agent = /\bby (?:the|an?|their|its|any|each|either|both|local)\b(?:\s+[\p{L}’']+){1,5}/giu;

/** What is done and to what: without who does it, the case, the event, and what is said by the way. */
function coreOf({ left, right }: Clause, known: readonly string[]): string {
  const bare = (part: string) =>
    known
      .reduce((rest, phrase) => rest.replace(phrase, " "), part)
      .replace(aside, " ")
      .replace(purpose, " ")
      .replace(agent, " ");
  const before = bare(left.replace(openingCondition, "").replace(openingTrigger, ""));
  const text = `${before} ${bare(right)}`;
  const verb = [...before.matchAll(modal)].at(-1) ?? [...text.matchAll(modal)][0];
  const after = verb === undefined ? "" : text.slice(verb.index + verb[0].length);
  return verb !== undefined && !takesSubject.test(after) ? after : text;
}
