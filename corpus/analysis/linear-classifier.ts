import { seededWholeNumbers, shuffled } from "./seeded-random.ts";
import { readText, viewPlaces } from "./text-views.ts";
import type { ReadText, View } from "./text-views.ts";

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
  /** How its texts are looked at. */
  readonly views: readonly View[];
  /** How strongly weights are held back. */
  readonly restraint: number;
}

/** Numbers in a model: for each view one a place and label. */
export function classifierSize({ labels, views }: ClassifierKind<string>): number {
  return viewPlaces * labels.length * views.length;
}

const rounds = 6;
/** Weights are the mean of the later rounds', so that the order of the examples counts for less: the first ones still move far. */
const averagedFrom = 2;
const firstStep = 0.3;

/**
 * Learns to tell texts apart by their words: multinomial logistic regression with AdaGrad, once by each view
 * of a text. Deterministic.
 */
export function trainClassifier<Label extends string>(
  examples: readonly LabelledText<Label>[],
  kind: ClassifierKind<Label>,
): Float32Array {
  const model = new Float32Array(classifierSize(kind));
  const read = examples.map(({ text, label }) => ({ text: readText(text), label }));
  for (const [i, view] of kind.views.entries()) {
    const prepared = read.map(({ text, label }) => ({ features: featuresOf(text, view), label }));
    trainView(viewOf(model, { place: i, kind }), { prepared, kind });
  }
  return model;
}

/** The numbers of one view, in place. */
function viewOf(
  model: Float32Array,
  { place, kind: { labels } }: { place: number; kind: ClassifierKind<string> },
): Float32Array {
  const size = viewPlaces * labels.length;
  return model.subarray(place * size, (place + 1) * size);
}

function trainView<Label extends string>(
  weights: Float32Array,
  {
    prepared,
    kind,
  }: {
    prepared: readonly Prepared<Label>[];
    kind: ClassifierKind<Label>;
  },
): void {
  const gradients = new Float32Array(weights.length).fill(1e-6);
  const means = new Float32Array(weights.length);
  const random = seededWholeNumbers(7);
  for (let round = 0; round < rounds; round += 1) {
    learnOnce(weights, { examples: shuffled(prepared, random), gradients, kind });
    if (round < averagedFrom) continue;
    for (const [i, weight] of weights.entries())
      means[i] = (means[i] ?? 0) + weight / (rounds - averagedFrom);
  }
  weights.set(means);
}

/** One round over the examples. */
function learnOnce<Label extends string>(
  weights: Float32Array,
  {
    examples,
    gradients,
    kind: { labels, share, restraint },
  }: {
    examples: readonly Prepared<Label>[];
    gradients: Float32Array;
    kind: ClassifierKind<Label>;
  },
): void {
  for (const { features, label } of examples) {
    const found = shares(sumsOf(weights, { features, labels }));
    for (const [column, name] of labels.entries()) {
      const error = share[label] * ((found[column] ?? 0) - (name === label ? 1 : 0));
      learn({ weights, gradients, features, column, labels: labels.length, error, restraint });
    }
  }
}

interface Prepared<Label extends string> {
  readonly features: Features;
  readonly label: Label;
}

/** How likely a text is each of a model's labels. */
export function classify<Label extends string>(
  model: Float32Array,
  { text, kind }: { text: string; kind: ClassifierKind<Label> },
): Probabilities<Label> {
  const read = readText(text);
  const sums = kind.labels.map(() => 0);
  for (const [i, view] of kind.views.entries()) {
    const weights = viewOf(model, { place: i, kind });
    const ofView = sumsOf(weights, { features: featuresOf(read, view), labels: kind.labels });
    for (const [k, sum] of ofView.entries()) sums[k] = (sums[k] ?? 0) + sum / kind.views.length;
  }
  const found = shares(sums);
  return Object.fromEntries(kind.labels.map((label, k) => [label, found[k] ?? 0])) as Record<Label, number>;
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
  readonly restraint: number;
}

function learn({ weights, gradients, features, column, labels, error, restraint }: Step): void {
  for (const place of features.places) {
    const at = place * labels + column;
    const weight = weights[at] ?? 0;
    const gradient = error * features.value + restraint * weight;
    const seen = (gradients[at] ?? 0) + gradient * gradient;
    gradients[at] = seen;
    weights[at] = weight - (firstStep / Math.sqrt(seen)) * gradient;
  }
}

function sumsOf(
  weights: Float32Array,
  { features, labels }: { features: Features; labels: readonly string[] },
): number[] {
  return labels.map((_, k) => {
    let sum = 0;
    for (const place of features.places) sum += weights[place * labels.length + k] ?? 0;
    return sum * features.value;
  });
}

/** Sums on the scale of natural logarithms, as shares of 1. */
function shares(sums: readonly number[]): number[] {
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function featuresOf(text: ReadText, view: View): Features {
  const found = new Set(view(text));
  return { places: Uint32Array.from(found), value: 3 / Math.sqrt(found.size) };
}
