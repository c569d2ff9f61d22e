import { noWords } from "../../says-something.ts";
import type { SourceBlock } from "../parser.ts";
import { createLabelBox } from "./label-box.ts";
import type { LabelBox } from "./label-box.ts";
import { labelledLines } from "./labelled-lines.ts";
import type { LabelledLines, WrittenPart } from "./labelled-lines.ts";
import { isNumberAlone, isMarked, listedLines, markedBlock, splitSymbolBullet } from "./marked-block.ts";
import type { BlockShape } from "./marked-block.ts";
import { listClauses, listNumbered } from "./numbered-lists.ts";
import { missingField, withoutMissingFields } from "./missing-field.ts";
import type { RemovalLog } from "./removal-log.ts";
import { createOpenBoxes } from "./open-boxes.ts";
import type { OpenBoxes } from "./open-boxes.ts";
import { isPageControl } from "./page-controls.ts";
import { raiseStrong } from "./strong-headings.ts";

/** Collects the blocks of a document in reading order; a text belongs to the block that is open. */
export interface BlockList {
  /** Adds to the open block, opening one of the given shape if none is. */
  readonly write: (text: string, shape: BlockShape) => void;
  /** Ends the open block; one without words leaves nothing. */
  readonly close: () => void;
  /** Adds a whole block; its white space and invisible characters are seen to here. */
  readonly add: (text: string, shape: BlockShape & { readonly number?: string | null }) => void;
  /** Adds a row of a table; cells without words keep their place. */
  readonly addRow: (row: TableRow) => void;
  /** Opens a box beside the text: its headings head nothing outside it. One within another is a part of that. */
  readonly openBox: () => void;
  readonly closeBox: () => void;
  /** The level of the heading under which the next block would stand; 1 before any. */
  readonly level: () => number;
  /** The blocks, footnotes last. */
  readonly finish: () => SourceBlock[];
}

/** A row of a table. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly isHead: boolean;
  /** Cells of rows above that reach down into it, each by the cells of its row and its column. */
  readonly coveredBy?: readonly { readonly cells: readonly string[]; readonly column: number }[];
}

const emptyLine = /\u2028\s*\u2028/u;

/** Characters that no reader sees and that would part a word in two: soft hyphens and zero-width spaces. */
const invisible = /[\u00AD\u200B\u2060]/gu;

/** Takes texts and makes a block of each that holds words. */
interface BlockMaker {
  readonly add: BlockList["add"];
  /** A number that still waits for its words will get none. */
  readonly dropWaiting: () => void;
}

/** What a list of blocks is made into. */
interface MadeBlocks {
  readonly blocks: SourceBlock[];
  /** Those that are bold as a whole. */
  readonly strong: Set<SourceBlock>;
  readonly boxes: OpenBoxes;
}

/** A number that stands alone goes to the words behind it; marks alone are no text, and go to the log. */
function createBlockMaker({ blocks, strong, boxes }: MadeBlocks, log: RemovalLog): BlockMaker {
  const clean = cleaner(log);
  let waiting: { text: string; shape: BlockShape } | null = null;
  const dropWaiting = () => {
    log.remove(waiting?.text ?? "", noWords);
    waiting = null;
  };
  const add: BlockList["add"] = (text, { number, ...given }) => {
    const { words, shape } = unbulleted(clean(text), given, log);
    if (words === "") return;
    if (shape.kind !== "footnote" && shape.kind !== "heading" && isPageControl(words)) {
      log.remove(words, "page furniture: controls");
      return;
    }
    if (isNumberAlone(words)) {
      dropWaiting();
      waiting = { text: words, shape };
      return;
    }
    if (!/[\p{L}\p{N}]/u.test(words)) {
      log.remove(words, noWords);
      return;
    }
    const isItem = waiting?.shape.kind === "item" && shape.kind === "item";
    const level = isItem ? (waiting?.shape.level ?? shape.level) : shape.level;
    const whole = waiting === null ? words : `${waiting.text} ${words}`;
    waiting = null;
    const marked = markedBlock(whole, { ...shape, level }, number);
    if (marked.kind === "heading") boxes.enter(marked.level);
    const block = { ...marked, ...fieldsOf(text), ...(marked.kind === "footnote" ? {} : boxes.aside()) };
    blocks.push(block);
    if (shape.isStrong === true && block.kind === "paragraph") strong.add(block);
  };
  return { add, dropWaiting };
}

