import { describe, expect, it } from "vitest";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";

describe("a review in the place of a conference", () => {
  it.each([
    "and if it'd been a conference review?",
    "what if its a rcpc not an icpc",
    "and if it was a review instead?",
    "and a review conf rather than the icpc?",
  ])("has no time in these procedures, and the conference's date is not shown again: “%s”", async (turn) => {
    const answer = await askSet("2026-11-27", "strat 16/11, when does ICPC have to be held", turn);
    expect(answer.kind).toBe("abstention");
    expect(datesOf(answer)).toEqual([]);
  });
});

it.each([
  "what about the cin plan for his brother agreed 14 sept",
  "ok and the child in need plan made on 14 september?",
])(
  "behind a review without a time the review of another plan is asked for by its date: “%s”",
  async (turn) => {
    // Six months from 14 September.
    const answer = await askSet("2026-11-27", "conf held 14 sept, on CPP. next review?", turn);
    expect(datesOf(answer).map(([, due]) => due)).toEqual(["2027-03-14"]);
  },
);

it.each([
  "social care say no conference. can i push back",
  "they say there'll be no conference and the decision is final. how do i push back on that",
])("pushing back on a decision is no delay: “%s”", async (turn) => {
  const answer = await askSet("2026-11-27", turn);
  expect(ownWordsOf(answer)).not.toContain("What is the date");
  expect(answer.citations.map(({ quote }) => quote).join()).not.toContain("Any delay must have");
});

it.each([
  "can we push the icpc back to 9 dec, strat was 16 nov",
  "icpc's been pushed back to 9 dec, strat was 16 nov",
])("a conference that is pushed back is one: “%s”", async (turn) => {
  // Mon 16 Nov: Mon 7 Dec is day 15, 9 Dec day 17.
  const answer = await askSet("2026-11-27", turn);
  expect(ownWordsOf(answer)).toContain("Too late: Wednesday 9 December 2026 is working day 17");
});

it.each(["ok and remind me the date again", "what was the deadline again"])(
  "the date is given again behind a question of something else: “%s”",
  async (turn) => {
    const asked = ["strat 16/11, when does ICPC have to be held", "who should be invited", turn];
    expect(datesOf(await askSet("2026-11-27", ...asked))).toEqual([["set.icpc", "2026-12-07"]]);
  },
);

// Tue 5 May 2026: 11 May is day 4, 18 May day 9, 22 May day 13; Mon 25 May is a bank holiday, Wed 27 May day 15.
it.each([
  "does that take account of the bank hol",
  "have you factored in the bank holiday",
  "is the bank hol in there",
  "does that include the day itself",
  "is the first day counted",
])("the count is shown where it is asked what it takes in: “%s”", async (turn) => {
  expect(datesOf(await askSet("2026-05-12", "strat 5th may, icpc due?", turn))).toEqual([
    ["set.icpc", "2026-05-27"],
  ]);
});

it.each(["when should we be assessing an unborn baby", "when do you assess an unborn"])(
  "the time for assessing before birth is not that of an assessment: “%s”",
  async (turn) => {
    const answer = await askSet("2026-11-27", turn);
    expect(answer.citations.map(({ quote }) => quote).join()).toContain("between 8- and 12-weeks’ gestation");
  },
);

it.each(["icpc 16 nov, when is the first CG due", "when's the CG meeting, icpc was 16 nov"])(
  "a core group is known by its letters: “%s”",
  async (turn) => {
    const answer = await askSet("2026-11-27", turn);
    expect(answer.kind).toBe("abstention");
    expect(ownWordsOf(answer)).toContain("the core group");
  },
);
