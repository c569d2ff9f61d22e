import { idsOf } from "./asked-subjects.ts";
import type { NameMention } from "./names.ts";
import type { BoundDate } from "./read-turn.ts";

/** "Went on a plan at the conference": what was made, and at what. */
const at = /^[^.?!;,\n]{0,25}\b(?:at|in) (?:(?:the|a|an|her|his|their|our|my|last|first) )*$/iu;

/**
 * Dates of a meeting belong to what was made at it as well, where a meeting of the kind stands in for that: "put on a
 * plan at the conference on 10 June".
 */
export function withMadeAt(
  dates: readonly BoundDate[],
  {
    names,
    text,
    standInsOf,
  }: {
    names: readonly NameMention[];
    text: string;
    standInsOf: (event: string) => readonly string[];
  },
): BoundDate[] {
  return dates.map((date) => {
    const { name: meeting } = date;
    if (meeting === null) return date;
    const held = idsOf(meeting, "event");
    const made = names.find(
      (name) =>
        at.test(text.slice(name.end, meeting.start)) &&
        idsOf(name, "event").some((event) => standInsOf(event).some((one) => held.includes(one))),
    );
    return made === undefined ? date : { ...date, also: [...date.also, made] };
  });
}
