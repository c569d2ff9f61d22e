import { withoutSpace, words } from "../corpus/analysis/tokens.ts";
import { answerQuestion } from "../server/answer-question.ts";
import type { ChatResponse, Statement } from "../server/contract.ts";
import type { Knowledge } from "../server/knowledge.ts";
import { askPair, requestOf } from "./ask-pair.ts";
import type { Baseline } from "./baseline.ts";
import { firstHit, isHit } from "./hits.ts";
import { isAnswerable } from "./pairs.ts";
import type { Pair } from "./pairs.ts";

/** What was measured of one pair. */
export interface Outcome {
  readonly pair: Pair;
  /** Rank of the first passage that answers, among ten; null when none does. */
  readonly rank: number | null;
  readonly baselineRank: number | null;
  readonly answer: ChatResponse;
  readonly tookMs: number;
  /** Statements that hold, or are part of, a gold quotation. */
  readonly rightStatements: number;
  /** Facts shown, of those a complete answer shows. */
  readonly factsShown: number;
  readonly wordCount: number;
  /** Whether what is answered cites a gold quotation: in a statement or as the authority of a deadline. */
  readonly citesGold: boolean;
  /** The passage that was found first, for reading a miss. */
  readonly foundFirst: string;
}

const depth = 10;

/** Measures one pair: passages found, by Waymark and by the baseline, and the whole answer. */
export async function measurePair(pair: Pair, knowledge: Knowledge, baseline: Baseline): Promise<Outcome> {
  const { found } = await askPair(pair, knowledge, { limit: depth });
  const passages = found.map(({ prepared }) => ({
    documentId: prepared.passage.documentId,
    text: prepared.text,
  }));
  const naive = await baseline.search(pair.question, { area: pair.area, limit: depth });
  const startedAt = performance.now();
  const answer = await answerQuestion(requestOf(pair), knowledge, Date.now());
  const tookMs = performance.now() - startedAt;
  return {
    pair,
    rank: isAnswerable(pair) ? firstHit(passages, pair) : null,
    baselineRank: isAnswerable(pair) ? firstHit(naive, pair) : null,
    answer,
    tookMs,
    rightStatements: answer.statements.filter((statement) => isRight(citedBy(statement), answer, pair))
      .length,
    factsShown: factsShown(pair, answer),
    citesGold: isRight(numbersAnswering(answer), answer, pair),
    wordCount: answer.statements.reduce((sum, statement) => sum + words(statement.text).length, 0),
    foundFirst: passages[0]?.text ?? "",
  };
}

/** A statement's citations, and those of the places that say the same. */
function citedBy({ citations, alsoIn = [], likeIn = [] }: Statement): number[] {
  return [...citations, ...[...alsoIn, ...likeIn].flatMap((other) => other.citations)];
}

/** What stands beside an answer (the alert, the nearest passages, suggestions) is no part of it. */
function numbersAnswering({ statements, deadlines }: ChatResponse): number[] {
  return [...statements.flatMap(citedBy), ...deadlines.map(({ citation }) => citation)];
}

function isRight(numbers: readonly number[], answer: ChatResponse, pair: Pair): boolean {
  return answer.citations.some(
    ({ number, documentId, quote }) =>
      numbers.includes(number) &&
      (isHit({ documentId, text: quote }, pair) ||
        pair.gold.some(
          (gold) => gold.documentId === documentId && withoutSpace(gold.quote).includes(withoutSpace(quote)),
        )),
  );
}

/** Facts are compared without white space, case and the shape of apostrophes: the sources mix them. */
function factsShown(pair: Pair, answer: ChatResponse): number {
  const plain = (text: string) => withoutSpace(text).toLowerCase().replace(/[‘’]/gu, "'");
  const shown = plain(answer.citations.map((citation) => citation.quote).join(" "));
  return pair.facts.filter((fact) => shown.includes(plain(fact))).length;
}
