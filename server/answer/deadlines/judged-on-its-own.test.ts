import { describe, expect, it } from "vitest";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";

const today = "2026-11-27";

/** The sentence that says whether a date keeps its limit. */
async function verdictOf(...turns: readonly string[]): Promise<string> {
  const answer = await askSet(today, ...turns);
  return answer.ownWords.find((one) => /^(?:In time|Too late|That date)/u.test(one)) ?? "";
}

// A strategy meeting on Monday 2 November 2026 gives until Monday 23 November: 3 to 6, 9 to 13, 16 to 20 and the 23rd.
describe("whether something is in time", () => {
  it.each([
    "strat 2 nov, school trip 11 nov, conf 24 nov, in time?",
    "strat 2 nov conf 24 nov, baby poorly 10 nov, late?",
    "strat 2 nov, police interview 5 nov, medical 6 nov, icpc booked 24 nov, in time?",
    "is conference 24 nov in time? strat was 2 nov and half term was 9 nov",
    "gran visited 30 oct, strat 2 nov, conf 24 nov, ok?",
    "is the conference ok? booked 24 nov. strat 2 nov. school were rung 12 nov",
    "strat 2 nov, family group conference 12 nov, icpc 24 nov. ok?",
    "strat 2 nov, told mum about the conference 12 nov, conference 24 nov, in time?",
    "strat 2 nov, conf room booked 12 nov for 24 nov, in time?",
    "strat 2 nov, dad left 19 nov so conf is 24 nov. in time",
    "strat 2 nov, report due 18 nov, icpc 24 nov. in timescale?",
    "strat 2 nov, conf moved from 20 nov to 24 nov, in time?",
    "strat 2 nov, icpc adjourned 20 nov, reconvened 24 nov. in time?",
    "strat 2 nov, conf 20 nov cancelled by snow, in time if 24 nov?",
    "strat 2 nov, we finally met on 24 nov, were we late",
    "strat 2 nov, next panel date is 24 nov, would that be in time?",
  ])("is judged on its own day and on no other: %s", async (turn) => {
    expect(await verdictOf(turn)).toContain("Too late: Tuesday 24 November 2026 is working day 16");
  });

  it.each([
    "strat 2 nov, dads bail ends 20 nov, conf not booked, are we late",
    "strat 2 nov, mum away til 19 nov, no conference yet, out of time?",
    "strat 2 nov, conference invites sent 10 nov. are we ok?",
  ])("is judged by today where no day is its own: %s", async (turn) => {
    expect(await verdictOf(turn)).toContain("That date has passed");
  });

  it.each([
    ["strat 2 nov icpc by when?", "gran moved in 10 nov, are we in time?", "That date has passed"],
    ["strat 2 nov, conf 23 nov in time?", "and mum's scan is 9 dec", "In time: Monday 23 November 2026"],
    // 2 November and 45 working days are far off; 16 November gives until Monday 7 December.
    ["strat 16 nov when is conf due", "the carer's holiday ends 9 dec, late?", "In time so far"],
  ])("is not judged on a later turn's day of something else: %s | %s", async (first, second, said) => {
    expect(await verdictOf(first, second)).toContain(said);
  });

  it("is not judged on a bank holiday that went by in between", async () => {
    // Rung in at 5 pm on Saturday 2 May 2026: 48 hours end at 5 pm on the bank holiday.
    const turn =
      "rang social care sat 2 may 5pm, monday was a bank holiday and i havent sent the form. too late?";
    const answer = await askSet("2026-05-05", turn);
    expect(ownWordsOf(answer)).toContain("was due by Monday 4 May 2026");
  });

  it("says no working day's number of a day that is none", async () => {
    // Friday 27 November is working day 15 from Friday 6 November.
    expect(await verdictOf("strat 6 nov, icpc sunday 29 nov, in time?")).toBe(
      "Too late: Sunday 29 November 2026 is after the end of the period.",
    );
    expect(await verdictOf("strat 2 nov, icpc saturday 21 nov, in time?")).toBe(
      "In time: Saturday 21 November 2026 is within the period.",
    );
  });

  it("counts the days over on a weekend, where no working day has gone by", async () => {
    const answer = await askSet("2026-11-29", "strat 6 nov, no conference yet, how many days over are we");
    expect(ownWordsOf(answer)).toContain("It is 2 days over.");
  });

  it.each(["completed 7/10", "signed off 7/10", "finished 7/10", "closed 7/10"])(
    "is judged on a day and month behind a word of ending: %s",
    async (done) => {
      // From Monday 3 August 2026 over the bank holiday on the 31st: working day 45 is Tuesday 6 October.
      expect(await verdictOf(`ref 3/8, assessment ${done}. were we late?`)).toContain(
        "Too late: Wednesday 7 October 2026 is working day 46",
      );
    },
  );
});

