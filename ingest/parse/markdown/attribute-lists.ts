import type { RemovalLog } from "../shared/removal-log.ts";

/** A text without the attributes that a program reads in it. */
export interface PlainText {
  readonly text: string;
  /** All that was taken out, in order. */
  readonly removed: string;
}

const value = String.raw`(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[\w./:%-]{1,200})`;
const attribute = String.raw`(?:[.#][\w-]{1,80}|[\w-]{1,80}=${value})`;
const rowOf = (each: string) => String.raw`[ \t]{0,9}${each}(?:[ \t]{1,9}${each}){0,20}[ \t]{0,9}`;
const attributes = rowOf(attribute);
const names = rowOf(String.raw`(?:${attribute}|[\w-]{1,80})`);

/**
 * Attributes for what stands before them: Kramdown's `{:target="_blank"}` and `{:toc}`, wherever they stand; those
 * of Pandoc and others, `{#id .class}`, behind a link, a picture or emphasis, or where they end a line.
 */
const lists = new RegExp(
  [
    String.raw`\{::?${names}/?\}`,
    String.raw`(?<=[)\]*_${"`"}])\{${attributes}\}`,
    String.raw`(?<=[ \t])\{${attributes}\}(?=[ \t]*$)`,
  ].join("|"),
  "gmu",
);

/** Takes the attribute lists of Markdown's dialects out, on record. */
export function takeOutAttributes(source: string, log: RemovalLog): PlainText {
  const removed: string[] = [];
  const text = source.replace(lists, (list) => {
    removed.push(list);
    return "";
  });
  log.remove(removed.join(" "), "Markdown: attributes for programs");
  return { text, removed: removed.join("") };
}
