import { rankerWeights } from "../server/retrieval/ranker.ts";
import { confidenceSigns, signsOf } from "../server/answer/confidence.ts";
import type { ConfidenceSign } from "../server/answer/confidence.ts";
import { kindsOfSilence } from "../server/answer/kinds-of-silence.ts";
import { pieceSigns, weighPieces } from "../server/answer/piece-worth.ts";
import type { PieceSign, WeighedPiece } from "../server/answer/piece-worth.ts";
import { readLimit } from "../server/conversation/limits.ts";
import type { Question } from "../server/conversation/question.ts";
import { openKnowledge } from "../server/knowledge.ts";
import type { Knowledge } from "../server/knowledge.ts";
import { fitLogistic } from "./fit-logistic.ts";
import type { LogisticExample } from "./fit-logistic.ts";
import { crossValidate, fitRanker } from "./fit-ranker.ts";
import { isPartOfAnswer } from "./hits.ts";
import { isAnswerable, readPairs } from "./pairs.ts";
import { rebuildIndex } from "./parts/rebuild-index.ts";
import { askPair, trainingListOf } from "./training-lists.ts";
import type { AskedPair } from "./training-lists.ts";

const folds = 5;

/** Learns the weights of ranker, pieces and confidence from the tuning part, and says how the ranker's hold up. */
export async function fitOnTuningPart(knowledge: Knowledge): Promise<string> {
  const asked = await askTuningPart(knowledge);
  const answerable = asked.filter(({ pair }) => isAnswerable(pair));
  const lists = answerable.map((one) => trainingListOf(one, knowledge));
  const unwritten = await openKnowledge(rebuildIndex(knowledge.index, { questions: true }));
  const askedUnwritten = await askTuningPart(unwritten);
  const figures = {
    ranker: fitRanker(lists, rankerWeights),
    crossValidated: crossValidate(lists, rankerWeights, folds),
    pieces: { written: fitPieces(asked, knowledge), unwritten: fitPieces(askedUnwritten, unwritten) },
    confidence: {
      written: fitConfidence(asked, knowledge),
      unwritten: fitConfidence(askedUnwritten, unwritten),
    },
  };
  return JSON.stringify(
    figures,
    (_key, value: unknown) => (typeof value === "number" ? round(value) : value),
    2,
  );
}

async function askTuningPart(knowledge: Knowledge): Promise<AskedPair[]> {
  const asked: AskedPair[] = [];
  for (const pair of (await readPairs()).filter(({ part }) => part === "tuning"))
    asked.push(await askPair(pair, knowledge));
  return asked;
}

function fitPieces(asked: readonly AskedPair[], knowledge: Knowledge) {
  const examples = asked
    .filter(({ pair }) => isAnswerable(pair))
    .flatMap((one) => pieceExamples(one, knowledge));
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
function fitConfidence(asked: readonly AskedPair[], knowledge: Knowledge) {
  const examples = asked
    .filter(({ pair }) => isAnswerable(pair) || pair.expect === "abstention")
    .filter(({ question }) => question.danger?.isSure !== true && readLimit(question.typed) === null)
    .map(({ pair, question, found }): LogisticExample<ConfidenceSign> => {
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

/** As many as the server decides by. */
const passagesDecidedBy = 30;

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
