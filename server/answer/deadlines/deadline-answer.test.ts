import { describe, expect, it } from "vitest";
import { withoutSpace } from "../../../corpus/analysis/tokens.ts";
import type { ChatResponse } from "../../contract.ts";
import { answerTo } from "../../testing/answer-to.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

/** Asked on Friday 10 April 2026, in the week after Easter. */
const today = "2026-04-10";

function ask(turns: string | readonly string[], rest: object = {}): Promise<ChatResponse> {
  return answerTo(turns, { knowledge, today, ...rest });
}

const dates = (answer: ChatResponse) => answer.deadlines.map(({ ruleId, due }) => [ruleId, due]);
const own = (answer: ChatResponse) => [...answer.ownWords, ...(answer.offers ?? [])].join("\n");
const quotes = (answer: ChatResponse, words: string) =>
  answer.citations.some(({ quote }) => withoutSpace(quote).includes(withoutSpace(words)));

describe("a deadline asked in plain words", () => {
  it("is computed from the event it names, with working, quotation and what starts the timeline", async () => {
    const answer = await ask("strat disc was 3 March, Southend, when's the ICPC due?");
    expect(answer.kind).toBe("answer");
    expect(dates(answer)).toEqual([["set.icpc", "2026-03-24"]]);
    expect(answer.deadlines[0]?.steps.join(" ")).toContain("Day 0 is Tuesday 3 March 2026");
    expect(quotes(answer, "within 15 working days of")).toBe(true);
    expect(own(answer)).toContain("No year was given: “3 March” was read as Tuesday 3 March 2026");
    expect(answer.timeline).toMatchObject({ area: "set" });
    expect(answer.text).toContain("Tuesday 24 March 2026");
  });

  it("ties each of several events to its own rule", async () => {
    const answer = await ask(
      "Southend. Referral came in 2 March 2026, strat was 5 March 2026. When are the assessment and the ICPC due?",
    );
    // Assessment: 3 March is day 1; Good Friday, Easter Monday and 4 May are off; 7 May is day 45.
    expect(dates(answer)).toEqual([
      ["set.assessment", "2026-05-07"],
      ["set.icpc", "2026-03-26"],
    ]);
  });

  it("gives everything that an event sets running when nothing in particular is asked", async () => {
    const answer = await ask("referral received 25 March 2026 in Essex, what are the deadlines?");
    expect(dates(answer)).toEqual([
      ["set.decision", "2026-03-26"],
      ["set.chase", "2026-03-30"],
      ["set.assessment", "2026-06-02"],
    ]);
  });

  it("finds the rule by what people call it, mistyped too", async () => {
    for (const name of [
      "case conference",
      "initial CP conference",
      "ICPCs",
      "15 day deadline",
      "confrence",
    ]) {
      const answer = await ask(`strategy discussion on 30/3/26 in Thurrock, when is the ${name} due by?`);
      expect(dates(answer), name).toEqual([["set.icpc", "2026-04-22"]]);
    }
  });
});

describe("several families' dates", () => {
  it("give the deadline of an event that they share once", async () => {
    const answer = await ask(
      "Essex. Two families, strats on 3 March 2026 and 10 March 2026, one referral 2 March 2026. ICPC and assessment due for each?",
    );
    // 17 March is day 10, 24 March day 15; a week later 31 March; 7 May is day 45 of the assessment.
    expect(dates(answer)).toEqual([
      ["set.icpc", "2026-03-24"],
      ["set.assessment", "2026-05-07"],
      ["set.icpc", "2026-03-31"],
    ]);
  });
});

