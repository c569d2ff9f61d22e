import { analysedIn, termsOfQuestion } from "../../corpus/analysis/analysed-questions.ts";
import type { Analyser } from "../../corpus/analysis/analyser.ts";
import { LatentSemanticEmbeddings } from "../../corpus/analysis/embedding.ts";
import type { StoredIndex } from "../../corpus/store/read-index.ts";
import type { Passage } from "../../corpus/schemas/index-format.ts";
import { exactStore, openVectorStore } from "../../corpus/store/vector-store.ts";
import type { ExactVectorStore, OpenVectorStore, PassageDocument } from "../../corpus/store/vector-store.ts";
import type { Question } from "../conversation/question.ts";
import { questionReader, sharesOf } from "./asked-of.ts";
import type { ReadQuestion } from "./asked-of.ts";
import { searchableField } from "./bm25.ts";
import { chooseCandidates, fieldScorer } from "./choose-candidates.ts";
import type { FieldScores } from "./choose-candidates.ts";
import { featuresOf, likeness, weighQuestion, worthOf } from "./features.ts";
import type { Features, Fields, WeighedQuestion } from "./features.ts";
import { pieceReader } from "./pieces.ts";
import type { Piece } from "./pieces.ts";
import { preparePassages } from "./prepared-passage.ts";
import type { PreparedPassage } from "./prepared-passage.ts";
import { createQuestionBank } from "./question-bank.ts";
import type { BankMatch, QuestionBank } from "./question-bank.ts";
import { rankScore, weightsFor } from "./ranker.ts";
import type { RankerWeights } from "./ranker.ts";
import { tradeShareOf, translatedReader } from "./translated.ts";
import type { Gains, ReadTranslated } from "./translated.ts";
import { createWordings, wordPairs } from "./wording.ts";
import type { Wordings } from "./wording.ts";
import { writtenCaseOf } from "./written-case.ts";
import type { WrittenCase } from "./written-case.ts";

/** A passage that may answer, with its score and what the score was made of. */
export interface Candidate {
  readonly prepared: PreparedPassage;
  readonly score: number;
  readonly features: Features;
  /**
   * How likely each of its pieces is the one asked of, by the model of questions, on the scale of natural
   * logarithms; none without a model.
   */
  readonly pieceScores: Float64Array;
  /** How likely the question is where its pieces are read, by translation; of no pieces where questions were written. */
  readonly gains: Gains;
}

/** Finds the passages that may answer a question. */
export interface Retriever {
  /** Best first; with `isWanted`, only passages of documents that it accepts. */
  readonly search: (question: Question, options: SearchOptions) => Promise<Candidate[]>;
  /** How much each stem and concept of a question counts: rare words count more. */
  readonly weigh: (question: Question) => WeighedQuestion;
  /** How the question matches all that were written for passages; a passage knows its places among them. */
  readonly matchWritten: (question: Question) => BankMatch;
  /** Prepares other written questions for matching. */
  readonly bankOf: (texts: readonly string[]) => QuestionBank;
  /** The pieces of a passage, in the order of the document; none where the index does not hold its document. */
  readonly piecesOf: (prepared: PreparedPassage) => readonly Piece[];
  readonly vectorStore: OpenVectorStore;
}

/** How many passages to give, and of which. */
export interface SearchOptions {
  readonly limit: number;
  readonly isWanted?: (documentId: string) => boolean;
}

/** How many of the nearest passages are handed to the ranker. */
const vectorCandidates = 20;

const proseSettings = { saturation: 1.2, lengthPenalty: 0.5 };
const shortSettings = { saturation: 0.8, lengthPenalty: 0.3 };

/** Opens an index for searching. */
export async function createRetriever(index: StoredIndex, analyser: Analyser): Promise<Retriever> {
  const fields = fieldsOf(index);
  const embeddings = new LatentSemanticEmbeddings(index.latentModel, analyser);
  const source = { vectors: index.vectors, embeddings };
  const vectorStore = await openVectorStore({ ...source, graphFile: index.graphFile });
  const exact = exactStore(source);
  const bankOf = bankMaker({ index, analyser, embeddings, fields });
  const bank = bankOf(
    index.passages.flatMap(({ questions: written }) => written.map(({ text: words }) => words)),
  );
  const wordings = createWordings();
  const passages = preparePassages(index, { analyser, bank, wordings });
  const written = passages.filter(({ isWritten }) => isWritten);
  const withScores = fieldScorer(fields, passages.length);
  const runs = runsOf(index.passages);
  const weigh = questionWeigher({ fields, embeddings, wordings });
  const readOf = questionReader(index);
  const tradeShare = tradeShareOf(index);
  const translatedOf = translatedReader(index, tradeShare);
  const weights = weightsFor(tradeShare);
  const piecesOf = pieceReader({ index, analyser, embeddings });
  return {
    vectorStore,
    weigh,
    matchWritten: (question) => bank.match(weigh(question)),
    bankOf,
    piecesOf,
    async search(question, options) {
      const weighed = weigh(question);
      const wanted = wantedPassages(options, runs);
      const near = await nearest(weighed.vector, { wanted, exact, vectorStore, count: passages.length });
      const read = readOf(question);
      return withScores(question, (raw) => {
        const chosen = chooseCandidates({ raw, near, read, passages, written, wanted });
        const [askedOf, match] = [sharesOf(read, chosen), bank.match(weighed)];
        const translated = translatedOf(question);
        const { vectors } = index;
        const source = { raw, weighed, vectors, askedOf, read, match, piecesOf, translated, weights };
        const found = chosen.map((prepared) => candidateOf(prepared, source));
        return found.sort(bestFirst).slice(0, options.limit);
      });
    },
  };
}

