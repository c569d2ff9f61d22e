import { phrases } from "../corpus/phrases.ts";
import { alertFor, calmedByClock } from "./answer/alert.ts";
import { toldSource } from "./answer/answer-source.ts";
import type { AnswerSource } from "./answer/answer-source.ts";
import { createCitationBook } from "./answer/citations.ts";
import { quotesOfCompared } from "./answer/compare.ts";
import { composeStatements } from "./answer/compose.ts";
import { answerDeadlines } from "./answer/deadlines/deadline-answer.ts";
import { answersChild, decide } from "./answer/decide.ts";
import type { Decided } from "./answer/decide.ts";
import { blankDraft } from "./answer/draft.ts";
import type { Draft } from "./answer/draft.ts";
import { draftFromPassages } from "./answer/from-passages.ts";
import { deadlineAsked, withPassages } from "./answer/from-rules.ts";
import { findOn } from "./answer/find.ts";
import type { Found } from "./answer/find.ts";
import { ground } from "./answer/ground.ts";
import { quotedInDanger } from "./answer/in-danger.ts";
import { reserve } from "./answer/in-force.ts";
import { ledOfAnswer } from "./answer/of-answer.ts";
import { responseOf } from "./answer/response.ts";
import { draftOfSmallTalk } from "./answer/small-talk.ts";
import { speltOut } from "./answer/spelt-out.ts";
import { leadToAction } from "./answer/told-worry.ts";
import type { Led } from "./answer/told-worry.ts";
import { areaNameOf } from "./area-name.ts";
import type { ChatRequest, ChatResponse } from "./contract.ts";
import { turnOfItem } from "./conversation/item-referred-to.ts";
import { understandQuestion } from "./conversation/question.ts";
import type { Question } from "./conversation/question.ts";
import { readIso, todayAt } from "./deadlines/local-time.ts";
import type { When } from "./deadlines/local-time.ts";
import type { Knowledge } from "./knowledge.ts";
import { namedAreaOf } from "./search.ts";

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
  const understood = understandQuestion(request.messages, knowledge, {
    ofItem: ofItem?.text ?? null,
    audience: request.audience,
  });
  const today = todayOf(request, nowMs);
  const asked = deadlineAsked(understood, { request, knowledge, today, ofItem });
  const question = calmedByClock(understood, asked, knowledge);
  const book = createCitationBook(knowledge, today.date.toString());
  const named = namedAreaOf(request, { question, knowledge });
  const source: AnswerSource = { request, named, knowledge, book, today, ofItem };
  const alert = await alertFor(question, source);
  const byRule = asked === null ? null : answerDeadlines(asked, source);
  const draft =
    draftOfSmallTalk(question, byRule) ??
    (byRule === null
      ? await draftFromSearch(question, source)
      : await withPassages(byRule, question, source));
  return ground(responseOf(draft, { question, alert, source }), knowledge);
}

function todayOf({ today }: ChatRequest, nowMs: number): When {
  if (today === undefined) return todayAt(nowMs);
  const when = readIso(today);
  if (when === null) throw new RangeError("No clock in England showed what is given as today.");
  return when;
}

/** The passages that answer, or what stands beside a silence. */
async function draftFromSearch(question: Question, source: AnswerSource): Promise<Draft> {
  const { knowledge, book } = source;
  const told = toldSource(source);
  const { pieces: weighed, candidates, mayLead } = await findOn(question, told);
  // A list that was read before is no answer to what one of its items is about.
  const pieces = weighed.filter(({ piece }) => piece.text.trim() !== source.ofItem?.list);
  const found: Found = { candidates, pieces, mayLead };
  const decision = decide(question, { candidates, pieces, knowledge });
  if (decision.kind === "clarification") {
    return { ...blankDraft, kind: "clarification", ownWords: [phrases.clarification.empty] };
  }
  const { danger } = question;
  const isSureDanger = danger?.isSure === true;
  const { quotes, ownWords, ...led } =
    danger !== null && isSureDanger && decision.kind === "answer"
      ? await quotedInDanger(
          danger,
          {
            ...found,
            audience: source.request.audience,
            answersChild: danger.isChild && answersChild(question, { candidates, pieces, knowledge }),
          },
          told,
        )
      : ledOfAnswer(question.ofAnswer, await ledByQuestion(question, { ...found, decision }, source));
  const reserved = reserve(led.decision, quotes, { today: told.today, isSureDanger });
  const plain = draftFromPassages(reserved.decision, {
    question,
    audience: source.request.audience,
    isSureDanger,
    candidates,
    quotes,
    knowledge,
    book,
  });
  const toChild = question.saysToBeChild && danger === null && plain.kind === "answer";
  const saidFirst = [
    ...(candidates.length === 0 ? [] : saidOfArea(source)),
    ...(toChild ? [phrases.toldByChild.beside] : []),
  ];
  return { ...plain, ownWords: [...saidFirst, ...reserved.ownWords, ...ownWords, ...plain.ownWords] };
}

/** What is quoted on a question, by what was decided on it. */
async function ledByQuestion(
  question: Question,
  { candidates, pieces, mayLead, decision }: Found & { readonly decision: Decided },
  source: AnswerSource,
): Promise<Led> {
  const { knowledge } = source;
  const compared = await quotesOfCompared(question, toldSource(source));
  if (compared !== null)
    return { decision: { kind: "answer" }, quotes: compared, ownWords: [phrases.compared] };
  const spelt = decision.kind === "abstention" ? speltOut(question, candidates, knowledge) : null;
  const decided =
    spelt === null
      ? { decision, quotes: composeStatements(pieces, { knowledge, mayLead }) }
      : { decision: { kind: "answer" } as const, quotes: [spelt] };
  return leadToAction(question, decided, toldSource(source));
}

/** Whose procedures are quoted, where they may not be the ones that somebody expects. */
function saidOfArea({ named: { area, because, notHeld }, knowledge }: AnswerSource): string[] {
  const name = area === undefined ? null : areaNameOf(area, knowledge);
  if (notHeld !== null) return [phrases.notHeld(notHeld, name)];
  return because === null || name === null ? [] : [phrases.becauseNamed(name, because)];
}
