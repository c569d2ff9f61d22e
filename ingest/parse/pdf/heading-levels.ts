import type { HeadingLook } from "./headings.ts";

const deepest = 6;

/** The level of each heading of a document, in order; 1 is the highest. */
export function headingLevels(looks: readonly HeadingLook[]): number[] {
  const known = statedLevels(looks);
  const ranks = rankLooks(looks, known);
  const levelOf = (look: HeadingLook) =>
    look.stated ??
    (known.get(lookKey(look)) ?? ranks.get(lookKey(look)) ?? 1) + (isBelowNumbered(look, looks) ? 1 : 0);
  const divisions = looks.filter(({ division, mark }) => division === null && mark !== null);
  const base = divisions.length === 0 ? 1 : Math.min(...divisions.map(levelOf));
  const hasParts = divisions.some(({ mark }) => mark === "PART");
  const levels: number[] = [];
  for (const [index, look] of looks.entries()) {
    const above = looks.slice(0, index).findLastIndex((other) => stands(other, look));
    const least = above < 0 ? 1 : (levels[above] ?? 0) + 1;
    const byLook = isOutermost(look) ? base + divisionDepth(look, hasParts) : Math.max(levelOf(look), least);
    levels.push(Math.min(look.stated ?? byLook, deepest));
  }
  return levels;
}

/** Set as the text is, or what stands behind the parts of a law however it is set: no part has it in it. */
function isOutermost({ division, mark }: HeadingLook): boolean {
  return division !== null || (mark !== null && mark !== "PART" && mark !== "CHAPTER");
}

/** How far below the parts: a part's title stands between it and its chapters. */
function divisionDepth({ division, mark }: HeadingLook, hasParts: boolean): number {
  if (division === "title") return 1;
  return mark === "CHAPTER" && hasParts ? 2 : 0;
}

/** Whether a heading is set larger than another, or as large but bold, or is the mark of a division that the other is none of. */
function stands(over: HeadingLook, under: HeadingLook): boolean {
  if (over.division !== null) return under.mark === null && over.size >= under.size;
  return over.size > under.size || (over.size === under.size && over.isBold && !under.isBold);
}

/** Set in from headings that look the same but have a number: what they part. */
function isBelowNumbered({ number, size, isBold, x }: HeadingLook, looks: readonly HeadingLook[]): boolean {
  const isAbove = (other: HeadingLook) =>
    other.number !== null && other.size === size && other.isBold === isBold && other.x < x - 8;
  return number === null && looks.some(isAbove);
}

function lookKey({ size, isBold }: HeadingLook): string {
  return `${size} ${isBold ? "bold" : "plain"}`;
}

/** The level that most headings of one look state. */
function statedLevels(looks: readonly HeadingLook[]): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const look of looks) {
    if (look.stated === null) continue;
    const levels = counts.get(lookKey(look)) ?? new Map<number, number>();
    counts.set(lookKey(look), levels.set(look.stated, (levels.get(look.stated) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([key, levels]) => [key, [...levels].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]),
  );
}

/** Looks without a stated level: below the levels of the looks that are larger, or as large and bold. */
function rankLooks(
  looks: readonly HeadingLook[],
  known: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  const own = looks.filter(({ division }) => division === null);
  const distinct = new Map(own.map((look) => [lookKey(look), look]));
  const ordered = [...distinct.values()].sort(
    (a, b) => b.size - a.size || Number(b.isBold) - Number(a.isBold),
  );
  let deepest = 0;
  for (const look of ordered) {
    const level = known.get(lookKey(look)) ?? deepest + 1;
    levels.set(lookKey(look), level);
    deepest = Math.max(deepest, level);
  }
  return levels;
}
