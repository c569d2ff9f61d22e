import { randomUUID } from "node:crypto";
import { phrases } from "../corpus/phrases.ts";
import { createCitationBook } from "./answer/citations.ts";
import type { CitationBook } from "./answer/citations.ts";
import { composeStatements } from "./answer/compose.ts";
import type { ComposeSource } from "./answer/compose.ts";
import { answerDeadlines } from "./answer/deadlines/deadline-answer.ts";
import { decide } from "./answer/decide.ts";
import type { Decided } from "./answer/decide.ts";
import { blankDraft } from "./answer/draft.ts";
import type { Draft } from "./answer/draft.ts";
import { draftFromPassages } from "./answer/from-passages.ts";
import { ground } from "./answer/ground.ts";
import { quotedInDanger } from "./answer/in-danger.ts";
import { inForceFirst, leaders, reserve } from "./answer/in-force.ts";
import { weighPieces } from "./answer/piece-worth.ts";
import type { WeighedPiece } from "./answer/piece-worth.ts";
import { renderText } from "./answer/render-text.ts";
import { speltOut } from "./answer/spelt-out.ts";
import { suggestQuestions } from "./answer/suggest.ts";
import { leadToAction } from "./answer/told-worry.ts";
import type { Led } from "./answer/told-worry.ts";
import { whatToDo } from "./answer/what-to-do.ts";
import type { ToldSource } from "./answer/what-to-do.ts";
import { areaNameOf } from "./area-name.ts";
import type { Alert, ChatRequest, ChatResponse } from "./contract.ts";
import { deadlineQuestionIn } from "./conversation/deadlines/deadline-question-in.ts";
import { turnOfItem } from "./conversation/item-referred-to.ts";
import type { TurnOfItem } from "./conversation/item-referred-to.ts";
import type { NamedArea } from "./conversation/named-area.ts";
import { understandQuestion } from "./conversation/question.ts";
import type { Question } from "./conversation/question.ts";
import { readIso, todayAt } from "./deadlines/local-time.ts";
import type { When } from "./deadlines/local-time.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Candidate } from "./retrieval/retriever.ts";
import { namedAreaOf, passagesDecidedBy, searchFor } from "./search.ts";
import type { SearchScope } from "./search.ts";

/**
 * From a question to its answer, step by step: understand; alert; answer by the rules where a deadline is
 * asked; else find passages, decide and quote; ground. `nowMs` is the clock's time, for where
 * the request does not say what "today" is. Nothing is kept, nothing is read from disk, and nothing is
 * shown that fails the last step.
 * @throws {RangeError} when `today` is a time that no clock in England showed.
 */
export async function answerQuestion(
  request: ChatRequest,
  knowledge: Knowledge,
  nowMs: number,
): Promise<ChatResponse> {
  const ofItem = await turnOfItem(request.messages, (messages) =>
    answerQuestion({ ...request, messages: [...messages] }, knowledge, nowMs),
  );
  const question = understandQuestion(request.messages, knowledge, {
    ofItem: ofItem?.text ?? null,
    audience: request.audience,
  });
  const today = todayOf(request, nowMs);
  const book = createCitationBook(knowledge, today.date.toString());
  const named = namedAreaOf(request, { question, knowledge });
  const source: AnswerSource = { request, named, knowledge, book, today, ofItem };
  const alert = await alertFor(question, source);
  const byRule = draftFromRules(question, source);
  const draft =
    draftOfSmallTalk(question, byRule) ??
    (byRule === null
      ? await draftFromSearch(question, source)
      : await withPassages(byRule, { question, ...source }));
  return ground(assemble(draft, { ...source, alert, isChild: question.danger?.isChild === true }), knowledge);
}

interface AnswerSource {
  readonly request: ChatRequest;
  /** Whose procedures passages are looked for in. */
  readonly named: NamedArea;
  readonly knowledge: Knowledge;
  readonly book: CitationBook;
  readonly today: When;
  /** What the last turn asks of an item that was shown, if it does. */
  readonly ofItem: TurnOfItem | null;
}

