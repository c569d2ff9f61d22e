import type { Passage, Reference } from "../schemas/index-format.ts";
import type { SilencesFile } from "../schemas/silences.ts";
import type { Analyser } from "./analyser.ts";
import { LatentSemanticEmbeddings } from "./embedding.ts";
import type { LatentModel } from "./latent-semantics.ts";

/** What analysis gives of the questions that an index holds: worked out once, when the index is made. */
export interface AnalysedQuestions {
  /** The stems and concepts of all of them, each once. */
  readonly terms: readonly string[];
  /** By question, the places of its own in `terms`, each once. */
  readonly termsOf: readonly (readonly number[])[];
  /** Row after row, the direction of each question in the latent space. */
  readonly vectors: Float32Array;
}

/** One question as it is matched. */
export interface AnalysedQuestion {
  /** Stems and concepts. */
  readonly terms: ReadonlySet<string>;
  /** Its direction in the latent space. */
  readonly vector: ArrayLike<number>;
}

/** What holds questions. */
export interface QuestionSource {
  readonly passages: readonly Passage[];
  readonly silences: readonly SilencesFile[];
  readonly references: readonly Reference[];
}

/** The questions that an index holds, answered or not, each once: the order in which they are analysed. */
export function questionsIn({ passages, silences, references }: QuestionSource): string[] {
  return [
    ...new Set([
      ...passages.flatMap(({ questions }) => questions.map(({ text }) => text)),
      ...silences.flatMap(({ questions }) => questions),
      ...references.flatMap(({ questions }) => questions),
    ]),
  ];
}

/** Analyses one question after the other. */
export function questionAnalysis(
  analyser: Analyser,
  embeddings: LatentSemanticEmbeddings,
): (text: string) => AnalysedQuestion {
  return (text) => {
    const terms = analyser.questionTerms(text);
    return { terms: new Set([...terms.stems, ...terms.concepts]), vector: embeddings.vector(terms) };
  };
}

/** Analyses the questions that an index holds. */
export function analyseQuestions(
  source: QuestionSource,
  analyser: Analyser,
  model: LatentModel,
): AnalysedQuestions {
  const analyse = questionAnalysis(analyser, new LatentSemanticEmbeddings(model, analyser));
  const questions = questionsIn(source);
  const places = new Map<string, number>();
  const vectors = new Float32Array(questions.length * model.dimension);
  const termsOf = questions.map((text, at) => {
    const { terms, vector } = analyse(text);
    vectors.set(vector, at * model.dimension);
    return Array.from(terms, (term) => {
      const place = places.get(term) ?? places.size;
      places.set(term, place);
      return place;
    });
  });
  return { terms: [...places.keys()], termsOf, vectors };
}

/** Finds what an index knows of its questions, by their texts; null for any other text. */
export function analysedIn(
  source: QuestionSource,
  { terms, termsOf, vectors }: AnalysedQuestions,
): (text: string) => AnalysedQuestion | null {
  const places = new Map(questionsIn(source).map((text, at) => [text, at]));
  const dimension = vectors.length / Math.max(1, termsOf.length);
  return (text) => {
    const at = places.get(text);
    const own = at === undefined ? undefined : termsOf[at];
    if (at === undefined || own === undefined) return null;
    return {
      terms: new Set(own.map((place) => terms[place] ?? "")),
      vector: vectors.subarray(at * dimension, (at + 1) * dimension),
    };
  };
}
