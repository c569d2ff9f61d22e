import { absoluteForms } from "./absolute-dates.ts";
import { festivalForms } from "./festival-dates.ts";
import type { DateContext, DateForm, DateMention } from "./reading.ts";
import { relativeForms } from "./relative-dates.ts";
import { leaningAt } from "./leaning.ts";

/** The closed grammar: what is not one of these forms is no date. Earlier forms win. */
const forms: readonly DateForm[] = [...absoluteForms, ...festivalForms, ...relativeForms];

/** Numbers that look like dates and are none. */
const notDates: readonly RegExp[] = [
  /\b(?:section|sections|s\.?|para(?:graph)?|chapter|ch\.?|part|page|p\.?|version|v\.?|article|schedule|regulation)\s?\d+(?:[./-]\d+)*\b/giu,
  /(?<![\d/.-])0\d{2,4}[ -]?\d{3}[ -]?\d{3,4}\b/gu,
  /\b24\/7\b(?!\/)/gu,
  /\b(?:i |we |she |he |they )?sat (?:the|an?|my|her|his|their|down|in|with|on)\b/giu,
  /\b(?:Act|Together|Education)(?: \(?[A-Z]\w+\)?)* \d{4}\b/gu,
];

/**
 * Finds the dates in a text, in order, each read as the words around it lean. The day comes first
 * ("3/4" is 3 April), no impossible date is rolled over, and what is unclear says why.
 */
export function readDates(text: string, { today, leaning }: DateContext): DateMention[] {
  const blocked = notDates.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => spanOf(match)));
  const found: DateMention[] = [];
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const span = spanOf(match);
      if ([...blocked, ...found].some((other) => other.start < span.end && span.start < other.end)) continue;
      const reading = read(match, { today, leaning: leaningAt(text, span) ?? leaning });
      if (reading !== null) found.push({ ...span, text: asTyped(match[0]), reading });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What is said back: without the word that led up to the date, or the mark that followed it. */
function asTyped(text: string): string {
  return text.replace(/^(?:on|since|until|by|for)\s+|[\s.,]+$/giu, "").trim();
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
