import { deflateSync } from "node:zlib";
import { testTags } from "./write-test-tags.ts";

/** Words on a page. Lengths are in points; `y` is that of the baseline, from the top of a page of 600 by 800. */
export interface TestWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly isBold?: boolean;
  /** Set aslant, as a watermark is. */
  readonly isSlanted?: boolean;
  /** Roles from the outermost, and what tells the element from others: `L/LI/LBody a`. Absent where it has no tag. */
  readonly tag?: string;
  /** Place among the words of its element, where that is not as they are drawn. */
  readonly tagPlace?: number;
}

/** A straight rule from one point to another. */
export type TestRule = readonly [x1: number, y1: number, x2: number, y2: number];

/** A page of a PDF made for a test. */
export interface TestPage {
  readonly words: readonly TestWords[];
  readonly rules?: readonly TestRule[];
}

/** What a test's PDF has beside its pages. */
export interface TestPdf {
  readonly pages: readonly TestPage[];
  /** Titles and the pages, from 1, that they lead to. */
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
  /** Entries of the information dictionary. */
  readonly info?: Readonly<Record<string, string>>;
  /** PDF source put into the catalog. */
  readonly catalog?: string;
  /** PDF source put into the trailer. */
  readonly trailer?: string;
  /** Objects that come after all others. */
  readonly extra?: readonly string[];
}

const [pageWidth, pageHeight] = [600, 800];

/** A PDF of these pages, in Helvetica. */
export function writeTestPdf(pdf: TestPdf): Buffer {
  const { pages, outline = [], info = {}, catalog = "", extra = [] } = pdf;
  const firstPage = 6;
  const firstEntry = firstPage + pages.length * 2;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(" ");
  const entries = outline.map(({ title, page }, index) => {
    const next = index + 1 < outline.length ? `/Next ${firstEntry + index + 1} 0 R` : "";
    return `<</Title ${literal(title)}/Parent 5 0 R/Dest [${firstPage + (page - 1) * 2} 0 R /Fit] ${next}>>`;
  });
  const outlines = `<</Type/Outlines/First ${firstEntry} 0 R/Last ${firstEntry + outline.length - 1} 0 R/Count ${outline.length}>>`;
  const tree = testTags(pages, { firstPage, next: firstEntry + outline.length + 1 });
  const objects = [
    `<</Type/Catalog/Pages 2 0 R ${outline.length > 0 ? "/Outlines 5 0 R" : ""} ${tree.catalog} ${catalog}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    font("Helvetica"),
    font("Helvetica-Bold"),
    outline.length > 0 ? outlines : "null",
    ...pages.flatMap((page, index) => pageObjects(page, { number: firstPage + index * 2, index })),
    ...entries,
    `<<${Object.entries(info)
      .map(([key, value]) => `/${key} ${literal(value)}`)
      .join("")}>>`,
    ...tree.objects,
    ...extra,
  ];
  return writeObjects(objects, `/Info ${firstEntry + outline.length} 0 R ${pdf.trailer ?? ""}`);
}

/** A PDF file of these objects, numbered from 1, the first of them the catalog. */
export function writeObjects(objects: readonly string[], trailer = ""): Buffer {
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const places = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places}`;
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R ${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + end, "latin1");
}

/** A stream packed with deflate, as PDF source. */
export function packedStream(data: Buffer): string {
  const packed = deflateSync(data).toString("latin1");
  return `<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n${packed}\nendstream`;
}

/** Lines one under the other, from a place on. */
export function linesFrom(place: Omit<TestWords, "text">, texts: readonly string[]): TestWords[] {
  const leading = (place.size ?? 10) * 1.2;
  return texts.map((text, index) => ({ ...place, text, y: place.y + index * leading }));
}

function pageObjects(
  { words, rules = [] }: TestPage,
  { number, index }: { number: number; index: number },
): string[] {
  const content = [
    ...words.map((word, mark) => {
      const { text, x, y, size = 10, isBold = false, isSlanted = false, tag } = word;
      const turn = isSlanted ? "0.7 0.7 -0.7 0.7" : "1 0 0 1";
      const drawn = `BT /${isBold ? "B" : "R"} ${size} Tf ${turn} ${x} ${pageHeight - y} Tm ${literal(text)} Tj ET`;
      return tag === undefined ? drawn : `/Span <</MCID ${mark}>> BDC ${drawn} EMC`;
    }),
    ...rules.map(([x1, y1, x2, y2]) => `${x1} ${pageHeight - y1} m ${x2} ${pageHeight - y2} l S`),
  ].join("\n");
  const resources = "/Resources<</Font<</R 3 0 R/B 4 0 R>>>>";
  const box = `/MediaBox[0 0 ${pageWidth} ${pageHeight}]/StructParents ${index}`;
  return [
    `<</Type/Page/Parent 2 0 R${box}${resources}/Contents ${number + 1} 0 R>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
  ];
}

function font(name: string): string {
  return `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;
}

/** Characters beyond ASCII in the encoding of Windows, as far as the tests need them. */
const windows: Readonly<Record<string, string>> = { "•": "\x95", "–": "\x96", "’": "\x92", "†": "\x86" };

function literal(text: string): string {
  const encoded = text.replace(/[•–’†]/gu, (character) => windows[character] ?? character);
  return `(${encoded.replace(/[\\()]/g, (character) => `\\${character}`)})`;
}
