import type { Span, StoredDocument } from "../../corpus/schemas/index-format.ts";
import type { Alert } from "../contract.ts";
import { understandQuestion } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";
import { searchFor } from "../search.ts";
import type { SearchScope } from "../search.ts";
import { composeStatements } from "./compose.ts";
import { inForceFirst } from "./in-force.ts";
import { weighPieces } from "./piece-worth.ts";

/** What an area's procedures say of danger, to be cited beside an alert. */
export interface SaidOfDanger {
  readonly document: StoredDocument;
  readonly spans: readonly Span[];
}

/** What it is looked for by. */
export interface DangerSource {
  readonly scope: SearchScope;
  /** `YYYY-MM-DD`: documents past their review date do not lead. */
  readonly today: string;
  readonly knowledge: Knowledge;
}

const dangerQuestions = {
  emergency: "child in immediate danger, call the police",
  "child-asking": "what should happen when a child says they are being harmed",
} as const;

/** The same words are looked for each time: what they found is remembered as long as the index serves. */
const known = new WeakMap<Knowledge, Map<string, Promise<SaidOfDanger | null>>>();

/** Finds what the procedures in scope say of danger; null where they say nothing. */
export function saidOfDanger(level: Alert["level"], source: DangerSource): Promise<SaidOfDanger | null> {
  const { scope, today, knowledge } = source;
  const ofIndex = known.get(knowledge) ?? new Map<string, Promise<SaidOfDanger | null>>();
  known.set(knowledge, ofIndex);
  const key = JSON.stringify([level, scope.area ?? null, scope.audience, today]);
  const before = ofIndex.get(key);
  if (before !== undefined) return before;
  // One day's answers are enough to remember: the day is the caller's to say.
  if (ofIndex.size >= mostRemembered) ofIndex.clear();
  const found = find(level, source);
  ofIndex.set(key, found);
  // A search that failed once is tried again, not remembered.
  found.catch(() => ofIndex.delete(key));
  return found;
}

const mostRemembered = 100;

async function find(
  level: Alert["level"],
  { scope, today, knowledge }: DangerSource,
): Promise<SaidOfDanger | null> {
  const asked = understandQuestion([{ role: "user", content: dangerQuestions[level] }], knowledge);
  const [best] = inForceFirst(await searchFor(asked, scope, knowledge), { knowledge, today });
  return best === undefined
    ? null
    : (composeStatements(weighPieces(asked, [best], knowledge), { knowledge, mayLead: () => true })[0] ??
        null);
}
