import { confidenceModel, signsOf } from "../server/answer/confidence.ts";
import { kindsOfSilence } from "../server/answer/kinds-of-silence.ts";
import { readLimit } from "../server/conversation/limits.ts";
import type { Knowledge } from "../server/knowledge.ts";
import { rankerWeights } from "../server/retrieval/ranker.ts";
import { fitConfidence } from "./fit-confidence.ts";
import type { ConfidenceExample } from "./fit-confidence.ts";
import { crossValidate, fitRanker } from "./fit-ranker.ts";
import type { TrainingList } from "./fit-ranker.ts";
import { isAnswerable, readPairs } from "./pairs.ts";
import { askPair, trainingListOf } from "./training-lists.ts";

const folds = 5;

/** Learns the ranker's weights and the confidence from the tuning part, and says how they hold up. */
export async function fitOnTuningPart(knowledge: Knowledge): Promise<string> {
  const lists: TrainingList[] = [];
  const examples: ConfidenceExample[] = [];
  for (const pair of (await readPairs()).filter(({ part }) => part === "tuning")) {
    const asked = await askPair(pair, knowledge);
    const { question, found } = asked;
    if (isAnswerable(pair)) lists.push(trainingListOf(asked, knowledge));
    const isKnown = isAnswerable(pair) || pair.expect === "abstention";
    if (isKnown && question.danger === null && readLimit(question.typed) === null) {
      const silence = kindsOfSilence(question, found, knowledge);
      const signs = signsOf(question, found, { knowledge, silence });
      examples.push({ signs, isAnswerable: pair.expect === "answer" });
    }
  }
  const checked = crossValidate(lists, rankerWeights, folds);
  const figures = {
    ranker: fitRanker(lists, rankerWeights),
    crossValidated: checked,
    confidence: fitConfidence(examples, confidenceModel),
  };
  return JSON.stringify(
    figures,
    (_key, value: unknown) => (typeof value === "number" ? round(value) : value),
    2,
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
