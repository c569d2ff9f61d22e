import { phrases } from "../../corpus/phrases.ts";
import type { ChatResponse, Citation } from "../contract.ts";

/** What of an answer is put into its text. */
export type TextSource = Omit<ChatResponse, "text"> & {
  readonly askWhom?: string;
  readonly nearest?: readonly { readonly citation: number }[];
  readonly governing?: readonly { readonly citation: number }[];
  readonly ownWords?: string;
};

/** The whole answer as Markdown: alert, own words, quotations with their numbers, sources. */
export function renderText(answer: TextSource, areaName: (area: string) => string): string {
  const citations = new Map(answer.citations.map((citation) => [citation.number, citation]));
  const parts: string[] = [];
  if (answer.alert !== null) parts.push(`**${answer.alert.text}**${marks(answer.alert.citations)}`);
  if (answer.ownWords !== undefined) parts.push(answer.ownWords);
  for (const { heading, area, text, citations: numbers } of answer.statements) {
    const label = heading === undefined ? areaName(area) : `${heading} (${areaName(area)})`;
    parts.push(`${escapeMarkdown(label)}:\n\n${quoted(text)}${marks(numbers)}`);
  }
  if ((answer.governing ?? []).length > 0) parts.push(pointers(answer.governing ?? [], citations));
  if ((answer.nearest ?? []).length > 0) {
    parts.push(`${phrases.nearest}\n\n${pointers(answer.nearest ?? [], citations)}`);
  }
  if (answer.askWhom !== undefined) parts.push(`${phrases.whomToAsk} ${answer.askWhom}.`);
  if (answer.citations.length > 0) parts.push(sources(answer.citations));
  return parts.join("\n\n");
}

function pointers(
  numbers: readonly { readonly citation: number }[],
  citations: ReadonlyMap<number, Citation>,
): string {
  return numbers
    .map(({ citation }) => `${quoted(citations.get(citation)?.quote ?? "")}${marks([citation])}`)
    .join("\n\n");
}

function sources(citations: readonly Citation[]): string {
  const lines = citations.map(
    ({ number, documentTitle, section, paragraph, documentDate, cautions, url }) => {
      const place = [...section, ...(paragraph === null ? [] : [paragraph])].join(" › ");
      const facts = [documentTitle, place, documentDate ?? "undated"].filter((fact) => fact !== "");
      const warnings = cautions.map((caution) => ` — caution: ${caution}`).join("");
      return `- [${String(number)}] [${escapeMarkdown(facts.join(", "))}](${url})${escapeMarkdown(warnings)}`;
    },
  );
  return `${phrases.sources}:\n\n${lines.join("\n")}`;
}

/** A quotation as a Markdown block: the document's characters, none of them read as markup. */
function quoted(text: string): string {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => `> ${escapeMarkdown(line)}`)
    .join("\n>\n");
}

function marks(numbers: readonly number[]): string {
  return numbers.map((number) => ` [${String(number)}]`).join("");
}

/** Escapes every character that Markdown or HTML could read as markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|~]/gu, String.raw`\$&`).replace(/&/gu, "&amp;");
}
