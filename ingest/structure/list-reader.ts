import type { SourceLine } from "../parse/parser.ts";
import { isLeftOpen } from "./lead-in.ts";
import { beginsInside } from "./line-shape.ts";
import { isFirst, isNextOf, markersOf } from "./markers.ts";
import type { Marker } from "./markers.ts";

/** What a line with a marker begins. */
export interface ItemStart {
  readonly marker: Marker;
  readonly listLevel: 0 | 1 | 2;
}

/** Tells, line by line, which markers are those of lists and clauses, and how deep they stand. */
export interface ListReader {
  /** What the line at a place begins; null where it begins nothing. `isOpen`: it stands inside a sentence. */
  readonly read: (at: number, around: { readonly isOpen: boolean }) => ItemStart | null;
  /** A line without a marker, set in so far, begins: the lists that are set in as far or further are over. */
  readonly leave: (indent: number) => void;
  /** Every list is over. */
  readonly end: () => void;
}

interface OpenList {
  readonly indent: number;
  readonly last: Marker;
}

/** So many lines ahead the next item of a list is looked for. */
const reach = 60;

const citing =
  /\b(?:sections?|paragraphs?|clauses?|chapters?|parts?|appendix|rules?|see|and|or|to|of|under)$/iu;

/** Columns that an item may be set in further than the one before it and still stand beside it. */
const raggedness = 1;

/** A reader of the lists of a text, from its first line on. */
export function createListReader(lines: readonly SourceLine[]): ListReader {
  const candidates = lines.map(({ text, row }) => (row === undefined ? markersOf(text) : []));
  const isFollowed = (at: number, marker: Marker) =>
    candidates.slice(at + 1, at + reach).some((found) => found.some((next) => isNextOf(next, marker)));
  const counted = new Map<string, Marker>();
  let open: OpenList[] = [];

  const accepted = (at: number, isOpen: boolean): Marker | null => {
    const found = candidates[at] ?? [];
    if (isOpen && found.some((marker) => isCited(marker, lines[at], lines[at - 1]))) return null;
    const isNext = (marker: Marker) =>
      open.some(({ last }) => isNextOf(marker, last)) || isNextIn(counted, marker, lines[at]?.gap !== "none");
    const next = found.find(isNext);
    if (next !== undefined) return next;
    const [sole] = found;
    if (sole?.kind === "bullet" && sole.style !== "o") {
      // A dash between two words of a sentence may come to stand at a line's head.
      const isDash = isOpen && open.length === 0 && beginsInside(lines[at]?.text.slice(sole.length) ?? "");
      return isDash && !isFollowed(at, sole) ? null : sole;
    }
    const first = found.find((marker) => isFirst(marker) && isFollowed(at, marker));
    if (first !== undefined) return first;
    return !isOpen && (sole?.kind === "number" || sole?.kind === "clause") ? sole : null;
  };

  /** Other signs behind a blank line are another list, unless the item before leads them in. */
  const startsAnew = (at: number, marker: Marker) =>
    marker.kind === "bullet" &&
    lines[at]?.gap !== "none" &&
    !isLeftOpen(lines[at - 1]?.text ?? "") &&
    !open.some(({ last }) => last.style === marker.style);

  return {
    read: (at, { isOpen }) => {
      const marker = accepted(at, isOpen);
      const indent = lines[at]?.indent ?? 0;
      if (marker === null) return null;
      if (marker.kind !== "bullet") counted.set(marker.style, marker);
      if (marker.kind === "clause") {
        open = [];
        return { marker, listLevel: 0 };
      }
      const around = startsAnew(at, marker) ? open.filter((list) => list.indent < indent) : open;
      open = [...enclosing(around, marker, indent), { indent, last: marker }];
      return { marker, listLevel: open.length > 1 ? 2 : 1 };
    },
    leave: (indent) => {
      open = open.filter((list) => list.indent < indent);
    },
    end: () => {
      open = [];
    },
  };
}

/** A number inside a sentence may be that of the section which it names. */
function isCited(
  { kind, length }: Marker,
  line: SourceLine | undefined,
  before: SourceLine | undefined,
): boolean {
  const isInside = beginsInside(line?.text.slice(length) ?? "") || citing.test(before?.text ?? "");
  return kind === "clause" && isInside;
}

/** Whether a marker counts on from one further up: a letter only where a paragraph begins. */
function isNextIn(counted: ReadonlyMap<string, Marker>, marker: Marker, isApart: boolean): boolean {
  const last = counted.get(marker.style);
  const doesCount = isApart || marker.kind === "number" || marker.kind === "clause";
  return last !== undefined && doesCount && isNextOf(marker, last);
}

/** The lists that a marker stands in: those set in less; of those set in as far, the ones that it is not of. */
function enclosing(open: readonly OpenList[], marker: Marker, indent: number): OpenList[] {
  const around = open.filter((list) => list.indent <= indent);
  const own = around.findLastIndex(
    (list) => list.indent >= indent - raggedness && list.last.style === marker.style,
  );
  return own < 0 ? around : around.slice(0, own);
}
