import { words } from "./words.ts";

/** The most UTF-16 code units that one question may hold. */
const questionLimit = 4000;

const nearFrom = 3600;

/** What the counter under the text box says, null while the limit is far. */
interface Counter {
  readonly over: boolean;
  readonly text: string;
}

/** Counts what is left once a question nears its limit, or what is too much beyond it. */
export function counter(length: number): Counter | null {
  if (length < nearFrom) return null;
  const left = questionLimit - length;
  return left < 0
    ? { over: true, text: words.composer.tooMany(-left) }
    : { over: false, text: words.composer.left(left) };
}

/** What keeps a question from being sent, null where nothing does. */
export function complaintAbout(question: string): string | null {
  if (question.trim() === "") return words.composer.empty;
  if (question.length <= questionLimit) return null;
  return words.composer.tooLong(questionLimit.toLocaleString("en-GB"));
}
