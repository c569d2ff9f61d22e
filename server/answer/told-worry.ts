import { phrases } from "../../corpus/phrases.ts";
import type { Question } from "../conversation/question.ts";
import { doOverlap } from "./compose.ts";
import type { DraftStatement } from "./compose.ts";
import type { Decision } from "./decide.ts";
import { whatToDo } from "./what-to-do.ts";
import type { ToldSource } from "./what-to-do.ts";

/** What is decided on a question, what is quoted, and what is said of it first. */
export interface Decided<T> {
  readonly decision: T | Extract<Decision, { kind: "answer" }> | typeof needsAPerson;
  readonly quotes: readonly DraftStatement[];
  readonly ownWords: readonly string[];
}

const needsAPerson = { kind: "abstention", reason: "needs-a-person" } as const;

/** What else the passages say of what was told is quoted in so many places. */
const mostBeside = 2;

/**
 * People tell a worry and ask nothing ("he came in with a black eye again"). No passage answers that, nor is it
 * for silence: what the procedures say to do about a worry leads, and what the passages say of it follows. Where
 * they say nothing of that either, it is for a person.
 */
export async function leadToAction<T extends Decision>(
  question: Question,
  { decision, quotes }: Pick<Decided<T>, "decision" | "quotes">,
  source: ToldSource,
): Promise<Decided<T>> {
  const asBefore = { decision, quotes, ownWords: [] };
  const { tellsWorry, danger } = question;
  const isRefused = decision.kind === "abstention" && decision.reason === "unsafe-request";
  if (!tellsWorry || isRefused || danger?.isSure === true || danger?.level === "child-asking")
    return asBefore;
  const toDo = await whatToDo("worry", source);
  if (toDo === null) return decision.kind === "answer" ? asBefore : { ...asBefore, decision: needsAPerson };
  const said = [toDo, ...toDo.alsoIn];
  const beside = quotes.filter((quote) => !said.some((one) => doOverlap(one, quote)));
  return {
    decision: { kind: "answer" },
    quotes: [toDo, ...(decision.kind === "answer" ? beside.slice(0, mostBeside) : [])],
    ownWords: [phrases.toldWorry[source.scope.audience ?? "practitioner"]],
  };
}
