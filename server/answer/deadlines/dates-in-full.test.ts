import { describe, expect, it } from "vitest";
import { askSet as ask, datesOf as dates, ownWordsOf as own } from "../../testing/ask-set.ts";

// Asked on Wednesday 14 October 2026; the next bank holiday is at Christmas.
const today = "2026-10-14";

describe("a date that is only about a day", () => {
  it.each(["roughly 6 oct", "6 oct or so", "maybe the 6th"])(
    "is counted from, and said to hold only if that was the day: %s",
    async (day) => {
      // Tuesday 6 October: working day 15 is Tuesday 27 October.
      const answer = await ask(today, `strat was ${day}, s47 agreed. icpc due?`);
      expect(dates(answer)).toEqual([["set.icpc", "2026-10-27"]]);
      expect(own(answer)).toContain("holds only if that was the day");
    },
  );

  it("is said so no more once the day is told", async () => {
    const answer = await ask(today, "strat was about the 6th, s47 agreed. icpc due?", "sorry it was 7 oct");
    expect(dates(answer)).toEqual([["set.icpc", "2026-10-28"]]);
    expect(own(answer)).not.toContain("holds only");
  });
});

describe("a meeting that was held", () => {
  it.each(["tomorrow week", "5 November 2026"])("was on no day to come: %s", async (day) => {
    const answer = await ask(today, `strat was ${day}, s47 agreed. icpc due?`);
    expect(dates(answer)).toEqual([]);
    expect(own(answer)).toContain("is yet to come, and you write of it as past");
  });
});

describe("a day of a month that was told before", () => {
  it.each([
    [["strat was start of september", "the 8th", "icpc?"], "2026-09-29"],
    [["icpc due? strat was late sept", "29th i think"], "2026-10-20"],
    // There is no 31 June: 30 June is a Tuesday.
    [["strat was 31 june, icpc due?", "30th then"], "2026-07-21"],
  ])("is one of that month: %j", async (turns, due) => {
    expect(dates(await ask(today, ...turns))).toEqual([["set.icpc", due]]);
  });
});

describe("an hour that is told alone", () => {
  const due = "2026-10-16T08:50:00+01:00";
  it.each([
    ["rang in a referral this morning", "8.50 it was", "written confirmation by when"],
    ["rang in a referral this morning", "8.50am", "written confirmation by when"],
    ["rang in a referral this morning, written confirmation by when?", "8.50"],
    ["rang in a referral at 28.50 today, written confirmation by when?", "oops 8.50"],
  ])("belongs to what was told before it: %s", async (...turns) => {
    expect(dates(await ask(today, ...turns))).toEqual([["set.written_confirmation", due]]);
  });

  it("may have the point that a date has, where the hour was asked for", async () => {
    const answer = await ask(today, "phoned a referral in at 26:10 yday, in writing by?", "16.10");
    expect(dates(answer)).toEqual([["set.written_confirmation", "2026-10-15T16:10:00+01:00"]]);
  });

  it("is asked about where it may be morning or afternoon", async () => {
    const answer = await ask(today, "phoned a referral in yesterday 2ish, in writing by?");
    expect(own(answer)).toContain("Is “2ish” in the morning or in the afternoon?");
    const later = await ask(today, "phoned a referral in yesterday 2ish, in writing by?", "pm");
    expect(dates(later)).toEqual([["set.written_confirmation", "2026-10-15T14:00:00+01:00"]]);
  });
});

describe("another day for what is planned", () => {
  it.each([
    ["icpc planned 23 oct ok?", "and 27 oct?", "Too late: Tuesday 27 October 2026"],
    ["icpc planned 28 oct ok?", "26th oct then?", "In time: Monday 26 October 2026"],
    ["icpc planned 28 oct ok?", "and 23/10?", "In time: Friday 23 October 2026"],
  ])("takes its place: %s %s", async (plan, other, verdict) => {
    expect(own(await ask(today, `strat 5 oct, ${plan}`, other))).toContain(verdict);
  });
});

describe("children by their names in a list", () => {
  const list = "ella strat 5/10, finn 7/10, icpc dates?";
  const [first, second] = [["set.icpc", "2026-10-26"] as const, ["set.icpc", "2026-10-28"] as const];

  it.each([list, "strats: ella 5 oct and finn 7 oct, when are the icpcs due"])(
    "have each a date of their own: %s",
    async (turn) => {
      const answer = await ask(today, turn);
      expect(dates(answer)).toEqual([first, second]);
      expect(own(answer)).toContain("“finn”, counted from Wednesday 7 October 2026");
    },
  );

  it("are asked of, and put right, by their names", async () => {
    expect(dates(await ask(today, list, "and finn again?"))).toEqual([second]);
    expect(dates(await ask(today, list, "sorry finn was the 8th"))).toEqual([
      first,
      ["set.icpc", "2026-10-29"],
    ]);
  });

  it("are asked for where a day is put right without one, and a name is enough", async () => {
    const open = await ask(today, list, "sorry the 8th");
    expect(own(open)).toContain("Whose date is “the 8th”: “ella” or “finn”?");
    const told = await ask(today, list, "sorry the 8th", "finn");
    expect(dates(told)).toEqual([first, ["set.icpc", "2026-10-29"]]);
  });

  it("are none where the words tell what was done", async () => {
    const answer = await ask(today, "strat 5 oct, adjourned 7 oct, icpc due?");
    expect(dates(answer)).toEqual([first]);
  });
});
