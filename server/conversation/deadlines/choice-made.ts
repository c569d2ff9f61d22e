import type { Temporal } from "temporal-polyfill";
import { beginningOfMonth } from "../../../corpus/month-names.ts";
import { dateInWords } from "../../deadlines/format-date.ts";
import { weekdayNumber, weekdayPattern } from "../../deadlines/dates/weekdays.ts";
import { isCaseNamed, labelsIn } from "./case-labels.ts";
import type { DeadlineState } from "./deadline-question.ts";
import type { UnclearDate } from "./read-turn.ts";
import { yearSaid } from "./shifts.ts";

/** A reply of more characters tells of something else. */
const longest = 60;
/** One that says of two days no more than which side of today it is. */
const shortChoice = 30;
const leadsUp =
  "(?:(?:it|that|this|was|is|would|be|sorry|yes|yeah|ok|i|mean\\w*|meant|think|the|on|for|of|from)\\W+|(?:that|it)'s\\W+)*";
const endsWith = `(?:\\W*(?:one|date|day|of (?:them|those|the two)|${weekdayPattern}|please|thanks|is (?:right|correct|it)))*\\W*$`;
const theFirst = new RegExp(
  `^\\W*${leadsUp}(?:first|1st|earlier|earliest|former|sooner|soonest|nearest|(?:this )?coming|this(?= (?:one|week|coming|${weekdayPattern})))\\b${endsWith}`,
  "iu",
);
const theLast = new RegExp(
  `^\\W*${leadsUp}(?:second|2nd|later|latest|latter|last|following|other)\\b${endsWith}`,
  "iu",
);
const both = /^\W*(?:(?:for|of|the|i|need|want|yes)\W+)*(?:both|each|all|two)\b/iu;

/** The one date that was asked about with its choices, where the last turn left one open. */
export function choiceOpen({
  isAsked,
  unclear,
}: Pick<DeadlineState, "isAsked" | "unclear">): UnclearDate | null {
  return isAsked ? daysLeftOpen({ unclear }) : null;
}

/** The same, whatever was asked since. */
export function daysLeftOpen({ unclear }: Pick<DeadlineState, "unclear">): UnclearDate | null {
  const [open, ...others] = unclear.filter(
    ({ choices, problem }) => choices.length > 1 && problem !== "which-date",
  );
  return open !== undefined && others.length === 0 ? open : null;
}

/** What was asked back so that a reply may choose: one of some dates, or whose a date is. */
export function leftToSay(last: Pick<DeadlineState, "isAsked" | "unclear">): UnclearDate | null {
  const ofWhat = last.unclear.find(({ problem }) => problem === "which-case" || problem === "which-date");
  return choiceOpen(last) ?? (last.isAsked ? (ofWhat ?? null) : null);
}

