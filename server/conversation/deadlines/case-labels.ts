import type { DateMention } from "../../deadlines/dates/reading.ts";
import { namesInList } from "./names-in-list.ts";
import type { BoundDate } from "./read-turn.ts";

const nth = "(?:[a-h]|\\d|one|two|three|four)";
const kin = "(?:brother|sister|sibling|sib|twin|cousin)";
/** Whose case it is, as people tell children and families apart; what happened may have no such name, only people and cases. */
const label = new RegExp(
  [
    `\\b(?:kid|child|family|case|twin|sibling|sib|boy|girl|baby) ${nth}\\b`,
    `\\b(?:big|little|baby|older|elder|eldest|oldest|younger|youngest|middle|half|step|twin|other|first|second|third)[ -]?(?:${kin}|child|kid|one|boy|girl|family|case)\\b`,
    `\\b(?:the )?(?:baby|eldest|youngest|toddler|${kin})\\b`,
    "\\bmy (?:lad|boy|girl|lass|son|daughter)\\b",
  ].join("|"),
  "giu",
);
/** "Ava's": a name by its capital; "That's" is none. */
const ofSomebody =
  /(?<![\p{L}'])(?!(?:It|That|There|Here|He|She|What|When|Who|How|Where|Let|Mum|Mother|Dad|Today)'s)(\p{Lu}\p{Ll}+)'s(?=\s+(?:was|is|on|first|strat|referral|ref|assessment|contact|plan|s47|edd|due|meeting))/gu;

/** A label that stands in a text, as typed. */
export interface CaseLabel {
  readonly start: number;
  readonly text: string;
}

/** The labels of cases in a text, in order. */
export function labelsIn(text: string): CaseLabel[] {
  const found = [
    ...[...text.matchAll(label)].map(({ index, 0: typed }) => ({ start: index, text: typed })),
    ...[...text.matchAll(ofSomebody)].map(({ index, 1: typed = "" }) => ({ start: index, text: typed })),
  ];
  const inList = namesInList(text).filter(({ start }) => found.every((one) => one.start !== start));
  return [...found, ...inList].sort((a, b) => a.start - b.start);
}

/** Whether two labels are of one case: "big brother" is "the brother" too. */
export function isSameCase(one: string, other: string): boolean {
  const [a, b] = [one, other].map((typed) => typed.toLowerCase().replace(/^the /u, ""));
  if (a === undefined || b === undefined) return false;
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
}

/** Whether a text says the label of a case as a whole, or as people type whose it is: "liam", "liams". */
export function isCaseNamed(label: string, text: string): boolean {
  const wordsOf = (typed: string) =>
    ` ${
      typed
        .toLowerCase()
        .match(/[\p{L}\d]+/gu)
        ?.join(" ") ?? ""
    } `;
  return [label, `${label}s`].some((typed) => wordsOf(text).includes(wordsOf(typed)));
}

/** What stands between a label and its date where it has no name but that of the date before: "Leo's was 8 July". */
const onlyDates = /^(?:'s)?[\s,:(-]*(?:(?:was|is|on|held|the|one|had|his|hers|theirs|for)[\s,:(-]+)*$/iu;

/**
 * The dates of a turn, each with the label of the case it is told for, before it or behind it: "kid A strat 11 May".
 * One with nothing but a label has the name of the date before it, which has another label.
 */
export function withLabels(
  dates: readonly BoundDate[],
  { mentions, text }: { mentions: readonly DateMention[]; text: string },
): BoundDate[] {
  const labels = labelsIn(text);
  const isBefore = labels.some(({ start }) => start < (dates[0]?.at ?? 0));
  const labelled: BoundDate[] = [];
  for (const [i, date] of dates.entries()) {
    const end = mentions.find(({ start }) => start === date.at)?.end ?? date.at;
    const [from, to] = isBefore ? [dates[i - 1]?.at ?? 0, date.at] : [end, dates[i + 1]?.at ?? text.length];
    const near = labels.filter(({ start }) => start >= from && start < to);
    const own = isBefore ? near.at(-1) : near[0];
    if (own === undefined) {
      labelled.push(date);
      continue;
    }
    const between = isBefore ? text.slice(own.start + own.text.length, date.at) : text.slice(end, own.start);
    const other = labelled.findLast(({ name, of }) => name !== null && of !== undefined);
    const isShared =
      date.name === null && onlyDates.test(between) && !isSameCase(other?.of ?? own.text, own.text);
    labelled.push({ ...date, of: own.text, name: isShared ? (other?.name ?? null) : date.name });
  }
  return isBefore ? withNameBehind(labelled, text) : labelled;
}

/** In a list of labels the name behind the last date is that of all: "liam 9/11, mia 11/11 strats". */
function withNameBehind(dates: readonly BoundDate[], text: string): BoundDate[] {
  const nameless = dates.filter(({ name, of }) => name === null && of !== undefined);
  const [named, ...others] = dates.filter(({ name }) => name !== null);
  const isList = nameless.length + 1 === dates.length && named === dates.at(-1) && named?.of !== undefined;
  if (!isList || others.length > 0 || nameless.length === 0) return [...dates];
  const listed = new Set(namesInList(text).map(({ text: name }) => name));
  const isListed = dates.every(({ of }) => of !== undefined && listed.has(of));
  return isListed ? dates.map((date) => ({ ...date, name: named.name })) : [...dates];
}
