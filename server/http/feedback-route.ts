import { Router } from "express";
import type { FeedbackEntry } from "../../corpus/schemas/feedback.ts";
import type { FeedbackStore } from "../../corpus/store/feedback-store.ts";
import { feedbackRequestSchema } from "../contract.ts";
import type { FeedbackRequest } from "../contract.ts";
import { dayAt } from "../deadlines/local-time.ts";
import type { LiveKnowledge } from "../live-knowledge.ts";
import { methodNotAllowed } from "./problem.ts";
import { parse, smallJsonBody } from "./requests.ts";
import { limitRate } from "./security.ts";

/** Takes a person's verdict on an answer, and keeps what they sent with the day and nothing else. */
export function feedbackRouter(
  live: LiveKnowledge,
  { store, perMinute }: { readonly store: FeedbackStore; readonly perMinute: number },
): Router {
  const router = Router();
  router
    .route("/feedback")
    .post(limitRate(perMinute), ...smallJsonBody, async (request, response) => {
      const given = parse(feedbackRequestSchema, request.body);
      const day = dayAt(Date.now());
      await store.append(entryOf(given, { day, indexVersion: live.current().index.version }));
      response.status(204).end();
    })
    .all(methodNotAllowed("POST"));
  return router;
}

function entryOf(
  { verdict, answerId, reason, question }: FeedbackRequest,
  when: Pick<FeedbackEntry, "day" | "indexVersion">,
): FeedbackEntry {
  return {
    ...when,
    verdict,
    answerId,
    ...unlessBlank("reason", reason),
    ...unlessBlank("question", question),
  };
}

function unlessBlank(field: "reason" | "question", text = ""): Partial<FeedbackEntry> {
  return text.trim() === "" ? {} : { [field]: text };
}
