import { Temporal } from "temporal-polyfill";
import type { Calendar } from "../../deadlines/calendar.ts";
import type { When } from "../../deadlines/local-time.ts";
import { mendCalendarWords } from "../../deadlines/dates/calendar-words.ts";
import { readDates } from "../../deadlines/dates/read-dates.ts";
import type { CountedDay, DateMention, DateProblem, DateReading } from "../../deadlines/dates/reading.ts";
import { leaningAt } from "../../deadlines/dates/leaning.ts";
import { bareWeekday } from "../../deadlines/dates/weekdays.ts";
import { readTimes } from "../../deadlines/dates/times.ts";
import type { TimeMention } from "../../deadlines/dates/times.ts";
import { nameOfDate, namesOfBoth } from "./bind-dates.ts";
import type { BindingSource } from "./bind-dates.ts";
import { comesElsewhere, isDueForWork, nameOfBirthDue } from "./birth-due.ts";
import { withLabels } from "./case-labels.ts";
import { correctsDateBefore } from "./corrections.ts";
import { withoutCounted } from "./counted-days.ts";
import { withoutNow } from "./day-of-asking.ts";
import { withElapsed } from "./elapsed.ts";
import type { NameFinder, NameMention } from "./names.ts";
import { withMadeAt } from "./made-at.ts";
import { movesToDay } from "./offered-dates.ts";
import { isOwnDueDate } from "./own-due-date.ts";
import { plannedWords } from "./planned-words.ts";
import { readPlace } from "../places.ts";
import { withSameDays } from "./same-day.ts";
import { withSharedNames } from "./several-cases.ts";
import type { PlaceReading, PlaceTools } from "../places.ts";
import { shiftIn, withWeekdaysBeside } from "./shifts.ts";
import type { Shift } from "./shifts.ts";
import { atHour } from "./stated-dates.ts";
import type { StatedHour } from "./stated-dates.ts";
import { withHeldInstead } from "./held-instead.ts";
import { isBesideIts, withoutBeside } from "./tied-dates.ts";
import { hasYear, inToldYears } from "./told-years.ts";
import type { ToldDates } from "./told-years.ts";
import { nameOfWhatCame } from "./what-came-in.ts";
import { withInitiatingMeeting } from "./which-meeting.ts";

/** A date as understood: the day or moment, the words it was read from, and what was assumed. */
export interface StatedDate {
  readonly when: When;
  readonly typed: string;
  /** The year was not given. */
  readonly isYearAssumed: boolean;
  /** The week, or the day itself, was worked out from words such as "Friday". */
  readonly isRelative: boolean;
  /** The year was typed, or taken from a date that had it. */
  readonly isYearTold: boolean;
  /** An hour as typed that may be morning or afternoon; null where none was. */
  readonly unclearHour: string | null;
  /** How the day was counted from another, where it was told so. */
  readonly counted?: CountedDay;
  /** Whose case it was told for, where several are told of. */
  readonly of?: string;
  /** It was only about that day, or only thought to be. */
  readonly isRough?: true;
}

/** A day of the month, as it was read, and its hour. */
export type StatedDay = Extract<DateReading, { kind: "day" }> & {
  readonly hour: StatedHour | null;
  /** As typed, where that says more than the day. */
  readonly typed?: string;
  readonly isRough?: true;
};

/** Words that look like a date and cannot be used as one. */
export interface UnclearDate {
  readonly typed: string;
  readonly problem: DateProblem | "clock-change" | "two-dates" | "elapsed" | "which-case" | "which-date";
  readonly choices: readonly Temporal.PlainDate[];
  /** Its day, where only its hour cannot be used. */
  readonly day?: StatedDate;
  /** A day in the middle of the month that it was told to be in, where that is all that can be used. */
  readonly inMonth?: Temporal.PlainDate;
  /** The labels of the cases that it may belong to, where that is open. */
  readonly cases?: readonly string[];
}

