import { idsOf } from "./asked-subjects.ts";
import type { DeadlineTools } from "./deadline-question.ts";
import { isDenied } from "./names.ts";
import type { TurnReading } from "./read-turn.ts";

/** What is asked is asked of another child of the family: "and the conference for her brother?" */
const ofAnother =
  /\b(?:for|about|of|on) (?:(?:the|an?|her|his|their|my|our|its) )?(?:(?:older|elder|oldest|eldest|other|big|half|step)[ -]?(?:child\w*|kids?|one|boy|girl|son|daughter)|(?:(?:older|elder|other|big|half|step)[ -]?)?(?:brothers?|sisters?|siblings?)|toddler|\d+ ?(?:years?|yrs?)[ -]?olds?)\b/iu;
/** What is only looked forward to, or supposed, has not happened: "before the baby is born". */
const notYet =
  /\b(?:before|until|till|when|once|after|by the time|as soon as|if|unless|to be|will be|gets?|not|yet)\s+(?:[\p{L}'-]+\s+){0,4}$/iu;

/** What is told of the case after a turn: told before, told now, and neither denied, ended nor of another child. */
export function casesTold(
  before: ReadonlySet<string>,
  { turn, endOfCase }: { turn: TurnReading; endOfCase: DeadlineTools["endOfCase"] },
): ReadonlySet<string> {
  const { text, names, cases } = turn;
  const told = new Set(ofAnother.test(text) ? [] : before);
  for (const mention of cases) {
    for (const id of idsOf(mention, "case")) {
      if (isDenied(mention, text)) told.delete(id);
      else told.add(id);
    }
  }
  const happened = names.filter(
    (name) => !isDenied(name, text) && !notYet.test(text.slice(Math.max(0, name.start - 50), name.start)),
  );
  const events = new Set(happened.flatMap((name) => idsOf(name, "event")));
  return new Set([...told].filter((id) => !events.has(endOfCase(id) ?? "")));
}
