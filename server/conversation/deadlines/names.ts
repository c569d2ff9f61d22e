import { stem, words } from "../../../corpus/analysis/tokens.ts";
import type { Word } from "../../../corpus/analysis/tokens.ts";

/** What a name may stand for. */
export type Meaning =
  /** `daysLater`: the event is so many days after the day that the name stands for. */
  | { readonly kind: "event"; readonly id: string; readonly daysLater?: number }
  /** `isExact`: the subject itself is meant, and none of its more special kinds. */
  | { readonly kind: "subject"; readonly id: string; readonly isExact?: true }
  | { readonly kind: "case"; readonly id: string }
  /** A rule whose condition holds. */
  | { readonly kind: "condition"; readonly id: string }
  /** A rule whose condition holds in part. */
  | { readonly kind: "hint"; readonly id: string };

/** A name that stands in a text: UTF-16 offsets, and all that it may stand for. */
export interface NameMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly meanings: readonly Meaning[];
}

/** Finds names in a text, the longest at each place; what stands in a found name is not found again. */
export type NameFinder = (text: string) => NameMention[];

/** A name, and what it stands for. */
export interface NamedMeaning {
  readonly name: string;
  /** Words that must follow soon in the same clause, any of them: "phoned" with "police". Empty: none must. */
  readonly followedBy?: readonly string[];
  readonly meaning: Meaning;
}

interface Phrase {
  readonly stems: readonly string[];
  /** Of what must follow, any; empty where the name stands by itself. */
  readonly followedBy: readonly (readonly string[])[];
  readonly meanings: readonly Meaning[];
}

/** So many words on, what a name must be followed by has to begin. */
const followReach = 12;

/** Puts mistyped words right, as many of a text as it has time for: each typed word with the one that was meant. */
export type Mend = (words: readonly string[]) => readonly (readonly [string, string])[];

/** Prepares names for finding. A word that is a name's own is never mended. */
export function nameFinder(names: readonly NamedMeaning[], mend: Mend): NameFinder {
  const byFirst = phrasesByFirstStem(names);
  const known = new Set([...byFirst.values()].flat().flatMap(({ stems }) => stems));
  return (text) => {
    const found = words(text);
    const stemOf = new Map(found.map(({ text: word }) => [word, stemInFull(word)]));
    const others = [...stemOf].flatMap(([word, own]) => (known.has(own) ? [] : [word]));
    for (const [word, meant] of mend(others)) stemOf.set(word, stem(meant));
    const stems = found.map(({ text: word }) => stemOf.get(word) ?? word);
    const clauseEnds = endsOfClauses(found, text);
    const mentions: NameMention[] = [];
    // What a name was followed by is part of it and no name of its own, unless a date stands between.
    const taken = new Set<number>();
    for (let i = 0; i < stems.length;) {
      const clauseEnd = clauseEnds[i] ?? stems.length;
      const [match] = (byFirst.get(stems[i] ?? "") ?? [])
        .flatMap((phrase) => {
          const end = endOf(phrase.stems, { stems, from: i });
          const gap = end === null ? null : gapBefore(phrase.followedBy, { stems, from: end, clauseEnd });
          const isTaken = end !== null && [...taken].some((word) => i <= word && word < end);
          const isApart = end !== null && isAcrossComma(text.slice(found[i]?.start, found[end - 1]?.end));
          return end === null || gap === null || isTaken || isApart ? [] : [{ phrase, end, gap }];
        })
        .sort((a, b) => b.end - a.end || a.gap - b.gap);
      const first = found[i];
      const last = found[(match?.end ?? i + 1) - 1];
      if (match !== undefined && first !== undefined && last !== undefined) {
        const span = { start: first.start, end: last.end };
        mentions.push({ ...span, text: text.slice(span.start, span.end), meanings: match.phrase.meanings });
        const next = match.end + match.gap;
        const hasNumber = /\d/u.test(text.slice(span.end, found[next]?.start ?? span.end));
        if (match.phrase.followedBy.length > 0 && !hasNumber) taken.add(next);
      }
      i = match?.end ?? i + 1;
    }
    return mentions;
  };
}

/** No name runs on from one clause into the next: "that was the review strat, s47 was started". */
function isAcrossComma(typed: string): boolean {
  return /[,;?!\n]|\.\s/u.test(typed);
}

/** Small words that may stand within a name: "police protection was used". */
const fillers: ReadonlySet<string> = new Set(
  "was were is are has have had been be being to the a an my our".split(" ").map(stem),
);
const mostFillers = 3;
/** "Allegations against 3 staff" is named without their number. */
const against = stem("against");
const howMany = /^(?:\d{1,2}|two|three|four|five|several|some|both)$/u;

