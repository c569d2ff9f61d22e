import type { ChatResponse } from "../../server/contract.ts";
import type { Outcome } from "../measure.ts";
import type { Pair } from "../pairs.ts";

/** A question of nobody's, with the passage that answers it. */
export const madeUpPair: Pair = {
  id: "made-up-1",
  part: "tuning",
  question: "When is it confirmed?",
  history: [],
  area: null,
  audience: "practitioner",
  type: "how-long",
  style: "plain",
  expect: "answer",
  reason: null,
  alert: null,
  gold: [{ documentId: "one", quote: "must be confirmed in writing within 48 hours" }],
  facts: ["within 48 hours"],
};

const common = {
  id: "made-up",
  text: "",
  alert: null,
  statements: [],
  citations: [],
  deadlines: [],
  ownWords: [],
  timeline: null,
  differences: [],
  suggestions: [],
  answeredBy: "extractive" as const,
  indexVersion: "made-up",
};

/** An answer that says nothing, of one kind. */
export function answerOf(kind: "answer" | "clarification"): ChatResponse {
  return { kind, ...common };
}

/** An abstention for a reason. */
function abstentionFor(reason: NonNullable<Pair["reason"]>): ChatResponse {
  return { kind: "abstention", reason, nearest: [], governing: [], askWhom: "", ...common };
}

/** What was measured of a pair that was answered well, but for what is given. */
export function outcomeOf(change: Partial<Outcome> = {}, pairChange: Partial<Pair> = {}): Outcome {
  return {
    pair: { ...madeUpPair, ...pairChange },
    rank: 1,
    baselineRank: null,
    answer: answerOf("answer"),
    tookMs: 4,
    rightStatements: 1,
    factsShown: 1,
    wordCount: 60,
    citesGold: true,
    foundFirst: "Referrals must be confirmed in writing within 48 hours.",
    ...change,
  };
}

/** What was measured of a question that should not be answered, and was not for the reason given; null: it was answered. */
export function silenceOf(expected: NonNullable<Pair["reason"]>, got: Pair["reason"]): Outcome {
  return outcomeOf(
    { rank: null, citesGold: false, answer: got === null ? answerOf("answer") : abstentionFor(got) },
    { expect: "abstention", type: expected, reason: expected, gold: [], facts: [] },
  );
}
