import type { AnswerLine } from "./answer-lines.ts";

/** The lines as plain text, for a case record or an e-mail: quotations set in, addresses written out. */
export function plainText(lines: readonly AnswerLine[]): string {
  return lines
    .map(({ kind, text, href }, index) => {
      if (kind === "heading") return `${index === 0 ? "" : "\n"}${text}`;
      if (kind === "quotation") return text.replace(/^/gm, "    ");
      return href === null ? text : `${text}\n${href}`;
    })
    .join("\n");
}

/** The lines as elements without styles, for formatted text and for paper. */
export function asElements(lines: readonly AnswerLine[]): HTMLElement[] {
  const tags = { heading: "h2", own: "p", quotation: "blockquote", reference: "p" } as const;
  return lines.map(({ kind, text, href }) => {
    const element = document.createElement(tags[kind]);
    for (const [index, part] of text.split("\n").entries()) {
      if (index > 0) element.append(document.createElement("br"));
      element.append(part);
    }
    if (href !== null) {
      const link = document.createElement("a");
      link.href = href;
      link.append(href);
      element.append(document.createElement("br"), link);
    }
    return element;
  });
}