describe("what is missing is asked for, with the period stated meanwhile", () => {
  it("asks for the event's date", async () => {
    const answer = await ask("When is the ICPC due? Southend");
    expect(answer.kind).toBe("clarification");
    expect(own(answer)).toContain("What is the date of the strategy meeting or discussion that initiated");
    expect(quotes(answer, "within 15 working days of")).toBe(true);
    expect(answer.deadlines).toEqual([]);
  });

  it("takes the date, a correction, another deadline, and its date from the turns that follow", async () => {
    const turns = ["When is the ICPC due in Southend?", "3 March 2026"];
    expect(dates(await ask(turns))).toEqual([["set.icpc", "2026-03-24"]]);
    turns.push("what if it was the 4th?");
    expect(dates(await ask(turns))).toEqual([["set.icpc", "2026-03-25"]]);
    turns.push("and the assessment?");
    expect(own(await ask(turns))).toContain("What is the date of receipt of the referral");
    turns.push("referral was 2 March");
    expect(dates(await ask(turns))).toEqual([["set.assessment", "2026-05-07"]]);
  });

  it("says that hours are over which are over at any hour of their day", async () => {
    // Asked on Friday 10 April: from midnight at the end of Tuesday 7 April 48 hours ended with Thursday 9 April.
    const over = await ask(
      "I rang children's social care on 7 April 2026 in Southend. When must I put it in writing?",
    );
    expect(own(over)).toContain("What time was it on Tuesday 7 April 2026");
    expect(own(over)).toContain("Even from the end of that day they are over");
    const open = await ask(
      "I rang children's social care on 8 April 2026 in Southend. When must I put it in writing?",
    );
    expect(own(open)).toContain("Until you know, count from the start of that day");
  });

  it("asks for the time of a rule in hours, and takes it", async () => {
    const turns = ["I rang children's social care yesterday in Southend. When must I put it in writing?"];
    const answer = await ask(turns);
    expect(answer.kind).toBe("clarification");
    expect(own(answer)).toContain("What time was it on Thursday 9 April 2026");
    expect(answer.deadlines).toEqual([]);
    expect(dates(await ask([...turns, "about 4pm"]))).toEqual([
      ["set.written_confirmation", "2026-04-11T16:00:00+01:00"],
    ]);
  });

  it("asks whether an hour was in the morning or the afternoon", async () => {
    const answer = await ask(
      "I rang children's social care yesterday at 4 in Southend. Confirm in writing by when?",
    );
    expect(own(answer)).toContain("Is “at 4” in the morning or in the afternoon?");
  });

  it("asks for the area where the areas differ, and takes a place", async () => {
    const turns = ["I phoned a referral through at 4pm on 8 April 2026, confirm in writing by when?"];
    const answer = await ask(turns);
    expect(answer.kind).toBe("clarification");
    expect(own(answer)).toContain("Whose procedures apply");
    expect(answer.suggestions).toContain("In Southend, Essex and Thurrock");
    expect(dates(await ask([...turns, "Wisbech"]))).toEqual([
      ["cambs.written_confirmation", "2026-04-09T16:00:00+01:00"],
    ]);
  });

  it("asks whose procedures apply when a place of another area is named, and takes the answer", async () => {
    const turns = ["I work near Wisbech, I rang at 4pm on 8 April 2026, confirm in writing by when?"];
    const answer = await ask(turns, { area: "set" });
    expect(answer.kind).toBe("clarification");
    expect(answer.deadlines).toEqual([]);
    expect(own(answer)).toContain("Wisbech belongs to Cambridgeshire and Peterborough");
    const named = await ask([...turns, "In Cambridgeshire and Peterborough"], { area: "set" });
    expect(dates(named)).toEqual([["cambs.written_confirmation", "2026-04-09T16:00:00+01:00"]]);
    const own2 = await ask([...turns, "In Southend, Essex and Thurrock"], { area: "set" });
    expect(dates(own2)).toEqual([["set.written_confirmation", "2026-04-10T16:00:00+01:00"]]);
  });

  it.each([
    "We are not in Essex.",
    "Mrs Essex told me of a boy in her class.",
    "They used to live in Essex.",
    "He goes to the school on Southend Road.",
  ])("keeps the area chosen where a place is left, denied or part of another name: “%s”", async (said) => {
    const turn = `${said} I rang at 4pm on 8 April 2026, confirm in writing by when?`;
    expect(dates(await ask(turn, { area: "cambridgeshire-peterborough" }))).toEqual([
      ["cambs.written_confirmation", "2026-04-09T16:00:00+01:00"],
    ]);
  });

  it("maps a place that no area names to none", async () => {
    const answer = await ask("child lives in Leeds, strat was 3 March 2026, when is the ICPC due?");
    expect(answer.kind).toBe("clarification");
    expect(answer.deadlines).toEqual([]);
    expect(own(answer)).toContain("No procedures held here name Leeds");
  });
});

describe("a date that is worked out from another", () => {
  it("expects the delivery 280 days after the last menstrual period", async () => {
    // 20 December 2025 and 280 days is 26 September 2026; ten weeks before it, 18 July.
    const answer = await ask("LMP was 20 December 2025, pre-birth conference by when? Essex");
    expect(dates(answer)).toEqual([["set.prebirth_conference", "2026-07-18"]]);
    expect(own(answer)).toContain("Saturday 26 September 2026");
  });

  it("is asked about where a slip and a year ago are as likely", async () => {
    const answer = await ask("strat was on 18 April, when is the ICPC due? Essex");
    expect(answer.kind).toBe("clarification");
    expect(answer.deadlines).toEqual([]);
    expect(own(answer)).toMatch(/Saturday 18 April 2026 or Friday 18 April 2025/u);
  });
});