describe("a day on which something was not held after all", () => {
  // Thursday 12 November 2026 gives until Thursday 3 December.
  it.each([
    "strat 10 nov was called off, held 12 nov. conference by?",
    "strat fell through on 10 nov, took place 12 nov, icpc by?",
    "strat rescheduled from 10/11 to 12/11, icpc by when?",
    "strat booked for 10 nov, put back to the 12th, icpc by?",
    "strat was meant to be 10 nov, happened 12 nov. icpc due?",
  ])("starts no clock beside the one on which it was: %s", async (turn) => {
    expect(datesOf(await askSet(today, turn))).toEqual([["set.icpc", "2026-12-03"]]);
  });

  it("starts none by itself", async () => {
    expect(datesOf(await askSet(today, "strat 10 nov was cancelled. when is the icpc due?"))).toEqual([]);
  });

  it.each([
    // Wednesday 11 November and 45 working days, three of them bank holidays: Monday 18 January 2027.
    ["referral dated 9 nov, received 11 nov, assessment due?", "set.assessment", "2027-01-18"],
    ["referral letter dated 9 nov reached us 11 nov. day 45?", "set.assessment", "2027-01-18"],
    ["referral about a fight on 10 nov came in 11 nov, assessment due?", "set.assessment", "2027-01-18"],
  ])("is not that of a notice that came later: %s", async (turn, rule, due) => {
    expect(datesOf(await askSet(today, turn))).toEqual([[rule, due]]);
  });
});

describe("a correction without a name, where two dates were told", () => {
  it.each([
    ["strat 9/11. conf 2/12 in time?", "sorry 30/11", "In time: Monday 30 November 2026 is working day 15"],
    ["strat 9/11. conf 2/12 in time?", "oops 11/11", "In time: Wednesday 2 December 2026 is working day 15"],
    [
      "referral 14 sept, assessment finished 18 nov. late?",
      "typo, 16 nov",
      "In time: Monday 16 November 2026",
    ],
    ["strat 9/11 in time if conf 1/12?", "30th sorry", "In time: Monday 30 November 2026"],
  ])("puts the nearer one right: %s | %s", async (first, second, said) => {
    expect(await verdictOf(first, second)).toContain(said);
  });

  it.each([
    ["strat 2 nov, icpc 20 nov, ok?", "sorry 11 nov", "may be meant in the place of either date"],
    [
      "referral 14 sept assessment completed 17 nov. in time?",
      "sorry the 16th",
      "can be read in more than one way",
    ],
  ])("is asked about where it may be of either: %s | %s", async (first, second, said) => {
    const answer = await askSet(today, first, second);
    expect(ownWordsOf(answer)).toContain(said);
    expect(answer.deadlines).toEqual([]);
  });

  it.each([
    ["the ack", "In time: Tuesday 17 November 2026 is working day 1 of 1"],
    ["referral", "In time: Wednesday 18 November 2026 is working day 1 of 1"],
  ])("is of what the reply names: %s", async (reply, said) => {
    expect(await verdictOf("referral 16 nov acked 18 nov in time?", "sorry 17 nov", reply)).toContain(said);
  });
});

