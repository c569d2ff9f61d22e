import type { Terms } from "./analyser.ts";
import { placeOf, placesOfParts, togetherFeatures } from "./hashed-features.ts";
import { seededWholeNumbers, shuffled } from "./seeded-random.ts";
import { words } from "./tokens.ts";

/**
 * Which piece of which passage a question is asked of, learned from questions written ahead: a vector for each
 * feature of a question and one for each piece; their product tells how likely the piece is the one.
 */
export interface QuestionModel {
  /** One row a place of hashed features; empty where there was nothing to learn from. */
  readonly featureVectors: Float32Array;
  /** One row a piece, in the order of the passages and of their pieces. */
  readonly pieceVectors: Float32Array;
}

/** A question, or other words that belong to a piece, to learn from. */
export interface QuestionExample {
  readonly features: QuestionFeatures;
  /** Its row. */
  readonly piece: number;
  /** How much it counts. */
  readonly share: number;
}

/** Places of features with their weights. */
export type QuestionFeatures = readonly (readonly [place: number, weight: number])[];

/** Two small models from different random starts, read together, are surer than one as large as both. */
const starts = [7, 11];
/** Numbers in a vector of one of them. */
const smallDimension = 48;
/** Numbers in a vector: those of all of them, side by side. */
export const questionDimension = smallDimension * starts.length;
/** Features are hashed into this many places, so that a model has one size whatever it learned from. */
export const questionPlaces = 1 << 16;

const togetherWeight = 0.15;
const partWeight = 0.4;
const rounds = 6;
const step = 0.1;
/** Each example is told from so many other pieces, drawn anew each time. */
const othersDrawn = 64;
/** A feature's place counts for a question by this over the root of how many it has. */
const scale = 2;
/** Differences below this teach nothing. */
const leastError = 1e-3;

/** The features of a text: its stems and concepts with their weights, each with each other, and parts of words. */
export function questionFeatures(
  text: string,
  { stems, concepts }: { stems: ReadonlyMap<string, number>; concepts: ReadonlyMap<string, number> },
): QuestionFeatures {
  const found = new Map<number, number>();
  const add = (feature: string, weight: number) => found.set(placeOf(feature, questionPlaces), weight);
  for (const word of words(text))
    for (const place of placesOfParts(word.text, questionPlaces)) found.set(place, partWeight);
  // What is only heard from earlier turns counts less than whole, and goes together with nothing.
  const own = [...concepts, ...stems].filter(([, weight]) => weight === 1).map(([term]) => term);
  for (const feature of togetherFeatures(own)) add(feature, togetherWeight);
  for (const [term, weight] of [...concepts, ...stems]) add(`one ${term}`, weight);
  return [...found];
}

/** The features of a text by itself, all its terms counting whole. */
export function textFeatures(text: string, { stems, concepts }: Terms): QuestionFeatures {
  const whole = (terms: readonly string[]) => new Map(terms.map((term) => [term, 1]));
  return questionFeatures(text, { stems: whole(stems), concepts: whole(concepts) });
}

/** Learns which of `pieceCount` pieces a question is asked of: softmax over pieces, with AdaGrad. Deterministic. */
export function trainQuestionModel(examples: readonly QuestionExample[], pieceCount: number): QuestionModel {
  if (examples.length === 0)
    return { featureVectors: new Float32Array(0), pieceVectors: new Float32Array(0) };
  const models = starts.map((start) => trainFrom(start, examples, pieceCount));
  return {
    featureVectors: sideBySide(models.map(({ featureVectors }) => featureVectors)),
    pieceVectors: sideBySide(models.map(({ pieceVectors }) => pieceVectors)),
  };
}

function trainFrom(start: number, examples: readonly QuestionExample[], pieceCount: number): QuestionModel {
  const random = seededWholeNumbers(start);
  const model = {
    featureVectors: smallNumbers(questionPlaces * smallDimension, random),
    pieceVectors: smallNumbers(pieceCount * smallDimension, random),
  };
  const learner = createLearner(model);
  for (let round = 0; round < rounds; round += 1) {
    for (const example of shuffled(examples, random)) learner(example, () => random(pieceCount));
  }
  return model;
}

/** The rows of several models as one model's: their products add up. */
function sideBySide(models: readonly Float32Array[]): Float32Array {
  const together = new Float32Array(models.reduce((sum, { length }) => sum + length, 0));
  for (const [i, rows] of models.entries()) {
    for (let from = 0; from < rows.length; from += smallDimension) {
      const row = from / smallDimension;
      together.set(rows.subarray(from, from + smallDimension), row * questionDimension + i * smallDimension);
    }
  }
  return together;
}

/**
 * Reads how likely each of a row of pieces, from one up to another, is the one asked of, on the scale of natural
 * logarithms; none without a model.
 */
export function readQuestion(
  { featureVectors, pieceVectors }: QuestionModel,
  features: QuestionFeatures,
): (from: number, to: number) => Float64Array {
  if (pieceVectors.length === 0) return () => new Float64Array(0);
  const vector = new Float64Array(questionDimension);
  const factor = addUp(vector, features, featureVectors) / starts.length;
  return (from, to) => {
    const scores = new Float64Array(to - from);
    for (let i = 0; i < scores.length; i += 1) scores[i] = factor * product(vector, pieceVectors, from + i);
    return scores;
  };
}

