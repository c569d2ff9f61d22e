import type { Removal, SourceBlock } from "../parser.ts";
import { boxOf } from "./boxes.ts";
import { orderCharts } from "./charts.ts";
import { groupLines } from "./group-lines.ts";
import type { LineGroup } from "./group-lines.ts";
import { headingLevels } from "./heading-levels.ts";
import { headingLook } from "./headings.ts";
import type { HeadingLook } from "./headings.ts";
import type { WordJoiner } from "./join-words.ts";
import type { LineSetting } from "./line-setting.ts";
import { makeListShape } from "./list-shape.ts";
import type { ListShape } from "./list-shape.ts";
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

/** A block of the text, and what places it. */
interface Draft {
  readonly block: SourceBlock;
  readonly look: HeadingLook | null;
  /** Its first line; of a row, its table's. */
  readonly first: PdfLine | undefined;
  /** The box, beside the text or of a chart, that it stands in; null for the text itself. */
  readonly aside: object | null;
}

/** The blocks of a document's lines, in order. */
export function blocksOf(lines: readonly PdfLine[], making: BlockMaking): SourceBlock[] {
  const { text, boxes } = partText(lines);
  const boxed = boxes.map((box) => ({
    after: box.after,
    drafts: draftsOf(box.lines, making).map((draft) => ({ ...draft, aside: draft.aside ?? box })),
  }));
  const drafts = weave({ text, drafts: draftsOf(text, making) }, boxed);
  const levels = headingLevels(drafts.flatMap(({ look }) => look ?? []));
  const asides = new Map<object, number>();
  return drafts.map(({ block, look, aside }) => {
    const levelled = look === null ? block : { ...block, level: levels.shift() ?? 1 };
    if (aside === null) return levelled;
    asides.set(aside, asides.get(aside) ?? asides.size);
    return { ...levelled, aside: asides.get(aside) ?? 0 };
  });
}

interface BoxedLines {
  /** How many lines of the text stand before it. */
  readonly after: number;
  readonly lines: PdfLine[];
}

/** The lines of the text, and those of each box; one that goes on over the page's end is one. */
function partText(lines: readonly PdfLine[]): { text: PdfLine[]; boxes: BoxedLines[] } {
  const text: PdfLine[] = [];
  const boxes: BoxedLines[] = [];
  let previous: PdfLine | undefined;
  for (const line of lines) {
    const box = boxOf(line);
    const last = previous === undefined ? null : boxOf(previous);
    const goesOn = last !== null && (last === box || previous?.page !== line.page);
    if (box === null) text.push(line);
    else if (goesOn) boxes.at(-1)?.lines.push(line);
    else boxes.push({ after: text.length, lines: [line] });
    previous = line;
  }
  return { text, boxes };
}

/** Puts each box behind the block that it interrupts: a sentence, a table, or a list with its lead-in. */
function weave(
  { text, drafts }: { text: readonly PdfLine[]; drafts: readonly Draft[] },
  boxes: readonly { readonly after: number; readonly drafts: readonly Draft[] }[],
): Draft[] {
  const places = new Map(text.map((line, index) => [line, index]));
  const begins = drafts.map(({ first }) => (first === undefined ? 0 : (places.get(first) ?? 0)));
  const woven: Draft[] = [];
  let from = 0;
  for (const { after, drafts: own } of boxes) {
    let at = from;
    while ((begins[at] ?? after) < after) at += 1;
    while (at > 0 && isListed(drafts[at - 1]?.block, drafts[at]?.block)) at += 1;
    woven.push(...drafts.slice(from, at), ...own);
    from = at;
  }
  return [...woven, ...drafts.slice(from)];
}

function isListed(before: SourceBlock | undefined, after: SourceBlock | undefined): boolean {
  return after?.kind === "item" && (before?.kind === "item" || /[:—]$/u.test(before?.text ?? ""));
}

/** The blocks of lines that stand in one another's order; the levels of headings are not known yet. */
function draftsOf(lines: readonly PdfLine[], making: BlockMaking): Draft[] {
  const list = makeListShape();
  return splitTables(lines).flatMap((stretch) => {
    if (!stretch.isTable) return wordsOf(stretch, { ...making, list });
    list.interrupt();
    return rowsOf(stretch.lines, making.joiner).map((block) => ({
      block,
      look: null,
      first: stretch.lines[0],
      aside: null,
    }));
  });
}

function wordsOf(
  { lines, isLast }: Stretch,
  { setting, outline, joiner, list }: BlockMaking & { readonly list: ListShape },
): Draft[] {
  const charted = orderCharts(groupLines(lines, setting));
  const groups = charted.map(({ group }) => group);
  const drafts = charted.map(({ group, inChart }, index): Draft => {
    const text = joiner.join(group);
    const before = groups.slice(Math.max(0, index - 2), index);
    const after = groups[index + 1];
    const candidate = { group, text, before, after, isLast: isLast && index === groups.length - 1 };
    const look = inChart === null ? headingLook(candidate, { setting, outline }) : null;
    if (look !== null || inChart === "box") list.interrupt();
    const block = look === null ? list.blockOf(group, text) : headingBlock(group, { text, look });
    if (inChart === "box") list.interrupt();
    return { block, look, first: group[0], aside: inChart === "box" ? group : null };
  });
  return joinDivisions(drafts);
}

/** The mark of a division and the title right below it are one heading: `CHAPTER 1 Quality standards`. */
function joinDivisions(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    if (last?.look?.division === "mark" && draft.look?.division === "title") {
      const text = `${last.block.text} ${draft.block.text}`;
      joined[joined.length - 1] = { ...last, block: { ...last.block, text } };
    } else joined.push(draft);
  }
  return joined;
}

function headingBlock(group: LineGroup, { text, look }: { text: string; look: HeadingLook }): SourceBlock {
  const page = group[0]?.page ?? null;
  return { kind: "heading", level: 1, text, markerLength: 0, number: look.number, page };
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
