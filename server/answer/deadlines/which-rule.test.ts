import { describe, expect, it } from "vitest";
import type { ChatResponse } from "../../contract.ts";
import { answerTo } from "../../testing/answer-to.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

/** Asked on Tuesday 16 June 2026. */
function ask(turns: string | readonly string[], area = "set", today = "2026-06-16"): Promise<ChatResponse> {
  return answerTo(turns, { knowledge, area, today });
}

const dates = (answer: ChatResponse) => answer.deadlines.map(({ ruleId, due }) => [ruleId, due]);
const own = (answer: ChatResponse) => [...answer.ownWords, ...(answer.offers ?? [])].join("\n");

describe("a rule for some cases only", () => {
  it("is not offered where nothing was told of its case", async () => {
    const answer = await ask(
      "penetrative sexual assault on a 12 yr old came in at 10 this morning, when does the strat have to be",
    );
    expect(dates(answer)).toEqual([["set.strategy_sexual", "2026-06-16"]]);
    expect(own(answer)).toContain("Is this the case: an allegation of penetrative sexual abuse");
    expect(own(answer)).not.toContain("cannot be traced");
    expect(own(answer)).not.toContain("Is 10 am");
  });

  it("is asked about by name of its event where that was told", async () => {
    const answer = await ask(
      "assault came in at 10 this morning, the child can't be found, when does the strat have to be",
    );
    expect(own(answer)).toContain("the child cannot be traced");
  });

  it("does not have its case quoted apart from the rule that begins with it", async () => {
    const { text } = await ask("referral 15 June 2026, forensics needed, strat by when");
    expect(text.match(/allegations of penetrative sexual abuse/gu)).toHaveLength(1);
  });

  it.each([
    ["referral received 15 June 2026, broken femur, when is the strategy meeting due"],
    ["referral received 15 June 2026, rib fracture, when is the strategy meeting due"],
    ["referral received 15 June 2026, fractured rib, when is the strategy meeting due"],
    ["referral received 15 June 2026, a burn on his arm, when is the strategy meeting due"],
  ])("holds for a serious injury by any of its names: %s", async (question) => {
    expect(dates(await ask(question))).toEqual([["set.strategy_serious", "2026-06-15"]]);
  });

  it("leads and is asked about where the words leave it open and it gives less time", async () => {
    const answer = await ask(
      "referral received 16 June 2026, not sure if it is a serious injury. strat by when",
    );
    expect(dates(answer)).toEqual([["set.strategy_serious", "2026-06-16"]]);
    // Three working days after Tuesday: Friday 19 June.
    expect(own(answer)).toContain("Friday 19 June 2026");
  });

  it("does not lead where it gives more time", async () => {
    const answer = await ask("concerns identified 16 June 2026, not sure if it is complex. strat by when");
    expect(dates(answer)[0]).toEqual(["set.strategy", "2026-06-19"]);
    expect(own(answer)).toContain("Does one of them apply");
  });

  it("answers whether it is today or the three days", async () => {
    const answer = await ask(
      "15 year old disclosed rape, referral received this morning, forensics still possible. strat today or do we get the three days",
    );
    expect(dates(answer)).toEqual([["set.strategy_sexual", "2026-06-16"]]);
  });
});

describe("no answer", () => {
  it("at the door of a child who cannot be found is no referral's", async () => {
    const answer = await ask(
      "We've lost track of a lad on section 47. Door knocked yesterday 5pm no answer, today at 2pm school confirmed nobody knows where he is. What's the deadline?",
    );
    expect(dates(answer)).toEqual([["set.missing_child", "2026-06-17T14:00:00+01:00"]]);
  });

  it("to a referral is one to ring about", async () => {
    // Friday 12 June: 15, 16 and 17 June.
    expect(dates(await ask("sent the referral on 12 June 2026, no answer. can I chase"))).toEqual([
      ["set.chase", "2026-06-17"],
    ]);
  });
});

describe("who has heard nothing and asks for what is waited for", () => {
  it("has its time first, and beside it when to ring again", async () => {
    // Friday 12 June: one working day is Monday 15, three are Wednesday 17 June.
    const acknowledged = await ask(
      "sent the referral on 12 June 2026. heard nothing. shouldn't they have acknowledged it",
    );
    expect(dates(acknowledged)).toEqual([
      ["set.ack", "2026-06-15"],
      ["set.chase", "2026-06-17"],
    ]);
    const decided = await ask(
      "I made a referral on 12 June 2026 and nobody has told me what they decided. How many days do they get",
      "cambridgeshire-peterborough",
    );
    expect(dates(decided)).toEqual([
      ["cambs.decision", "2026-06-15"],
      ["cambs.chase", "2026-06-17"],
    ]);
  });

  it.each([
    "referral sent 12 June 2026, no decision. should I be chasing?",
    "referral sent 12 June 2026. have they had their three days yet",
    "referral 12 June 2026, no acknowledgement, how long before I ring them",
  ])("is told when to ring where that is all that is asked: %s", async (question) => {
    expect(dates(await ask(question))).toEqual([["set.chase", "2026-06-17"]]);
  });
});

