import type { Temporal } from "temporal-polyfill";
import { weekdayAbout } from "../../deadlines/dates/read-dates.ts";
import { onDay, unclear } from "../../deadlines/dates/reading.ts";
import type { DateMention, DateReading } from "../../deadlines/dates/reading.ts";
import { bareWeekday } from "../../deadlines/dates/weekdays.ts";
import { idsOf } from "./asked-subjects.ts";
import { corrects, isChanged, saysItWas } from "./corrections.ts";
import type { NameMention } from "./names.ts";
import { plannedWords } from "./planned-words.ts";
import type { ToldDates } from "./told-years.ts";

/** A turn of more characters tells of something else. */
const longest = 80;
/** Words by which a weekday is read from today, whatever was said before: "Monday just gone", "this Monday". */
const ofToday = /^,? (?:just|gone|coming|past|last|next|this|week|fortnight|of|in|ago|before|after|but)\b/iu;
const ofTodayBefore =
  /\b(?:last|past|next|this|coming|previous|(?:week|fortnight)s? (?:on|from|past))(?: on)? $/iu;
const isPutOff = /\b(?:moved|pushed|put back|changed) to\b/iu;
const isEarlier = /\b(?:brought|moved|pulled) (?:it |that )?forward\b/iu;

/** A weekday that is put forward may be one to come, for what is to be held. */
const isOfferedDay = /\b(?:what|how) about (?:on )?(?:the )?\p{L}+\W*(?:then|instead)?\W*$/iu;

/** What a turn's one weekday is read beside. */
export interface CorrectionSource {
  readonly text: string;
  readonly told: ToldDates;
  readonly names: readonly NameMention[];
  readonly today: Temporal.PlainDate;
}

/**
 * A weekday that takes the place of a date told before lies beside that date, not beside today: "strat is on the
 * 30th", "no, Wednesday". Null where it takes no date's place.
 */
export function correctedWeekday(mention: DateMention, source: CorrectionSource): DateReading | null {
  const { text, told, names } = source;
  const isOfToday = ofToday.test(text.slice(mention.end)) || ofTodayBefore.test(text.slice(0, mention.start));
  if (!bareWeekday.test(mention.text) || isOfToday || text.length > longest || !corrects.test(text))
    return null;
  const offered =
    isOfferedDay.test(text) && mention.reading.kind === "date"
      ? [aheadOf(mention.reading.date, source.today)]
      : [];
  const days = [
    ...daysInDoubt(told, { names, text }).flatMap((day) => beside(day, mention, source)),
    ...offered,
  ];
  const [first, ...others] = days.filter((day, i) => days.findIndex((one) => one.equals(day)) === i);
  if (first === undefined) return null;
  return others.length === 0 ? onDay(first, "week") : unclear("ambiguous", [first, ...others]);
}

/** The date whose place is taken: of what the turn names, else the last told; two where it was left open which it is. */
function daysInDoubt(
  { events, planned, unclear: open = [], isPlanLast = false }: ToldDates,
  { names, text }: Pick<CorrectionSource, "names" | "text">,
): readonly Temporal.PlainDate[] {
  const named = names.flatMap(({ meanings }) =>
    meanings.flatMap(({ kind, id }) => (kind === "event" ? events : planned).get(id) ?? []),
  );
  const isOfOther = names.some((name) => idsOf(name, "event").length + idsOf(name, "subject").length > 0);
  if (isOfOther) return named.slice(-1).map(({ when }) => when.date);
  const choices = open.findLast(({ problem }) => problem === "ambiguous")?.choices ?? [];
  if (choices.length > 0) return choices;
  const last = isPlanLast && !saysItWas(text) ? [...planned.values()] : [...events.values()];
  return last.slice(-1).map(({ when }) => when.date);
}

/** The weekday beside a date: on its side of today, where nothing says otherwise; more than one where that is open. */
function beside(
  date: Temporal.PlainDate,
  { text: weekday, reading }: DateMention,
  { text, today }: CorrectionSource,
): Temporal.PlainDate[] {
  const isMoved = isChanged.test(text) || isPutOff.test(text);
  // Where the last such day is also the nearest to the date, both ways to read it are the same.
  if (!isMoved && reading.kind === "date" && Math.abs(date.until(reading.date).days) < 4)
    return [reading.date];
  const about = weekdayAbout(date, weekday);
  const near = about.kind === "date" ? [about.date] : about.kind === "unclear" ? [...about.choices] : [];
  const side = date.since(today).sign;
  const sideOf = (day: Temporal.PlainDate) => day.since(today).sign;
  return near.flatMap((day) => {
    const [before, after] = [day.subtract({ days: 7 }), day.add({ days: 7 })];
    // What has been was on no day to come, unless it was put off.
    if (side < 0 && sideOf(day) > 0 && !isMoved && !plannedWords.test(text)) return [before];
    if (side > 0 && sideOf(day) < 0) return [day, after];
    if (side > 0 && sideOf(day) > 0 && saysItWas(text)) return [before, day];
    const isPutForward = isMoved && day.since(date).sign < 0 && !isEarlier.test(text);
    return isPutForward ? [day, after] : [day];
  });
}

/** The same weekday, in the week to come where it is gone. */
function aheadOf(day: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate {
  return day.since(today).sign < 0 ? day.add({ days: 7 }) : day;
}
