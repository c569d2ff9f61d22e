import { withoutSpace } from "../../corpus/analysis/tokens.ts";
import { GroundingError } from "../../corpus/errors.ts";
import type { ChatResponse, Citation, Deadline, Statement } from "../contract.ts";
import { textOf } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";

/** Deadlines and what they cite, as every answer with dates holds them. */
interface DatedAnswer {
  readonly deadlines: readonly Deadline[];
  readonly citations: readonly Citation[];
}

type Numbered = ReadonlyMap<number, Citation>;

/**
 * The gate before every answer, whoever worded it: each quotation equals its slice of the canonical
 * text, each statement is its quotations in order, each number names a citation, and what is said to be
 * an area's is quoted from that area.
 * @throws {GroundingError} when anything would be shown that the documents do not say.
 */
export function ground(answer: ChatResponse, knowledge: Knowledge): ChatResponse {
  groundDeadlines(answer, knowledge);
  const citations = numbered(answer.citations);
  for (const statement of answer.statements) checkStatement(statement, citations);
  for (const { area, text, citation } of answer.differences.flatMap(({ positions }) => positions)) {
    checkArea(area, [citation], citations);
    if (withoutSpace(citations.get(citation)?.quote ?? "") !== withoutSpace(text)) {
      throw new GroundingError("A difference is not the quotation that it cites.");
    }
  }
  for (const number of pointersOf(answer)) checkNumber(number, citations);
  return answer;
}

/**
 * The same gate for an answer of dates alone: each quotation equals its slice, and what a deadline rests
 * on (its rule, its condition, words that ask for less) is quoted from its area, other readings from any.
 * @throws {GroundingError} when anything would be shown that the documents do not say.
 */
export function groundDeadlines(answer: DatedAnswer, knowledge: Knowledge): void {
  for (const citation of answer.citations) checkSlice(citation, knowledge);
  const citations = numbered(answer.citations);
  for (const { area, citation, condition, soonerIf, alternatives } of answer.deadlines) {
    checkArea(area, [citation, ...soonerIf.map((one) => one.citation)], citations);
    if (condition !== null) checkArea(area, [condition.citation], citations);
    for (const { citation: number } of alternatives) if (number !== null) checkNumber(number, citations);
  }
}

function numbered(citations: readonly Citation[]): Numbered {
  return new Map(citations.map((citation) => [citation.number, citation]));
}

function checkSlice(
  { number, documentId, version, quote, start, end }: Citation,
  knowledge: Knowledge,
): void {
  const document = knowledge.documents.get(documentId);
  const isSlice = document?.version === version && textOf(knowledge, documentId).slice(start, end) === quote;
  if (!isSlice || quote === "")
    throw new GroundingError(`Citation ${String(number)} does not equal its slice.`);
}

function checkStatement(
  { text, area, citations: numbers, alsoIn = [], likeIn = [] }: Statement,
  citations: Numbered,
): void {
  for (const other of [...alsoIn, ...likeIn]) checkArea(other.area, other.citations, citations);
  checkArea(area, numbers, citations);
  const quoted = numbers.map((number) => citations.get(number)?.quote ?? "").join("");
  if (withoutSpace(quoted) !== withoutSpace(text) || numbers.length === 0) {
    throw new GroundingError("A statement is not the quotations that it cites.");
  }
}

function checkArea(area: string, numbers: readonly number[], citations: Numbered): void {
  if (numbers.some((number) => citations.get(number)?.area !== area)) {
    throw new GroundingError("Words are labelled with another area than they are quoted from.");
  }
}

function checkNumber(number: number, citations: Numbered): void {
  if (!citations.has(number)) throw new GroundingError(`Citation ${String(number)} is not there.`);
}

function pointersOf(answer: ChatResponse): number[] {
  const own = answer.alert?.citations ?? [];
  if (answer.kind !== "abstention") return own;
  return [...own, ...[...answer.nearest, ...answer.governing].map(({ citation }) => citation)];
}