describe("whether a period is over", () => {
  // Monday 1 June 2026: day 15 is Monday 22 June. On 16 June 17, 18, 19 and 22 are left.
  it.each([
    "strat was 1 June 2026, how long left for the conference",
    "strat was 1 June 2026, how long have we got left for the conference",
    "strat was 1 June 2026, has the deadline for the conference passed?",
  ])("is said with the days that are left: %s", async (question) => {
    expect(own(await ask(question))).toContain("In time so far: 4 working days are left");
  });

  it("is said of its last day", async () => {
    const answer = await ask("strat was 1 June 2026, how long left for the conference", "set", "2026-06-22");
    expect(own(answer)).toContain("today is the last day for “Initial child protection conference”");
  });

  it("is said of a count back by its length", async () => {
    // 70 days before 27 November is 18 September.
    const answer = await ask(
      "baby due on 27 November 2025 and we've only just had the referral. ten weeks has gone hasn't it?",
      "set",
      "2025-10-06",
    );
    expect(dates(answer)).toEqual([["set.prebirth_conference", "2025-09-18"]]);
    expect(own(answer)).toContain("That date has passed");
  });

  it("is judged of what was told before, and what else is asked stands beside", async () => {
    // 30 and 31 March, 1 April 2026; from 31 March day 15 is 23 April: Good Friday and Easter Monday are off.
    const turns = [
      "concern identified 27 March 2026, strat held 31 March 2026",
      "in time? and when is the conference then",
    ];
    const answer = await ask(turns, "set", "2026-04-15");
    expect(dates(answer)).toEqual([
      ["set.strategy", "2026-04-01"],
      ["set.icpc", "2026-04-23"],
    ]);
    expect(own(answer)).toContain("In time: Tuesday 31 March 2026 is working day 2 of 3.");
  });

  it("is judged of a plan that was told before", async () => {
    // Wednesday 3 June 2026: day 15 is Wednesday 24 June.
    const answer = await ask(["strat 3 June 2026, conference booked 24 June 2026", "within time?"]);
    expect(dates(answer)).toEqual([["set.icpc", "2026-06-24"]]);
    expect(own(answer)).toContain("In time: Wednesday 24 June 2026 is working day 15 of 15.");
  });

  it.each([
    // 48 hours from 1 pm on Sunday are over at 1 pm on Tuesday.
    ["2026-06-16T15:00", "was due by 1 pm on Tuesday 16 June 2026"],
    ["2026-06-16T12:00", "In time so far"],
    ["2026-06-15", "In time so far"],
  ])("is said of hours by the hour of asking: %s", async (today, said) => {
    const answer = await ask("rang at 1pm on 14 June 2026, is the 48 hours up?", "set", today);
    expect(dates(answer)).toEqual([["set.written_confirmation", "2026-06-16T13:00:00+01:00"]]);
    expect(own(answer)).toContain(said);
  });

  it.each([
    // Thursday 11 June: 12, 15 and 16 June.
    ["2026-06-17", "Yes, ring again now"],
    ["2026-06-16", "ring again once Tuesday 16 June 2026 has passed"],
  ])("is said of the referrer's wait: %s", async (today, said) => {
    const answer = await ask(
      "have the three working days passed, referral went in 11 June 2026",
      "set",
      today,
    );
    expect(own(answer)).toContain(said);
  });

  it.each(["she's ten weeks gone, what do we do", "how long since he left home"])(
    "is not asked by %s",
    async (question) => {
      expect(dates(await ask(question))).toEqual([]);
      expect(own(await ask(question))).not.toContain("What is the date");
    },
  );

  it("and going beyond it are asked apart: the extension is quoted, and the date shown", async () => {
    // Tuesday 5 May: day 15 is Wednesday 27 May, the Spring bank holiday is off.
    const answer = await ask("strat 5 May 2026. can conference go beyond 15 days, and what is the 15th day");
    expect(dates(answer)).toEqual([["set.icpc", "2026-05-27"]]);
    expect(answer.statements.map(({ text }) => text).join("\n")).toContain("extended timescale");
  });
});

