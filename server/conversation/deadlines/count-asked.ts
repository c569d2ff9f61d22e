import type { StoredRule } from "../../../corpus/schemas/rules.ts";
import type { DeadlineTools } from "./deadline-question.ts";
import { idsOf } from "./asked-subjects.ts";
import { asksOfTheCount } from "./counted-days.ts";
import { periodsIn } from "./periods-asked.ts";
import type { TurnReading } from "./read-turn.ts";

/**
 * What a turn asks the count of by the length of its period, or by what starts it: "do bank holidays count in the 45
 * working days", "is the day of the referral day 0". Only what has no condition.
 */
export function subjectsCounted(
  { text, names, dates }: TurnReading,
  area: string | null,
  rules: DeadlineTools["rules"],
): string[] {
  if (dates.length > 0 || !asksOfTheCount(text)) return [];
  // "A working day" is the kind of day, and no period of one.
  const typed = periodsIn(text.replace(/\ban? (?=working day\b)/giu, ""));
  const events = names.flatMap((name) => idsOf(name, "event"));
  const own = [...rules.values()].filter(
    ({ area: of, kind, condition, period }) =>
      of === area && kind !== "chase" && condition === null && isInDays(period),
  );
  const started = own.filter(({ trigger }) => events.includes(trigger.event));
  const among = started.length > 0 ? started : own;
  const exact = among.filter(({ period }) =>
    typed.includes(`${String(period?.amount)} ${period?.unit ?? ""}`),
  );
  // People leave out "working".
  const perhaps = among.filter(({ period }) => typed.includes(`${String(period?.amount)} days`));
  const found = exact.length > 0 ? exact : typed.length > 0 ? perhaps : started;
  return [...new Set(found.map(({ subject }) => subject))];
}

function isInDays(period: StoredRule["period"]): boolean {
  return period?.unit === "working-days" || period?.unit === "days";
}
