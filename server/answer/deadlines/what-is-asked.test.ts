import { describe, expect, it } from "vitest";
import type { ChatResponse } from "../../contract.ts";
import { answerTo } from "../../testing/answer-to.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

/** Asked on Thursday 26 March 2026. */
function ask(turns: string | readonly string[], area = "set"): Promise<ChatResponse> {
  return answerTo(turns, { knowledge, area, today: "2026-03-26" });
}

const dates = (answer: ChatResponse) => answer.deadlines.map(({ ruleId, due }) => [ruleId, due]);
const own = (answer: ChatResponse) => [...answer.ownWords, ...(answer.offers ?? [])].join("\n");

describe("a question that asks who, what or which, and no date", () => {
  it.each([
    ["what have i got to write down and keep once ive rung it through"],
    ["strat was 3 March 2026 and s47 agreed, who chairs the ICPC?"],
    ["i rang at 4pm yesterday, which form do i use to confirm it in writing"],
    ["what are the ways it can end when they have done the assessment"],
    ["That is the third clinic appointment missed this year. What do the procedures say of neglect?"],
  ])("is left to the passages: %s", async (question) => {
    const answer = await ask(question);
    expect(answer.kind).toBe("answer");
    expect(answer.deadlines).toEqual([]);
    expect(own(answer)).not.toContain("What is the date");
  });

  it("is left to the passages behind a question about a period too", async () => {
    const answer = await ask(["how quickly is a referral decided", "who by"], "london-borough");
    expect(answer.kind).toBe("answer");
    expect(own(answer)).not.toContain("What is the date");
  });

  it("is still about a date where it asks for one as well", async () => {
    const answer = await ask(
      "strat was 3 March 2026 and s47 agreed, who chairs the ICPC and when is it due?",
    );
    // Day 10 is 17 March, day 15 is 24 March.
    expect(dates(answer)).toEqual([["set.icpc", "2026-03-24"]]);
  });
});

it("does not take a call that the services make for the referrer's ringing again", async () => {
  const answer = await ask("how long till the out of hours team ring back", "cambridgeshire-peterborough");
  expect(answer.citations.some(({ quote }) => quote.includes("three working days"))).toBe(false);
  expect(answer.statements.some(({ text }) => text.includes("three working days"))).toBe(false);
});

it.each([
  "I made a referral on Monday 9 March 2026. Can I call the police as well?",
  "I made a referral on Monday 9 March 2026. Should I phone the parents first?",
])("does not take a call to somebody else for ringing again: %s", async (question) => {
  expect(own(await ask(question))).not.toContain("ring again");
});

it("still says when to ring again", async () => {
  const answer = await ask("I made a referral on Monday 9 March 2026. Can I call them?");
  // Three working days after it: Thursday 12 March.
  expect(dates(answer)).toEqual([["set.chase", "2026-03-12"]]);
});

it("counts no date by the chosen area for a child who lives where no procedures held here apply", async () => {
  for (const [typed, place] of [
    ["Leeds", "Leeds"],
    ["leeds", "Leeds"],
    ["London", "London"],
  ] as const) {
    const answer = await ask(`child lives in ${typed}. strat was 2 March 2026, when is the conference due`);
    expect(dates(answer)).toEqual([]);
    expect(own(answer)).toContain(`No procedures held here name ${place}`);
  }
});

it("takes the area where the child is said to live without asking for it again", async () => {
  const answer = await ask(
    "The child lives in Wisbech. The referral was sent on 2 March 2026, when is the decision due?",
  );
  expect(answer.kind).toBe("answer");
  expect(own(answer)).toContain("because you named Wisbech");
});

it("does not take a door that nobody opens for a referral that nobody answers", async () => {
  const answer = await ask(
    "I turned up today to no answer again. Is there a number of visits before I refer?",
  );
  expect(answer.statements.some(({ text }) => text.includes("three working days"))).toBe(false);
  expect(answer.deadlines).toEqual([]);
  expect(own(answer)).not.toContain("What is the date");
});

it("quotes the rule where it is asked what a period is counted from, and asks for no date", async () => {
  const answer = await ask("From what date do the fifteen days run?");
  expect(answer.kind).toBe("answer");
  expect(answer.statements[0]?.text).toContain("first strategy meeting/discussion");
  expect(answer.ownWords.join()).not.toContain("What is the date");
});

