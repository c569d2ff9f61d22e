import { Temporal } from "temporal-polyfill";
import type { StoredRule } from "../../../corpus/schemas/rules.ts";
import { readIntent } from "./intent.ts";
import type { NameMention } from "./names.ts";
import type { BoundDate, StatedDate, TurnReading } from "./read-turn.ts";
import { workedOut } from "./stated-dates.ts";

/** A review that is called no more than that, whichever plan's it is. */
const anyReview =
  /^(?:(?:last|previous|prior|second|third|latest|most recent|next|first|this) )?review(?:s|ed)?(?: (?:held|was|was held))?$/iu;
/** No more than that it was or will be then: a "last" with a word of its own is the last of something else. */
const upToDay = String.raw`\W+(?:(?:was|is|were|been|had|has|held|done|took|taken|place|happened|completed|booked|planned|set|due|in|for|on|at|the|back|actually|only|about|around|of|to|be|it|that|being|before|plan|cin|cp|child|need|(?:mon|tue|wed|thu|fri)\w*)\W+)*`;
/** Before the day of a review that is not named again: "last one was", "next booked for". */
const reviewAgain = new RegExp(
  String.raw`\b(?:(?:last|latest|previous|prior|earlier|next|this|first|one before|before that)(?: (?:one|time|review|meeting))?|review\w*)${upToDay}$`,
  "iu",
);
/** The last of several is the newest of them. */
const isLast = /\b(?:last|latest|most recent)(?: (?:one|time|review|meeting))?(?:\W+\w+){0,3}\W*$/iu;

interface ReviewTools {
  readonly rules: ReadonlyMap<string, StoredRule>;
  readonly today: Temporal.PlainDate;
}

/** A review, and what its clock starts from. */
type Review = Pick<StoredRule, "subject"> & { readonly event: string };

/**
 * Where two reviews of one plan, or the plan and its review, are judged, the older day starts the clock and the newer is
 * held to it, in whatever order they are told: "CIN review held 20 Nov, last one was 18 May, late?"
 */
export function withReviewsInOrder(turn: TurnReading, { rules, today }: ReviewTools): TurnReading {
  const { text, dates, names } = turn;
  if (!/\breview/iu.test(text) || !/^(?:in-time|late)$/u.test(readIntent(text) ?? "")) return turn;
  const review = reviewMeant(names, rules);
  if (review === null) return turn;
  const own = dates.filter((date, i) =>
    isOfReview(date, { review, before: text.slice(dates[i - 1]?.at ?? 0, date.at) }),
  );
  const [older, newer] = inOrder(own, { text, today });
  if (older === undefined || newer === undefined) return turn;
  const said = (at: number) => text.slice(dates.findLast((other) => other.at < at)?.at ?? 0, at);
  if (isLast.test(said(newer.at)) && !reviewAgain.test(said(older.at))) return turn;
  const start = as(older, { meaning: { kind: "event", id: review.event }, text });
  const held = as(newer, { meaning: { kind: "subject", id: review.subject }, text });
  const others = names.filter(
    (name) => !anyReview.test(name.text) && !own.some((date) => date.name === name),
  );
  return {
    ...turn,
    names: [...others, start.name, held.name].sort((a, b) => a.start - b.start),
    dates: dates.map((date) => (date === older.date ? start : date === newer.date ? held : date)),
  };
}

/** The one plan's review that is spoken of by a name that is no other's. */
function reviewMeant(names: readonly NameMention[], rules: ReadonlyMap<string, StoredRule>): Review | null {
  const reviews = [...rules.values()].filter(({ kind, period }) => kind === "review" && period !== null);
  const ofNames = names
    .filter(({ text }) => !anyReview.test(text))
    .map(({ meanings }) =>
      reviews.filter(({ subject, trigger }) =>
        meanings.some(({ id }) => id === trigger.event || id === subject),
      ),
    )
    .filter((some) => new Set(some.map(({ trigger }) => trigger.event)).size === 1)
    .flatMap(([rule]) => rule ?? []);
  const [rule] = ofNames;
  const isOne = ofNames.every(({ trigger }) => trigger.event === rule?.trigger.event);
  return rule === undefined || !isOne ? null : { subject: rule.subject, event: rule.trigger.event };
}

