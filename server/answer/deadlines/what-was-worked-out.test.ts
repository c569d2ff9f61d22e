import { describe, expect, it } from "vitest";
import { answerTo } from "../../testing/answer-to.ts";
import { askSet as ask, datesOf as dates, ownWordsOf as own } from "../../testing/ask-set.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

describe("a turn that asks for what was worked out, and for nothing else", () => {
  // 1 April 2026 is day 0; Good Friday 3 and Easter Monday 6 April are not counted: day 15 is 24 April.
  it.each([
    "show me the days",
    "count it for me",
    "how did you get that",
    "show me the working",
    "so when",
    "are you sure",
    "why",
    "still the same?",
    "shes at her grans now, is it the same",
  ])("is given it again: %s", async (turn) => {
    const answer = await ask("2026-04-09", "strat 1st april icpc when", turn);
    expect(dates(answer)).toEqual([["set.icpc", "2026-04-24"]]);
  });

  it.each([
    "who decides",
    "how do i explain it to mum",
    "why is it called that",
    "does the same social worker stay",
  ])("is not one that asks of something: %s", async (turn) => {
    expect(dates(await ask("2026-04-09", "strat 1st april icpc when", turn))).toEqual([]);
  });

  it("may ask whether what was told to be planned is late", async () => {
    const told = "they told me conference is 5th feb, strategy meeting about my boy was 14th jan";
    const answer = await ask("2026-01-19", told, "are they late");
    expect(dates(answer)).toEqual([["set.icpc", "2026-02-04"]]);
    expect(own(answer)).toContain("Too late: Thursday 5 February 2026 is working day 16");
  });

  it("may ask what being late requires", async () => {
    const answer = await ask("2026-11-02", "assessment wont be done in time", "what do i have to do");
    expect(answer.statements.map(({ text }) => text).join("\n")).toContain("first line manager");
  });
});

describe("a turn that asks what to do next", () => {
  it("is not answered with a date once more", async () => {
    const turns = [
      "referred fri 19th dec no reply when do i ring again",
      "and if they still say no what can i do",
    ];
    expect(dates(await ask("2025-12-22", ...turns))).toEqual([]);
  });
});

describe("no more than the name of something, behind what starts its clock", () => {
  it.each(["icpc when", "icpc", "icpc?", "when's icpc", "and the icpc?"])(
    "asks when it is due: %s",
    async (turn) => {
      expect(dates(await ask("2026-09-10", "strat was on 7th sept", turn))).toEqual([
        ["set.icpc", "2026-09-28"],
      ]);
    },
  );

  it.each(["who chairs the icpc", "what is an icpc", "icpc reports"])(
    "asks no date where more is said: %s",
    async (turn) => {
      expect(dates(await ask("2026-09-10", "strat was on 7th sept", turn))).toEqual([]);
    },
  );

  it("asks for a decision again that is counted from what was told", async () => {
    const turns = ["contact 11am xmas eve, decision by?", "and if it becomes a referral"];
    const answer = await answerTo(turns, { knowledge, today: "2026-12-24T12:00", area: "london-borough" });
    // Christmas Day, the weekend and the bank holiday on Monday 28 December are not counted.
    expect(dates(answer)).toContainEqual(["london.referral_disposal", "2026-12-29"]);
  });
});

describe("a day told by a deadline, or by an earlier turn", () => {
  it("is the last day of what is asked for in the same turn", async () => {
    const turn =
      "police protection used today 5 oct. strat by when, and if its held on that last day when is the icpc";
    expect(dates(await ask("2026-10-05", turn))).toEqual([
      ["set.strategy_immediate_action", "2026-10-06"],
      ["set.icpc", "2026-10-27"],
    ]);
  });

  it("is that day where both are one, and is asked about where they are not", async () => {
    const serious = ["ref in at 5pm fri 19th. strat?", "serious injury tho"];
    const answer = await ask("2025-12-22", ...serious, "and then icpc if strat was held that day");
    expect(dates(answer)).toEqual([["set.icpc", "2026-01-14"]]);
    const open = await ask(
      "2026-06-05",
      "concerns identified 3 june, strat by when",
      "and icpc if strat is held that day",
    );
    expect(dates(open)).toEqual([]);
    expect(own(open)).toContain("Wednesday 3 June 2026 or Monday 8 June 2026");
  });

  it("is the next review, where the one after it is asked for", async () => {
    const answer = await ask(
      "2026-10-05",
      "cin plan was reviewed 1 oct, when is the next one",
      "and the one after",
    );
    expect(dates(answer)).toEqual([["set.cin_plan_review", "2027-10-01"]]);
    expect(own(answer)).toContain("“the next one” was read as Thursday 1 April 2027");
  });
});

describe("what one turn tells of a count", () => {
  it("is the day of it that another is, and its start is worked out of that", async () => {
    const answer = await ask("2026-05-20", "today is day 40 of the assesment, what date is day 45");
    // Five working days on from 20 May, without the bank holiday on 25 May.
    expect(dates(answer)).toEqual([["set.assessment", "2026-05-28"]]);
    expect(dates(await ask("2026-11-02", "its day 44 on thursday, assessment not going to make it"))).toEqual(
      [["set.assessment", "2026-11-06"]],
    );
  });

  it("is a length of pregnancy on a day that has gone", async () => {
    // 34 weeks on 12 June: the expected delivery is six weeks on, 24 July; ten weeks before it is 15 May.
    const answer = await ask(
      "2026-06-15",
      "mum was 34 wks on friday, have we missed the pre birth conf date",
    );
    expect(dates(answer)).toEqual([["set.prebirth_conference", "2026-05-15"]]);
  });

  it("is a due date of what is asked for, and of no birth", async () => {
    const answer = await ask("2026-01-02", "strat meeting 25/12/25 icpc due date??");
    expect(dates(answer)).toEqual([["set.icpc", "2026-01-19"]]);
    expect(own(answer)).not.toContain("expected delivery");
  });

  it("is of two questions, each with its own mark", async () => {
    const answer = await ask("2026-05-11", "referal 1 may - assessment due? and strat was 6 may - icpc?");
    expect(dates(answer)).toEqual([
      ["set.assessment", "2026-07-07"],
      ["set.icpc", "2026-05-28"],
    ]);
  });

  it("is since when a child was not seen, where it cannot be found", async () => {
    const told = "nobody can find the child, not seen since 9am today, how long have we got to do the strat";
    const answer = await ask("2026-07-15T12:00", told);
    expect(dates(answer)).toEqual([["set.missing_child", "2026-07-16T09:00:00+01:00"]]);
  });
});
