import { withoutSpace } from "../../corpus/analysis/tokens.ts";
import { GroundingError } from "../../corpus/errors.ts";
import type { ChatResponse } from "../contract.ts";
import { textOf } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";

/**
 * The gate before every answer, whoever worded it: each quotation equals its slice of the canonical
 * text, each statement is its quotations in order, each number names a citation.
 * @throws {GroundingError} when anything would be shown that the documents do not say.
 */
export function ground(answer: ChatResponse, knowledge: Knowledge): ChatResponse {
  const citations = new Map(answer.citations.map((citation) => [citation.number, citation]));
  for (const { number, documentId, version, quote, start, end } of answer.citations) {
    const document = knowledge.documents.get(documentId);
    const isSlice =
      document?.version === version && textOf(knowledge, documentId).slice(start, end) === quote;
    if (!isSlice || quote === "")
      throw new GroundingError(`Citation ${String(number)} does not equal its slice.`);
  }
  for (const { text, area, citations: numbers, alsoIn = [] } of answer.statements) {
    for (const other of alsoIn) {
      if (other.citations.some((number) => citations.get(number)?.area !== other.area))
        throw new GroundingError("A statement is said to stand in another area than it is cited from.");
    }
    if (numbers.some((number) => citations.get(number)?.area !== area)) {
      throw new GroundingError("A statement is labelled with another area than its quotations.");
    }
    const quoted = numbers.map((number) => citations.get(number)?.quote ?? "\u0000").join("");
    if (withoutSpace(quoted) !== withoutSpace(text) || numbers.length === 0) {
      throw new GroundingError("A statement is not the quotations that it cites.");
    }
  }
  for (const { text, citation } of answer.differences.flatMap(({ positions }) => positions)) {
    if (withoutSpace(citations.get(citation)?.quote ?? "") !== withoutSpace(text)) {
      throw new GroundingError("A difference is not the quotation that it cites.");
    }
  }
  for (const number of pointersOf(answer)) {
    if (!citations.has(number)) throw new GroundingError(`Citation ${String(number)} is not there.`);
  }
  return answer;
}

function pointersOf(answer: ChatResponse): number[] {
  const own = [
    ...(answer.alert?.citations ?? []),
    ...answer.deadlines.flatMap(({ citation, alternatives }) => [
      citation,
      ...alternatives.map((alternative) => alternative.citation).filter((number) => number !== null),
    ]),
  ];
  if (answer.kind !== "abstention") return own;
  return [...own, ...answer.nearest.map((p) => p.citation), ...answer.governing.map((p) => p.citation)];
}