function isOfReview(
  { name }: BoundDate,
  { review, before }: { readonly review: Review; readonly before: string },
): boolean {
  if (name === null) return reviewAgain.test(before);
  const isIts = name.meanings.some(({ id }) => id === review.event || id === review.subject);
  return isIts || anyReview.test(name.text);
}

interface Day {
  readonly date: BoundDate;
  readonly at: number;
  readonly stated: StatedDate;
}

/** Before the day of the review that was held before another. */
const wasBefore = new RegExp(
  String.raw`\b(?:last|latest|previous|prior|earlier|one before|before that)(?: (?:\w+ ){0,4}(?:one|time|review|meeting))?${upToDay}$`,
  "iu",
);

/** Two days in their order; none where there are more or fewer, or one of them cannot be used. */
function inOrder(
  own: readonly BoundDate[],
  { text, today }: Pick<TurnReading, "text"> & Pick<ReviewTools, "today">,
): readonly Day[] {
  const [one, other, ...more] = own;
  if (one === undefined || other === undefined || more.length > 0) return [];
  const isBefore = ({ at }: BoundDate) =>
    wasBefore.test(text.slice(own.findLast((two) => two.at < at)?.at ?? 0, at));
  const days = [one, other].flatMap((date): Day[] => {
    const beside = sureDay(date === one ? other : one);
    const stated = settled(date, { beside, isBefore: isBefore(date), today });
    return stated === null ? [] : [{ date, at: date.at, stated }];
  });
  const [first, second] = days.toSorted((a, b) =>
    Temporal.PlainDate.compare(a.stated.when.date, b.stated.when.date),
  );
  if (first === undefined || second === undefined) return [];
  return first.stated.when.date.equals(second.stated.when.date) ? [] : [first, second];
}

function sureDay({ stated }: BoundDate): Temporal.PlainDate | undefined {
  return "when" in stated ? stated.when.date : undefined;
}

/** A day whose year was not told is, of the review before, the last before the day beside it, else the next after it. */
function settled(
  { stated }: BoundDate,
  {
    beside,
    isBefore,
    today,
  }: Pick<ReviewTools, "today"> & {
    readonly beside: Temporal.PlainDate | undefined;
    readonly isBefore: boolean;
  },
): StatedDate | null {
  if ("when" in stated) {
    const { date } = stated.when;
    const isBehind = beside !== undefined && date.since(beside).sign > 0 && date.since(today).sign > 0;
    return isBefore && isBehind && stated.isYearAssumed && stated.when.moment === null
      ? { ...stated, when: { date: date.subtract({ years: 1 }), moment: null } }
      : stated;
  }
  if (!("problem" in stated) || stated.problem !== "ambiguous" || beside === undefined) return null;
  const inOrderOfTime = stated.choices.toSorted((a, b) => Temporal.PlainDate.compare(a, b));
  const date = isBefore
    ? inOrderOfTime.findLast((day) => day.since(beside).sign < 0)
    : inOrderOfTime.find((day) => day.since(beside).sign > 0);
  return date === undefined
    ? null
    : { ...workedOut({ date, moment: null }, stated.typed), isYearAssumed: true, isRelative: false };
}

/** A day as that of a review, or of what it is counted from; without a name it is called by the words before it. */
function as(
  { date, stated }: Day,
  { meaning, text }: { readonly meaning: NameMention["meanings"][number]; readonly text: string },
) {
  const [said = ""] = reviewAgain.exec(text.slice(0, date.at)) ?? [];
  // The word "review" before a name would make a later meeting of it.
  const end = date.name?.end ?? date.at;
  const start = date.name === null ? date.at - said.length : end;
  return { ...date, name: { start, end, text: "review", meanings: [meaning] }, also: [], stated };
}
