import { describe, expect, it } from "vitest";
import { ruleSchema } from "../../corpus/schemas/rules.ts";
import type { Period } from "../../corpus/schemas/rules.ts";
import { createCalendar } from "./calendar.ts";
import { readIso } from "./local-time.ts";
import { timelineOf } from "./timeline.ts";

const rule = (id: string, period: Omit<Period, "direction">) =>
  ruleSchema.parse({
    ...{ id, documentId: "guide", subject: "call", title: id, who: "the team", kind: "maximum" },
    trigger: { event: "referral-received", words: "receipt of the referral" },
    period: { ...period, direction: "after" },
    words: "in time",
    quote: "The team should call in time.",
  });

describe("a timeline", () => {
  const early = rule("area.z", { amount: 2, unit: "hours" });
  const sameDay = rule("area.m", { amount: 0, unit: "same-day" });
  const late = rule("area.a", { amount: 8, unit: "hours" });
  const nextDay = rule("area.b", { amount: 20, unit: "hours" });

  it.each([
    [[early, sameDay, late, nextDay]],
    [[sameDay, late, nextDay, early]],
    [[nextDay, late, early, sameDay]],
    [[late, nextDay, sameDay, early]],
  ])("is in order of due date whatever the order of the rules: a day counts as its end", (areaRules) => {
    const events = [{ event: "referral-received", when: readIso("2026-03-03T08:00")! }];
    const book = { calendar: createCalendar(), rules: new Map() };
    const { deadlines } = timelineOf(events, { areaRules }, book);
    expect(deadlines.map((deadline) => deadline.rule.id)).toEqual(["area.z", "area.a", "area.m", "area.b"]);
  });
});
