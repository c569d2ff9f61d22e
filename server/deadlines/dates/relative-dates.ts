import type { Temporal } from "temporal-polyfill";
import { writtenMonth } from "../../../corpus/month-names.ts";
import { countWorkingDays } from "../calendar.ts";
import { nthOfNonePattern, standsForADay } from "./bare-ordinals.ts";
import { gestationForms } from "./gestation.ts";
import { unclearInMonth } from "./month-told.ts";
import { numberPattern, readNumber } from "./number-words.ts";
import { onCountedDay, onDay, unclear } from "./reading.ts";
import type { DateContext, DateForm, DateReading } from "./reading.ts";
import { inWeek, shiftedForms } from "./shifted-dates.ts";
import { daysOf, lastBefore } from "./week-days.ts";
import { shortWeekendPattern, sureWeekdayPattern, weekdayNumber, weekdayPattern } from "./weekdays.ts";

/** "45 fortnights" is a slip or a joke: nobody counts so far back in weeks. */
const mostWeeks = 60;

const before = "(?:last|past|previous)";

/** What has not passed yet, or need not: "once it's been 15 days since". */
const isSupposed =
  /\b(?:if|when|once|until|till|by|after|tomorrow|next|on|suppose|supposing|say|will)\b[^.?!;]*$/iu;

