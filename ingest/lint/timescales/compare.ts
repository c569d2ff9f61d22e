import { isAction, isPlainAction } from "./actions.ts";
import { isReview, isToldApart, withoutRoles } from "./contrast.ts";
import { coverage, likeness, weighCore } from "./matter.ts";
import type { Weigh, Weights } from "./matter.ts";
import { isSamePeriod } from "./period.ts";
import { areKin } from "./same-thing.ts";
import type { Kinship } from "./same-thing.ts";
import type { Timescale } from "./timescale.ts";

/** A timescale with what it is about, weighed. */
export interface WeighedTimescale {
  readonly timescale: Timescale;
  /** What is done, without actions that say nothing alone and without who does it. */
  readonly core: Weights;
  /** Terms of the thing itself, not of what is said of it. */
  readonly heads: ReadonlySet<string>;
  /** Every term of what is done. */
  readonly terms: ReadonlySet<string>;
  /** All that is said around it. */
  readonly whole: Weights;
  readonly trigger: Weights;
  readonly condition: Weights;
  readonly actions: readonly string[];
}

/** How two timescales for one matter disagree. */
export type Disagreement =
  /** The periods differ. */
  | "period"
  /** The same number, of working days here and of days there. */
  | "unit"
  /** The same period, counted from different events. */
  | "start"
  /** One is counted from an event, the other back from another event. */
  | "direction";

/** Weighs what a timescale is about. */
export function weighTimescale(timescale: Timescale, weigh: Weigh): WeighedTimescale {
  const { weights: core, heads } = weighCore(timescale.core, weigh);
  return {
    timescale,
    core: withoutRoles(withoutPlainActions(core)),
    heads,
    terms: new Set(core.keys()),
    whole: weigh([timescale.core, timescale.context, timescale.trigger].join(" ")),
    trigger: weigh(timescale.trigger),
    condition: weigh(timescale.condition),
    actions: [...core.keys()].filter(isAction),
  };
}

function withoutPlainActions(weights: Weights): Weights {
  return new Map([...weights].filter(([term]) => !isPlainAction(term)));
}

/** How alike two matters must be to be taken for one. */
const sameMatter = 0.33;
const sameMatterForUnit = 0.25;
const sameMatterForStart = { core: 0.25, whole: 0.3 };
const sameReview = 0.5;
const sameCondition = 0.7;
const sameTrigger = 0.25;
const fewestSharedTerms = 2;

/** How two timescales disagree; null where they agree or are about different matters. */
export function disagreementOf(
  a: WeighedTimescale,
  b: WeighedTimescale,
  kinships: readonly Kinship[],
): Disagreement | null {
  const [one, other] = [a.timescale, b.timescale];
  if (one.isChase || other.isChase || isOneSentence(one, other) || !haveCommonAction(a, b)) return null;
  if ((one.limit === "before") !== (other.limit === "before")) {
    return kinships.some((kinship) => areKin(kinship, a.terms, b.terms)) ? "direction" : null;
  }
  if (!areComparable(a, b) || isToldApart(a.core, b.core)) return null;
  if (isSamePeriod(one.period, other.period)) return haveOtherStarts(a, b) ? "start" : null;
  if (!shareEnough(a, b) || isToldApart(a.trigger, b.trigger)) return null;
  if (one.period.amount === other.period.amount && areKindsOfDay(one, other)) {
    const alike = likeness(a.core, b.core) + likeness(a.trigger, b.trigger) / 4;
    return alike >= sameMatterForUnit ? "unit" : null;
  }
  const isOneMatter = likeness(a.core, b.core) >= sameMatter && !haveUnlikeTriggers(a, b);
  return isOneMatter && areOfOneCase(a, b) ? "period" : null;
}

/** A sentence that sets two limits means both. */
function isOneSentence(one: Timescale, other: Timescale): boolean {
  return one.source === other.source && one.span.start === other.span.start;
}

function haveCommonAction(a: WeighedTimescale, b: WeighedTimescale): boolean {
  return (
    a.actions.length === 0 || b.actions.length === 0 || a.actions.some((action) => b.actions.includes(action))
  );
}

/** A limit by which, a limit before which not, and an interval are different things; of reviews they are one. */
function areComparable(a: WeighedTimescale, b: WeighedTimescale): boolean {
  const limits = new Set([a.timescale.limit, b.timescale.limit]);
  const areOfReviews = isReview(a.core) && isReview(b.core) && !limits.has("before");
  if (limits.size === 1) return true;
  return areOfReviews && !limits.has("at-least") && likeness(a.core, b.core) >= sameReview;
}

/** The thing itself is one, and not one word only in common, which is chance; the trigger's words count. */
function shareEnough(a: WeighedTimescale, b: WeighedTimescale): boolean {
  const isOneThing = [...a.heads].some((term) => a.core.has(term) && b.core.has(term) && b.heads.has(term));
  const shared = [
    ...[...a.terms].filter((term) => b.terms.has(term) && !isPlainAction(term)),
    ...[...a.trigger.keys()].filter((term) => b.trigger.has(term) && !isPlainAction(term)),
  ];
  return isOneThing && new Set(shared).size >= fewestSharedTerms;
}

function areKindsOfDay({ period: a }: Timescale, { period: b }: Timescale): boolean {
  return a.unit.endsWith("days") && b.unit.endsWith("days");
}

function haveUnlikeTriggers(a: WeighedTimescale, b: WeighedTimescale): boolean {
  return a.trigger.size > 0 && b.trigger.size > 0 && likeness(a.trigger, b.trigger) < sameTrigger;
}

/** An exception holds for its case alone: another limit contradicts it only where it speaks of that case too. */
function areOfOneCase(a: WeighedTimescale, b: WeighedTimescale): boolean {
  const [inB, inA] = [coverage(a.condition, b.whole), coverage(b.condition, a.whole)];
  const isEachItsOwn = a.condition.size > 0 && b.condition.size > 0 && inA < 1 && inB < 1;
  return inA >= sameCondition && inB >= sameCondition && !isEachItsOwn;
}

/** The same thing done, counted from different events, of which one is what the other is about. */
function haveOtherStarts(a: WeighedTimescale, b: WeighedTimescale): boolean {
  const [startA, startB] = [withoutPlainActions(a.trigger), withoutPlainActions(b.trigger)];
  const areStated = startA.size > 0 && startB.size > 0 && likeness(startA, startB) === 0;
  if (!areStated || !areOfOneCase(a, b)) return false;
  const isTelling = [...a.core.keys()].some(
    (term) => isAction(term) && a.heads.has(term) && b.heads.has(term),
  );
  const isOther = coverage(startA, b.whole) > 0.5 || coverage(startB, a.whole) > 0.5;
  const { core, whole } = sameMatterForStart;
  return isTelling && isOther && likeness(a.core, b.core) >= core && likeness(a.whole, b.whole) >= whole;
}
