import { describe, expect, it } from "vitest";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";

/** A Friday. */
const today = "2026-11-27";

describe("a deadline that is told, and whose start is asked", () => {
  // 15 working days before Tuesday 15 December: Tuesday 24 November.
  it.each([
    [["the conference deadline is 15 dec, which day was the strat"]],
    [["the icpc needs to be held by 15 december, what date was the strat then"]],
    [["icpc deadline on mosaic is 15 dec", "so what day was the strat"]],
    [["conference is due 15 dec", "and when was the strategy meeting?"]],
  ])("is counted back from: %j", async (turns) => {
    const answer = await askSet(today, ...turns);
    expect(ownWordsOf(answer)).toContain("Counted back: Tuesday 24 November 2026");
    expect(datesOf(answer)).toEqual([["set.icpc", "2026-12-15"]]);
  });

  it("is counted back from over the turn of the year", async () => {
    // Day 45 of Tuesday 10 November, without 25 and 28 December and 1 January.
    const answer = await askSet(today, "assessment deadline shows 15 Jan 2027", "what date was the referral");
    expect(ownWordsOf(answer)).toContain("Counted back: Tuesday 10 November 2026");
  });
});

describe("a day of the month on which something was", () => {
  // 15 working days from Wednesday 25 November: Wednesday 16 December.
  it.each([
    [["icpc booked 17 dec", "strat was the 25th, in time?"]],
    [["the conference is 17 dec and the strat meeting was held on the 25th, are we in time"]],
  ])("was on none to come, whatever lies ahead: %j", async (turns) => {
    const answer = await askSet(today, ...turns);
    expect(datesOf(answer)).toEqual([["set.icpc", "2026-12-16"]]);
    expect(ownWordsOf(answer)).toContain("Too late: Thursday 17 December 2026");
  });
});
