import { isStopWord, words } from "../../../corpus/analysis/tokens.ts";
import { idsOf } from "./asked-subjects.ts";
import { isCaseNamed, isSameCase, labelsIn } from "./case-labels.ts";
import { readIntent } from "./intent.ts";
import type { DeadlineQuestion } from "./deadline-question.ts";
import type { ResolvedDate } from "./days-of-month.ts";
import { corrects } from "./corrections.ts";
import { sentenceAt } from "../sentences.ts";
import { isQuestion } from "../turn-in-full.ts";
import type { TimeSource } from "./place-time.ts";
import type { StatedDate, TurnReading, UnclearDate } from "./read-turn.ts";

type Cases = Pick<DeadlineQuestion, "events" | "further">;

const first = /\b(?:the )?(?:first|1st)(?: one)?\b/iu;
const second = /\b(?:the )?(?:second|2nd)(?: one)?\b/iu;

/** The dates of an event in several cases, in the order in which they were told. */
function datesOfCases({ events, further }: Cases): StatedDate[] {
  return [...further]
    .flatMap(([event, others]) => [
      ...(events.get(event) === undefined ? [] : [events.get(event)]),
      ...others,
    ])
    .filter((stated) => stated !== undefined);
}

/** The date of the one of several cases that a turn asks of, and does not date: "when was kid A again", "and the second?"; null where it asks of all. */
export function caseAsked({ text, dates }: TurnReading, cases: Cases): StatedDate | null {
  const told = datesOfCases(cases);
  if ((dates.length > 0 && readIntent(text) !== "in-time") || told.length < 2) return null;
  const labels = labelsIn(text);
  const labelled = told.filter(
    ({ of }) =>
      of !== undefined && (labels.some((label) => isSameCase(label.text, of)) || isCaseNamed(of, text)),
  );
  const inOrder = [first, second].flatMap((ordinal, i) => (ordinal.test(text) ? (told[i] ?? []) : []));
  const [one, ...others] = labelled.length > 0 ? labelled : inOrder;
  return one === undefined || others.length > 0 ? null : one;
}

/** Whether a turn dates something for one of several cases by its label, where another was told of so before it; or swaps two of them. */
export function goesOnWithCases(cases: Cases, turn: TurnReading): boolean {
  const { dates, text } = turn;
  if (withCasesSwapped(cases, turn) !== null) return true;
  if (cases.further.size > 0 && labelKnown(cases, { dates, text }) !== undefined) return true;
  const isLabelled = [...cases.events.values()].some(({ of }) => of !== undefined);
  return isLabelled && dates.length > 0 && dates.every(({ of }) => of !== undefined);
}

/** Two cases that were told the wrong way round. */
const isSwapped =
  /\b(?:swap(?:ped)? (?:them|those|these|the two|it|round|over)|(?:the )?(?:wrong|other) way (?:a?round)|(?:got|had|have) (?:them|those(?: two)?|these|the two) (?:mixed up|muddled|back to front|reversed)|vice versa)\b/iu;

/** The dates of two labelled cases, each with the other's label where a turn without a date says that they were swapped; null where it does not. */
export function withCasesSwapped(cases: Cases, { text, dates }: TurnReading): Cases | null {
  const said = isSwapped.exec(text);
  if (dates.length > 0 || said === null || isQuestion(sentenceAt(text, said.index))) return null;
  const events = new Map(cases.events);
  const further = new Map<string, readonly StatedDate[]>();
  for (const [event, [other, ...others]] of cases.further) {
    const own = events.get(event);
    if (own?.of === undefined || other?.of === undefined || others.length > 0) return null;
    events.set(event, { ...own, of: other.of });
    further.set(event, [{ ...other, of: own.of }]);
  }
  return further.size === 0 ? null : { events, further };
}

const ofPuttingRight: ReadonlySet<string> = new Set(
  "sorry meant mean wait oops correction wrong date one held".split(" "),
);

