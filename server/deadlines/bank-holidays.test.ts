import Holidays from "date-holidays";
import { describe, expect, it } from "vitest";
import { bankHolidaysOf, coveredYears, easterSunday } from "./bank-holidays.ts";
import handListed from "./testing/bank-holidays.json" with { type: "json" };

const years = Array.from(
  { length: coveredYears.last - coveredYears.first + 1 },
  (_, index) => coveredYears.first + index,
);

describe("the bank holidays of England and Wales", () => {
  it.each(years)("of %i are those listed by hand, by date and name", (year) => {
    const listed: Readonly<Record<string, { date: string; name: string }[]>> = handListed;
    const found = bankHolidaysOf(year).map(({ date, name }) => ({ date: date.toString(), name }));
    expect(found).toEqual(listed[String(year)]);
  });

  it.each(years)("of %i are the working days off that a second source has", (year) => {
    const second = new Holidays("GB", "ENG")
      .getHolidays(year)
      .filter(({ type }) => type === "public")
      .map(({ date }) => date.slice(0, 10))
      // The second source lists a weekend's holiday beside its substitute.
      .filter((date) => ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay()));
    const weekdays = bankHolidaysOf(year).map(({ date }) => date.toString());
    expect(weekdays).toEqual([...new Set(second)].sort());
  });

  it.each([
    [2019, "2019-04-21"],
    [2020, "2020-04-12"],
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2030, "2030-04-21"],
  ])("count from Easter Sunday %i on %s", (year, date) => {
    expect(easterSunday(year).toString()).toBe(date);
  });
});
