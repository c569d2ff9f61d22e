import { createHash } from "node:crypto";
import { ICalCalendar } from "ical-generator";
import type { Temporal } from "temporal-polyfill";
import { phrases } from "../../corpus/phrases.ts";
import type { Citation, Deadline, TimelineResponse } from "../contract.ts";
import { readIso } from "../deadlines/local-time.ts";

/** How long a timed entry shows in a calendar: the deadline is its start. */
const shownMinutes = 30;

/**
 * The deadlines of a timeline as an iCalendar file (RFC 5545). Titles are neutral, since calendars are
 * shared; what is due, and the quotation, stand in the description. The same deadline has the same id,
 * so that a file taken twice makes one entry. What has no date yet has no entry of its own: every other
 * says so, since a calendar keeps nothing but entries of a file that is added to it.
 */
export function calendarFile({ deadlines, conditional, undated, citations }: TimelineResponse): string {
  const withoutDate = undated.map(({ title, reason }) => phrases.calendar.undated(title, reason));
  const calendar = new ICalCalendar({
    name: phrases.calendar.name,
    prodId: { company: "Waymark", product: "Deadlines", language: "EN" },
  });
  for (const deadline of [...deadlines, ...conditional]) {
    calendar.createEvent({
      id: `${idOf(deadline)}@waymark`,
      summary: phrases.calendar.title,
      description: [...descriptionOf(deadline, citations), ...withoutDate].join("\n"),
      ...timesOf(deadline.due),
    });
  }
  return calendar.toString();
}

function idOf({ ruleId, trigger }: Deadline): string {
  return createHash("sha256").update(`${ruleId} ${trigger.at}`).digest("hex").slice(0, 32);
}

/** A day as an all-day entry; a moment as its instant, in UTC. */
function timesOf(due: string) {
  const when = readIso(due);
  if (when === null) throw new RangeError("A deadline's date is no ISO date.");
  if (when.moment === null) {
    const next = when.date.add({ days: 1 });
    return { start: dateOf(when.date), end: dateOf(next), allDay: true };
  }
  const start = when.moment.toInstant();
  return {
    start: new Date(start.epochMilliseconds),
    end: new Date(start.add({ minutes: shownMinutes }).epochMilliseconds),
  };
}

/** The library writes an all-day entry from the process's own day: local midday is that day in every zone. */
function dateOf({ year, month, day }: Temporal.PlainDate): Date {
  return new Date(year, month - 1, day, 12);
}

/** The lines that the page and the text of an answer have too: other readings, and words that ask for less. */
function descriptionOf(deadline: Deadline, citations: readonly Citation[]): string[] {
  const { title, dueText, condition, steps, alternatives, soonerIf, warnings, citation } = deadline;
  const cited = (wanted: number | null) => citations.filter(({ number }) => number === wanted);
  const sooner = soonerIf.flatMap((one) => cited(one.citation).map(quotationOf));
  return [
    `${title}. ${dueText}.`,
    ...alternatives.flatMap((other) => [
      `${other.reason}: ${other.dueText}.`,
      ...cited(other.citation).map(quotationOf),
    ]),
    ...(condition === null ? [] : [phrases.calendar.onlyIf(condition.title)]),
    ...steps,
    ...(sooner.length === 0 ? [] : [phrases.deadlineAnswer.text.sooner, ...sooner]),
    ...warnings,
    ...cited(citation).flatMap((source) => [
      quotationOf(source),
      [source.documentTitle, ...source.section].join(", "),
    ]),
  ];
}

function quotationOf({ quote }: Citation): string {
  return `“${quote.replace(/\s+/gu, " ")}”`;
}
