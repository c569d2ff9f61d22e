import type { Block, Span } from "../../corpus/schemas/index-format.ts";
import type { ParsedBlocks, SourceBlock } from "../parse/parser.ts";
import type { StructuredText } from "./canonical.ts";

/** The canonical text of a source whose blocks are known: lists and tables line by line, the rest set apart. */
export function assembleBlocks({ blocks: sources, removals }: ParsedBlocks): StructuredText {
  const blocks: Block[] = [];
  const asides: { start: number; end: number }[] = [];
  const unfilled: Span[] = [];
  const places = new Map<SourceBlock, Block>();
  const covering = new Map<Block, Span[]>();
  let text = "";
  let previous: SourceBlock | undefined;
  for (const source of sources) {
    text += previous === undefined ? "" : separator(previous, source);
    const { kind, level, number, page } = source;
    const start = text.length;
    text += source.text;
    const contentStart = start + source.markerLength;
    const block = { kind, level, start, end: text.length, contentStart, number, page };
    blocks.push(block);
    places.set(source, block);
    const covers = coveringSpans(source, places);
    if (covers.length > 0) covering.set(block, covers);
    if (source.hasMissingField === true) unfilled.push({ start, end: text.length });
    const isSameAside = source.aside !== undefined && source.aside === previous?.aside;
    const open = isSameAside ? asides.at(-1) : undefined;
    if (open !== undefined) open.end = text.length;
    else if (source.aside !== undefined) asides.push({ start, end: text.length });
    previous = source;
  }
  return { text, blocks, removals, asides, unfilled, covering };
}

/** Where the words stand of the cells that reach into a row from above; its table's head goes with every row anyway. */
function coveringSpans(
  { level, coveredBy = [] }: SourceBlock,
  places: ReadonlyMap<SourceBlock, Block>,
): Span[] {
  return coveredBy.flatMap(({ row, column }) => {
    const block = places.get(row);
    const cells = row.text.split("\t");
    const words = cells[column] ?? "";
    if (block === undefined || words === "" || row.level > level) return [];
    const start = block.start + cells.slice(0, column).reduce((sum, cell) => sum + cell.length + 1, 0);
    return [{ start, end: start + words.length }];
  });
}

function separator(previous: SourceBlock, { kind, aside }: SourceBlock): string {
  if (previous.aside !== aside) return "\n\n";
  const isInList = kind === "item" && (previous.kind === "item" || previous.kind === "paragraph");
  return isInList || (kind === "row" && previous.kind === "row") ? "\n" : "\n\n";
}
