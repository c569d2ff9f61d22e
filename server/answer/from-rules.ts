import type { DeadlineQuestion } from "../conversation/deadlines/deadline-question.ts";
import { deadlineQuestionIn } from "../conversation/deadlines/deadline-question-in.ts";
import type { Question } from "../conversation/question.ts";
import { startsAnew } from "../conversation/starts-anew.ts";
import { userTurns } from "../conversation/user-turns.ts";
import { toldSource } from "./answer-source.ts";
import type { AnswerSource } from "./answer-source.ts";
import { composeStatements } from "./compose.ts";
import type { Draft } from "./draft.ts";
import { findOn } from "./find.ts";
import { draftFromPassages } from "./from-passages.ts";
import { suggestQuestions } from "./suggest.ts";

/** What of deadlines is asked; null where nothing is, or help with harm is. */
export function deadlineAsked(
  question: Question,
  { request, knowledge, today, ofItem }: Pick<AnswerSource, "request" | "knowledge" | "today" | "ofItem">,
): DeadlineQuestion | null {
  if (question.limit === "unsafe-request") return null;
  const all = userTurns(request.messages);
  const typed = startsAnew(all.at(-1) ?? "") ? all.slice(-1) : all;
  const turns = ofItem === null ? typed : [...typed.slice(0, -1), ofItem.text];
  return deadlineQuestionIn(turns, { area: request.area, knowledge, today });
}

/**
 * Beside a silence about a time, the nearest passages, where no other area's words stand there already;
 * beside a period that was asked in general, what else the question may have been about.
 */
export async function withPassages(draft: Draft, question: Question, source: AnswerSource): Promise<Draft> {
  const isSilent = draft.kind === "abstention" && draft.nearest.length === 0;
  const isGeneral = draft.kind === "answer" && draft.deadlines.length === 0 && draft.suggestions.length === 0;
  if (!isSilent && !isGeneral) return draft;
  const { knowledge, book } = source;
  const { audience } = source.request;
  const { candidates, pieces } = await findOn(question, toldSource(source));
  if (isGeneral) {
    return {
      ...draft,
      suggestions: suggestQuestions(question, { candidates, quotes: [], knowledge, audience }),
    };
  }
  const quotes = composeStatements(pieces, { knowledge, mayLead: () => true });
  const decision = { kind: "abstention", reason: "not-in-procedures" } as const;
  const { nearest } = draftFromPassages(decision, {
    question,
    audience,
    isSureDanger: false,
    candidates,
    quotes,
    knowledge,
    book,
  });
  return { ...draft, nearest };
}