/** A reply to being asked which of some dates is meant, with that date in full in the place of its words: "the 14th". */
export function withChoiceMade(
  typed: string,
  { last, today }: { last: DeadlineState; today: Temporal.PlainDate },
): string {
  const ofCase = last.unclear.find(({ problem }) => problem === "which-case");
  const ofNames = (ofCase?.cases ?? []).filter((one) => isCaseNamed(one, typed)).map((text) => ({ text }));
  const [label, ...labels] = ofNames.length > 0 ? ofNames : labelsIn(typed);
  if (ofCase !== undefined && label !== undefined && labels.length === 0 && typed.trim().length <= longest)
    return `${label.text} was ${ofCase.typed}`;
  const ofDate = last.unclear.find(({ problem }) => problem === "which-date");
  const isOfNth = theFirst.test(typed) || theLast.test(typed) || /[\d?]/u.test(typed);
  if (last.isAsked && ofDate !== undefined && typed.trim().length <= longest && !isOfNth)
    return `${typed.replace(/\W+$/u, "")} was ${ofDate.typed}`;
  const open = choiceOpen(last);
  if (open === null || typed.length > longest) return typed;
  const said = typed.replace(/[\s,]+(?:and )?not (?:the |on )*[\w ]+$/iu, "");
  if (/\b(?:not|neither)\b|n't\b/iu.test(said)) return typed;
  const choices = open.choices.toSorted((a, b) => a.since(b).sign);
  const year = yearSaid(said, today)?.year;
  const [inYear, ...more] = choices.filter((choice) => choice.year === year);
  if (inYear !== undefined && more.length === 0) return dateInWords(inYear);
  if (liesAcross(choices, today) && ofToday.test(said) && !/\d/u.test(said))
    return acrossToday(said, choices) ?? typed;
  return whole(said, { open, choices }) ?? withPartInFull(said, choices) ?? typed;
}

/** Words by which one of two days on either side of today is chosen: what has been, and what is to come. */
const hasBeen = /\b(?:last|past|gone|previous|was)\b/iu;
const isToCome = /\b(?:coming|upcoming|next)\b/iu;
/** "This Monday" chooses neither of them. */
const ofToday = new RegExp(
  `${hasBeen.source}|${isToCome.source}|\\bthis(?: one)?(?: ${weekdayPattern})?\\W*$`,
  "iu",
);

function liesAcross(choices: readonly Temporal.PlainDate[], today: Temporal.PlainDate): boolean {
  const signs = choices.map((choice) => choice.since(today).sign);
  return choices.length === 2 && signs[0] === -1 && signs[1] === 1;
}

/** The one of two days on either side of today that has been, or is to come; null where neither is said, or both. */
function acrossToday(typed: string, choices: readonly Temporal.PlainDate[]): string | null {
  const isPast = hasBeen.test(typed);
  const chosen = isPast ? choices[0] : choices[1];
  return chosen === undefined || isPast === isToCome.test(typed) || typed.length > shortChoice
    ? null
    : dateInWords(chosen);
}

/** A reply that is no more than a choice, as the date that it chooses, or as both of them. */
function whole(
  typed: string,
  { open, choices }: { open: UnclearDate; choices: readonly Temporal.PlainDate[] },
): string | null {
  const [first, last] = [choices[0], choices.at(-1)];
  const hasDay = (number: number) => choices.some(({ day }) => day === number);
  if (first === undefined || last === undefined) return null;
  if (theFirst.test(typed)) return hasDay(1) ? null : dateInWords(first);
  if (theLast.test(typed)) return hasDay(2) ? null : dateInWords(last);
  if (open.problem === "two-dates" && both.test(typed)) return `both: ${choices.map(dateInWords).join(", ")}`;
  return null;
}

/** Parts of a date by which one of several is chosen; what names another part beside it is a date of its own. */
const parts: readonly RegExp[] = [
  /\b(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?\b/iu,
  new RegExp(`\\b(?:the )?(?<weekday>${weekdayPattern})\\b`, "iu"),
  new RegExp(String.raw`\b(?:in )?(?<month>${beginningOfMonth})[a-z]*\b`, "iu"),
];

function withPartInFull(typed: string, choices: readonly Temporal.PlainDate[]): string | null {
  const found = parts.map((part) => part.exec(typed)).filter((match) => match !== null);
  const [match, ...others] = found;
  if (match === undefined || others.length > 0 || /\d/u.test(typed.replace(match[0], ""))) return null;
  const { day, weekday, month } = match.groups ?? {};
  const [chosen, ...more] = choices.filter((choice) => {
    if (day !== undefined) return choice.day === Number(day);
    if (weekday !== undefined) return choice.dayOfWeek === weekdayNumber(weekday);
    return dateInWords(choice)
      .toLowerCase()
      .includes(` ${(month ?? "").toLowerCase().slice(0, 3)}`);
  });
  return chosen === undefined || more.length > 0 ? null : typed.replace(match[0], dateInWords(chosen));
}
