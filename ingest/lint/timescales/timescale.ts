import { sentenceSpans } from "../../../corpus/analysis/sentences.ts";
import type { Block, Span } from "../../../corpus/schemas/index-format.ts";
import type { LintedDocument } from "../linted-document.ts";
import type { Period } from "./period.ts";
import { clauseParts } from "./clause.ts";
import { periodWords } from "./period-words.ts";
import type { PeriodWords } from "./period-words.ts";

/** Which way a limit holds: done by then, not before then, again and again, or so long before an event. */
export type Limit = "at-most" | "at-least" | "every" | "before";

/** A limit of time that a document sets, with what it is a limit on, in the document's words. */
export interface Timescale {
  readonly source: LintedDocument;
  /** The sentence. */
  readonly span: Span;
  readonly period: Period;
  readonly limit: Limit;
  /** What is done, and to what, in the clause that the limit stands in. */
  readonly core: string;
  /** The whole sentence, and what leads into it or follows from it in a list, without the limit. */
  readonly context: string;
  /** The words of the event from which it runs; "" where none is named. */
  readonly trigger: string;
  /** The words of the case for which alone it holds; "" where it holds in general. */
  readonly condition: string;
  /** When somebody may ask again because nothing happened: no limit on the thing itself. */
  readonly isChase: boolean;
}

interface Around {
  readonly leadIn: string;
  readonly items: string;
  readonly before: string;
  readonly heading: string;
}

/** What is longer is a table or a page without full stops, not a sentence that sets a limit. */
const longestSentence = 2000;

/** The timescales of a document, in its order. */
export function timescalesOf(source: LintedDocument): Timescale[] {
  const { text, document } = source.built;
  return document.blocks.flatMap((block, index) => {
    if (block.kind === "heading") return [];
    const sentences = sentenceSpans(text, { start: block.contentStart, end: block.end });
    return sentences.flatMap((span, at) => {
      const sentence = text.slice(span.start, span.end);
      const previous = sentences[at - 1];
      const around: Around = {
        ...listAround(source, index),
        before: previous === undefined ? "" : text.slice(previous.start, previous.end),
      };
      if (sentence.length > longestSentence) return [];
      const found = periodWords(sentence).filter((one) => isLimit(sentence, one));
      return found.map((one) => {
        const others = found.filter((other) => other !== one);
        const masked = others.reduce(maskPeriod, sentence);
        return { source, span, ...readTimescale({ sentence: masked, found: one, around }) };
      });
    });
  });
}

/** The sentence that leads into an item; the items that a lead-in leads into; the heading over both. */
function listAround({ built }: LintedDocument, index: number): Omit<Around, "before"> {
  const { blocks } = built.document;
  const wordsOf = (block: Block | undefined) =>
    block === undefined ? "" : built.text.slice(block.contentStart, block.end);
  const block = blocks[index];
  const heading = wordsOf(blocks.slice(0, index).findLast(({ kind }) => kind === "heading"));
  if (block?.kind === "item") {
    const leadIn = blocks.slice(0, index).findLast(({ kind }) => kind !== "item");
    const isLeadIn = leadIn?.kind === "paragraph";
    return { leadIn: isLeadIn ? lastSentence(wordsOf(leadIn)) : "", items: "", heading };
  }
  const end = blocks.findIndex(({ kind }, at) => at > index && kind !== "item");
  const items = blocks.slice(index + 1, end < 0 ? undefined : end);
  const leads = wordsOf(block).trimEnd().endsWith(":");
  return { leadIn: "", items: leads ? items.map(wordsOf).join("\n") : "", heading };
}

function lastSentence(text: string): string {
  const last = sentenceSpans(text, { start: 0, end: text.length }).at(-1);
  return last === undefined ? "" : text.slice(last.start, last.end);
}

const ageOrHabit =
  /^\s*(?:[- ]?olds?\b|of age|gestation|pregnant|a (?:day|week|month|year)\b|per (?:day|week)\b)/iu;
