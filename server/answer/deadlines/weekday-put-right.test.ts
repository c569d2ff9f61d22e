import { describe, expect, it } from "vitest";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";

/** A Friday. */
const today = "2026-11-27";

const duesOf = async (turns: readonly string[], day = today) =>
  datesOf(await askSet(day, ...turns)).map(([, due]) => due.slice(0, 10));

describe("a weekday that puts a date right", () => {
  it.each([
    // 15 working days from Wednesday 2 December, Christmas not reached: Wednesday 23 December.
    [["strat is on tuesday 1 dec, conference by when?", "sorry the wednesday"], "2026-12-23"],
    [["strat is arranged for 30 nov. when's the icpc", "no, wednesday"], "2026-12-23"],
    [["the strat is booked for tuesday coming, conf when?", "it's been changed to wednesday"], "2026-12-23"],
    // From Thursday 12 November: Thursday 3 December.
    [["strat was 10 november. icpc?", "i meant the thursday"], "2026-12-03"],
    [["strat was held tues 10th nov, when's conference due", "oops thursday"], "2026-12-03"],
    // From Friday 20 November, which lies beside that Wednesday, and not today's: Friday 11 December.
    [["strat was on wednesday last week. conference when", "no thurs"], "2026-12-10"],
  ])("lies beside it, and not beside today: %j", async (turns, due) => {
    expect(await duesOf(turns)).toEqual([due]);
  });

  it("is none to come where the date was in the past", async () => {
    // Said on a Wednesday: the Thursday beside Monday 23 November is yet to come, so it was 19 November.
    expect(await duesOf(["strat was on monday. icpc when?", "no it was thursday"], "2026-11-25")).toEqual([
      "2026-12-10",
    ]);
  });

  it.each([
    [
      ["strat is next tuesday, when's the icpc?", "no, thursday"],
      "Thursday 3 December 2026 or Thursday 10 Dec",
    ],
    [["strat was 9 november. icpc by?", "sorry the friday"], "Friday 13 November 2026 or Friday 6 November"],
    [
      ["strat booked for thursday 3 dec. icpc?", "moved to tuesday"],
      "Tuesday 1 December 2026 or Tuesday 8 Dec",
    ],
  ])("is asked about where two weeks may be meant: %j", async (turns, choices) => {
    const answer = await askSet(today, ...turns);
    expect(datesOf(answer)).toEqual([]);
    expect(ownWordsOf(answer)).toContain(choices);
  });

  it("leaves a weekday that says its own week as it is", async () => {
    expect(await duesOf(["strat was 9 november. icpc by?", "no it was wednesday last week"])).toEqual([
      "2026-12-09",
    ]);
  });
});

describe("a weekday of the week before another date", () => {
  it.each([
    // From Monday 16 November: Monday 7 December; from Wednesday 18 November: Wednesday 9 December.
    [["strat was on monday, when's the icpc", "sorry, monday of the week before"], "2026-12-07"],
    [["strat was weds 25 nov, conference?", "no the wednesday the week before"], "2026-12-09"],
  ])("is one day: %j", async (turns, due) => {
    expect(await duesOf(turns)).toEqual([due]);
  });

  it("is asked about where nothing was told", async () => {
    const answer = await askSet(today, "strat was held tuesday the week before, when is conference due");
    expect(datesOf(answer)).toEqual([]);
    expect(ownWordsOf(answer)).toContain("names no single day");
  });
});

describe("a weekday on which something is, or will be", () => {
  // From Thursday 3 December, Christmas Eve being working day 15: Thursday 24 December.
  it.each([
    ["the strat meeting is thursday, when does the conference have to be"],
    ["we're holding the strategy meeting on thursday. icpc due?"],
    ["we'll do the strat thurs. conf by when"],
  ])("is the coming one: %s", async (turn) => {
    expect(await duesOf([turn])).toEqual(["2026-12-24"]);
  });
});
