import type { ChatResponse, Citation, Deadline, Statement } from "../server/contract.ts";
import { abstentionWords, passageGroups } from "./abstention-view.ts";
import { type AnswerContext, cited, numbersOf } from "./answer-context.ts";
import { alertHeading, answerHeading } from "./answer-headings.ts";
import { documentDate } from "./document-date.ts";
import { asStatements, inPlainWords } from "./quotation.ts";
import { isForStaff } from "./for-staff.ts";
import { placeInDocument } from "./source-groups.ts";
import { sourceUrl } from "./source-url.ts";
import { withoutRepeatedHeadings } from "./statement-view.ts";
import { words } from "./words.ts";

/** One line of an answer on its way to paper or to the clipboard. */
export interface AnswerLine {
  readonly kind: "heading" | "own" | "quotation" | "reference";
  readonly text: string;
  /** Where a reference leads; null for every other line. */
  readonly href: string | null;
}

/** An answer line by line: the question, what is said, what is quoted with its numbers, and the references in full. */
export function answerLines(response: ChatResponse, context: AnswerContext, now: Date): AnswerLine[] {
  const groups = response.kind === "abstention" ? passageGroups(response, context) : [];
  return [
    line("heading", words.copied.question),
    line("own", context.question),
    ...alertLines(response),
    line("heading", answerHeading(response)),
    ...ownWords(response).map((text) => line("own", text)),
    ...response.deadlines.flatMap((deadline) => deadlineLines(deadline, context)),
    ...withoutRepeatedHeadings(response.statements).flatMap((one) => statementLines(one, context)),
    ...groups.flatMap(({ label, passages }) => [
      line("heading", label),
      ...passages.flatMap((passage) => statementLines(passage, context)),
    ]),
    ...response.differences.flatMap(({ topic, positions }) => [
      line("heading", `${words.answer.differ} ${topic}`),
      ...positions.flatMap(({ area, text, citation }) =>
        statementLines({ area, text, citations: [citation] }, context),
      ),
    ]),
    ...(response.offers ?? []).map((text) => line("own", text)),
    ...(response.citations.length === 0 ? [] : [line("heading", words.copied.references)]),
    ...response.citations.map((citation) => referenceLine(citation, context)),
    line("own", words.copied.made(inWords(now))),
  ];
}

function line(kind: AnswerLine["kind"], text: string, href: string | null = null): AnswerLine {
  return { kind, text: text.trim(), href };
}

function alertLines({ alert }: ChatResponse): AnswerLine[] {
  if (alert === null) return [];
  const { text, citations } = alert;
  const from = citations.length === 0 ? "" : `\n${words.answer.fromProcedures} ${marks(citations)}`;
  return [line("heading", alertHeading(alert)), line("own", `${text}${from}`)];
}

function ownWords(response: ChatResponse): readonly string[] {
  if (response.kind !== "abstention") return response.ownWords;
  return [...abstentionWords(response), `${words.answer.whoToAsk} ${response.askWhom}`];
}

function deadlineLines(deadline: Deadline, context: AnswerContext): AnswerLine[] {
  const { title, area, dueText, steps, warnings, alternatives, condition, soonerIf } = deadline;
  const quoted = (label: string, numbers: readonly number[]) => quotedUnder(label, numbers, context);
  return [
    line("heading", `${title} (${context.areaName(area)})`),
    line("own", `${dueText}.`),
    ...(condition === null
      ? []
      : quoted(`${words.deadline.onlyIf} ${condition.title}`, [condition.citation])),
    ...alternatives.flatMap(({ reason, dueText: other, citation }) =>
      quoted(`${reason}: ${other}.`, citation === null ? [] : [citation]),
    ),
    ...(soonerIf.length === 0
      ? []
      : quoted(
          `${words.deadline.sooner}:`,
          soonerIf.map(({ citation }) => citation),
        )),
    ...[...warnings, ...steps].map((text) => line("own", text)),
    ...quoted(`${words.deadline.basis}:`, [deadline.citation]),
  ];
}

function quotedUnder(label: string, numbers: readonly number[], context: AnswerContext): AnswerLine[] {
  return [
    line("own", label),
    ...asStatements(cited(context, numbers)).map((one) => quotationLine(one, context)),
  ];
}

function statementLines(statement: Statement, context: AnswerContext): AnswerLine[] {
  const { heading } = statement;
  return [
    ...(heading === undefined || heading === "" ? [] : [line("heading", heading)]),
    ...areaLines(statement, context),
    quotationLine(statement, context),
  ];
}

/** Whose words a quotation is, unless every word of the answer is of the area that was asked. */
function areaLines(
  { area, citations, alsoIn = [], likeIn = [] }: Statement,
  context: AnswerContext,
): AnswerLine[] {
  const { askedArea } = context;
  if (askedArea !== null && context.citations.every((one) => one.area === askedArea)) return [];
  const areas = new Set([area, ...cited(context, citations).map((one) => one.area)]);
  const named = [...areas].map((id) =>
    askedArea !== null && id !== askedArea
      ? `${words.answer.otherArea} ${context.areaName(id)}`
      : context.areaName(id),
  );
  const also = alsoIn.map((one) => `${words.answer.sameWords} ${context.areaName(one.area)}`);
  const like = likeIn.map((one) => `${words.answer.muchTheSame} ${context.areaName(one.area)}`);
  return [line("own", `${[...named, ...also, ...like].join(". ")}.`)];
}

function quotationLine(statement: Statement, context: AnswerContext): AnswerLine {
  const text = inPlainWords(statement, context.citations);
  return line("quotation", `“${text.trim()}” ${marks(numbersOf(statement))}`);
}

function marks(numbers: readonly number[]): string {
  return numbers.map((number) => `[${number}]`).join(" ");
}

function referenceLine(citation: Citation, context: AnswerContext): AnswerLine {
  const { number, documentTitle, area, documentDate: date, version, cautions, url } = citation;
  const facts = [
    documentTitle,
    context.areaName(area),
    placeInDocument(citation),
    documentDate(date),
    words.copied.version(version),
    ...(isForStaff([citation], context) ? [words.answer.forStaff] : []),
    ...cautions.map((caution) => `${words.answer.caution} ${caution}`),
  ];
  const text = `[${number}] ${facts.filter((fact) => fact !== "").join(". ")}.`;
  return line("reference", text, sourceUrl(url, context.serverUrl));
}

function inWords(now: Date): string {
  return new Intl.DateTimeFormat("en-GB", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Europe/London",
  }).format(now);
}
