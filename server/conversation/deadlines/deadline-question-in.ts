import { stem } from "../../../corpus/analysis/tokens.ts";
import type { When } from "../../deadlines/local-time.ts";
import type { Knowledge } from "../../knowledge.ts";
import type { DeadlineQuestion, DeadlineTools } from "./deadline-question.ts";
import { askedOfAnswer, turnInFull } from "../turn-in-full.ts";
import { readPlace } from "../places.ts";
import { readTurn } from "./read-turn.ts";
import { turnsRead } from "./turns-read.ts";
import { understandDeadlines } from "./understand-deadlines.ts";

/** By what, and when, a question about deadlines is asked. */
interface AskedBy {
  /** The area chosen; undefined where all are asked. */
  readonly area: string | undefined;
  readonly knowledge: Knowledge;
  readonly today: When;
}

/** The question about deadlines in a user's turns, by the rules of an index; null where there is none. */
export function deadlineQuestionIn(
  told: readonly string[],
  { area, knowledge, today }: AskedBy,
): DeadlineQuestion | null {
  // What is asked of an answer itself asks for no other date, and changes none.
  const turns = told.filter((turn, i) => i === 0 || askedOfAnswer(turn.trim()) === null);
  const { rules } = knowledge;
  const { places } = knowledge.index;
  const isWord = (word: string) => knowledge.isDocumentStem(stem(word));
  const areaNamed = turns
    .map((turn) => readPlace(turn, { places, isWord }))
    .findLast((place) => place.kind === "area")?.area;
  const tools: DeadlineTools = {
    findNames: knowledge.findNames,
    findCases: knowledge.findCases,
    today: today.date,
    calendar: knowledge.ruleBook(areaNamed ?? area ?? "").calendar,
    moment: today.moment,
    places,
    isWord,
    rules,
    requestArea: area,
    ruleBook: (one) => knowledge.ruleBook(one),
    standInsOf: (event) => knowledge.events.get(event)?.standIns ?? [],
    sameMomentAs: (event) => knowledge.events.get(event)?.sameMomentAs ?? [],
    caseOf: (subject) => knowledge.subjects.get(subject)?.ofCase ?? null,
    endOfCase: (one) => knowledge.index.rules.cases.find(({ id }) => id === one)?.endedBy ?? null,
    isChased: (subject) =>
      [...knowledge.subjects.values()].some(
        ({ id, chases }) => chases.length > 0 && (id === subject || chases.includes(subject)),
      ),
    isChasing: (subject) => (knowledge.subjects.get(subject)?.chases ?? []).length > 0,
    narrowerOf: (subject) => knowledge.subjects.get(subject)?.narrower ?? [],
    eventsOf: (subject, ofArea) =>
      [...rules.values()]
        .filter((rule) => rule.subject === subject && rule.period !== null)
        .filter((rule) => ofArea === null || rule.area === ofArea)
        .map((rule) => rule.trigger.event),
  };
  const full = turnInFull(turns, places);
  // Where nothing is dated, a turn that stands for a whole question is that question, asked by itself.
  const isDated = full !== null && turnsRead(turns).some((turn) => readTurn(turn, tools).dates.length > 0);
  if (full === null || isDated) return understandDeadlines(turns, tools);
  const whole = full.place === null ? full.text : `${full.text}, ${full.place}`;
  return understandDeadlines([whole], tools) ?? understandDeadlines([...full.earlier, whole], tools);
}
