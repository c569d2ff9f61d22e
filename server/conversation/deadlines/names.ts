import { stem, words } from "../../../corpus/analysis/tokens.ts";

/** What a name may stand for. */
export type Meaning =
  /** `daysLater`: the event is so many days after the day that the name stands for. */
  | { readonly kind: "event"; readonly id: string; readonly daysLater?: number }
  | { readonly kind: "subject"; readonly id: string }
  /** A rule whose condition holds. */
  | { readonly kind: "condition"; readonly id: string };

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
  readonly meaning: Meaning;
}

interface Phrase {
  readonly stems: readonly string[];
  readonly meanings: readonly Meaning[];
}

/** Prepares names for finding. `mend` puts one mistyped word right; a word that is a name's own is never mended. */
export function nameFinder(names: readonly NamedMeaning[], mend: (word: string) => string): NameFinder {
  const byFirst = phrasesByFirstStem(names);
  const known = new Set([...byFirst.values()].flat().flatMap(({ stems }) => stems));
  return (text) => {
    const found = words(text);
    const stems = found.map((word) => {
      const own = stem(word.text);
      return known.has(own) ? own : stem(mend(word.text));
    });
    const mentions: NameMention[] = [];
    for (let i = 0; i < stems.length;) {
      const [match] = (byFirst.get(stems[i] ?? "") ?? []).flatMap((phrase) => {
        const end = endOf(phrase.stems, { stems, from: i });
        return end === null ? [] : [{ phrase, end }];
      });
      const first = found[i];
      const last = found[(match?.end ?? i + 1) - 1];
      if (match !== undefined && first !== undefined && last !== undefined) {
        const span = { start: first.start, end: last.end };
        mentions.push({ ...span, text: text.slice(span.start, span.end), meanings: match.phrase.meanings });
      }
      i = match?.end ?? i + 1;
    }
    return mentions;
  };
}

/** Small words that may stand within a name: "police protection was used". */
const fillers: ReadonlySet<string> = new Set(
  "was were is are has have had been be being to the a an my our".split(" ").map(stem),
);
const mostFillers = 3;

/** Where a name that begins at `from` ends, fillers allowed; null where it does not stand there. */
function endOf(
  name: readonly string[],
  { stems, from }: { stems: readonly string[]; from: number },
): number | null {
  let at = from;
  for (const [position, wanted] of name.entries()) {
    for (let skipped = 0; stems[at] !== wanted; skipped += 1) {
      if (position === 0 || skipped >= mostFillers || !fillers.has(stems[at] ?? "")) return null;
      at += 1;
    }
    at += 1;
  }
  return at;
}

function phrasesByFirstStem(names: readonly NamedMeaning[]): ReadonlyMap<string, readonly Phrase[]> {
  const byKey = new Map<string, { stems: string[]; meanings: Meaning[] }>();
  for (const { name, meaning } of names) {
    const stems = words(name).map((word) => stem(word.text));
    if (stems.length === 0) continue;
    const key = stems.join(" ");
    const phrase = byKey.get(key) ?? { stems, meanings: [] };
    if (!phrase.meanings.some((m) => m.kind === meaning.kind && m.id === meaning.id))
      phrase.meanings.push(meaning);
    byKey.set(key, phrase);
  }
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of byKey.values()) {
    const first = phrase.stems[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return byFirst;
}

/** Words before a name, or after it, that deny it: "not complex", "no immediate action", "complex? no". */
const deniedBefore =
  /\b(?:not|no|nothing|never|without|neither|nor|isn't|wasn't|aren't|weren't|isnt|wasnt)\s+(?:(?!only|just|merely|because)[\p{L}'-]+[\s/]+){0,5}$/iu;
const deniedAfter = /^\s*[:?=-]\s*no\b(?!\s+\p{L})/iu;

/** Whether the words around a name, in its clause, say that it does not hold. */
export function isDenied({ start, end }: NameMention, text: string): boolean {
  return deniedBefore.test(text.slice(Math.max(0, start - 50), start)) || deniedAfter.test(text.slice(end));
}