/** Whether a turn tells nothing besides a label and its date: "brother hit her on 7 Oct" dates no meeting of his. */
function saysNoMore(text: string, said: readonly string[]): boolean {
  const rest = said.reduce((left, one) => left.replace(one, " "), text);
  return words(rest).every(
    ({ text: word }) => isStopWord(word) || ofPuttingRight.has(word) || /\d/u.test(word),
  );
}

/** The dates of several cases with those put right that a turn tells anew by their labels: "sorry, kid A was the 12th"; null where it tells none of them. */
export function withCasesPutRight(
  cases: Cases,
  { dates, text }: { dates: readonly ResolvedDate[]; text: string },
): Cases | null {
  const known = labelKnown(cases, { dates, text });
  const shared = cases.further.size > 0 ? cases.further : toldForOne(cases, dates);
  // A day on which a child was born, seen or moved is none of what the cases are counted from.
  const isOfEvent = ({ name, stated }: ResolvedDate, of: string) =>
    name === null
      ? saysNoMore(text, [`${of}s`, of, stated.typed])
      : idsOf(name, "event").some((event) => shared.has(event));
  const told = dates.flatMap((date) => {
    const { of = known, stated } = date;
    return of === undefined || "problem" in stated || !isOfEvent(date, of) ? [] : [{ ...stated, of }];
  });
  const further = new Map<string, readonly StatedDate[]>();
  if (shared.size === 0 || told.length === 0 || told.length < dates.length) return null;
  const events = new Map(cases.events);
  for (const [event, others] of shared) {
    const own = events.get(event);
    const all = own === undefined ? [...others] : [own, ...others];
    for (const date of told) {
      const at = all.findIndex(({ of }) => of !== undefined && isSameCase(of, date.of));
      all.splice(at < 0 ? all.length : at, at < 0 ? 0 : 1, date);
    }
    const [one, ...rest] = all;
    if (one !== undefined) events.set(event, one);
    further.set(event, rest);
  }
  return { events, further };
}

/** The label of the one of several cases that a turn with one date names: "sorry, mia was the 12th". */
function labelKnown(
  cases: Cases,
  { dates, text }: { dates: readonly unknown[]; text: string },
): string | undefined {
  const [label, ...others] = datesOfCases(cases).flatMap(({ of }) =>
    of !== undefined && isCaseNamed(of, text) ? [of] : [],
  );
  return others.length === 0 && dates.length === 1 ? label : undefined;
}

/** The events told for one case by its label that a turn dates for another: "and kid B strat 7 Oct". */
function toldForOne({ events }: Cases, dates: readonly ResolvedDate[]): DeadlineQuestion["further"] {
  const isDated = (event: string) =>
    dates.every(({ name }) => name === null || idsOf(name, "event").includes(event));
  const labelled = [...events].filter(([event, { of }]) => of !== undefined && isDated(event));
  return new Map(labelled.map(([event]) => [event, []]));
}

/** A date that puts that of one of several cases right, and does not say whose: "sorry, the 2nd"; null where there is none. */
export function caseLeftOpen(
  cases: Cases,
  {
    turn: { text, names },
    isFollowingUp,
    isPlanLast,
  }: Pick<TimeSource, "turn" | "isFollowingUp" | "isPlanLast">,
  dates: readonly ResolvedDate[],
): UnclearDate | null {
  const labels = datesOfCases(cases).flatMap(({ of }) => of ?? []);
  const [date, ...others] = dates;
  if (date === undefined || others.length > 0 || labels.length < 2 || !isFollowingUp || isPlanLast)
    return null;
  const isNamed = names.some(({ meanings }) => meanings.some(({ kind }) => kind === "event"));
  if (isNamed || date.of !== undefined || "problem" in date.stated || !corrects.test(text)) return null;
  return { typed: date.stated.typed, problem: "which-case", choices: [], cases: labels };
}
