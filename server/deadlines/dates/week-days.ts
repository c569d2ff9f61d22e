import type { Temporal } from "temporal-polyfill";

/** How many days a unit has in which people count days. */
export const daysOf: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

/** The last such weekday before a day, 1 for Monday; never that day itself. */
export function lastBefore(today: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return today.subtract({ days: ((today.dayOfWeek - weekday + 6) % 7) + 1 });
}