/** A date of a turn, with the name that it belongs to. */
export interface BoundDate {
  /** Where the date stands in the turn. */
  readonly at: number;
  readonly name: NameMention | null;
  /** Other names that the same date is given for: "both on 10 March". */
  readonly also: readonly NameMention[];
  readonly stated: StatedDate | StatedDay | UnclearDate;
  /** Whose case it is told for, as typed, where that is said: "kid A". */
  readonly of?: string;
}

/** One turn of the user's, as far as deadlines go. */
export interface TurnReading {
  readonly text: string;
  readonly names: readonly NameMention[];
  /** What tells of the case. */
  readonly cases: readonly NameMention[];
  readonly dates: readonly BoundDate[];
  /** An hour that belongs to no date of this turn. */
  readonly looseTime: TimeMention | null;
  /** How it moves the date that was told last, without one of its own. */
  readonly shift: Shift | null;
  /** The day of asking, where the words say that it is another than today's: "it's now the following Monday". */
  readonly now: Temporal.PlainDate | null;
  readonly place: PlaceReading;
}

/** What reading a turn needs. */
export interface TurnTools extends PlaceTools {
  readonly findNames: NameFinder;
  readonly findCases: NameFinder;
  readonly today: Temporal.PlainDate;
  /** The area's working days. */
  readonly calendar: Calendar;
  /** The moment of asking; null where only the day is known. */
  readonly moment: Temporal.ZonedDateTime | null;
  /** The events whose date is taken for an event's own where that is not given. */
  readonly standInsOf: (event: string) => readonly string[];
  /** What was dated before, where the turn goes on with it. */
  readonly told?: ToldDates;
}

const nothingTold: ToldDates = { events: new Map(), planned: new Map() };

/** An hour this near to a date, in characters, belongs to it. */
const timeReach = 40;

/** A turn of more names than this is a list of something else; each costs a look at its neighbours. */
const mostNames = 60;

/** "Kent notified us in writing": how another authority told of a move, and no confirmation of a telephone call. */
function isOfNotice({ start, text: typed }: NameMention, text: string): boolean {
  return (
    /^(?:in )?writing$/iu.test(typed) &&
    /\b(?:authori[sz]ed|agreed|approved|granted)(?: (?:it|this|that|(?:the|a|an) (?:delay|extension)))? (?:in )?$|\b(?:notif(?:ied|y)|informed)(?: (?:us|me|them|our team|social care))?(?: formally| officially)? (?:in )?$/iu.test(
      text.slice(0, start),
    )
  );
}

