import { describe, expect, it } from "vitest";
import { isGood, reportOf } from "./report.ts";
import { answerOf, outcomeOf, silenceOf } from "./testing/outcome.ts";

const facts = {
  part: "tuning",
  indexVersion: "made-up",
  vectorSearch: "exact",
  meanPassageLength: { waymark: 500, baseline: 900 },
};

describe("a good answer", () => {
  it("is answered, cites what answers, shows all facts and is short", () => {
    expect(isGood(outcomeOf())).toBe(true);
  });

  it("may ask for the date that what it quotes counts from", () => {
    expect(isGood(outcomeOf({ answer: answerOf("clarification") }))).toBe(true);
  });

  it.each([
    ["asks back and quotes nothing that answers", { answer: answerOf("clarification"), citesGold: false }],
    ["cites something else", { citesGold: false }],
    ["leaves a fact out", { factsShown: 0 }],
    ["is 350 words long", { wordCount: 350 }],
  ])("is none that %s", (_, change) => {
    expect(isGood(outcomeOf(change))).toBe(false);
  });

  it("is counted of all answerable questions, those that were abstained from too", () => {
    const { good } = reportOf(
      [
        outcomeOf(),
        outcomeOf({ factsShown: 0 }),
        outcomeOf({ answer: answerOf("clarification"), citesGold: false }),
      ],
      facts,
    ).answers;
    expect([good.hits, good.total]).toEqual([1, 3]);
  });
});

describe("the figures of retrieval", () => {
  it("are given by style and by type, the baseline's beside", () => {
    const report = reportOf(
      [
        outcomeOf({ rank: 1, baselineRank: 3 }, { style: "lay", type: "who" }),
        outcomeOf({ rank: 4, baselineRank: null }, { style: "lay", type: "list" }),
      ],
      facts,
    );
    expect(report.retrievalByStyle.lay?.first.value).toBe(0.5);
    expect(report.retrievalByType.list?.first.hits).toBe(0);
    expect(report.retrievalByType.list?.amongFive.hits).toBe(1);
    expect(report.baselineByType.who?.amongFive.hits).toBe(1);
    expect(report.baselineByStyle.lay?.first.hits).toBe(0);
  });
});

describe("the figures of abstention", () => {
  const { abstention } = reportOf(
    [
      silenceOf("not-in-procedures", "not-in-procedures"),
      silenceOf("not-in-procedures", "out-of-scope"),
      silenceOf("not-in-procedures", null),
      silenceOf("needs-a-person", "needs-a-person"),
    ],
    facts,
  );

  it("say how many were abstained from, and how many of those, and of all, with the right kind", () => {
    expect([abstention.rightly.hits, abstention.rightly.total]).toEqual([3, 4]);
    expect([abstention.rightKind.hits, abstention.rightKind.total]).toEqual([2, 3]);
    expect([abstention.asExpected.hits, abstention.asExpected.total]).toEqual([2, 4]);
  });

  it("are split by the reason that was expected", () => {
    expect(Object.keys(abstention.byReason)).toEqual(["needs-a-person", "not-in-procedures"]);
    expect(abstention.byReason["not-in-procedures"]?.abstained.hits).toBe(2);
    expect(abstention.byReason["not-in-procedures"]?.rightKind.hits).toBe(1);
  });
});
