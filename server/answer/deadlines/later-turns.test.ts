import { describe, expect, it } from "vitest";
import type { ChatResponse } from "../../contract.ts";
import { answerTo } from "../../testing/answer-to.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

/** Asked on Thursday 18 June 2026, in the procedures of Southend, Essex and Thurrock. */
function ask(...turns: readonly string[]): Promise<ChatResponse> {
  return askOn("2026-06-18", ...turns);
}

function askOn(today: string, ...turns: readonly string[]): Promise<ChatResponse> {
  return answerTo(turns, { knowledge, today, area: "set" });
}

const dates = (answer: ChatResponse) => answer.deadlines.map(({ ruleId, due }) => [ruleId, due]);
const own = (answer: ChatResponse) => answer.ownWords.join("\n");

describe("another case of a rule's exceptions", () => {
  const complex = "concerns identified Tuesday 16 June, allegation against staff, strategy meeting by when?";

  it("takes the place of the one told before, where it is put so", async () => {
    const answer = await ask(complex, "and if it was a serious physical injury");
    // The same day as the receipt of the referral, which is not known.
    expect(dates(answer)).toEqual([]);
    expect(own(answer)).toContain("What is the date of receipt of the referral");
  });

  it("stands beside the one told before, the stricter first, where it is added", async () => {
    const answer = await ask(
      `referral received 16 June. ${complex}`,
      "there is serious neglect as well, and the referral was received 16 June",
    );
    // Five working days from 16 June: 23 June.
    expect(dates(answer)).toEqual([
      ["set.strategy_serious", "2026-06-16"],
      ["set.strategy_complex", "2026-06-23"],
    ]);
  });

  it("is asked about where it is told in part only", async () => {
    const answer = await ask(complex, "what if it was rape");
    expect(answer.kind).toBe("clarification");
    expect(own(answer)).toContain("where forensic evidence needs it");
    expect(dates(answer)).not.toContainEqual(["set.strategy_complex", "2026-06-23"]);
  });
});

describe("what was asked for is done on a later turn's date", () => {
  const called = "rang social care with a referral at 2pm on 8 June, in writing by?";

  it.each([
    ["we did it at 1pm on the 10th", /^In time: 1 pm on Wednesday 10 June 2026/mu],
    ["did it at 3pm on 10 June", /^Too late: 3 pm on Wednesday 10 June 2026/mu],
    ["done it on the 9th", /^In time: Tuesday 9 June 2026/mu],
    ["sent it on the 11th", /^Too late: Thursday 11 June 2026/mu],
  ])("and its deadline stays: %s", async (turn, verdict) => {
    const answer = await ask(called, turn);
    expect(dates(answer)).toEqual([["set.written_confirmation", "2026-06-10T14:00:00+01:00"]]);
    expect(own(answer)).toMatch(verdict);
  });

  it("and on the day that the hours end the hour is asked for", async () => {
    const answer = await ask(called, "did it on the 10th");
    expect(answer.kind).toBe("clarification");
    expect(own(answer)).toContain("What time on Wednesday 10 June 2026 is meant?");
  });

  it("and of an hour alone the day is asked for", async () => {
    const answer = await ask(called, "did it at 9am");
    expect(answer.deadlines).toEqual([]);
    expect(own(answer)).toContain("names no single day");
  });

  it("but a date that puts the call right moves the deadline", async () => {
    const answer = await ask(called, "sorry, it was 3pm on the 9th");
    expect(dates(answer)).toEqual([["set.written_confirmation", "2026-06-11T15:00:00+01:00"]]);
  });
});

describe("a day of which it is asked whether it counts", () => {
  // Monday 4 May 2026 is the early May bank holiday.
  it.each([
    "even with bank hol monday",
    "is monday counted?",
    "monday's a bank holiday",
    "does the weekend count",
  ])("starts nothing: %s", async (turn) => {
    const answer = await askOn("2026-05-02", "referral received fri 1 may, decision by?", turn);
    expect(dates(answer)).toEqual([["set.decision", "2026-05-05"]]);
  });

  it("is a date all the same where something happened on it", async () => {
    const answer = await askOn("2026-05-06", "referral came in bank hol monday, decision by?");
    expect(dates(answer)).toEqual([["set.decision", "2026-05-05"]]);
    const moved = await askOn("2026-05-06", "referral received 1 may, decision by?", "sorry, monday");
    expect(dates(moved)).toEqual([["set.decision", "2026-05-05"]]);
  });
});

