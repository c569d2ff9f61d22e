import type { Analyser } from "../../corpus/analysis/analyser.ts";
import { bestOf } from "../../corpus/analysis/best-of.ts";
import { LatentSemanticEmbeddings } from "../../corpus/analysis/embedding.ts";
import type { StoredIndex } from "../../corpus/store/read-index.ts";
import { exactStore, openVectorStore } from "../../corpus/store/vector-store.ts";
import type { ExactVectorStore, OpenVectorStore, PassageDocument } from "../../corpus/store/vector-store.ts";
import type { Question } from "../conversation/question.ts";
import { searchableField } from "./bm25.ts";
import {
  featuresOf,
  likeness,
  preparePassage,
  prepareQuestion,
  questionLikeness,
  weighQuestion,
} from "./features.ts";
import type { Features, Fields, PreparedPassage, WeighedQuestion } from "./features.ts";
import { rankScore } from "./ranker.ts";
import { createWordings, wordPairs } from "./wording.ts";
import type { Wording, Wordings } from "./wording.ts";

/** A passage that may answer, with its score and what the score was made of. */
export interface Candidate {
  readonly prepared: PreparedPassage;
  readonly score: number;
  readonly features: Features;
}

/** Finds the passages that may answer a question. */
export interface Retriever {
  /** Best first; with `isWanted`, only passages that it accepts. */
  readonly search: (question: Question, options: SearchOptions) => Promise<Candidate[]>;
  /** How much each stem and concept of a question counts: rare words count more. */
  readonly weigh: (question: Question) => WeighedQuestion;
  /** How well the best of some written questions matches, 0 to 1. */
  readonly likenessToWritten: (question: Question, written: readonly string[]) => number;
  /** How near two passages are in meaning, 0 to 1. */
  readonly likeness: (a: Candidate, b: Candidate) => number;
  readonly vectorStore: OpenVectorStore;
}

/** How many passages to give, and of which. */
export interface SearchOptions {
  readonly limit: number;
  readonly isWanted?: (passage: PreparedPassage) => boolean;
}

/** How many passages each way of searching hands to the ranker. */
const lexicalCandidates = 40;
const vectorCandidates = 20;

/** How much each field counts when candidates are chosen; the ranker weighs anew. */
const fieldShares = { text: 1, heading: 0.5, concepts: 0.7, questions: 0.7 } as const;

const proseSettings = { saturation: 1.2, lengthPenalty: 0.5 };
const shortSettings = { saturation: 0.8, lengthPenalty: 0.3 };

/** Opens an index for searching. */
export async function createRetriever(index: StoredIndex, analyser: Analyser): Promise<Retriever> {
  const { text, heading, concepts, questions } = index.lexical.fields;
  const fields: Fields = {
    text: searchableField(text, proseSettings),
    heading: searchableField(heading, shortSettings),
    concepts: searchableField(concepts, shortSettings),
    questions: searchableField(questions, shortSettings),
  };
  const embeddings = new LatentSemanticEmbeddings(index.latentModel, analyser);
  const source = { vectors: index.vectors, embeddings };
  const vectorStore = await openVectorStore({ ...source, graphFile: index.graphFile });
  const exact = exactStore(source);
  const wordings = createWordings();
  const passages = preparePassages(index, { analyser, fields, embeddings, wordings });
  const weighed = new WeakMap<Question, WeighedQuestion>();
  const weigh = (question: Question): WeighedQuestion => {
    const known = weighed.get(question);
    if (known !== undefined) return known;
    const made = weighQuestion(question, fields, {
      vector: vectorOf(question, embeddings),
      wordPairs: wordPairs(wordings.ofQuestion(question.text)),
    });
    weighed.set(question, made);
    return made;
  };
  const prepareOnce = memoised((text: string) => {
    const terms = analyser.questionTerms(text);
    return prepareQuestion(terms, { at: 0, vector: Float32Array.from(embeddings.vector(terms)) }, fields);
  });
  return {
    vectorStore,
    likeness: (a, b) =>
      likeness(index.vectors[a.prepared.passage.id] ?? [], index.vectors[b.prepared.passage.id] ?? []),
    weigh,
    likenessToWritten(question, written) {
      const asked = weigh(question);
      return Math.max(0, ...written.map((text) => questionLikeness(asked, prepareOnce(text))));
    },
    async search(question, options) {
      const raw = scoreFields(question, fields, passages.length);
      const { vector } = weigh(question);
      const near = await nearest(vector, { options, exact, vectorStore, passages });
      const chosen = chooseCandidates({ raw, near, passages, options });
      return chosen
        .map((prepared) => candidateOf(prepared, { raw, weighed: weigh(question), vectors: index.vectors }))
        .sort((a, b) => b.score - a.score || a.prepared.passage.id - b.prepared.passage.id)
        .slice(0, options.limit);
    },
  };
}

/** Makes something once for each text; the texts are an index's own, so there are only so many. */
function memoised<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const fresh = make(text);
    made.set(text, fresh);
    return fresh;
  };
}

