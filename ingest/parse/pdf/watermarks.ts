import type { Removal } from "../parser.ts";
import { settingOf } from "./line-setting.ts";
import type { PdfLine } from "./page-model.ts";
import { removalOf } from "./removal-of.ts";
import type { PageLines } from "./running-heads.ts";

/** What is stamped over a page is set so much larger than its text. */
const stampSize = 1.8;
const longestStamp = 80;

/**
 * Takes out what is stamped over the pages: words that lie aslant, large or the same on several pages, and
 * large ones at the very same place of most pages.
 */
export function removeWatermarks(pages: readonly PageLines[]): { pages: PageLines[]; removals: Removal[] } {
  const { bodySize } = settingOf(pages.flatMap(({ lines }) => lines));
  const places = new Map<string, number>();
  const words = new Map<string, number>();
  for (const { lines } of pages) {
    for (const key of new Set(lines.map(placeOf))) places.set(key, (places.get(key) ?? 0) + 1);
    for (const text of new Set(lines.filter(isSlanted).map((line) => line.text)))
      words.set(text, (words.get(text) ?? 0) + 1);
  }
  const isStamp = (line: PdfLine): boolean => {
    if (line.text.length > longestStamp) return false;
    const isLarge = line.size > bodySize * stampSize;
    if (isSlanted(line)) return isLarge || (words.get(line.text) ?? 0) > 1;
    const count = places.get(placeOf(line)) ?? 0;
    return isLarge && count > 2 && count > pages.length / 2;
  };
  const removals: Removal[] = [];
  const kept = pages.map(({ page, lines }) => {
    const stamps = new Set(lines.filter(isStamp));
    for (const line of stamps) removals.push(removalOf(line, "page furniture: watermark"));
    return { page, lines: lines.filter((line) => !stamps.has(line)) };
  });
  return { pages: kept, removals };
}

function isSlanted({ pieces }: PdfLine): boolean {
  return pieces.every((piece) => piece.isSlanted);
}

function placeOf({ text, x, y, size }: PdfLine): string {
  return [text, Math.round(x), Math.round(y), size].join("|");
}
