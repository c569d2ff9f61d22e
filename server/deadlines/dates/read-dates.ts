import type { Temporal } from "temporal-polyfill";
import { absoluteForms } from "./absolute-dates.ts";
import { withWordsBefore } from "./beside-dates.ts";
import { withDoubts } from "./doubtful-dates.ts";
import { festivalForms } from "./festival-dates.ts";
import type { DateContext, DateForm, DateMention, DateReading } from "./reading.ts";
import { onDay, unclear } from "./reading.ts";
import { withGestations } from "./gestation.ts";
import { relativeForms } from "./relative-dates.ts";
import { leaningAt, tellsOfLateness } from "./leaning.ts";
import { withNamedYears } from "./named-years.ts";
import { bareWeekday, weekdayNumber, weekdayPattern } from "./weekdays.ts";

/** The closed grammar: what is not one of these forms is no date. Earlier forms win. */
const forms: readonly DateForm[] = [...absoluteForms, ...festivalForms, ...relativeForms];

/** Numbers that look like dates and are none. */
const notDates: readonly RegExp[] = [
  // Nor is the s of "mum's 22 weeks" a section.
  /(?<!['’])\b(?:section|sections|s\.?|para(?:graph)?|chapter|ch\.?|part|page|p\.?|version|v\.?|article|schedule|regulation)\s?\d+(?:[./-]\d+)*\b/giu,
  /(?<![\d/.-])0\d{2,4}[ -]?\d{3}[ -]?\d{3,4}\b/gu,
  /\b24\/7\b(?!\/)/gu,
  /\b(?:i |we |she |he |they )?sat (?:the|an?|my|her|his|their|down|in|with|on)\b/giu,
  // Office hours.
  /\bmon(?:day)?s?\s*(?:-|to|through)\s*fri(?:day)?s?\b/giu,
  // "A Sunday", "every Tuesday": a kind of day, and none in particular.
  new RegExp(
    `(?<!\\b(?:ago|back),? (?:on )?)\\b(?:an?|any|each|every|most|some)\\s+${weekdayPattern}(?!\\s+(?:week|fortnight))`,
    "giu",
  ),
  /\b(?:Act|Together|Education)(?: \(?[A-Z]\w+\)?)* \d{4}\b/gu,
];

/** A text of more dates than this is a list of something else, of which no more are read. */
const mostDates = 30;

/**
 * Finds the dates in a text, in order, each read as the words around it lean. The day comes first
 * ("3/4" is 3 April), no impossible date is rolled over, and what is unclear says why.
 */
export function readDates(text: string, { today, leaning, calendar }: DateContext): readonly DateMention[] {
  const blocked = notDates.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => spanOf(match)));
  const found: DateMention[] = [];
  const isLate = tellsOfLateness(text);
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      if (found.length === mostDates) break;
      const span = spanOf(match);
      if ([...blocked, ...found].some((other) => other.start < span.end && span.start < other.end)) continue;
      const reading = read(match, { today, calendar, leaning: leaningAt(text, span) ?? leaning, isLate });
      if (reading !== null) found.push({ ...span, text: asTyped(match[0]), reading });
    }
  }
  const inOrder = withSharedMonths(found, text).sort((a, b) => a.start - b.start);
  const inYears = withGestations(withNamedYears(inOrder, { text, today }), text);
  const moved = withDoubts(withWordsBefore(inYears, text), { text, today });
  return withoutMerePeriods(withAlternatives(withAppositions(moved, text), text));
}

