import { phrases } from "../../corpus/phrases.ts";
import type { AbstentionReason, ChatRequest } from "../contract.ts";
import type { Question } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";

/** What the vocabulary calls it where somebody who works with children is said to have harmed one. */
const matterOfStaff = "allegations against staff";
/** What they are said to have done: their trade alone is named in much else. */
const saidToHaveDone =
  /\b(?:allegations?|alleg\w+|accus\w+|abus\w+|assault\w*|hit(?:s|ting)?|slap\w*|smack\w*|punch\w*|kick\w*|grab\w*|hurt\w*|touch\w*|groom\w*|inappropriate\w*|messag\w+|texting|relationship)\b/iu;
const worker = String.raw`(?:social workers?|sw|case ?workers?)`;
/** A social worker of whom somebody complains is not the one to ask. */
const complainsOfWorker = new RegExp(
  [
    String.raw`\b${worker} (?:(?:is|was|are|keeps?|just|always|has|been|being) ){0,4}(?:lying|lied|lies|rude|bullying|biased|unfair|prejudiced|racist|useless|rubbish|ignor\w+|against (?:me|us)|(?:made|making|twist\w*) (?:it|things|stuff|everything)|never (?:rings?|calls?|answers?|turns?|shows?)|won'?t (?:ring|call|answer|listen))\b`,
    String.raw`\b(?:complain\w* (?:about|against|of)|complaint (?:about|against)|(?:don'?t|can'?t) trust|can'?t stand|hate|sick of|lied to by|bullied by|change|swap|get rid of|(?:different|another|new)) (?:(?:my|our|the|this|her|his|their|a) )?${worker}\b`,
  ].join("|"),
  "iu",
);
/** What is told beside the question counts, what was said turns before hardly. */
const toldAtLeast = 0.5;
const reasonsOfStaff: readonly AbstentionReason[] = ["needs-a-person", "not-in-procedures"];

/** A person's role to ask where nothing is answered. */
export function askWhom(
  { danger, saysToBeChild, concepts, text }: Question,
  reason: AbstentionReason,
  { audience, knowledge }: { audience: ChatRequest["audience"]; knowledge: Knowledge },
): string {
  if (danger?.isChild === true || saysToBeChild) return phrases.askWhomAsChild;
  const mayBeOfStaff = reasonsOfStaff.includes(reason);
  if (mayBeOfStaff && audience === "parent" && complainsOfWorker.test(text)) return phrases.askWhomOfWorker;
  const isOfStaff =
    mayBeOfStaff &&
    saidToHaveDone.test(text) &&
    knowledge.analyser
      .questionTerms(matterOfStaff)
      .concepts.some((concept) => (concepts.get(concept) ?? 0) >= toldAtLeast);
  return isOfStaff ? phrases.askWhomOfStaff : phrases.askWhom[audience][reason];
}