it.each([
  // The plan's day starts the clock, though "CIN plan" is also what its review is called: six months from 4 June end on 4 December.
  ["CIN plan 4 june, review 7 december ok?", "Too late: Monday 7 December 2026"],
  [
    "child in need plan made 4 june. review meeting 3 december, in time?",
    "In time: Thursday 3 December 2026",
  ],
  ["cin plan agreed 4 june, we're reviewing it on 8 december, ok?", "Too late: Tuesday 8 December 2026"],
])("judges the day of a plan's review, not today: %s", async (message, verdict) => {
  expect(ownWordsOf(await askSet("2026-11-27", message))).toContain(verdict);
});

it("counts from the first day of a meeting that was adjourned", async () => {
  const dates = datesOf(await askSet("2026-11-27", "strat 10 nov adjourned to 12 nov. conf due?"));
  expect(dates).toEqual([["set.icpc", "2026-12-01"]]);
});

it("asks no year of a birthday", async () => {
  const message = "his birthday is 3 march, cin plan was agreed 17 june. review due when";
  expect(datesOf(await askSet("2026-11-27", message))).toEqual([["set.cin_plan_review", "2026-12-17"]]);
});

// Tuesday 10 November 2026 gives until Tuesday 1 December; Wednesday 2 December is working day 16.
describe("a day beside what was asked", () => {
  it.each([
    "and gran is in hospital on 9 dec, are we in time?",
    "also mum was bailed on 12 nov",
    "plus the social worker is away from 3 dec",
  ])("starts no clock anew where it only tells more: %s", async (turn) => {
    const answer = await askSet(today, "strat was 10 nov, when's the icpc?", turn);
    expect(datesOf(answer)).toEqual([["set.icpc", "2026-12-01"]]);
  });

  it.each([
    "strat 10 nov, conference chaired by Sam is 2 dec, in time?",
    "strat 10 nov, dad invited to the conference on 2 dec, in time?",
    "strat 10 nov, conference invites posted for 2 dec, in time?",
    "strat 10 nov, conf room booked 12 nov for 2 dec, in time?",
  ])("is the conference's where the words let it be: %s", async (turn) => {
    expect(await verdictOf(turn)).toContain("Too late: Wednesday 2 December 2026 is working day 16");
  });

  it("is not judged where a legal meeting is held on it, and nobody is told that there is time left", async () => {
    expect(await verdictOf("strat 10 nov, legal mtg 16 nov, in time?")).toBe("");
    expect(
      await verdictOf(
        "emergency protection taken 24 november, strategy meeting was not until 27 november. late?",
      ),
    ).toBe("");
  });
});

it.each([
  "strat opened 10 nov, reconvened 17 nov. conf due?",
  "strat on 10 nov was not held virtually. conf due?",
  "strat 10 nov was called off at first but still went ahead. conf due?",
  "strat 10 nov, cancelled school visit 12 nov. conf due?",
])("counts from the day on which a meeting was held or begun: %s", async (turn) => {
  expect(datesOf(await askSet(today, turn))).toEqual([["set.icpc", "2026-12-01"]]);
});

it("takes what we were doing on a weekday for the past, and what we're doing for what is to come", async () => {
  // From Friday 27 November 2026: Tuesday the 24th gives until 15 December, Tuesday 1 December until the 22nd.
  const past = await askSet(today, "we were having the strat on tuesday when dad left. icpc due?");
  expect(datesOf(past)).toEqual([["set.icpc", "2026-12-15"]]);
  const ahead = await askSet(today, "we're having the strat on tuesday. icpc due?");
  expect(datesOf(ahead)).toEqual([["set.icpc", "2026-12-22"]]);
});

it.each([
  // Wednesday 11 March 2026 and 15 working days: Wednesday 1 April.
  ["strat 11 march, conf booked 25 march. in time?", "2026", "In time: Wednesday 25 March 2026"],
  ["strat 11 march, conf booked 25 march. in time?", "both last year", "In time: Tuesday 25 March 2025"],
])("puts every date in the year that is told: %s | %s", async (first, second, said) => {
  expect(await verdictOf(first, second)).toContain(said);
});

it("puts right the start of what was only told so far, where that is nearer", async () => {
  const turns = ["strat 9 nov, icpc on 30 nov", "sorry, 11 nov", "in time?"];
  expect(await verdictOf(...turns)).toContain("In time: Monday 30 November 2026 is working day 13");
});