describe("an event that two sources date otherwise", () => {
  it("is asked about", async () => {
    const answer = await ask(
      "my notes say the strat was 1 April 2026, according to the police it was 2 April 2026. Southend, ICPC due?",
    );
    expect(answer.kind).toBe("clarification");
    expect(answer.deadlines).toEqual([]);
  });
});

describe("a period asked without any date", () => {
  it("of a case at hand is stated, and the date asked for where a date is wanted", async () => {
    const answer = await ask("when is our conference due? Southend");
    expect(answer.kind).toBe("clarification");
    expect(quotes(answer, "within 15 working days")).toBe(true);
    expect(own(answer)).toContain("What is the date of the strategy meeting");
  });

  it("is that of the special case that was named", async () => {
    const answer = await ask(
      "by when must we have had the strategy meeting? child cannot be traced, Essex, s47 open",
    );
    expect(quotes(answer, "must be taken within 24 hours")).toBe(true);
    expect(own(answer)).not.toContain("child protection concerns being identified");
  });

  it("in general is stated, with the offer to count it", async () => {
    const answer = await ask("how long does an assessment take", { area: "set" });
    expect(answer.kind).toBe("answer");
    expect(quotes(answer, "should not exceed 45 working days")).toBe(true);
    expect(answer.offers).toEqual([
      "What is the date of receipt of the referral? With it, Waymark works the date out.",
    ]);
    const [offerAt, quoteAt] = ["What is the date of", "45 working days"].map((words) =>
      answer.text.indexOf(words),
    );
    expect(offerAt).toBeGreaterThan(quoteAt ?? Infinity);
  });

  it("is quoted with the exceptions that its list holds", async () => {
    const { statements } = await ask("strategy meeting how many days", { area: "set" });
    expect(statements).toHaveLength(1);
    expect(statements[0]?.text).toMatch(
      /^Strategy meetings\/discussions should be convened within three working days/u,
    );
    expect(statements[0]?.text).toContain("should be held on the same day as the receipt of the referral");
    expect(statements[0]?.text).toContain("within a maximum of five working days");
  });

  it("of another matter beside the one that has a rule is left to the passages", async () => {
    const answer = await ask("how quickly should help be put in after an assessment", { area: "set" });
    expect(own(answer)).not.toContain("What is the date");
  });
});

describe("asked backwards", () => {
  it("says that a date is in time, and which day it is", async () => {
    const answer = await ask("strat 30 March, conference booked 22 April 2026, in time? Essex");
    expect(own(answer)).toContain("In time: Wednesday 22 April 2026 is working day 15 of 15");
    expect(answer.deadlines[0]?.skipped.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Good Friday", "Easter Monday"]),
    );
  });

  it("asks for the hour of a plan on the day that hours run out, and takes it", async () => {
    const turns = [
      "Telephone referral made 3 March 2026 at 9am, written confirmation sent 5 March 2026, in time? Essex",
    ];
    const answer = await ask(turns);
    expect(answer.kind).toBe("clarification");
    expect(own(answer)).toContain("It depends on the hour: the period ends at 9 am on Thursday 5 March 2026");
    expect(own(await ask([...turns, "8.30 am"]))).toContain("In time: 8.30 am on Thursday 5 March 2026");
    expect(own(await ask([...turns, "10am"]))).toContain("Too late: 10 am on Thursday 5 March 2026");
  });

  it("says that a date is too late, and quotes what that requires", async () => {
    const answer = await ask("strat 30 March, conference booked 23 April 2026, in time? Essex");
    expect(own(answer)).toContain("Too late: Thursday 23 April 2026 is working day 16, and the period is 15");
    expect(
      quotes(answer, "Any delay must have written authorisation from the operational service manager"),
    ).toBe(true);
  });

  it("checks a plan in a bare question, and one that the next turn tells", async () => {
    const asked = await ask("ICPC by 22 April 2026? strat was 30 March 2026, Essex");
    expect(own(asked)).toContain("working day 15 of 15");
    const told = await ask(["strat 30 March 2026 Essex, when is the ICPC due?", "it's booked for 23 April"]);
    expect(own(told)).toContain("Too late: Thursday 23 April 2026 is working day 16");
    expect(dates(told)).toEqual([["set.icpc", "2026-04-22"]]);
  });

  it("takes a plan without its year to be soon after its event", async () => {
    const answer = await ask(
      "Is 13 April too late for the strat if concerns were identified on 8 April 2026? Essex",
    );
    expect(own(answer)).toContain("In time: Monday 13 April 2026 is working day 3 of 3");
    const turn = await ask("strat was 22 December 2025 and the conference is 7 January, in time? Essex");
    // Christmas Day, Boxing Day and New Year's Day are off: 23, 24, 29, 30, 31 December, 2, 5, 6, 7 January.
    expect(own(turn)).toContain("Wednesday 7 January 2026 is working day 9 of 15");
  });

  it("quotes what going over requires, without any date", async () => {
    const answer = await ask("day 44 and the assessment won't make it, Essex");
    expect(answer.kind).toBe("answer");
    expect(
      quotes(answer, "must review the file, record the reason for the extension and agree the new timescale"),
    ).toBe(true);
  });

  it.each([
    ["Tuesday 7 April", "say to ring again once Friday 10 April 2026 has passed"],
    ["Wednesday 1 April", "Yes, ring again now"],
  ])("tells a referrer of %s whether to ring again", async (day, words) => {
    expect(own(await ask(`I referred on ${day} in Thurrock and heard nothing, may I chase yet?`))).toContain(
      words,
    );
  });
});