/** The logarithm of the sum of what has these logarithms: how likely it is one of several pieces. */
export function logOfSum(scores: readonly number[] | Float64Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) highest = Math.max(highest, score);
  if (scores.length <= 1 || !Number.isFinite(highest)) return highest;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - highest);
  return highest + Math.log(sum);
}

/** What is this many times less likely (natural logarithm) than all together counts nothing. */
const leastLikely = 10;

/** How likely one is among all, both given as logarithms, on the scale of the logarithm: 0 to 1. */
export function shareOnScale(score: number, total: number): number {
  return Math.max(0, 1 + (score - total) / leastLikely);
}

function createLearner({ featureVectors, pieceVectors }: QuestionModel) {
  const features = rowLearner(featureVectors);
  const pieces = rowLearner(pieceVectors);
  const vector = new Float64Array(smallDimension);
  const pull = new Float64Array(smallDimension);
  const rivals = new Int32Array(othersDrawn + 1);
  const powers = new Float64Array(othersDrawn + 1);
  return (example: QuestionExample, draw: () => number) => {
    const factor = addUp(vector, example.features, featureVectors);
    for (let d = 0; d < smallDimension; d += 1) vector[d] = (vector[d] ?? 0) * factor;
    rivals[0] = example.piece;
    // The piece itself drawn as its own rival would be told to be less likely.
    for (let i = 1; i < rivals.length; i += 1) rivals[i] = otherThan(example.piece, draw);
    for (let i = 0; i < rivals.length; i += 1) powers[i] = product(vector, pieceVectors, rivals[i] ?? 0);
    toShares(powers);
    pull.fill(0);
    const reach = squaresOf(vector);
    for (let i = 0; i < rivals.length; i += 1) {
      const error = example.share * ((powers[i] ?? 0) - (i === 0 ? 1 : 0));
      if (Math.abs(error) < leastError) continue;
      const rival = rivals[i] ?? 0;
      addRow(pull, pieceVectors, { row: rival, worth: error });
      pieces(rival, { numbers: vector, squares: reach }, error);
    }
    const direction = { numbers: pull, squares: squaresOf(pull) };
    for (const [place, worth] of example.features) features(place, direction, worth * factor);
  };
}

/** Where a row is moved, and the squares of its numbers summed, which are the same for many rows. */
interface Direction {
  readonly numbers: Float64Array;
  readonly squares: number;
}

function squaresOf(numbers: Float64Array): number {
  return numbers.reduce((squares, number) => squares + number * number, 0);
}

/** Moves one row against a direction, each time by less the more it was moved before (AdaGrad by rows). */
function rowLearner(rows: Float32Array): (row: number, direction: Direction, worth: number) => void {
  const seen = new Float64Array(rows.length / smallDimension).fill(1e-3);
  return (row, { numbers, squares }, worth) => {
    const sum = (seen[row] ?? 0) + (squares * worth * worth) / smallDimension;
    seen[row] = sum;
    const length = (step / Math.sqrt(sum)) * worth;
    const start = row * smallDimension;
    for (let d = 0; d < smallDimension; d += 1) {
      rows[start + d] = (rows[start + d] ?? 0) - length * (numbers[d] ?? 0);
    }
  };
}

function addRow(
  into: Float64Array,
  rows: Float32Array,
  { row, worth }: { row: number; worth: number },
): void {
  const start = row * into.length;
  for (let d = 0; d < into.length; d += 1) into[d] = (into[d] ?? 0) + worth * (rows[start + d] ?? 0);
}

/** Another piece than the one; in a corpus of one piece there is none, and it stands against itself. */
function otherThan(piece: number, draw: () => number): number {
  const drawn = draw();
  return drawn === piece ? draw() : drawn;
}

/** Turns scores on the scale of natural logarithms into shares that sum to 1. */
function toShares(scores: Float64Array): void {
  const highest = Math.max(...scores);
  let total = 0;
  for (let i = 0; i < scores.length; i += 1) total += scores[i] = Math.exp((scores[i] ?? 0) - highest);
  for (let i = 0; i < scores.length; i += 1) scores[i] = (scores[i] ?? 0) / total;
}

/** Sums the features' vectors; gives the factor that makes long and short questions alike. */
function addUp(into: Float64Array, features: QuestionFeatures, vectors: Float32Array): number {
  into.fill(0);
  let squares = 0;
  for (const [place, worth] of features) {
    squares += worth * worth;
    addRow(into, vectors, { row: place, worth });
  }
  return scale / Math.sqrt(squares || 1);
}

function product(vector: Float64Array, rows: Float32Array, row: number): number {
  const start = row * vector.length;
  let sum = 0;
  for (let d = 0; d < vector.length; d += 1) sum += (vector[d] ?? 0) * (rows[start + d] ?? 0);
  return sum;
}

/** Numbers about 0, as small as a start needs. */
function smallNumbers(length: number, random: (below: number) => number): Float32Array {
  return Float32Array.from({ length }, () => (random(2001) + random(2001) + random(2001) - 3000) / 10_000);
}
