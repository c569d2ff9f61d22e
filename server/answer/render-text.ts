import { phrases } from "../../corpus/phrases.ts";
import type { ChatResponse, Citation, Deadline, Statement } from "../contract.ts";

/** What of an answer is put into its text. */
export type TextSource = Pick<
  ChatResponse,
  "alert" | "ownWords" | "offers" | "deadlines" | "statements" | "differences" | "citations"
> & {
  readonly askWhom?: string;
  readonly nearest?: readonly { readonly citation: number }[];
  readonly governing?: readonly { readonly citation: number }[];
};

/** The whole answer as Markdown: alert, own words, quotations with their numbers, sources. */
export function renderText(answer: TextSource, areaName: (area: string) => string): string {
  const citations = new Map(answer.citations.map((citation) => [citation.number, citation]));
  const parts: string[] = [];
  if (answer.alert !== null) parts.push(`**${answer.alert.text}**${marks(answer.alert.citations)}`);
  parts.push(...answer.ownWords.map(escapeMarkdown));
  for (const deadline of answer.deadlines) parts.push(deadlineText(deadline, { citations, areaName }));
  for (const statement of answer.statements) {
    const { heading, area, citations: numbers, alsoIn = [], likeIn = [] } = statement;
    const label = heading === undefined ? areaName(area) : `${heading} (${areaName(area)})`;
    const text = withLeftOut(statement, citations);
    parts.push(`${escapeMarkdown(label)}:\n\n${quoted(text)}${marks(numbers)}`);
    const place = ({ area: id }: { area: string }) => escapeMarkdown(areaName(id));
    for (const other of alsoIn) parts.push(`${phrases.alsoIn(place(other))}${marks(other.citations)}`);
    for (const other of likeIn) parts.push(`${phrases.likeIn(place(other))}${marks(other.citations)}`);
  }
  for (const { topic, positions } of answer.differences) {
    const sides = positions.map(
      ({ area, text, citation }) =>
        `- ${escapeMarkdown(areaName(area))}: “${escapeMarkdown(text.replace(/\s+/gu, " "))}”${marks([citation])}`,
    );
    parts.push(phrases.differ(escapeMarkdown(topic)), sides.join("\n"));
  }
  parts.push(...(answer.offers ?? []).map(escapeMarkdown));
  if ((answer.governing ?? []).length > 0) parts.push(pointers(answer.governing ?? [], citations));
  if ((answer.nearest ?? []).length > 0) {
    parts.push(`${phrases.nearest}\n\n${pointers(answer.nearest ?? [], citations)}`);
  }
  if (answer.askWhom !== undefined) parts.push(`${phrases.whomToAsk} ${answer.askWhom}.`);
  if (answer.citations.length > 0) parts.push(sources(answer.citations));
  return parts.join("\n\n");
}

/** A statement's quotes in order, with a mark where words between two of them, or behind the last, are left out. */
function withLeftOut(
  { text, citations: numbers }: Pick<Statement, "text" | "citations">,
  citations: ReadonlyMap<number, Citation>,
): string {
  const quotes = numbers.flatMap((number) => citations.get(number) ?? []);
  if (quotes.length === 0) return text;
  const shown = quotes
    .map(({ quote, documentId, follows = [] }, i) => {
      const before = quotes[i - 1];
      const isApart = before?.documentId === documentId && !follows.includes(before.number);
      return isApart ? `${phrases.leftOut}\n${quote}` : quote;
    })
    .join("\n");
  return withEnd(shown, quotes.at(-1));
}

/** What a citation ends, with a mark where its document goes on with what belongs to it. */
function withEnd(text: string, citation: Citation | undefined): string {
  return citation?.goesOn === true ? `${text}\n${phrases.leftOut}` : text;
}

interface DeadlineTextSource {
  readonly citations: ReadonlyMap<number, Citation>;
  readonly areaName: (area: string) => string;
}

/** A computed date as a person reads it: the limit, its working, its quotation, what else to mind. */
function deadlineText(deadline: Deadline, { citations, areaName }: DeadlineTextSource): string {
  const { title, area, dueText, condition, steps, soonerIf, alternatives, warnings, citation } = deadline;
  const quote = (number: number) => `${quoted(citations.get(number)?.quote ?? "")}${marks([number])}`;
  const words = phrases.deadlineAnswer.text;
  return [
    `**${escapeMarkdown(`${title} (${areaName(area)})`)}: ${dueText}.**`,
    ...alternatives.map(
      ({ dueText: other, reason, citation: number }) =>
        `${escapeMarkdown(`${reason}: ${other}.`)}${number === null ? "" : marks([number])}`,
    ),
    ...(condition === null ? [] : [conditionText(condition, { citations, ofRule: citation, quote })]),
    `${words.working}\n\n${steps.map((step) => `- ${escapeMarkdown(step)}`).join("\n")}`,
    quote(citation),
    ...(soonerIf.length === 0
      ? []
      : [`${words.sooner}\n\n${soonerIf.map((one) => quote(one.citation)).join("\n\n")}`]),
    ...warnings.map(escapeMarkdown),
  ].join("\n\n");
}

/** The case that a rule is limited to; its words are quoted where the rule's own quotation does not begin with them. */
function conditionText(
  { title, citation }: NonNullable<Deadline["condition"]>,
  {
    citations,
    ofRule,
    quote,
  }: Pick<DeadlineTextSource, "citations"> & { ofRule: number; quote: (number: number) => string },
): string {
  const said = phrases.deadlineAnswer.text.onlyIf(escapeMarkdown(title));
  const own = citations.get(citation)?.quote ?? "";
  const isQuotedBelow = citations.get(ofRule)?.quote.startsWith(own) === true;
  return isQuotedBelow ? `${said}${marks([citation])}` : `${said}\n\n${quote(citation)}`;
}

function pointers(
  numbers: readonly { readonly citation: number }[],
  citations: ReadonlyMap<number, Citation>,
): string {
  return numbers
    .map(({ citation: number }, i) => {
      const citation = citations.get(number);
      const next = citations.get(numbers[i + 1]?.citation ?? 0);
      const isContinued = next?.follows?.includes(number) === true;
      const text = isContinued ? citation?.quote : withEnd(citation?.quote ?? "", citation);
      return `${quoted(text ?? "")}${marks([number])}`;
    })
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

const markup = /[\\`*_{}[\]<>()#+\-.!|~]/gu;
const escapedMarkup = new RegExp(String.raw`\\(${markup.source})`, "gu");

/** Escapes every character that Markdown or HTML could read as markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(markup, String.raw`\$&`).replace(/&/gu, "&amp;");
}

/** The characters that were escaped. */
export function unescapeMarkdown(text: string): string {
  return text.replace(escapedMarkup, "$1").replace(/&amp;/gu, "&");
}
