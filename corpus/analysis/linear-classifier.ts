import { placeOf, placesOfParts, repeatableRandom, shuffled } from "./hashed-features.ts";
import { stem } from "./tokens.ts";

/** How likely each label is; they sum to 1. */
export type Probabilities<Label extends string> = Readonly<Record<Label, number>>;

/** A text as people type it, and what it is. */
export interface LabelledText<Label extends string> {
  readonly text: string;
  readonly label: Label;
}

/** What a classifier tells apart. */
export interface ClassifierKind<Label extends string> {
  readonly labels: readonly Label[];
  /** How much an example of a label counts: more where missing it is worse, or where there are few. */
  readonly share: Readonly<Record<Label, number>>;
}

/** Features are hashed into this many places, so that a model has one size whatever it learned from. */
const places = 1 << 17;

/** Numbers in a model: one a place and label. */
export function classifierSize({ labels }: ClassifierKind<string>): number {
  return places * labels.length;
}

const rounds = 6;
const firstStep = 0.3;
const restraint = 1e-4;

/**
 * Learns to tell texts apart by their words: multinomial logistic regression over stems, pairs of stems
 * and parts of words (which bear slips of the keyboard), with AdaGrad. Deterministic.
 */
export function trainClassifier<Label extends string>(
  examples: readonly LabelledText<Label>[],
  kind: ClassifierKind<Label>,
): Float32Array {
  const weights = new Float32Array(classifierSize(kind));
  const gradients = new Float32Array(weights.length).fill(1e-6);
  const prepared = examples.map(({ text, label }) => ({ features: featuresOf(text), label }));
  const random = repeatableRandom(7);
  for (let round = 0; round < rounds; round += 1) {
    for (const { features, label } of shuffled(prepared, random)) {
      const found = probabilities(weights, { features, kind });
      for (const [k, name] of kind.labels.entries()) {
        const error = kind.share[label] * (found[name] - (name === label ? 1 : 0));
        learn({ weights, gradients, features, column: k, labels: kind.labels.length, error });
      }
    }
  }
  return weights;
}

/** How likely a text is each of a model's labels. */
export function classify<Label extends string>(
  model: Float32Array,
  { text, kind }: { text: string; kind: ClassifierKind<Label> },
): Probabilities<Label> {
  return probabilities(model, { features: featuresOf(text), kind });
}

interface Features {
  readonly places: Uint32Array;
  /** One value for all: long texts have more features, each counting less. */
  readonly value: number;
}

interface Step {
  readonly weights: Float32Array;
  readonly gradients: Float32Array;
  readonly features: Features;
  /** A place has its labels' numbers side by side: they are all needed at once. */
  readonly column: number;
  readonly labels: number;
  readonly error: number;
}

function learn({ weights, gradients, features, column, labels, error }: Step): void {
  for (const place of features.places) {
    const at = place * labels + column;
    const weight = weights[at] ?? 0;
    const gradient = error * features.value + restraint * weight;
    const seen = (gradients[at] ?? 0) + gradient * gradient;
    gradients[at] = seen;
    weights[at] = weight - (firstStep / Math.sqrt(seen)) * gradient;
  }
}

function probabilities<Label extends string>(
  weights: Float32Array,
  { features, kind: { labels } }: { features: Features; kind: ClassifierKind<Label> },
): Probabilities<Label> {
  const sums = labels.map((_, k) => {
    let sum = 0;
    for (const place of features.places) sum += weights[place * labels.length + k] ?? 0;
    return sum * features.value;
  });
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const shares = labels.map((label, k): [Label, number] => [label, (powers[k] ?? 0) / total]);
  return Object.fromEntries(shares) as Record<Label, number>;
}

const oldestChild = 17;

function featuresOf(text: string): Features {
  const plain = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}|[’'ʼ]/gu, "");
  const tokens = plain.match(/\p{L}+|\d+|[?!]/gu) ?? [];
  const stems = ["^", ...tokens.map(signOf), "$"];
  const found = new Set<number>([hash("always")]);
  for (const [i, sign] of stems.entries()) {
    found.add(hash(`one ${sign}`));
    found.add(hash(`two ${stems[i - 1] ?? ""} ${sign}`));
  }
  for (const token of tokens) for (const place of placesOfParts(token, places)) found.add(place);
  return { places: Uint32Array.from(found), value: 3 / Math.sqrt(found.size) };
}

function hash(feature: string): number {
  return placeOf(feature, places);
}

/** Numbers matter by what they may be: a child's age, a year, anything else. */
function signOf(token: string): string {
  if (!/^\d/.test(token)) return stem(token);
  const number = Number(token);
  if (number <= oldestChild) return "#age";
  return number > 1900 && number < 2100 ? "#year" : "#number";
}
