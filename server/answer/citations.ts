import { trimSpan } from "../../corpus/analysis/sentences.ts";
import type { Span, StoredDocument } from "../../corpus/schemas/index-format.ts";
import type { Citation } from "../contract.ts";
import { goesOn } from "./goes-on.ts";
import { cautionsOn, reservationsOn } from "../document-cautions.ts";
import { textOf } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";

/** Numbers citations from 1 in order of first use; the same words are cited once. */
export interface CitationBook {
  /** The number of a stretch of a document. */
  readonly cite: (document: StoredDocument, span: Span) => number;
  readonly all: () => Citation[];
  /** Why a document must not be relied on as it stands; empty where it is in force. */
  readonly reservationsOn: (document: StoredDocument) => readonly string[];
}

/** Opens an empty book of citations, with the cautions of a day (`YYYY-MM-DD`). */
export function createCitationBook(knowledge: Knowledge, today: string): CitationBook {
  const citations: Citation[] = [];
  return {
    all: () => citations.map((one) => withThoseBefore(one, citations)),
    reservationsOn: (document) => reservationsOn(document, today),
    cite(document, span) {
      const text = textOf(knowledge, document.id);
      const { start, end } = trimSpan(text, span);
      const known = citations.find((c) => c.documentId === document.id && c.start === start && c.end === end);
      if (known !== undefined) return known.number;
      citations.push(citationOf(document, { start, end }, { text, number: citations.length + 1, today }));
      return citations.length;
    },
  };
}

/** White space and a bullet may stand between quotes that follow each other. */
export const betweenNeighbours = 12;

function withThoseBefore(citation: Citation, all: readonly Citation[]): Citation {
  const before = all.filter(
    ({ documentId, start, end }) =>
      documentId === citation.documentId &&
      start < citation.start &&
      citation.start - end <= betweenNeighbours,
  );
  return before.length === 0 ? citation : { ...citation, follows: before.map(({ number }) => number) };
}

function citationOf(
  document: StoredDocument,
  { start, end }: Span,
  { text, number, today }: { text: string; number: number; today: string },
): Citation {
  const block = document.blocks.findLast((b) => b.start <= start);
  const section = document.sections.findLast((s) => s.start <= start);
  return {
    number,
    documentId: document.id,
    documentTitle: document.title,
    version: document.version,
    documentDate: document.documentDate,
    area: document.area,
    audience: document.audience,
    section: section?.path ?? [],
    paragraph: paragraphNumber(document, start),
    page: block?.page ?? null,
    quote: text.slice(start, end),
    start,
    end,
    url: sourceUrl(document, { start, end }),
    cautions: cautionsOn(document, { start, end }, today),
    ...(goesOn(document, text, { start, end }) ? { goesOn: true } : {}),
  };
}

/** The address, relative to the server, of the readable page, opened at a quotation. */
export function sourceUrl(document: StoredDocument, { start, end }: Span): string {
  const query = new URLSearchParams({
    version: document.version,
    start: String(start),
    end: String(end),
  });
  return `documents/${encodeURIComponent(document.id)}?${query.toString()}#quote`;
}

/** The number of the paragraph that holds an offset, or that leads into the list that holds it. */
function paragraphNumber(document: StoredDocument, offset: number): string | null {
  const index = document.blocks.findLastIndex((block) => block.start <= offset);
  for (let i = index; i >= 0; i -= 1) {
    const block = document.blocks[i];
    if (block === undefined || block.kind === "heading" || block.kind === "footnote") return null;
    if (block.kind === "paragraph") return block.number;
  }
  return null;
}
