import { describe, expect, it } from "vitest";
import { answerTo } from "../../testing/answer-to.ts";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();
/** A Friday. */
const today = "2026-11-27";

describe("which days a period counts", () => {
  it.each([
    [
      "do bank holidays count in the 15 working days for the conference",
      "Counted: 15 working days, Monday to Friday",
    ],
    [
      "are weekends counted in the 45 working days",
      "Counted: 45 working days, Monday to Friday without the bank",
    ],
    ["do weekends count in the 45 days", "Counted: 45 working days"],
    ["does the 15 working days include the day of the strategy meeting", "That day itself is not counted"],
    ["is the day of the strat day 0 or day 1", "That day itself is not counted"],
  ])("is said by the rule, without a case: %s", async (turn, words) => {
    const answer = await askSet(today, turn);
    expect(ownWordsOf(answer)).toContain(words);
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  it("is said of days as written where they are no working days", async () => {
    const turns = ["do weekends count in the 45 days for the assessment"];
    const answer = await answerTo(turns, { knowledge, today, area: "ivison-trust" });
    expect(ownWordsOf(answer)).toContain("Counted: 45 days, weekends and bank holidays included");
  });
});

describe("how far a count has come", () => {
  it.each([
    // Working day 10 of Friday 13 November is Friday 27 November.
    [["strat was on 13 nov", "how many working days have gone"]],
    [["strat 13 nov. how many days have we used for icpc"]],
    [["what working day are we on if strat was 13 nov"]],
  ])("is said of what the date set running: %j", async (turns) => {
    expect(ownWordsOf(await askSet(today, ...turns))).toContain("today is working day 10 of 15");
  });

  it.each([
    // Twelve working days before Friday 27 November: Wednesday 11 November; the 15th is Wednesday 2 December.
    ["we're on day 12 since the strat meeting. when does the conference have to be held", "2026-12-02"],
    ["it's now working day 12 from the strat, what date is day 15", "2026-12-02"],
    // Five working days on from Friday 27 November.
    ["today is day 40 of 45 of the assessment, when is day 45", "2026-12-04"],
  ])("dates its start: %s", async (turn, due) => {
    expect(datesOf(await askSet(today, turn)).map(([, day]) => day)).toEqual([due]);
  });
});

describe("what is only told", () => {
  it.each([
    // 24 hours from 6 pm on Thursday.
    [["kid on a s47", "he can't be found since 6pm yesterday", "what's the deadline"], "2026-11-27T18:00"],
    [["child on s47, whereabouts unknown since 6pm last night", "how long have we got"], "2026-11-27T18:00"],
    // 15 working days from Monday 9 November.
    [["strat was held on 9 nov and s47 agreed", "so when's the deadline"], "2026-11-30"],
  ])("is asked of by no more than its deadline: %j", async (turns, due) => {
    const dates = datesOf(await askSet(today, ...turns)).map(([, day]) => day.slice(0, due.length));
    expect(dates).toContain(due);
  });

  it.each([
    ["referral 16 nov, strat 19 nov. give me all the dates"],
    ["referral was 16 nov and strat 19 nov. list our dates please"],
  ])("is asked of by all its dates: %s", async (turn) => {
    const dates = datesOf(await askSet(today, turn));
    expect(dates).toContainEqual(["set.icpc", "2026-12-10"]);
    expect(dates).toContainEqual(["set.decision", "2026-11-17"]);
  });
});

describe("an hour in the place of another", () => {
  const confirmed = async (...turns: readonly string[]) =>
    (await answerTo(turns, { knowledge, today, area: "cambridgeshire-peterborough" })).deadlines.map(
      ({ due }) => due.slice(0, 16),
    );
  const told = "phone referral today at 4pm, when must the form be in";

  it.each([
    ["no it was 5", "2026-11-28T17:00"],
    ["sorry, half 3", "2026-11-28T15:30"],
  ])("is in the same half of the day where it lies beside it: %s", async (turn, due) => {
    expect(await confirmed(told, turn)).toEqual([due]);
  });

  it("is asked about where it does not", async () => {
    expect(await confirmed(told, "no it was at 9")).toEqual([]);
  });
});

it.each([
  // 15 working days from Thursday 26 November.
  ["strat 24 nov but the s47 wasn't agreed until the second strat 26 nov. when is icpc due"],
  ["first strat was 24/11, enquiry not started till the 2nd strat 26/11. conference by?"],
])("runs from the meeting until which no enquiry began: %s", async (turn) => {
  expect(datesOf(await askSet(today, turn))).toEqual([["set.icpc", "2026-12-17"]]);
});
