import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { createCalendar } from "../calendar.ts";
import { readDates } from "./read-dates.ts";

const today = Temporal.PlainDate.from("2026-06-01");

const read = (text: string) =>
  readDates(text, { today, calendar: createCalendar(), leaning: null }).map(({ reading }) =>
    reading.kind === "date" ? [reading.date.toString(), reading.isLastPeriod === true] : [reading.kind],
  );

describe("weeks that are told of a pregnancy today", () => {
  it.each([
    // 22 weeks, 154 days, before 1 June 2026.
    ["mum is 22 weeks today, pre-birth conference when", "2025-12-29"],
    ["unborn, 22 wks today", "2025-12-29"],
    ["mum's 22/40 today", "2025-12-29"],
    ["she's 22 weeks pregnant today", "2025-12-29"],
    ["pre-birth conf? shes 22+3 today", "2025-12-26"],
    ["midwife says she is 22 weeks and 3 days now", "2025-12-26"],
  ])("count back to the last period: %s", (text, day) => {
    expect(read(text)).toEqual([[day, true]]);
  });

  it.each([
    ["edd is 20 weeks today", "2026-10-19"],
    ["unborn baby due 20 weeks today", "2026-10-19"],
    ["pre-birth strategy meeting is 3 weeks today", "2026-06-22"],
    ["conference is 3 weeks today", "2026-06-22"],
  ])("lie ahead where something is so far off: %s", (text, day) => {
    expect(read(text)).toEqual([[day, false]]);
  });

  it("are no date without a day on which they were told", () => {
    expect(read("mum is 22/40, pre-birth conf when")).toEqual([]);
  });
});
