import type { Temporal } from "temporal-polyfill";
import { numberPattern, readNumber } from "./number-words.ts";
import { onCountedDay, unclear } from "./reading.ts";
import type { DateMention, DateReading } from "./reading.ts";
import { daysOf, lastBefore } from "./week-days.ts";
import { weekdayNumber, weekdayPattern } from "./weekdays.ts";

type Move = (date: Temporal.PlainDate) => Temporal.PlainDate;

const way = "(before|prior to|after|following)";
const someUnits = "(?:working )?(?:day|week|fortnight|month|year)s?";
/** "2 days after the", "a week before", "5 working days before". */
const units = new RegExp(
  `\\b(${numberPattern}) (working )?(day|week|fortnight|month|year)s? ${way} (?:on )?$`,
  "iu",
);
/** "A week before the review on the": the date is that of what stands between, and what was before it has none. */
const beforeAnother = new RegExp(
  `\\b(?:${numberPattern}) ${someUnits} (?:before|prior to) (?:\\p{L}+ ){1,4}?(?:(?:on|of|was|is|held) )*(?:the )?$`,
  "iu",
);
/** "The day after", "the night before". */
const nextDay = new RegExp(`\\b(?:the )?(?:very )?(?:day|night|evening|morning) ${way} $`, "iu");
/** "The Monday after", "Friday before". */
const weekday = new RegExp(`\\b(?:the )?(${weekdayPattern}) ${way} $`, "iu");
/** "Some time after", "a few days before": no single day. */
const roughly = new RegExp(
  `(?:(?<=\\b(?:was|were|held|happened|took place|came in|received|recd|rcvd|made|sent|opened|agreed) )(?:(?:in|on) )?(?:(?:it|some ?time|any ?time|just|shortly|soon|not long|right|well|a (?:bit|while|little)|the (?:week|weekend|month|fortnight)) )*|(?:a few|few|several|some|a couple|couple of|\\d or \\d|\\d-\\d) (?:working )?(?:days?|weeks?|months?) |\\b(?:${numberPattern}) ${someUnits}(?:,? (?:or (?:so|more|less|thereabouts|${numberPattern})|ish|odd|and a half)|-?ish) |\\b(?:the )?(?:week|weekend|fortnight|month) |\\bsome ?time )(?:before|after|following|prior to) $`,
  "iu",
);

/** What is said before so many units from a date, where they tell a day: "strat was", "held", or nothing. */
const leadsToDay =
  /(?:^|\b(?:was|were|on|held|happened|took place|came in|got|received|recd|rcvd|sent|made|agreed|opened|started|strats?|meeting|discussion|referral|ref|conf(?:erence)?|icpc|rcpc|review|contact|it|for|to|is|be))\W*(?:(?:about|around|just|only|exactly|actually|like|held|in)\W+)*$/iu;
/** What has happened, and no plan or period: "strat was". */
const happened =
  /\b(?:was|were|held|happened|took place|came in|got|received|recd|rcvd|sent|made|agreed|opened|started)\b/iu;
/** What a clock is asked of, and no day is told: "must be within 5 days after", "does it start the day after". */
const isOfClock =
  /\b(?:within|(?:must|should|shall|has to|have to|needs? to)\b.*\b(?:by|in)|due|deadline|by when|no later|up to|at least|is that|is it|does|counts?|counted|counting|starts?|starting|clock|day (?:0|1|zero|one)|from|begins?|runs?|running)\b/iu;

/** So far before a date are the words that move it. */
const reach = 90;
/** More units than this from a date are a period of the rules, or are not counted here. */
const mostUnits = 9;

/**
 * The dates of a text, each with the words that move it: "a week before the 20th", "the Monday after 10 Nov" are one
 * date, and "some time after the 10th" is none.
 */
export function withWordsBefore(mentions: readonly DateMention[], text: string): DateMention[] {
  const merged: DateMention[] = [];
  for (const mention of mentions) {
    const found = movedBy(text, mention.start);
    const isOfToday = /^(?:today|tonight|now|this )/iu.test(mention.text);
    if (found === null || isOfToday) {
      merged.push(mention);
      continue;
    }
    while ((merged.at(-1)?.end ?? 0) > found.start) merged.pop();
    const { start } = found;
    const reading = found.move === null ? unclear("vague") : moved(mention.reading, found.move);
    merged.push({ ...mention, start, text: text.slice(start, mention.end).trim(), reading });
  }
  return merged;
}

/** How the words right before a date move it, and where they begin; `null` as a move where that is open. */
function movedBy(text: string, at: number): { readonly start: number; readonly move: Move | null } | null {
  const from = Math.max(0, at - reach);
  const before = text.slice(from, at);
  const clause = before.split(/[.?!;,\n]|\b(?:and|but)\b/u).at(-1) ?? "";
  const day = weekday.exec(before);
  if (day !== null)
    return { start: from + day.index, move: toWeekday(weekdayNumber(day[1] ?? ""), isBack(day[2])) };
  const isAsked = isOfClock.test(clause);
  const next = nextDay.exec(before);
  if (next !== null && !isAsked) return { start: from + next.index, move: byDays(isBack(next[1]) ? -1 : 1) };
  const counted = units.exec(before);
  if (counted !== null) {
    const lead = clause.slice(0, clause.length - counted[0].length);
    const move = isAsked ? undefined : moveByUnits(counted, lead);
    return move === undefined ? null : { start: from + counted.index, move };
  }
  const another = leadsToDay.test(clause.replace(beforeAnother, "")) ? beforeAnother.exec(before) : null;
  const rough = another ?? roughly.exec(before);
  return rough === null || isAsked ? null : { start: from + rough.index, move: null };
}

/** The move by so many units; `null` where they are not counted here, undefined where they are a period of the rules. */
function moveByUnits(
  [, number = "", working, unit = "", direction]: RegExpExecArray,
  lead: string,
): Move | null | undefined {
  const amount = readNumber(number);
  if (working !== undefined || amount > mostUnits)
    return isBack(direction) || happened.test(lead) ? null : undefined;
  if (!leadsToDay.test(lead) || /year/iu.test(unit)) return null;
  return byUnits(isBack(direction) ? -amount : amount, unit.toLowerCase());
}

function isBack(direction: string | undefined): boolean {
  return /^(?:before|prior)/iu.test(direction ?? "");
}

function byDays(days: number): Move {
  return (date) => date.add({ days });
}

function byUnits(amount: number, unit: string): Move {
  return unit === "month" ? (date) => date.add({ months: amount }) : byDays(amount * (daysOf[unit] ?? 1));
}

/** To the nearest such weekday before a date, or after it; never that date itself. */
export function toWeekday(weekdayWanted: number, isBefore: boolean): Move {
  return (date) =>
    isBefore
      ? lastBefore(date, weekdayWanted)
      : date.add({ days: ((weekdayWanted - date.dayOfWeek + 6) % 7) + 1 });
}

function moved(reading: DateReading, move: Move): DateReading {
  switch (reading.kind) {
    case "date":
      return onCountedDay(move(reading.date), { from: reading.date, skipped: null });
    case "day":
      return { ...reading, move };
    case "unclear":
      return reading.choices.length === 0 ? reading : unclear(reading.problem, reading.choices.map(move));
  }
}
