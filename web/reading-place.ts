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

/** How the page moves: at once for who wants no motion. */
export function scrolling(): ScrollBehavior {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

/** Whether what is read scrolls within the chat, and not with the page. */
export function scrollsByItself(body: Element | null): body is Element {
  return body !== null && body.scrollHeight > body.clientHeight + 1;
}

/** Whether some of an element is on the screen. */
export function isOnScreen(element: Element | null): boolean {
  if (element === null) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
