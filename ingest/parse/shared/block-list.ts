import type { SourceBlock } from "../parser.ts";
import type { RemovalLog } from "./removal-log.ts";

/** What a stretch of text is to become. */
export interface BlockShape {
  readonly kind: SourceBlock["kind"];
  readonly level: number;
}

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

/** An empty list of blocks; what it takes out of their words goes to the log. */
export function createBlockList(log: RemovalLog): BlockList {
  const blocks: SourceBlock[] = [];
  let open: { shape: BlockShape; parts: string[] } | null = null;
  const clean = (text: string): string => {
    const hidden = text.match(invisible);
    if (hidden !== null) log.remove(hidden.join(""), "invisible characters: soft hyphens, zero-width spaces");
    return text.replace(invisible, "").replace(/\s+/gu, " ").trim();
  };
  const add: BlockList["add"] = (text, { number, ...shape }) => {
    const words = clean(text);
    if (words !== "") blocks.push(blockOf(words, shape, number));
  };
  const close = () => {
    const closed = open;
    open = null;
    if (closed === null) return;
    const text = closed.parts.join("");
    const isText = closed.shape.kind === "paragraph";
    for (const part of isText ? text.split(emptyLine) : [text]) add(part, closed.shape);
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
      const text = cells.map(clean).join("\t").trimEnd();
      if (text === "") return;
      const markerLength = text.search(/\S/u);
      blocks.push({ kind: "row", level: isHead ? 1 : 0, text, markerLength, number: null, page: null });
    },
    finish: () => {
      close();
      const isNote = ({ kind }: SourceBlock) => kind === "footnote";
      raiseLists(blocks);
      return [...blocks.filter((block) => !isNote(block)), ...blocks.filter(isNote)];
    },
  };
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

const bullet = /^[•▪●◦‣·∙○■□►➢✓\uF0B7\uF0A7]\s*/u;
const subBullet = /^[◦○]/u;
const itemNumber = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s/u;
const paragraphNumber = /^\d+(?:\.\d+)+\.?(?=\s)/u;
const headingNumber = /^\d+(?:\.\d+)*(?=\.?\s+\p{L})/u;

/** A block with what its first characters say: a bullet, or the number of a heading or paragraph. */
function blockOf(text: string, shape: BlockShape, given?: string | null): SourceBlock {
  const base = { text, page: null, markerLength: 0, number: given ?? null };
  const { kind, level } = shape;
  if (kind === "heading") {
    return { ...base, kind, level, number: given ?? headingNumber.exec(text)?.[0] ?? null };
  }
  if (kind !== "item" && kind !== "paragraph") return { ...base, kind, level };
  const mark = bullet.exec(text)?.[0] ?? (kind === "item" ? itemNumber.exec(text)?.[0] : undefined);
  if (mark !== undefined && mark.length < text.length) {
    const markedLevel = subBullet.test(mark) ? 2 : 1;
    return { ...base, kind: "item", level: kind === "item" ? level : markedLevel, markerLength: mark.length };
  }
  if (kind === "item") return { ...base, kind, level };
  const number = paragraphNumber.exec(text)?.[0];
  if (number === undefined) return { ...base, kind, level };
  return { ...base, kind, level, markerLength: number.length + 1, number: number.replace(/\.$/u, "") };
}