/** Before an hour that something was not at. */
const isDeniedHour = /(?:\b(?:not|rather than|instead of)|n't) (?:at )?$/iu;

/** White space as it is read: one blank, or one end of a line, however many were typed. */
function withoutRuns(text: string): string {
  return text.replace(/[^\S\n]+/gu, " ").replace(/(?: ?\n)+ ?/gu, "\n");
}

/** A turn's text in the form in which it is read. */
export function textAsRead(typed: string): string {
  return mendCalendarWords(
    withoutRuns(typed)
      .replace(/[‐‑–—]/gu, "-")
      .replace(/’/gu, "'"),
  );
}

/** Names without those that are told of something else by the words beside them. */
function withoutOthers(names: readonly NameMention[], text: string): NameMention[] {
  return names.filter(
    (name) => !isOwnDueDate(name, { names, text }) && !isOfNotice(name, text) && !comesElsewhere(name, text),
  );
}

/** Reads a turn: what it names, the dates and hours in it, and which belongs to what. */
export function readTurn(typed: string, tools: TurnTools): TurnReading {
  const text = textAsRead(typed);
  const shift = shiftIn(text, tools.today);
  const read = readDates(text, { today: tools.today, calendar: tools.calendar, leaning: null });
  const own = withoutCounted(read, text).filter(
    ({ start, end }) => shift === null || end <= shift.start || shift.end <= start,
  );
  const { stated, now } = withoutNow(own, { text, today: tools.today });
  const isDate = ({ start, end }: NameMention) => stated.some((d) => d.start < end && start < d.end);
  const plan = plannedWords.exec(text);
  const isPlan = ({ start, end }: NameMention) =>
    plan !== null && plan.index <= start && end < plan.index + plan[0].length;
  const found = tools.findNames(text);
  const names = withoutOthers(found, text)
    .filter((name) => !isDate(name) && !isPlan(name) && !movesToDay(name, { text, dates: stated }))
    .slice(0, mostNames);
  const told = tools.told ?? nothingTold;
  const mentions = withSameDays(withWeekdaysBeside(stated, { text, told, names, today: tools.today }), {
    names,
    text,
  });
  const times = readTimes(text).filter(
    (time) => !mentions.some((d) => d.start < time.start && time.end < d.end),
  );
  const timeOf = pairTimes(mentions, times);
  const source = { names, dates: mentions, text, findNames: tools.findNames, today: tools.today };
  const named = withoutBeside(
    mentions.map((mention) => ({ mention, name: nameOfMention(mention, source) })),
    text,
  );
  const readings = inToldYears(named, { text, told });
  const hourOf = (i: number) => hourOfMention(i, { mentions, timeOf, text });
  const bound = named.map(({ mention, name }, i): BoundDate => ({
    at: mention.start,
    name,
    also: namesOfBoth(mention, { names, dates: mentions, text }),
    stated: state({ ...mention, reading: readings[i] ?? mention.reading }, hourOf(i), { text, tools }),
  }));
  const settled = withInitiatingMeeting(bound, { mentions, text });
  const kept = withoutCorrected(withSharedNames(settled, { mentions, text }), { mentions, text });
  const held = withHeldInstead(kept, { mentions, text, today: tools.today });
  const made = withMadeAt(held, { names, text, standInsOf: tools.standInsOf });
  const dates = withLabels(withElapsed(made, { text, today: tools.today }), { mentions, text });
  const loose = times.filter((time) => ![...timeOf.values()].includes(time));
  // "Not 10am, it was 10pm": of hours without a day the one that is denied comes last.
  const looseTime = loose.find(({ start }) => !isDeniedHour.test(text.slice(0, start))) ?? loose[0] ?? null;
  const place = readPlace(text, tools);
  const cases = tools.findCases(text).filter((one) => !isOwnDueDate(one, { names: found, text }));
  return { text, names, cases, dates, looseTime, shift, now, place };
}

interface NamingSource extends BindingSource {
  readonly findNames: NameFinder;
  readonly today: Temporal.PlainDate;
}

/** What a date belongs to: what it is named beside, or the event that such a name ends with; the last period for a length of pregnancy. */
function nameOfMention(
  mention: DateMention,
  { findNames, today, ...beside }: NamingSource,
): NameMention | null {
  if (mention.reading.kind === "date" && mention.reading.isLastPeriod === true)
    return lastPeriod(mention, findNames);
  const name = nameOfBirthDue(mention, { text: beside.text, findNames }) ?? nameOfDate(mention, beside);
  if (name !== null && isDueForWork(name, mention, beside.text)) return null;
  if (name !== null && isBesideIts(name, mention, { text: beside.text, today })) return null;
  return nameOfWhatCame(name, { at: mention.start, text: beside.text, findNames });
}

interface HourSource {
  readonly mentions: readonly DateMention[];
  readonly timeOf: ReadonlyMap<DateMention, TimeMention>;
  readonly text: string;
}

/** The hour that stands with a date, or with the one that it corrects; null where none does. */
function hourOfMention(i: number, { mentions, timeOf, text }: HourSource): TimeMention | null {
  const [last, mention] = [mentions[i - 1], mentions[i]];
  const own = mention === undefined ? undefined : timeOf.get(mention);
  if (own !== undefined || last === undefined) return own ?? null;
  const isCorrection = correctsDateBefore.test(text.slice(last.end, mention?.start));
  return isCorrection ? (timeOf.get(last) ?? null) : null;
}

/** Of a date and its correction only the correction counts, for what the first was given for. */
function withoutCorrected(
  dates: readonly BoundDate[],
  { mentions, text }: { mentions: readonly DateMention[]; text: string },
): BoundDate[] {
  const kept: BoundDate[] = [];
  for (const [i, date] of dates.entries()) {
    const between = text.slice(mentions[i - 1]?.end ?? 0, mentions[i]?.start ?? 0);
    const before = i > 0 && correctsDateBefore.test(between) ? kept.pop() : undefined;
    kept.push(before === undefined ? date : { ...date, name: before.name ?? date.name, also: before.also });
  }
  return kept;
}

/** Each hour goes to the nearest date within reach, the nearest pairs first; a lone hour to a lone date. */
function pairTimes(
  dates: readonly DateMention[],
  times: readonly TimeMention[],
): ReadonlyMap<DateMention, TimeMention> {
  const isLonePair = dates.length === 1 && times.length === 1;
  const near = times
    .flatMap((time) =>
      dates.map((date) => ({ time, date, gap: Math.max(date.start - time.end, time.start - date.end, 0) })),
    )
    .filter(({ gap }) => gap <= timeReach || isLonePair)
    .sort((a, b) => a.gap - b.gap);
  const pairs = new Map<DateMention, TimeMention>();
  const paired = new Set<TimeMention>();
  for (const { time, date } of near) {
    if (pairs.has(date) || paired.has(time)) continue;
    pairs.set(date, time);
    paired.add(time);
  }
  return pairs;
}

interface StateSource {
  readonly text: string;
  readonly tools: TurnTools;
}

function state(mention: DateMention, time: TimeMention | null, source: StateSource): BoundDate["stated"] {
  const { reading, text } = mention;
  if (reading.kind === "unclear") {
    const { problem, choices, inMonth } = reading;
    return { typed: text, problem, choices, ...(inMonth === undefined ? {} : { inMonth }) };
  }
  const hour = time === null ? null : { time, isBehindDay: mention.start < time.start };
  const rough = mention.isRough === true ? ({ isRough: true } as const) : {};
  if (reading.kind === "day")
    return { ...reading, hour, ...rough, ...(reading.move === undefined ? {} : { typed: text }) };
  const { date, assumed, counted } = reading;
  const stated: StatedDate = {
    when: { date, moment: null },
    typed: text,
    isYearAssumed: assumed === "year",
    isRelative:
      assumed === "told-year" || counted !== undefined || (assumed !== "year" && !/\d{2}/u.test(text)),
    isYearTold: assumed === "told-year" || hasYear(mention),
    unclearHour: null,
    ...(counted === undefined ? {} : { counted }),
    ...rough,
  };
  if (hour === null) return stated;
  const timed = atHour(stated, hour);
  const isWeekBefore = "when" in timed && isYetToCome(timed, mention, source);
  return isWeekBefore
    ? atHour({ ...stated, when: { date: date.subtract({ days: 7 }), moment: null } }, hour)
    : timed;
}

/** "Rang on Tuesday at 2pm", said on a Tuesday morning: what has happened was not at an hour to come. */
function isYetToCome(
  { when }: StatedDate,
  mention: DateMention,
  { text, tools: { today, moment } }: StateSource,
): boolean {
  if (!bareWeekday.test(mention.text) || moment === null || when.moment === null) return false;
  const isAhead = when.date.equals(today) && Temporal.ZonedDateTime.compare(when.moment, moment) > 0;
  return isAhead && leaningAt(text, mention) === "past";
}

/** The name of the day that a pregnancy is counted from, at a length of it; null where no rule knows of it. */
function lastPeriod({ start, end }: DateMention, findNames: NameFinder): NameMention | null {
  const [name] = findNames("LMP");
  return name === undefined ? null : { ...name, start, end, text: "LMP by" };
}
