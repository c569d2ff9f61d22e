import type { Temporal } from "temporal-polyfill";
import { toWeekday } from "../../deadlines/dates/beside-dates.ts";
import { leaningAt } from "../../deadlines/dates/leaning.ts";
import { isWeeksAgo } from "../../deadlines/dates/read-dates.ts";
import { onDay, unclear } from "../../deadlines/dates/reading.ts";
import type { DateMention, DateReading } from "../../deadlines/dates/reading.ts";
import { lastBefore } from "../../deadlines/dates/week-days.ts";
import { bareWeekday, weekdayNumber, weekdayPattern } from "../../deadlines/dates/weekdays.ts";

/** "The Monday", "the following Monday"; "the next Monday" is read as one of two days by itself. */
const leadsTo = /\bthe (?:(?:very )?(?:following|next) )?$/iu;
const nextWeekday = new RegExp(`^next (${weekdayPattern})$`, "iu");
/** Behind a weekday that lies beside today, or beside something else. */
const isOfOther = /^,? (?:just|gone|coming|past|last|next|this|week|fortnight|of|ago|before|after)\b/iu;
/** What comes first in a case, and what of it follows: a day told behind that of a later step need not lie after it. */
const steps: readonly RegExp[] = [
  /\b(?:referr\w*|refs?|contacts?|came (?:in|to us)|reported|rang|rung|phoned|concerns?|disclos\w+|allegations?|polic\w*|ppo|epo|arrest\w*)\b/giu,
  /\b(?:decid\w+|decisions?|threshold)\b/giu,
  /\b(?:strats?|strategy|discussions?)\b/giu,
  /\b(?:conf\w*|icpc|assess\w*|s ?47|section 47)\b/giu,
  /\b(?:rcpc|reviews?|core group)\b/giu,
];

/** A day that is no step of the case: what is told behind it need not lie beside it. */
const besideTheCase = String.raw`(?:birthday|bday|b-day|dob|born|court|hearing|trial|tribunal|funeral|wedding|holiday)`;
const isBesideTheCase = new RegExp(String.raw`\b${besideTheCase}\b`, "iu");
const saidToBeBeside = new RegExp(
  String.raw`^\W*(?:(?:is|was|being|his|her|their|the|mum's|dad's|child's) )*${besideTheCase}\b`,
  "iu",
);
/** So many days from today it may still be taken for one that a weekday stands beside. */
const nearby = 31;

/** From here on they may take weeks. */
const slowStep = 3;

interface AfterSource {
  readonly text: string;
  readonly today: Temporal.PlainDate;
  /** The date that stands before the weekday in its message. */
  readonly last: DateMention | undefined;
  /** Where the date before that one ends. */
  readonly from: number;
}

/**
 * "Referral friday 6 nov and they decided on the monday": the first such day after the date before it in its message,
 * and not the last before today. Null where it is read otherwise; open where the words leave open on which side it lies.
 */
export function weekdayAfter(mention: DateMention, source: AfterSource): DateMention | null {
  const { text, last } = source;
  const weekday = bareWeekday.test(mention.text) ? mention.text : nextWeekday.exec(mention.text)?.[1];
  const lead = leadsTo.exec(text.slice(0, mention.start));
  if (weekday === undefined || last === undefined || lead === null) return null;
  if (isOfOther.test(text.slice(mention.end)) || /[.?!]\s*$/u.test(text.slice(0, lead.index))) return null;
  // "The 12th (the Thursday)" is one day.
  if (isWeeksAgo.test(last.text) || !/\p{L}/u.test(text.slice(last.end, lead.index))) return null;
  const isSaidAfter = /following|next/iu.test(`${lead[0]}${mention.text}`);
  const side = { mention, number: weekdayNumber(weekday), isSaidAfter, source };
  const { reading } = last;
  const found =
    reading.kind === "day"
      ? ofDay(reading, side)
      : reading.kind === "date"
        ? beside(reading.date, side)
        : null;
  const start = lead.index;
  return found === null ? null : { ...mention, start, text: text.slice(start, mention.end), reading: found };
}

