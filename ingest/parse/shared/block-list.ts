import { isLeftOpen } from "../../structure/lead-in.ts";
import type { SourceBlock } from "../parser.ts";
import { isNumberAlone, listedLines, markedBlock, splitSymbolBullet } from "./marked-block.ts";
import type { BlockShape } from "./marked-block.ts";
import { missingField, withoutMissingFields } from "./missing-field.ts";
import type { RemovalLog } from "./removal-log.ts";

/** Collects the blocks of a document in reading order; a text belongs to the block that is open. */
export interface BlockList {
  /** Adds to the open block, opening one of the given shape if none is. */
  readonly write: (text: string, shape: BlockShape) => void;
  /** Ends the open block; one without words leaves nothing. */
  readonly close: () => void;
  /** Adds a whole block; its white space and invisible characters are seen to here. */
  readonly add: (text: string, shape: BlockShape & { readonly number?: string | null }) => void;
  /** Adds a row of a table; cells without words keep their place. */
  readonly addRow: (cells: readonly string[], isHead: boolean) => void;
  /** The blocks, footnotes last. */
  readonly finish: () => SourceBlock[];
}

/** A line break within a block; two of them part one paragraph from the next. */
export const lineBreak = "\u2028";
const emptyLine = /\u2028\s*\u2028/u;

/** Characters that no reader sees and that would part a word in two: soft hyphens and zero-width spaces. */
const invisible = /[\u00AD\u200B\u2060]/gu;

/** Takes texts and makes a block of each that holds words. */
interface BlockMaker {
  readonly add: BlockList["add"];
  /** A number that still waits for its words will get none. */
  readonly dropWaiting: () => void;
}

const noWords = "numbers and marks without words";

/** A number that stands alone goes to the words behind it; marks alone are no text, and go to the log. */
function createBlockMaker(blocks: SourceBlock[], log: RemovalLog): BlockMaker {
  const clean = cleaner(log);
  let waiting: { text: string; shape: BlockShape } | null = null;
  const dropWaiting = () => {
    log.remove(waiting?.text ?? "", noWords);
    waiting = null;
  };
  const add: BlockList["add"] = (text, { number, ...given }) => {
    const { words, shape } = unbulleted(clean(text), given, log);
    if (words === "") return;
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
    blocks.push({ ...markedBlock(whole, { ...shape, level }, number), ...fieldsOf(text) });
  };
  return { add, dropWaiting };
}

/** An empty list of blocks; what it takes out of their words goes to the log. */
export function createBlockList(log: RemovalLog): BlockList {
  const blocks: SourceBlock[] = [];
  const maker = createBlockMaker(blocks, log);
  let open: { shape: BlockShape; parts: string[] } | null = null;
  const add: BlockList["add"] = (text, shape) => {
    const parts = shape.kind === "paragraph" ? text.split(emptyLine).flatMap(listedLines) : [text];
    for (const part of parts) maker.add(part, shape);
  };
  const close = () => {
    const closed = open;
    open = null;
    if (closed !== null) add(closed.parts.join(""), closed.shape);
  };
  return {
    write: (text, shape) => {
      if (open === null && text.trim() === "") return;
      open ??= { shape, parts: [] };
      open.parts.push(text);
    },
    close,
    add: (text, shape) => {
      close();
      add(text, shape);
    },
    addRow: (cells, isHead) => {
      close();
      maker.dropWaiting();
      const text = cells.map(cleaner(log)).join("\t").trimEnd();
      if (text === "") return;
      const markerLength = text.search(/\S/u);
      const level = isHead ? 1 : 0;
      const row = { kind: "row", level, text, markerLength, number: null, page: null } as const;
      blocks.push({ ...row, ...fieldsOf(cells.join("")) });
    },
    finish: () => {
      close();
      maker.dropWaiting();
      const isNote = ({ kind }: SourceBlock) => kind === "footnote";
      raiseLists(blocks);
      listNumbered(blocks);
      return [...blocks.filter((block) => !isNote(block)), ...blocks.filter(isNote)];
    },
  };
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

const numberOfItem = /^\(?(\d{1,2})[.)]\s+(?=\S)/u;

/** Numbered paragraphs behind one that is left open are its list, where their numbers go up. */
function listNumbered(blocks: SourceBlock[]): void {
  for (const [at, { kind, text }] of blocks.entries()) {
    if (kind !== "paragraph" || numberOfItem.test(text)) continue;
    if (!isLeftOpen(text)) continue;
    let last = -1;
    for (let next = at + 1; next < blocks.length; next += 1) {
      const block = blocks[next];
      const mark = block?.kind === "paragraph" ? numberOfItem.exec(block.text) : null;
      if (block === undefined || mark === null || Number(mark[1]) <= last) break;
      last = Number(mark[1]);
      blocks[next] = { ...block, kind: "item", level: 1, markerLength: mark[0].length };
    }
  }
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
