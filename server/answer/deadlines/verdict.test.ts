import { describe, expect, it } from "vitest";
import { ruleSchema } from "../../../corpus/schemas/rules.ts";
import type { Period, Rule } from "../../../corpus/schemas/rules.ts";
import type { DeadlineQuestion } from "../../conversation/deadlines/deadline-question.ts";
import type { StatedDate } from "../../conversation/deadlines/read-turn.ts";
import { createCalendar } from "../../deadlines/calendar.ts";
import { computeDeadline } from "../../deadlines/compute-deadline.ts";
import type { Deadline } from "../../deadlines/compute-deadline.ts";
import { readIso } from "../../deadlines/local-time.ts";
import type { When } from "../../deadlines/local-time.ts";
import { isComputable } from "../../deadlines/rule-book.ts";
import { verdictOn } from "./verdict.ts";

const calendar = createCalendar();

function at(text: string): When {
  const when = readIso(text);
  if (when === null) throw new Error(text);
  return when;
}

/** A rule of somebody's own, with the event on a day. */
function deadline(kind: Rule["kind"], period: Period, trigger: string): Deadline {
  const rule = ruleSchema.parse({
    id: "own.visit",
    documentId: "own",
    subject: "visit",
    title: "Visit",
    who: "the social worker",
    trigger: { event: "meeting", words: "the meeting" },
    period,
    kind,
    modality: "must",
    words: "so many days",
    quote: "so many days",
  });
  if (!isComputable(rule)) throw new Error("no period");
  const outcome = computeDeadline(rule, at(trigger), { calendar, rules: new Map() });
  if (outcome.kind !== "due") throw new Error(outcome.kind);
  return outcome.deadline;
}

/** Asks for the visit, with no date of anything. */
const undated: DeadlineQuestion = {
  exact: new Set(),
  subjects: ["visit"],
  events: new Map(),
  further: new Map(),
  caseAsked: null,
  mentioned: new Set(),
  cases: new Set(),
  planned: new Map(),
  area: null,
  unknownPlace: null,
  areaDoubt: null,
  conditions: new Set(),
  hinted: new Set(),
  ruledOut: new Set(),
  isRoutine: false,
  isRepeated: false,
  isExtended: false,
  isOfExtension: false,
  saysDone: false,
  intent: "due",
  now: null,
  isGeneral: false,
  isEventOpen: false,
  asksRestart: false,
  asksNext: false,
  asksStart: false,
  asksDayNumber: false,
  asksOfBoth: false,
  asksHowLate: false,
  asksCount: false,
  unclear: [],
  unbound: null,
};

function verdict(own: Deadline, plan: string) {
  const stated: StatedDate = {
    when: at(plan),
    typed: plan,
    isYearAssumed: false,
    isRelative: false,
    isYearTold: false,
    unclearHour: null,
  };
  const question: DeadlineQuestion = {
    ...undated,
    events: new Map([["meeting", { ...stated, when: own.trigger }]]),
    planned: new Map([["visit", stated]]),
    intent: "in-time",
  };
  return verdictOn(own, { question, today: at("2026-03-02"), calendar });
}

describe("a plan against the earliest date of a rule", () => {
  // Ten days after Wednesday 1 April 2026.
  const own = deadline("minimum", { amount: 10, unit: "days", direction: "after" }, "2026-04-01");

  it("is kept from that date on, and too early before it", () => {
    expect(own.dueText).toBe("Not before Saturday 11 April 2026");
    expect(verdict(own, "2026-04-15")).toEqual({
      kind: "in-time",
      text: "In time: Wednesday 15 April 2026 is not before Saturday 11 April 2026.",
    });
    expect(verdict(own, "2026-04-11")?.kind).toBe("in-time");
    expect(verdict(own, "2026-04-10")).toEqual({
      kind: "too-early",
      text: "Too early: Friday 10 April 2026 is before Saturday 11 April 2026.",
    });
  });

  it("names the working day after it where it is none", () => {
    expect(own.warnings.join(" ")).toContain("The working day after it is Monday 13 April 2026");
  });

  it("is not said to have passed", () => {
    const past = deadline("minimum", { amount: 1, unit: "days", direction: "after" }, "2026-02-02");
    expect(verdictOn(past, { question: undated, today: at("2026-03-02"), calendar })).toBeNull();
  });

  it("in hours is shown as the earliest moment", () => {
    const hours = deadline("minimum", { amount: 24, unit: "hours", direction: "after" }, "2026-03-03T09:00");
    expect(hours.dueText).toBe("Not before 9 am on Wednesday 4 March 2026");
    expect(verdict(hours, "2026-03-04T10:00")?.kind).toBe("in-time");
    expect(verdict(hours, "2026-03-04")?.kind).toBe("hour-needed");
  });
});

