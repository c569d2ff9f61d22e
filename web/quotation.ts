import type { Citation, Statement } from "../server/contract.ts";

/** A stretch of quoted words with the citations that end it. */
export interface QuotedText {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Whether words of the document that stand before it, behind the last ones shown, are left out. */
  readonly leavesOut?: boolean;
  /** Whether words that stand behind it and belong to it are left out. */
  readonly goesOn?: boolean;
}

/** A paragraph, or list items that follow each other. */
export type QuotationBlock =
  | { readonly kind: "paragraph"; readonly paragraph: QuotedText }
  | { readonly kind: "list"; readonly items: readonly QuotedText[] };

/** A statement laid out: its words in order, and further citations that say the same. */
export interface Quotation {
  readonly blocks: readonly QuotationBlock[];
  readonly also: readonly Citation[];
}

/**
 * Lays a statement out by its citations: each quote beside its number, list items as a list.
 * Where the quotes do not make up the text, the text stands whole with every citation at its end.
 */
export function layOut(statement: Statement, citations: readonly Citation[]): Quotation {
  const cited = statement.citations.flatMap((number) => {
    const citation = citations.find((candidate) => candidate.number === number);
    return citation ? [citation] : [];
  });
  const { quoted, also, rest } = split(statement.text, cited);
  const whole = { text: statement.text, citations: cited };
  if (rest !== "" || quoted.length === 0) return { blocks: gathered([whole], false), also: [] };
  const parts = quoted.map((citation, i) => ({
    text: citation.quote,
    citations: [citation],
    leavesOut: isApart(quoted[i - 1], citation),
    goesOn: i === quoted.length - 1 && citation.goesOn === true,
  }));
  const isOneDocument = new Set(quoted.map(({ documentId }) => documentId)).size === 1;
  return { blocks: gathered(parts, isOneDocument), also };
}

function isApart(before: Citation | undefined, { documentId, follows = [] }: Citation): boolean {
  return before?.documentId === documentId && !follows.includes(before.number);
}

/** A statement's words on their way to paper or to the clipboard, with a mark where some are left out. */
export function inPlainWords(statement: Statement, citations: readonly Citation[]): string {
  return layOut(statement, citations)
    .blocks.flatMap((block) => (block.kind === "paragraph" ? [block.paragraph] : block.items))
    .flatMap(({ text, leavesOut, goesOn }) => [
      ...(leavesOut === true ? [leftOut] : []),
      text,
      ...(goesOn === true ? [leftOut] : []),
    ])
    .join("\n");
}

/** Stands for words of the document that are left out. */
export const leftOut = "[…]";

interface Split {
  readonly quoted: readonly Citation[];
  readonly also: readonly Citation[];
  readonly rest: string;
}

function split(text: string, cited: readonly Citation[]): Split {
  const quoted: Citation[] = [];
  const also: Citation[] = [];
  let rest = withoutSpace(text);
  for (const citation of cited) {
    const quote = withoutSpace(citation.quote);
    if (quote !== "" && rest.startsWith(quote)) {
      quoted.push(citation);
      rest = rest.slice(quote.length);
    } else {
      also.push(citation);
    }
  }
  return { quoted, also, rest };
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}

/** Sets the parts line by line: marked lines are list items, and so are whole parts after a lead-in. */
function gathered(parts: readonly QuotedText[], partsMayBeItems: boolean): QuotationBlock[] {
  const blocks: QuotationBlock[] = [];
  let isLedIn = false;
  for (const part of parts) {
    for (const [index, line] of linesOf(part).entries()) {
      const mayBeItem: boolean = index === 0 && isLedIn && partsMayBeItems;
      const isItem: boolean = hasOwnMark(line) || (mayBeItem && !isLeadIn(line));
      isLedIn = isLeadIn(line) || (isItem && isLedIn);
      if (isItem) addItem(blocks, line);
      else blocks.push({ kind: "paragraph", paragraph: line });
    }
  }
  return blocks;
}

/** A part's lines; its citations end the last of them. */
function linesOf({ text, citations, leavesOut = false, goesOn = false }: QuotedText): QuotedText[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line, index) => ({
    text: line.trim(),
    citations: index === lines.length - 1 ? citations : [],
    leavesOut: index === 0 && leavesOut,
    goesOn: index === lines.length - 1 && goesOn,
  }));
}

function addItem(blocks: QuotationBlock[], item: QuotedText): void {
  const open = blocks.at(-1);
  if (open?.kind !== "list") blocks.push({ kind: "list", items: [item] });
  else blocks[blocks.length - 1] = { kind: "list", items: [...open.items, item] };
}

function isLeadIn({ text }: QuotedText): boolean {
  return /(:-?|\bof)$/.test(text);
}

/** Whether a line brings its own bullet or number, so that the page must add none. */
export function hasOwnMark({ text }: QuotedText): boolean {
  return /^(?:[•·▪●○◦‣]|(?:[-–—*o]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s)/i.test(text);
}

/** Gathers passages that stand in one section, in its order, into one statement each, to be shown as one quotation. */
export function asStatements(passages: readonly Citation[]): Statement[] {
  const runs: Citation[][] = [];
  for (const passage of passages) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && follows(passage, last)) run.push(passage);
    else runs.push([passage]);
  }
  return runs.map((run) => ({
    text: run.map(({ quote }) => quote).join("\n"),
    area: run[0]?.area ?? "",
    citations: run.map(({ number }) => number),
  }));
}

function follows(passage: Citation, last: Citation): boolean {
  return (
    passage.documentId === last.documentId &&
    passage.version === last.version &&
    passage.section.join("\n") === last.section.join("\n") &&
    passage.start >= last.end
  );
}
