import { PDFParse } from "pdf-parse";
import type { InfoResult } from "pdf-parse";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { UnreadableDocumentError } from "../parser.ts";
import { checkStreams } from "./stream-limits.ts";

/** A PDF that is open; whoever opened it closes it. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly info: InfoResult;
  readonly close: () => Promise<void>;
}

/** More pages than any manual has: what claims more is damaged or means harm. */
const mostPages = 5000;

/**
 * Opens a PDF to read its text and nothing else: no script is run, no form is filled in, no font or
 * map of characters is fetched, no picture is decoded.
 * @throws {UnreadableDocumentError} for what is no PDF, damaged, locked, or larger than can be read safely.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  if (!Buffer.from(bytes.subarray(0, 1024)).toString("latin1").includes("%PDF-")) {
    throw new UnreadableDocumentError("it is not a PDF, though its name ends in .pdf");
  }
  checkIsWhole(bytes);
  checkStreams(bytes);
  const parser = new PDFParse({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const info = await parser.getInfo();
    const pages = info.total;
    if (pages > mostPages) {
      throw new UnreadableDocumentError(
        `it says it has ${pages} pages and at most ${mostPages} are read; split it, or save it again`,
      );
    }
    return { document: await documentOf(parser), info, close: () => parser.destroy() };
  } catch (error) {
    await parser.destroy();
    throw reasonFor(error);
  }
}

/** PDF.js mends a file that was cut off and gives what is left of it: a guidance without its end, unnoticed. */
function checkIsWhole(bytes: Uint8Array): void {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = source.lastIndexOf("%%EOF");
  if (end < 0 || source.includes(" obj", end)) {
    throw new UnreadableDocumentError("its end is missing; download or save it again");
  }
}

/** PDFParse keeps PDF.js' document to itself; the places and fonts of its text are had only from there. */
function documentOf(parser: PDFParse): Promise<PDFDocumentProxy> {
  return (parser as unknown as { load: () => Promise<PDFDocumentProxy> }).load();
}

/** The reason that a person can act on. */
export function reasonFor(cause: unknown): UnreadableDocumentError {
  if (cause instanceof UnreadableDocumentError) return cause;
  const name = cause instanceof Error ? cause.name : "";
  const reason =
    name === "PasswordException"
      ? "it is protected by a password; save a copy without one"
      : "it is damaged or was cut off; download or save it again";
  return new UnreadableDocumentError(reason, { cause });
}