describe("bad input gets a question back or a refusal, never a date", () => {
  it.each([
    ["strat 30 February 2026, ICPC by when? Southend", "There is no “30 February 2026”"],
    ["strat 31 April, ICPC by when? Southend", "There is no “31 April”"],
    [
      "rang the duty team in Southend yesterday at 25:00, written confirmation by when?",
      "“25:00” is no time of day",
    ],
    ["strat 3 March 1850, ICPC by when? Southend", "2019 to 2030"],
    ["strat 3 March 2250, ICPC by when? Southend", "2019 to 2030"],
    ["strat 45 fortnights ago, ICPC by when? Southend", "names no single day"],
    ["ICPC booked for 1 March 2026, strat 3 March 2026 in Essex, in time?", "is before the day"],
    ["strat on 3 March 2026 and strat on 5 March 2026, Essex, ICPC when?", "Two dates were given"],
    ["strat was Monday 3 March 2026, Essex, ICPC when?", "the weekday and the date do not match"],
    ["strat is next Friday, Essex, conference by when?", "more than one way"],
    ["strat was last week, Essex, conference by when?", "names no single day"],
    [
      "the phone was 01702 215007 and section 47 applies, 3.4, when is the ICPC due in Essex?",
      "What is the date",
    ],
    [
      "3 March 2026, Essex, when is the ICPC due?",
      "Is Tuesday 3 March 2026 the date of the strategy meeting",
    ],
  ])("%s", async (question, words) => {
    const answer = await ask(question);
    expect(answer.kind).toBe("clarification");
    expect(answer.deadlines).toEqual([]);
    expect(own(answer)).toContain(words);
  });

  it.each(["I sat the exam, what do I do if parents refuse consent?", "what does 2.5.26 say about plans?"])(
    "%s is no question about dates",
    async (question) => {
      expect((await ask(question)).deadlines).toEqual([]);
    },
  );
});

