import type { Span } from "../schemas/index-format.ts";

const segmenter = new Intl.Segmenter("en-GB", { granularity: "sentence" });

/** A full stop after these ends no sentence. */
const openEnding = /(?:\b(?:e\.g|i\.e|cf|vs|nos|paras?|dr|mr|mrs|ms|st)\.|\()\s*$/i;

/** The number or letter of a paragraph or item: no sentence, whatever begins behind it. */
const numberAlone = /^\s*\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s*$/iu;

/** The sentences of `text.slice(start, end)` as spans of `text`, without the white space around them. */
export function sentenceSpans(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const { from: begin, to } of segments(text, { start, end })) {
    if (to < end && openEnding.test(text.slice(begin, to))) continue;
    if (to < end && numberAlone.test(text.slice(from, to))) continue;
    const span = trimSpan(text, { start: from, end: to });
    if (span.end > span.start) spans.push(span);
    from = to;
  }
  return spans;
}

/** How much is segmented at once: the time that the segmenter takes grows with the square of what it is given. */
const windowLength = 4096;

function* segments(text: string, { start, end }: Span): Generator<{ from: number; to: number }> {
  let from = start;
  let length = windowLength;
  while (from < end) {
    const isLast = from + length >= end;
    const window = text.slice(from, Math.min(end, from + length));
    const found = Array.from(segmenter.segment(window), ({ index, segment }) => ({
      from: from + index,
      to: from + index + segment.length,
    }));
    // The window's end may have cut its last sentence: that one is read again, in a window that begins with it.
    const whole = isLast ? found : found.slice(0, -1);
    yield* whole;
    length = whole.length === 0 ? length * 2 : windowLength;
    from = isLast ? end : (whole.at(-1)?.to ?? from);
  }
}

/** The span without leading and trailing white space. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