it("quotes what lateness requires before the period that is gone over", async () => {
  const answer = await ask("conference is going to be late, who signs it off");
  expect(answer.statements[0]?.text).toContain("written authorisation from the operational service manager");
});

it("takes the day that the words say it is now for the day of asking", async () => {
  // Tuesday 24 March 2026 and three working days are Friday 27 March; the Monday after it is the 30th.
  const answer = await ask(
    "rang on tuesday, its now the following monday, nobody's come back, who do i chase",
  );
  expect(dates(answer)).toEqual([["set.chase", "2026-03-27"]]);
  expect(own(answer)).toContain("Yes, ring again now: the 3 working days ended on Friday 27 March 2026.");
});

describe("a name that only leads up to a more precise one", () => {
  it("asks for the precise one alone: a decision on the level of response", async () => {
    const answer = await ask(
      "contact logged at 11.05 on Wednesday 25 March 2026, how long for the decision on level of response?",
      "london-borough",
    );
    expect(dates(answer)).toEqual([["london.contact_decision", "2026-03-26T11:05:00+00:00"]]);
  });

  it("asks for ringing again where a decision is chased or awaited", async () => {
    // Monday 23 March is day 0, Thursday 26 March day 3.
    for (const words of ["may I chase the decision?", "Still waiting for a decision. May I chase?"])
      expect(dates(await ask(`Referred on 23 March 2026. ${words}`)), words).toEqual([
        ["set.chase", "2026-03-26"],
      ]);
  });
});

it("checks a plan by the exception whose case was named", async () => {
  const answer = await ask(
    "Serious physical injury, referral received Tuesday 24 March 2026, strategy meeting only held Wednesday 25 March. Within timescale?",
  );
  expect(dates(answer)).toEqual([["set.strategy_serious", "2026-03-24"]]);
  expect(own(answer)).toMatch(/^Too late: Wednesday 25 March 2026/u);
});

it("says of several verdicts what each is of", async () => {
  const answer = await ask(
    "initial contact was 23 March 2026 at 3pm, decision made 24 March at 4pm. were we in time?",
    "london-borough",
  );
  expect(own(answer)).toContain("(“Decision on the level of response to a contact”)");
});

describe("dates in the words people use", () => {
  it("are read where the day is in words", async () => {
    const answer = await ask(
      "Strategy discussion on the twenty-first of May 2026, section 47 started. ICPC due when?",
    );
    // 22 May is day 1, 25 May a bank holiday, 12 June day 15.
    expect(dates(answer)).toEqual([["set.icpc", "2026-06-12"]]);
  });

  it("are the last review's, where a plan and its last review have one each", async () => {
    const answer = await ask(
      "child in need plan agreed 28 Aug 2025, last reviewed 27 Nov 2025. next review no later than?",
    );
    expect(dates(answer)).toEqual([["set.cin_plan_review", "2026-05-27"]]);
  });

  it("in brackets belong to what stands in them", async () => {
    const answer = await ask(
      "rang duty with a referral at 10am today (told tonight) - written confirmation by?",
    );
    expect(dates(answer)).toEqual([["set.written_confirmation", "2026-03-28T10:00:00+00:00"]]);
  });

  it("of two children in one sentence give a deadline each", async () => {
    const answer = await ask(
      "2 siblings, Ava's strat was 3 March 2026 and Leo's was 10 March 2026. ICPC dates?",
    );
    expect(dates(answer)).toEqual([
      ["set.icpc", "2026-03-24"],
      ["set.icpc", "2026-03-31"],
    ]);
  });
});

it("checks what is asked to wait", async () => {
  const answer = await ask(
    "rang duty with a referral at 4pm today. written confirmation can wait until Tuesday?",
  );
  expect(dates(answer)).toEqual([["set.written_confirmation", "2026-03-28T16:00:00+00:00"]]);
});

it("quotes the period where another one is put as right", async () => {
  const answer = await ask("we have 20 working days for the conference right");
  expect(answer.statements[0]?.text).toContain("within 15 working days");
});

it("takes what nobody rings again about for late", async () => {
  const answer = await ask("CIN plan last reviewed 12 Aug 2025, nothing since. overdue?");
  expect(dates(answer)).toEqual([["set.cin_plan_review", "2026-02-12"]]);
  expect(own(answer)).not.toContain("What is the date");
});
