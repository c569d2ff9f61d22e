import { phrases } from "../../corpus/phrases.ts";
import type { Question } from "../conversation/question.ts";
import { doOverlap } from "./compose.ts";
import type { DraftStatement } from "./compose.ts";
import type { Decided } from "./decide.ts";
import { saysWhereToTurn, whatToDo } from "./what-to-do.ts";
import type { ToldSource } from "./what-to-do.ts";

/** What is decided on a question, what is quoted, and what is said of it first. */
export interface Led {
  readonly decision: Decided;
  readonly quotes: readonly DraftStatement[];
  readonly ownWords: readonly string[];
}

const needsAPerson = { kind: "abstention", reason: "needs-a-person" } as const;

/** Somebody in particular, and not only words of the trade: "her uncle", "told me", "boy in reception". */
const tellsOfOne =
  /\b(?:he|he'?s|she|she'?s|they|his|her|him|my|told|says|said|boy|girl|lad|lass|baby|toddler|teenager|pupil|student|patient|neighbour)\b/iu;

/**
 * People tell a worry and ask nothing ("he came in with a black eye again"). Where no passage answers that, it is
 * not for silence either: what the procedures say to do about a worry is the answer; where they say nothing of
 * that, it is for a person. Where passages say something of what was told, what to do follows them; it leads where
 * that is what was asked ("... what do I do?").
 */
export async function leadToAction(
  question: Question,
  { decision, quotes }: Pick<Led, "decision" | "quotes">,
  source: ToldSource,
): Promise<Led> {
  const asBefore = { decision, quotes, ownWords: [] };
  const { worry, danger, limit } = question;
  // Somebody who asks what to do about a worry is not refused for words that only those use who hide harm.
  const isRefused =
    decision.kind === "abstention" &&
    decision.reason === "unsafe-request" &&
    (worry?.asksWhatToDo !== true || limit === "unsafe-request");
  if (worry === null || isRefused || danger?.isSure === true || danger?.isChild === true) return asBefore;
  const toDo = await whatToDo("worry", source);
  if (toDo === null) return decision.kind === "answer" ? asBefore : { ...asBefore, decision: needsAPerson };
  if (decision.kind === "answer") {
    const said = quotes.find((quote) => doOverlap(quote, toDo));
    const others = quotes.filter((quote) => quote !== said);
    if (worry.asksWhatToDo) return { ...asBefore, quotes: [said ?? toDo, ...others] };
    const turn = quotes.find((quote) => saysWhereToTurn(quote, source.knowledge));
    const led = turn === undefined ? quotes : [turn, ...quotes.filter((quote) => quote !== turn)];
    const isToBeSaid = said === undefined && tellsOfOne.test(question.text);
    return { ...asBefore, quotes: isToBeSaid ? [...led, toDo] : led };
  }
  return {
    decision: { kind: "answer" },
    quotes: [toDo],
    ownWords: [phrases.toldWorry[source.scope.audience ?? "practitioner"]],
  };
}
