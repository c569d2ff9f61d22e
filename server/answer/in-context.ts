import type { Question } from "../conversation/question.ts";

/** A turn that leans on the one before it is read together with it. */
export function inContext({ text, earlier, isFollowUp }: Question): string {
  return isFollowUp ? `${earlier.at(-1) ?? ""} ${text}` : text;
}
