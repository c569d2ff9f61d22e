import { idsOf } from "./asked-subjects.ts";
import type { DeadlineState } from "./deadline-question.ts";
import { doubtWords } from "./intent.ts";
import { isDenied } from "./names.ts";
import type { NameMention } from "./names.ts";
import type { TurnReading } from "./read-turn.ts";

/** The rules whose condition a turn names, met or denied. */
export function conditionsIn({ names }: TurnReading): string[] {
  return names.flatMap((name) => idsOf(name, "condition"));
}

/** Whether the words before a name, in its clause, leave open that it holds. */
function isInDoubt({ start }: NameMention, text: string): boolean {
  const clause =
    text
      .slice(0, start)
      .split(/[.?!;,\n]/u)
      .at(-1) ?? "";
  return doubtWords.test(clause);
}

/** Which exceptions a turn says are met, and which it denies; the later word counts. */
export function exceptionsIn(
  before: DeadlineState,
  { names, text }: TurnReading,
): Pick<DeadlineState, "conditions" | "hinted" | "ruledOut"> {
  const conditions = new Set(before.conditions);
  const hinted = new Set(before.hinted);
  const ruledOut = new Set(before.ruledOut);
  for (const name of names) {
    const met = idsOf(name, "condition");
    const hints = idsOf(name, "hint");
    if (isInDoubt(name, text)) {
      for (const id of [...met, ...hints]) hinted.add(id);
      continue;
    }
    if (isDenied(name, text)) {
      for (const id of met) conditions.delete(id);
      for (const id of [...met, ...hints, ...idsOf(name, "event")]) ruledOut.add(id);
    } else {
      for (const id of met) {
        conditions.add(id);
        ruledOut.delete(id);
      }
      for (const id of hints) hinted.add(id);
    }
  }
  return { conditions, hinted, ruledOut };
}