describe("a day beside one that was told", () => {
  const strategy = "strategy meeting was Tuesday 16 June, conference by?";

  it.each([
    // 9 June: 10 June is day 1, 30 June day 15.
    ["no, the tuesday before", "2026-06-30"],
    ["i mean the week before", "2026-06-30"],
    // 12 June: 15 June is day 1, 3 July day 15.
    ["sorry the friday before that", "2026-07-03"],
    ["what if it was two days later", "2026-07-09"],
    // 16 June 2027 is a Wednesday: 7 July is day 15.
    ["and if it was 2027", "2027-07-07"],
  ])("moves the deadline: %s", async (turn, due) => {
    expect(dates(await ask(strategy, turn))).toEqual([["set.icpc", due]]);
  });

  it("dates what it is told of, and moves nothing else", async () => {
    const answer = await ask(strategy, "and the referral was the friday before, assessment by?");
    // Friday 12 June: 15 June is day 1, Friday 14 August day 45.
    expect(dates(answer)).toEqual([["set.assessment", "2026-08-14"]]);
  });

  it("is asked for where nothing told stands beside it", async () => {
    for (const turn of ["strat was the friday before, icpc by?", "strat the monday after easter, icpc by?"])
      expect(own(await ask(turn))).toContain("names no single day");
  });

  it("is on no calendar where the year has no such day", async () => {
    const answer = await ask("strategy meeting 29 February 2024, conference by?", "sorry 2025");
    expect(answer.deadlines).toEqual([]);
    expect(answer.kind).toBe("clarification");
  });
});

describe("a day of the month alone", () => {
  it("of what is held to a deadline lies behind the start of its clock", async () => {
    const answer = await askOn("2026-09-03", "strat 10 aug icpc by?", "conf was the 2nd, did we make it");
    // 31 August is a bank holiday: day 15 is 1 September.
    expect(dates(answer)).toEqual([["set.icpc", "2026-09-01"]]);
    expect(own(answer)).toContain("Too late: Wednesday 2 September 2026");
  });

  it("is asked about where it may be of two months", async () => {
    const answer = await askOn("2026-09-03", "strat 10 july, conf was the 2nd. did we make it");
    expect(own(answer)).toContain("Is it Sunday 2 August 2026 or Wednesday 2 September 2026?");
  });

  it("is read behind what happened on it, and not from the number of a child or a meeting", async () => {
    const child = await ask("strat 10 june, icpc?", "and the 2nd child, strat 15th");
    expect(dates(child)).toEqual([["set.icpc", "2026-07-06"]]);
    const second = await ask("strat on 3rd n 2nd strat on 12th june. icpc by when");
    expect(dates(second)).toEqual([["set.icpc", "2026-06-24"]]);
  });
});

it("a new date of delivery counts after another question was asked", async () => {
  const answer = await ask("edd 1 dec, pre-birth conf by?", "who chairs it", "shes now due 20 nov");
  // Ten weeks before 20 November.
  expect(dates(answer)).toEqual([["set.prebirth_conference", "2026-09-11"]]);
});

describe("a plan whose clock has no start yet", () => {
  it("is counted back from, where it is asked how far", async () => {
    const answer = await askOn("2026-04-02", "icpc booked for 20 april, how far back can the strat be");
    // Back from 20 April over Easter Monday and Good Friday: 26 March is 15 working days before.
    expect(own(answer)).toContain("Counted back: Thursday 26 March 2026 is the earliest date");
    expect(own(answer)).not.toContain("“20 april” was read as Thursday");
    expect(dates(answer)).toEqual([["set.icpc", "2026-04-20"]]);
  });

  it("is counted on from where the start is told", async () => {
    const answer = await askOn("2026-04-02", "strat 1 april. whats the earliest the conf can be");
    expect(own(answer)).not.toContain("Counted back");
  });
});

it("what is due next leads, and what has passed is called so", async () => {
  const answer = await ask("referral 8 june, strat 10 june. what is due next");
  // The decision was due on 9 June; 1 July is day 15 from the strategy meeting, 10 August day 45 from the referral.
  expect(dates(answer)).toEqual([
    ["set.icpc", "2026-07-01"],
    ["set.assessment", "2026-08-10"],
    ["set.decision", "2026-06-09"],
  ]);
  expect(own(answer)).toMatch(/^Next: “Initial child protection conference”, by Wednesday 1 July 2026/u);
  expect(own(answer)).toContain("was due by Tuesday 9 June 2026");
});

it("days from now are counted from the day of asking", async () => {
  const answer = await ask("strat 15/6 icpc?", "how many working days is that from now");
  // 19 June is day 1, 6 July day 12.
  expect(own(answer)).toContain("12 working days are left");
});

it("hears a later date where somebody says who gives it", async () => {
  const answer = await askOn("2026-09-01", "baby due 30 oct, pre birth conf when", "hospital say 6 nov");
  // Seventy days before 6 November: 28 August.
  expect(dates(answer)).toEqual([["set.prebirth_conference", "2026-08-28"]]);
});
