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
  const cellsOf = createCellPlaces();
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
    const covers = coveringSpans(source, { places, cellsOf });
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

/** Of a row, the cells with words by their column: where in the row's own text they stand. */
type CellsOf = (row: SourceBlock) => ReadonlyMap<number, Span>;

/** Looks each row through once, however many rows its cells reach into. */
function createCellPlaces(): CellsOf {
  const known = new Map<SourceBlock, ReadonlyMap<number, Span>>();
  return (row) => {
    const found = known.get(row) ?? cellPlaces(row.text);
    known.set(row, found);
    return found;
  };
}

function cellPlaces(text: string): ReadonlyMap<number, Span> {
  const cells = new Map<number, Span>();
  let start = 0;
  for (const [column, { length }] of text.split("\t").entries()) {
    if (length > 0) cells.set(column, { start, end: start + length });
    start += length + 1;
  }
  return cells;
}

/** No table that is read by people has more cells that reach into one row. */
const mostCovering = 10;

/** Where the words stand of the cells that reach into a row from above; its table's head goes with every row anyway. */
function coveringSpans(
  { level, coveredBy = [] }: SourceBlock,
  { places, cellsOf }: { places: ReadonlyMap<SourceBlock, Block>; cellsOf: CellsOf },
): Span[] {
  const spans: Span[] = [];
  for (const { row, column } of coveredBy) {
    const block = places.get(row);
    const cell = block === undefined || row.level > level ? undefined : cellsOf(row).get(column);
    if (block === undefined || cell === undefined) continue;
    spans.push({ start: block.start + cell.start, end: block.start + cell.end });
    if (spans.length === mostCovering) break;
  }
  return spans;
}

function separator(previous: SourceBlock, { kind, aside }: SourceBlock): string {
  if (previous.aside !== aside) return "\n\n";
  const isInList = kind === "item" && (previous.kind === "item" || previous.kind === "paragraph");
  return isInList || (kind === "row" && previous.kind === "row") ? "\n" : "\n\n";
}
