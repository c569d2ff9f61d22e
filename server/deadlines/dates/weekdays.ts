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
  "\\b(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:rs?(?:day)?)?|fri(?:day)?|saturday|sunday)\\b";

const hourBeside =
  "(?:\\d{1,2}(?:[.:]\\d{2})?\\s?[ap]\\.?m\\b|\\d{1,2}[.:]\\d{2}\\b|noon\\b|midday\\b|midnight\\b|half[ -]|quarter (?:past|to)\\b)";
const atHourBeside = `[,\\s]\\s*(?:(?:at|about|around|approx|just after|just before)\\s+)*${hourBeside}`;
/** "Sat at 11", and not "sat at 11 desks". */
const atBareHour = "\\s+(?:at|about|around)\\s+\\w+(?: o'?clock)?\\s*(?:$|[.,;:?!)\\n])";
const partBeside = "\\s+(?:morning|morn|afternoon|aft|arvo|evening|eve|night|lunchtime)\\b";
const dayBeside = `\\s*(?:,|/|&|\\bor\\b|\\band\\b)\\s*${weekdayPattern}|\\s+(?:just )?gone\\b`;

/** "sat" and "sun" where an hour, a part of the day or another day stands beside them, and nobody sits. */
export const shortWeekendPattern = `(?<!\\b(?:i|we|he|she|they|who|the)\\s+)\\b(?:sat|sun)\\b(?:(?=${atHourBeside}|${atBareHour}|${partBeside}|${dayBeside})|(?<=(?:\\d\\s?[ap]\\.?m|\\d[.:]\\d{2}|\\b(?:[01]\\d|2[0-3])[0-5]\\d|noon|midday|midnight|o'?clock|half \\w+|(?:past|to) \\w+|${weekdayPattern}\\s*(?:,|/|&|\\bor|\\band))\\s*(?:sat|sun)))`;

const starts = ["mo", "tu", "we", "th", "fr", "sa", "su"];

/** 1 for Monday to 7 for Sunday. */
export function weekdayNumber(text: string): number {
  return starts.indexOf(text.trim().toLowerCase().slice(0, 2)) + 1;
}
