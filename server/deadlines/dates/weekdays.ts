/** Weekdays as typed. "sun" and "sat" are also other words: callers say where they may stand. */
export const weekdayPattern =
  "\\b(?:mon(?:day)?|tues?(?:day)?|weds?(?:nesday)?|wednesday|thur?s?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\b";

/** A weekday and no more. */
export const bareWeekday = new RegExp(`^${weekdayPattern}$`, "iu");

/** A weekday alone or with its hour: "Monday", "Mon 3.30pm". */
export const weekdayPerhapsAtHour = new RegExp(
  `^${weekdayPattern}(?: \\d{1,2}(?:[.:]\\d{2})? ?[ap]m)?$`,
  "iu",
);

/** Weekdays in full, and those short forms that are no other word. */
export const sureWeekdayPattern =
  "\\b(?:monday|tues(?:day)?|wed(?:nesday|s)?|thurs?(?:day)?|friday|saturday|sunday|fri)\\b";

const starts = ["mo", "tu", "we", "th", "fr", "sa", "su"];

/** 1 for Monday to 7 for Sunday. */
export function weekdayNumber(text: string): number {
  return starts.indexOf(text.trim().toLowerCase().slice(0, 2)) + 1;
}
