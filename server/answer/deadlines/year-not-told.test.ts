import { describe, expect, it } from "vitest";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";

/** A Friday. */
const today = "2026-11-27";

const duesOf = async (turns: readonly string[], day = today) =>
  datesOf(await askSet(day, ...turns)).map(([, due]) => due.slice(0, 10));

describe("a date months ahead in its nearest year", () => {
  it.each([
    // Six months from 14 March 2026.
    [["child in need plan signed off 14 march, when does it have to be reviewed"], "2026-09-14"],
    [["last CIN review meeting 14 march. when's the next due"], "2026-09-14"],
    [["CIN plan 14 march. how overdue is the review"], "2026-09-14"],
    // 45 working days from Monday 13 April 2026, without 4 and 25 May: Wednesday 17 June.
    [["referral dated 13 april. assessment due?"], "2026-06-17"],
    [["ref 13 april and still not assessed, when was day 45"], "2026-06-17"],
  ])("is a year earlier where the words tell of what was: %j", async (turns, due) => {
    expect(await duesOf(turns)).toEqual([due]);
  });

  it.each([["referral 13 april, when's day 45"], ["strat 4 march. conference by when"]])(
    "is asked about where they tell nothing: %s",
    async (turn) => {
      const answer = await askSet(today, turn);
      expect(datesOf(answer)).toEqual([]);
      expect(ownWordsOf(answer)).toMatch(/ 2026 or .* 2027\?/u);
    },
  );

  it.each([["2026"], ["this year"], ["this year sorry"], ["the first one"]])(
    "is that of the year told in reply: %s",
    async (reply) => {
      expect(await duesOf(["referral 13 april, when's day 45", reply])).toEqual(["2026-06-17"]);
    },
  );

  it.each([["2026"], ["both this year"]])("is that of two dates told in reply: %s", async (reply) => {
    // 15 working days from Tuesday 14 April 2026, without 4 May: Wednesday 6 May.
    const answer = await askSet(today, "strat 14 april, icpc 7 may in time?", reply);
    expect(datesOf(answer)).toEqual([["set.icpc", "2026-05-06"]]);
    expect(ownWordsOf(answer)).toContain("Too late: Thursday 7 May 2026");
  });

  it("is that which lies beside another date of the case", async () => {
    const answer = await askSet(today, "strat was 9 nov, is the conference on 10 feb in time?");
    expect(ownWordsOf(answer)).toContain("Too late: Wednesday 10 February 2027");
  });

  it("stays ahead where the words look ahead", async () => {
    // Ten weeks before 10 April 2027.
    expect(await duesOf(["EDD 10 april, when is the pre-birth conference"])).toEqual(["2027-01-30"]);
  });
});

describe("a year that is told alone", () => {
  // 45 working days from Monday 15 December 2025: Thursday 19 February 2026.
  it.each([["sorry, last year"], ["no i mean last year"], ["2025 sorry"]])(
    "takes the place of the one that was read, or open: %s",
    async (reply) => {
      expect(
        await duesOf(["referral received 15 dec, when should the assessment be done by", reply]),
      ).toEqual(["2026-02-19"]);
    },
  );
});
