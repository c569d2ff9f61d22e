import { amountOf } from "../../corpus/amounts.ts";
import { findingKindSchema } from "./finding.ts";
import type { Finding, FindingKind, LintReport, Place } from "./finding.ts";

const headings: Readonly<Record<FindingKind, string>> = {
  "timescale-contradiction": "Timescales that contradict each other",
  "missing-reference": "References to places that are not there",
  "superseded-guidance": "Superseded guidance, Acts and bodies",
  "suspected-gap": "Places where text seems lost or joined",
  "heading-without-text": "Headings without text",
  "unexplained-acronym": "Acronyms never spelled out",
  "held-elsewhere": "Chapters and documents held elsewhere",
};

const longestQuote = 240;

/** A report as a person reads it: by kind of finding, each with its places, their words, and what to do. */
export function describeReport(report: LintReport): string {
  const { documents, counts, unreadable, findings } = report;
  const parts = findingKindSchema.options.map((kind) =>
    describeKind(
      kind,
      findings.filter((finding) => finding.kind === kind),
    ),
  );
  const summary = `${amountOf(documents, "document")}: ${amountOf(counts.error, "error")}, ${amountOf(counts.warning, "warning")}, ${amountOf(counts.note, "note")}.`;
  const notRead = unreadable.map(({ file, reason }) => `NOT READ: ${file}: ${reason}`);
  return `${[...parts.filter((part) => part !== ""), [...notRead, summary].join("\n")].join("\n\n")}\n`;
}

function describeKind(kind: FindingKind, findings: readonly Finding[]): string {
  if (findings.length === 0) return "";
  const title = `${headings[kind]} (${findings.length})`;
  return [title, "=".repeat(title.length), "", findings.map(describeFinding).join("\n\n")].join("\n");
}

function describeFinding({ severity, message, advice, places }: Finding): string {
  return [`${severity}: ${message}.`, ...places.flatMap(describePlace), `  To do: ${advice}`].join("\n");
}

function describePlace({ file, section, paragraph, page, start, quote }: Place): string[] {
  const where = [
    file,
    ...(page === null ? [] : [`page ${page}`]),
    ...(section.length === 0 ? [] : [section.join(" › ")]),
    ...(paragraph === null ? [] : [`paragraph ${paragraph}`]),
    `character ${start}`,
  ];
  const words = quote.replace(/\s+/gu, " ");
  return [
    `  ${where.join(" · ")}`,
    `    “${words.length > longestQuote ? `${words.slice(0, longestQuote)} …` : words}”`,
  ];
}
