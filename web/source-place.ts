import { scrolling, scrollsByItself } from "./reading-place.ts";

/** The number of the answer's block that a citation was pressed in; null where its source has room beside the answer. */
export function blockOf(citation: HTMLElement): number | null {
  const block = citation.closest<HTMLElement>("[data-block]");
  if (block === null || getComputedStyle(block).getPropertyValue("--source-place").trim() === "beside")
    return null;
  return Number(block.dataset.block);
}

/** What stands between an open source and the end of what is seen, in CSS pixels. */
const gap = 18;

/**
 * Brings an open source into view, and moves the page no further than that. Beside its answer it takes the room that
 * there is; below the words that cite it, where its quotation would still lie out of sight, the page goes to the text.
 */
export function placeSource(source: HTMLElement | null, body: Element | null): void {
  const around = source?.parentElement;
  if (!source || !around) return;
  const seen = seenOf(body);
  const isBeside = around.matches(".exchange");
  if (isBeside) source.style.setProperty("--source-room", `${roomBeside(source, around, seen)}px`);
  const { top, bottom } = source.getBoundingClientRect();
  if (isBeside && top >= seen.top && bottom <= seen.bottom) return;
  const mark = source.querySelector("mark");
  const depth = mark === null ? 0 : mark.getBoundingClientRect().top - top;
  const isDeep = !isBeside && depth > (seen.bottom - seen.top) / 2;
  const shown = isDeep ? source.querySelector(".source-text") : source;
  shown?.scrollIntoView({ block: "nearest", behavior: scrolling() });
}

function roomBeside(source: HTMLElement, exchange: Element, seen: Seen): number {
  // Low, it lies where it begins, and the exchange takes on no height of it.
  source.style.setProperty("--source-room", "0px");
  const pixels = Number.parseFloat;
  const start = seen.top + pixels(getComputedStyle(source).top);
  const end = seen.bottom - gap;
  const { top } = source.getBoundingClientRect();
  if (top > start) return end - top;
  const bottom = exchange.getBoundingClientRect().bottom - pixels(getComputedStyle(exchange).paddingBottom);
  return Math.min(end, bottom) - start;
}

/** Between which heights of the window something is seen. */
interface Seen {
  readonly top: number;
  readonly bottom: number;
}

/** Of `body` where that scrolls by itself, else of the window. */
function seenOf(body: Element | null): Seen {
  return scrollsByItself(body) ? body.getBoundingClientRect() : { top: 0, bottom: window.innerHeight };
}
