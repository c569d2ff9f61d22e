import { describe, expect, it } from "vitest";
import type { ChatResponse } from "../../contract.ts";
import { answerTo } from "../../testing/answer-to.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

/** Asked at 3 pm on Tuesday 1 September 2026; Monday 31 August is a bank holiday, which hours run through. */
function ask(turns: string | readonly string[], rest: object = {}): Promise<ChatResponse> {
  return answerTo(turns, { knowledge, today: "2026-09-01T15:00", area: "set", ...rest });
}

const due = (answer: ChatResponse) => answer.deadlines.map((deadline) => deadline.due);
const own = (answer: ChatResponse) => answer.ownWords.join("\n");
const when = "when must I confirm in writing?";

describe("an hour in words", () => {
  it.each([
    // 48 hours from Friday 28 August 4.30 pm.
    ["phoned the referral at half four pm on friday", "2026-08-30T16:30:00+01:00"],
    ["phoned the referral friday afternoon at half four", "2026-08-30T16:30:00+01:00"],
    ["phoned the referral at half 4 yesterday afternoon", "2026-09-02T16:30:00+01:00"],
    ["rang EDT fri night at half 9", "2026-08-30T21:30:00+01:00"],
    // Saturday 29 August, Sunday 30 August, Monday 31 August.
    ["I rang social care sat morning about 11", "2026-08-31T11:00:00+01:00"],
    ["rang social care sun 9pm", "2026-09-01T21:00:00+01:00"],
    ["rang social care mon 3pm", "2026-09-02T15:00:00+01:00"],
  ])("counts from it: %s", async (told, date) => {
    expect(due(await ask(`${told}, ${when}`))).toEqual([date]);
  });

  it("is asked about where it may be either half of the day", async () => {
    const answer = await ask(`phoned the referral yesterday at half four, ${when}`);
    expect(due(answer)).toEqual([]);
    expect(own(answer)).toContain("Is “half four” in the morning or in the afternoon?");
    expect(own(answer)).not.toContain("Either way they are over");
  });

  it("says that the period is over where it is by either reading", async () => {
    // From 4.50 pm on Friday 28 August 48 hours ended on Sunday 30 August.
    const answer = await ask(`phoned the referral friday at ten to five, ${when}`);
    expect(own(answer)).toContain("Is “ten to five” in the morning or in the afternoon?");
    expect(own(answer)).toContain("Either way they are over");
    // From 2.45 pm on Sunday 30 August they ended a quarter of an hour ago; from 3.15 pm they run on.
    const over = await ask(`phoned the referral sunday at quarter to three, ${when}`);
    expect(own(over)).toContain("Either way they are over");
    const open = await ask(`phoned the referral sunday at quarter past three, ${when}`);
    expect(own(open)).not.toContain("Either way they are over");
  });
});

describe("the half of the day that was asked for", () => {
  const told = `I rang social care on 31 August at half four, ${when}`;

  it.each([
    ["afternoon", "2026-09-02T16:30:00+01:00"],
    ["pm", "2026-09-02T16:30:00+01:00"],
    ["sorry, it was in the morning", "2026-09-02T04:30:00+01:00"],
  ])("is taken from a turn that says no more: %s", async (turn, date) => {
    expect(due(await ask([told, turn]))).toEqual([date]);
  });

  it("leaves a greeting one, and another question another", async () => {
    expect(due(await ask([told, "hello"]))).toEqual([]);
    expect(due(await ask([`I rang social care on 31 August, ${when}`, "afternoon"]))).toEqual([]);
    expect(due(await ask([told, "can a child say no to an assessment in the afternoon?"]))).toEqual([]);
  });

  it.each([
    ["the end", "2026-09-03T00:00:00+01:00"],
    ["at the start of the day", "2026-09-02T00:00:00+01:00"],
  ])("is an end of the day where it was midnight: %s", async (turn, date) => {
    expect(due(await ask([`I rang social care at midnight on 31 August, ${when}`, turn]))).toEqual([date]);
  });
});

describe("midnight", () => {
  it.each([
    // Sunday 30 August ends as Monday 31 August begins.
    ["phoned the referral sunday midnight", "2026-09-02T00:00:00+01:00"],
    ["phoned the referral at midnight last night", "2026-09-03T00:00:00+01:00"],
  ])("behind its day is the end of it, and is said: %s", async (told, date) => {
    const answer = await ask(`${told}, ${when}`);
    expect(due(answer)).toEqual([date]);
    expect(own(answer)).toContain("was read as midnight at the start of the day, on");
  });

  it("before its day may be either end of it", async () => {
    const answer = await ask(`phoned the referral at midnight on 31 August, ${when}`);
    expect(due(answer)).toEqual([]);
    expect(own(answer)).toContain(
      "is midnight at the start or at the end of Monday 31 August 2026 meant? “Written confirmation of a telephone referral” is counted in hours. Until you know",
    );
    const over = await ask(`phoned the referral at midnight on 27 August, ${when}`);
    expect(own(over)).toContain("Either way they are over");
  });
});