interface ScoreSource {
  readonly raw: FieldScores;
  readonly weighed: WeighedQuestion;
  readonly vectors: readonly (readonly number[])[];
}

function candidateOf(prepared: PreparedPassage, { raw, weighed, vectors }: ScoreSource): Candidate {
  const { id } = prepared.passage;
  const meanings = prepared.questions.map((written) => likeness(weighed.vector, written.vector));
  const features = featuresOf(weighed, prepared, {
    text: raw.text[id] ?? 0,
    heading: raw.heading[id] ?? 0,
    questions: raw.questions[id] ?? 0,
    meaning: likeness(weighed.vector, vectors[id] ?? []),
    questionMeaning: Math.max(0, ...meanings),
  });
  return { prepared, features, score: rankScore(features) };
}

const noWording: Wording = new Uint32Array();

interface PassageTools {
  readonly analyser: Analyser;
  readonly fields: Fields;
  readonly embeddings: LatentSemanticEmbeddings;
  readonly wordings: Wordings;
}

function preparePassages(
  index: StoredIndex,
  { analyser, fields, embeddings, wordings }: PassageTools,
): PreparedPassage[] {
  const titles = new Map(index.documents.map((document) => [document.id, document.title]));
  return index.passages.map((passage) => {
    const document = index.texts.get(passage.documentId) ?? "";
    const text = document.slice(passage.start, passage.end);
    const leadIn = passage.leadIn === null ? "" : document.slice(passage.leadIn.start, passage.leadIn.end);
    const heading = [titles.get(passage.documentId) ?? "", ...passage.section].join("\n");
    const whole = `${heading}\n${leadIn}\n${text}`;
    return preparePassage(passage, text, {
      own: analyser.passageTerms(whole),
      // Where questions were written ahead, they are what the wording is compared with.
      wording: passage.questions.length > 0 ? noWording : wordings.ofPassage(whole),
      questions: passage.questions.map(({ text: question, at }) => {
        const terms = analyser.questionTerms(question);
        return prepareQuestion(terms, { at, vector: Float32Array.from(embeddings.vector(terms)) }, fields);
      }),
    });
  });
}

type FieldScores = Readonly<Record<keyof Fields, Float64Array>>;

function scoreFields(question: Question, fields: Fields, count: number): FieldScores {
  const { stems, concepts } = question;
  const scores = {
    text: new Float64Array(count),
    heading: new Float64Array(count),
    concepts: new Float64Array(count),
    questions: new Float64Array(count),
  };
  fields.text.score(stems, scores.text);
  fields.heading.score(stems, scores.heading);
  fields.concepts.score(concepts, scores.concepts);
  fields.questions.score(new Map([...stems, ...concepts]), scores.questions);
  return scores;
}

interface NearestSource {
  readonly options: SearchOptions;
  readonly exact: ExactVectorStore;
  readonly vectorStore: OpenVectorStore;
  readonly passages: readonly PreparedPassage[];
}

/** The nearest passages in meaning: the graph over all of them, exact search where a filter leaves few. */
async function nearest(
  vector: readonly number[],
  { options, exact, vectorStore, passages }: NearestSource,
): Promise<number[]> {
  if (vector.every((value) => value === 0)) return [];
  const k = Math.min(vectorCandidates, passages.length);
  const { isWanted } = options;
  const isPassageWanted = (document: PassageDocument) => {
    const prepared = passages[document.metadata.passage];
    return prepared !== undefined && (isWanted?.(prepared) ?? true);
  };
  const found =
    isWanted === undefined
      ? await vectorStore.store.similaritySearchVectorWithScore([...vector], k)
      : await exact.similaritySearchVectorWithScore([...vector], k, isPassageWanted);
  return found.map(([document]) => (document as PassageDocument).metadata.passage);
}

interface CandidateSource {
  readonly raw: FieldScores;
  readonly near: readonly number[];
  readonly passages: readonly PreparedPassage[];
  readonly options: SearchOptions;
}

function chooseCandidates({ raw, near, passages, options }: CandidateSource): PreparedPassage[] {
  const { text, heading, concepts, questions } = raw;
  const best = bestOf<number>(lexicalCandidates);
  for (let id = 0; id < passages.length; id += 1) {
    const score =
      fieldShares.text * (text[id] ?? 0) +
      fieldShares.heading * (heading[id] ?? 0) +
      fieldShares.concepts * (concepts[id] ?? 0) +
      fieldShares.questions * (questions[id] ?? 0);
    if (score <= 0 || !best.wouldKeep(score)) continue;
    const prepared = passages[id];
    if (prepared !== undefined && (options.isWanted?.(prepared) ?? true)) best.add(id, score);
  }
  const ids = new Set([...best.all(), ...near]);
  return [...ids].map((id) => passages[id]).filter((prepared) => prepared !== undefined);
}

function vectorOf(question: Question, embeddings: LatentSemanticEmbeddings): number[] {
  return embeddings.vector({
    stems: [...question.stems.keys()],
    concepts: [...question.concepts.keys()],
  });
}
