import { phrases } from "../../corpus/phrases.ts";
import type { Question } from "../conversation/question.ts";
import { blankDraft } from "./draft.ts";
import type { Draft } from "./draft.ts";

/** A short reply to a turn that asks nothing; null where it does, or may answer what was asked back. */
export function draftOfSmallTalk({ smallTalk, earlier }: Question, byRule: Draft | null): Draft | null {
  const { empty, thanked, acknowledged, help } = phrases.clarification;
  if (smallTalk === null || (smallTalk === "acknowledges" && byRule?.kind === "clarification")) return null;
  // "Afternoon" greets, or says which half of the day it was.
  if (smallTalk === "greets" && byRule !== null && byRule.deadlines.length > 0) return null;
  const isFirst = earlier.length === 0;
  // What was told before says with what.
  if (smallTalk === "calls-for-help" && !isFirst) return null;
  const reply = {
    ...{ thanks: thanked, greets: empty, acknowledges: isFirst ? empty : acknowledged },
    "calls-for-help": help,
  }[smallTalk];
  return { ...blankDraft, kind: "clarification", ownWords: [reply] };
}
