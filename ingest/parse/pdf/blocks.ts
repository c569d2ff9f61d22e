import type { Removal, SourceBlock } from "../parser.ts";
import { groupLines } from "./group-lines.ts";
import type { LineGroup } from "./group-lines.ts";
import { headingLevels, headingLook } from "./headings.ts";
import type { HeadingLook } from "./headings.ts";
import type { WordJoiner } from "./join-words.ts";
import type { LineSetting } from "./line-setting.ts";
import { makeListShape } from "./list-shape.ts";
import type { OutlineDepths } from "./outline.ts";
import type { PdfLine } from "./page-model.ts";
import { removalOf } from "./removal-of.ts";
import { rowsOf, splitTables } from "./table-rows.ts";
import type { Stretch } from "./table-rows.ts";

/** What blocks are made with. */
export interface BlockMaking {
  readonly setting: LineSetting;
  readonly outline: OutlineDepths;
  readonly joiner: WordJoiner;
}

type Draft =
  | { readonly kind: "row"; readonly row: SourceBlock }
  | {
      readonly kind: "words";
      readonly group: LineGroup;
      readonly text: string;
      readonly look: HeadingLook | null;
    };

/** The blocks of a document's lines, in order. */
export function blocksOf(lines: readonly PdfLine[], making: BlockMaking): SourceBlock[] {
  const drafts = splitTables(lines).flatMap((stretch): Draft[] =>
    stretch.isTable
      ? rowsOf(stretch.lines, making.joiner).map((row) => ({ kind: "row", row }))
      : draftsOf(stretch, making),
  );
  const levels = headingLevels(
    drafts.flatMap((d) => (d.kind === "words" && d.look !== null ? [d.look] : [])),
  );
  const list = makeListShape();
  return drafts.map((draft) => {
    if (draft.kind === "row") {
      list.interrupt();
      return draft.row;
    }
    if (draft.look === null) return list.blockOf(draft.group, draft.text);
    list.interrupt();
    return {
      kind: "heading",
      level: levels.shift() ?? 1,
      text: draft.text,
      markerLength: 0,
      number: draft.look.number,
      page: draft.group[0]?.page ?? null,
    };
  });
}

function draftsOf({ lines, isLast }: Stretch, { setting, outline, joiner }: BlockMaking): Draft[] {
  const groups = groupLines(lines, setting);
  return groups.map((group, index) => {
    const text = joiner.join(group);
    const before = groups.slice(Math.max(0, index - 2), index);
    const candidate = { group, text, before, isLast: isLast && index === groups.length - 1 };
    return { kind: "words", group, text, look: headingLook(candidate, { setting, outline }) };
  });
}

/** A block for each footnote; its number or mark is its marker. */
export function footnoteBlocks(
  footnotes: readonly (readonly PdfLine[])[],
  joiner: WordJoiner,
): SourceBlock[] {
  return footnotes.map((lines) => {
    const text = joiner.join(lines);
    const markerLength = /^(?:[A-Z]?\d{1,3}|[*†‡§¶]+)\s*(?=\S)/u.exec(text)?.[0].length ?? 0;
    return { kind: "footnote", level: 0, text, markerLength, number: null, page: lines[0]?.page ?? null };
  });
}

/** What only its own font can show: the signs of symbol fonts, and characters that control a device. */
const unshowable = /[\uE000-\uF8FF\u0000-\u0008\u000E-\u001B\u007F\uFFFE\uFFFF]/gu;

/** Takes the characters out that have no meaning outside their font. */
export function withoutSymbols(blocks: readonly SourceBlock[]): {
  blocks: SourceBlock[];
  removals: Removal[];
} {
  const removals: Removal[] = [];
  const clean = blocks.map((block) => {
    const found = block.text.match(unshowable);
    if (found === null) return block;
    removals.push(removalOf({ text: found.join(""), page: block.page ?? 0 }, "sign of a symbol font"));
    const strip = (text: string) => text.replace(unshowable, "");
    const marker = strip(block.text.slice(0, block.markerLength)).trimStart();
    const text = tidy(strip(block.text));
    return { ...block, text, markerLength: marker.length };
  });
  return { blocks: clean.filter(({ text }) => text !== ""), removals };
}

function tidy(text: string): string {
  return text.replace(/ {2,}/gu, " ").trim();
}