/** Where what is written goes: whole blocks, and lines with the bold one over them. */
interface WriteTarget {
  readonly add: BlockList["add"];
  readonly addLabelled: (lines: readonly LabelledLines[], shape: BlockShape) => void;
}

/** The block that is being written: it is bold where all of its words are. */
function createOpenBlock({ add, addLabelled }: WriteTarget): Pick<BlockList, "write" | "close"> {
  let open: { shape: BlockShape; parts: WrittenPart[] } | null = null;
  return {
    write: (text, shape) => {
      const isBlank = text.trim() === "";
      if (open === null && isBlank) return;
      open ??= { shape, parts: [] };
      const endsStrong = open.shape.isStrong === true && shape.isStrong !== true && !isBlank;
      if (endsStrong) open.shape = { ...open.shape, isStrong: false };
      open.parts.push({ text, isStrong: shape.isStrong === true });
    },
    close: () => {
      const closed = open;
      open = null;
      if (closed === null) return;
      const labelled = closed.shape.kind === "paragraph" ? labelledLines(closed.parts) : [];
      if (labelled.length > 0) addLabelled(labelled, closed.shape);
      else add(closed.parts.map(({ text }) => text).join(""), closed.shape);
    },
  };
}

/** Where what is written goes: each part of it is made a block, and a label's box ends before what it does not label. */
function createWriteTarget(maker: BlockMaker, label: LabelBox): WriteTarget {
  const add: BlockList["add"] = (text, shape) => {
    if (text.trim() !== "") label.endBefore(shape.kind);
    for (const [part, ofPart] of partsOf(text, shape)) maker.add(part, ofPart);
  };
  const addLabelled: WriteTarget["addLabelled"] = (lines, shape) => {
    for (const { label: words, text } of lines) {
      label.end();
      if (words !== null) {
        label.begin();
        maker.add(words, { ...shape, isStrong: true });
      }
      for (const [part, ofPart] of partsOf(text, { ...shape, isStrong: false })) maker.add(part, ofPart);
    }
  };
  return { add, addLabelled };
}

/** The rows that were made, by their cells. */
interface KnownRows {
  readonly set: (cells: readonly string[], block: SourceBlock) => void;
  readonly coveredBy: (cells: NonNullable<TableRow["coveredBy"]>) => Pick<SourceBlock, "coveredBy">;
}

function createKnownRows(): KnownRows {
  const rows = new Map<readonly string[], SourceBlock>();
  return {
    set: (cells, block) => rows.set(cells, block),
    coveredBy: (covering) => {
      const known = covering.flatMap(({ cells, column }) => {
        const row = rows.get(cells);
        return row === undefined ? [] : [{ row, column }];
      });
      return known.length === 0 ? {} : { coveredBy: known };
    },
  };
}

