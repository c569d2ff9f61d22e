import { describe, expect, it } from "vitest";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";

const today = "2026-11-27";

describe("a day that something is due on, beside an unborn child", () => {
  it.each([
    "pregnant mum, icpc booked, due 14 dec. strat 23 nov. in time?",
    "pregnant mum, due 14 dec icpc, strat 23 nov. late?",
    "bump, strat 23 nov - due 14 dec for conference ok?",
    "unborn: icpc (due 14 dec), strat 23 nov. late?",
    "midwife rang, conf coming up; due 14 dec; strat 23 nov ok?",
    "expecting twins, core group held, due 14 dec. strat 23 nov conf ok?",
    "mum is pregnant, she's due in tribunal 1 dec, prebirth conf when?",
    "mum pregnant, dad is due in court 2 dec, when is the pre-birth conference",
    "she's due 1 march 2027 for her pre-birth conference, ok?",
  ])("is not that of the birth where it may be due itself: “%s”", async (turn) => {
    const subjects = datesOf(await askSet(today, turn)).map(([rule]) => rule);
    expect(subjects).not.toContain("set.pre_birth_conference");
    expect(ownWordsOf(await askSet(today, turn))).not.toContain("That date has passed");
  });

  it.each([
    "unborn, due 1 march 2027, prebirth conf by when?",
    "bump due 1 march 2027 prebirth conf by when",
    "mum due 1 march 2027, prebirth conf by when?",
  ])("is that of the birth where nothing else is: “%s”", async (turn) => {
    // 70 days before Monday 1 March 2027.
    expect(datesOf(await askSet(today, turn)).map(([, day]) => day)).toEqual(["2026-12-21"]);
  });
});
