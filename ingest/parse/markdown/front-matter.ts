import { parse } from "yaml";
import type { StatedFacts } from "../parser.ts";
import { isoDate, languageTag, stated } from "../shared/stated.ts";

/** A Markdown file in two: what it says of itself at its head, and its text. */
export interface FrontMatter {
  /** Its lines, with those that fence it; "" without one. */
  readonly source: string;
  readonly text: string;
  readonly facts: StatedFacts;
}

const fenced = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u;
const noFacts: StatedFacts = { title: null, publisher: null, date: null, language: null };

/** Splits off front matter in YAML; what stands between the fences and is none belongs to the text. */
export function splitFrontMatter(source: string): FrontMatter {
  const match = fenced.exec(source);
  const values = match === null ? null : readValues(match[1] ?? "");
  if (match === null || values === null) return { source: "", text: source, facts: noFacts };
  const first = (...names: readonly string[]) =>
    names.map((name) => stated(values.get(name))).find((v) => v !== null);
  return {
    source: match[0],
    text: source.slice(match[0].length),
    facts: {
      title: first("title") ?? null,
      publisher: first("publisher", "organisation", "organization") ?? null,
      date: isoDate(first("last_updated", "lastupdated", "updated", "modified", "date", "published")),
      language: languageTag(first("lang", "language")),
    },
  };
}

/** The plain values of a mapping by name in lower case; null for anything else. */
function readValues(yaml: string): ReadonlyMap<string, string> | null {
  let content: unknown;
  try {
    content = parse(yaml, { maxAliasCount: 0 });
  } catch {
    // Two lines of hyphens need not mean front matter: then they are part of the text.
    return null;
  }
  if (typeof content !== "object" || content === null || Array.isArray(content)) return null;
  return new Map(
    Object.entries(content).flatMap(([name, value]: [string, unknown]) =>
      typeof value === "string" || typeof value === "number"
        ? [[name.toLowerCase(), String(value)] as const]
        : [],
    ),
  );
}
