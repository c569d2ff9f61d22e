import { describe, expect, it } from "vitest";
import { answerTo } from "../../testing/answer-to.ts";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();
const today = "2026-11-27";

describe("an hour in the place of the one that was told", () => {
  // 24 hours from the telephone call.
  it.each([
    ["i rang at 10am yesterday", "no, 10pm", "2026-11-27T22:00:00+00:00"],
    ["rang in the referral at 2pm yesterday", "sorry it was 4pm", "2026-11-27T16:00:00+00:00"],
    ["rang at 9am on wednesday", "oops, not 9am, 9pm", "2026-11-26T21:00:00+00:00"],
    ["rang at 9am on wednesday", "i mean 11am not 9am", "2026-11-26T11:00:00+00:00"],
  ])("is counted from: %s, %s", async (told, right, due) => {
    const turns = [told, right, "when's the written confirmation due"];
    const answer = await answerTo(turns, { knowledge, today, area: "cambridgeshire-peterborough" });
    expect(answer.deadlines.map((one) => one.due)).toEqual([due]);
  });

  it.each([
    ["sorry, 7 last night", "2026-11-27T19:00:00+00:00"],
    // Half past eight of a night is not in the morning.
    ["no, 8.30 last night", "2026-11-27T20:30:00+00:00"],
  ])("moves its day too: %s", async (right, due) => {
    const turns = ["contact came in this morning at 9", right, "decision on the contact by when"];
    const answer = await answerTo(turns, { knowledge, today, area: "london-borough" });
    expect(answer.deadlines.map((one) => one.due)).toEqual([due]);
  });

  it("is of none of several that were told", async () => {
    const turns = [
      "rang the referral in yesterday at 10am, and reported it to the police at 1pm",
      "no, 3pm",
      "when's the written confirmation due",
    ];
    const answer = await answerTo(turns, { knowledge, today, area: "cambridgeshire-peterborough" });
    expect(answer.deadlines.map((one) => one.due)).not.toContain("2026-11-27T10:00:00+00:00");
  });
});

describe("a weekday behind so many weeks ago", () => {
  it.each([
    // A fortnight before Friday 27 November is Friday 13 November; from the Thursday 15 working days end on 3 December.
    [["strat was sort of a fortnight ago, the thursday i think", "conference due?"], "2026-12-03"],
    [["strat was two weeks ago, thursday. conference due?"], "2026-12-03"],
    [
      ["strat was a fortnight ago", "no, the thursday, so the day before that", "conference due?"],
      "2026-12-03",
    ],
    [["strat was two weeks ago", "sorry, it was the wednesday", "conference due?"], "2026-12-02"],
    // Wednesday 4 November.
    [["strat was three weeks ago, it was the wednesday. conference due?"], "2026-11-25"],
  ])("says which day it was: %j", async (turns, due) => {
    expect(datesOf(await askSet(today, ...turns))).toEqual([["set.icpc", due]]);
  });

  it.each([
    "strat was a week ago, monday. conference due?",
    "strat was two weeks back, on a monday i think. conference due?",
  ])("is asked about where either of two may be meant: %s", async (turn) => {
    const answer = await askSet(today, turn);
    expect(answer.deadlines).toEqual([]);
    expect(ownWordsOf(answer)).toContain("can be read in more than one way");
  });
});

describe("about a day of a month", () => {
  it("is no hour of the day", async () => {
    const answer = await askSet(today, "i think strat was about 20 november", "conference due?");
    expect(ownWordsOf(answer)).not.toContain("8 pm");
    expect(ownWordsOf(answer)).toContain("It was not said for certain");
    const rung = await askSet(today, "we rang it in around 20 nov", "when's written confirmation due");
    expect(ownWordsOf(rung)).toContain("What time was it on Friday 20 November 2026?");
  });
});
