import { agesTold } from "../ages.ts";
import type { Question } from "./question.ts";

/** A turn that leans on the one before it is read together with it, unless it is read as a whole question. */
export function inContext({ text, earlier, isFollowUp, isInFull }: Question): string {
  return isFollowUp && !isInFull ? `${earlier.at(-1) ?? ""} ${text}` : text;
}

/** The ages, in years, of those that a question is asked of. */
export function agesAskedOf(question: Question): number[] {
  const told = question.age === null ? "" : `, aged ${question.age}`;
  return agesTold(inContext(question) + told);
}
