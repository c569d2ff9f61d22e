import type { LineGroup } from "./join-lines.ts";
import { isLeftOpen, leadsIn, statesMuch } from "./lead-in.ts";

/**
 * Numbered items of a typed text that are paragraphs: they say a thing of their own in several sentences,
 * and nothing leads in their list. What is listed under one of them is a list of the first level.
 */
export function paragraphsOfRuns(groups: readonly LineGroup[]): LineGroup[] {
  const named = [...groups];
  for (let from = 0; from < groups.length; from += 1) {
    if (!isCounted(groups[from])) continue;
    let end = from + 1;
    while (belongs(groups[end], groups[from])) end += 1;
    const run = groups.slice(from, end);
    const isStated = run.some(
      (group) => isCounted(group) && statesMuch(wordsOf(group).slice(group.marker?.length)),
    );
    if (isStated && !isLedIn(groups[from - 1])) {
      const raised = run.map((group): LineGroup => ({ ...group, listLevel: group.listLevel > 1 ? 1 : 0 }));
      named.splice(from, run.length, ...raised);
    }
    from = end - 1;
  }
  return named;
}

function isCounted(group: LineGroup | undefined): boolean {
  return group?.marker?.kind === "number" && group.listLevel === 1;
}

function belongs(group: LineGroup | undefined, first: LineGroup | undefined): boolean {
  if (group === undefined) return false;
  return group.listLevel > 1 || (isCounted(group) && group.marker?.style === first?.marker?.style);
}

function isLedIn(before: LineGroup | undefined): boolean {
  if (before === undefined || before.listLevel > 0) return false;
  const words = wordsOf(before);
  return isLeftOpen(words) || (/[.?!]$/u.test(words) && leadsIn(words, "A."));
}

function wordsOf({ lines }: LineGroup): string {
  return lines.map(({ text }) => text).join(" ");
}
