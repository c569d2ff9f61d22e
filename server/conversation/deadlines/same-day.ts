import type { DateMention } from "../../deadlines/dates/reading.ts";
import type { NameMention } from "./names.ts";

const sameDay =
  /\b(?:(?:on |later )?(?:the |that )?same (?:day|date|night|evening|morning|afternoon)|(?:that|the same) (?:day|night|evening|morning|afternoon))\b/giu;

/**
 * The dates of a turn with those said by "same day" right behind what happened then: "referral 21 December and
 * police protection used same day". One that asks for the day ("does it have to be the same day?") is none.
 */
export function withSameDays(
  dates: readonly DateMention[],
  { names, text }: { names: readonly NameMention[]; text: string },
): DateMention[] {
  const more = [...text.matchAll(sameDay)].flatMap(({ index, 0: typed }): DateMention[] => {
    const before = dates.findLast(({ end }) => end <= index);
    const happened = names.some(
      ({ end, meanings }) =>
        end <= index &&
        /^[\s,]*(?:on )?$/u.test(text.slice(end, index)) &&
        meanings.some(({ kind }) => kind === "event"),
    );
    if (before === undefined || !happened || before.reading.kind !== "date") return [];
    return [{ ...before, start: index, end: index + typed.length, text: typed }];
  });
  return [...dates, ...more].sort((a, b) => a.start - b.start);
}
