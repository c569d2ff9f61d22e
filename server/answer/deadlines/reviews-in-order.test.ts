import { describe, expect, it } from "vitest";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";

const today = "2026-11-27";
// Six months from 18 May are over on 18 Nov.
const fromOlder = [["set.cin_plan_review", "2026-11-18"]];

describe("two reviews of one plan that are judged", () => {
  it.each([
    ["CIN review held 20 nov, last one was 18 may, did we breach", "Too late: Friday 20 November"],
    [
      "child in need review took place 19 nov, the previous review was on 18 may, late?",
      "Too late: Thursday 19",
    ],
    ["cin review 16 nov, the one before was 18 may, ok?", "In time: Monday 16 November"],
    ["last cin review 18 may, next one booked for 1 dec, are we ok", "Too late: Tuesday 1 December"],
    ["last cin review 18 may, this one was held 17 nov, in time?", "In time: Tuesday 17 November"],
    ["cin plan agreed 18 may, review held 20 nov, in time?", "Too late: Friday 20 November"],
    ["cin plan agreed 18 may, review 16 nov ok?", "In time: Monday 16 November"],
    [
      "review of cin plan done 20 nov, previous review 18 may. over six months?",
      "Too late: Friday 20 November",
    ],
  ])("are counted from the older: “%s”", async (turn, said) => {
    const answer = await askSet(today, turn);
    expect(datesOf(answer)).toEqual(fromOlder);
    expect(ownWordsOf(answer).startsWith(said)).toBe(true);
  });

  it("leave the next one's date to the newest where that is asked", async () => {
    // Six months from 16 Nov.
    const answer = await askSet(today, "cin review 16 nov, when is the next one due");
    expect(datesOf(answer)).toEqual([["set.cin_plan_review", "2027-05-16"]]);
  });

  it("are not put against the plan where the last review is the newest", async () => {
    const answer = await askSet(today, "cin plan agreed 10 march, last cin review 18 may, are we late?");
    expect(datesOf(answer)).toEqual(fromOlder);
    expect(ownWordsOf(answer)).not.toMatch(/In time|Too late/u);
  });

  it.each([
    "cin review held 20 nov, this case opened 4 may, in time?",
    "cin review held 20 nov, last assessment 1 may, in time?",
    "cin review held 20 nov, last core group 18 may, in time?",
    "cin review held 20 nov, last seen by me 4 nov, in time?",
    "cin review held 20 nov, first visit 18 may, late?",
    "cin review held 20 nov, last social worker left 18 may, late?",
  ])("are none where the other day is of something else: “%s”", async (turn) => {
    const answer = await askSet(today, turn);
    expect(datesOf(answer).filter(([, due]) => due <= today)).toEqual([]);
    expect(ownWordsOf(answer)).not.toMatch(/Too late|In time: /u);
  });
});
