import { describe, expect, it } from "vitest";
import { answerTo } from "../../testing/answer-to.ts";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

/** A Friday. */
const today = "2026-11-27";

const askCambridgeshire = (turn: string) =>
  answerTo([turn], { knowledge, today, area: "cambridgeshire-peterborough" });

describe("a weekday behind another date of its message", () => {
  it.each([
    // Decision within one working day of the referral.
    ["referral came in weds 4 nov and they decided on the thursday. ok?", "In time: Thursday 5 November"],
    ["referral on the 5th, decision the monday, late?", "Too late: Monday 9 November 2026 is working day 2"],
    [
      "referral friday 30 oct, decision the following wednesday. late?",
      "Too late: Wednesday 4 November 2026 is working day 3",
    ],
  ])("is the first such day after it, and not the last before today: %s", async (turn, said) => {
    expect(ownWordsOf(await askCambridgeshire(turn))).toContain(said);
  });

  it("is shown as it was read", async () => {
    // From Wednesday 11 November, 15 working days: Wednesday 2 December.
    const answer = await askSet(today, "referral was fri 6 nov, strat held the wednesday. icpc due?");
    expect(datesOf(answer)).toContainEqual(["set.icpc", "2026-12-02"]);
    expect(ownWordsOf(answer)).toContain("“the wednesday” was read as Wednesday 11 November 2026");
  });

  it("is judged where it follows a date to come", async () => {
    const answer = await askSet(today, "strat is on fri 4 dec, conf is the following thursday. ok?");
    expect(ownWordsOf(answer)).toContain("In time: Thursday 10 December 2026 is working day 4 of 15");
  });

  it.each([
    // The same weekday: it may be that day itself.
    ["referral 9 nov, strat on the monday, conference when?", "Monday 9 November 2026 or Monday 16 November"],
    // What comes first in a case may lie before what follows from it.
    [
      "strat 12 nov, referral came in on the tuesday. when's the assessment due",
      "Tuesday 10 November 2026 or Tuesday 17 November",
    ],
    // A conference may be weeks after its strategy meeting.
    ["strat 3 nov, conf on the wednesday, in time?", "Wednesday 4 November 2026 or Wednesday 25 November"],
  ])("is asked about where it may be another: %s", async (turn, choices) => {
    const answer = await askSet(today, turn);
    expect(datesOf(answer)).toEqual([]);
    expect(ownWordsOf(answer)).toContain(choices);
  });

  it.each([
    ["child's birthday is 6 nov, referral came in on the monday. decision by?", "Monday 2 November 2026"],
    ["6 nov is his birthday and referral came in on the monday. decision by?", "Monday 2 November 2026"],
    ["court was friday 13 nov, strat on the thursday. conf by?", "Thursday 12 November 2026"],
    ["hearing is thurs 12 nov, referral on the tuesday, assessment by?", "Tuesday 10 November 2026"],
  ])("is asked about behind a day that is no step of the case: %s", async (turn, choice) => {
    const answer = await askSet(today, turn);
    expect(datesOf(answer)).toEqual([]);
    expect(ownWordsOf(answer)).toContain(choice);
  });

  it("is read from today where something is to be on it", async () => {
    const answer = await askSet(today, "strat 10 nov, conf is booked for the tuesday. in time?");
    expect(datesOf(answer)).toEqual([["set.icpc", "2026-12-01"]]);
    expect(ownWordsOf(answer)).not.toContain("Tuesday 17 November");
  });
});

describe("a weekday of this week that has gone by", () => {
  it.each([
    [["strat this tuesday, icpc by?"], []],
    [["strat this tuesday, icpc by?", "this tuesday"], []],
    [["strat this tuesday, icpc by?", "the coming one"], ["2026-12-22"]],
    [["strat this tuesday, icpc by?", "last tuesday"], ["2026-12-15"]],
    [["strat this tuesday, icpc by?", "the one just gone"], ["2026-12-15"]],
    [["strat was this tuesday, icpc by?"], ["2026-12-15"]],
    [["strat this coming tuesday, icpc by?"], ["2026-12-22"]],
  ])("may be the coming one, and is asked about: %j", async (turns, dues) => {
    expect(datesOf(await askSet(today, ...turns)).map(([, due]) => due)).toEqual(dues);
  });

  it.each([
    "strats on tuesday, conf by?",
    "strats tues, when's icpc due",
    "strat meetings on tuesday. icpc?",
  ])("is the coming one where something is on it: %s", async (turn) => {
    expect(datesOf(await askSet(today, turn)).map(([, due]) => due)).toEqual(["2026-12-22"]);
  });
});
