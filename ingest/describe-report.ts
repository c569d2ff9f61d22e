import { amountOf } from "../corpus/amounts.ts";
import type { Removal } from "./parse/parser.ts";
import type { IngestionReport } from "./report.ts";

const mostExamples = 3;
const longestExample = 60;

/** A report as people read it: the sums, what was left out of each document and why, and what was not indexed. */
export function describeReport(report: IngestionReport): string {
  const lines = [
    sums(report),
    ...report.documents.flatMap(({ file, removals }) => describeRemovals(file, removals)),
    ...report.documents.flatMap(({ file, standing }) =>
      standing === "in-force" ? [] : [`Says that it is ${standing}, and never leads an answer: ${file}`],
    ),
    ...report.documents.flatMap(describeFragments),
    ...report.documents.flatMap(describeSentences),
    ...report.documents.flatMap(describeTitle),
    ...report.documents.flatMap(describeHidden),
    ...report.older.map(
      ({ file, newer, because }) =>
        `Older version, readable, not searched: ${file} (${newer} has ${because})`,
    ),
    ...report.ignored.map(({ file, reason }) => `Not a document: ${file} (${reason})`),
    ...report.unplaced.map((words) => `No longer in its document: ${words}`),
    ...report.failures.map(({ file, reason }) => `NOT INDEXED: ${file}: ${reason}`),
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

function sums({ version, isNew, documents, seconds }: IngestionReport): string {
  const sum = (of: (d: IngestionReport["documents"][number]) => number) =>
    documents.reduce((total, document) => total + of(document), 0);
  const pages = sum((d) => d.pages ?? 0);
  const counts = [
    amountOf(documents.length, "document"),
    ...(pages === 0 ? [] : [amountOf(pages, "page")]),
    amountOf(
      sum((d) => d.sections),
      "section",
    ),
    amountOf(
      sum((d) => d.passages),
      "passage",
    ),
  ].join(", ");
  const kept = sum((d) => (d.isFromCache ? 1 : 0));
  const unchanged = kept === 0 ? "" : ` ${kept} unchanged since the last run.`;
  return `Index ${version}${isNew ? "" : " (as it was)"}: ${counts}, in ${seconds.toFixed(1)} s.${unchanged}`;
}

/** One line for each reason, with a few examples: the full list is in the report's file. */
function describeRemovals(file: string, removals: readonly Removal[]): string[] {
  const byReason = new Map<string, Removal[]>();
  for (const removal of removals) {
    byReason.set(removal.reason, [...(byReason.get(removal.reason) ?? []), removal]);
  }
  return [...byReason].map(([reason, group]) => {
    const examples = group.slice(0, mostExamples).map((r) => `"${shortened(r.text)}"${placeOf(r)}`);
    const more = group.length > mostExamples ? ", …" : "";
    return `Taken out of ${file}: ${group.length} × ${reason}: ${examples.join(", ")}${more}`;
  });
}

/** So many, and so large a share, are no accident: the document's lines are not read as what they are. */
const manyFragments = 5;
const largeShare = 0.05;

function describeFragments({
  file,
  quotable,
  fragments,
}: IngestionReport["documents"][number]): readonly string[] {
  if (fragments < manyFragments || fragments < quotable * largeShare) return [];
  return [
    `Look at its headings and lists: ${file} (${fragments} of the ${quotable} stretches that can be quoted have fewer than 4 words)`,
  ];
}

function describeSentences({ file, sentences }: IngestionReport["documents"][number]): readonly string[] {
  const [first] = sentences;
  if (first === undefined) return [];
  const amount = amountOf(sentences.length, "heading");
  return [`Look at its headings: ${file} (${amount} that may be sentences, such as "${shortened(first)}")`];
}

/** Signs that a site shows between the names of its pages, or that part a title from what is none. */
const besideTitle = /[|<>»›\t]|^[^\p{L}\p{N}"'“‘([]/u;

function describeTitle({ file, title }: IngestionReport["documents"][number]): readonly string[] {
  if (!besideTitle.test(title)) return [];
  return [`Look at its title, or name it in a manifest: ${file} ("${shortened(title)}")`];
}

/** So many characters that a page hides are more than the words of its controls. */
const muchHidden = 500;

function describeHidden({ file, removals }: IngestionReport["documents"][number]): readonly string[] {
  const hidden = removals.filter(({ reason }) => reason === "hidden");
  const characters = hidden.reduce((sum, { text }) => sum + text.length, 0);
  if (characters < muchHidden) return [];
  return [`Look at what its page hides: ${file} (${characters} characters are hidden in it, and not read)`];
}

function shortened(removed: string): string {
  const text = removed.replace(/\s+/gu, " ");
  return text.length <= longestExample ? text : `${text.slice(0, longestExample - 1).trimEnd()}…`;
}

function placeOf({ lineNumber, page }: Removal): string {
  if (lineNumber !== null) return ` (line ${lineNumber})`;
  return page === null ? "" : ` (page ${page})`;
}

/** Names come from strangers: what would steer a terminal is shown as a replacement character. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\uFFFD");
}
