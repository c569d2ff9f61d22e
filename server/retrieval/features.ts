import type { FieldName } from "../../corpus/analysis/lexical-index.ts";
import type { Question } from "../conversation/question.ts";
import type { SearchableField, WeightedTerms } from "./bm25.ts";
import type { Piece } from "./pieces.ts";
import type { PreparedPassage } from "./prepared-passage.ts";
import { sharedWording } from "./wording.ts";
import type { WordPairs } from "./wording.ts";

/** What the ranker weighs; each about 0 to 1. */
export const featureNames = [
  "text",
  "heading",
  "questionMeaning",
  "sameQuestion",
  "cover",
  "wording",
  "meaning",
  "pieceMeaning",
  "askedOf",
  "translated",
  "timescale",
  "list",
] as const;
export type FeatureName = (typeof featureNames)[number];
/** A passage's features for one question, by name. */
export type Features = Readonly<Record<FeatureName, number>>;

/** The fields whose BM25 score is a feature; the others choose candidates, and count by cover. */
type ScoredField = Exclude<FieldName, "concepts" | "questions">;

/** The searchable fields of all passages. */
export type Fields = Readonly<Record<FieldName, SearchableField>>;

/** A question's terms with their rarity, worked out once for all passages. */
export interface WeighedQuestion {
  readonly question: Question;
  /** Each stem and concept with weight × rarity. */
  readonly worth: ReadonlyMap<string, number>;
  readonly totalWorth: number;
  /** Length of the vector of worths. */
  readonly length: number;
  /** Its direction in the latent space. */
  readonly vector: readonly number[];
  /** How far each term of the latent space lies in that direction, by the term's row. */
  readonly alongTerms: Float32Array;
  readonly wordPairs: WordPairs;
  /** The most that a passage could score in a field. */
  readonly fieldLimits: Readonly<Record<ScoredField, number>>;
}

/** How much a concept counts beside a word of its own. */
const conceptShare = 0.7;

/** Weighs a question's terms by how rare they are among the passages. */
export function weighQuestion(
  question: Question,
  fields: Fields,
  directions: Pick<WeighedQuestion, "vector" | "alongTerms" | "wordPairs">,
): WeighedQuestion {
  const worth = new Map<string, number>();
  for (const [term, weight] of [...question.stems, ...question.concepts]) {
    worth.set(term, weight * worthOf(term, fields));
  }
  const totalWorth = sumOf(worth.values()) || 1;
  const limit = (field: SearchableField, terms: WeightedTerms) =>
    [...terms].reduce((sum, [term, weight]) => sum + weight * field.rarity(term), 0) * 2.2 || 1;
  const { stems } = question;
  return {
    question,
    worth,
    totalWorth,
    length: Math.hypot(...worth.values()) || 1,
    ...directions,
    fieldLimits: {
      text: limit(fields.text, stems),
      heading: limit(fields.heading, stems),
    },
  };
}

/** A word is as rare as it is in the text, or in the written questions where people use it more. */
export function worthOf(term: string, fields: Fields): number {
  if (term.startsWith("#")) return conceptShare * fields.concepts.rarity(term);
  return Math.min(fields.text.rarity(term), fields.questions.rarity(term) + 1.5);
}

/** The BM25 scores of one passage by field, its likeness in meaning, and how likely it is the one asked. */
export type RawScores = Readonly<
  Record<ScoredField | "meaning" | "questionMeaning" | "sharedWords" | "askedOf" | "translated", number>
>;

/** A passage with what of it is weighed piece by piece; no pieces where questions were written ahead, which tell more. */
export interface WeighedPassage {
  readonly prepared: PreparedPassage;
  readonly pieces: readonly Pick<Piece, "vector">[];
}

/** What a question gains where a passage answers it well (natural logarithm). */
const usualGain = 5;

/** The features of one passage for one question. */
export function featuresOf(
  weighed: WeighedQuestion,
  { prepared, pieces }: WeighedPassage,
  raw: RawScores,
): Features {
  const { question, fieldLimits } = weighed;
  const { type } = question;
  return {
    text: raw.text / fieldLimits.text,
    heading: raw.heading / fieldLimits.heading,
    questionMeaning: raw.questionMeaning,
    // Whether one asks the same in nearly the same words: soon 0 where it does not.
    sameQuestion: raw.sharedWords ** 3,
    cover: cover(weighed, prepared),
    wording: sharedWording(weighed.wordPairs, prepared.wording),
    meaning: raw.meaning,
    pieceMeaning: Math.max(0, ...pieces.map(({ vector }) => likeness(vector, weighed.vector))),
    askedOf: raw.askedOf,
    translated: Math.max(0, raw.translated) / usualGain,
    timescale: type === "how-long" && prepared.hasTimescale ? 1 : 0,
    list: type === "list" && prepared.isList ? 1 : 0,
  };
}

/** The cosine of two directions, not below 0. */
export function likeness(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let d = 0; d < a.length; d += 1) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return Math.max(0, sum);
}

/** The share of the question's worth that the passage has, in its words, headings and concepts. */
function cover({ worth, totalWorth }: WeighedQuestion, prepared: PreparedPassage): number {
  let covered = 0;
  for (const [term, value] of worth) {
    const isOwn = prepared.stems.has(term) || prepared.concepts.has(term);
    if (isOwn) covered += value;
    else if (prepared.questionTerms.has(term)) covered += value * 0.9;
  }
  return covered / totalWorth;
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