function todayOf({ today }: ChatRequest, nowMs: number): When {
  if (today === undefined) return todayAt(nowMs);
  const when = readIso(today);
  if (when === null) throw new RangeError("No clock in England showed what is given as today.");
  return when;
}

/** A short reply to a turn that asks nothing; null where it does, or may answer what was asked back. */
function draftOfSmallTalk({ smallTalk, earlier }: Question, byRule: Draft | null): Draft | null {
  const { empty, thanked, acknowledged } = phrases.clarification;
  if (smallTalk === null || (smallTalk === "acknowledges" && byRule?.kind === "clarification")) return null;
  // "Afternoon" greets, or says which half of the day it was.
  if (smallTalk === "greets" && byRule !== null && byRule.deadlines.length > 0) return null;
  const isFirst = earlier.length === 0;
  const reply = { thanks: thanked, greets: empty, acknowledges: isFirst ? empty : acknowledged }[smallTalk];
  return { ...blankDraft, kind: "clarification", ownWords: [reply] };
}

/** A deadline, by the rules alone; null where none is asked for, or help with harm is. */
function draftFromRules(question: Question, source: AnswerSource): Draft | null {
  if (question.limit === "unsafe-request") return null;
  const { knowledge, today, ofItem } = source;
  const messages = [...source.request.messages];
  if (ofItem !== null) messages.splice(-1, 1, { role: "user", content: ofItem.text });
  const request: ChatRequest = { ...source.request, messages };
  const asked = deadlineQuestionIn(request, { knowledge, today });
  return asked === null ? null : answerDeadlines(asked, source);
}

/**
 * Beside a silence about a time, the nearest passages, where no other area's words stand there already;
 * beside a period that was asked in general, what else the question may have been about.
 */
async function withPassages(draft: Draft, source: AnswerSource & { question: Question }): Promise<Draft> {
  const isSilent = draft.kind === "abstention" && draft.nearest.length === 0;
  const isGeneral = draft.kind === "answer" && draft.deadlines.length === 0 && draft.suggestions.length === 0;
  if (!isSilent && !isGeneral) return draft;
  const { knowledge, book, question } = source;
  const { audience } = source.request;
  const candidates = await searchFor(question, decidingScope(source), knowledge);
  if (isGeneral) {
    return {
      ...draft,
      suggestions: suggestQuestions(question, { candidates, quotes: [], knowledge, audience }),
    };
  }
  const pieces = weighPieces(question, candidates, knowledge);
  const quotes = composeStatements(pieces, { knowledge, mayLead: () => true });
  const decision = { kind: "abstention", reason: "not-in-procedures" } as const;
  const { nearest } = draftFromPassages(decision, {
    question,
    audience,
    isSureDanger: false,
    candidates,
    quotes,
    knowledge,
    book,
  });
  return { ...draft, nearest };
}

/** The passages that answer, or what stands beside a silence. */
async function draftFromSearch(question: Question, source: AnswerSource): Promise<Draft> {
  const { knowledge, book } = source;
  const today = source.today.date.toString();
  const searched = await searchFor(question, decidingScope(source), knowledge);
  const candidates = inForceFirst(searched, { knowledge, today });
  // A list that was read before is no answer to what one of its items is about.
  const pieces = weighPieces(question, candidates, knowledge).filter(
    ({ piece }) => piece.text.trim() !== source.ofItem?.list,
  );
  const decision = decide(question, { candidates, pieces, knowledge });
  if (decision.kind === "clarification") {
    return { ...blankDraft, kind: "clarification", ownWords: [phrases.clarification.empty] };
  }
  const { danger } = question;
  const isSureDanger = danger?.isSure === true;
  const found: Found = { candidates, pieces, mayLead: leaders(candidates, { knowledge, today }) };
  const { quotes, ownWords, ...led } =
    danger !== null && isSureDanger && decision.kind === "answer"
      ? await quotedInDanger(danger, { ...found, audience: source.request.audience }, toldSource(source))
      : await ledByQuestion(question, { ...found, decision }, source);
  const reserved = reserve(led.decision, quotes, { today, isSureDanger });
  const plain = draftFromPassages(reserved.decision, {
    question,
    audience: source.request.audience,
    isSureDanger,
    candidates,
    quotes,
    knowledge,
    book,
  });
  const saidFirst = candidates.length === 0 ? [] : saidOfArea(source);
  return { ...plain, ownWords: [...saidFirst, ...reserved.ownWords, ...ownWords, ...plain.ownWords] };
}

