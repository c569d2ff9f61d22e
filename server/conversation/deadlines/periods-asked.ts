import type { StoredRule } from "../../../corpus/schemas/rules.ts";
import { numberPattern, readNumber } from "../../deadlines/dates/number-words.ts";
import type { StatedDate } from "./read-turn.ts";

const periods = new RegExp(
  String.raw`\b(?<amount>${numberPattern})[ -]?(?<unit>working days?|days?|hours?|hrs?|h|weeks?|wks?|months?)\b`,
  "giu",
);

/** What deadlines a text may mean by their length alone: "was it within one working day?" */
export interface PeriodSource {
  readonly events: ReadonlyMap<string, StatedDate>;
  readonly area: string | null;
  readonly rules: ReadonlyMap<string, StoredRule>;
}

/** The subjects of an area's rules that are as long as a period in the text and that a dated event sets running. */
export function subjectsOfPeriods(text: string, { events, area, rules }: PeriodSource): string[] {
  const typed = periodsIn(text);
  const running = [...rules.values()].filter(
    ({ area: own, period, kind, trigger }) =>
      own === area &&
      kind !== "chase" &&
      period !== null &&
      events.has(trigger.event) &&
      typed.includes(`${String(period.amount)} ${period.unit}`),
  );
  return [...new Set(running.map(({ subject }) => subject))];
}

/** Whether some area's clock of a length that a text names starts from one of the events. */
export function startsAPeriodIn(
  text: string,
  { events, rules }: { events: readonly string[]; rules: PeriodSource["rules"] },
): boolean {
  const typed = periodsIn(text);
  return [...rules.values()].some(
    ({ kind, period, trigger }) =>
      kind !== "chase" &&
      period !== null &&
      events.includes(trigger.event) &&
      typed.includes(`${String(period.amount)} ${period.unit}`),
  );
}

/** "When is day 15": the last day of a period so long. */
const lastDayAsked =
  /\b(?:when(?:'?s| is| was| will)?|(?:what|which) (?:date|day) (?:is|was)|date (?:of|for)) day (\d{1,3})\b/giu;

/** The periods that a text names, as rules put them: "24 hours". */
export function periodsIn(text: string): string[] {
  const ended = [...text.matchAll(lastDayAsked)].map(([, days]) => `${days ?? ""} working-days`);
  const named = [...text.matchAll(periods)].map(
    ({ groups }) => `${String(readNumber(groups?.amount ?? ""))} ${unitOf(groups?.unit ?? "")}`,
  );
  return [...named, ...ended];
}

function unitOf(typed: string): string {
  const word = typed.toLowerCase();
  if (word.startsWith("working")) return "working-days";
  if (word.startsWith("h")) return "hours";
  if (word.startsWith("w")) return "weeks";
  return word.endsWith("s") ? word : `${word}s`;
}
