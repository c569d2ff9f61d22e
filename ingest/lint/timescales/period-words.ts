import { numberWords } from "../../../corpus/number-words.ts";
import type { Period, Unit } from "./period.ts";

const amounts: ReadonlyMap<string, number> = new Map(numberWords.map((word, n) => [word, n]));

const word = [...numberWords].sort((a, b) => b.length - a.length).join("|");
const amount = `(?<amount>\\d{1,3}|${word.replaceAll("-", "[- ]")})(?:\\s?\\(\\s?(?:\\d{1,3}|${word})\\s?\\))?`;
const spelling = "(?<dayKind>working|business|school|calendar|clear|consecutive)?";
const unit = "(?<unit>minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)";

const limit =
  "(?<limit>within|inside|in no more than|(?:no|not) later than|(?:no|not) more than|(?:not|never) (?:to )?exceed(?:ing)?|does not exceed|" +
  "up to|at most|(?:in|with|within|by|is|to|for)?\\s?(?:a|the) maximum (?:period )?of|every|each|at least|at minimum|a minimum of|" +
  "(?:no|not) (?:less|fewer|earlier|sooner) than|(?:at )?intervals of(?: (?:no|not) (?:more|longer) than| at most)?|by the end of|is|are|be|remains? as|remains?|have|has|takes?|allow(?:s|ed)?)";
const opening = `(?:${limit}\\s+(?:(?:a|the) (?:maximum|period|further|minimum)(?: period)? of |(?:the )?(?:first|next) |a further )?)`;

/** A period in digits or words, with what stands before it. The named groups say what was found. */
const counted = new RegExp(`\\b${opening}?${amount}[\\s-]?${spelling}\\s?${unit}\\b`, "giu");
/** "within a week", "within the hour", "every month", "once a year". */
const single = new RegExp(
  `\\b(?:${opening}(?:an?|the)\\s+|(?<each>every|each|once (?:an?|every))\\s+)${spelling}\\s?${unit}\\b`,
  "giu",
);
const named =
  /\b(?:(?<same>(?:on |by (?:the end of )?)?(?:that|the) same (?:working )?day|by the end of the (?:working )?day)|(?<next>(?:by (?:the end of )?|on |within )?the next (?:working|school) day)|(?<often>annually|quarterly|six[- ]monthly|monthly|fortnightly|weekly))\b/giu;

const often: Readonly<Record<string, Period>> = {
  annually: { amount: 1, unit: "years" },
  quarterly: { amount: 3, unit: "months" },
  "six-monthly": { amount: 6, unit: "months" },
  monthly: { amount: 1, unit: "months" },
  fortnightly: { amount: 2, unit: "weeks" },
  weekly: { amount: 1, unit: "weeks" },
};

/** A period where it stands in a text. */
export interface PeriodWords {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
  /** The words before the number that make it a limit, in lower case; "" where there are none. */
  readonly limit: string;
}

/** The periods that a sentence names, in order: in digits or words, and those with a name of their own. */
export function periodWords(sentence: string): PeriodWords[] {
  const found: PeriodWords[] = [];
  for (const match of sentence.matchAll(counted)) {
    const { amount: count = "", dayKind, unit: unitWord = "", limit: before = "" } = match.groups ?? {};
    const isAttribute =
      /\d?[- ]?(?:minute|hour|day|week|month|year)$/iu.test(match[0]) && numberOf(count) > 1;
    if (isAttribute) continue;
    const period = { amount: numberOf(count), unit: unitOf(unitWord, dayKind) };
    found.push({ ...spanOf(match), period, limit: before.toLowerCase() });
  }
  for (const match of sentence.matchAll(single)) {
    const { dayKind, unit: unitWord = "", each } = match.groups ?? {};
    const before = each === undefined ? (match.groups?.limit ?? "") : "every";
    const period = { amount: 1, unit: unitOf(unitWord, dayKind) };
    if (/^(within|every|each|at least)/iu.test(before))
      found.push({ ...spanOf(match), period, limit: before.toLowerCase() });
  }
  for (const match of sentence.matchAll(named)) found.push({ ...spanOf(match), ...namedPeriod(match) });
  return found
    .sort((a, b) => a.start - b.start)
    .filter((one, index, all) => one.start >= (all[index - 1]?.end ?? 0));
}

function namedPeriod({ groups }: RegExpExecArray): Pick<PeriodWords, "period" | "limit"> {
  if (groups?.same !== undefined) return { period: { amount: 0, unit: "same-day" }, limit: "within" };
  if (groups?.next !== undefined) {
    const unit = /school/iu.test(groups.next) ? "school-days" : "working-days";
    return { period: { amount: 1, unit }, limit: "within" };
  }
  const name = groups?.often?.toLowerCase().replace(" ", "-") ?? "";
  return { period: often[name] ?? { amount: 1, unit: "years" }, limit: "every" };
}

function spanOf(match: RegExpExecArray) {
  return { start: match.index, end: match.index + match[0].length };
}

function numberOf(text: string): number {
  const plain = text.toLowerCase().replace(" ", "-");
  return amounts.get(plain) ?? Number(plain);
}

function unitOf(unitWord: string, dayKind: string | undefined): Unit {
  const base = unitWord.toLowerCase();
  if (base.startsWith("min")) return "minutes";
  if (base.startsWith("h")) return "hours";
  if (base.startsWith("w")) return "weeks";
  if (base.startsWith("m")) return "months";
  if (base.startsWith("y")) return "years";
  if (/^(working|business)$/iu.test(dayKind ?? "")) return "working-days";
  return /^school$/iu.test(dayKind ?? "") ? "school-days" : "days";
}
