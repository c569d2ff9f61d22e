import { describe, expect, it } from "vitest";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";

const icpc = "set.icpc";

// Day 1 is Tue 14 July 2026; 20 July is day 5, 27 July day 10, Mon 3 Aug day 15, Tue 4 Aug day 16.
describe("another day in place of the one that a conference was booked for", () => {
  it.each([
    ["and 4th aug?", "Too late: Tuesday 4 August 2026 is working day 16"],
    ["5 aug then?", "Too late: Wednesday 5 August 2026 is working day 17"],
    ["sorry, booked for 31 july", "In time: Friday 31 July 2026 is working day 14"],
    ["or the 4th?", "Too late: Tuesday 4 August 2026 is working day 16"],
  ])("is judged itself: “%s”", async (turn, verdict) => {
    const answer = await askSet("2026-07-20", "strat 13/7, icpc booked 3 aug ok?", turn);
    expect(ownWordsOf(answer)).toContain(verdict);
    expect(datesOf(answer)).toEqual([[icpc, "2026-08-03"]]);
  });

  it.each(["and 3rd aug?", "what about 3 aug", "3 august then"])(
    "is judged itself where the first was too late: “%s”",
    async (turn) => {
      const answer = await askSet("2026-07-20", "strat 13/7, icpc booked 4 aug ok?", turn);
      expect(ownWordsOf(answer)).toContain("In time: Monday 3 August 2026 is working day 15");
    },
  );

  it("is judged itself after one between them", async () => {
    const answer = await askSet(
      "2026-07-20",
      "strat 13/7, icpc booked 3 aug ok?",
      "is 4 aug ok",
      "and 5 aug?",
    );
    expect(ownWordsOf(answer)).toContain("Too late: Wednesday 5 August 2026 is working day 17");
  });

  it.each(["no, 14 july", "sorry it was 14 july"])(
    "is not meant by a day gone by, which puts right what happened: “%s”",
    async (turn) => {
      const answer = await askSet("2026-07-20", "strat 13/7, icpc booked 3 aug ok?", turn);
      expect(datesOf(answer)).toEqual([[icpc, "2026-08-04"]]);
      expect(ownWordsOf(answer)).toContain("In time: Monday 3 August 2026 is working day 14");
    },
  );
});
