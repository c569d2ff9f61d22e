import { idsOf } from "./asked-subjects.ts";
import { asksForTime } from "./intent.ts";
import type { TurnTools, TurnReading } from "./read-turn.ts";
import type { StoredRule } from "../../../corpus/schemas/rules.ts";

/** What knowing reviews needs. */
export interface ReviewTools extends Pick<TurnTools, "standInsOf"> {
  readonly rules: ReadonlyMap<string, StoredRule>;
}

/** What the deadlines of some rules are for, each once. */
function subjectsOf(rules: readonly StoredRule[]): string[] {
  return [...new Set(rules.map(({ subject }) => subject))];
}

/** What is reviewed by name is that: "review the case file". */
const review = /\breview(?:s|ed|ing)?\b(?! (?:the|an?|his|her|my|our|their)\b)/iu;
const bareReview = /\breviews?(?: dates?)?\s*(?:\?|$)/iu;

/**
 * The reviews whose clocks start from what a turn dates, whichever area's: that of a plan, or of what a plan is made at
 * where a review is spoken of ("ICPC was 31 August, when is the review?").
 */
export function reviewsOfDated({ text, dates }: TurnReading, { rules, standInsOf }: ReviewTools): string[] {
  const names = dates.flatMap(({ name, also }) => (name === null ? [] : [name, ...also]));
  const events = new Set(names.flatMap((name) => idsOf(name, "event")));
  const isStandIn = (event: string) => review.test(text) && standInsOf(event).some((one) => events.has(one));
  const own = [...rules.values()]
    .filter(({ kind }) => kind === "review")
    .filter(({ trigger: { event } }) => events.has(event) || isStandIn(event));
  return subjectsOf(own);
}

/** Whether a turn that dates a plan asks for its review with the bare word: "CIN plan signed 12 March, review?" */
export function asksBareReview(turn: TurnReading, tools: ReviewTools): boolean {
  return bareReview.test(turn.text) && reviewsOfDated(turn, tools).length > 0;
}

const asksTheReview =
  /\b(?:reviewed|(?:(?:the|its|his|her|their|our|my|a|next|first|big|plan|conference|formal) )+reviews?)\b|^\W*(?:(?:and|so|ok|when(?:'?s| is| are| will)?|what about|be|due|date of|the)\W+)*next (?:one|review)(?: (?:be|due|by when|when))*\W*$/iu;
const longestAsked = 80;

/**
 * The reviews of what was told and dated before, where a turn without a date asks when "the review" or "the next one"
 * is: "CIN plan was agreed 17 June" and then "when's the review due".
 */
export function reviewsOfTold(
  { text, dates, names }: TurnReading,
  {
    events,
    tools,
  }: { events: ReadonlyMap<string, unknown>; tools: ReviewTools & { readonly askedArea?: string | null } },
): string[] {
  const isOfOther = names.some((name) => idsOf(name, "event").some((event) => !events.has(event)));
  if (dates.length > 0 || isOfOther || text.length > longestAsked || !asksTheReview.test(text)) return [];
  if (!asksForTime(text) && !text.includes("?")) return [];
  const { rules, standInsOf, askedArea = null } = tools;
  const told = [...rules.values()].filter(
    ({ kind, trigger: { event } }) =>
      kind === "review" && [event, ...standInsOf(event)].some((one) => events.has(one)),
  );
  // Of two plans, whichever area's, either's review may be meant.
  if (subjectsOf(told).length !== 1) return [];
  const own = told.filter(
    ({ trigger, area }) => events.has(trigger.event) && (askedArea === null || area === askedArea),
  );
  return subjectsOf(own);
}

const reviewInstead =
  /^\W*(?:(?:and|but|so|ok|or|what|how about|what about|if|it'?s|it|that|this|was|is|were|had|it'?d|been|only|just|for|a|the)\W+)*reviews?(?: (?:one|instead|then|rather|though))*\W*$/iu;

/**
 * The reviews that take the place of what was spoken of, where a turn goes on to no more than "a review":
 * those whose clocks start from what is made at it ("and if it was a review instead?", of a conference).
 */
export function reviewsInstead(
  { text, names, dates }: TurnReading,
  mentioned: ReadonlySet<string>,
  { rules, standInsOf }: ReviewTools,
): string[] {
  if (names.length > 0 || dates.length > 0 || !reviewInstead.test(text)) return [];
  const own = [...rules.values()].filter(
    ({ kind, trigger }) => kind === "review" && standInsOf(trigger.event).some((one) => mentioned.has(one)),
  );
  return subjectsOf(own);
}
