import type { Rule } from "../../corpus/schemas/rules.ts";
import { phrases } from "../../corpus/phrases.ts";
import { countWorkingDays } from "./calendar.ts";
import type { Calendar } from "./calendar.ts";
import type { Clock } from "./count-period.ts";
import { dateInWords, momentInWords } from "./format-date.ts";
import type { When } from "./local-time.ts";

/** When a rule's period ends, in words that say what kind of limit it is. */
export function dueText({ kind, period }: Rule & Clock, { date, moment }: When, calendar: Calendar): string {
  const words = phrases.deadline.due;
  const day = dateInWords(date);
  const isBefore = period.direction === "before";
  if (moment !== null) return momentText(kind, momentInWords(moment));
  if (period.unit === "same-day") return words.sameDay(day);
  switch (kind) {
    case "maximum":
      return isBefore ? words.maximumBefore(day) : words.maximum(day);
    case "target":
      return isBefore ? words.targetBefore(day) : words.target(day);
    case "review":
      return words.review(day);
    case "minimum":
      return words.minimum(day);
    case "chase": {
      const next = countWorkingDays(date, { days: 1, calendar });
      return words.chase(day, dateInWords(next?.end ?? date));
    }
  }
}

function momentText(kind: Rule["kind"], moment: string): string {
  const words = phrases.deadline.due;
  switch (kind) {
    case "maximum":
    case "review":
      return words.maximumMoment(moment);
    case "target":
      return words.target(moment);
    case "minimum":
      return words.minimum(moment);
    case "chase":
      return words.chaseMoment(moment);
  }
}

/** A day or a moment as a limit of its own: "the end of Tuesday 3 March 2026". */
export function dueInWords({ date, moment }: When): string {
  return moment === null ? phrases.deadline.due.endOf(dateInWords(date)) : momentInWords(moment);
}
