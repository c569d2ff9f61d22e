import { describe, expect, it } from "vitest";
import { askSet, ownWordsOf } from "../../testing/ask-set.ts";

const today = "2026-11-27";

describe("what was done so long behind the start of its clock", () => {
  it.each([
    // Mon 2 Nov + 3 weeks is Mon 23 Nov, working day 15.
    ["strat 2 nov, icpc was held 3 weeks later, ok?", "In time: Monday 23 November 2026 is working day 15"],
    ["strat 2 nov, conference held 3 weeks and 2 days later. late?", "Too late: Wednesday 25 November 2026"],
    ["referral 9 nov, they made the decision a day later. on time?", "In time: Tuesday 10 November 2026"],
    ["referral 6 nov, decided the next working day, in time?", "In time: Monday 9 November 2026"],
    // The Wednesday behind Fri 13 Nov is the 18th: working day 3 of 1.
    ["referral friday 13th, decided on the wednesday, did they miss it", "Too late: Wednesday 18 November"],
    ["referral 16 nov, decision same day. in time?", "In time: Monday 16 November 2026 is within the period"],
    // Mon 7 Sept is day 0 and 9 Nov day 45.
    ["assessment finished on day 47, referral 7 sept, in time?", "Too late: Wednesday 11 November 2026"],
    [
      "rang at 2pm thursday 19 nov, sent the written confirmation 50 hours later, late?",
      "Too late: 4 pm on Saturday 21 November 2026",
    ],
  ])("is judged: “%s”", async (turn, said) => {
    expect(ownWordsOf(await askSet(today, turn))).toContain(said);
  });

  it.each([
    "strat 2 nov, we had the conference within 15 days, fine?",
    "strat 2 nov, conference held 16 days later, in time?",
    "strat 2 nov, icpc took place within three weeks, ok?",
  ])("is not said to have passed where its day is open: “%s”", async (turn) => {
    const words = ownWordsOf(await askSet(today, turn));
    expect(words).toContain("On which day was it done?");
    expect(words).not.toMatch(/has passed|In time|Too late/u);
  });

  it("was not done on a day to come", async () => {
    const words = ownWordsOf(await askSet(today, "strat 9 nov, icpc took place 4 weeks later. in time?"));
    expect(words).not.toMatch(/In time|Too late/u);
  });

  it.each([
    ["strat 2 nov, conf not held yet. late?", "has passed"],
    ["does the decision have to be next day? referral 23 nov", "has passed"],
  ])("is not taken from what is open or asked: “%s”", async (turn, said) => {
    expect(ownWordsOf(await askSet(today, turn))).toContain(said);
  });

  it.each([
    "strat 2 nov, no icpc a fortnight later, am i late?",
    "referral 20 nov, they never made a decision the next day. late?",
    "referral 20 nov, we haven’t had the decision the next working day. late?",
    "referral 7 sept, no assessment finished by day 40, late?",
    "strat 2 nov, no conference held within 3 weeks, late?",
    "strat 2 nov, never had the icpc on 20 nov, in time?",
  ])("is not taken from what was not done: “%s”", async (turn) => {
    const words = ownWordsOf(await askSet(today, turn));
    expect(words).toContain("has passed");
    expect(words).not.toMatch(/In time|Too late/u);
  });

  it.each([
    "strat 2 nov, icpc booked for 2 weeks later, in time?",
    "strat 2 nov, conference planned for a fortnight later was then pulled. late?",
    "strat 2 nov, we had planned the conf 2 weeks later, on time?",
    "strat 2 nov, conf held 2 weeks later but adjourned, in time?",
    "strat 2 nov, icpc on day 10 had to be rearranged, late?",
    "strat 2 nov, icpc 2 weeks later, nobody turned up, in time?",
    "referral 6 nov, decision was sent back the next day, in time?",
    "strat 2 nov, conf postponed, then a new conf held 3 weeks later. in time?",
    "strat 2 nov, minutes of the icpc came 2 weeks later, in time?",
    "strat 2 nov, decision to hold conf made a week later, conf 3 weeks later, ok?",
    "strat 2 nov, conf held 2 weeks later and was cut short, in time?",
    "strat 2 nov, icpc held 2 weeks later than planned, in time?",
  ])("is neither in time nor late where it may have come to nothing: “%s”", async (turn) => {
    expect(ownWordsOf(await askSet(today, turn))).not.toMatch(/In time|Too late/u);
  });

  it("is judged where it was not held until a day", async () => {
    const words = ownWordsOf(await askSet(today, "strat 2 nov, no conf until 25 nov, late?"));
    expect(words).toContain("Too late: Wednesday 25 November 2026 is working day 17");
  });

  it("is judged where only the question says “not”", async () => {
    const words = ownWordsOf(await askSet(today, "strat 2 nov, icpc held 2 weeks later, ok or not?"));
    expect(words).toContain("In time: Monday 16 November 2026 is working day 10 of 15");
  });
});
