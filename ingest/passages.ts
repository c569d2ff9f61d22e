import { cautionsWithin } from "../corpus/analysis/cautions-within.ts";
import { sentenceSpans, trimSpan } from "../corpus/analysis/sentences.ts";
import type { Block, Caution, Passage, Section, Span } from "../corpus/schemas/index-format.ts";

/** The contract's limit, in UTF-16 code units. */
export const longestPassage = 1200;

/** Neighbours in one section are put together up to this length, so that each can be understood alone. */
const comfortablePassage = 800;

/** What passages are cut from. */
export interface PassageSource {
  readonly documentId: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly cautions: readonly Caution[];
}

/** A stretch that must not be cut: a paragraph, or a list with its lead-in. */
interface Unit extends Span {
  readonly leadIn: Span | null;
  readonly number: string | null;
  readonly page: number | null;
}

/** A passage before it has its place in the index. */
export type PassageDraft = Omit<Passage, "id" | "questions" | "checksum">;

/**
 * Cuts a document into passages: paragraphs, and lists with their lead-in, short neighbours in one
 * section put together. A list longer than a passage is cut between its items, each part keeping a
 * pointer to the lead-in.
 */
export function passagesOf(source: PassageSource): PassageDraft[] {
  return source.sections.flatMap((section) => {
    const blocks = source.blocks.filter(
      (b) => b.kind !== "heading" && b.start >= section.start && b.end <= section.end,
    );
    const units = unitsOf(blocks).flatMap((unit) => fitUnit(unit, blocks, source.text));
    return mergeUnits(units).map((unit) => ({
      documentId: source.documentId,
      start: unit.start,
      end: unit.end,
      section: section.path,
      number: unit.number,
      page: unit.page,
      leadIn: unit.leadIn,
      cautions: cautionsWithin(source.cautions, unit),
    }));
  });
}

/** Each paragraph, with the list that follows it: what leads into a list may end in a full stop. */
function unitsOf(blocks: readonly Block[]): Unit[] {
  const units: Unit[] = [];
  for (const block of blocks) {
    const last = units.at(-1);
    const { start, end, number, page } = block;
    if (last !== undefined && block.kind === "item") units[units.length - 1] = { ...last, end };
    else units.push({ start, end, leadIn: null, number, page });
  }
  return units;
}

function fitUnit(unit: Unit, blocks: readonly Block[], text: string): Unit[] {
  if (unit.end - unit.start <= longestPassage) return [unit];
  const inside = blocks.filter((b) => b.start >= unit.start && b.end <= unit.end);
  const pieces = inside.flatMap((block) =>
    block.end - block.start <= longestPassage
      ? [block]
      : sentenceSpans(text, block).flatMap((sentence) => cutLong(sentence, text)),
  );
  const [first] = inside;
  const introduces = inside.length > 1 && first?.kind === "paragraph" ? first : null;
  const leadIn = introduces === null ? null : (sentenceSpans(text, introduces).at(-1) ?? null);
  return packPieces(pieces).map((span, index) => ({ ...unit, ...span, leadIn: index > 0 ? leadIn : null }));
}

/** Cuts a sentence that is longer than a passage where it may best be cut: at a semicolon, a comma, a space. */
function cutLong(sentence: Span, text: string): Span[] {
  const spans: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > longestPassage) {
    const window = text.slice(start, start + longestPassage);
    const cut = [";", ",", " "].map((mark) => window.lastIndexOf(mark) + 1).find((at) => at > 0) ?? 0;
    const isInsidePair = /[\uD800-\uDBFF]$/.test(window);
    const end = start + (cut > 0 ? cut : longestPassage - (isInsidePair ? 1 : 0));
    spans.push(trimSpan(text, { start, end }));
    start = end;
  }
  return [...spans, trimSpan(text, { start, end: sentence.end })];
}

/** Packs pieces evenly into as few stretches as the limit allows. */
function packPieces(pieces: readonly Span[]): Span[] {
  const total = (pieces.at(-1)?.end ?? 0) - (pieces[0]?.start ?? 0);
  const target = Math.min(longestPassage, Math.ceil(total / Math.ceil(total / longestPassage)) + 150);
  const packed: { start: number; end: number }[] = [];
  for (const piece of pieces) {
    const last = packed.at(-1);
    if (last !== undefined && piece.end - last.start <= target) last.end = piece.end;
    else packed.push({ start: piece.start, end: piece.end });
  }
  return packed;
}

function mergeUnits(units: readonly Unit[]): Unit[] {
  const merged: Unit[] = [];
  for (const unit of units) {
    const last = merged.at(-1);
    const fits = last !== undefined && unit.end - last.start <= comfortablePassage;
    if (last !== undefined && fits && unit.leadIn === null && last.leadIn === null) {
      merged[merged.length - 1] = { ...last, end: unit.end };
    } else {
      merged.push(unit);
    }
  }
  return merged;
}
