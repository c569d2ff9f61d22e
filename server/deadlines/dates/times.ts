import { Temporal } from "temporal-polyfill";
import { smallNumbers } from "./number-words.ts";

/** A time of day in a text, or words that look like one and are none. */
export interface TimeMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The hour; `unclear` where it may be morning or afternoon; `impossible` where no clock shows it. */
  readonly time: Temporal.PlainTime | "unclear" | "impossible";
}

interface TimeForm {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray) => TimeMention["time"];
}

const partOfDay =
  "(?: o'?clock)?,? (?:in the |at |this |yesterday |tomorrow )?(morning|afternoon|evening|night|morn|aft|arvo|eve)\\b";
const minuteWords = ["five", "ten", "twenty", "twenty-five"];
const minutesOf: Readonly<Record<string, number>> = {
  half: 30,
  quarter: 15,
  five: 5,
  ten: 10,
  twenty: 20,
  "twenty-five": 25,
};
const hour = `(\\d{1,2}|${smallNumbers.join("|")})`;

/** How a date ends: "13/7", "23/12/24", "22 may", "sat 29 may 27", "friday". */
const afterDate =
  "(?:\\d{1,2}[/.]\\d{1,2}(?:[/.](?:20)?\\d{2})?|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:\\s(?:20)?\\d{2})?|\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)";

const forms: readonly TimeForm[] = [
  {
    pattern: new RegExp(
      `\\b(half|quarter|${minuteWords.join("|")}|\\d{1,2}) ?(past|to) ${hour}(?: ?(am|pm)\\b|${partOfDay})?`,
      "giu",
    ),
    read: spokenTime,
  },
  {
    pattern: new RegExp(`\\b${hour}(?:[:.](\\d{2}))? ?(a\\.?m\\b|p\\.?m\\b)\\.?`, "giu"),
    read: ([, hours = "", minutes, half = ""]) =>
      twelveHour(hours, { minutes, isAfternoon: /^p/iu.test(half) }),
  },
  {
    pattern: new RegExp(`\\b${hour}(?:[:.](\\d{2}))?${partOfDay}`, "giu"),
    read: ([, hours = "", minutes, part = ""]) => {
      const isAfternoon = isAfternoonAt(hours, part);
      return isAfternoon === null ? "unclear" : twelveHour(hours, { minutes, isAfternoon });
    },
  },
  {
    pattern: /\b(\d{2}):?(\d{2}) ?(?:hrs|hours|h)\b/giu,
    read: ([, hours, minutes]) => timeOf(Number(hours), Number(minutes)),
  },
  {
    pattern: /(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])/giu,
    read: ([, hours, minutes]) => clockTime(hours ?? "", minutes ?? ""),
  },
  {
    pattern: /(?<=\bat )(\d{1,2})\.(\d{2})(?!\d|\.\d)/giu,
    read: ([, hours, minutes]) => clockTime(hours ?? "", minutes ?? ""),
  },
  {
    pattern: /(?<=\bat )(\d{2})(\d{2})(?!\d)/giu,
    read: ([, hours, minutes]) => clockTime(hours ?? "", minutes ?? ""),
  },
  {
    // "13/7 0930", "22 may 16.50": a clock's time right after its date; 2015 to 2039 there is the year.
    pattern: new RegExp(
      `(?<=${afterDate}\\s)(?!20[1-3]\\d\\b)([01]\\d|2[0-3])[.:]?([0-5]\\d)(?![\\d./-])`,
      "giu",
    ),
    read: ([, hours, minutes]) => timeOf(Number(hours), Number(minutes)),
  },
  { pattern: /\b(?:12 )?(?:noon|midday)\b/giu, read: () => timeOf(12, 0) },
  { pattern: /\bmidnight\b/giu, read: () => "unclear" },
  {
    pattern: new RegExp(
      `\\b(?:at|about|around) ${hour}(?: o'?clock)?(?![\\w:./-])(?! (?:working|days?|hours?|weeks?|months?|years?|of)\\b)`,
      "giu",
    ),
    read: ([, hours = ""]) => bareHour(hours),
  },
  { pattern: new RegExp(`\\b${hour} o'?clock\\b`, "giu"), read: ([, hours = ""]) => bareHour(hours) },
];

/** Finds the times of day in a text, in order. */
export function readTimes(text: string): TimeMention[] {
  const found: TimeMention[] = [];
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const mention = { start: match.index, end: match.index + match[0].length, text: match[0] };
      const isTaken = found.some((other) => other.start < mention.end && mention.start < other.end);
      if (!isTaken) found.push({ ...mention, time: read(match) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function timeOf(hours: number, minutes: number): TimeMention["time"] {
  if (hours > 23 || minutes > 59) return "impossible";
  return Temporal.PlainTime.from({ hour: hours, minute: minutes });
}

function hourNumber(text: string): number {
  const at = smallNumbers.indexOf(text.toLowerCase());
  return at < 0 ? Number(text) : at + 1;
}

/** Which half of the day an hour is in: 1 to 5 at night are after midnight; null for 12, which may be either's. */
function isAfternoonAt(hours: string, part: string): boolean | null {
  if (!/night/iu.test(part)) return !/^(?:am|morn)/iu.test(part);
  const number = hourNumber(hours);
  return number === 12 ? null : number > 5;
}

function twelveHour(
  hours: string,
  { minutes, isAfternoon }: { minutes: string | undefined; isAfternoon: boolean },
): TimeMention["time"] {
  const number = hourNumber(hours);
  if (number < 1 || number > 12)
    return number > 12 && isAfternoon ? timeOf(number, Number(minutes ?? 0)) : "impossible";
  return timeOf((number % 12) + (isAfternoon ? 12 : 0), Number(minutes ?? 0));
}

function spokenTime([
  ,
  part = "",
  direction = "",
  hours = "",
  half,
  named,
]: RegExpMatchArray): TimeMention["time"] {
  const marker = half ?? named;
  if (marker === undefined) return "unclear";
  const isAfternoon = isAfternoonAt(hours, marker);
  if (isAfternoon === null) return "unclear";
  const full = twelveHour(hours, { minutes: undefined, isAfternoon });
  const minutes = minutesOf[part.toLowerCase()] ?? Number(part);
  if (typeof full === "string" || minutes > 59) return "impossible";
  return direction.toLowerCase() === "past" ? full.add({ minutes }) : full.subtract({ minutes });
}

/** "16:00" and "09:30" are one time; "4:30" may be either half of the day. */
function clockTime(hours: string, minutes: string): TimeMention["time"] {
  const number = Number(hours);
  const isSure = number > 12 || number === 0 || hours.startsWith("0");
  return isSure || number >= 8 ? timeOf(number, Number(minutes)) : "unclear";
}

/** "at 16" is an hour, "at 4" may be either half of the day. */
function bareHour(hours: string): TimeMention["time"] {
  const number = hourNumber(hours);
  return number > 12 ? timeOf(number, 0) : "unclear";
}
