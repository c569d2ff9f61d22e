import { phrases } from "../../corpus/phrases.ts";
import type { Block, Span, StoredDocument } from "../../corpus/schemas/index-format.ts";
import { calendarDateInWords } from "../calendar-date-in-words.ts";
import { allCautions } from "../document-cautions.ts";
import { sourceTable } from "./source-table.ts";

/** What the readable page of a document is made from. */
export interface SourcePage {
  readonly document: StoredDocument;
  readonly text: string;
  /** The quotation to highlight; null for none. */
  readonly quote: Span | null;
  /** What answers now in its place: the same document with another text, another document, or nothing. */
  readonly newer: StoredDocument | null;
  /** The cautions are those of this day, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * A document as a page that needs no script: headings, paragraphs, lists, tables and footnotes, the
 * quotation marked, and the number of each page where the source has pages.
 * What the document contains is shown as text, never as markup.
 */
export function sourcePage(page: SourcePage): string {
  const title = escapeHtml(page.document.title);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Waymark</title>
<link rel="stylesheet" href="../source.css">
<link rel="icon" href="../favicon.svg" type="image/svg+xml">
</head>
<body>
<header class="source-header">
<h1>${title}</h1>
${facts(page.document)}
${warnings(page)}
${page.quote === null ? "" : '<p><a href="#quote">Go to the quotation</a></p>'}
</header>
<main class="source"${languageOf(page.document)}>
${body(page)}
</main>
</body>
</html>
`;
}

/** A document in another language is to be read out in it. */
function languageOf({ language }: StoredDocument): string {
  return language === null ? "" : ` lang="${escapeHtml(language)}"`;
}

function facts({ publisher, documentDate, reviewDate, version }: StoredDocument): string {
  const rows = [
    ["Published by", publisher ?? "not stated"],
    ["Date of the document", documentDate === null ? "not stated" : calendarDateInWords(documentDate)],
    ...(reviewDate === null ? [] : [["To be reviewed by", calendarDateInWords(reviewDate)]]),
    ["Version held", version],
  ];
  const html = rows.map(
    ([name, value]) => `<div><dt>${escapeHtml(name ?? "")}</dt><dd>${escapeHtml(value ?? "")}</dd></div>`,
  );
  return `<dl class="facts">\n${html.join("\n")}\n</dl>`;
}

function warnings({ document, newer, today }: SourcePage): string {
  const isCurrent = newer?.id === document.id && newer.version === document.version;
  const items = [
    ...(isCurrent ? [] : [olderHtml(document, newer)]),
    ...allCautions(document, today).map((note) => escapeHtml(capitalised(note))),
  ].map((item) => `<li>${item}</li>`);
  if (items.length === 0) return "";
  return `<h2>Before you rely on it</h2>\n<ul class="cautions">\n${items.join("\n")}\n</ul>`;
}

function olderHtml({ id }: StoredDocument, newer: StoredDocument | null): string {
  if (newer === null) return phrases.older.gone;
  if (newer.id === id) return phrases.older.replaced;
  const address = `${encodeURIComponent(newer.id)}?version=${encodeURIComponent(newer.version)}`;
  return `${phrases.older.replaced} <a href="${address}">${escapeHtml(phrases.older.newer(newer.title))}</a>`;
}

interface PagePart {
  readonly block: Block;
  /** The words; of a row, its cells. */
  readonly html: readonly string[];
  /** The marker of the page that begins with the block; "" for any other block. */
  readonly pageMarker: string;
  /** Whether it is an item with a mark of its own, "1." or "(b)", by which the text may refer to it. */
  readonly hasMark: boolean;
}

function body({ document, text, quote }: SourcePage): string {
  const parts = partsOf(document, text, quote);
  let hasChapter = false;
  const html: string[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    if (part === undefined) continue;
    const { kind, level } = part.block;
    if (kind === "item" || kind === "row" || kind === "footnote") {
      const run = parts.slice(i, endOfRun(parts, i));
      html.push(runHtml(kind, run));
      i += run.length - 1;
    } else {
      const tag: "p" | "h2" | "h3" = kind === "paragraph" ? "p" : level <= 2 || !hasChapter ? "h2" : "h3";
      hasChapter ||= tag === "h2";
      html.push(`${part.pageMarker}<${tag}>${part.html.join("")}</${tag}>`);
    }
    html.push(...gapsAfter(document, i).map(gapHtml));
  }
  return html.join("\n");
}

function partsOf({ blocks }: StoredDocument, text: string, quote: Span | null): PagePart[] {
  const pagesSeen = new Set<number>();
  let hasMark = false;
  return blocks.map((block): PagePart => {
    const html = shownSpans(block, text).map((span) => {
      const cell = marked({ text, span, quote, isFirst: !hasMark });
      hasMark ||= cell.isMarked;
      return cell.html;
    });
    const isNewPage = block.page !== null && !pagesSeen.has(block.page);
    if (block.page !== null) pagesSeen.add(block.page);
    const pageMarker = isNewPage ? pageMarkerHtml(block.page ?? 0, block.kind) : "";
    return { block, html, pageMarker, hasMark: hasOwnMark(block, text) };
  });
}

/** Letters and digits name an item; a bullet does not, nor the "o" that stands for one. */
function hasOwnMark({ kind, start, contentStart }: Block, text: string): boolean {
  const mark = text.slice(start, contentStart).trim();
  return kind === "item" && /[\p{L}\p{N}]/u.test(mark) && mark !== "o";
}

/** What is shown of a block: an item without its bullet, a row as its cells. */
function shownSpans(block: Block, text: string): Span[] {
  const { kind, start, contentStart, end } = block;
  const isBulleted = kind === "item" && !hasOwnMark(block, text);
  if (kind !== "row") return [{ start: isBulleted ? contentStart : start, end }];
  let at = start;
  return text
    .slice(start, end)
    .split("\t")
    .map((cell) => {
      const span = { start: at, end: at + cell.length };
      at = span.end + 1;
      return span;
    });
}

/** Before a block of its own; within a list or table, inside the item or cell that begins the page. */
function pageMarkerHtml(page: number, kind: Block["kind"]): string {
  const tag = kind === "item" || kind === "row" ? "span" : "div";
  return `<${tag} class="page-marker" id="page-${String(page)}">Page ${String(page)}</${tag}>`;
}

function endOfRun(parts: readonly PagePart[], from: number): number {
  let end = from + 1;
  while (parts[end]?.block.kind === parts[from]?.block.kind) end += 1;
  return end;
}

function runHtml(kind: "item" | "row" | "footnote", parts: readonly PagePart[]): string {
  switch (kind) {
    case "item":
      return listHtml(parts);
    case "row":
      return sourceTable(
        parts.map(({ block, html: [first = "", ...rest], pageMarker }) => ({
          cells: [pageMarker + first, ...rest],
          isHead: block.level === 1,
        })),
      );
    case "footnote": {
      const notes = parts.map(({ html, pageMarker }) => `${pageMarker}<p>${html.join("")}</p>`);
      return `<section class="footnotes" aria-label="Footnotes">\n${notes.join("\n")}\n</section>`;
    }
  }
}

/** A list; items of the second level stand inside the item before them. */
function listHtml(parts: readonly PagePart[]): string {
  const items: { part: PagePart; inner: PagePart[] }[] = [];
  for (const part of parts) {
    const outer = part.block.level === 2 ? items.at(-1) : undefined;
    if (outer === undefined) items.push({ part, inner: [] });
    else outer.inner.push(part);
  }
  const lines = items.map(({ part, inner }) => {
    const nested = inner.length === 0 ? "" : `\n${listOf(inner, inner.map(wordsOf))}`;
    return wordsOf(part) + nested;
  });
  return listOf(
    items.map(({ part }) => part),
    lines,
  );
}

/** The document's own marks stand in place of bullets, where every item has one. */
function listOf(parts: readonly PagePart[], items: readonly string[]): string {
  const tag = parts.every(({ hasMark }) => hasMark) ? '<ul class="own-marks" role="list">' : "<ul>";
  return `${tag}\n${items.map((item) => `<li>${item}</li>`).join("\n")}\n</ul>`;
}

function wordsOf({ pageMarker, html }: PagePart): string {
  return pageMarker + html.join("");
}

function gapHtml(note: string): string {
  return `<aside class="caution">${escapeHtml(capitalised(note))}</aside>`;
}

/** Notes on text missing behind a block: the caution covers the blocks on both sides of the gap. */
function gapsAfter({ blocks, cautions }: StoredDocument, index: number): string[] {
  const [block, next] = [blocks[index], blocks[index + 1]];
  const covers = (other: Block | undefined, text: string) =>
    other === undefined ||
    cautions.some((c) => c.start === other.start && c.end === other.end && c.text === text);
  return cautions
    .filter(({ kind, start, end }) => kind === "gap" && start === block?.start && end === block.end)
    .map(({ text }) => text)
    .filter((text) => covers(next, text));
}

interface MarkSource {
  readonly text: string;
  readonly span: Span;
  readonly quote: Span | null;
  readonly isFirst: boolean;
}

/** The words of a span, with its share of the quotation marked; the first mark is where the link leads. */
function marked({ text, span, quote, isFirst }: MarkSource): { html: string; isMarked: boolean } {
  const start = Math.max(span.start, quote?.start ?? Infinity);
  const end = Math.min(span.end, quote?.end ?? -1);
  if (start >= end) return { html: escapeHtml(text.slice(span.start, span.end)), isMarked: false };
  const id = isFirst ? ' id="quote" tabindex="-1"' : "";
  const html =
    escapeHtml(text.slice(span.start, start)) +
    `<mark${id}>${escapeHtml(text.slice(start, end))}</mark>` +
    escapeHtml(text.slice(end, span.end));
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
