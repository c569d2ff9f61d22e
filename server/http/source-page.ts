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
<main class="source">
${body(page)}
</main>
</body>
</html>
`;
}

function facts({ publisher, documentDate, version }: StoredDocument): string {
  const rows = [
    ["Published by", publisher ?? "not stated"],
    ["Date of the document", documentDate === null ? "not stated" : dateInWords(documentDate)],
    ["Version held", version],
  ];
  const html = rows.map(
    ([name, value]) => `<div><dt>${escapeHtml(name ?? "")}</dt><dd>${escapeHtml(value ?? "")}</dd></div>`,
  );
  return `<dl class="facts">\n${html.join("\n")}\n</dl>`;
}

/** `2024-10-22` as "22 October 2024", `2019-04` as "April 2019". */
function dateInWords(date: string): string {
  const [year, month, day] = date.split("-");
  const instant = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    year: "numeric",
    ...(month === undefined ? {} : { month: "long" }),
    ...(day === undefined ? {} : { day: "numeric" }),
  }).format(instant);
}

function warnings({ document, isOlder }: SourcePage): string {
  const older = isOlder ? ["This is an older version of the document: a newer one is in use now."] : [];
  const notes = [...older, ...new Set(document.cautions.map((caution) => caution.text))];
  if (notes.length === 0) return "";
  const items = notes.map((note) => `<li>${escapeHtml(capitalised(note))}</li>`).join("\n");
  return `<h2>Before you rely on it</h2>\n<ul class="cautions">\n${items}\n</ul>`;
}

interface PagePart {
  readonly block: Block;
  readonly html: string;
  /** The number of a numbered item; null for any other block. */
  readonly number: string | null;
}

function body({ document, text, quote }: SourcePage): string {
  let hasMark = false;
  const parts = document.blocks.map((block): PagePart => {
    const { html, isMarked } = marked({ text, block, quote, isFirst: !hasMark });
    hasMark ||= isMarked;
    const marker = text.slice(block.start, block.contentStart);
    return { block, html, number: /^\d+(?=\.)/.exec(block.kind === "item" ? marker : "")?.[0] ?? null };
  });
  let hasChapter = false;
  const html: string[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    if (part === undefined) continue;
    const { block } = part;
    if (block.kind === "item") {
      const list = parts.slice(i, endOfList(parts, i));
      html.push(listHtml(list));
      i += list.length - 1;
    } else if (block.kind === "heading") {
      const tag: "h2" | "h3" = block.level <= 2 || !hasChapter ? "h2" : "h3";
      hasChapter ||= tag === "h2";
      html.push(`<${tag}>${part.html}</${tag}>`);
    } else {
      html.push(`<p>${part.html}</p>`);
    }
    html.push(...gapsAfter(document, parts[i]?.block ?? block).map(gapHtml));
  }
  return html.join("\n");
}

function endOfList(parts: readonly PagePart[], from: number): number {
  const end = parts.findIndex((part, index) => index > from && part.block.kind !== "item");
  return end < 0 ? parts.length : end;
}

/** A list; items of the second level stand inside the item before them. */
function listHtml(parts: readonly PagePart[]): string {
  const items: string[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const inner: string[] = [];
    while (parts[i + inner.length + 1]?.block.level === 2) {
      inner.push(`<li>${parts[i + inner.length + 1]?.html ?? ""}</li>`);
    }
    const nested = inner.length === 0 ? "" : `\n<ul>\n${inner.join("\n")}\n</ul>`;
    const number = parts[i]?.number;
    items.push(`<li${number == null ? "" : ` value="${number}"`}>${parts[i]?.html ?? ""}${nested}</li>`);
    i += inner.length;
  }
  const tag = parts[0]?.number == null ? "ul" : "ol";
  return `<${tag}>\n${items.join("\n")}\n</${tag}>`;
}

function gapHtml(note: string): string {
  return `<aside class="caution">${escapeHtml(capitalised(note))}</aside>`;
}

/** Notes on text missing behind a block: the caution covers the blocks on both sides of the gap. */
function gapsAfter(document: StoredDocument, block: Block): string[] {
  const next = document.blocks.find((other) => other.start >= block.end);
  const covers = (other: Block | undefined, text: string) =>
    other === undefined ||
    document.cautions.some((c) => c.start === other.start && c.end === other.end && c.text === text);
  return document.cautions
    .filter((c) => c.start === block.start && c.end === block.end)
    .map((caution) => caution.text)
    .filter((text) => text.startsWith("text may be missing") && covers(next, text));
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