describe("conflicts are shown, not settled silently", () => {
  it("1: three working days leads, and three days stands beside it to be safe where it is earlier", async () => {
    const answer = await ask(
      "routine, concerns identified Thursday 2 April 2026 in Southend, strategy meeting by when?",
    );
    expect(dates(answer)).toEqual([["set.strategy", "2026-04-09"]]);
    expect(answer.deadlines[0]?.alternatives).toEqual([
      expect.objectContaining({ due: "2026-04-05", reason: expect.stringMatching(/^To be safe/) as string }),
    ]);
    expect(answer.differences[0]?.positions.map(({ text }) => text.length > 0)).toEqual([true, true]);
    const monday = await ask(
      "routine, concerns identified Monday 9 March 2026 in Southend, strategy meeting by when?",
    );
    expect(monday.deadlines[0]?.alternatives).toEqual([]);
  });

  it("2: a later meeting never starts the clock again; extension and written authorisation both apply", async () => {
    const answer = await ask("first strat 3 March 2026, second strat 10 March 2026, Essex, ICPC due when?");
    expect(dates(answer)).toEqual([["set.icpc", "2026-03-24"]]);
    expect(answer.deadlines[0]?.warnings.join(" ")).toContain(
      "A later strategy meeting does not start it again",
    );
    expect(quotes(answer, "A strategy meeting may agree an extended timescale")).toBe(true);
    expect(quotes(answer, "written authorisation from the operational service manager")).toBe(true);
  });

  it("2: for a transfer the clock runs from the notification, not from the move", async () => {
    const answer = await ask(
      "family moved to Southend on 2 March 2026, Kent notified us on 9 March 2026 that the child is on a plan, when is the transfer in conference due?",
    );
    // 10 to 13 March 1 to 4, 16 to 20: 9, 23 to 27: 14, 30 March: 15
    expect(dates(answer)).toEqual([["set.icpc_transfer", "2026-03-30"]]);
  });

  it("3: both limits of a pre-birth conference, the earlier being the limit", async () => {
    const answer = await ask(
      "Pre-birth conference by when, EDD 14 July 2026 and strategy meeting 1 May 2026, Essex",
    );
    expect(dates(answer)).toEqual([
      ["set.prebirth_conference", "2026-05-05"],
      ["set.icpc", "2026-05-26"],
    ]);
    expect(answer.deadlines[0]?.warnings.join(" ")).toContain("the earlier of the two dates is the limit");
    const alone = await ask("Pre-birth conference by when, EDD 14 July 2026, Essex");
    expect(alone.deadlines[0]?.warnings.join(" ")).toContain(
      "limits this too, counted from the strategy meeting",
    );
  });

  it("4: 48 hours in one area, 24 in another, side by side where no area is given", async () => {
    const answer = await ask(
      "I phoned a referral through at 4pm on 8 April 2026, confirm in writing by when?",
    );
    expect(Object.fromEntries(dates(answer))).toEqual({
      "set.written_confirmation": "2026-04-10T16:00:00+01:00",
      "cambs.written_confirmation": "2026-04-09T16:00:00+01:00",
    });
    expect(answer.differences[0]?.positions.map(({ area }) => area).sort()).toEqual([
      "cambridgeshire-peterborough",
      "set",
    ]);
  });

  it("5: 45 working days, and for the parents' guide 45 days with the working days labelled", async () => {
    const set = await ask("referral 2 March 2026, Southend, assessment due when?");
    expect(dates(set)).toEqual([["set.assessment", "2026-05-07"]]);
    const guide = await ask("referral 2 March 2026, assessment due when?", {
      area: "ivison-trust",
      audience: "parent",
    });
    expect(dates(guide)).toEqual([["ivison.assessment", "2026-04-16"]]);
    expect(guide.deadlines[0]?.alternatives).toEqual([
      expect.objectContaining({
        due: "2026-05-07",
        reason: expect.stringContaining("working days") as string,
      }),
    ]);
  });

  it("6: from the referral in two areas, from the contact in a London borough, with its 24 hours", async () => {
    const london = await ask("contact came in Friday 27 March 2026 at 4pm, decision by when?", {
      area: "london-borough",
    });
    expect(dates(london)).toEqual([
      ["london.referral_disposal", "2026-03-30"],
      ["london.contact_decision", "2026-03-28T16:00:00+00:00"],
    ]);
    const cambridge = await ask("referral received Friday 27 March 2026, decision by when? Peterborough");
    expect(dates(cambridge)).toEqual([["cambs.decision", "2026-03-30"]]);
  });

  it("7: three working days is when the referrer rings again, no limit for children's social care", async () => {
    const answer = await ask("I referred on Tuesday 7 April in Thurrock and heard nothing, may I chase yet?");
    expect(answer.deadlines[0]?.kind).toBe("chase");
    expect(answer.deadlines[0]?.warnings.join(" ")).toContain("no longer than its own one working day");
  });

  it("8: asks which exception applies, and takes the answer", async () => {
    const turns = ["concerns identified 8 April 2026 in Essex, when must the strategy meeting be held?"];
    const open = await ask(turns);
    expect(open.kind).toBe("clarification");
    expect(own(open)).toContain("Does one of them apply");
    expect(dates(open)).toEqual([["set.strategy", "2026-04-13"]]);
    const none = await ask([...turns, "none of these applies"]);
    expect(none.kind).toBe("answer");
    expect(dates(none)).toEqual([["set.strategy", "2026-04-13"]]);
    const complex = await ask([...turns, "it is complex, organised abuse"]);
    expect(dates(complex)).toEqual([["set.strategy_complex", "2026-04-15"]]);
    const serious = await ask([...turns, "serious injury, the referral came in on 9 April 2026"]);
    expect(dates(serious)).toEqual([["set.strategy_serious", "2026-04-09"]]);
    const denied = await ask([...turns, "not complex, and no immediate action was taken"]);
    expect(dates(denied)).toEqual([["set.strategy", "2026-04-13"]]);
    expect(own(denied)).toMatch(/serious risk.*penetrative/u);
    expect(own(denied)).not.toMatch(/complex concerns|immediate action/u);
    const acted = await ask([...turns, "police protection was used on 9 April 2026"]);
    expect(dates(acted)).toEqual([["set.strategy_immediate_action", "2026-04-10"]]);
  });
});

