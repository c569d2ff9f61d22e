import { missingField, withoutMissingFields } from "./missing-field.ts";
import type { RemovalLog } from "./removal-log.ts";

/** A file's source without what only programs read in it. */
export interface UntaggedSource {
  /** A {@link missingField} stands where a program would have put words in. */
  readonly text: string;
  /** All that was taken out, in order. */
  readonly removed: string;
}

interface TagKind {
  readonly open: string;
  readonly close: string;
  /** What is longer is text that happens to look like it. */
  readonly longest: number;
  readonly isComment: boolean;
}

const tag = (open: string, close: string): TagKind => ({ open, close, longest: 400, isComment: false });
const program = (open: string, close: string): TagKind => ({ open, close, longest: 4000, isComment: false });
const comment = (open: string, close: string): TagKind => ({
  open,
  close,
  longest: Infinity,
  isComment: true,
});

/** The longest opening first, where one begins with another. */
const kinds: readonly TagKind[] = [
  comment("<!--", "-->"),
  comment("{% comment", "endcomment %}"),
  comment("{%- comment", "endcomment -%}"),
  comment("{{!--", "--}}"),
  comment("{# ", "#}"),
  tag("{{{", "}}}"),
  tag("{{", "}}"),
  tag("{%", "%}"),
  program("<%", "%>"),
  program("<?php", "?>"),
  program("<?=", "?>"),
];

const anyOpening = /<!--|\{[{%#]|<%|<\?/gu;

/** Tags that print something, and do not steer, comment or call a part of the page. */
const printing = /^(?:\{\{\{|\{\{(?![!#/^>&<%])|<%=|<\?=)/u;

/**
 * Takes out what programs read and nobody sees: comments, and the tags of templates (Liquid, Jinja,
 * Handlebars, Hugo, ERB, ASP, PHP), which stand in a site's source until the site is built.
 */
export function takeOutSiteTags(source: string, log: RemovalLog): UntaggedSource {
  const input = withoutMissingFields(source);
  const closeAfter = closeFinder(input);
  const kept: string[] = [];
  const removed: string[] = [];
  let at = 0;
  for (const { index } of input.matchAll(anyOpening)) {
    const kind = index < at ? undefined : kinds.find(({ open }) => input.startsWith(open, index));
    if (kind === undefined) continue;
    const end = closeAfter(kind, index + kind.open.length);
    if (end === null || end - index > kind.longest) continue;
    const taken = input.slice(index, end);
    log.remove(taken, kind.isComment ? "comments" : "tags of a template, not filled in");
    kept.push(input.slice(at, index), !kind.isComment && printing.test(taken) ? missingField : "");
    removed.push(taken);
    at = end;
  }
  return { text: kept.join("") + input.slice(at), removed: removed.join("") };
}

/** Where the next end of a kind stands: each is looked for once, so that openings without one cost nothing. */
function closeFinder(input: string): (kind: TagKind, from: number) => number | null {
  const next = new Map<string, number>();
  return ({ close }, from) => {
    const known = next.get(close);
    const found = known !== undefined && known >= from ? known : input.indexOf(close, from);
    next.set(close, found < 0 ? Infinity : found);
    return found < 0 || found === Infinity ? null : found + close.length;
  };
}
