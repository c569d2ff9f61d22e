import type { SourceBlock } from "../parser.ts";
import type { LineGroup } from "./group-lines.ts";
import { markerOf } from "./markers.ts";
import type { Marker } from "./markers.ts";

/** Tells items and their levels, and numbered paragraphs, as the blocks go by. */
export interface ListShape {
  /** The paragraph or item that a group of lines is. */
  readonly blockOf: (group: LineGroup, text: string) => SourceBlock;
  /** A heading or a table: no list goes on over it. */
  readonly interrupt: () => void;
}

interface ListState {
  /** Left edge of the list's outermost markers. */
  readonly x: number;
  readonly size: number;
  readonly level: 1 | 2;
  readonly kind: Marker["kind"];
}

/** The last one, whose number the next goes on from. */
interface NumberedParagraph {
  readonly number: string;
  readonly x: number;
}

/** A shape without a list open. */
export function makeListShape(): ListShape {
  let list: ListState | null = null;
  let isLeadIn = false;
  let regulation = "";
  let isNumbered = false;
  let paragraph: NumberedParagraph | null = null;
  const itemOf = (group: LineGroup, text: string): SourceBlock | null => {
    const marker = markerOf(text);
    const { size = 0 } = group[0] ?? {};
    const x = placeOf(group);
    if (marker === null) {
      const depth = group[0]?.tag?.listDepth ?? null;
      if (list === null && depth !== null && depth > 0 && !isNumbered)
        list = { x, size, level: 1, kind: "bullet" };
      const isTaggedSo = list !== null && depth !== null && depth > 0 && x > list.x - 2;
      if (list === null || (!isTaggedSo && (depth === 0 || x < list.x + size * 0.8))) return null;
      const isTagged = list.kind === "bullet" && depth !== null;
      const taggedLevel = (depth ?? 0) > 1 && x > list.x + size * 0.8 ? 2 : 1;
      return itemBlock({ group, text, marker }, isTagged ? taggedLevel : list.level);
    }
    if (!isItem(marker, { list, isLeadIn, group, paragraph })) return null;
    const outermost = Math.min(x, list?.x ?? x);
    const level = x > outermost + size * 0.8 ? 2 : 1;
    list = { x: outermost, size, level, kind: marker.kind };
    return itemBlock({ group, text, marker }, level);
  };
  return {
    interrupt: () => {
      list = null;
      isLeadIn = false;
      isNumbered = false;
    },
    blockOf: (group, text) => {
      const item = itemOf(group, text);
      isLeadIn = /[:—]$/u.test(text) || (isLeadIn && item !== null);
      if (item !== null) return item;
      list = null;
      const { number, markerLength } = numberOf(text, regulation);
      isNumbered = number !== null;
      if (number !== null) {
        regulation = number.split("(", 1)[0] ?? "";
        paragraph = { number, x: placeOf(group) };
      }
      return { kind: "paragraph", level: 0, text, markerLength, number, page: group[0]?.page ?? null };
    },
  };
}

/** Where a group begins, as if its column were the first of the page: lists go on over columns. */
function placeOf([line]: LineGroup): number {
  return line === undefined ? 0 : line.x - line.shift;
}

interface ItemSource {
  readonly group: LineGroup;
  readonly text: string;
  readonly marker: Marker | null;
}

function itemBlock({ group, text, marker }: ItemSource, level: number): SourceBlock {
  const page = group[0]?.page ?? null;
  return { kind: "item", level, text, markerLength: marker?.length ?? 0, number: null, page };
}

interface ListPlace {
  readonly list: ListState | null;
  readonly isLeadIn: boolean;
  readonly group: LineGroup;
  readonly paragraph: NumberedParagraph | null;
}

/** A number begins an item within a list or behind a lead-in; elsewhere it numbers a paragraph. */
function isItem(marker: Marker, { list, isLeadIn, group, paragraph }: ListPlace): boolean {
  if (marker.kind === "bullet" || marker.kind === "letter") return true;
  if (marker.kind === "subsection" || marker.number?.includes(".") === true) return false;
  const isCounted = list?.kind === "number";
  if (!isCounted && paragraph !== null && isNextParagraph(marker, paragraph, group)) return false;
  if ((group[0]?.tag?.listDepth ?? 0) > 1) return true;
  return isCounted || (isLeadIn && marker.number === "1");
}

/** At the margin of the paragraph before it and with the next number, whatever list the tags put it in. */
function isNextParagraph(marker: Marker, before: NumberedParagraph, [line]: LineGroup): boolean {
  const isNext = Number(marker.number) === Number(before.number) + 1;
  return isNext && line !== undefined && Math.abs(line.x - line.shift - before.x) < line.size * 0.8;
}

/** `2.5.14`, or of legislation `25(1)`: a subsection is numbered by the regulation it stands in. */
function numberOf(text: string, regulation: string): { number: string | null; markerLength: number } {
  const marker = markerOf(text);
  if (marker === null) return { number: null, markerLength: 0 };
  const { kind, number, length } = marker;
  if (kind !== "subsection" || number?.startsWith("(") !== true) return { number, markerLength: length };
  return { number: regulation === "" ? null : regulation + number, markerLength: length };
}