describe("what is in none of the documents is never computed", () => {
  it.each([
    ["core group", "ICPC was 3 March 2026, Essex. When is the core group due?"],
    ["first review conference", "ICPC was 3 March 2026, Essex. When is the first review conference due?"],
    [
      "length of an emergency protection order",
      "EPO granted 3 March 2026 in Essex, when does the EPO run out?",
    ],
    [
      "police protection limit",
      "Police protection taken 3 March 2026 at 4pm in Essex. How long does police protection last?",
    ],
  ])("%s", async (_what, question) => {
    const answer = await ask(question);
    expect(answer.deadlines).toEqual([]);
    expect(answer.kind).toBe("abstention");
    expect(own(answer)).toMatch(/sets? (?:a|no) time for this/);
  });

  it.each([
    [
      "days within which to see the child",
      "Referral 3 March 2026, Essex. When must the child be seen?",
      "as soon as possible",
    ],
    [
      "strategy minutes",
      "Strat was 3 March 2026, Essex. When are the strategy minutes due?",
      "as soon as practicable",
    ],
  ])("%s: the words are quoted", async (_what, question, words) => {
    const answer = await ask(question);
    expect(answer.deadlines).toEqual([]);
    expect(quotes(answer, words)).toBe(true);
    expect(own(answer)).toContain("no date is worked out");
  });

  it("SCSP sets no number: says so and labels another area's words", async () => {
    const answer = await ask("strat was 3 March 2026, when is the conference due?", { area: "scsp" });
    expect(answer).toMatchObject({ kind: "abstention", reason: "not-in-procedures", deadlines: [] });
    expect(own(answer)).toContain("The procedures of SCSP held here set no time for this");
    expect(answer.citations.map(({ area }) => area)).toEqual(["set"]);
  });
});

describe("what people call things", () => {
  it("is known by a verb and what follows it, not by every phrase in full", async () => {
    // 48 hours after 10 am on 7 April.
    const call = await ask(
      "Essex. I spoke to a lady at the MASH at 10am on 7 April 2026, written confirmation by when?",
    );
    expect(dates(call)).toEqual([["set.written_confirmation", "2026-04-09T10:00:00+01:00"]]);
    const police = await ask(
      "Essex. I phoned the local police at 10am on 7 April 2026, when is the written confirmation due?",
    );
    expect(dates(police)).toEqual([["set.police_written_confirmation", "2026-04-09T10:00:00+01:00"]]);
    // 15 working days after 8 April: 4 May is a bank holiday, and not among them; 29 April is day 15.
    const moved = await ask(
      "Kent told us on 8 April 2026 that the family have moved for good. We're Southend, conference by when?",
    );
    expect(dates(moved)).toEqual([["set.icpc_transfer", "2026-04-29"]]);
  });

  it("may be a length alone, where one clock of that length is running", async () => {
    // Good Friday 3 April and Easter Monday 6 April 2026 are off: the next working day is Tuesday 7 April.
    const answer = await ask(
      "Emergency action in Essex on 2 April 2026, strategy discussion took place 7 April 2026. Was it within one working day?",
    );
    expect(dates(answer)).toEqual([["set.strategy_immediate_action", "2026-04-07"]]);
    expect(own(answer)).toMatch(/^In time/mu);
  });
});

describe("of several strategy meetings", () => {
  it.each([
    [
      "2 March 2026 - info gathering, nothing initiated. 11 March - s47 initiated. 20 March - update.",
      "2026-04-01",
    ],
    ["first 2 March 2026, no s47 yet. second 11 March, s47 started there", "2026-04-01"],
    [
      "2 March 2026 and 11 March 2026; the decision to initiate the enquiry was made at the second",
      "2026-04-01",
    ],
  ])("the one at which the enquiry began counts: %s", async (told, due) => {
    // 11 March 2026 is a Wednesday; 1 April is working day 15, before Good Friday.
    const answer = await ask(`Southend, two strats: ${told} When is the ICPC due?`);
    expect(dates(answer)).toEqual([["set.icpc", due]]);
  });

  it("a later one does not start the clock again, and the words that say so are quoted", async () => {
    const answer = await ask(
      "Southend. s47 initiated at the strat on 11 March 2026, fresh strat yesterday. New 15 days from yesterday?",
    );
    expect(dates(answer)).toEqual([["set.icpc", "2026-04-01"]]);
    expect(quotes(answer, "the timescale remains as 15 working days")).toBe(true);
  });

  it("of which none is said to count is asked about", async () => {
    const answer = await ask(
      "2 strats, 3 March and 10 March 2026, Thurrock, not sure which started the s47. ICPC?",
    );
    expect(answer.kind).toBe("clarification");
    expect(answer.deadlines).toEqual([]);
  });
});

