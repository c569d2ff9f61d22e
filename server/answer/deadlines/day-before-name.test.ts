import { describe, expect, it } from "vitest";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";

const today = "2026-11-27";

describe("a day right before what happened on it", () => {
  it.each([
    // Mon 9 Nov + 15 working days; Thu 12 Nov + 15.
    ["icpc for 9 nov strat?", "2026-11-30"],
    ["when is the conference for the 12 nov strat", "2026-12-03"],
    // 9 weeks from Mon 2 Nov, and 25 and 28 Dec and 1 Jan.
    ["assessment 45 days from 2nd nov referral?", "2027-01-07"],
  ])("is the day of that: “%s”", async (turn, due) => {
    expect((await askSet(today, turn)).deadlines.map((one) => one.due)).toEqual([due]);
  });

  it("stays with what it is booked for", async () => {
    const words = ownWordsOf(await askSet(today, "icpc booked for 9 nov strat was 2 nov, ok?"));
    expect(words).toContain("In time: Monday 9 November 2026 is working day 5 of 15");
  });
});

describe("a child on a plan who moved in", () => {
  // Thu 12 Nov + 15 working days; Mon 16 Nov + 15.
  it.each([
    ["child moved to southend 2 nov, we were told 12 nov, on a plan in medway. conf date", "2026-12-03"],
    [
      "family on a plan in kent moved to essex 2 nov, we only got told on 16 nov. when's the conference due",
      "2026-12-07",
    ],
  ])("is counted from the day on which that was told: “%s”", async (turn, due) => {
    expect(datesOf(await askSet(today, turn))).toEqual([["set.icpc_transfer", due]]);
  });
});

describe("whether a date keeps its limit, in everyday words", () => {
  it.each([
    ["conference 16 dec. strat was 26 nov. have we got away with it", "In time: Wednesday 16 December"],
    ["conf 24 nov, strat 2 nov, is that too long", "Too late: Tuesday 24 November"],
    ["strat was 26 nov conf booked 18 dec, will we get a telling off", "Too late: Friday 18 December"],
    ["conf 22 dec, strat 1 dec, that's over isn't it", "In time: Tuesday 22 December"],
  ])("is judged: “%s”", async (turn, said) => {
    expect(ownWordsOf(await askSet(today, turn))).toContain(said);
  });
});

it.each([
  "moved to essex on a CP plan 2 nov, we were told on 12 nov by mum. transfer conf by?",
  "moved to essex on a CP plan 2 nov, i heard on 12 nov from the school. transfer conf by?",
  "moved to essex on a CP plan 2 nov, we were told 12 nov when gran rang. transfer conf by?",
])("no notice of the other authority is what somebody else told: “%s”", async (turn) => {
  expect(datesOf(await askSet("2026-11-27", turn))).toEqual([]);
});
