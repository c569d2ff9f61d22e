import { parse } from "yaml";
import { latest, leadingDate } from "../../facts/dates-in-text.ts";
import type { StatedFacts } from "../parser.ts";
import { isoDate, languageTag, stated } from "../shared/stated.ts";

/** A Markdown file in two: what it says of itself at its head, and its text. */
export interface FrontMatter {
  /** Its lines, with those that fence it; "" without one. */
  readonly source: string;
  readonly text: string;
  readonly facts: StatedFacts;
}

/** What front matter calls the day on which its document was made, changed or looked through: the latest counts. */
const doneNames: readonly string[] = [
  "last updated",
  "updated",
  "last modified",
  "modified",
  "last reviewed",
  "reviewed",
  "last review",
  "date reviewed",
  "revised",
  "version date",
  "effective date",
  "approved",
  "approval date",
  "approved date",
  "date approved",
  "adopted",
  "adopted date",
  "issued",
  "issue date",
  "date issued",
];
/** What else it calls a date, the most telling first: that of the page may be any. */
const otherNames: readonly string[] = ["date", "published", "date published", "created"];
/** What it calls the day by which the document is to be reviewed. */
const reviewNames: readonly string[] = [
  "next review",
  "next review date",
  "review date",
  "review by",
  "review due",
  "expires",
];

/** What it calls the body whose document it is. */
const publisherNames: readonly string[] = [
  "publisher",
  "organisation",
  "organization",
  "practice",
  "surgery",
  "school",
  "college",
  "nursery",
  "charity",
  "trust",
  "council",
];

const fenced = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u;
const noFacts: StatedFacts = { title: null, publisher: null, date: null, language: null };

/** Splits off front matter in YAML; what stands between the fences and is none belongs to the text. */
export function splitFrontMatter(source: string): FrontMatter {
  const match = fenced.exec(source);
  const values = match === null ? null : readValues(match[1] ?? "");
  if (match === null || values === null) return { source: "", text: source, facts: noFacts };
  const first = (...names: readonly string[]) =>
    names.map((name) => stated(values.get(plainName(name)))).find((v) => v !== null);
  return {
    source: match[0],
    text: source.slice(match[0].length),
    facts: {
      title: first("title") ?? null,
      isTitleGiven: true,
      publisher: first(...publisherNames) ?? null,
      date:
        latest(doneNames.map((name) => firstDate(first, [name]))) ??
        firstDate(first, [...otherNames, ...otherDates(values.keys())]),
      reviewDate: firstDate(first, reviewNames),
      language: languageTag(first("lang", "language")),
    },
  };
}

function firstDate(
  first: (...names: readonly string[]) => string | null | undefined,
  names: readonly string[],
): string | null {
  for (const name of names) {
    const value = first(name);
    const date = isoDate(value) ?? leadingDate(value ?? "")?.date ?? null;
    if (date !== null) return date;
  }
  return null;
}

/** Whatever else is called a date, and is not one to come: `signed_date`, `policy-date`. */
function otherDates(names: Iterable<string>): string[] {
  return [...names].filter((name) => /dated?$/u.test(name) && !/review|expir|next|due|until/u.test(name));
}

/** `last_updated`, `last-updated`, `lastUpdated` and `Last updated` are one name. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/gu, "");
}

/** The plain values of a mapping by their {@link plainName}; null for anything else. */
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
        ? [[plainName(name), String(value)] as const]
        : [],
    ),
  );
}
