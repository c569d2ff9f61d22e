import { describe, expect, it } from "vitest";
import { periodWords } from "./period-words.ts";

const read = (sentence: string) =>
  periodWords(sentence).map(({ period, limit, start, end }) => ({
    ...period,
    limit,
    words: sentence.slice(start, end),
  }));

describe("periods in a sentence", () => {
  it("are read in digits and in words, with the kind of day", () => {
    expect(read("Decide within one working day and finish within 45 days.")).toEqual([
      { amount: 1, unit: "working-days", limit: "within", words: "within one working day" },
      { amount: 45, unit: "days", limit: "within", words: "within 45 days" },
    ]);
    expect(read("Reply within twenty-eight (28) school days.")).toEqual([
      { amount: 28, unit: "school-days", limit: "within", words: "within twenty-eight (28) school days" },
    ]);
  });

  it.each([
    ["no later than ten days after it", 10, "days", "no later than"],
    ["should not exceed 45 working days", 45, "working-days", "not exceed"],
    ["within a maximum of six months", 6, "months", "within"],
    ["at intervals of not more than six months", 6, "months", "at intervals of not more than"],
    ["reviewed every three months", 3, "months", "every"],
    ["at least 2 working days before", 2, "working-days", "at least"],
    ["within a week of it", 1, "weeks", "within"],
    ["by the next working day", 1, "working-days", "within"],
    ["on the same day", 0, "same-day", "within"],
    ["reviewed annually", 1, "years", "every"],
    ["within 24hrs", 24, "hours", "within"],
  ])("have a limit: %s", (...[sentence, amount, unit, limit]) => {
    expect(periodWords(sentence)).toMatchObject([{ period: { amount, unit }, limit }]);
  });

  it("are none where a number and a unit describe a thing", () => {
    expect(read("The 24 hour helpline and a 52-week placement.")).toEqual([]);
  });
});
