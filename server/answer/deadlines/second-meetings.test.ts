import { describe, expect, it } from "vitest";
import { askSet, datesOf } from "../../testing/ask-set.ts";

const today = "2026-11-19";
// Fri 6 Nov + 15 working days: 13 Nov is day 5, 20 Nov day 10, 27 Nov day 15. Mon 16 Nov: 23 Nov 5, 30 Nov 10, 7 Dec 15.
const fromSecond = [["set.icpc", "2026-12-07"]];
const fromFirst = [["set.icpc", "2026-11-27"]];

describe("a first meeting that did not start the enquiry", () => {
  it.each([
    "strat on 6 nov didnt agree s47, then 2nd strat 16 nov did. conference date?",
    "strat 6 nov didn't meet threshold, another strat 16 nov did. when's the icpc",
    "we had two strats, 6 nov didn't initiate and 16 nov did. when's the icpc",
    "s47 didnt start at the strat on 6 nov but did at the one on 16 nov. icpc by when",
    "strat 6 nov wasn't s47, second strat 16 nov was. icpc?",
  ])("leaves the clock to the second: “%s”", async (turn) => {
    expect(datesOf(await askSet(today, turn))).toEqual(fromSecond);
  });

  it.each([
    "first strat on 6 nov decided against s47, the second on 16 nov didn't either. conference date?",
    "strat on 6 nov didn't agree a s47, 2nd strat on 16 nov. conference date?",
  ])("gives no date where it is not said that the second did: “%s”", async (turn) => {
    expect(datesOf(await askSet(today, turn))).toEqual([]);
  });

  it.each([
    "s47 wasnt agreed til the second strat on 16 nov",
    "actually s47 was only agreed at the 2nd strat on 16 nov",
    "s47 not started until the 2nd strategy meeting, 16 nov",
    "it was the second strat on 16 nov that agreed the s47",
  ])("is put right in a later turn: “%s”", async (turn) => {
    expect(datesOf(await askSet(today, "strat 6 nov, icpc by?", turn))).toEqual(fromSecond);
  });

  it("is counted from no longer, where the start is not told", async () => {
    expect(
      datesOf(await askSet(today, "strat 6 nov, icpc by?", "the strat on 6 nov didn't agree s47")),
    ).toEqual([]);
  });
});

describe("a second meeting", () => {
  it.each([
    ["strat 6 nov s47 agreed, 2nd strat 16 nov as well. icpc?"],
    ["strat 6 nov s47 agreed, second strat 16 nov. icpc?"],
    ["strat 6 nov s47 agreed but mum didn't agree to the visit. icpc?"],
    ["strat 6 nov, icpc by?", "there was a second strat on 16 nov"],
  ])("starts nothing again where the first did: “%s”", async (...turns) => {
    expect(datesOf(await askSet(today, ...turns))).toEqual(fromFirst);
  });
});

describe("a meeting at which the enquiry did not begin", () => {
  it.each([
    "First strat 9 Nov, second 16 Nov. The enquiry wasn't opened at the first. ICPC by when?",
    "Two strats, 9 Nov and 16 Nov. s47 was never started at the first one, only at the second. ICPC?",
    "The s47 did not begin at the first strat on 9 Nov, the second on 16 Nov did. ICPC by when?",
  ])("is not counted from, and the other is: %s", async (turn) => {
    // Monday 16 November and 15 working days.
    expect(datesOf(await askSet("2026-11-27", turn))).toEqual([["set.icpc", "2026-12-07"]]);
  });

  it("leaves nothing to count from where it is the only one", async () => {
    const turn = "First strat 9 Nov, ICPC 25 Nov. s47 wasn't agreed at the first. in time?";
    expect(datesOf(await askSet("2026-11-27", turn))).toEqual([]);
  });

  it.each([
    "Strat 9 Nov, dad did not agree. ICPC by when?",
    "Strat 9 Nov, parents haven't met him yet. ICPC by when?",
    "Strat 9 Nov but school couldn't agree to it. ICPC by when?",
  ])("is none where only somebody did not agree, or meet: %s", async (turn) => {
    expect(datesOf(await askSet("2026-11-27", turn))).toEqual([["set.icpc", "2026-11-30"]]);
  });

  it.each([
    "Strat 9 Nov, they didn't initiate. ICPC by when?",
    "Strat 9 Nov, police did not agree the s47. ICPC by when?",
    "Strat 9 Nov, we never started it. ICPC by when?",
  ])("is told by what was not begun: %s", async (turn) => {
    expect(datesOf(await askSet("2026-11-27", turn))).toEqual([]);
  });
});

describe("a day in a month that was told", () => {
  it.each([
    // Tuesday 5 May and 15 working days, without the bank holiday on 25 May.
    ["Strat was in May, ICPC by when?", "5th", "2026-05-27"],
    ["Strat was held in October, ICPC by when?", "the 5th", "2026-10-26"],
    ["Strat was early October, ICPC by when?", "the 7th", "2026-10-28"],
  ])("is of that month: %s %s", async (told, day, due) => {
    expect((await askSet("2026-11-27", told, day)).deadlines.map((one) => one.due)).toEqual([due]);
  });

  it.each([
    ["Strat was at the end of September, ICPC by when?", "the 1st"],
    ["Strat was early October, ICPC by when?", "the 27th"],
  ])("is asked about in another part of it: %s %s", async (told, day) => {
    expect((await askSet("2026-11-27", told, day)).deadlines).toEqual([]);
  });
});

describe("a meeting that is called the last", () => {
  // Friday 20 November and 15 working days: Friday 11 December.
  const fromOnly = [["set.icpc", "2026-12-11"]];
  const ask = (...turns: string[]) => askSet("2026-11-27", ...turns);

  it.each([
    "it was the only one",
    "that one started the s47",
    "yes there was only one",
    "s47 was started then",
  ])("is counted from once it is said to be the first too: “%s”", async (reply) => {
    expect(datesOf(await ask("last strat was 20 nov. conf by?"))).toEqual([]);
    expect(datesOf(await ask("last strat was 20 nov. conf by?", reply))).toEqual(fromOnly);
  });

  it.each([
    "final strategy meeting 20 nov (only one we had), conf by?",
    "last strat 20 nov, the only one. icpc by?",
  ])("is counted from where it is the only one: “%s”", async (turn) => {
    expect(datesOf(await ask(turn))).toEqual(fromOnly);
  });

  it.each([
    ["first strat 6 nov, last strat was 20 nov. conf by?", "it was the only one"],
    ["last strat 20 nov, only one i went to, conf by?"],
  ])("is not where it may be no first: %j", async (...turns) => {
    expect(datesOf(await ask(...turns))).toEqual([]);
  });

  it.each([
    "first strat 11 nov for his brother, second strat 25 nov. conf by?",
    "strat 2 nov re older sibling, new strat 25 nov. conf by?",
    "strat 9 nov for the older brother, another strat 20 nov, conf by?",
  ])("leaves it open where the one before was another child's: “%s”", async (turn) => {
    expect(datesOf(await ask(turn))).toEqual([]);
  });
});
