import { idsOf } from "./asked-subjects.ts";
import type { DeadlineTools } from "./deadline-question.ts";
import type { StatedDate, TurnReading } from "./read-turn.ts";

/** What is asked for is done: "did it on the 5th", "all done by Friday". */
const did =
  /\b(?:did (?:it|that|this|mine|ours)|done (?:it|that|this)|(?:it|that)(?:'?s| was| has been| is| got)? (?:all )?(?:done|completed|finished)|(?:completed|finished) (?:it|that))\b|^\W*(?:(?:and|so|but|ok|yes|well|all|we|i)\W+)*done\b/iu;
/** Sent or held: what was asked for, where nothing that happened before is put right by it. */
const sentOrHeld =
  /\b(?:(?:sent|e-?mailed|submitted|posted|faxed|handed|wrote|confirmed|put|got|held|had) (?:it|that|mine|ours)|(?:it|that)(?:'?s| was| has been)? (?:sent|e-?mailed|submitted|posted|held|took place|went (?:in|off|ahead)))\b/iu;
const putsRight = /^\W*(?:no|wait|sorry|oops)\b|\b(?:actually|i mean\w*|meant|sorry|wrong|what if|if)\b/iu;

interface DoneSource {
  readonly subjects: readonly string[];
  readonly events: ReadonlyMap<string, StatedDate>;
  readonly tools: Pick<DeadlineTools, "eventsOf" | "sameMomentAs">;
}

/** Whether a turn that goes on with a deadline tells when that was done; never where its clock has no start yet. */
export function tellsItWasDone(
  { text, names }: Pick<TurnReading, "text" | "names">,
  { subjects, events, tools }: DoneSource,
): boolean {
  const starts = subjects.flatMap((subject) => tools.eventsOf(subject, null));
  const isStarted = starts.some((event) =>
    [event, ...tools.sameMomentAs(event)].some((one) => events.has(one)),
  );
  if (!isStarted || names.some((name) => idsOf(name, "subject").length > 0)) return false;
  return did.test(text) || (sentOrHeld.test(text) && !putsRight.test(text));
}
