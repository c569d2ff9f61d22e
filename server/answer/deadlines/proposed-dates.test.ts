import { describe, expect, it } from "vitest";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";

/** A Friday. */
const today = "2026-11-27";

/** 15 working days from Thursday 3 December, without 25 and 28 December: Thursday 24 is day 15. */
const conference = "strat is on 3 dec, when's the conf due";
/** 45 working days from Monday 7 September: nine weeks on, Monday 9 November. */
const assessment = "referral 7 sept, when has the assessment got to be done";

describe("a day that somebody has or says", () => {
  it.each([
    ["referral 2 nov, decision by when?", "they got 4 nov"],
    ["referral 2 nov, decision by when?", "it says 5 nov"],
    ["edd 15 feb 2027, prebirth conf by when", "she has 10 jan"],
    ["edd 15 feb 2027, prebirth conf by when", "notes say 4 jan"],
    ["edd 15 feb 2027, prebirth conf by when", "or 22 dec"],
    ["strat was 2 nov, conf due?", "chair says 20 nov"],
    ["strat was 2 nov, conf due?", "and 19 nov?"],
    [conference, "they've got 29 dec"],
    ["referral 19 nov, when can i chase", "they have 23 nov"],
  ])("may put right what was told: it is judged for nothing: %j", async (...turns) => {
    expect(ownWordsOf(await askSet(today, ...turns))).not.toMatch(/In time|Too late|ring again once/u);
  });

  it("is asked about, and taken for what is said then", async () => {
    const turns = ["strat was 2 nov, conf due?", "they say 16 nov"];
    expect(ownWordsOf(await askSet(today, ...turns))).toContain("may be meant in the place of either date");
    // 15 working days from Monday 2 November: Monday 23; from Monday 16: Monday 7 December.
    expect(ownWordsOf(await askSet(today, ...turns, "the conference"))).toContain(
      "In time: Monday 16 November",
    );
    expect(datesOf(await askSet(today, ...turns, "the strat")).map(([, day]) => day)).toEqual(["2026-12-07"]);
  });

  it("is for what is to be held, where it is yet to come and the start has been", async () => {
    const answer = await askSet(today, "strat was 2 nov, conf due?", "they've got 1 dec");
    expect(ownWordsOf(answer)).toContain("Too late: Tuesday 1 December 2026");
  });
});

describe("a weekday put forward", () => {
  it.each([
    // 15 working days from Tuesday 10 November: Tuesday 1 December.
    [["strat 10 nov, conf due?", "what about monday"], ["2026-12-01"]],
    // Thursday 12 November lies behind the start too, and Thursday 3 December is to come.
    [["strat 10 nov, conf due?", "how about thursday"], []],
  ])("starts no clock: %j", async (turns, dues) => {
    expect(datesOf(await askSet(today, ...turns)).map(([, day]) => day)).toEqual(dues);
  });
});

describe("a day put forward for what a deadline was just worked out for", () => {
  it.each([
    [[conference, "is 22 dec ok then"], "In time: Tuesday 22 December 2026 is working day 13 of 15"],
    // 24 December is day 15, 29 December 16 and 30 December 17.
    [[conference, "30 dec?"], "Too late: Wednesday 30 December 2026 is working day 17"],
    [[conference, "ok 29 dec then?"], "Too late: Tuesday 29 December 2026 is working day 16"],
    [[conference, "how about 22 dec"], "In time: Tuesday 22 December 2026"],
    [[conference, "or the 29th"], "Too late: Tuesday 29 December 2026"],
    [[conference, "is 29th too late"], "Too late: Tuesday 29 December 2026"],
    [[conference, "what about the 22nd"], "In time: Tuesday 22 December 2026"],
    [[conference, "our chair can only do 29 dec"], "Too late: Tuesday 29 December 2026"],
    [[conference, "they're offering 29 dec"], "Too late: Tuesday 29 December 2026"],
    [[conference, "is the 22nd ok then", "or the 29th"], "Too late: Tuesday 29 December 2026"],
    [[assessment, "what about 11 nov"], "Too late: Wednesday 11 November 2026 is working day 47"],
    [[assessment, "would 6 nov do then"], "In time: Friday 6 November 2026 is working day 44"],
  ])("is judged, and starts no clock: %j", async (turns, said) => {
    expect(ownWordsOf(await askSet(today, ...turns))).toContain(said);
  });

  it.each([
    // From Monday 7 December: Wednesday 30 December.
    [[conference, "sorry 7 dec"], "2026-12-30"],
    [[conference, "what if it was 7 dec"], "2026-12-30"],
    [[conference, "22 dec?", "sorry strat was 7 dec"], "2026-12-30"],
  ])("is none that puts the start right: %j", async (turns, due) => {
    expect(datesOf(await askSet(today, ...turns)).map(([, day]) => day)).toEqual([due]);
  });

  it("is asked about where it lies near the start, and may be another one for that", async () => {
    const asked = await askSet(today, conference, "how about 8 dec");
    expect(datesOf(asked)).toEqual([]);
    expect(ownWordsOf(asked)).toContain("may be meant in the place of either date");
    const held = await askSet(today, conference, "how about 8 dec", "the conference");
    expect(ownWordsOf(held)).toContain("In time: Tuesday 8 December 2026 is working day 3 of 15");
    const started = await askSet(today, conference, "how about 8 dec", "the strat");
    expect(datesOf(started).map(([, day]) => day)).toEqual(["2026-12-31"]);
  });

  it("is before a birth where the clock counts back from that", async () => {
    // 70 days before 15 February 2027: Monday 7 December.
    const answer = await askSet(today, "baby due 15 feb 2027, pre birth conf by when", "how about 9 dec");
    expect(ownWordsOf(answer)).toContain("Too late: Wednesday 9 December 2026");
  });

  it("is of the month of both dates, where it may be either's", async () => {
    // 15 working days from Tuesday 3 November: Tuesday 24 November.
    const answer = await askSet(
      today,
      "strat was 3 nov, conf held 18 nov, in time?",
      "and if it was the 25th",
    );
    expect(ownWordsOf(answer)).toContain("Too late: Wednesday 25 November 2026 is working day 16");
  });
});