describe("dates that lean on others", () => {
  it("are the same day's, right behind what happened", async () => {
    const answer = await ask(
      "Referral received 8 April 2026 and police used protection same day. Strat by when, assessment by when?",
      { area: "set" },
    );
    expect(dates(answer)[0]).toEqual(["set.strategy_immediate_action", "2026-04-09"]);
  });

  it("move by a day when the next turn says so", async () => {
    const answer = await ask(["strat was 11 March 2026, Southend, ICPC due?", "what if it was a day later"]);
    // 12 March: day 14 is 1 April, day 15 Thursday 2 April.
    expect(dates(answer)).toEqual([["set.icpc", "2026-04-02"]]);
  });

  it("are of last week, where the words say so", async () => {
    // Asked on Friday 10 April: Monday last week is 30 March; the 15th working day after it is 22 April.
    const answer = await ask("strat was monday last week, Southend, s47 agreed. ICPC due?");
    expect(dates(answer)).toEqual([["set.icpc", "2026-04-22"]]);
  });

  it("are in doubt where a day's name and its date do not fit", async () => {
    const answer = await ask("strat held on Saturday (10 March 2026), Southend. ICPC due?");
    expect(answer.kind).toBe("clarification");
    expect(answer.deadlines).toEqual([]);
  });
});

describe("several areas, and none", () => {
  it("are each answered where each is asked for", async () => {
    const answer = await ask(
      "One sibling in Wisbech, one in Basildon, I phoned both councils at 10am on 8 April 2026. Written confirmation deadline for each?",
    );
    expect(Object.fromEntries(dates(answer))).toEqual({
      "set.written_confirmation": "2026-04-10T10:00:00+01:00",
      "cambs.written_confirmation": "2026-04-09T10:00:00+01:00",
    });
  });

  it("no date is worked out for a council whose procedures are not held", async () => {
    const answer = await ask("Medway, Kent. Strat 25 March 2026. ICPC by when?");
    expect(answer.deadlines).toEqual([]);
    expect(own(answer)).toContain("No procedures held here name");
  });
});

describe("what is told before anything is asked", () => {
  it("belongs to the case: its conditions and its dates", async () => {
    // Five working days after 25 March 2026: 1 April.
    const answer = await ask(
      [
        "organised abuse, several families",
        "concerns identified 25 March 2026, max date for the strategy meeting?",
      ],
      { area: "set" },
    );
    expect(dates(answer)).toEqual([["set.strategy_complex", "2026-04-01"]]);
  });

  it("lets a referrer ring again without saying the date again", async () => {
    const answer = await ask(["sent a referral to Southend 31 March 2026", "still nothing, can i chase"]);
    // Three working days: 1, 2 and 7 April.
    expect(dates(answer)).toEqual([["set.chase", "2026-04-07"]]);
    expect(own(answer)).toMatch(/^Yes, ring again now/mu);
  });
});

it("a case that is met in part shows its date and asks about the rest", async () => {
  const answer = await ask(
    "She says she was raped. Referral received 9 April 2026. When must the strat be?",
    { area: "set" },
  );
  expect(answer.kind).toBe("clarification");
  expect(dates(answer)).toEqual([["set.strategy_sexual", "2026-04-09"]]);
  expect(own(answer)).toContain("forensic evidence");
});

describe("a day that was told by counting back", () => {
  it("is worked out over Easter, and the count is said", async () => {
    const answer = await ask(
      "I sent a referral in 4 working days ago and have heard nothing back. What now?",
      {
        area: "set",
      },
    );
    // 9, 8 and 7 April are days 1 to 3, Easter Monday and Good Friday none: 2 April. Then 7, 8 and 9 April.
    expect(dates(answer)).toEqual([["set.chase", "2026-04-09"]]);
    expect(own(answer)).toContain("Yes, ring again now");
    expect(own(answer)).toContain("“4 working days ago” was read as Thursday 2 April 2026");
    expect(own(answer)).toContain("Easter Monday (Monday 6 April 2026)");
    expect(own(answer)).not.toContain("names no single day");
  });

  it("is said back, however many digits it has", async () => {
    const answer = await ask("strat was 10 days ago, Essex, when is the ICPC due?");
    expect(own(answer)).toContain("“10 days ago” was read as Tuesday 31 March 2026");
  });
});

