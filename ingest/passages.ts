import { sentenceSpans, trimSpan } from "../corpus/analysis/sentences.ts";
import { tableHead } from "./table-head.ts";
import { cutPieces } from "./cut-pieces.ts";
import { groupBlocks, splitStatements } from "./structure/list-groups.ts";
import type { ListPart } from "./structure/list-groups.ts";
import type { Block, Passage, Section, Span } from "../corpus/schemas/index-format.ts";

/** The contract's limit, in UTF-16 code units. */
export const longestPassage = 1200;

/** What passages are cut from. */
export interface PassageSource {
  readonly documentId: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** Of a row, the words of the cells above that reach down into it. */
  readonly covering?: ReadonlyMap<Block, readonly Span[]>;
}

/** A stretch that must not be cut: a paragraph, a list or a table with its lead-in, a footnote. */
interface Unit extends Span {
  readonly kind: Block["kind"];
  /** Whether it is an item that says a thing of its own: then it is a passage of its own. */
  readonly isStatement: boolean;
  readonly leadIn: Span | null;
  readonly number: string | null;
  readonly page: number | null;
}

/** A passage before it has its place in the index. */
export type PassageDraft = Omit<Passage, "id" | "questions" | "checksum">;

/**
 * Cuts a document into passages: paragraphs, lists and tables with their lead-in, neighbours in one section put
 * together while they fit, each footnote alone. A list longer than a passage is cut between its items,
 * each part keeping a pointer to the lead-in; a table between its rows, with a pointer to its head. What
 * has no words that say something is in none.
 */
export function passagesOf(source: PassageSource): PassageDraft[] {
  return source.sections.flatMap((section) => {
    const blocks = source.blocks.filter(
      (b) => b.kind !== "heading" && b.start >= section.start && b.end <= section.end,
    );
    const units = unitsOf(blocks, source.text).flatMap((unit) => fitUnit(unit, blocks, source.text));
    const drafts = mergeUnits(units).map((unit) => ({
      documentId: source.documentId,
      start: unit.start,
      end: unit.end,
      section: section.path,
      number: unit.number,
      page: unit.page,
      leadIn: unit.leadIn,
      pieces: cutPieces(unit, source),
    }));
    return drafts.filter(({ pieces }) => pieces.length > 0);
  });
}

/** Each group of blocks, a table with the paragraph before it: what leads into one may end in a full stop. */
function unitsOf(blocks: readonly Block[], text: string): Unit[] {
  const units: Unit[] = [];
  const parts = groupBlocks({ text, blocks }).flatMap((group) => partsOf(group, text));
  for (const { blocks: part, isStatement } of parts) {
    const [first] = part;
    const last = part.at(-1);
    if (first === undefined || last === undefined) continue;
    const before = units.at(-1);
    const { kind, end } = last;
    if (before !== undefined && kind === "row" && (before.kind === "paragraph" || before.kind === "row")) {
      units[units.length - 1] = { ...before, kind, end };
      continue;
    }
    const start = first.kind === "row" ? first.contentStart : first.start;
    units.push({ kind, isStatement, start, end, leadIn: null, number: first.number, page: first.page });
  }
  return units;
}

/** A list that nothing leads in is kept whole where it can be: only a longer one is parted into what its items say. */
function partsOf(group: readonly Block[], text: string): ListPart[] {
  const length = (group.at(-1)?.end ?? 0) - (group[0]?.start ?? 0);
  const isLong = group[0]?.kind === "item" && length > longestPassage;
  return isLong ? splitStatements(group, text) : [{ blocks: group, isStatement: false }];
}

function fitUnit(unit: Unit, blocks: readonly Block[], text: string): Unit[] {
  if (unit.end - unit.start <= longestPassage) return [unit];
  const inside = blocks.filter((b) => b.contentStart >= unit.start && b.end <= unit.end);
  const pieces = inside.flatMap((block) =>
    block.end - block.start <= longestPassage
      ? [{ start: block.kind === "row" ? block.contentStart : block.start, end: block.end }]
      : sentenceSpans(text, block).flatMap((sentence) => cutLong(sentence, text)),
  );
  return packPieces(pieces).map((span, index) => {
    const leadIn = index > 0 ? leadInOf(span, { inside, text, isStatement: unit.isStatement }) : null;
    const page = inside.findLast((block) => block.start <= span.start)?.page ?? unit.page;
    return { ...unit, ...span, leadIn, page };
  });
}

/** What a later part of a list or table needs to be understood: the sentence that introduces it, or the head. */
function leadInOf(
  part: Span,
  { inside, text, isStatement }: { inside: readonly Block[]; text: string; isStatement: boolean },
): Span | null {
  const at = inside.find((block) => block.end > part.start);
  const head = at === undefined ? null : tableHead(inside, at);
  if (head !== null) return head;
  const [first] = inside;
  if (inside.length < 2 || first === undefined || !(first.kind === "paragraph" || isStatement)) return null;
  return sentenceSpans(text, { start: first.contentStart, end: first.end }).at(-1) ?? null;
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
    const isApart = [unit, last].some((one) => one?.kind === "footnote" || one?.isStatement);
    const fits = last !== undefined && !isApart && unit.end - last.start <= longestPassage;
    if (last !== undefined && fits && unit.leadIn === null && last.leadIn === null) {
      merged[merged.length - 1] = { ...last, end: unit.end };
    } else {
      merged.push(unit);
    }
  }
  return merged;
}
