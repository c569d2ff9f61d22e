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
  const typed = [...text.matchAll(periods)].map(
    ({ groups }) => `${String(readNumber(groups?.amount ?? ""))} ${unitOf(groups?.unit ?? "")}`,
  );
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

function unitOf(typed: string): string {
  const word = typed.toLowerCase();
  if (word.startsWith("working")) return "working-days";
  if (word.startsWith("h")) return "hours";
  if (word.startsWith("w")) return "weeks";
  return word.endsWith("s") ? word : `${word}s`;
}
