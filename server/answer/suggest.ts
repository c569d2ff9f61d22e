import { phrases } from "../../corpus/phrases.ts";
import type { Question } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import type { DraftStatement } from "./compose.ts";

const mostSuggestions = 4;
/** Passages below this share of the best one's score are about something else. */
const stillRelated = 0.35;

/** What suggestions are made from. */
export interface SuggestionSource {
  readonly candidates: readonly Candidate[];
  readonly quotes: readonly DraftStatement[];
  readonly knowledge: Knowledge;
}

/** The other situations that the question may have been about: sections found and not quoted. */
export function suggestQuestions(
  question: Question,
  { candidates, quotes, knowledge }: SuggestionSource,
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
    suggestions.push(phrases.suggestion(heading));
  }
  return suggestions;
}

/** The lowest heading that says something by itself, without its number. */
function headingOf(candidate: Candidate): string | null {
  const heading = candidate.prepared.passage.section.at(-1);
  return heading === undefined ? null : heading.replace(/^\d+(\.\d+)*\.?\s+/, "");
}
