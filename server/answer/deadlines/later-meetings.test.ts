import { describe, expect, it } from "vitest";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";

const today = "2026-11-27";
// Wed 11 Nov + 15 working days: 18 Nov is day 5, 25 Nov day 10, 2 Dec day 15.
const fromFirst = [["set.icpc", "2026-12-02"]];

describe("a later strategy meeting told before the one that began the enquiry", () => {
  it.each([
    "second strat 25 nov, s47 was started 11 nov, when's the conf",
    "the third strat was 25 nov, s47 began 11 nov. icpc due date?",
    "another strat on 25 nov but s47 was opened at the strat on 11 nov, icpc by?",
    "strat mtg 25 nov (2nd one), the original was 11 nov. conference due when?",
    "most recent strat was 25 nov, first one 11 nov, icpc by when",
  ])("leaves the count to that one: “%s”", async (turn) => {
    expect(datesOf(await askSet(today, turn))).toEqual(fromFirst);
  });

  it("is judged by that one", async () => {
    const answer = await askSet(
      today,
      "second strat 25 nov, s47 was started 11 nov, conf is 10 dec. in time?",
    );
    // Thu 10 Dec is 6 working days after 2 Dec.
    expect(ownWordsOf(answer)).toContain("Too late: Thursday 10 December 2026 is working day 21");
  });

  it.each([
    "follow up strat 25 nov conf 10 dec in time?",
    "final strat 25 nov, conf booked 10 dec, are we ok",
    "strat 2 of 2 was 25 nov, conf 10 dec. in time?",
    "strat number 3 was 25 nov, conf 10 dec. in time?",
    "two strats, 11/11 and 25/11. when is conference",
  ])("gives no date where that one's is not told: “%s”", async (turn) => {
    const answer = await askSet(today, turn);
    expect(datesOf(answer)).toEqual([]);
    expect(answer.kind).toBe("clarification");
  });

  it.each([
    "second strat 25 nov started the s47, conf 16 dec ok?",
    "latest strat on 25 nov agreed the s47, conf 16 dec in time?",
  ])("counts from the later one that began it: “%s”", async (turn) => {
    expect(datesOf(await askSet(today, turn))).toEqual([["set.icpc", "2026-12-16"]]);
  });
});

describe("a meeting's day in numbers", () => {
  // Thu 12 Nov + 15 working days; Thu 5 Nov + 15.
  it.each([
    ["strat mtg 12/11 icpc by?", "2026-12-03"],
    ["strategy mtg was 5/11, when's conference", "2026-11-26"],
  ])("is read behind its short name: “%s”", async (turn, due) => {
    expect(datesOf(await askSet(today, turn))).toEqual([["set.icpc", due]]);
  });
});
