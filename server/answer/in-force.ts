import { phrases } from "../../corpus/phrases.ts";
import type { StoredDocument } from "../../corpus/schemas/index-format.ts";
import type { Knowledge } from "../knowledge.ts";
import { reservationsOn } from "../document-cautions.ts";
import { bestFirst } from "../retrieval/retriever.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import type { DraftStatement } from "./compose.ts";
import type { Decided } from "./decide.ts";

/** What tells whether documents are in force: the day counts, as `YYYY-MM-DD`. */
export interface ForceSource {
  readonly knowledge: Knowledge;
  readonly today: string;
}

/** A passage in force leads where it is at least this nearly as good as the best one, which is not. */
const nearlyAsGood = 0.6;
/** Just below the passage that leads. */
const behind = 0.999;

/**
 * Puts the best passage of a document in force before passages of documents that are withdrawn, superseded
 * or past their review, where it is nearly as good; where there is none, all stay where they are.
 */
export function inForceFirst(
  candidates: readonly Candidate[],
  { knowledge, today }: ForceSource,
): readonly Candidate[] {
  const isInForce = ({ prepared }: Candidate) => {
    const document = knowledge.documents.get(prepared.passage.documentId);
    return document !== undefined && isInForceOn(document, today);
  };
  const [best] = candidates;
  const lead = candidates.find(isInForce);
  if (best === undefined || lead === undefined || lead === best) return candidates;
  if (lead.score < best.score * nearlyAsGood) return candidates;
  return candidates
    .map((candidate) => {
      const isAhead = candidate.score >= lead.score && !isInForce(candidate);
      return isAhead ? { ...candidate, score: lead.score * behind } : candidate;
    })
    .sort(bestFirst);
}

/** Which documents may lead an answer: those like the best passage's, written for the same people, and in force if that one is. */
export function leaders(
  candidates: readonly Candidate[],
  { knowledge, today }: ForceSource,
): (document: StoredDocument) => boolean {
  const best = knowledge.documents.get(candidates[0]?.prepared.passage.documentId ?? "");
  return (document) =>
    best === undefined ||
    (document.audience === best.audience && (isInForceOn(document, today) || !isInForceOn(best, today)));
}

function isInForceOn(document: StoredDocument, today: string): boolean {
  return reservationsOn(document, today).length === 0;
}

/**
 * An answer out of a document that says that it is withdrawn or superseded is none: its passage stands beside
 * the silence, with its caution. Out of one past its review date it is an answer, and the warning comes first.
 * A sure danger is never met with silence.
 */
export function reserve(
  decision: Decided,
  quotes: readonly DraftStatement[],
  { today, isSureDanger }: { readonly today: string; readonly isSureDanger: boolean },
): { readonly decision: Decided; readonly ownWords: readonly string[] } {
  const document = quotes[0]?.document;
  if (decision.kind !== "answer" || document === undefined) return { decision, ownWords: [] };
  const reservations = reservationsOn(document, today);
  if (reservations.length === 0) return { decision, ownWords: [] };
  const ownWords = [phrases.standing.ofDocument(document.title, reservations.join(", "))];
  const isInForceNoMore = document.standing !== "in-force";
  return isInForceNoMore && !isSureDanger
    ? { decision: { kind: "abstention", reason: "not-in-procedures" }, ownWords }
    : { decision, ownWords };
}