/** What was found on a question. */
interface Found {
  readonly candidates: readonly Candidate[];
  readonly pieces: readonly WeighedPiece[];
  readonly mayLead: ComposeSource["mayLead"];
}

/** What is quoted on a question, by what was decided on it. */
async function ledByQuestion(
  question: Question,
  { candidates, pieces, mayLead, decision }: Found & { readonly decision: Decided },
  source: AnswerSource,
): Promise<Led> {
  const { knowledge } = source;
  const spelt = decision.kind === "abstention" ? speltOut(question, candidates, knowledge) : null;
  const decided =
    spelt === null
      ? { decision, quotes: composeStatements(pieces, { knowledge, mayLead }) }
      : { decision: { kind: "answer" } as const, quotes: [spelt] };
  return leadToAction(question, decided, toldSource(source));
}

function toldSource(source: AnswerSource): ToldSource {
  return { scope: scopeOf(source), today: source.today.date.toString(), knowledge: source.knowledge };
}

/** Whose procedures are quoted, where they may not be the ones that somebody expects. */
function saidOfArea({ named: { area, because, notHeld }, knowledge }: AnswerSource): string[] {
  const name = area === undefined ? null : areaNameOf(area, knowledge);
  if (notHeld !== null) return [phrases.notHeld(notHeld, name)];
  return because === null || name === null ? [] : [phrases.becauseNamed(name, because)];
}

function decidingScope(source: AnswerSource): SearchScope {
  return { ...scopeOf(source), limit: passagesDecidedBy };
}

function scopeOf({ request, named }: AnswerSource): Omit<SearchScope, "limit"> {
  return { area: named.area, audience: request.audience };
}

/** The alert in words for whoever asks, citing what the area's own procedures say to do in danger. */
async function alertFor(question: Question, source: AnswerSource): Promise<Alert | null> {
  const { request, book } = source;
  const { danger } = question;
  if (danger === null) return null;
  const { level, mayBeChild } = danger;
  const { emergency, emergencyOfChild, childAsking } = phrases.alert;
  const forEmergency = [emergency[request.audience], ...(mayBeChild ? [emergencyOfChild] : [])].join("\n");
  const text = level === "emergency" ? forEmergency : childAsking;
  const said = await whatToDo(level, toldSource(source));
  return { level, text, citations: said?.spans.map((span) => book.cite(said.document, span)) ?? [] };
}

function assemble(
  draft: Draft,
  { request, knowledge, book, alert, isChild }: AnswerSource & { alert: Alert | null; isChild: boolean },
): ChatResponse {
  const pointer = (citation: number) => ({ citation });
  const common = {
    id: randomUUID(),
    alert,
    statements: [...draft.statements],
    citations: book.all(),
    deadlines: [...draft.deadlines],
    ownWords: [...draft.ownWords],
    ...(draft.offers.length === 0 ? {} : { offers: [...draft.offers] }),
    timeline: draft.timeline,
    differences: [...draft.differences],
    suggestions: [...draft.suggestions],
    answeredBy: "extractive" as const,
    indexVersion: knowledge.index.version,
  };
  const answer =
    draft.kind === "abstention"
      ? {
          kind: draft.kind,
          reason: draft.reason,
          nearest: draft.nearest.map(pointer),
          governing: draft.governing.map(pointer),
          askWhom: isChild ? phrases.askWhomAsChild : phrases.askWhom[request.audience][draft.reason],
          ...common,
        }
      : { kind: draft.kind, ...common };
  return { ...answer, text: renderText(answer, (area) => areaNameOf(area, knowledge)) };
}
