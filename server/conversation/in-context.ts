import { agesTold } from "../ages.ts";
import type { Question } from "./question.ts";
import { countWords, sentencesOf } from "./sentences.ts";
import { isQuestion } from "./turn-in-full.ts";

/** A turn that leans on the one before it is read together with it, unless it is read as a whole question. */
export function inContext({ text, earlier, isFollowUp, isInFull }: Question): string {
  return isFollowUp && !isInFull ? `${earlier.at(-1) ?? ""} ${text}` : text;
}

/** Fewer words ask of what was told beside them: "what do I do?". */
const leastAsked = 5;

/** What a turn asks, without the case that it tells beside that; null where it tells none, or asks of that case. */
export function askedAlone({ text }: Question): string | null {
  const sentences = sentencesOf(text);
  const asked = sentences.filter(isQuestion);
  const isEnough = countWords(asked.join(" ")) >= leastAsked;
  return isEnough && asked.length < sentences.length ? asked.join(" ") : null;
}

/** The ages, in years, of those that a question is asked of. */
export function agesAskedOf(question: Question): number[] {
  const told = question.age === null ? "" : `, aged ${question.age}`;
  return agesTold(inContext(question) + told);
}
