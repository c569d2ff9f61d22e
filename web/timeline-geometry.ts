import { noonOf } from "./day-in-words.ts";

/** One clock on the timeline: from its event to its due date, or back from it. */
export interface TimelineEntry {
  readonly title: string;
  /** ISO dates or date-times. */
  readonly from: string;
  readonly due: string;
  readonly isConditional: boolean;
}

/** What a drawing is made for: its width and the height of a line of text, in CSS pixels. */
export interface DrawingSize {
  readonly width: number;
  readonly line: number;
}

/** A clock's place in the drawing. */
export interface TimelineRow {
  readonly entry: TimelineEntry;
  readonly label: string;
  readonly fromX: number;
  readonly dueX: number;
  readonly textY: number;
  readonly barY: number;
}

/** A drawing to scale: days are equally far apart. */
export interface TimelineDrawing {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly TimelineRow[];
  readonly ticks: readonly { readonly x: number; readonly day: string }[];
  /** Where today is; null where it lies too far outside to be drawn to scale. */
  readonly todayX: number | null;
  readonly axisY: number;
  /** Where the heading of the conditional rows stands, which come last; null where there are none. */
  readonly conditionalY: number | null;
}

const dayMs = 86_400_000;
const rowLines = 2.6;
const axisLines = 1.6;
const headingLines = 1.5;
/** Today is drawn where it stretches the timeline by no more than its own length. */
const mostStretch = 1;
const widestTickPixels = 80;
/** A character's width as a share of a line, and how many the date before a title takes. */
const characterWidth = 0.46;
const dateCharacters = 8;

/** Lays a timeline out: a row a clock in the order given, ticks at equal steps, today where it fits. */
export function drawTimeline(
  entries: readonly TimelineEntry[],
  today: string,
  { width, line }: DrawingSize,
): TimelineDrawing {
  const days = entries.flatMap(({ from, due }) => [dayNumber(from), dayNumber(due)]);
  const range = rangeWith({ first: Math.min(...days), last: Math.max(...days) }, dayNumber(today));
  const margin = line;
  const scale = (width - 2 * margin) / Math.max(1, range.last - range.first);
  const x = (day: number) => round(margin + (day - range.first) * scale);
  const axisY = round(line * axisLines);
  const firstConditional = entries.findIndex(({ isConditional }) => isConditional);
  const gap = (index: number) =>
    firstConditional >= 0 && index >= firstConditional ? line * headingLines : 0;
  const rows = entries.map((entry, index): TimelineRow => {
    const top = axisY + index * line * rowLines + gap(index);
    return {
      entry,
      label: shortened(entry.title, width, line),
      fromX: x(dayNumber(entry.from)),
      dueX: x(dayNumber(entry.due)),
      textY: round(top + line * 1.3),
      barY: round(top + line * 1.9),
    };
  });
  return {
    width,
    height: round(axisY + entries.length * line * rowLines + gap(entries.length) + line * 1.2),
    rows,
    ticks: ticksOf(range, width).map((day) => ({ x: x(day), day: isoOf(day) })),
    todayX: range.hasToday ? x(dayNumber(today)) : null,
    axisY,
    conditionalY:
      firstConditional < 0 ? null : round(axisY + firstConditional * line * rowLines + line * headingLines),
  };
}

function dayNumber(iso: string): number {
  return Math.floor((noonOf(iso)?.getTime() ?? 0) / dayMs);
}

function isoOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

interface Range {
  readonly first: number;
  readonly last: number;
}

function rangeWith({ first, last }: Range, today: number): Range & { readonly hasToday: boolean } {
  const stretched = { first: Math.min(first, today), last: Math.max(last, today) };
  const length = Math.max(7, last - first);
  const hasToday = stretched.last - stretched.first - (last - first) <= mostStretch * length;
  return hasToday ? { ...stretched, hasToday } : { first, last, hasToday };
}

/** Every so many days, so that the labels of two ticks do not touch. */
function ticksOf({ first, last }: Range, width: number): number[] {
  const room = Math.max(2, Math.floor(width / widestTickPixels));
  const step = [1, 2, 7, 14, 28, 56, 91, 182, 364].find((days) => (last - first) / days <= room) ?? 728;
  const ticks: number[] = [];
  for (let day = first; day <= last; day += step) ticks.push(day);
  return ticks;
}

/** A title that fits its row; the whole of it stands in the list. */
function shortened(title: string, width: number, line: number): string {
  const most = Math.max(12, Math.floor(width / (line * characterWidth)) - dateCharacters);
  return title.length <= most ? title : `${title.slice(0, most - 1).trimEnd()}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
