import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { UnreadableDocumentError } from "../parser.ts";
import type { PageListener } from "../parser.ts";
import { makeFontStyles } from "./font-styles.ts";
import { readPage } from "./read-page.ts";
import type { PageLines } from "./running-heads.ts";

/** The text of all pages. */
export interface ReadPages {
  readonly pages: readonly PageLines[];
  readonly sourceText: string;
}

/** A page takes some hundredths of a second; a file that takes this much longer is made to hold things up. */
const baseTimeMs = 60_000;
const timePerPageMs = 500;

/**
 * Reads the pages one after the other, each let go of before the next.
 * @throws {UnreadableDocumentError} for a document without text, or one that takes far longer than its pages should.
 */
export async function readPages(document: PDFDocumentProxy, onPage?: PageListener): Promise<ReadPages> {
  const context = { fonts: makeFontStyles(), numbering: { next: 0 }, gutters: new Set<number>() };
  const deadline = performance.now() + baseTimeMs + timePerPageMs * document.numPages;
  const pages: PageLines[] = [];
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    onPage?.(number, document.numPages);
    const source = await document.getPage(number);
    const { page, lines, sourceText } = await readPage(source, context);
    source.cleanup();
    pages.push({ page, lines });
    texts.push(sourceText);
    if (performance.now() > deadline) {
      throw new UnreadableDocumentError(`it takes too long to read: only ${number} pages were read in time`);
    }
  }
  checkHasText(texts);
  return { pages, sourceText: texts.join("") };
}

/** Fewer letters than this on every page: pictures of pages, with a stamp at most. */
const fewestLetters = 20;

function checkHasText(texts: readonly string[]): void {
  const letters = texts.map((text) => text.match(/[\p{L}\d]/gu)?.length ?? 0);
  if (letters.some((count) => count >= fewestLetters) || letters.reduce((sum, n) => sum + n, 0) > 100) return;
  throw new UnreadableDocumentError(
    "it has no text, only pictures of pages (a scan); run it through text recognition (OCR) first",
  );
}
