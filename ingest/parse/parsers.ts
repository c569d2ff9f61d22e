import type { Parser } from "./parser.ts";
import { parseText } from "./text.ts";

// Each library is loaded with the first document that needs it: most runs need few of them, or none.
const parsePdf: Parser = async (bytes, onPage) =>
  (await import("./pdf/parse-pdf.ts")).parsePdf(bytes, onPage);
const parseDocx: Parser = async (bytes) => (await import("./docx/parse-docx.ts")).parseDocx(bytes);
const parseHtml: Parser = async (bytes) => (await import("./html/parse-html.ts")).parseHtml(bytes);
const parseMarkdown: Parser = async (bytes) =>
  (await import("./markdown/parse-markdown.ts")).parseMarkdown(bytes);

/** The parsers by file ending: a new format is one entry here. */
export const parsers: Readonly<Record<string, Parser>> = {
  ".pdf": parsePdf,
  ".txt": parseText,
  ".text": parseText,
  ".docx": parseDocx,
  ".html": parseHtml,
  ".htm": parseHtml,
  ".md": parseMarkdown,
  ".markdown": parseMarkdown,
};
