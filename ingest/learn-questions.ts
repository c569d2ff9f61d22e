import type { Analyser } from "../corpus/analysis/analyser.ts";
import { textFeatures, trainQuestionModel } from "../corpus/analysis/question-model.ts";
import type { QuestionExample, QuestionModel } from "../corpus/analysis/question-model.ts";
import type { StoredPiece } from "../corpus/schemas/index-format.ts";
import type { PassageTexts } from "./embed.ts";

/** What a piece says itself counts beside a question that was written for it. */
const ownWordsShare = 0.3;
const fewestStems = 3;

/**
 * Learns which piece of which passage a question is asked of, from the questions written ahead, the pieces'
 * own sentences and their headings. Where no questions were written there is nothing to learn, and no model.
 */
export function learnQuestions(passages: readonly PassageTexts[], analyser: Analyser): QuestionModel {
  const isWritten = passages.some(({ passage }) => passage.questions.length > 0);
  let first = 0;
  const examples = passages.flatMap((source) => {
    const own = isWritten ? examplesOf(source, { first, analyser }) : [];
    first += source.passage.pieces.length;
    return own;
  });
  return trainQuestionModel(examples, first);
}

interface ExampleTools {
  /** The row of the passage's first piece. */
  readonly first: number;
  readonly analyser: Analyser;
}

function examplesOf(
  { passage, text, leadIn }: PassageTexts,
  { first, analyser }: ExampleTools,
): QuestionExample[] {
  const { pieces, section, questions, start } = passage;
  const said = (words: string, piece: number, share: number): QuestionExample[] => {
    const terms = analyser.passageTerms(words);
    if (terms.stems.length < fewestStems) return [];
    return [{ piece, share, features: textFeatures(words, terms) }];
  };
  const own = pieces.flatMap(({ spans }, i) => {
    // What stands before the passage is its lead-in, or the head of its table.
    const words = spans
      .map((span) => (span.start < start ? leadIn : text.slice(span.start - start, span.end - start)))
      .join("\n");
    const sentences = words
      .split(/(?<=[.?!:;])\s+|\n+/u)
      .flatMap((one) => said(one, first + i, ownWordsShare));
    return [...sentences, ...said(section.join(" "), first + i, ownWordsShare / pieces.length)];
  });
  const written = questions.map(({ text: question, at }): QuestionExample => ({
    piece: first + placeOfPiece(pieces, at),
    share: 1,
    features: textFeatures(question, analyser.questionTerms(question)),
  }));
  return [...(pieces.length === 0 ? [] : written), ...own];
}

/** The piece that holds a place of the text, else the first one behind it, else the last. */
function placeOfPiece(pieces: readonly StoredPiece[], at: number): number {
  const holding = pieces.findIndex(({ spans }) => spans.some(({ start, end }) => start <= at && at < end));
  if (holding >= 0) return holding;
  const behind = pieces.findIndex(({ spans }) => (spans.at(-1)?.start ?? 0) >= at);
  return behind >= 0 ? behind : pieces.length - 1;
}
