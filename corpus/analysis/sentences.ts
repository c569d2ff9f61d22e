import type { Span } from "../schemas/index-format.ts";

const segmenter = new Intl.Segmenter("en-GB", { granularity: "sentence" });

/** A full stop after these ends no sentence. */
const openEnding = /(?:\b(?:e\.g|i\.e|cf|vs|nos|paras?|dr|mr|mrs|ms|st)\.|\()\s*$/i;

/** The sentences of `text.slice(start, end)` as spans of `text`, without the white space around them. */
export function sentenceSpans(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const { index, segment } of segmenter.segment(text.slice(start, end))) {
    const to = start + index + segment.length;
    if (to < end && openEnding.test(segment)) continue;
    const span = trimSpan(text, { start: from, end: to });
    if (span.end > span.start) spans.push(span);
    from = to;
  }
  return spans;
}

/** The span without leading and trailing white space. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
