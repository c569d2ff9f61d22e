import type { Temporal } from "temporal-polyfill";
import { weekdays } from "./calendar.ts";
import type { When } from "./local-time.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** `Tuesday 3 March 2026`. */
export function dateInWords(date: Temporal.PlainDate): string {
  return `${weekdays[date.dayOfWeek - 1] ?? ""} ${date.day} ${months[date.month - 1] ?? ""} ${date.year}`;
}

/** `4.05 pm on Tuesday 3 March 2026`. */
export function momentInWords(moment: Temporal.ZonedDateTime): string {
  return `${timeInWords(moment)} on ${dateInWords(moment.toPlainDate())}`;
}

/** A day, or a moment of it, in words. */
export function whenInWords({ date, moment }: When): string {
  return moment === null ? dateInWords(date) : momentInWords(moment);
}

/** `4 pm`, `4.05 pm`, `12 noon`, `midnight at the start of the day`: never two readings. */
function timeInWords({ hour, minute }: Temporal.ZonedDateTime): string {
  if (minute === 0 && hour === 0) return "midnight at the start of the day,";
  if (minute === 0 && hour === 12) return "12 noon";
  const minutes = minute === 0 ? "" : `.${String(minute).padStart(2, "0")}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? "am" : "pm"}`;
}
