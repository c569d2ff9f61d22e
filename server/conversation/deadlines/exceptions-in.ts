import { idsOf } from "./asked-subjects.ts";
import type { DeadlineState } from "./deadline-question.ts";
import { isDenied } from "./names.ts";
import type { TurnReading } from "./read-turn.ts";

/** The rules whose condition a turn names, met or denied. */
export function conditionsIn({ names }: TurnReading): string[] {
  return names.flatMap((name) => idsOf(name, "condition"));
}

/** Which exceptions a turn says are met, and which it denies; the later word counts. */
export function exceptionsIn(
  before: DeadlineState,
  { names, text }: TurnReading,
): Pick<DeadlineState, "conditions" | "ruledOut"> {
  const conditions = new Set(before.conditions);
  const ruledOut = new Set(before.ruledOut);
  for (const name of names) {
    const met = idsOf(name, "condition");
    if (isDenied(name, text)) {
      for (const id of met) conditions.delete(id);
      for (const id of [...met, ...idsOf(name, "event")]) ruledOut.add(id);
    } else {
      for (const id of met) {
        conditions.add(id);
        ruledOut.delete(id);
      }
    }
  }
  return { conditions, ruledOut };
}
