import type { NameMention } from "./names.ts";
import type { TurnReading } from "./read-turn.ts";

/** The events that a subject's rules count from, in one area or in all (null). */
export type EventsOf = (subject: string, area: string | null) => readonly string[];

/** What is asked for: every subject named without a date of its own, but for what only starts another's clock. */
export function askedSubjects({ names, dates }: TurnReading, eventsOf: EventsOf): string[] {
  const dated = new Set(dates.map(({ name }) => name));
  const asked = names
    .filter((name) => !dated.has(name))
    .flatMap((name) =>
      idsOf(name, "subject")
        .slice(0, 1)
        .map((subject) => ({ subject, name })),
    );
  const started = asked.filter(
    ({ name, subject }) => !isStartOfAnother({ name, subject }, { asked, eventsOf }),
  );
  return [...new Set((started.length > 0 ? started : asked).map(({ subject }) => subject))];
}

interface AskedName {
  readonly name: NameMention;
  readonly subject: string;
}

/** Whether a name is only the event that another deadline is counted from: "how long from strat to ICPC?" */
function isStartOfAnother(
  { name, subject }: AskedName,
  { asked, eventsOf }: { asked: readonly AskedName[]; eventsOf: EventsOf },
): boolean {
  const events = idsOf(name, "event");
  return asked.some(
    (other) =>
      other.subject !== subject && eventsOf(other.subject, null).some((event) => events.includes(event)),
  );
}

/** The events, or the subjects, that a name may stand for. */
export function idsOf({ meanings }: NameMention, kind: "event" | "subject"): string[] {
  return meanings.filter((meaning) => meaning.kind === kind).map(({ id }) => id);
}
