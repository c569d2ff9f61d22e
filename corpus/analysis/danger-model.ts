import { dangerLabels } from "../schemas/danger.ts";
import type { DangerLabel, DangerSentence } from "../schemas/danger.ts";
import { stem } from "./tokens.ts";

/** How likely each label is; the three sum to 1. */
export type DangerProbabilities = Readonly<Record<DangerLabel, number>>;

/** Features are hashed into this many places, so that a model has one size whatever it learned from. */
const places = 1 << 17;

/** Numbers in a model: one a place and label. */
export const dangerModelSize: number = places * dangerLabels.length;

const rounds = 10;
const firstStep = 0.3;
const restraint = 1e-4;
/** Missing a danger is worse than an alert too many. */
const dangerShare = 2;

/**
 * Learns to tell danger from the words: multinomial logistic regression over stems, pairs of stems and
 * parts of words (which bear slips of the keyboard), with AdaGrad. Deterministic.
 */
export function trainDangerModel(sentences: readonly DangerSentence[]): Float32Array {
  const weights = new Float32Array(dangerModelSize);
  const gradients = new Float32Array(dangerModelSize).fill(1e-6);
  const examples = sentences.map(({ text, label }) => ({ features: dangerFeatures(text), label }));
  const random = shuffler();
  for (let round = 0; round < rounds; round += 1) {
    for (const { features, label } of random(examples)) {
      const found = probabilities(weights, features);
      const share = label === "none" ? 1 : dangerShare;
      for (const [k, name] of dangerLabels.entries()) {
        const error = share * (found[name] - (name === label ? 1 : 0));
        learn({ weights, gradients, features, row: k * places, error });
      }
    }
  }
  return weights;
}

/** How likely a text speaks of danger. */
export function readDanger(model: Float32Array, text: string): DangerProbabilities {
  return probabilities(model, dangerFeatures(text));
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
  readonly row: number;
  readonly error: number;
}

function learn({ weights, gradients, features, row, error }: Step): void {
  for (const place of features.places) {
    const at = row + place;
    const weight = weights[at] ?? 0;
    const gradient = error * features.value + restraint * weight;
    const seen = (gradients[at] ?? 0) + gradient * gradient;
    gradients[at] = seen;
    weights[at] = weight - (firstStep / Math.sqrt(seen)) * gradient;
  }
}

function probabilities(weights: Float32Array, features: Features): DangerProbabilities {
  const sums = dangerLabels.map((_, k) => {
    let sum = 0;
    for (const place of features.places) sum += weights[k * places + place] ?? 0;
    return sum * features.value;
  });
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const of = (label: DangerLabel) => (powers[dangerLabels.indexOf(label)] ?? 0) / total;
  return { none: of("none"), emergency: of("emergency"), "child-asking": of("child-asking") };
}

const oldestChild = 17;
const partLength = 4;

function dangerFeatures(text: string): Features {
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
  for (const token of tokens) {
    const word = `<${token}>`;
    for (let i = 0; i + partLength <= word.length; i += 1)
      found.add(hash(`part ${word.slice(i, i + partLength)}`));
  }
  return { places: Uint32Array.from(found), value: 3 / Math.sqrt(found.size) };
}

/** Numbers matter by what they may be: a child's age, a year, anything else. */
function signOf(token: string): string {
  if (!/^\d/.test(token)) return stem(token);
  const number = Number(token);
  if (number <= oldestChild) return "#age";
  return number > 1900 && number < 2100 ? "#year" : "#number";
}

/** FNV-1a, 32 bits, folded to a place. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return ((value >>> 17) ^ value) & (places - 1);
}

/** Gives the same examples in another order each time, the same orders in every run. */
function shuffler(): <T>(items: readonly T[]) => T[] {
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % below;
  };
  return (items) => {
    const order = [...items];
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = next(i + 1);
      const held = order[i];
      const other = order[j];
      if (held === undefined || other === undefined) continue;
      order[i] = other;
      order[j] = held;
    }
    return order;
  };
}
