import { describe, expect, it } from "vitest";
import { answerTo } from "../../testing/answer-to.ts";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

/** A Friday. */
const today = "2026-11-27";

describe("a birth that is only said to be due", () => {
  it.each([
    // 70 days before 15 March 2027: Monday 4 January.
    [
      "unborn, due 15 march 2027. when is the pre-birth conference",
      [["set.prebirth_conference", "2027-01-04"]],
    ],
    ["triplets due 15 march 2027, pre birth conf by?", [["set.prebirth_conference", "2027-01-04"]]],
  ])("is what it is due for: %s", async (turn, dates) => {
    expect(datesOf(await askSet(today, turn))).toEqual(dates);
  });

  it("is not what the conference is due on", async () => {
    const answer = await askSet(today, "unborn baby, strat 2 nov. pre-birth conf due 18 jan 2027");
    expect(datesOf(answer).map(([, due]) => due)).not.toContain("2026-11-09");
  });
});

describe("particularly complex concerns in other words", () => {
  // Five working days from Tuesday 24 November: Tuesday 1 December.
  it.each([
    "allegations vs 2 staff at a school, came in tues 24 nov. strat by when",
    "allegation against teacher came to us 24 nov, when's the strat due",
    "organised abuse came in 24 nov, latest date for the strat?",
  ])("have their own time: %s", async (turn) => {
    expect(datesOf(await askSet(today, turn))).toEqual([["set.strategy_complex", "2026-12-01"]]);
  });
});

describe("what was misread, or left unsaid", () => {
  it.each([
    [["strat 19 nov, conf by?", "not 19, 20"], "2026-12-11"],
    [["strat 19 nov, conf by?", "no, 20 not 19"], "2026-12-11"],
    [["strat was on her 7th birthday 20 nov, icpc by?"], "2026-12-11"],
    [["strat was on mum's birthday 20 nov, icpc by?"], "2026-12-11"],
  ])("is read: %j", async (turns, due) => {
    expect(datesOf(await askSet(today, ...turns)).map(([, day]) => day)).toEqual([due]);
  });

  it("an age is no day of the month", async () => {
    const answer = await askSet(today, "strat 19 nov, conf by?", "she's not 19, 20");
    expect(datesOf(answer).map(([, day]) => day)).not.toContain("2026-12-11");
  });

  it("a day that is on no calendar is said to be none, whatever is asked", async () => {
    expect(ownWordsOf(await askSet(today, "referral 41 october"))).toContain("There is no “41 october”");
  });

  it("a day of the month without its article is judged", async () => {
    // From Friday 20 November: Friday 11 December is day 15, Monday 14 December 16.
    const answer = await askSet(today, "strat 20 nov conf on 14th too late?");
    expect(ownWordsOf(answer)).toContain("Too late: Monday 14 December 2026 is working day 16");
  });

  it("who should have heard by now may ring again", async () => {
    const answer = await answerTo(
      ["i put a referral in on thursday 19 nov, should i have had a reply by now"],
      {
        knowledge,
        today,
        area: "cambridgeshire-peterborough",
      },
    );
    // Three working days from Thursday 19 November: Tuesday 24.
    expect(ownWordsOf(answer)).toContain("the 3 working days ended on Tuesday 24 November 2026");
  });
});
