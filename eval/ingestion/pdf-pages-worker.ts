import { readFile } from "node:fs/promises";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What any reader of PDF does at the least: every page's text and operators, and nothing made of them. Gives the pages. */
export default async function readWithPdfJs(file: string): Promise<number> {
  const data = new Uint8Array(await readFile(file));
  const task = getDocument({ data, isEvalSupported: false, useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
  }
  await task.destroy();
  return document.numPages;
}
