import { phrases } from "../../corpus/phrases.ts";
import type { Alert } from "../contract.ts";
import type { DeadlineQuestion } from "../conversation/deadlines/deadline-question.ts";
import { isOfTheWorking } from "../conversation/deadlines/asks-again.ts";
import type { Question } from "../conversation/question.ts";
import { clausesOf, countWords } from "../conversation/sentences.ts";
import type { Knowledge } from "../knowledge.ts";
import { toldSource } from "./answer-source.ts";
import type { AnswerSource } from "./answer-source.ts";
import { whatToDo } from "./what-to-do.ts";

/** The alert in words for whoever asks, citing what the area's own procedures say to do in danger. */
export async function alertFor(question: Question, source: AnswerSource): Promise<Alert | null> {
  const { request, book } = source;
  const { danger } = question;
  if (danger === null) return null;
  const { level, mayBeChild, isOfOwnLife } = danger;
  const { emergency, emergencyOfChild, childAsking, ofOwnLife } = phrases.alert;
  const forEmergency = [emergency[request.audience], ...(mayBeChild ? [emergencyOfChild] : [])].join("\n");
  // Who wants to die is spoken to, whatever their age and trade.
  const ofOneself = isOfOwnLife ? `${childAsking}\n${ofOwnLife}` : childAsking;
  const text = level === "emergency" && !isOfOwnLife ? forEmergency : ofOneself;
  const said = await whatToDo(level, toldSource(source));
  return { level, text, citations: said?.spans.map((span) => book.cite(said.document, span)) ?? [] };
}

/** A question for a deadline leaves little room for a danger besides: of 6,800 messages that tell of one, 24 ask for one, and but one of them is unsure. */
const longestDeadlineQuestion = 40;
/** A clause with the name of a meeting or work in so many words says little else. */
const longestNamedClause = 16;
const clockChange = /\bclocks? (?:\w+ )?(?:chang\w+|go|goes|went|back|forward)\b/iu;

/**
 * A question, calm where it asks for a deadline and what it dates only might be danger: "phoned the
 * referral in at 9 this morning, when must the form be in". What it tells besides must be calm by itself.
 */
export function calmedByClock(
  question: Question,
  asked: DeadlineQuestion | null,
  { detectDanger, findNames }: Pick<Knowledge, "detectDanger" | "findNames">,
): Question {
  const isNameAndDay = (clause: string) =>
    findNames(clause).length > 0 && countWords(clause) <= longestNamedClause;
  const { danger, typed } = question;
  const isShort = countWords(typed) <= longestDeadlineQuestion;
  if (asked === null || !isShort || danger === null || danger.isSure) return question;
  const besides = clausesOf(typed).filter(
    (clause) => !isNameAndDay(clause) && !isOfTheWorking(clause) && !clockChange.test(clause),
  );
  return besides.every((clause) => detectDanger([clause]) === null)
    ? { ...question, danger: null }
    : question;
}