/** An empty list of blocks; what it takes out of their words goes to the log. */
export function createBlockList(log: RemovalLog): BlockList {
  const made: MadeBlocks = { blocks: [], strong: new Set(), boxes: createOpenBoxes() };
  const { blocks, boxes } = made;
  const maker = createBlockMaker(made, log);
  const label = createLabelBox(made);
  const { add, addLabelled } = createWriteTarget(maker, label);
  const { write, close } = createOpenBlock({ add, addLabelled });
  const rows = createKnownRows();
  return {
    write,
    close,
    add: (text, shape) => {
      close();
      add(text, shape);
    },
    addRow: ({ cells, isHead, coveredBy = [] }) => {
      close();
      maker.dropWaiting();
      const text = cells.map(cleaner(log)).join("\t").trimEnd();
      if (text === "") return;
      label.endBefore("row");
      const markerLength = text.search(/\S/u);
      const level = isHead ? 1 : 0;
      const row = { kind: "row", level, text, markerLength, number: null, page: null } as const;
      const covered = rows.coveredBy(coveredBy);
      const block = { ...row, ...fieldsOf(cells.join("")), ...boxes.aside(), ...covered };
      rows.set(cells, block);
      blocks.push(block);
    },
    openBox: () => {
      close();
      label.end();
      boxes.open();
    },
    closeBox: () => {
      close();
      label.end();
      boxes.close();
    },
    level: boxes.level,
    finish: () => {
      close();
      maker.dropWaiting();
      return inOrder(made, log);
    },
  };
}

/** The blocks with what only all of them together tell: headings, lists; footnotes last. */
function inOrder({ blocks, strong }: MadeBlocks, log: RemovalLog): SourceBlock[] {
  const isNote = ({ kind }: SourceBlock) => kind === "footnote";
  removeControls(blocks, log);
  raiseStrong(blocks, strong);
  raiseLists(blocks);
  listNumbered(blocks);
  listClauses(blocks);
  return [...blocks.filter((block) => !isNote(block)), ...blocks.filter(isNote)];
}

/** A heading that reads as one of the page's controls is none where text stands under it. */
function removeControls(blocks: SourceBlock[], log: RemovalLog): void {
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const [block, next] = [blocks[at], blocks[at + 1]];
    const isBare = next === undefined || next.kind === "heading" || next.kind === "footnote";
    if (block?.kind !== "heading" || !isBare || !isPageControl(block.text)) continue;
    log.remove(block.text, "page furniture: controls");
    blocks.splice(at, 1);
  }
}

/** What stands apart within a text: paragraphs and the lines of a list; behind an item's first line those under it. */
function partsOf(text: string, shape: BlockShape): readonly (readonly [string, BlockShape])[] {
  if (shape.kind === "item") {
    const [first = "", ...others] = listedLines(text);
    const below = isMarked(first) ? shape : { ...shape, level: 2 };
    return [[first, shape], ...others.map((part) => [part, below] as const)];
  }
  const parts = shape.kind === "paragraph" ? text.split(emptyLine).flatMap(listedLines) : [text];
  return parts.map((part) => [part, shape]);
}

function cleaner(log: RemovalLog): (text: string) => string {
  return (text) => {
    const hidden = text.match(invisible);
    if (hidden !== null) log.remove(hidden.join(""), "invisible characters: soft hyphens, zero-width spaces");
    return withoutMissingFields(text).replace(invisible, "").replace(/\s+/gu, " ").trim();
  };
}

/** A sign of a symbol font would be shown as a box: it goes to the log, and what it stood before is an item. */
function unbulleted(words: string, shape: BlockShape, log: RemovalLog): { words: string; shape: BlockShape } {
  const isText = shape.kind === "item" || shape.kind === "paragraph";
  const { sign, rest } = splitSymbolBullet(words);
  if (!isText || sign === "") return { words, shape };
  log.remove(sign, "bullets of a symbol font");
  return { words: rest, shape: shape.kind === "item" ? shape : { kind: "item", level: 1 } };
}

function fieldsOf(text: string): Pick<SourceBlock, "hasMissingField"> {
  return text.includes(missingField) ? { hasMissingField: true } : {};
}

/** A list all of whose items are set in is a list all the same: its items are of the first level. */
function raiseLists(blocks: SourceBlock[]): void {
  let from = 0;
  for (let at = 0; at <= blocks.length; at += 1) {
    if (blocks[at]?.kind === "item") continue;
    const list = blocks.slice(from, at);
    if (list.every(({ level }) => level > 1)) {
      blocks.splice(from, list.length, ...list.map((item) => ({ ...item, level: 1 })));
    }
    from = at + 1;
  }
}
