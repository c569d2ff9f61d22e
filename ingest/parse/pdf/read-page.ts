import { Util } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { UnreadableDocumentError } from "../parser.ts";
import { partBoxes, placeBoxes } from "./boxes.ts";
import type { PageParts } from "./boxes.ts";
import type { FontStyles } from "./font-styles.ts";
import { tagsOf } from "./page-tags.ts";
import type { Numbering, StructNode } from "./page-tags.ts";
import { placeInAlignedTables, looksTabular } from "./aligned-tables.ts";
import { placeInRuledTables } from "./drawn-tables.ts";
import { linesOf } from "./lines.ts";
import { inTagOrder } from "./tag-order.ts";
import { partTextColumns } from "./text-columns.ts";
import type { KnownGutters, PagePart } from "./text-columns.ts";
import { inReadingOrder, shifted } from "./reading-order.ts";
import type { PdfLine, PdfPage, Tag, TextPiece } from "./page-model.ts";

type TextContent = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>;
type TextItem = Extract<TextContent["items"][number], { str: string }>;

/** A page as it was read, with every character that PDF.js gives for it. */
export interface ReadPage {
  readonly page: PdfPage;
  /** In reading order. */
  readonly lines: readonly PdfLine[];
  readonly sourceText: string;
}

/** A page of a book has some thousand pieces at most. */
const mostPieces = 100_000;

/** Where a stretch of marked content stands: its tag, and whether the PDF calls it furniture. */
interface Mark {
  readonly tag: Tag | null;
  readonly isArtifact: boolean;
}

/** Reads the text of a page with its places, fonts and tags. */
export async function readPage(
  source: PDFPageProxy,
  { fonts, numbering, gutters }: { fonts: FontStyles; numbering: Numbering; gutters: KnownGutters },
): Promise<ReadPage> {
  const content = await source.getTextContent({ includeMarkedContent: true });
  if (content.items.length > mostPieces) {
    throw new UnreadableDocumentError(`page ${source.pageNumber} has more text than a page can hold`);
  }
  await fonts.learn(source, content);
  const tree = (await source.getStructTree()) as StructNode | null;
  const viewport = source.getViewport({ scale: 1 });
  const found = piecesOf(content, { fonts, tags: tagsOf(tree, numbering), viewport: viewport.transform });
  const { width, height } = viewport;
  const parts = partBoxes(found.pieces, numbering);
  const page = { number: source.pageNumber, width, height, isTagged: isMostlyTagged(parts.text) };
  const lines = page.isTagged
    ? await taggedLines(parts, { source, numbering })
    : await untaggedLines(found.pieces, { source, numbering, gutters });
  return { page, lines, sourceText: found.sourceText };
}

/** The text in the order of its tags, and the boxes, which have none, where they stand. */
async function taggedLines(
  { text, boxes }: PageParts,
  reading: { source: PDFPageProxy; numbering: Numbering },
): Promise<PdfLine[]> {
  const boxed: PdfLine[][] = [];
  for (const box of boxes) boxed.push(await untaggedLines(box, { ...reading, gutters: new Set() }));
  return placeBoxes(linesOf(inTagOrder(text), reading.source.pageNumber), boxed);
}

/** Without tags, places tell tables and the order of reading; what is ruled is looked up only where it matters. */
async function untaggedLines(
  pieces: readonly TextPiece[],
  { source, numbering, gutters }: { source: PDFPageProxy; numbering: Numbering; gutters: KnownGutters },
): Promise<PdfLine[]> {
  const plain = pieces.map((piece) => ({ ...piece, tag: null }));
  const lines = linesOf(plain, source.pageNumber);
  if (!looksTabular(lines)) return inParts(partTextColumns(lines, gutters), inReadingOrder);
  const { transform } = source.getViewport({ scale: 1 });
  const drawing = await source.getOperatorList();
  const ruled = placeInRuledTables(plain, { drawing, viewport: transform, numbering });
  const parts = partTextColumns(linesOf(ruled, source.pageNumber), gutters);
  return inParts(parts, (part) => inReadingOrder(withAlignedTables(part, numbering)));
}

function inParts(
  parts: readonly PagePart[],
  read: (lines: readonly PdfLine[]) => readonly PdfLine[],
): PdfLine[] {
  return parts.flatMap(({ lines, shift }) => read(lines).map((line) => shifted(line, shift)));
}

/** The lines with those of tables without rules parted by their cells. */
function withAlignedTables(lines: readonly PdfLine[], numbering: Numbering): PdfLine[] {
  const aligned = placeInAlignedTables(lines, numbering);
  const placed = lines
    .flatMap((line) => line.pieces)
    .map((piece) => {
      const tag = aligned.get(piece);
      return tag === undefined ? piece : { ...piece, tag };
    });
  return linesOf(placed, lines[0]?.page ?? 1);
}

interface PieceSource {
  readonly fonts: FontStyles;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly viewport: readonly number[];
}

function piecesOf(content: TextContent, source: PieceSource): { pieces: TextPiece[]; sourceText: string } {
  const pieces: TextPiece[] = [];
  const marks: Mark[] = [{ tag: null, isArtifact: false }];
  let sourceText = "";
  let isSpaced = false;
  for (const item of content.items) {
    const mark = marks.at(-1) ?? { tag: null, isArtifact: false };
    if ("str" in item) {
      sourceText += item.str;
      if (item.str.trim() === "") isSpaced ||= item.str !== "" || item.hasEOL;
      else {
        pieces.push({ ...placeOf(item, source), isSpaced, box: null, ...mark });
        isSpaced = item.hasEOL;
      }
    } else if (item.type === "endMarkedContent") marks.pop();
    else marks.push(markOf(item, mark, source.tags));
  }
  return { pieces, sourceText };
}

function markOf(item: { id?: string; tag?: string }, around: Mark, tags: ReadonlyMap<string, Tag>): Mark {
  const isArtifact = around.isArtifact || item.tag === "Artifact";
  return { tag: tags.get(item.id ?? "") ?? around.tag, isArtifact };
}

function placeOf(item: TextItem, { fonts, viewport }: PieceSource) {
  const [a, b, c, d, e, f] = Util.transform([...viewport], item.transform as number[]) as Six;
  const angle = Math.atan2(b, a);
  const isTurned = Math.abs(angle) > 0.1;
  const quarter = Math.abs(angle) % (Math.PI / 2);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    text: item.str,
    x: isTurned ? e * cos + f * sin : e,
    y: isTurned ? f * cos - e * sin : f,
    width: item.width,
    size: Math.round(Math.hypot(c, d) * 10) / 10,
    isBold: fonts.isBold(item.fontName),
    isTurned,
    isSlanted: quarter > 0.1 && quarter < Math.PI / 2 - 0.1,
  };
}

type Six = [number, number, number, number, number, number];

/** Tags are trusted where they cover what stands on the page. */
function isMostlyTagged(pieces: readonly TextPiece[]): boolean {
  const own = pieces.filter((piece) => !piece.isArtifact);
  const lengthOf = (some: readonly TextPiece[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  return own.length > 0 && lengthOf(own.filter(({ tag }) => tag !== null)) > lengthOf(own) / 2;
}
