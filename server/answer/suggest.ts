import { isStopWord, stem, words } from "../../corpus/analysis/tokens.ts";
import { phrases } from "../../corpus/phrases.ts";
import type { Audience } from "../contract.ts";
import { asksForTime } from "../conversation/deadlines/intent.ts";
import type { Question } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import type { DraftStatement } from "./compose.ts";

const mostSuggestions = 4;
/** A written question this like the one asked is the same one again. */
const sameQuestion = 0.75;
/** Passages below this share of the best one's score are about something else. */
const stillRelated = 0.35;

/** What suggestions are made from. */
export interface SuggestionSource {
  readonly audience: Audience;
  readonly candidates: readonly Candidate[];
  readonly quotes: readonly DraftStatement[];
  readonly knowledge: Knowledge;
}

/** The other situations that the question may have been about: sections found and not quoted. */
export function suggestQuestions(
  question: Question,
  { candidates, quotes, knowledge, audience }: SuggestionSource,
): string[] {
  const best = candidates[0]?.score ?? 0;
  const taken = new Set(quotes.map(({ candidate }) => headingOf(candidate)));
  const asked = question.typed.toLowerCase();
  const suggestions: string[] = [];
  for (const candidate of candidates) {
    if (candidate.score < best * stillRelated || suggestions.length >= mostSuggestions) break;
    const heading = headingOf(candidate);
    if (heading === null || taken.has(heading) || asked.includes(heading.toLowerCase())) continue;
    if (!knowledge.documents.has(candidate.prepared.passage.documentId)) continue;
    taken.add(heading);
    suggestions.push(
      writtenQuestion(candidate, { question, knowledge, audience }) ?? phrases.suggestion(heading),
    );
  }
  return [...new Set(suggestions)];
}

/** The question written for a passage that is most like the one asked, of those that can be said as they stand. */
function writtenQuestion(
  { prepared: { passage, bank } }: Candidate,
  {
    question,
    knowledge,
    audience,
  }: { question: Question } & Pick<SuggestionSource, "knowledge" | "audience">,
): string | null {
  const match = knowledge.retriever.matchWritten(question);
  const best = passage.questions
    .map(({ text }, i) => ({ text, likeness: match.likenessAt(bank.from + i) }))
    .filter(({ likeness }) => likeness < sameQuestion)
    .sort((a, b) => b.likeness - a.likeness)
    .find(({ text }) => isSayable(text, knowledge) && (audience === "parent" || !ofOneself.test(text)));
  return best === undefined
    ? null
    : `${best.text.charAt(0).toUpperCase()}${best.text.slice(1).replace(/\?$/u, "")}?`;
}

/** What parents ask of their own family, a practitioner does not. */
const ofOneself = /\b(?:my|me|mine|our)\b/iu;

/** A whole question: its verb stands near its first word. */
const asksFirst =
  /^(?:(?:who|can|do|does|must|should|is|are|may|will) |(?:what|whose|how|where|which|why)(?: [\p{L}-]+){0,2} (?:do|does|can|could|should|must|may|will|would|is|are|has|have|happens|says) )/iu;

/** Points at somebody or something that was told before: nobody knows what "it" is. */
const pointsAway = /\b(?:it|its|he|she|they|him|her|his|them|their|this|that|these|those|here|there)\b/iu;

/** Whether a written question is short and plain enough to be offered: a question by its first word, in the documents' own words. */
function isSayable(text: string, { isDocumentStem }: Knowledge): boolean {
  const typed = text.split(" ");
  return (
    asksFirst.test(text) &&
    !pointsAway.test(text) &&
    typed.length >= 5 &&
    typed.length <= 13 &&
    !/[^\p{L}\d '?’-]|\b(?:u|ur|wot|im|dont|cant|whos|whats)\b/u.test(text) &&
    !/\bi\b/u.test(text) &&
    // A question about time may have to be asked back first.
    !asksForTime(text) &&
    words(text).every((word) => isStopWord(word.text) || isDocumentStem(stem(word.text)))
  );
}

/** The lowest heading that says something by itself, without its number. */
function headingOf(candidate: Candidate): string | null {
  const heading = candidate.prepared.passage.section.at(-1);
  return heading === undefined ? null : heading.replace(/^\d+(\.\d+)*\.?\s+/, "");
}
