import type { Block, Section, Span } from "../../corpus/schemas/index-format.ts";

interface OpenHeading {
  readonly title: string;
  readonly level: number;
  readonly number: string | null;
}

/** What stands for a heading over the footnotes: they stand last, under none of the document's own. */
const footnotesTitle = "Footnotes";

/** What the sections of a document are made from. */
export interface SectionSource {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Offsets behind which text is known to be missing: a heading before it says nothing of what follows. */
  readonly gaps: readonly number[];
  /** Boxes beside the text: a heading in one reaches no further, and none of its words stand with others. */
  readonly asides?: readonly Span[];
  /** Whether the source states the levels of its headings, so that equal ones never stand in each other. */
  readonly hasStatedLevels?: boolean;
}

/**
 * The sections of a document, in order and without overlap: one for every stretch under one heading
 * path, its own heading included. Text before the first heading, or after a gap, has an empty path
 * unless its paragraph number leads back to a heading. Footnotes have a path of their own, boxes theirs.
 */
export function sectionsOf({ text, blocks, gaps, ...source }: SectionSource): Section[] {
  const { asides = [], hasStatedLevels = false } = source;
  const sections: { path: string[]; start: number; end: number }[] = [];
  const numbered = new Map<string, readonly OpenHeading[]>();
  let open: readonly OpenHeading[] = [];
  let around: readonly OpenHeading[] = [];
  let aside: Span | undefined;
  let next = 0;
  let previous: Block | undefined;
  for (const block of blocks) {
    const isAfterGap = gaps.some((gap) => gap > (previous?.start ?? -1) && gap <= block.start);
    while ((asides[next]?.end ?? text.length) <= block.start) next += 1;
    const own = (asides[next]?.start ?? text.length) <= block.start ? asides[next] : undefined;
    if (aside === undefined) around = open;
    else if (own !== aside) open = around;
    if (isAfterGap) open = around = [];
    if (block.kind === "heading") {
      open = openHeading(open, { block, previous: hasStatedLevels ? undefined : previous, text });
      const number = open.at(-1)?.number;
      if (number != null) numbered.set(number, open);
    } else if (block.kind === "footnote") {
      open = [{ title: footnotesTitle, level: 1, number: null }];
    } else {
      open = pathOfParagraph(open, block, numbered);
    }
    const path = open.map((heading) => heading.title);
    const last = sections.at(-1);
    const isSame = last !== undefined && samePath(last.path, path) && block.kind !== "heading";
    if (isSame && !isAfterGap && own === aside) last.end = block.end;
    else sections.push({ path, start: block.start, end: block.end });
    [previous, aside] = [block, own];
  }
  return sections;
}

function openHeading(
  open: readonly OpenHeading[],
  { block, previous, text }: { block: Block; previous: Block | undefined; text: string },
): readonly OpenHeading[] {
  const nestsIn = previous?.kind === "heading" && block.number === null ? open.at(-1) : undefined;
  const level = nestsIn?.level === block.level ? block.level + 1 : block.level;
  const title = text.slice(block.contentStart, block.end);
  return [...open.filter((o) => o.level < level), { title, level, number: block.number }];
}

/** A paragraph numbered 2.2.21 stands under heading 2.2, whatever was lost in between. */
function pathOfParagraph(
  open: readonly OpenHeading[],
  block: Block,
  numbered: ReadonlyMap<string, readonly OpenHeading[]>,
): readonly OpenHeading[] {
  // Paragraphs numbered straight through (1, 2, 3) say nothing of the headings they stand under.
  if (block.number?.includes(".") !== true) return open;
  const parent = block.number.split(".").slice(0, -1).join(".");
  if (open.some((heading) => heading.number === parent)) return open;
  const found = numbered.get(parent);
  if (found !== undefined) return found;
  const isAbove = (number: string) => parent === number || parent.startsWith(`${number}.`);
  const firstForeign = open.findIndex(({ number }) => number !== null && !isAbove(number));
  return firstForeign < 0 ? open : open.slice(0, firstForeign);
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((title, index) => title === b[index]);
}
