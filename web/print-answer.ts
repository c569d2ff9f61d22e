import { words } from "./words.ts";

const paper = `
  body { font: 11pt/1.45 system-ui, sans-serif; margin: 0; overflow-wrap: anywhere; }
  h2 { font-size: 13pt; margin: 14pt 0 4pt; break-after: avoid; }
  p, blockquote { margin: 0 0 6pt; }
  blockquote { padding-inline-start: 10pt; border-inline-start: 3pt solid #777; break-inside: avoid; }
`;

/** Prints these elements alone, whatever page the chat stands in: in a frame of their own, gone afterwards. */
export function printAnswer(elements: readonly HTMLElement[], parent: Node): void {
  const frame = document.createElement("iframe");
  frame.className = "visually-hidden";
  frame.title = words.tools.printed;
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  parent.appendChild(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (view === null) return;
  // Made in the frame's own realm, a sheet needs no permission of the page's content policy.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(paper);
  view.document.title = words.tools.printed;
  view.document.documentElement.lang = words.lang;
  view.document.adoptedStyleSheets = [sheet];
  view.document.body.append(...elements);
  view.addEventListener("afterprint", () => frame.remove());
  view.focus();
  view.print();
}
