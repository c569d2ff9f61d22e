import { Temporal } from "temporal-polyfill";
import { beginningOfMonth, writtenMonth } from "../../../corpus/month-names.ts";
import { smallNumbers } from "./number-words.ts";
import { weekdayPattern } from "./weekdays.ts";

/** A time of day in a text, or words that look like one and are none. */
export interface TimeMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /**
   * The hour; `unclear` where it may be morning or afternoon; `midnight`, which ends a day or begins one;
   * `impossible` where no clock shows it.
   */
  readonly time: Temporal.PlainTime | "unclear" | "midnight" | "impossible";
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
/** What a number counts that is no hour: "about 4 children", "about 20 November". */
const noCountPattern = `(?! (?:${writtenMonth}\\b|working|days?|hours?|hrs?|min(?:ute)?s?|weeks?|months?|years?|yrs?|of|children|kids|people|staff|times|miles)\\b)`;

/** How a date ends: "13/7", "23/12/24", "22 may", "sat 29 may 27", "friday". */
const afterDate = `(?:\\d{1,2}[/.]\\d{1,2}(?:[/.](?:20)?\\d{2})?|\\b${beginningOfMonth}[a-z]*(?:\\s(?:20)?\\d{2})?|\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)`;

const forms: readonly TimeForm[] = [
  {
    pattern: new RegExp(
      `\\b(half|quarter|${minuteWords.join("|")}|\\d{1,2})[ -]?(past|to) ${hour}(?: ?(am|pm)\\b|${partOfDay})?`,
      "giu",
    ),
    read: ([, part = "", direction = "", hours = "", half, named]) =>
      spokenTime({ part, isPast: /past/iu.test(direction), hours, marker: half ?? named }),
  },
  {
    // "Half four" is half past four, and "one and a half 4 hour sessions" is none.
    pattern: new RegExp(
      `(?<!\\b(?:an?|and|other|first|second)[ -])\\bhalf[ -]?(1[0-2]|[1-9]|${smallNumbers.join("|")})(?:[ -]?ish\\b)?(?: ?(am|pm)\\b|${partOfDay})?(?![\\w:/-]|\\.\\d)${noCountPattern}`,
      "giu",
    ),
    read: ([, hours = "", half, named]) =>
      spokenTime({ part: "half", isPast: true, hours, marker: half ?? named }),
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
  {
    // "Thurs 8.30": past twelve what follows the point is minutes, and no month.
    pattern: new RegExp(`(?<=${afterDate}\\s)(\\d)[.](1[3-9]|[2-5]\\d)(?![\\d./-])`, "giu"),
    read: ([, hours, minutes]) => clockTime(hours ?? "", minutes ?? ""),
  },
  {
    // "2330 sat night", "0915 yesterday": right before its day, where no year stands.
    pattern: new RegExp(
      `(?<![\\d/.:-]|\\b(?:in|of|since|until|from)\\s)(?!20[1-3]\\d\\b)([01]\\d|2[0-3])([0-5]\\d)(?=,?\\s(?:on\\s)?(?:last\\snight|this\\s(?:morning|afternoon|evening)|yesterday|today|tonight|${weekdayPattern}))`,
      "giu",
    ),
    read: ([, hours, minutes]) => timeOf(Number(hours), Number(minutes)),
  },
  {
    // "Sat night 2330", "this morning 0915".
    pattern:
      /(?<=\b(?:morning|afternoon|evening|night|tonight|today|yesterday)\s)(?!20[1-3]\d\b)([01]\d|2[0-3])([0-5]\d)(?![\d./-])/giu,
    read: ([, hours, minutes]) => timeOf(Number(hours), Number(minutes)),
  },
  {
    // "Rang at 9.40", "it was 15.00": what follows the point is no month, and nothing is counted by it.
    pattern: new RegExp(
      `(?=\\d)(?<=^\\W*|\\b(?:it was|was|rang|phoned|called|telephoned|rung|about|around|say|sorry|lol|haha|oops|meant?|no|actually|time|timed|make it|should be|(?:this|yesterday) (?:morning|afternoon|evening))\\W+)(\\d{1,2})\\.(00|1[3-9]|[2-5]\\d)(?=\\W*$|\\s*[,;:?!)\\n]|\\.\\s|\\s+(?:it was|this|that|yesterday|today|on|i (?:think|mean)|sorry|ish|or so|so|and|not|when|by|form|${weekdayPattern})\\b)`,
      "giu",
    ),
    read: ([, hours, minutes]) => clockTime(hours ?? "", minutes ?? ""),
  },
  {
    // "Sorry, 7 last night": its half of the day stands behind it.
    pattern: new RegExp(
      `(?<=^\\W*|\\b(?:it was|was|in|rang|phoned|called|just|say|sorry|oops|meant?|no|actually|wait|make it)\\W+)${hour}(?:[:.]([0-5]\\d))?(?= last night\\b)`,
      "giu",
    ),
    read: () => "unclear",
  },
  {
    // "2ish": which half of the day is asked. "Half nine ish" is read above.
    pattern: new RegExp(
      `(?<!\\b(?:half|past|to)[ -]?)\\b(1[0-2]|[1-9]|${smallNumbers.join("|")})(?:[:.]([0-5]\\d))?[ -]?ish\\b(?: ?(am|pm)\\b|${partOfDay})?${noCountPattern}`,
      "giu",
    ),
    read: ([, hours = "", minutes, half, named]) => {
      const marker = half ?? named;
      if (marker === undefined) return minutes === undefined ? bareHour(hours) : clockTime(hours, minutes);
      const isAfternoon = isAfternoonAt(hours, marker);
      return isAfternoon === null ? "unclear" : twelveHour(hours, { minutes, isAfternoon });
    },
  },
  { pattern: /\b(?:12 )?(?:noon|midday)\b/giu, read: () => timeOf(12, 0) },
  {
    // Some time after it is no hour.
    pattern: /(?<!\b(?:after|past|gone) )\b(?:12 )?midnight\b(?: (?:last night|tonight)\b)?/giu,
    read: () => "midnight",
  },
  {
    pattern: new RegExp(
      `\\b(?:at|about|around) ${hour}(?: o'?clock)?(?![\\w:/-]|\\.\\d)${noCountPattern}`,
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
  return found.map((mention) => byPartBeside(mention, text)).sort((a, b) => a.start - b.start);
}

/** The later of an unclear hour's readings; null where it has none. */
export function inTheAfternoon(hour: string): Temporal.PlainTime | null {
  const time = readTimes(`${hour} in the afternoon`)[0]?.time;
  return typeof time === "object" ? time : null;
}

const part = "(morning|afternoon|evening|night|tonight|morn|aft|arvo|eve)\\b";
/** So far before its hour a part of the day is looked for. */
const partReach = 40;
/** A part of the day that stands before its hour: "Friday afternoon at half four". */
const partBefore = new RegExp(
  `\\b${part}[,\\s]+(?:(?:at|about|around|just|before|approx\\w*|roughly)\\s+)*$`,
  "iu",
);
/** One that stands behind the day that follows its hour: "at 4 on Sunday night". */
const partAfter = new RegExp(
  `^,?\\s+(?:(?:(?:on|last)\\s+)*${weekdayPattern}\\s+|on the\\s+|last\\s+(?=night)|(?=tonight))${part}`,
  "iu",
);

/** An unclear hour, or one of the morning by the clock alone, is in the part of the day that is said beside it, but for the small hours of a night, whose day is open. */
function byPartBeside(mention: TimeMention, text: string): TimeMention {
  const isByClock = /^(?:[89]|1[01])[.:]\d{2}$/u.test(mention.text);
  if (mention.time !== "unclear" && !isByClock) return mention;
  const beside =
    partBefore.exec(text.slice(Math.max(0, mention.start - partReach), mention.start)) ??
    partAfter.exec(text.slice(mention.end));
  if (beside === null) return mention;
  const isNight = /night/iu.test(beside[1] ?? "");
  const time = readTimes(`${mention.text} in the ${isNight ? "night" : (beside[1] ?? "")}`)[0]?.time;
  if (typeof time !== "object" || (isNight && time.hour < 6)) return mention;
  return { ...mention, time };
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

interface SpokenTime {
  /** The minutes, as typed. */
  readonly part: string;
  readonly isPast: boolean;
  readonly hours: string;
  /** "pm", "in the morning" and the like. */
  readonly marker: string | undefined;
}

function spokenTime({ part: typed, isPast, hours, marker }: SpokenTime): TimeMention["time"] {
  if (marker === undefined) return "unclear";
  const isAfternoon = isAfternoonAt(hours, marker);
  if (isAfternoon === null) return "unclear";
  const full = twelveHour(hours, { minutes: undefined, isAfternoon });
  const minutes = minutesOf[typed.toLowerCase()] ?? Number(typed);
  if (typeof full === "string" || minutes > 59) return "impossible";
  return isPast ? full.add({ minutes }) : full.subtract({ minutes });
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
