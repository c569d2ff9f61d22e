/** A length of time as a document gives it. */
export interface Period {
  readonly amount: number;
  readonly unit: Unit;
}

/** What a period is counted in. */
export type Unit =
  "minutes" | "hours" | "days" | "working-days" | "school-days" | "weeks" | "months" | "years" | "same-day";

const hoursIn: Partial<Record<Unit, number>> = { minutes: 1 / 60, hours: 1, days: 24, weeks: 168 };
const monthsIn: Partial<Record<Unit, number>> = { months: 1, years: 12 };
const workingDaysInWeek = 5;

/** Whether two periods are the same length of time: 48 hours and two days are, three days and three working days are not. */
export function isSamePeriod(a: Period, b: Period): boolean {
  if (a.unit === b.unit) return a.amount === b.amount;
  for (const table of [hoursIn, monthsIn]) {
    const [ofA, ofB] = [table[a.unit], table[b.unit]];
    if (ofA !== undefined && ofB !== undefined) return a.amount * ofA === b.amount * ofB;
  }
  return isWeekOfWork(a, b) || isWeekOfWork(b, a);
}

/** Five working days and a week come to the same, bank holidays aside. */
function isWeekOfWork(a: Period, b: Period): boolean {
  return a.unit === "working-days" && b.unit === "weeks" && a.amount === workingDaysInWeek * b.amount;
}