/** Dates that count from today, longest forms first. */
export const relativeForms: readonly DateForm[] = [
  ...gestationForms,
  ...shiftedForms,
  {
    pattern: /\b(?:the )?day before yesterday\b/giu,
    read: (_match, { today }) => onDay(today.subtract({ days: 2 })),
  },
  {
    pattern: /\b(?:the )?day after tomorrow\b/giu,
    read: (_match, { today }) => onDay(today.add({ days: 2 })),
  },
  {
    pattern: new RegExp(
      `\\b(${numberPattern}) (week|fortnight)s? (on|from|ago|last) (?:last |on )?(${weekdayPattern})`,
      "giu",
    ),
    read: weeksAndWeekday,
  },
  {
    pattern: new RegExp(`(${sureWeekdayPattern}) (week|fortnight)\\b`, "giu"),
    read: ([, day = "", unit = ""], { today }) =>
      onDay(
        nextOnOrAfter(today.add({ days: 1 }), weekdayNumber(day)).add({
          days: daysOf[unit.toLowerCase()] ?? 7,
        }),
      ),
  },
  {
    // A bound, or a guess, is no day that could be counted from.
    pattern: new RegExp(
      `\\b(?:(?:more|less|fewer) than|over|under|at (?:least|most)|about|around|roughly|nearly|almost) (?:${numberPattern}) working days? (?:ago|back)\\b`,
      "giu",
    ),
    read: () => unclear("vague"),
  },
  {
    pattern: new RegExp(
      `\\b(${numberPattern}) (working )?(day|week|fortnight|month|year)s? (?:ago|back)(?: today)?\\b(?! (?:last|on) )`,
      "giu",
    ),
    read: (match, context) => counted(match, { ...context, sign: -1 }),
  },
  {
    pattern: new RegExp(
      `\\bin (${numberPattern}) (working )?(day|week|fortnight|month|year)s?(?:['’]? time)?\\b(?! (?:of|from|after)\\b)`,
      "giu",
    ),
    read: (match, context) => counted(match, { ...context, sign: 1 }),
  },
  {
    pattern: new RegExp(`\\b(${numberPattern}) (working )?(day|week|fortnight|month)s?['’]? time\\b`, "giu"),
    read: (match, context) => counted(match, { ...context, sign: 1 }),
  },
  {
    // "It was two weeks today", and what is two weeks today since something.
    pattern: new RegExp(
      `(?<=\\b(?:was|were|held|happened|been) )(${numberPattern}) (day|week|fortnight|month)s? today\\b|\\b(${numberPattern}) (day|week|fortnight|month)s? today since\\b`,
      "giu",
    ),
    read: ([text, number, unit, numberSince, unitSince], context) =>
      counted([text, number ?? numberSince, undefined, unit ?? unitSince], { ...context, sign: -1 }),
  },
  {
    pattern: new RegExp(`\\b(${numberPattern}) (day|week|fortnight|month)s? (today|tomorrow)\\b`, "giu"),
    read: ([, number = "", unit = "", from = ""], { today }) => {
      const start = /tomorrow/iu.test(from) ? today.add({ days: 1 }) : today;
      const amount = readNumber(number);
      return onDay(
        unit.toLowerCase() === "month"
          ? start.add({ months: amount })
          : start.add({ days: amount * (daysOf[unit.toLowerCase()] ?? 1) }),
      );
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:it['’]?s|it has|it is|its|that['’]?s) (?:(?:now|already|been) ){1,2}(${numberPattern}) (working )?(day|week|fortnight|month)s? since\\b`,
      "giu",
    ),
    read: (match, context) =>
      isSupposed.test((match.input ?? "").slice(0, match.index))
        ? null
        : counted(match, { ...context, sign: -1 }),
  },
  {
    // The week before this one, Monday to Sunday.
    pattern: new RegExp(
      `(${weekdayPattern}),? (?:of )?last week\\b|\\blast week(?:,? on)? (${weekdayPattern})`,
      "giu",
    ),
    read: ([text, day, dayAfter], { today }) =>
      onDay(inWeek(today, -1, weekdayNumber(day ?? dayAfter ?? text)), "week"),
  },
  { pattern: /\b\d+ fortnights\b/giu, read: () => unclear("vague") },
  {
    // A month in which something was: its day is told in the next turn, if at all.
    pattern: new RegExp(
      String.raw`(?<=\b(?:was|were|held|happened|came in|took place) (?:back )?)in ${writtenMonth}\b(?! \d{1,2}\b)(?: 20\d\d)?`,
      "giu",
    ),
    read: ([text], context) => unclearInMonth("vague", text, context),
  },
  {
    // "The last Thursday of term", "the first Monday back" are no days of this week or the one before.
    pattern: new RegExp(
      `\\b(?:(?:first|second|third|fourth|last) (?:${weekdayPattern}) (?:of|in) (?:the )?\\p{L}+|(?:first|second|third|fourth|[1-4](?:st|nd|rd|th)) (?:${weekdayPattern})(?: (?:back|after|before|since)\\b)?)`,
      "giu",
    ),
    read: () => unclear("vague"),
  },
  {
    pattern: new RegExp(`\\b(${before}) (${weekdayPattern})`, "giu"),
    read: ([, word = "", day = ""], { today }) => lastWeekday(weekdayNumber(day), { word, today }),
  },
  {
    pattern: new RegExp(`\\b(?:this coming|coming) (${weekdayPattern})`, "giu"),
    read: ([, day = ""], { today }) =>
      onDay(nextOnOrAfter(today.add({ days: 1 }), weekdayNumber(day)), "week"),
  },
  {
    pattern: new RegExp(`\\bthis (${weekdayPattern})`, "giu"),
    read: ([, day = ""], context) => thisWeekday(weekdayNumber(day), context),
  },
  {
    pattern: new RegExp(`\\bnext (${weekdayPattern})`, "giu"),
    read: ([, day = ""], { today }) => {
      const coming = nextOnOrAfter(today.add({ days: 1 }), weekdayNumber(day));
      return unclear("ambiguous", [coming, coming.add({ days: 7 })]);
    },
  },
  {
    pattern: /\b(?:yesterday|last night|yest)\b/giu,
    read: (_m, { today }) => onDay(today.subtract({ days: 1 })),
  },
  { pattern: /\b(?:tomorrow|tmrw|tomoz)\b/giu, read: (_m, { today }) => onDay(today.add({ days: 1 })) },
  {
    pattern:
      /\b(?:today|tonight|this (?:morning|afternoon|evening|morn|aft|arvo|eve)|just now|an? (?:few )?(?:hours?|minutes?) ago)\b/giu,
    read: (_m, { today }) => onDay(today),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(?:early|earlier|mid|late|later|(?:the )?(?:beginning|start|middle|end) of|(?:some ?time|at some point|one day|a day) (?:in|during|around))[ -](?:the )?(?:this |last |next )?(?:${writtenMonth}(?: 20\d\d)?|week|month|year)|(?:last|next|this) (?:week|month|year|term)|the other (?:day|week)|recently|(?<!\b(?:stops?|runs?|running|counts?|pauses?|on)\s)over (?:christmas|easter|the weekend)|(?:last|this|at the|the) weekend)\b`,
      "giu",
    ),
    read: ([text], context) => unclearInMonth("vague", text, context),
  },
  {
    pattern: new RegExp(
      `\\b(?:(${weekdayPattern}),? )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b${nthOfNonePattern}`,
      "giu",
    ),
    read: (match, context) => {
      const [text, weekday, day = ""] = match;
      const isBare = weekday === undefined && !/^the /iu.test(text) && !standsForADay(match);
      return isBare ? null : dayOfMonth(text, { weekday, day: Number(day), context });
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:on |since |until |by |for )(${weekdayPattern})(?! (?:week|fortnight)\\b)`,
      "giu",
    ),
    read: (match, context) => nearestWeekday(match[1] ?? "", { match, context }),
  },
  {
    pattern: new RegExp(`(${sureWeekdayPattern})(?! (?:week|fortnight)\\b)`, "giu"),
    read: (match, context) => nearestWeekday(match[1] ?? "", { match, context }),
  },
  {
    pattern: new RegExp(shortWeekendPattern, "giu"),
    read: (match, context) => nearestWeekday(match[0], { match, context }),
  },
];

interface DayOfMonth {
  readonly weekday: string | undefined;
  readonly day: number;
  readonly context: DateContext;
}

/** "the 4th", or "Tuesday 4th": the nearest one on the side that the words lean to; with a weekday, one that fits it. */
function dayOfMonth(text: string, { weekday, day, context }: DayOfMonth): DateReading | null {
  if (day < 1 || day > 31) return null;
  const { today, leaning } = context;
  const candidates = [-2, -1, 0, 1, 2]
    .map((months) => today.with({ day: 1 }).add({ months }))
    .filter((month) => day <= month.daysInMonth)
    .map((month) => month.with({ day }));
  const distance = (date: Temporal.PlainDate) => Math.abs(today.until(date, { largestUnit: "days" }).days);
  const byDistance = candidates.sort((a, b) => distance(a) - distance(b));
  if (weekday !== undefined) {
    const fitting = byDistance.find((date) => date.dayOfWeek === weekdayNumber(weekday));
    return fitting === undefined ? unclear("weekday", byDistance.slice(0, 1)) : onDay(fitting, "week");
  }
  const isFitting = (date: Temporal.PlainDate) =>
    leaning === "future" ? today.until(date).sign >= 0 : today.until(date).sign <= 0;
  return { kind: "day", day, nearest: byDistance.find(isFitting) ?? null };
}

function weeksAndWeekday(
  [, number = "", unit = "", link = "", day = ""]: RegExpMatchArray,
  { today }: DateContext,
): DateReading {
  const days = readNumber(number) * (daysOf[unit.toLowerCase()] ?? 7);
  const weekday = weekdayNumber(day);
  const isBack = /ago|last/iu.test(link);
  if (isBack) return onDay(lastBefore(today, weekday).subtract({ days }), "week");
  return onDay(nextOnOrAfter(today.add({ days: 1 }), weekday).add({ days }), "week");
}

function counted(
  [, number = "", working, unit = ""]: readonly (string | undefined)[],
  { today, sign, calendar }: DateContext & { sign: 1 | -1 },
): DateReading {
  const amount = readNumber(number);
  const name = unit.toLowerCase();
  if (working !== undefined) {
    const isCounted = name === "day" && amount <= mostWeeks * 5;
    const count = isCounted ? countWorkingDays(today, { days: sign * amount, calendar }) : null;
    return count === null
      ? unclear("vague")
      : onCountedDay(count.end, { from: today, skipped: count.skipped });
  }
  const days = amount * (daysOf[name] ?? 1);
  if (name !== "month" && name !== "year" && days > mostWeeks * 7) return unclear("vague");
  const date =
    name === "month"
      ? today.add({ months: sign * amount })
      : today.add(name === "year" ? { years: sign * amount } : { days: sign * days });
  return onCountedDay(date, { from: today, skipped: null });
}

/** "Last Tuesday", said later in the week, may be this week's or the one before; at its beginning only one is meant. */
function lastWeekday(
  weekday: number,
  { word, today }: { word: string; today: Temporal.PlainDate },
): DateReading {
  const date = lastBefore(today, weekday);
  const isOfThisWeek = weekday < today.dayOfWeek && !/past/iu.test(word);
  return isOfThisWeek ? unclear("ambiguous", [date.subtract({ days: 7 }), date]) : onDay(date, "week");
}

function nextOnOrAfter(from: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return from.add({ days: (weekday - from.dayOfWeek + 7) % 7 });
}

/** The day of this week, Monday to Sunday; one that has gone by may be the coming one, where the words do not lean. */
function thisWeekday(weekday: number, { today, leaning }: DateContext): DateReading {
  const date = today.add({ days: weekday - today.dayOfWeek });
  if (weekday >= today.dayOfWeek || leaning === "past") return onDay(date, "week");
  const coming = date.add({ days: 7 });
  return leaning === "future" ? onDay(coming, "week") : unclear("ambiguous", [date, coming]);
}

/** What is, and was not, on a weekday lies ahead: "strat is Thursday", "strats on Thursday", "we're having it Thurs". */
const isNow =
  /\b(?:(?:strat\w*|meeting|discussion|mtg|icpc|rcpc|conf\w*|review)(?: meeting| discussion| conference)?(?:'s| is)(?: not till| now)?|(?:strat|icpc|rcpc|conf)s|(?:strat\w*|case) (?:meeting|conference|discussion)s|(?:we're|(?<=^\W*)were(?= having)|are|is|i'?m) (?:all )?(?:having|holding|doing|meeting|convening)\b(?: (?:a|an|the|our|it|this|that)\b)?(?: (?:strat\w*|meeting|discussion|conf\w*|icpc|review|one))*|(?:we|they|i)'?ll \w+(?: (?:a|an|the|our|it|this|that)\b)?(?: (?:strat\w*|meeting|discussion|conf\w*|icpc|review|one))*)(?: on| for)? $/iu;

interface WeekdaySource {
  readonly match: RegExpMatchArray;
  readonly context: DateContext;
}

/** A weekday alone is the last one, or with words that look ahead the next. */
function nearestWeekday(typed: string, { match, context }: WeekdaySource): DateReading {
  const { today, leaning } = context;
  const weekday = weekdayNumber(typed);
  const at = (match.index ?? 0) + match[0].indexOf(typed);
  const isAhead = leaning === "future" || isNow.test((match.input ?? "").slice(0, at));
  if (isAhead) return onDay(nextOnOrAfter(today, weekday), "week");
  return today.dayOfWeek === weekday ? onDay(today, "week") : onDay(lastBefore(today, weekday), "week");
}
