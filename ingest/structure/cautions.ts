import type { Block, Caution } from "../../corpus/schemas/index-format.ts";
import type { DocumentNote } from "../../corpus/schemas/manifest.ts";
import type { QuoteFinder } from "../find-quote.ts";

/** The warnings of a document, and where in it text is missing. */
export interface DocumentCautions {
  readonly cautions: readonly Caution[];
  /** Offsets at which missing text would stand. */
  readonly gaps: readonly number[];
  /** Notes whose words the document no longer has. */
  readonly unplaced: readonly string[];
}

const missing = "text may be missing here";

/** Places the notes that people made about a document, and adds the gaps that its numbering shows. */
export function placeCautions(
  notes: readonly DocumentNote[],
  { blocks, finder }: { blocks: readonly Block[]; finder: QuoteFinder },
): DocumentCautions {
  const cautions: Caution[] = [];
  const gaps: number[] = [];
  const unplaced: string[] = [];
  const markGap = (offset: number, note: string) => {
    gaps.push(offset);
    for (const block of besideOffset(blocks, offset)) {
      cautions.push({ kind: "gap", start: block.start, end: block.end, text: `${missing}: ${note}` });
    }
  };
  for (const note of notes) {
    const place = finder.find(wordsOf(note));
    if (place === null) unplaced.push(wordsOf(note));
    else if (note.kind === "gap") markGap(place.end, note.note);
    else cautions.push({ kind: "note", ...place, text: note.text });
  }
  for (const { offset, note } of numberingGaps(blocks)) {
    if (!gaps.some((gap) => Math.abs(gap - offset) < 3)) markGap(offset, note);
  }
  return { cautions, gaps, unplaced };
}

/** Notes about none of a corpus's documents, each as the id that it names and its words. */
export function notesOfNone({
  notes,
  descriptions,
}: {
  readonly notes: readonly DocumentNote[];
  readonly descriptions: readonly { readonly id: string }[];
}): string[] {
  const known = new Set(descriptions.map(({ id }) => id));
  return notes
    .filter(({ documentId }) => !known.has(documentId))
    .map((note) => `${note.documentId}: ${wordsOf(note)}`);
}

/** The words of the document that a note stands beside. */
function wordsOf(note: DocumentNote): string {
  return note.kind === "gap" ? note.after : note.quote;
}

/** The block that ends at or before the offset and the one that begins at or after it. */
function besideOffset(blocks: readonly Block[], offset: number): Block[] {
  const before = blocks.findLast((block) => block.end <= offset);
  const after = blocks.find((block) => block.start >= offset);
  return [before, after].filter((block) => block !== undefined);
}

/** Places where the paragraph numbers skip: 2.2.16 directly followed by 2.2.21. */
function numberingGaps(blocks: readonly Block[]): { offset: number; note: string }[] {
  const found: { offset: number; note: string }[] = [];
  const seen = new Set<string>();
  let last = "";
  let end = 0;
  for (const block of blocks) {
    if ((block.kind === "paragraph" || block.kind === "heading") && block.number !== null) {
      if (block.kind === "paragraph" && skips(last, block.number, seen)) {
        found.push({ offset: end, note: `the numbering goes from ${last} to ${block.number}` });
      }
      last = block.number;
      seen.add(last);
    }
    end = block.end;
  }
  return found;
}

/**
 * Whether numbers of one row are missing. A number whose own predecessor was seen goes on from it over
 * another numbering (a box, a list); one without points says that it is of the same row only where that
 * row was counted already.
 */
function skips(last: string, now: string, seen: ReadonlySet<string>): boolean {
  const isSibling = parentOf(last) === parentOf(now);
  const step = Number(now.split(".").at(-1)) - Number(last.split(".").at(-1));
  const isCounted = last.includes(".") || seen.has(before(last));
  return isSibling && step > 1 && isCounted && !seen.has(before(now));
}

function parentOf(number: string): string {
  return number.split(".").slice(0, -1).join(".");
}

/** `2.2.20` of `2.2.21`. */
function before(number: string): string {
  const parts = number.split(".");
  return [...parts.slice(0, -1), Number(parts.at(-1)) - 1].join(".");
}