/** Weighs questions, each once. */
function questionWeigher({
  fields,
  embeddings,
  wordings,
}: {
  fields: Fields;
  embeddings: LatentSemanticEmbeddings;
  wordings: Wordings;
}): Retriever["weigh"] {
  const known = new WeakMap<Question, WeighedQuestion>();
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    const vector = vectorOf(question, embeddings);
    const made = weighQuestion(question, fields, {
      vector,
      alongTerms: embeddings.alongTerms(vector),
      wordPairs: wordPairs(wordings.ofQuestion(question.ageless)),
    });
    known.set(question, made);
    return made;
  };
}

/** Orders candidates. Footnotes stand behind the text, whatever their words. */
export function bestFirst(a: Candidate, b: Candidate): number {
  return (
    Number(a.prepared.isFootnote) - Number(b.prepared.isFootnote) ||
    b.score - a.score ||
    a.prepared.passage.id - b.prepared.passage.id
  );
}

/** How written questions are prepared with the tools of one index. */
function bankMaker({
  index,
  analyser,
  embeddings,
  fields,
}: {
  index: StoredIndex;
  analyser: Analyser;
  embeddings: LatentSemanticEmbeddings;
  fields: Fields;
}): Retriever["bankOf"] {
  const known = analysedIn(index, index.analysedQuestions);
  return (texts) =>
    createQuestionBank(texts, {
      termsOf: (text) => known(text) ?? termsOfQuestion(text, analyser),
      worthOf: (term) => worthOf(term, fields),
      sharesOf: (terms) => embeddings.shares(terms),
      rowOf: (term) => embeddings.rowOf(term),
    });
}

function fieldsOf({ lexical }: StoredIndex): Fields {
  const { text, heading, concepts, questions } = lexical.fields;
  return {
    text: searchableField(text, proseSettings),
    heading: searchableField(heading, shortSettings),
    concepts: searchableField(concepts, shortSettings),
    questions: searchableField(questions, shortSettings),
  };
}

interface ScoreSource {
  readonly raw: FieldScores;
  readonly weighed: WeighedQuestion;
  readonly vectors: readonly (readonly number[])[];
  /** How likely each candidate is the passage asked of, by the model of questions. */
  readonly askedOf: ReadonlyMap<PreparedPassage, number>;
  readonly read: ReadQuestion;
  readonly match: BankMatch;
  readonly piecesOf: Retriever["piecesOf"];
  readonly translated: ReadTranslated;
  readonly weights: Readonly<Record<WrittenCase, RankerWeights>>;
}

function candidateOf(
  prepared: PreparedPassage,
  { raw, weighed, vectors, askedOf, read, match, piecesOf, translated, weights }: ScoreSource,
): Candidate {
  const { id } = prepared.passage;
  const { from, to } = prepared.bank;
  let [sharedWords, questionMeaning] = [0, 0];
  for (let at = from; at < to; at += 1) {
    sharedWords = Math.max(sharedWords, match.sharedWordsAt(at));
    questionMeaning = Math.max(questionMeaning, match.meaningAt(at));
  }
  const pieces = prepared.isWritten ? [] : piecesOf(prepared);
  const gains = translated(prepared, pieces);
  const features = featuresOf(
    weighed,
    { prepared, pieces },
    {
      text: raw.text[id] ?? 0,
      heading: raw.heading[id] ?? 0,
      meaning: likeness(weighed.vector, vectors[id] ?? []),
      questionMeaning,
      sharedWords,
      askedOf: askedOf.get(prepared) ?? 0,
      translated: Math.max(0, ...gains.ofPieces),
    },
  );
  const pieceScores = read.ofPieces(prepared.passage);
  const score = rankScore(features, weights[writtenCaseOf([prepared])]);
  return { prepared, features, pieceScores, gains, score };
}

/** Passages in a row that are one document's: from one id to before another. */
interface Run {
  readonly documentId: string;
  readonly from: number;
  readonly to: number;
}

function runsOf(passages: readonly Passage[]): Run[] {
  const starts = passages.filter(({ documentId }, id) => documentId !== passages[id - 1]?.documentId);
  return starts.map(({ documentId, id }, i) => ({
    documentId,
    from: id,
    to: starts[i + 1]?.id ?? passages.length,
  }));
}

/** Whether each passage may be found; null where all may. */
function wantedPassages({ isWanted }: SearchOptions, runs: readonly Run[]): Uint8Array | null {
  if (isWanted === undefined) return null;
  const wanted = new Uint8Array(runs.at(-1)?.to ?? 0);
  for (const { documentId, from, to } of runs) if (isWanted(documentId)) wanted.fill(1, from, to);
  return wanted;
}

interface NearestSource {
  readonly wanted: Uint8Array | null;
  readonly exact: ExactVectorStore;
  readonly vectorStore: OpenVectorStore;
  readonly count: number;
}

/** The nearest passages in meaning: the graph over all of them, exact search where only some are wanted. */
async function nearest(
  vector: readonly number[],
  { wanted, exact, vectorStore, count }: NearestSource,
): Promise<number[]> {
  if (vector.every((value) => value === 0)) return [];
  const k = Math.min(vectorCandidates, count);
  const found =
    wanted === null
      ? await vectorStore.store.similaritySearchVectorWithScore([...vector], k)
      : await exact.similaritySearchVectorWithScore(
          [...vector],
          k,
          ({ metadata }) => wanted[metadata.passage] === 1,
        );
  return found.map(([document]) => (document as PassageDocument).metadata.passage);
}

/** Words of earlier turns count fully in meaning: by their smaller weights follow-ups came out five points worse. */
function vectorOf(question: Question, embeddings: LatentSemanticEmbeddings): number[] {
  return embeddings.vector({
    stems: [...question.stems.keys()],
    concepts: [...question.concepts.keys()],
  });
}
