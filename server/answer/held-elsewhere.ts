import type { Reference } from "../../corpus/schemas/index-format.ts";
import type { Question } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";

/**
 * How much of the question a chapter's name must meet, less where the question meets most of the name;
 * and less of either where the passages found do not answer anyway.
 */
const namesTheTopic = {
  besidePassages: { ofQuestion: 0.45, ofName: 0.4, ofQuestionThen: 0.2 },
  besideSilence: { ofQuestion: 0.25, ofName: 0.4, ofQuestionThen: 0.12 },
};

/** Whether a chapter is named where these passages are from: in an area of theirs, and for the people whom the best is written for. */
export function namedAmong(
  candidates: readonly Candidate[],
  knowledge: Pick<Knowledge, "documents">,
): (reference: Reference) => boolean {
  const found = candidates.flatMap((c) => knowledge.documents.get(c.prepared.passage.documentId) ?? []);
  const areas = new Set(found.map(({ area }) => area));
  return ({ documentId }) => {
    const document = knowledge.documents.get(documentId);
    return document !== undefined && areas.has(document.area) && document.audience === found[0]?.audience;
  };
}

/** The chapter or document that the procedures name for the question's topic; null when none fits. */
export function namedElsewhere(
  question: Question,
  candidates: readonly Candidate[],
  { knowledge, beside }: { knowledge: Knowledge; beside: keyof typeof namesTheTopic },
): Reference | null {
  const needed = namesTheTopic[beside];
  const { worth, totalWorth } = knowledge.retriever.weigh(question);
  const isNamed = namedAmong(candidates, knowledge);
  const bestArea = knowledge.documents.get(candidates[0]?.prepared.passage.documentId ?? "")?.area;
  let best: { reference: Reference; share: number } | null = null;
  for (const reference of knowledge.index.references.filter(({ isReferredTo }) => isReferredTo)) {
    const area = knowledge.documents.get(reference.documentId)?.area;
    // Another area's chapter is no reason for silence where this area's passages answer.
    if (beside === "besidePassages" ? area !== bestArea : !isNamed(reference)) continue;
    const name = knowledge.nameTerms(reference);
    const met = [...name].filter((term) => worth.has(term));
    const ofQuestion = met.reduce((sum, term) => sum + (worth.get(term) ?? 0), 0) / totalWorth;
    const ofName = name.size === 0 ? 0 : met.length / name.size;
    const isMeant =
      ofQuestion >= needed.ofQuestion || (ofName >= needed.ofName && ofQuestion >= needed.ofQuestionThen);
    const share = ofQuestion + ofName;
    if (isMeant && share > (best?.share ?? 0)) best = { reference, share };
  }
  return best?.reference ?? null;
}