/** Beside a day of the month alone, whose month may yet be another than the nearest. */
function ofDay(
  { day, nearest }: Extract<DateReading, { kind: "day" }>,
  source: SideSource,
): DateReading | null {
  if (nearest === null) return null;
  const found = beside(nearest, source);
  return found?.kind === "date"
    ? { kind: "day", day, nearest, move: toWeekday(source.number, false) }
    : found;
}

interface SideSource {
  readonly mention: DateMention;
  /** 1 for Monday. */
  readonly number: number;
  /** Whether it is said to follow: "the following Monday". */
  readonly isSaidAfter: boolean;
  readonly source: AfterSource;
}

function beside(date: Temporal.PlainDate, { mention, number, isSaidAfter, source }: SideSource) {
  const { text, today } = source;
  const leaning = leaningAt(text, mention);
  const after = toWeekday(number, false)(date);
  if (!isSaidAfter && isOfNoStep(source)) return besideOther(date, { mention, number, source });
  if (isSaidAfter) return onDay(after, "week");
  // Beside what is yet to come, or of what is, a weekday is read from today.
  if (date.since(today).sign > 0 || (leaning === "future" && after.since(today).sign < 0)) return null;
  const step = stepOf(mention, source);
  const isOpen = date.dayOfWeek === number || isOfEarlierStep(step, source);
  const first = date.dayOfWeek === number ? date : lastBefore(date, number);
  // What may take weeks need not be held in the first of them.
  const { reading } = mention;
  const later = reading.kind === "date" && step !== null && step >= slowStep ? [reading.date] : [];
  const sides = [...(isOpen ? [first] : []), after, ...later.filter((day) => day.since(after).sign > 0)];
  // What has been was on no day to come.
  const [day, ...others] = sides.filter((one) => leaning !== "past" || one.since(today).sign <= 0);
  if (day === undefined) return unclear("ambiguous", [first, after]);
  return others.length === 0 ? onDay(day, "week") : unclear("ambiguous", [day, ...others]);
}

/** Whether the date before a weekday is that of a birthday, or in court. */
function isOfNoStep({ text, last, from }: AfterSource): boolean {
  const clause = text
    .slice(from, last?.start)
    .split(/[.?!;,\n]|\band\b/u)
    .at(-1);
  return isBesideTheCase.test(clause ?? "") || saidToBeBeside.test(text.slice(last?.end));
}

/** Beside a day that is no step of the case it may be on either side, or the one read from today. */
function besideOther(
  date: Temporal.PlainDate,
  { mention: { reading }, number, source }: Pick<SideSource, "mention" | "number" | "source">,
): DateReading | null {
  if (Math.abs(date.until(source.today).days) > nearby) return null;
  const ofToday = reading.kind === "date" ? [reading.date] : [];
  const days = [lastBefore(date, number), toWeekday(number, false)(date), ...ofToday];
  return unclear(
    "ambiguous",
    days.filter((day, i) => days.findIndex((one) => one.equals(day)) === i),
  );
}

/** Whether a weekday is told of an earlier step of the case than the date before it: "strat 12 Nov, referral was on the Monday". */
function isOfEarlierStep(step: number | null, { text, last, from }: AfterSource): boolean {
  const other = stepIn(text.slice(from, last?.start));
  return step !== null && other !== null && step < other;
}

/** The step that a weekday is told of. */
function stepOf({ start, end }: DateMention, { text, last }: AfterSource): number | null {
  const [behind = ""] = text.slice(end).split(/[.?!;,]|\b(?:and|but|so)\b/u, 1);
  return stepIn(text.slice(last?.end, start)) ?? stepIn(behind);
}

/** The step of a case that is named last. */
function stepIn(words: string): number | null {
  const named = steps.map((step) => [...words.matchAll(step)].at(-1)?.index ?? -1);
  const last = Math.max(...named);
  return last < 0 ? null : named.indexOf(last);
}
