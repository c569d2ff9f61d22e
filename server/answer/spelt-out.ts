import type { Span } from "../../corpus/schemas/index-format.ts";
import type { Question } from "../conversation/question.ts";
import { textOf } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import type { Piece } from "../retrieval/pieces.ts";
import type { DraftStatement } from "./compose.ts";

/** Asks what an abbreviation is, and nothing else of it. */
const asksWhatItIs =
  /^\W*(?:what(?:['’]?s| is| are| does| do)|define|meaning of|the meaning of)\s+(?:(?:the|an?|by)\s+)?([\p{L}&]{2,8})(?:\s+(?:mean|means|stands? for|short for|an? abbreviation (?:for|of)))?\W*$/iu;

/** The words that spell out the abbreviation a question asks for, as a document has them; null where none does. */
export function speltOut(
  question: Question,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): DraftStatement | null {
  const short = asksWhatItIs.exec(question.typed)?.[1]?.toUpperCase();
  if (short === undefined) return null;
  for (const candidate of candidates) {
    for (const piece of knowledge.retriever.piecesOf(candidate.prepared)) {
      const spans = spansSpelling(short, piece, knowledge);
      if (spans !== null) return { document: piece.document, spans, candidate, alsoIn: [], likeIn: [] };
    }
  }
  return null;
}

/** The line or sentence of a piece that spells an abbreviation out: in a list, that item alone. */
function spansSpelling(
  short: string,
  { document, spans, isList }: Piece,
  knowledge: Knowledge,
): Span[] | null {
  const text = textOf(knowledge, document.id);
  for (const span of spans) {
    let start = span.start;
    for (const line of text.slice(span.start, span.end).split("\n")) {
      const end = start + line.length;
      if (spells(short, line)) return isList ? [{ start, end }] : [...spans];
      start = end + 1;
    }
  }
  return null;
}

/** Whether a text has an abbreviation beside words with its letters: "EDT (emergency duty team)", or the other way round. */
function spells(short: string, text: string): boolean {
  const [, within] = new RegExp(String.raw`\b${short}s?\s*\(([^()]{4,80})\)`, "u").exec(text) ?? [];
  if (within !== undefined && hasLetters(short, within.split(/[\s-]+/u))) return true;
  const at = text.search(new RegExp(String.raw`\(${short}s?\)`, "u"));
  if (at === -1) return false;
  const before = text
    .slice(0, at)
    .trim()
    .split(/[\s-]+/u);
  return [short.length, short.length + 1, short.length + 2].some((count) =>
    hasLetters(short, before.slice(-count)),
  );
}

/** Whether words begin with the letters of an abbreviation in order, small words between them aside. */
function hasLetters(short: string, words: readonly string[]): boolean {
  const initials = words.map((word) => word.replace(/^\W+/u, "").charAt(0));
  const telling = initials.filter((_, i) => !/^(?:and|of|for|the|in|to)$/iu.test(words[i] ?? ""));
  return [initials, telling].some((letters) => letters.join("").toUpperCase() === short);
}
