import { describe, expect, it } from "vitest";
import type { ChatResponse } from "../../server/contract.ts";
import type { DeadlineCase } from "./cases.ts";
import { judge } from "./judge.ts";

/** An answer that shows these dates and says these words. */
function answerOf(dues: readonly string[], ownWords: readonly string[] = []): ChatResponse {
  const deadlines = dues.map((due) => ({ due, alternatives: [], skipped: [] }));
  return { kind: "answer", deadlines, ownWords, citations: [], statements: [] } as unknown as ChatResponse;
}

function caseOf(expected: DeadlineCase["expect"]): DeadlineCase {
  return {
    id: "one",
    kind: "due",
    today: "2026-03-04",
    audience: "practitioner",
    turns: ["when?"],
    expect: expected,
  };
}

describe("dates that are shown", () => {
  it("are right where they are those expected, with those that may stand beside", () => {
    const right = { faults: [], isWrongDateCertain: false };
    expect(judge(caseOf({ due: ["2026-03-24"] }), answerOf(["2026-03-24"]))).toEqual(right);
    const two = caseOf({ due: ["2026-03-24"], also: ["2026-03-10"] });
    expect(judge(two, answerOf(["2026-03-24", "2026-03-10"]))).toEqual(right);
  });

  it("are wrong where another leads, and certain", () => {
    const judged = judge(caseOf({ due: ["2026-03-24"] }), answerOf(["2026-03-10", "2026-03-24"]));
    expect(judged.faults).toEqual(["does not show it first", "shows 2026-03-10 too"]);
    expect(judged.isWrongDateCertain).toBe(true);
  });

  it("are at fault where one more follows that nobody expects", () => {
    const judged = judge(caseOf({ due: ["2026-03-24"] }), answerOf(["2026-03-24", "2026-03-10"]));
    expect(judged).toEqual({ faults: ["shows 2026-03-10 too"], isWrongDateCertain: false });
  });
});

describe("whether a plan keeps a deadline", () => {
  it.each([
    ["in-time", "Too late: Friday is after the end of the period.", true],
    ["too-late", "In time: Friday is within the period.", true],
    ["passed", "In time: Friday is within the period.", true],
    ["in-time", "In time: Friday is within the period.", false],
    ["too-late", "It depends on the hour.", false],
  ] as const)("expected %s and told “%s” is wrong and certain: %s", (verdict, words, isCertain) => {
    const judged = judge(caseOf({ verdict }), answerOf([], [words]));
    expect(judged.isWrongDateCertain).toBe(isCertain);
  });
});