/** A day that has its month from the date after it: "5th and 12th March". */
const dayAndDate = /(?:^|[\s,(])(\d{1,2})(?:st|nd|rd|th)\s*(?:,|and|&)\s*(?:the\s+)?$/iu;

function withSharedMonths(mentions: readonly DateMention[], text: string): DateMention[] {
  return mentions.flatMap((mention) => {
    const match = dayAndDate.exec(text.slice(0, mention.start));
    const { reading } = mention;
    const day = Number(match?.[1]);
    if (match === null || reading.kind !== "date" || day < 1 || day > reading.date.daysInMonth)
      return [mention];
    const start = match.index + match[0].indexOf(match[1] ?? "");
    const typed = /^\d+\w+/u.exec(text.slice(start))?.[0] ?? "";
    const first = { start, end: start + typed.length, text: typed };
    if (mentions.some((other) => other.start < first.end && start < other.end)) return [mention];
    return [{ ...first, reading: onDayOfMonth(day, reading) }, mention];
  });
}

function onDayOfMonth(day: number, reading: Extract<DateReading, { kind: "date" }>): DateReading {
  const { date, open } = reading;
  const moved = { ...reading, date: date.with({ day }) };
  if (open === undefined) return moved;
  const inYear = (year: number) => open.inYear(year)?.with({ day }) ?? null;
  return { ...moved, open: { ...open, inYear } };
}

/** What stands between two names of one day: "today (Saturday)", "Monday, the 3rd", "today, that's Thurs 12 Feb". */
const sameDayBetween =
  /^[\s,(:-]*(?:(?:it was|i think|maybe|(?:it )?(?:was|would (?:have )?be(?:en)?))\s+(?=the\s|on\s))?(?:on\s+(?:an?\s+)?)?(?:(?:that'?s|that is|i\.?e\.?|which (?:is|was)|so|being)\s+)?(?:the\s+)?(?:(?:maundy|good|easter)\s+)?(?:(?:morning|afternoon|evening|night)[\s,(]*)?$/iu;

/** Two names of one day are one date, read by the plainer of them; names that do not fit each other are unclear. */
function withAppositions(mentions: readonly DateMention[], text: string): DateMention[] {
  const merged: DateMention[] = [];
  for (const mention of mentions) {
    const last = merged.at(-1);
    const reading = last === undefined ? null : asOneDay(last, mention, text.slice(last.end, mention.start));
    if (last === undefined || reading === null) {
      merged.push(mention);
      continue;
    }
    const plainer = /\d/u.test(mention.text) ? mention : last;
    const typed = isWeeksAgo.test(last.text) ? asTyped(text.slice(last.start, mention.end)) : plainer.text;
    merged[merged.length - 1] = { ...plainer, text: typed, reading, start: last.start, end: mention.end };
  }
  return merged;
}

/** So many weeks ago, which a weekday behind it makes a day. */
export const isWeeksAgo = /\b(?:weeks?|fortnights?|months?) (?:ago|back)$/iu;

/** A weekday said behind so many weeks ago: that of the week, where it is the nearest too; else either may be meant. */
export function weekdayAbout(date: Temporal.PlainDate, weekday: string): DateReading {
  const days = weekdayNumber(weekday) - date.dayOfWeek;
  const ofWeek = date.add({ days });
  return Math.abs(days) < 4
    ? onDay(ofWeek, "week")
    : unclear("ambiguous", [ofWeek, date.add({ days: days > 0 ? days - 7 : days + 7 })]);
}

/** The one day that two neighbours name; null where they are two dates. */
function asOneDay(first: DateMention, second: DateMention, between: string): DateReading | null {
  if (!sameDayBetween.test(between)) return null;
  if (first.reading.kind !== "date" || second.reading.kind !== "date") return settled(first, second);
  const [a, b] = [first.reading, second.reading];
  if (isWeeksAgo.test(first.text) && bareWeekday.test(second.text)) return weekdayAbout(a.date, second.text);
  if (a.date.equals(b.date)) return /\d/u.test(second.text) ? b : a;
  if (!/\d/u.test(second.text) || !/^[\s,(]/u.test(between)) return null;
  if (bareWeekday.test(first.text))
    return a.date.dayOfWeek === b.date.dayOfWeek ? b : unclear("weekday", [b.date]);
  return festival.test(first.text) ? unclear("ambiguous", [a.date, b.date]) : null;
}

/** Of words that may be either of two days the date beside them says which: "last Tuesday (10 March)". */
function settled({ reading: a }: DateMention, { reading: b }: DateMention): DateReading | null {
  const [date, open] = a.kind === "date" ? [a, b] : [b, a];
  if (date.kind !== "date" || open.kind !== "unclear" || open.problem !== "ambiguous") return null;
  return open.choices.some((choice) => choice.equals(date.date)) ? date : null;
}

const festival =
  /^(?:christmas|xmas|boxing|new year|maundy|good|easter|early may|may|spring|summer|august)\b/iu;

/** "The latest date this year" dates nothing where another date stands. */
function withoutMerePeriods(mentions: readonly DateMention[]): readonly DateMention[] {
  const isPeriod = ({ text }: DateMention) => /^this (?:year|term|month)$/iu.test(text);
  const others = mentions.filter((mention) => !isPeriod(mention));
  return others.length > 0 ? others : mentions;
}

/** What stands between two dates of which one is meant: "Monday or Tuesday", "the 3rd or possibly the 4th". */
const orBetween =
  /^,?\s*or\s+(?:(?:maybe|possibly|perhaps|else|it (?:was|might have been|may have been)|was it|on|the)\s+)*$/iu;
/** A day before a date that shares its month: "3 or 4 March", "between the 3rd and 4 March". */
const dayBefore =
  /(?:\b(?:either|between)\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:or|and)|\b\d{1,2}(?:st|nd|rd|th)?\s*(?:\bor\b|-))\s*(?:the\s+)?$/iu;

/** One of two dates is no date: both are said back, and neither is counted from. */
function withAlternatives(mentions: readonly DateMention[], text: string): DateMention[] {
  const merged: DateMention[] = [];
  for (const mention of mentions) {
    const last = merged.at(-1);
    if (last !== undefined && orBetween.test(text.slice(last.end, mention.start))) {
      merged[merged.length - 1] = oneOf([last, mention], text.slice(last.start, mention.end), last.start);
      continue;
    }
    const day = dayBefore.exec(text.slice(last?.end ?? 0, mention.start));
    const start = mention.start - (day?.[0].length ?? 0);
    merged.push(day === null ? mention : oneOf([mention], text.slice(start, mention.end), start));
  }
  return merged;
}

function oneOf(mentions: readonly DateMention[], typed: string, start: number): DateMention {
  const days = mentions.flatMap(({ reading }) =>
    reading.kind === "date" ? [reading.date] : reading.kind === "unclear" ? reading.choices : [],
  );
  const choices = days.length > 1 ? days : [];
  return {
    start,
    end: mentions.at(-1)?.end ?? start,
    text: asTyped(typed),
    reading: unclear(choices.length > 1 ? "ambiguous" : "vague", choices),
  };
}

/** What is said back: without the word that led up to the date, or the mark that followed it. */
function asTyped(text: string): string {
  return text.replace(/^(?:on|since|until|by|for)\s+|[\s.,]+$/giu, "").trim();
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