/** Where a name that begins at `from` ends, fillers allowed; null where it does not stand there. */
function endOf(
  name: readonly string[],
  { stems, from }: { stems: readonly string[]; from: number },
): number | null {
  let at = from;
  for (const [position, wanted] of name.entries()) {
    const isCounted = stems[at - 1] === against && howMany.test(stems[at] ?? "");
    if (isCounted && position > 0) at += 1;
    for (let skipped = 0; stems[at] !== wanted; skipped += 1) {
      if (position === 0 || skipped >= mostFillers || !fillers.has(stems[at] ?? "")) return null;
      at += 1;
    }
    at += 1;
  }
  return at;
}

/** For each word, the number of the word that the next clause begins with. */
function endsOfClauses(found: readonly Word[], text: string): number[] {
  const ends: number[] = [];
  let end = found.length;
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const between = text.slice(found[i]?.end ?? 0, found[i + 1]?.start ?? text.length);
    if (/[?!;\n]|\.(?:\s|$)/u.test(between)) end = i + 1;
    ends[i] = end;
  }
  return ends;
}

/**
 * How many words stand between a name and what it must be followed by; null where that does not follow.
 * A name that stands by itself counts as furthest: what says more precisely what is meant comes first.
 */
function gapBefore(
  followedBy: Phrase["followedBy"],
  { stems, from, clauseEnd }: { stems: readonly string[]; from: number; clauseEnd: number },
): number | null {
  if (followedBy.length === 0) return followReach;
  for (let gap = 0; gap < followReach && from + gap < clauseEnd; gap += 1) {
    if (followedBy.some((wanted) => wanted.every((one, k) => stems[from + gap + k] === one))) return gap;
  }
  return null;
}

function phrasesByFirstStem(names: readonly NamedMeaning[]): ReadonlyMap<string, readonly Phrase[]> {
  const byKey = new Map<string, Phrase & { meanings: Meaning[] }>();
  for (const { name, followedBy = [], meaning } of names) {
    for (const stems of [stemsOf(name), ...(isTold(meaning) ? inShort(name) : [])]) {
      if (stems.length === 0) continue;
      const key = [stems.join(" "), ...followedBy].join("|");
      const phrase = byKey.get(key) ?? { stems, followedBy: followedBy.map(stemsOf), meanings: [] };
      if (!phrase.meanings.some((m) => m.kind === meaning.kind && m.id === meaning.id))
        phrase.meanings.push(meaning);
      byKey.set(key, phrase);
    }
  }
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of byKey.values()) {
    const first = phrase.stems[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
}

/** What happened, or makes an exception, is told in haste too; what is asked for is asked in full. */
function isTold({ kind }: Meaning): boolean {
  return kind === "event" || kind === "condition";
}

const articles: ReadonlySet<string> = new Set(["a", "an", "the"]);

/** What happened as it is told in haste, without articles: "sent form". What would be left of one word is no such name. */
function inShort(name: string): string[][] {
  const all = words(name).map(({ text }) => text.toLowerCase());
  const left = all.filter((word) => !articles.has(word));
  return left.length > 1 && left.length < all.length ? [left.map(stemInFull)] : [];
}

function stemsOf(name: string): string[] {
  return words(name).map((word) => stemInFull(word.text));
}

/** Everyday shorthand, in names and in what is typed, by the word that it is short for. */
const shorthand: ReadonlyMap<string, string> = new Map([
  ["agst", "against"],
  ["agnst", "against"],
  ["vs", "against"],
  ["allegtn", "allegation"],
  ["allegn", "allegation"],
  ["mtg", "meeting"],
  ["mtgs", "meetings"],
]);

function stemInFull(word: string): string {
  return stem(shorthand.get(word) ?? word);
}

/** Words before a name, or after it, that deny it: "not complex", "no immediate action", "complex? no". */
const deniedBefore =
  /\b(?:not|no|nothing|never|without|neither|nor|isn't|wasn't|aren't|weren't|isnt|wasnt)\s+(?:(?!only|just|merely|because)[\p{L}'-]+[\s/]+){0,5}$/iu;
const deniedAfter = /^\s*[:?=-]\s*no\b(?!\s+\p{L})/iu;

/** Whether the words around a name, in its clause, say that it does not hold. */
export function isDenied({ start, end }: NameMention, text: string): boolean {
  return deniedBefore.test(text.slice(Math.max(0, start - 50), start)) || deniedAfter.test(text.slice(end));
}
