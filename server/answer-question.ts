import { randomUUID } from "node:crypto";
import { phrases } from "../corpus/phrases.ts";
import { createCitationBook } from "./answer/citations.ts";
import type { CitationBook } from "./answer/citations.ts";
import { composeStatements, quotesFrom } from "./answer/compose.ts";
import type { DraftStatement } from "./answer/compose.ts";
import { decide } from "./answer/decide.ts";
import type { Decision } from "./answer/decide.ts";
import { ground } from "./answer/ground.ts";
import { renderText } from "./answer/render-text.ts";
import { suggestQuestions } from "./answer/suggest.ts";
import type { Alert, ChatRequest, ChatResponse, Statement } from "./contract.ts";
import { understandQuestion } from "./conversation/question.ts";
import type { Question } from "./conversation/question.ts";
import { textOf } from "./knowledge.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Candidate } from "./retrieval/retriever.ts";
import { searchFor } from "./search.ts";

/**
 * From a question to its answer, step by step: understand, find, decide, quote, alert, ground.
 * Nothing is kept, nothing is read from disk, and nothing is shown that fails the last step.
 */
export async function answerQuestion(request: ChatRequest, knowledge: Knowledge): Promise<ChatResponse> {
  const question = understandQuestion(request.messages, knowledge);
  const candidates = await searchFor(question, { ...request, limit: 30 }, knowledge);
  const decision = decide(question, candidates, knowledge);
  const book = createCitationBook(knowledge);
  const alert = await alertFor(question, { request, knowledge, book });
  const quotes = quotesFor(decision, { question, candidates, knowledge });
  const answer = assemble({ request, knowledge, question, candidates, decision, book, alert, quotes });
  return ground(answer, knowledge);
}

interface AlertSource {
  readonly request: ChatRequest;
  readonly knowledge: Knowledge;
  readonly book: CitationBook;
}

/** The alert, citing what the area's own procedures say of danger. */
async function alertFor(
  question: Question,
  { request, knowledge, book }: AlertSource,
): Promise<Alert | null> {
  const { danger } = question;
  if (danger === null) return null;
  const { level } = danger;
  const text = level === "emergency" ? phrases.alert.emergency : phrases.alert.childAsking;
  const asked = understandQuestion([{ role: "user", content: dangerQuestions[level] }], knowledge);
  const [best] = await searchFor(asked, { ...request, limit: 1 }, knowledge);
  const document = best && knowledge.documents.get(best.prepared.passage.documentId);
  const spans = best && document ? (quotesFrom(best, { question: asked, document, knowledge })[0] ?? []) : [];
  return { level, text, citations: document ? spans.map((span) => book.cite(document, span)) : [] };
}

const dangerQuestions = {
  emergency: "child in immediate danger, call the police",
  "child-asking": "what should happen when a child says they are being harmed",
} as const;

interface QuoteSource {
  readonly question: Question;
  readonly candidates: readonly Candidate[];
  readonly knowledge: Knowledge;
}

/** What is quoted for a decision: the answer, or what stands beside a silence. */
function quotesFor(decision: Decision, { question, candidates, knowledge }: QuoteSource): DraftStatement[] {
  if (decision.kind === "clarification") return [];
  const composed = composeStatements(question, candidates, knowledge);
  if (decision.kind === "answer") return composed;
  if (decision.reason === "held-elsewhere") {
    const { reference } = decision;
    const document = knowledge.documents.get(reference.documentId);
    const [candidate] = candidates;
    return document && candidate ? [{ document, spans: [reference], candidate }] : [];
  }
  return decision.reason === "unsafe-request" || decision.reason === "out-of-scope"
    ? []
    : composed.slice(0, 2);
}

interface AnswerParts extends QuoteSource {
  readonly request: ChatRequest;
  readonly decision: Decision;
  readonly book: CitationBook;
  readonly alert: Alert | null;
  readonly quotes: readonly DraftStatement[];
}

function assemble(parts: AnswerParts): ChatResponse {
  const { request, knowledge, question, candidates, decision, book, alert, quotes } = parts;
  const numbered = quotes.map((quote) => statementOf(quote, { book, knowledge }));
  const common = {
    id: randomUUID(),
    alert,
    statements: decision.kind === "answer" ? numbered : [],
    citations: book.all(),
    deadlines: [],
    differences: [],
    suggestions:
      decision.kind === "answer" ? suggestQuestions(question, { candidates, quotes, knowledge }) : [],
    answeredBy: "extractive" as const,
    indexVersion: knowledge.index.version,
  };
  const areaName = (area: string) =>
    knowledge.index.documents.find((document) => document.area === area)?.areaName ?? area;
  if (decision.kind !== "abstention") {
    const { kind } = decision;
    const ownWords = kind === "clarification" ? { ownWords: phrases.clarification.empty } : {};
    return { kind, ...common, text: renderText({ kind, ...common, ...ownWords }, areaName) };
  }
  const pointers = numbered.flatMap((s) => s.citations).map((citation) => ({ citation }));
  const governs = decision.reason === "needs-a-person" || decision.reason === "held-elsewhere";
  const abstention = {
    kind: "abstention" as const,
    reason: decision.reason,
    nearest: governs ? [] : pointers,
    governing: governs ? pointers : [],
    askWhom: phrases.askWhom[request.audience][decision.reason],
    ...common,
  };
  const ownWords = phrases.abstention[decision.reason];
  return { ...abstention, text: renderText({ ...abstention, ownWords }, areaName) };
}

function statementOf(
  { document, spans, candidate }: DraftStatement,
  { book, knowledge }: { book: CitationBook; knowledge: Knowledge },
): Statement {
  const text = textOf(knowledge, document.id);
  const heading = candidate.prepared.passage.section.at(-1);
  return {
    text: spans.map((span) => text.slice(span.start, span.end).trim()).join("\n"),
    area: document.area,
    ...(heading === undefined ? {} : { heading }),
    citations: spans.map((span) => book.cite(document, span)),
  };
}