describe("a weekday called the last", () => {
  it("is asked about with both dates where it may be either, and the answer then counts", async () => {
    const question =
      "I referred a child last Wednesday with bruising to his face and heard nothing, do I chase?";
    const asked = await ask(question, { area: "set" });
    expect(asked.kind).toBe("clarification");
    expect(own(asked)).toContain("Is it Wednesday 1 April 2026 or Wednesday 8 April 2026?");
    expect(own(asked)).not.toContain("What is the date of receipt");
    // Day 1 is 2 April; Good Friday and Easter Monday are off; 7 and 8 April are days 2 and 3.
    const told = await ask([question, "the 1st"], { area: "set" });
    expect(dates(told)).toEqual([["set.chase", "2026-04-08"]]);
  });

  it("dates the referral of a child as it does any other", async () => {
    const answer = await ask("I referred a child on Wednesday and heard nothing, do I chase?", {
      area: "set",
    });
    // 9, 10 and 13 April.
    expect(dates(answer)).toEqual([["set.chase", "2026-04-13"]]);
  });

  it("is the one of the two that what came before it allows", async () => {
    const answer = await ask(
      "referral came in 7 April 2026, strat was last Wednesday. when is the ICPC due",
      { area: "set" },
    );
    // 9 and 10 April are days 1 and 2, 13 to 24 April 3 to 12, and 29 April is day 15.
    expect(dates(answer)).toEqual([["set.icpc", "2026-04-29"]]);
    expect(own(answer)).toContain("“last Wednesday” was read as Wednesday 8 April 2026");
  });

  it("is the latest where the day of asking is told by its weekday", async () => {
    const answer = await ask(
      "I rang children's social care last Wednesday, it's now the following Wednesday and nobody has come back. Do I chase?",
      { area: "set" },
    );
    expect(answer.kind).toBe("answer");
    expect(own(answer)).toContain("Yes, ring again now");
  });
});

it("asks which days are meant where both of a plan may be either of two", async () => {
  const answer = await ask("strat was last Wednesday and the icpc is next Friday. are we in time?", {
    area: "set",
  });
  expect(answer.kind).toBe("clarification");
  expect(own(answer)).toContain("Is it Wednesday 1 April 2026 or Wednesday 8 April 2026?");
});

describe("how many days or weeks a period has", () => {
  it.each([
    ["how many weeks before the due date is the pre-birth conference", "ten weeks prior"],
    ["how many weeks before the due date do we hold our pre-birth conference", "ten weeks prior"],
    ["how many working days after the strategy meeting is the ICPC due", "within 15 working days"],
    ["How long after the strategy meeting is the conference due?", "within 15 working days"],
  ])("is answered by the period, with nothing asked first: %s", async (question, words) => {
    const answer = await ask(question, { area: "set" });
    expect(answer.kind).toBe("answer");
    expect(answer.ownWords).toEqual([]);
    expect(quotes(answer, words)).toBe(true);
  });

  it("is answered by the period when it is asked of what was asked about before", async () => {
    const turns = ["when do I do the pre-birth conference", "how many weeks before the due date"];
    const answer = await ask(turns, { area: "set" });
    expect(answer.kind).toBe("answer");
    expect(quotes(answer, "ten weeks prior")).toBe(true);
  });

  it("still asks for the date where a day is asked for", async () => {
    const answer = await ask("when is our ICPC due", { area: "set" });
    expect(answer.kind).toBe("clarification");
    expect(answer.ownWords.join(" ")).toContain("What is the date of the strategy meeting");
  });
});

describe("an area that was named by a place", () => {
  it("is said to be worked by only where a date was worked out", async () => {
    const area = "cambridgeshire-peterborough";
    const question =
      "rang peterborough social care this morning about a child, when do they need it in writing";
    const asked = await ask(question, { area });
    expect(own(asked)).toContain("These are the procedures of Cambridgeshire and Peterborough");
    expect(own(asked)).not.toContain("Worked out");
    const told = await ask([question, "9am"], { area });
    expect(dates(told)).toEqual([["cambs.written_confirmation", "2026-04-11T09:00:00+01:00"]]);
    expect(own(told)).toContain("Worked out by the procedures of Cambridgeshire and Peterborough");
  });
});
