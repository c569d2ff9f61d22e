import { idsOf } from "./asked-subjects.ts";
import type { DeadlineState, DeadlineTools } from "./deadline-question.ts";
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

/** Another case in the place of the one told before: "and if it was serious neglect", "sorry, complex". */
const inItsPlace =
  /\b(?:what if|and if|or if|but if|what about|how about|instead|rather|actually|sorry|i mean\w*|oops|wrong)\b|^\W*(?:if|no|or)\b/iu;

/** Whether a turn supposes another case than was told, met or likely: "and if penetrative sexual abuse". */
export function putsAnotherCase({ names, text }: TurnReading): boolean {
  return inItsPlace.test(text) && names.some((name) => idsOf(name, "hint").length > 0);
}

const deniesWord =
  /\b(?:not|isn'?t|wasn'?t|no longer) (?:(?:that|so|very|really|as|all|actually|a) )*(\p{L}{5,})\W*$/iu;

/** Those of the exceptions told to be met that a turn denies by one word of theirs: "what if it's not serious", of serious neglect. */
export function conditionsDenied(
  { conditions }: Pick<DeadlineState, "conditions">,
  { text }: Pick<TurnReading, "text">,
  rules: DeadlineTools["rules"],
): string[] {
  const [, denied] = deniesWord.exec(text) ?? [];
  if (denied === undefined) return [];
  return [...conditions].filter(
    (id) =>
      rules.get(id)?.condition?.names.some((name) => name.split(" ").includes(denied.toLowerCase())) === true,
  );
}

/** What was told before of the exceptions of a rule, where a turn puts another of them in their place. */
function withoutReplaced(
  told: ReadonlySet<string>,
  {
    turn: { text },
    now,
    rules,
  }: { turn: TurnReading; now: ReadonlySet<string>; rules: DeadlineTools["rules"] },
): Set<string> {
  if (!inItsPlace.test(text)) return new Set(told);
  const groups = [...rules.values()].filter(({ exceptions }) => exceptions.some((id) => now.has(id)));
  const replaced = new Set(groups.flatMap(({ exceptions }) => exceptions));
  return new Set([...told].filter((id) => !replaced.has(id)));
}

/** Which exceptions a turn says are met, and which it denies; the later word counts. */
export function exceptionsIn(
  before: DeadlineState,
  turn: TurnReading,
  rules: DeadlineTools["rules"],
): Pick<DeadlineState, "conditions" | "hinted" | "ruledOut"> {
  const { names, text } = turn;
  const told = names.filter((name) => !isDenied(name, text));
  const now = new Set(told.flatMap((name) => [...idsOf(name, "condition"), ...idsOf(name, "hint")]));
  const conditions = withoutReplaced(before.conditions, { turn, now, rules });
  const hinted = withoutReplaced(before.hinted, { turn, now, rules });
  const ruledOut = new Set(before.ruledOut);
  for (const id of conditionsDenied(before, turn, rules)) {
    conditions.delete(id);
    ruledOut.add(id);
  }
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
