import type { Span, StoredDocument } from "../../corpus/schemas/index-format.ts";
import { isStopWord, words } from "../../corpus/analysis/tokens.ts";
import type { Question } from "../conversation/question.ts";
import { textOf } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";
import { personPattern, timescalePattern } from "../retrieval/features.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import { piecesOf } from "./pieces.ts";
import type { Piece } from "./pieces.ts";

/** A statement before it is numbered: what is quoted, of which document. */
export interface DraftStatement {
  readonly document: StoredDocument;
  readonly spans: readonly Span[];
  readonly candidate: Candidate;
  /** Other places with the same content words, which are cited and not quoted again. */
  readonly alsoIn: readonly Omit<DraftStatement, "alsoIn">[];
}

/** An answer is at most about this long, a complete list aside. */
const wordBudget = 200;
const mostStatements = 5;
/** A paragraph up to this long is quoted whole. */
const shortParagraph = 110;
/** Within a paragraph a further sentence is quoted when it meets this share of what the best one meets. */
const worthAdding = 0.35;
/** A second piece of the same passage is quoted when it meets this share of what the first meets. */
const worthAsMuch = 0.5;

/**
 * Quotes what answers the likeliest reading of the question: from the best passage first, then from
 * passages that say more of the same, while there is room. A list keeps its lead-in and is complete.
 */
export function composeStatements(
  question: Question,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): DraftStatement[] {
  const [best] = candidates;
  if (best === undefined) return [];
  const statements: DraftStatement[] = [];
  let used = 0;
  for (const candidate of sameReading(best, candidates, knowledge)) {
    const document = knowledge.documents.get(candidate.prepared.passage.documentId);
    if (document === undefined) continue;
    for (const spans of quotesFrom(candidate, { question, document, knowledge })) {
      const quoted = { document, spans, candidate };
      const same = statements.findIndex((other) => saysTheSame(other, quoted, knowledge));
      const other = statements[same];
      if (other !== undefined) {
        statements[same] = { ...other, alsoIn: [...other.alsoIn, quoted] };
        continue;
      }
      const length = wordsIn(spans, textOf(knowledge, document.id));
      const isFull = statements.length >= mostStatements || used + length > wordBudget;
      if (statements.length > 0 && isFull) continue;
      statements.push({ ...quoted, alsoIn: [] });
      used += length;
    }
  }
  return statements;
}

type Quoted = Omit<DraftStatement, "alsoIn">;

/** Whether two quotations have the same content words in the same order: nothing else may be merged. */
function saysTheSame(one: Quoted, other: Quoted, knowledge: Knowledge): boolean {
  if (one.document.id === other.document.id) return false;
  return contentOf(one, knowledge) === contentOf(other, knowledge);
}

function contentOf({ document, spans }: Quoted, knowledge: Knowledge): string {
  const text = textOf(knowledge, document.id);
  const quoted = spans.map((span) => text.slice(span.start, span.end)).join("\n");
  return words(quoted)
    .filter((word) => !isStopWord(word.text))
    .map((word) => word.text)
    .join(" ");
}

/** How nearly as good a passage must be, and how near in meaning, to belong to the best one's answer. */
const belonging = {
  /** Another area's passage on the same matter. */
  parallel: { score: 0.7, meaning: 0.6 },
  /** More from the same section. */
  sameSection: { score: 0.75 },
  /** The same matter elsewhere in the document. */
  sameMatter: { score: 0.75, meaning: 0.5 },
  /** As likely as the best one itself: which of them is meant cannot be told. */
  asLikely: { score: 0.8 },
};

/**
 * The best passage and those that read the question as it does: other areas' passages on the same
 * matter, then more from the same place. The rest are other readings, which the suggestions offer.
 */
function sameReading(best: Candidate, candidates: readonly Candidate[], knowledge: Knowledge): Candidate[] {
  const areaOf = (c: Candidate) => knowledge.documents.get(c.prepared.passage.documentId)?.area;
  const shares = candidates.slice(1).map((candidate) => ({
    candidate,
    score: candidate.score / best.score,
    meaning: knowledge.retriever.likeness(best, candidate),
    isOtherArea: areaOf(candidate) !== areaOf(best),
    isSameSection: sectionOf(candidate) === sectionOf(best),
  }));
  const { parallel, sameSection, sameMatter, asLikely } = belonging;
  const parallels = shares.filter(
    (s) => s.isOtherArea && s.score >= parallel.score && s.meaning >= parallel.meaning,
  );
  const more = shares.filter(
    (s) =>
      !parallels.includes(s) &&
      ((s.isSameSection && s.score >= sameSection.score) ||
        (s.score >= sameMatter.score && s.meaning >= sameMatter.meaning) ||
        (!s.isOtherArea && s.score >= asLikely.score)),
  );
  return [best, ...parallels.map((s) => s.candidate), ...more.map((s) => s.candidate)];
}

function sectionOf({ prepared }: Candidate): string {
  return [prepared.passage.documentId, ...prepared.passage.section].join("\n");
}

interface QuoteSource {
  readonly question: Question;
  readonly document: StoredDocument;
  readonly knowledge: Knowledge;
}

/** What to quote of one passage: the best piece, and a second one that adds to it. */
export function quotesFrom(
  candidate: Candidate,
  { question, document, knowledge }: QuoteSource,
): (readonly Span[])[] {
  const pieces = piecesOf(candidate, {
    analyser: knowledge.analyser,
    document,
    text: textOf(knowledge, document.id),
    weighed: knowledge.retriever.weigh(question),
    written: knowledge.retriever.matchWritten(question),
    bonus: (text) => typeBonus(question, text),
  });
  const best = highest(pieces);
  if (best === null) return [];
  const chosen = best.isList ? [best.spans] : [[widen(best, pieces)]];
  const rest = pieces.filter((piece) => piece.whole.start !== best.whole.start);
  const second = highest(rest);
  if (second !== null && second.score > 0 && second.score >= best.score * worthAsMuch) {
    chosen.push(second.isList ? second.spans : [widen(second, rest)]);
  }
  return chosen;
}

/** The whole of a short paragraph; of a long one, the best sentence with neighbours that add to it. */
function widen(best: Piece, pieces: readonly Piece[]): Span {
  const siblings = pieces.filter((piece) => piece.whole.start === best.whole.start);
  const total = siblings.reduce((sum, piece) => sum + piece.wordCount, 0);
  if (total <= shortParagraph) return best.whole;
  let from = siblings.indexOf(best);
  let to = from;
  let length = best.wordCount;
  for (;;) {
    const before = siblings[from - 1];
    const after = siblings[to + 1];
    const next = (before?.score ?? -1) > (after?.score ?? -1) ? before : after;
    if (next === undefined || next.score < best.score * worthAdding) break;
    if (length + next.wordCount > shortParagraph) break;
    length += next.wordCount;
    if (next === before) from -= 1;
    else to += 1;
  }
  return {
    start: siblings[from]?.spans[0]?.start ?? best.whole.start,
    end: siblings[to]?.spans[0]?.end ?? best.whole.end,
  };
}

function highest(pieces: readonly Piece[]): Piece | null {
  return pieces.reduce<Piece | null>(
    (best, piece) => (best === null || piece.score > best.score ? piece : best),
    null,
  );
}

function typeBonus({ type }: Question, text: string): number {
  if (type === "how-long" && timescalePattern.test(text)) return 4;
  return type === "who" && personPattern.test(text) ? 1.5 : 0;
}

function wordsIn(spans: readonly Span[], text: string): number {
  return spans.reduce((sum, span) => sum + words(text.slice(span.start, span.end)).length, 0);
}
