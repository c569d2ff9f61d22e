import type { Reference } from "../../corpus/schemas/index-format.ts";
import type { AbstentionReason } from "../contract.ts";
import { readLimit } from "../conversation/limits.ts";
import type { Question } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import { answerFrom, confidence, signsOf } from "./confidence.ts";

/** Whether to answer, and if not, why. */
export type Decision =
  | { readonly kind: "answer" }
  | { readonly kind: "clarification" }
  | { readonly kind: "abstention"; readonly reason: Exclude<AbstentionReason, "held-elsewhere"> }
  | { readonly kind: "abstention"; readonly reason: "held-elsewhere"; readonly reference: Reference };

/** A chapter named elsewhere is offered up to this confidence in an answer from here. */
const sureEnough = 0.72;
/** The share of the question that a chapter's name and the sentence naming it must meet. */
const namesTheTopic = 0.45;
/** Fewer of the question's words than this in the corpus: it is about something else. */
const familiarTopic = 0.5;

/** Decides whether the best passages answer. Danger is never met with silence. */
export function decide(question: Question, candidates: readonly Candidate[], knowledge: Knowledge): Decision {
  if (question.danger !== null) return candidates.length > 0 ? { kind: "answer" } : { kind: "clarification" };
  if (question.stems.size === 0 && question.concepts.size === 0) return { kind: "clarification" };
  const limit = readLimit(question.typed);
  if (limit !== null) return { kind: "abstention", reason: limit };
  const signs = signsOf(question, candidates[0], knowledge.isKnownStem);
  const sure = confidence(signs) * saysWhatWasAsked(question, candidates);
  const reference = sure < sureEnough ? namedElsewhere(question, candidates, knowledge) : null;
  if (reference !== null) return { kind: "abstention", reason: "held-elsewhere", reference };
  if (sure >= answerFrom) return { kind: "answer" };
  const isFamiliar = signs.familiar >= familiarTopic && question.concepts.size > 0;
  return { kind: "abstention", reason: isFamiliar ? "not-in-procedures" : "out-of-scope" };
}

const phoneNumber = /\d{4,}|\d{3} \d{3}/u;
const asksForNumber = /\b(phone|telephone|contact|helpline|duty|ring|call|mobile)\b[^.?!]{0,30}\bnumbers?\b|\bnumbers?\b[^.?!]{0,20}\b(to|for|of)\b/iu;
const asksForThing = /\b(template|download|form to fill|app|poster|video|legal aid|how much (do|does|is|will)|cost|salary|price|book (a|the|an)|postcode|e-?mail address|website)\b/iu;

/** Less than 1 where a question asks for something of a kind that the passages found do not have. */
function saysWhatWasAsked(question: Question, candidates: readonly Candidate[]): number {
  const best = candidates.slice(0, 3);
  if (asksForThing.test(question.text)) return 0.5;
  if (asksForNumber.test(question.text) && !best.some((c) => phoneNumber.test(c.prepared.text))) return 0.5;
  const lacksTime = question.type === "how-long" && !best.some((c) => c.prepared.hasTimescale);
  return lacksTime ? 0.5 : 1;
}

/** The chapter or document that the procedures name for the question's topic; null when none fits. */
function namedElsewhere(
  question: Question,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): Reference | null {
  const worth = knowledge.retriever.worthOf(question);
  const total = [...worth.values()].reduce((sum, value) => sum + value, 0) || 1;
  const areas = new Set(candidates.map((c) => knowledge.documents.get(c.prepared.passage.documentId)?.area));
  let best: { reference: Reference; share: number } | null = null;
  for (const reference of knowledge.index.references) {
    if (!areas.has(knowledge.documents.get(reference.documentId)?.area)) continue;
    const terms = knowledge.analyser.passageTerms(reference.title);
    let met = 0;
    for (const term of new Set([...terms.stems, ...terms.concepts])) met += worth.get(term) ?? 0;
    const share = met / total;
    if (share >= namesTheTopic && share > (best?.share ?? 0)) best = { reference, share };
  }
  return best?.reference ?? null;
}
