import type { Reference } from "../../corpus/schemas/index-format.ts";
import { silenceReasons } from "../../corpus/schemas/silences.ts";
import type { AbstentionReason } from "../contract.ts";
import type { Question } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import { bestLikeness } from "../retrieval/question-bank.ts";
import { inContext } from "./in-context.ts";

/** What speaks for a kind of silence: its share by the words alone, and the likest question of that kind. */
export interface SilenceSigns {
  readonly told: number;
  readonly likeness: number;
}

/** What speaks for each kind of silence, and the chapter held elsewhere that the question is most like. */
export interface KindsOfSilence {
  readonly answered: number;
  readonly byReason: Readonly<Record<AbstentionReason, SilenceSigns>>;
  readonly chapter: Reference | null;
  /** How like the question is to any that is not answered. */
  readonly likeness: number;
}

const none = { from: 0, to: 0 };

/** Reads what speaks for silence on a question, chapters of the areas that were searched considered. */
export function kindsOfSilence(
  question: Question,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): KindsOfSilence {
  const told = knowledge.readSilence(inContext(question));
  const { match, byReason, byChapter } = knowledge.unanswered;
  const matched = match(knowledge.retriever.weigh(question));
  const areaOf = (documentId: string) => knowledge.documents.get(documentId)?.area;
  const areas = new Set(candidates.map((c) => areaOf(c.prepared.passage.documentId)));
  const chapters = knowledge.index.references
    .filter(({ documentId }) => areas.has(areaOf(documentId)))
    .map((chapter) => ({ chapter, likeness: bestLikeness(matched, byChapter.get(chapter) ?? none) }))
    .sort((a, b) => b.likeness - a.likeness);
  const nearest = chapters[0] ?? null;
  const likenessOf = new Map<AbstentionReason, number>([["held-elsewhere", nearest?.likeness ?? 0]]);
  for (const reason of silenceReasons) {
    likenessOf.set(reason, bestLikeness(matched, byReason.get(reason) ?? none));
  }
  const signs = (reason: AbstentionReason): SilenceSigns => ({
    told: told[reason],
    likeness: likenessOf.get(reason) ?? 0,
  });
  return {
    answered: told.answered,
    byReason: {
      "not-in-procedures": signs("not-in-procedures"),
      "held-elsewhere": signs("held-elsewhere"),
      "needs-a-person": signs("needs-a-person"),
      "unsafe-request": signs("unsafe-request"),
      "out-of-scope": signs("out-of-scope"),
    },
    chapter: nearest !== null && nearest.likeness > 0 ? nearest.chapter : null,
    likeness: Math.max(...likenessOf.values()),
  };
}

/** A share this small tells no less than one smaller still. */
const leastTold = 1e-3;
/** A likeness of 1 counts as much as a share of 1 beside the least one, twice over. */
const likenessWeight = 2;

/** The likeliest kind of silence. */
export function likeliestSilence({ byReason, chapter }: KindsOfSilence): AbstentionReason {
  const scoreOf = ({ told, likeness }: SilenceSigns) =>
    Math.log(told + leastTold) / -Math.log(leastTold) + likenessWeight * likeness;
  const reasons = (Object.keys(byReason) as AbstentionReason[]).filter(
    (reason) => reason !== "held-elsewhere" || chapter !== null,
  );
  return reasons.reduce((best, reason) =>
    scoreOf(byReason[reason]) > scoreOf(byReason[best]) ? reason : best,
  );
}
