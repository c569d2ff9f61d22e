import type { Passage, Reference } from "../schemas/index-format.ts";
import type { SilencesFile } from "../schemas/silences.ts";
import type { Analyser } from "./analyser.ts";
import { numberIn } from "./term-numbers.ts";

/** What analysis gives of the questions that an index holds: worked out once, when the index is made. */
export interface AnalysedQuestions {
  /** The stems and concepts of all of them, each once. */
  readonly terms: readonly string[];
  /** By question, the places of its own in `terms`, in their order and as often as it has them. */
  readonly termsOf: readonly (readonly number[])[];
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

/** The stems and concepts of a question, in their order and as often as it has them. */
export function termsOfQuestion(text: string, analyser: Analyser): readonly string[] {
  const { stems, concepts } = analyser.questionTerms(text);
  return [...stems, ...concepts];
}

/** Analyses the questions that an index holds. */
export function analyseQuestions(source: QuestionSource, analyser: Analyser): AnalysedQuestions {
  const places = new Map<string, number>();
  const termsOf = questionsIn(source).map((text) =>
    termsOfQuestion(text, analyser).map((term) => numberIn(places, term)),
  );
  return { terms: [...places.keys()], termsOf };
}

/** Finds the terms that an index knows of its questions, by their texts; null for any other text. */
export function analysedIn(
  source: QuestionSource,
  { terms, termsOf }: AnalysedQuestions,
): (text: string) => readonly string[] | null {
  const places = new Map(questionsIn(source).map((text, at) => [text, at]));
  return (text) => {
    const at = places.get(text);
    return (at === undefined ? undefined : termsOf[at])?.map((place) => terms[place] ?? "") ?? null;
  };
}
