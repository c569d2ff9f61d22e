import type { AcronymsFile } from "../../corpus/schemas/lint-data.ts";
import type { Finding } from "./finding.ts";
import { placeOf, wordsOf } from "./linted-document.ts";
import type { LintedDocument } from "./linted-document.ts";

const acronym =
  /(?<![\p{L}\p{N}./@-])(?:\p{Lu}{2,6}s?|\p{Lu}{1,3}\p{Ll}\p{Lu}{1,3}|\p{Lu}{3,5}o)(?![\p{L}\p{N}@]|\.\p{L}|\s\d)/gu;
const roman = /^[IVXLC]+$/u;

/** Acronyms that a document never spells out, each where it first stands. */
export function findUnexplainedAcronyms(document: LintedDocument, known: AcronymsFile): Finding[] {
  const { text } = document.built;
  const everyday = new Set(known.everyday);
  const lowerCase = new Set(text.match(/\b\p{Ll}{2,}\b/gu) ?? []);
  const flat = text.replace(/’/gu, "'").replace(/\s+/gu, " ");
  const judged = new Set<string>();
  const found: Finding[] = [];
  for (const block of document.built.document.blocks) {
    const words = wordsOf(document, block);
    if (isInCapitals(words)) continue;
    for (const match of words.matchAll(acronym)) {
      const name = match[0].replace(/(?<=\p{Lu}{2})s$/u, "");
      if (judged.has(name)) continue;
      judged.add(name);
      const isWord = lowerCase.has(name.toLowerCase());
      if (everyday.has(name) || roman.test(name) || isWord) continue;
      const meaning = known.meanings[name];
      if (isExplained(name, flat, meaning)) continue;
      const start = block.contentStart + match.index;
      found.push(findingOf(name, meaning, placeOf(document, { start, end: start + match[0].length })));
    }
  }
  return found;
}

function findingOf(name: string, meaning: string | undefined, place: Finding["places"][number]): Finding {
  return {
    kind: "unexplained-acronym",
    severity: "note",
    message: `"${name}" is never spelled out`,
    advice:
      meaning === undefined
        ? "Spell it out where it first stands, for a reader new to the trade."
        : `Where it first stands, write "${meaning} (${name})", if that is what is meant here.`,
    places: [place],
  };
}

/** A line in capitals says nothing of acronyms. */
function isInCapitals(words: string): boolean {
  const capitals = words.match(/\p{Lu}/gu)?.length ?? 0;
  const small = words.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > small && words.length > 12;
}

/**
 * Whether a text says what the letters stand for: in so many words, in brackets beside it, or by capitals. It has
 * single spaces and straight apostrophes.
 */
function isExplained(name: string, flat: string, meaning: string | undefined): boolean {
  if (meaning !== undefined && flat.toLowerCase().includes(meaning.toLowerCase())) return true;
  const letters = Array.from(name.toUpperCase());
  /** "NHS England (NHSE)" has letters that follow each other in one word. */
  const between = "(?:[ /,-]+(?:(?:of|and|or|the|for|to|in|on|a|&) )*|(?<=\\p{Lu}))";
  const anyCase = letters.map((letter) => `[${letter}${letter.toLowerCase()}][\\p{L}'-]*`).join(between);
  const capitals = letters.map((letter) => `${letter}[\\p{Ll}']+`).join(between);
  return [
    `(?<!\\p{L})${anyCase}(?: [\\p{L}\\d]+){0,2}['"]? ?[(\\[][^)]{0,20}\\b${name}s?\\b`,
    `\\b${name}s?['"]? ?[(\\[:–-] ?(?:the )?${anyCase}`,
    `(?<!\\p{L})${capitals}`,
  ].some((pattern) => new RegExp(pattern, "u").test(flat));
}
