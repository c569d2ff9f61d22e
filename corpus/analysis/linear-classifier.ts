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

/** Numbers in a model: for each view one a place and label. */
export function classifierSize({ labels }: ClassifierKind<string>): number {
  return places * labels.length * views.length;
}

const rounds = 6;
const firstStep = 0.3;
const restraint = 1e-3;

/**
 * Learns to tell texts apart by their words: multinomial logistic regression with AdaGrad, once by each view
 * of a text. Deterministic.
 */
export function trainClassifier<Label extends string>(
  examples: readonly LabelledText<Label>[],
  kind: ClassifierKind<Label>,
): Float32Array {
  const model = new Float32Array(classifierSize(kind));
  const read = examples.map(({ text, label }) => ({ tokens: tokensOf(text), label }));
  for (const [i, view] of views.entries()) {
    const prepared = read.map(({ tokens, label }) => ({ features: featuresOf(tokens, view), label }));
    trainView(viewOf(model, { view: i, kind }), { prepared, kind });
  }
  return model;
}

/** The numbers of one view, in place. */
function viewOf(
  model: Float32Array,
  { view, kind: { labels } }: { view: number; kind: ClassifierKind<string> },
): Float32Array {
  const size = places * labels.length;
  return model.subarray(view * size, (view + 1) * size);
}

function trainView<Label extends string>(
  weights: Float32Array,
  {
    prepared,
    kind,
  }: {
    prepared: readonly { readonly features: Features; readonly label: Label }[];
    kind: ClassifierKind<Label>;
  },
): void {
  const gradients = new Float32Array(weights.length).fill(1e-6);
  const random = repeatableRandom(7);
  for (let round = 0; round < rounds; round += 1) {
    for (const { features, label } of shuffled(prepared, random)) {
      const found = shares(sumsOf(weights, { features, labels: kind.labels }));
      for (const [k, name] of kind.labels.entries()) {
        const error = kind.share[label] * ((found[k] ?? 0) - (name === label ? 1 : 0));
        learn({ weights, gradients, features, column: k, labels: kind.labels.length, error });
      }
    }
  }
}

/** How likely a text is each of a model's labels. */
export function classify<Label extends string>(
  model: Float32Array,
  { text, kind }: { text: string; kind: ClassifierKind<Label> },
): Probabilities<Label> {
  const tokens = tokensOf(text);
  const sums = kind.labels.map(() => 0);
  for (const [i, view] of views.entries()) {
    const weights = viewOf(model, { view: i, kind });
    const ofView = sumsOf(weights, { features: featuresOf(tokens, view), labels: kind.labels });
    for (const [k, sum] of ofView.entries()) sums[k] = (sums[k] ?? 0) + sum / views.length;
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

/** How the words of a text are looked at. */
interface View {
  /** A token as it counts. */
  readonly signOf: (token: string) => string;
  /** Whether parts of words count too. */
  readonly hasParts: boolean;
}

/**
 * Words as they are typed tell "he hits her" from "he hit her"; stems with parts of words bear slips of the
 * keyboard and forms never seen. Read together the two are surer than either, and than one over both.
 */
const views: readonly View[] = [
  { signOf: (token) => numberSign(token) ?? stem(token), hasParts: true },
  { signOf: (token) => numberSign(token) ?? token, hasParts: false },
];

function tokensOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}|[’'ʼ]/gu, "");
  return plain.match(/\p{L}+|\d+|[?!]/gu) ?? [];
}

function featuresOf(tokens: readonly string[], { signOf, hasParts }: View): Features {
  const signs = ["^", ...tokens.map(signOf), "$"];
  const found = new Set<number>([hash("always")]);
  for (const [i, sign] of signs.entries()) {
    found.add(hash(`one ${sign}`));
    found.add(hash(`two ${signs[i - 1] ?? ""} ${sign}`));
  }
  if (hasParts)
    for (const token of tokens) for (const place of placesOfParts(token, places)) found.add(place);
  return { places: Uint32Array.from(found), value: 3 / Math.sqrt(found.size) };
}

function hash(feature: string): number {
  return placeOf(feature, places);
}

const oldestChild = 17;

/** Numbers matter by what they may be: a child's age, a year, anything else; null for what is no number. */
function numberSign(token: string): string | null {
  if (!/^\d/.test(token)) return null;
  const number = Number(token);
  if (number <= oldestChild) return "#age";
  return number > 1900 && number < 2100 ? "#year" : "#number";
}