const lookingBack =
  /\b(?:last|past|previous|preceding|aged?|over|under|than|least|for|of|in|twice|times|once)\s*$/iu;
const runsFrom =
  /^,?\s*(?:or (?:less|sooner|earlier)\s+)?(?<relation>of|from|after|following|since|before|prior to|in advance of|ahead of)\b/iu;

/** Whether a period limits something: "within three days" does, "16 years old" and "in the last six months" do not. */
function isLimit(sentence: string, { start, end, limit, period }: PeriodWords): boolean {
  const [head, tail] = [sentence.slice(0, start), sentence.slice(end)];
  if (ageOrHabit.test(tail) || /\b(?:last|past|previous|preceding)\b/iu.test(sentence.slice(start, end)))
    return false;
  const relation = runsFrom.exec(tail)?.groups?.relation?.toLowerCase();
  if (limit === "") {
    const isMeasured = relation !== undefined && relation !== "of" && relation !== "from";
    return isMeasured && !lookingBack.test(head);
  }
  if (/^(?:have|has|takes?|allow)/u.test(limit)) return /^\s+(?:to|from|after)\b/iu.test(tail);
  if (/^(?:is|are|be|remains?)/u.test(limit))
    return relation !== undefined || /\b(?:timescales?|limit|deadline|maximum|period)\b/iu.test(head);
  return period.unit !== "years" || !/^\s+(?:of|old)\b/iu.test(tail);
}

/** Blanks another limit of the sentence, with the event it runs from. */
function maskPeriod(sentence: string, { start, end }: PeriodWords): string {
  const event = /^,? (?:of|from|after|following|before|prior to)\b[^,;:.()]*?(?=,|;|:|\.|\(|\band\b|$)/iu;
  const length = end - start + (event.exec(sentence.slice(end))?.[0].length ?? 0);
  return sentence.slice(0, start) + " ".repeat(length) + sentence.slice(start + length);
}

/** What a sentence limits, with what stands around it. */
function readTimescale({ sentence, found, around }: Reading) {
  const { core, trigger, relation, condition } = clauseParts(sentence, found, around.leadIn);
  const tail = sentence.slice(found.end);
  const runsFromItems = /^\s*(?:of|from|after)\s*:/iu.test(tail);
  const areItemsDone = !runsFromItems && /\bfollowing\s+(?:actions?|steps?|tasks?|things)\b/iu.test(core);
  const isVague = /^\W*(?:this|it|these|they|that|such)\b/iu.test(core);
  const meant = isVague ? `${core} ${around.before === "" ? around.heading : around.before}` : core;
  const rest = `${sentence.slice(0, found.start)} ${tail}`;
  return {
    period: found.period,
    limit: limitOf(found.limit, relation),
    core: areItemsDone ? `${meant} ${around.items}` : meant,
    context: [rest, around.leadIn, around.heading].join(" "),
    trigger: trigger === "" && runsFromItems ? around.items : trigger,
    condition,
    isChase: undone.test(sentence.slice(0, found.start)),
  };
}

/** "If this does not occur within three days, ring again", "a home that does not open within three months". */
const undone =
  /\b(?:if|where)\b[^.;]*\b(?:not|no|nothing|without)\b[^.;]*$|\b(?:does|do|did|has|have|is|are|was|were) not\b[^,;.:]*$/iu;

interface Reading {
  readonly sentence: string;
  readonly found: PeriodWords;
  readonly around: Around;
}

function limitOf(limit: string, relation: string): Limit {
  if (/^(?:before|prior|in advance|ahead|preceding)/u.test(relation)) return "before";
  if (/^(?:every|each|(?:at )?intervals)/u.test(limit)) return "every";
  return /^(?:at least|at minimum|a minimum|(?:no|not) (?:less|fewer|earlier|sooner))/u.test(limit)
    ? "at-least"
    : "at-most";
}