describe("a plan against working days counted back", () => {
  // Back from Wednesday 8 April 2026: 7 is day 1 · (6 Easter Monday, 5, 4, 3 Good Friday) · 2, 1 are 2, 3 ·
  // 31 and 30 March 4, 5.
  const own = deadline("maximum", { amount: 5, unit: "working-days", direction: "before" }, "2026-04-08");

  it("is numbered backwards", () => {
    expect(own.dueText).toBe("On or before Monday 30 March 2026");
    expect(verdict(own, "2026-03-30")).toEqual({
      kind: "in-time",
      text: "In time: Monday 30 March 2026 is 5 working days before, of at least 5.",
    });
    expect(verdict(own, "2026-03-27")?.text).toContain("is 6 working days before");
    expect(verdict(own, "2026-04-07")).toEqual({
      kind: "too-late",
      text: "Too late: Tuesday 7 April 2026 is 1 working day before, of at least 5.",
    });
  });

  it("is too late after the event, and then has no number", () => {
    expect(verdict(own, "2026-04-09")?.text).toBe(
      "Too late: Thursday 9 April 2026 is after the end of the period.",
    );
  });

  it("is told as a count back", () => {
    expect(own.steps).toEqual([
      "Day 0 is Wednesday 8 April 2026: the meeting. That day itself is not counted.",
      expect.stringMatching(/^Counted back: 5 working days, /u),
      "Day 1 is Tuesday 7 April 2026, the working day before it.",
      "Not counted: Easter Monday (Monday 6 April 2026); Good Friday (Friday 3 April 2026); 2 days of weekends.",
      "Day 5 is Monday 30 March 2026.",
    ]);
  });
});

describe("a plan on the day that a period of hours ends", () => {
  // 48 hours from 9 am on Tuesday 3 March 2026.
  const own = deadline("maximum", { amount: 48, unit: "hours", direction: "after" }, "2026-03-03T09:00");

  it("without its hour is neither kept nor missed", () => {
    expect(verdict(own, "2026-03-05")).toEqual({
      kind: "hour-needed",
      text: "It depends on the hour: the period ends at 9 am on Thursday 5 March 2026. What time on Thursday 5 March 2026 is meant?",
    });
  });

  it.each([
    ["2026-03-04", "in-time"],
    ["2026-03-05T09:00", "in-time"],
    ["2026-03-05T09:01", "too-late"],
    ["2026-03-06", "too-late"],
    ["2026-03-03T08:00", "before-its-event"],
  ])("on %s is %s", (plan, kind) => {
    expect(verdict(own, plan)?.kind).toBe(kind);
  });
});

describe("a plan outside the years that are covered", () => {
  it("is too late without a number of its day, at once", () => {
    const own = deadline("maximum", { amount: 15, unit: "working-days", direction: "after" }, "2026-03-30");
    const startedAt = performance.now();
    expect(verdict(own, "9999-12-25")?.text).toBe(
      "Too late: Saturday 25 December 9999 is after the end of the period.",
    );
    expect(performance.now() - startedAt).toBeLessThan(200);
  });
});

it.each([
  [{ amount: 1, unit: "months", direction: "after" }, "Counted: 1 month, to"],
  [{ amount: 2, unit: "months", direction: "before" }, "Counted back: 2 months, to"],
  [{ amount: 1, unit: "days", direction: "after" }, "Counted: 1 day, weekends"],
  [{ amount: 1, unit: "weeks", direction: "after" }, "Counted: 1 week, that is 7 days"],
  [{ amount: 2, unit: "weeks", direction: "before" }, "Counted back: 2 weeks, that is 14 days"],
] as const)("counts %o in words", (period, words) => {
  expect(deadline("maximum", period, "2026-04-08").steps.join(" ")).toContain(words);
});

it("tells when ringing again is due by the rule's own period", () => {
  const own = deadline("chase", { amount: 1, unit: "weeks", direction: "after" }, "2026-02-02");
  const question = { ...undated, intent: "chase" } as const;
  expect(verdictOn(own, { question, today: at("2026-03-02"), calendar })?.text).toBe(
    "Yes, ring again now: the 1 week ended on Monday 9 February 2026.",
  );
});
