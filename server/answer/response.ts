import { randomUUID } from "node:crypto";
import { areaNameOf } from "../area-name.ts";
import type { Alert, ChatResponse } from "../contract.ts";
import type { Question } from "../conversation/question.ts";
import type { AnswerSource } from "./answer-source.ts";
import { askWhom } from "./ask-whom.ts";
import type { Draft } from "./draft.ts";
import { renderText } from "./render-text.ts";

/** What a response says besides its draft, and by what. */
interface ResponseSource {
  readonly question: Question;
  readonly alert: Alert | null;
  readonly source: AnswerSource;
}

/** The draft as the contract has it: with its alert, its citations, whom to ask, and all of it as text. */
export function responseOf(draft: Draft, { question, alert, source }: ResponseSource): ChatResponse {
  const { request, knowledge, book } = source;
  const pointer = (citation: number) => ({ citation });
  const common = {
    id: randomUUID(),
    alert,
    statements: [...draft.statements],
    citations: book.all(),
    deadlines: [...draft.deadlines],
    ownWords: [...draft.ownWords],
    ...(draft.offers.length === 0 ? {} : { offers: [...draft.offers] }),
    timeline: draft.timeline,
    differences: [...draft.differences],
    suggestions: [...draft.suggestions],
    answeredBy: "extractive" as const,
    indexVersion: knowledge.index.version,
  };
  const answer =
    draft.kind === "abstention"
      ? {
          kind: draft.kind,
          reason: draft.reason,
          nearest: draft.nearest.map(pointer),
          governing: draft.governing.map(pointer),
          askWhom: askWhom(question, draft.reason, { audience: request.audience, knowledge }),
          ...common,
        }
      : { kind: draft.kind, ...common };
  return { ...answer, text: renderText(answer, (area) => areaNameOf(area, knowledge)) };
}