describe("an hour and its day", () => {
  it.each([
    [[`I rang social care at 2.10pm on the 31st, ${when}`], "2026-09-02T14:10:00+01:00"],
    [
      ["how long to put a phone referral in writing", "I rang at 2.10pm on the 31st"],
      "2026-09-02T14:10:00+01:00",
    ],
  ])("stay together where the day has no month: %s", async (turns, date) => {
    expect(due(await ask(turns))).toEqual([date]);
  });

  const told = `I rang social care at 2.10pm on 30 August, ${when}`;

  it.each([
    [[told, "sorry, 31 August"], "2026-09-02T14:10:00+01:00"],
    [[told, "sorry, the 31st"], "2026-09-02T14:10:00+01:00"],
    [[told, "no, I rang on 31 August"], "2026-09-02T14:10:00+01:00"],
    [[told, "sorry, 31 August at 3pm"], "2026-09-02T15:00:00+01:00"],
    [[`I rang social care at 2.10pm on 30 August, no wait, the 31st. ${when}`], "2026-09-02T14:10:00+01:00"],
  ])("the hour stays where another day is put in its place: %s", async (turns, date) => {
    expect(due(await ask(turns))).toEqual([date]);
  });

  it("the day stays where another hour is put in its place", async () => {
    expect(due(await ask([told, "sorry, 3.10pm"]))).toEqual(["2026-09-01T15:10:00+01:00"]);
    expect(due(await ask([told, "and can it be sent at 9am?"]))).toEqual(["2026-09-01T14:10:00+01:00"]);
  });

  it.each([
    [`I rang social care at 1pm, ${when}`],
    ["24 or 48 hours for the written referral?? I rang at 1pm"],
    [["how long to put a phone referral in writing", "I rang at 1pm"]],
  ])("an hour without a day that has gone by is today's, and is said: %s", async (turns) => {
    const answer = await ask(turns);
    expect(due(answer)).toEqual(["2026-09-03T13:00:00+01:00"]);
    expect(own(answer)).toContain("“1pm” was read as 1 pm on Tuesday 1 September 2026");
  });

  it("goes to its own day where another is asked about first", async () => {
    const answer = await ask("can the written confirmation wait till 9am? I rang at 1pm yesterday");
    expect(due(answer)).toEqual(["2026-09-02T13:00:00+01:00"]);
  });

  it("is not today's where it was only told before anything was asked", async () => {
    expect(due(await ask(["The mother phoned the school at 1pm, upset.", when]))).toEqual([]);
  });

  it.each([`I rang social care at 4pm, ${when}`, `I will ring social care at 1pm, ${when}`])(
    "an hour without a day that is to come asks for the day: %s",
    async (turn) => {
      const answer = await ask(turn);
      expect(due(answer)).toEqual([]);
      expect(own(answer)).toContain("What is the date of the telephone referral?");
    },
  );

  it("asks for the day where only the day of asking is known", async () => {
    const answer = await ask(`I rang social care at 1pm, ${when}`, { today: "2026-09-01" });
    expect(own(answer)).toContain("What is the date of the telephone referral?");
  });
});

describe("a weekday said of what has happened", () => {
  it.each([
    ["Reported it to social care by phone Thursday 2pm.", "2026-08-29T14:00:00+01:00"],
    // 4 pm today is to come: it was last Tuesday, 25 August.
    ["I rang social care on Tuesday at 4pm.", "2026-08-27T16:00:00+01:00"],
    ["I rang social care on Tuesday at 2pm.", "2026-09-03T14:00:00+01:00"],
  ])("lies behind: %s", async (told, date) => {
    expect(due(await ask(`${told} ${when}`))).toEqual([date]);
  });
});

describe("words that name no single day", () => {
  it.each([
    // Day 1 is Tuesday 25 August; 31 August is off; 15 September is day 15.
    "strat was 24 August, couldn't get hold of anyone over the weekend. ICPC due when",
    "strat was 24 August, forgot to book the conference last week. ICPC due when",
    "strat was 24 August, conference must be this month, when is it due?",
  ])("give way to a real date: %s", async (turn) => {
    expect(due(await ask(turn))).toEqual(["2026-09-15"]);
  });

  it.each([
    "strat was end of last week, conference booked 20 September, in time?",
    "strat was 24 August, conference is next week, in time?",
  ])("are asked about where they are what counts: %s", async (turn) => {
    const answer = await ask(turn);
    expect(due(answer)).toEqual([]);
    expect(own(answer)).toContain("names no single day");
  });
});

describe("29 February", () => {
  it("is asked about where this year has none", async () => {
    const answer = await ask("strat meeting was 29 Feb, when is the ICPC due");
    expect(due(answer)).toEqual([]);
    expect(own(answer)).toContain("There is no “29 Feb” this year");
    expect(own(answer)).toContain("Thursday 29 February 2024 and Tuesday 29 February 2028");
  });

  it("is next year's where that is said", async () => {
    // Ten weeks before Tuesday 29 February 2028.
    const turn = "baby due leap day next year! when must the pre-birth conference be held";
    expect(due(await ask(turn, { today: "2027-06-01" }))).toEqual(["2027-12-21"]);
  });
});

it("counts a length of pregnancy today back to the last period", async () => {
  // Nine weeks back is 30 June 2026; 280 days on from it is 6 April 2027; ten weeks before that is 26 January.
  const answer = await ask("9 weeks pregnant today by dates, when is the pre-birth conference due");
  expect(due(answer)).toEqual(["2027-01-26"]);
  expect(own(answer)).toContain("9 weeks pregnant today, and 280 days on” was read as Tuesday 6 April 2027");
  const open = await ask("20 weeks pregnant at booking, when is the pre-birth conference due");
  expect(due(open)).toEqual([]);
});
