import type { PdfLine } from "./page-model.ts";

/** How a document's lines are set: what is usual, so that what is meant stands out. */
export interface LineSetting {
  /** The size that most of the text is set in. */
  readonly bodySize: number;
  /** Whether most of the text is bold: then bold says nothing. */
  readonly isBodyBold: boolean;
  /** The usual distance of two lines of one paragraph. */
  readonly leadingOf: (size: number) => number;
}

/** Lines further apart than this many times their size are not of one paragraph. */
const widestLeading = 2.3;
const usualLeading = 1.25;

/** Measures the lines of a document. */
export function settingOf(lines: readonly PdfLine[]): LineSetting {
  const lengths = new Map<number, number>();
  let bold = 0;
  let total = 0;
  const distances = new Map<number, number[]>();
  for (const [index, line] of lines.entries()) {
    const { length } = line.text;
    total += length;
    bold += line.isBold ? length : 0;
    lengths.set(line.size, (lengths.get(line.size) ?? 0) + length);
    const distance = distanceTo(lines[index + 1], line);
    if (distance !== null)
      distances.set(line.size, [...(distances.get(line.size) ?? []).slice(-400), distance]);
  }
  const leadings = new Map([...distances].map(([size, all]) => [size, lowQuartile(all)]));
  return {
    bodySize: [...lengths].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, -1])[0],
    isBodyBold: bold > total / 2,
    leadingOf: (size) => leadings.get(size) ?? size * usualLeading,
  };
}

function distanceTo(next: PdfLine | undefined, line: PdfLine): number | null {
  if (next?.page !== line.page || next.size !== line.size) return null;
  const distance = next.y - line.y;
  return distance > line.size * 0.8 && distance < line.size * widestLeading ? distance : null;
}

/** Most lines are followed by one of their own paragraph; the gaps between paragraphs only add at the top. */
function lowQuartile(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.4)] ?? 0;
}
