import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { bankHolidaysOf } from "./bank-holidays.ts";
import { countWorkingDays, createCalendar, workingDayNumber } from "./calendar.ts";

const calendar = createCalendar();
const date = (text: string) => Temporal.PlainDate.from(text);
const dates = fc.integer({ min: 0, max: 365 * 11 }).map((days) => date("2019-02-01").add({ days }));

/** The oracle: plain JavaScript dates in UTC, one day at a time. */
function walk(from: string, days: number): string {
  const holidays = new Set(
    Array.from({ length: 12 }, (_, index) => 2019 + index)
      .flatMap(bankHolidaysOf)
      .map((holiday) => holiday.date.toString()),
  );
  const at = new Date(`${from}T00:00:00Z`);
  for (let left = days; left > 0;) {
    at.setUTCDate(at.getUTCDate() + 1);
    const isWeekend = at.getUTCDay() === 0 || at.getUTCDay() === 6;
    if (!isWeekend && !holidays.has(at.toISOString().slice(0, 10))) left -= 1;
  }
  return at.toISOString().slice(0, 10);
}

describe("counting working days", () => {
  it("ends where a naive walk, day by day, ends", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 45 }), (from, days) => {
        const count = countWorkingDays(from, { days, calendar });
        fc.pre(count !== null);
        expect(count.end.toString()).toBe(walk(from.toString(), days));
      }),
      { numRuns: 500 },
    );
  });

  it("ends on a working day, and skips every day off in between and no other", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 45 }), (from, days) => {
        const count = countWorkingDays(from, { days, calendar });
        fc.pre(count !== null);
        const { end, skipped } = count;
        expect(calendar.whyNotWorked(end)).toBeNull();
        expect(from.until(end).days).toBe(days + skipped.length);
        for (const day of skipped) expect(calendar.whyNotWorked(day.date)).toBe(day.name);
      }),
    );
  });

  it("is undone by counting back, from a working day", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 45 }), (from, days) => {
        fc.pre(calendar.whyNotWorked(from) === null);
        const there = countWorkingDays(from, { days, calendar });
        fc.pre(there !== null);
        expect(countWorkingDays(there.end, { days: -days, calendar })?.end.equals(from)).toBe(true);
      }),
    );
  });

  it("numbers its own last day", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 45 }), (from, days) => {
        const count = countWorkingDays(from, { days, calendar });
        fc.pre(count !== null);
        expect(workingDayNumber(from, { to: count.end, calendar })).toBe(days);
      }),
    );
  });

  it("numbers its own last day when it counts back", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 45 }), (from, days) => {
        const count = countWorkingDays(from, { days: -days, calendar });
        fc.pre(count !== null);
        expect(workingDayNumber(from, { to: count.end, calendar })).toBe(days);
      }),
    );
  });

  it("numbers no day outside the years that are covered, and is quick about it", () => {
    const startedAt = performance.now();
    expect(workingDayNumber(date("2026-03-30"), { to: date("9999-12-25"), calendar })).toBeNull();
    expect(workingDayNumber(date("0001-01-01"), { to: date("2026-03-30"), calendar })).toBeNull();
    expect(performance.now() - startedAt).toBeLessThan(200);
  });

  it("takes a later start to no earlier end", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 45 }), (from, days) => {
        const one = countWorkingDays(from, { days, calendar });
        const next = countWorkingDays(from.add({ days: 1 }), { days, calendar });
        fc.pre(one !== null && next !== null);
        expect(Temporal.PlainDate.compare(one.end, next.end)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("stops at the end of the years that are covered", () => {
    expect(countWorkingDays(date("2030-12-30"), { days: 2, calendar })).toBeNull();
    expect(countWorkingDays(date("2019-01-02"), { days: -2, calendar })).toBeNull();
  });
});

describe("an area's own closure days", () => {
  const own = createCalendar([
    { date: "2026-12-29", name: "Council closure" },
    { date: "2026-12-25", name: "Council closure" },
  ]);

  it("are not worked, and are named", () => {
    expect(own.whyNotWorked(date("2026-12-29"))).toBe("Council closure");
    expect(calendar.whyNotWorked(date("2026-12-29"))).toBeNull();
    expect(countWorkingDays(date("2026-12-24"), { days: 1, calendar: own })?.end.toString()).toBe(
      "2026-12-30",
    );
  });

  it("leave a bank holiday its name", () => {
    expect(own.whyNotWorked(date("2026-12-25"))).toBe("Christmas Day");
  });
});
