import { rankerWeights } from "../server/retrieval/ranker.ts";
import type { WrittenCase } from "../server/retrieval/written-case.ts";
import { confidenceSigns, signsOf } from "../server/answer/confidence.ts";
import type { ConfidenceSign } from "../server/answer/confidence.ts";
import { kindsOfSilence } from "../server/answer/kinds-of-silence.ts";
import { pieceSigns, weighPieces } from "../server/answer/piece-worth.ts";
import type { PieceSign, WeighedPiece } from "../server/answer/piece-worth.ts";
import type { Question } from "../server/conversation/question.ts";
import type { Knowledge } from "../server/knowledge.ts";
import { passagesDecidedBy } from "../server/search.ts";
import { askPair } from "./ask-pair.ts";
import type { AskedPair } from "./ask-pair.ts";
import { fitLogistic } from "./fit-logistic.ts";
import type { LogisticExample } from "./fit-logistic.ts";
import { crossValidate, fitRanker, trainingListOf } from "./fit-ranker.ts";
import { isPartOfAnswer } from "./hits.ts";
import { isAnswerable, pairsOf } from "./pairs.ts";
import { asOwnCorpus, silenceModels } from "./parts/own-corpus.ts";
import type { KnowledgeOf } from "./parts/own-corpus.ts";
import { bundledQuestions } from "./with-index-of.ts";

/** Learns the weights of ranker, pieces and confidence from the tuning part, and says how the ranker's hold up. */
export async function fitOnTuningPart(knowledge: Knowledge): Promise<string> {
  const questions = await bundledQuestions();
  const silenceOf = silenceModels(knowledge, questions);
  const figures = {
    written: await fitCase("written", () => Promise.resolve(knowledge)),
    unwritten: await fitCase("unwritten", asOwnCorpus({ knowledge, written: questions, silenceOf })),
  };
  return JSON.stringify(
    figures,
    (_key, value: unknown) => (typeof value === "number" ? round(value) : value),
    2,
  );
}

async function fitCase(writtenCase: WrittenCase, knowledgeOf: KnowledgeOf) {
  const asked: Asked[] = [];
  for (const pair of await pairsOf("tuning")) {
    const knowledge = await knowledgeOf(pair);
    asked.push({ one: await askPair(pair, knowledge), knowledge });
  }
  const answerable = asked.filter(({ one }) => isAnswerable(one.pair));
  const lists = answerable.map(({ one, knowledge }) => trainingListOf(one, knowledge));
  const start = rankerWeights[writtenCase];
  return {
    ranker: fitRanker(lists, start),
    crossValidated: crossValidate(lists, start),
    pieces: fitPieces(answerable),
    confidence: fitConfidence(asked),
  };
}

/** A pair's question with the knowledge that it was asked by. */
interface Asked {
  readonly one: AskedPair;
  readonly knowledge: Knowledge;
}

function fitPieces(asked: readonly Asked[]) {
  const examples = asked.flatMap(({ one, knowledge }) => pieceExamples(one, knowledge));
  return fitLogistic(examples, { names: pieceSigns, isBalanced: false, restraint: 0.002 });
}

function pieceExamples(
  { pair, question, found }: AskedPair,
  knowledge: Knowledge,
): LogisticExample<PieceSign>[] {
  return weighPieces(question, found, knowledge).map(({ signs, piece }: WeighedPiece) => ({
    signs,
    isOne: isPartOfAnswer({ documentId: piece.document.id, text: piece.text }, pair),
  }));
}

/** Questions that are decided by their words alone, or by danger, teach the confidence nothing. */
function fitConfidence(asked: readonly Asked[]) {
  const examples = asked
    .filter(({ one: { pair } }) => isAnswerable(pair) || pair.expect === "abstention")
    .filter(
      ({ one: { question } }) => question.danger?.isSure !== true && question.limit !== "unsafe-request",
    )
    .map(({ one: { pair, question, found }, knowledge }): LogisticExample<ConfidenceSign> => {
      const candidates = found.slice(0, passagesDecidedBy);
      const pieces = weighPieces(question, candidates, knowledge);
      const silence = kindsOfSilence(question, candidates, knowledge);
      return {
        signs: signsOf(question, { candidates, pieces, silence, knowledge }),
        isOne: pair.expect === "answer",
        group: formOf(question),
      };
    });
  return fitLogistic(examples, { names: confidenceSigns, isBalanced: true, restraint: 0.0002 });
}

/** Terms of a question as typed in a search box. */
const shortQuestion = 6;

/** How many questions of a form are not answered says only how the pairs were written: forms are balanced one by one. */
function formOf({ isFollowUp, stems }: Question): string {
  if (isFollowUp) return "follow-up";
  return stems.size <= shortQuestion ? "short" : "long";
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
