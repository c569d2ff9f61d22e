import { describe, expect, it } from "vitest";
import { askSet as ask, datesOf as dates, ownWordsOf as own } from "../../testing/ask-set.ts";

describe("a day of the month alone, of an earlier turn's case", () => {
  // 22 March 2027 is day 0; Good Friday 26 and Easter Monday 29 March are not counted: day 15 is 14 April.
  it.each([
    ["what about the 15th", "Too late: Thursday 15 April 2027 is working day 16"],
    ["or the 13th?", "In time: Tuesday 13 April 2027 is working day 14 of 15"],
    ["and if it was the 15th", "Too late: Thursday 15 April 2027 is working day 16"],
  ])("is another day offered where one was offered last: %s", async (turn, verdict) => {
    const answer = await ask("2027-03-24", "icpc date for strat on 22 march", "is 14th april ok", turn);
    expect(dates(answer)).toEqual([["set.icpc", "2027-04-14"]]);
    expect(own(answer)).toContain(verdict);
  });

  it.each(["sorry it was the 23rd", "no wait, 23 march"])(
    "puts right what has been, where a day offered is yet to come: %s",
    async (turn) => {
      const answer = await ask("2027-03-24", "icpc date for strat on 22 march", "is 14th april ok", turn);
      // A day later: 15 April.
      expect(dates(answer)).toEqual([["set.icpc", "2027-04-15"]]);
    },
  );

  it.each(["what about the 17th", "or the 17th?", "why not the 17th", "it was changed to the 17th"])(
    "is offered in the month after what has been where it would lie before it: %s",
    async (turn) => {
      const answer = await ask("2026-06-02", "strat 28 may icpc when", turn);
      // 28 May is a Thursday: day 15 is 18 June, and 17 June is day 14.
      expect(dates(answer)).toEqual([["set.icpc", "2026-06-18"]]);
      expect(own(answer)).toContain("In time: Wednesday 17 June 2026 is working day 14 of 15");
    },
  );

  it("lies over the end of the month where it is beside the date that it puts right", async () => {
    const told = ["strat was on xmas eve whens icpc", "no sorry new years eve"];
    const answer = await ask("2026-01-08", ...told, "and if it was the 2nd");
    expect(dates(answer)).toEqual([["set.icpc", "2026-01-23"]]);
  });

  it("stays in its month where it lies far from the date that it puts right", async () => {
    const answer = await ask("2026-06-10", "strat was on 25 may whens icpc", "sorry the 18th");
    expect(dates(answer)).toEqual([["set.icpc", "2026-06-09"]]);
  });

  it("is asked about where either month may be meant, and a month alone chooses", async () => {
    const told = ["strat was on 25 may whens icpc", "sorry the 5th"];
    const open = await ask("2026-06-10", ...told);
    expect(open.kind).toBe("clarification");
    expect(own(open)).toContain("Tuesday 5 May 2026 or Friday 5 June 2026");
    expect(dates(await ask("2026-06-10", ...told, "june"))).toEqual([["set.icpc", "2026-06-26"]]);
  });

  it.each(["strat on the 10th, is the 2nd ok for icpc", "icpc on the 2nd, is that ok? strat was the 10th"])(
    "is held to a deadline behind the day that its clock starts on: %s",
    async (turn) => {
      const answer = await ask("2026-11-12", turn);
      expect(dates(answer)).toEqual([["set.icpc", "2026-12-01"]]);
      expect(own(answer)).toContain("Too late: Wednesday 2 December 2026 is working day 16");
    },
  );
});

describe("a reply to being asked which of two dates is meant", () => {
  const next = "whens icpc if strat is next tues";

  // 14 July and 21 July 2026 are Tuesdays: day 15 is 4 August, or 11 August.
  it.each([
    ["the 14th", "2026-08-04"],
    ["this coming one", "2026-08-04"],
    ["the first", "2026-08-04"],
    ["the 14th, not the 21st", "2026-08-04"],
    ["the later one", "2026-08-11"],
    ["the 15th", "2026-08-05"],
  ])("chooses, or names another beside them: %s", async (turn, due) => {
    expect(dates(await ask("2026-07-07", next, turn))).toEqual([["set.icpc", due]]);
  });

  it.each(["how long have i got left", "not the 14th", "so when is the icpc"])(
    "that chooses none leaves it to be asked again: %s",
    async (turn) => {
      const answer = await ask("2026-07-07", next, turn);
      expect(dates(answer)).toEqual([]);
      expect(own(answer)).toContain("Tuesday 14 July 2026 or Tuesday 21 July 2026");
    },
  );

  it("is no start where it offers a day for what is asked for", async () => {
    const answer = await ask("2026-05-18", "strat 11 may, strat 14 may. icpc date?", "is 2 june ok");
    expect(dates(answer)).toEqual([]);
    expect(own(answer)).toContain("Which of them is meant?");
  });
});
