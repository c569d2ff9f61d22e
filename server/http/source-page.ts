import type { Block, Span, StoredDocument } from "../../corpus/schemas/index-format.ts";

/** What the readable page of a document is made from. */
export interface SourcePage {
  readonly document: StoredDocument;
  readonly text: string;
  /** The quotation to highlight; null for none. */
  readonly quote: Span | null;
  /** Whether a newer version of the document answers now. */
  readonly isOlder: boolean;
}

/**
 * A document as a page that needs no script: headings, paragraphs and lists, the quotation marked.
 * What the document contains is shown as text, never as markup.
 */
export function sourcePage({ document, text, quote, isOlder }: SourcePage): string {
  const { title, publisher, documentDate, version } = document;
  const cautions = [...new Set(document.cautions.map((caution) => caution.text))];
  const notes = [
    ...(isOlder ? ["This is an older version of the document: a newer one is in use now."] : []),
    ...cautions,
  ];
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Waymark</title>
<link rel="stylesheet" href="../source.css">
<link rel="icon" href="../favicon.svg" type="image/svg+xml">
</head>
<body>
<header class="source-header">
<h1>${escapeHtml(title)}</h1>
<dl class="facts">
<div><dt>Published by</dt><dd>${escapeHtml(publisher ?? "not stated")}</dd></div>
<div><dt>Date of the document</dt><dd>${escapeHtml(documentDate ?? "not stated")}</dd></div>
<div><dt>Version held</dt><dd>${escapeHtml(version)}</dd></div>
</dl>
${notes.length === 0 ? "" : `<h2>Before you rely on it</h2>\n<ul class="cautions">${notes.map((note) => `<li>${escapeHtml(capitalised(note))}</li>`).join("")}</ul>`}
${quote === null ? "" : '<p><a href="#quote">Go to the quotation</a></p>'}
</header>
<main class="source">
${body(document, text, quote)}
</main>
</body>
</html>
`;
}

function body(document: StoredDocument, text: string, quote: Span | null): string {
  const parts: string[] = [];
  let depth = 0;
  let hasMark = false;
  const setDepth = (wanted: number) => {
    for (; depth < wanted; depth += 1) parts.push("<ul>");
    for (; depth > wanted; depth -= 1) parts.push("</ul>");
  };
  for (const block of document.blocks) {
    setDepth(block.kind === "item" ? block.level : 0);
    const { html, isMarked } = marked({ text, block, quote, isFirst: !hasMark });
    hasMark ||= isMarked;
    parts.push(blockHtml(block, html));
    for (const note of gapsAfter(document, block)) {
      setDepth(0);
      parts.push(`<aside class="caution">${escapeHtml(capitalised(note))}</aside>`);
    }
  }
  setDepth(0);
  return parts.join("\n");
}

function blockHtml(block: Block, html: string): string {
  switch (block.kind) {
    case "heading":
      return block.level <= 2 ? `<h2>${html}</h2>` : `<h3>${html}</h3>`;
    case "item":
      return `<li>${html}</li>`;
    case "paragraph":
      return `<p>${html}</p>`;
  }
}

/** Notes on text missing behind a block: the caution covers the blocks on both sides of the gap. */
function gapsAfter(document: StoredDocument, block: Block): string[] {
  const own = document.cautions.filter((c) => c.start === block.start && c.end === block.end);
  const next = document.blocks.find((other) => other.start >= block.end);
  return own
    .map((caution) => caution.text)
    .filter(
      (text) =>
        text.startsWith("text may be missing") &&
        (next === undefined || document.cautions.some((c) => c.start === next.start && c.text === text)),
    );
}

interface MarkSource {
  readonly text: string;
  readonly block: Block;
  readonly quote: Span | null;
  readonly isFirst: boolean;
}

/** A block's words, with its share of the quotation marked; the first mark is where the link leads. */
function marked({ text, block, quote, isFirst }: MarkSource): { html: string; isMarked: boolean } {
  const from = block.kind === "item" ? block.contentStart : block.start;
  const start = Math.max(from, quote?.start ?? Infinity);
  const end = Math.min(block.end, quote?.end ?? -1);
  if (start >= end) return { html: escapeHtml(text.slice(from, block.end)), isMarked: false };
  const id = isFirst ? ' id="quote" tabindex="-1"' : "";
  const html =
    escapeHtml(text.slice(from, start)) +
    `<mark${id}>${escapeHtml(text.slice(start, end))}</mark>` +
    escapeHtml(text.slice(end, block.end));
  return { html, isMarked: true };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Escapes text for HTML content and attribute values. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;")
    .replace(/'/gu, "&#39;");
}
