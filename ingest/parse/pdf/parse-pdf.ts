import type { PageListener, ParsedBlocks, Removal } from "../parser.ts";
import { UnreadableDocumentError } from "../parser.ts";
import { blocksOf, footnoteBlocks, withoutSymbols } from "./blocks.ts";
import { withBoxedPages } from "./boxes.ts";
import { removeContents } from "./contents-pages.ts";
import { splitFootnotes } from "./footnotes.ts";
import { makeWordJoiner } from "./join-words.ts";
import { settingOf } from "./line-setting.ts";
import { openPdf, reasonFor } from "./open-pdf.ts";
import type { OpenPdf } from "./open-pdf.ts";
import { outlineDepths } from "./outline.ts";
import { removePrintedFurniture } from "./printed-page.ts";
import { readPages } from "./read-pages.ts";
import type { ReadPages } from "./read-pages.ts";
import { removeRunningHeads } from "./running-heads.ts";
import { removeWatermarks } from "./watermarks.ts";
import { factsOf, isBrowserPrint } from "./stated-facts.ts";

/**
 * Parses a PDF: its lines in reading order, without what belongs to the pages, as headings, paragraphs,
 * items, rows and footnotes. Nothing in it is run and nothing fetched.
 * @throws {UnreadableDocumentError} for a file that is no PDF, is damaged, locked or scanned, or would take too long.
 */
export async function parsePdf(bytes: Uint8Array, onPage?: PageListener): Promise<ParsedBlocks> {
  const pdf = await openPdf(bytes);
  try {
    return structureOf(await readPages(pdf.document, onPage), pdf);
  } catch (error) {
    throw reasonFor(error);
  } finally {
    await pdf.close();
  }
}

/** The steps from lines to blocks: each takes something out, with its reason, or gives it its kind. */
function structureOf({ pages, sourceText }: ReadPages, { info }: OpenPdf): ParsedBlocks {
  const removals: Removal[] = [];
  const without = <T extends { readonly removals: readonly Removal[] }>(step: T): T => {
    removals.push(...step.removals);
    return step;
  };
  const unstamped = without(removeWatermarks(pages)).pages;
  const withoutHeads = withBoxedPages(without(removeRunningHeads(unstamped)).pages);
  const allLines = withoutHeads.flatMap((page) => page.lines);
  const { bodySize } = settingOf(allLines);
  const split = without(splitFootnotes(withoutHeads, bodySize));
  const isPrinted = isBrowserPrint((info.info ?? {}) as Record<string, unknown>);
  const printed = isPrinted ? without(removePrintedFurniture(split.lines)).lines : split.lines;
  const { lines } = without(removeContents(printed));
  const joiner = makeWordJoiner(allLines);
  const making = { setting: settingOf(lines), outline: outlineDepths(info.outline), joiner };
  const made = [...blocksOf(lines, making), ...footnoteBlocks(split.footnotes, joiner)];
  const { blocks } = without(withoutSymbols(made));
  without(joiner);
  if (blocks.length === 0) throw new UnreadableDocumentError("it has no text but page furniture");
  return { kind: "blocks", blocks, removals, sourceText, facts: factsOf(info, allLines) };
}
