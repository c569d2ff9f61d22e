/** Whether the focus should go to what is read: on a touch screen a text box would bring the keyboard up over it. */
export function prefersReading(): boolean {
  return matchMedia("(pointer: coarse)").matches;
}

/** Scrolls an element to the top of what is read: of `body` where that scrolls by itself, else of the page. */
export function bringIntoView(element: Element | null, body: Element | null): void {
  if (element === null) return;
  const behavior = scrolling();
  if (!scrollsByItself(body)) {
    element.scrollIntoView({ block: "start", behavior });
    return;
  }
  const top = element.getBoundingClientRect().top - body.getBoundingClientRect().top;
  body.scrollTo({ top: body.scrollTop + top - 12, behavior });
}

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
 * there is; below the words that cite it, where its text would still lie out of sight, the page goes to the text.
 */
export function placeSource(source: HTMLElement | null, body: Element | null): void {
  const around = source?.parentElement;
  if (!source || !around) return;
  if (around.matches(".exchange")) {
    source.style.setProperty("--source-room", `${roomBeside(source, around, body)}px`);
    source.scrollIntoView({ block: "nearest" });
    return;
  }
  const text = source.querySelector(".source-text");
  const depth = (text?.getBoundingClientRect().top ?? 0) - source.getBoundingClientRect().top;
  const shown = depth > window.innerHeight / 2 ? text : source;
  shown?.scrollIntoView({ block: "nearest", behavior: scrolling() });
}

function roomBeside(source: HTMLElement, exchange: Element, body: Element | null): number {
  // Low, it lies where it begins, and the exchange takes on no height of it.
  source.style.setProperty("--source-room", "0px");
  const seen = scrollsByItself(body) ? body.getBoundingClientRect() : { top: 0, bottom: window.innerHeight };
  const pixels = Number.parseFloat;
  const start = seen.top + pixels(getComputedStyle(source).top);
  const end = seen.bottom - gap;
  const { top } = source.getBoundingClientRect();
  if (top > start) return end - top;
  const bottom = exchange.getBoundingClientRect().bottom - pixels(getComputedStyle(exchange).paddingBottom);
  return Math.min(end, bottom) - start;
}

function scrolling(): ScrollBehavior {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

function scrollsByItself(body: Element | null): body is Element {
  return body !== null && body.scrollHeight > body.clientHeight + 1;
}

/** Whether some of an element is on the screen. */
export function isOnScreen(element: Element | null): boolean {
  if (element === null) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
