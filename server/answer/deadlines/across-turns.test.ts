import { describe, expect, it } from "vitest";
import type { ChatResponse } from "../../contract.ts";
import { answerTo } from "../../testing/answer-to.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

/** Asked on Thursday 26 November 2026, in the procedures of Southend, Essex and Thurrock. */
function ask(...turns: readonly string[]): Promise<ChatResponse> {
  return answerTo(turns, { knowledge, today: "2026-11-26", area: "set" });
}

const dates = (answer: ChatResponse) => answer.deadlines.map(({ ruleId, due }) => [ruleId, due]);
const own = (answer: ChatResponse) => answer.ownWords.join("\n");
const quotes = (answer: ChatResponse) => answer.citations.map(({ quote }) => quote).join("\n");

describe("a date without its year", () => {
  const strategy = "strategy meeting 10 November 2025, when is the conference due";

  it.each([
    // 13 November is day 1, 3 December day 15.
    [strategy, "no, 12 November", "2025-12-03"],
    [strategy, "sorry, Wednesday 12 November", "2025-12-03"],
    [strategy, "what if it was 12/11", "2025-12-03"],
    // 18 November is day 1, 8 December day 15.
    [strategy, "actually 17th", "2025-12-08"],
    // Over the turn of the year. Monday 5 January is day 1; from 30 December New Year's Day is off.
    ["strategy meeting 28 December 2025, when is the conference due", "sorry, 3 January", "2026-01-23"],
    ["strategy meeting 5 January 2026, when is the conference due", "no, 30 December", "2026-01-21"],
  ])("has that of the date that it corrects: %s | %s", async (before, turn, due) => {
    const answer = await ask(before, turn);
    expect(dates(answer)).toEqual([["set.icpc", due]]);
    expect(own(answer)).not.toContain("No year was given");
  });

  it.each([
    // Friday 7 November 2025: 10 November is day 1, 28 November day 15.
    [
      "referral received 3 November 2025, strategy meeting 7 November, when is the conference due",
      "2025-11-28",
    ],
    ["strategy meeting 7 November, conference booked 20 November 2025, in time?", "2025-11-28"],
  ])("lies beside one that was told with its year: %s", async (turn, due) => {
    expect(dates(await ask(turn))).toEqual([["set.icpc", due]]);
  });

  it("is put right before anything is asked of it", async () => {
    // 10, 11 and 12 December 2025.
    const answer = await ask("sent my referral 8 December 2025", "no sorry, 9 December", "can I chase");
    expect(dates(answer)).toEqual([["set.chase", "2025-12-12"]]);
  });

  it("has the year nearest to today in another case, and years after one that was told", async () => {
    const other = await ask(strategy, "new case: referral received 12 November, when is the assessment due");
    // Christmas Day, the day in lieu of Boxing Day and New Year's Day are off.
    expect(dates(other)).toEqual([["set.assessment", "2027-01-19"]]);
    const born = await ask("born 3 March 2019, strategy meeting 4 November, when is the conference due");
    expect(dates(born)).toEqual([["set.icpc", "2026-11-25"]]);
    expect(own(born)).toContain("No year was given");
  });

  it("is asked about where no year near the one it corrects has its weekday", async () => {
    const answer = await ask(strategy, "sorry, Tuesday 12 November");
    expect(answer.deadlines).toEqual([]);
    expect(own(answer)).toContain("that date is Wednesday 12 November 2025");
  });
});

describe("what an earlier turn named", () => {
  it.each([
    [
      "when can the police use protection powers",
      "they used them on Friday 9 January 2026 at 11pm. when does the strategy meeting have to be",
    ],
    [
      "we removed the child using an EPO",
      "that was on Friday 9 January 2026. when must the strategy meeting be",
    ],
  ])("is what a date belongs to that points there: %s | %s", async (...turns) => {
    // One working day after Friday.
    expect(dates(await ask(...turns))).toEqual([["set.strategy_immediate_action", "2026-01-12"]]);
  });

  it("has happened where it was told, and not where it was asked about", async () => {
    const when = "when must the strategy meeting be held";
    expect(own(await ask("we used police protection", when))).toContain("the date of the emergency action");
    expect(own(await ask("can the police use police protection?", when))).not.toContain("emergency action");
  });

  it("says which case it is", async () => {
    const answer = await ask(
      "allegation against a teaching assistant",
      "concerns identified 9 January 2026. when does the strategy meeting have to be by",
    );
    // Five working days: Monday 12 to Friday 16 January.
    expect(dates(answer)).toEqual([["set.strategy_complex", "2026-01-16"]]);
  });

  it("is what a bare question of time asks of, and its answer is counted from a date, and from the one that corrects it", async () => {
    const turns = ["can a baby be subject of a conference before its born", "how many weeks before"];
    expect(quotes(await ask(...turns))).toContain("ten weeks prior to the expected delivery date");
    turns.push("she's due 14 March 2026", "she's due 1 May 2026 sorry");
    // 70 days before 1 May.
    expect(dates(await ask(...turns))).toEqual([["set.prebirth_conference", "2026-02-20"]]);
  });

  it("is asked of the newest place, through questions that lean on it", async () => {
    const turns = ["do i have to put a phone referral in writing", "how long have I got"];
    expect(quotes(await ask(...turns))).toContain("within 48 hours");
    expect(quotes(await ask(...turns, "what about in Peterborough"))).toContain("within 24 hours");
    const london = await ask(
      "whos invited to the strategy meeting",
      "what about in Peterborough",
      "and in the London borough",
    );
    expect(own(london)).toContain("because you named the London borough");
    const silent = await ask("how many days to hold a strategy meeting", "what about in the London borough");
    expect(own(silent)).toContain("The procedures of London borough held here set no time for this");
  });
});

describe("the time that is said to have gone by", () => {
  it.each([
    ["Rang it in yesterday, its now been 4 days and nothing back from MASH. what now", "22 November 2026"],
    ["I rang MASH on Friday, it's been 3 weeks and heard nothing, can I chase", "5 November 2026"],
  ])("is set against a date that it does not fit: %s", async (turn, other) => {
    const answer = await ask(turn);
    expect(answer.kind).toBe("clarification");
    expect(answer.deadlines).toEqual([]);
    expect(own(answer)).toContain("do not fit each other");
    expect(own(answer)).toContain(other);
  });

  it.each([
    "sent a referral last Friday, its been 4 working days and heard nothing, can I chase",
    "sent a referral last Friday, its been a week now and heard nothing, can I chase",
    "sent a referral last Friday, it's been 5 weeks since the bruise and heard nothing, can I chase",
  ])("leaves a date as it is that it fits, or that it is not since: %s", async (turn) => {
    // Monday 23, Tuesday 24, Wednesday 25 November.
    expect(dates(await ask(turn))).toEqual([["set.chase", "2026-11-25"]]);
  });
});