describe("whether a clock starts once more", () => {
  it.each([
    "Initial contact 15 June 2026 at 9am, we upgraded it to a referral this morning. does the clock start again today?",
    "Initial contact 15 June 2026, we upgraded it to a referral this morning. does the clock start again today?",
    "Contact came in 15 June 2026 at 9am, became a referral today. do we get another working day?",
  ])("is answered by what it is counted from, in the rule's words: %s", async (question) => {
    const answer = await ask(question, "london-borough", "2026-06-17");
    expect(answer.kind).toBe("answer");
    expect(dates(answer)).toContainEqual(["london.referral_disposal", "2026-06-16"]);
    expect(own(answer)).toContain(
      "is counted from the initial contact, Monday 15 June 2026: nothing else starts it",
    );
    expect(own(answer)).toContain("That date has passed");
    expect(answer.statements.map(({ text }) => text).join("\n")).toContain(
      "within 1 working day of the initial contact",
    );
  });
});

it("reads no name across a comma", async () => {
  // Monday 17 February 2025: day 15 is Monday 10 March.
  const turns = [
    "Who chairs the conference?",
    "ok and strat was 24 feb 2025 so latest date is",
    "no wait that was the review strat, s47 was started on the 17th",
  ];
  expect(dates(await ask(turns, "set", "2025-03-04"))).toEqual([["set.icpc", "2025-03-10"]]);
});

it.each([
  "My daughter went on a child protection plan at the conference on 10 June 2026. when will they look at it again",
  "child protection plan made at conference 10 June 2026. how often is the review, when is the next",
])("dates a plan by the conference that it was made at: %s", async (question) => {
  expect(dates(await ask(question, "ivison-trust"))).toEqual([["ivison.cp_review", "2026-12-10"]]);
});

describe("a date of nobody knows what", () => {
  it.each([
    "when's the deadline, it was last Thursday",
    "meeting was on 11 June 2026. by when do we need the next one",
  ])("is asked about: %s", async (question) => {
    const answer = await ask(question);
    expect(answer.kind).toBe("clarification");
    expect(own(answer)).toContain("What happened on Thursday 11 June 2026?");
  });

  it("is that of what is named in reply", async () => {
    // Friday 12 June is day 1, Thursday 2 July day 15.
    const answer = await ask(["when's the deadline, it was last Thursday", "the strategy meeting"]);
    expect(dates(answer)).toEqual([["set.icpc", "2026-07-02"]]);
  });

  it.each([
    "when is bin collection due, it was last Thursday",
    "lad trafficked, told me yesterday. Deadline for the NRM referral?",
  ])("is not asked of where something else is spoken of: %s", async (question) => {
    expect(own(await ask(question, "cambridgeshire-peterborough"))).not.toContain("What happened on");
  });
});

it("sets what the area that was chosen says otherwise beside that of where the child lives", async () => {
  const answer = await ask(
    "child lives in Cambridge but is at our school in Southend. I phoned cambs social care at 10am today. 24 or 48 hours to confirm",
  );
  expect(dates(answer)).toEqual([["cambs.written_confirmation", "2026-06-17T10:00:00+01:00"]]);
  expect(answer.differences.flatMap(({ positions }) => positions.map(({ area }) => area))).toEqual([
    "cambridgeshire-peterborough",
    "set",
  ]);
});

describe("where no time is set", () => {
  it("the areas that set one are named, for a meeting that is yet to be", async () => {
    const answer = await ask(
      "they said there will be a strategy discussion after I spoke to them last Tuesday. when does it have to happen by",
      "ivison-trust",
    );
    expect(answer.kind).toBe("abstention");
    expect(own(answer)).toContain("set no time for this: the strategy meeting or discussion");
    expect(own(answer)).toContain("Southend, Essex and Thurrock");
  });

  it.each([
    "how many days before conf do reports have to be shared with the parents",
    "how many days before conference should my report be shared",
  ])("the conference that a report is for is not what is asked: %s", async (question) => {
    const answer = await ask(question);
    expect(answer.kind).toBe("abstention");
    expect(own(answer)).toContain("sets a time for this: the report to a conference");
  });
});

it("asks nothing back of who tells of danger now and asks for no time", async () => {
  const answer = await ask("Missing since last night, 13, known CSE risk");
  expect(answer.alert?.level).toBe("emergency");
  expect(answer.kind).not.toBe("clarification");
});
