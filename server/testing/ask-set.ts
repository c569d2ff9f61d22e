import { answerTo } from "./answer-to.ts";
import { bundledKnowledge } from "./bundled-knowledge.ts";

const knowledge = await bundledKnowledge();
type Answer = Awaited<ReturnType<typeof answerTo>>;

/** Asks on a day, as a practitioner of Southend, Essex and Thurrock. */
export function askSet(today: string, ...turns: readonly string[]): Promise<Answer> {
  return answerTo(turns, { knowledge, today, area: "set" });
}

/** The dates that are worked out, each with its rule. */
export function datesOf(answer: Answer): [string, string][] {
  return answer.deadlines.map(({ ruleId, due }) => [ruleId, due]);
}

/** What is said in words of Waymark's own. */
export function ownWordsOf(answer: Answer): string {
  return answer.ownWords.join("\n");
}
