import { idsOf } from "./asked-subjects.ts";
import type { TurnTools, TurnReading } from "./read-turn.ts";
import type { StoredRule } from "../../../corpus/schemas/rules.ts";

/** What knowing reviews needs. */
export interface ReviewTools extends Pick<TurnTools, "standInsOf"> {
  readonly rules: ReadonlyMap<string, StoredRule>;
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
  return [...new Set(own.map(({ subject }) => subject))];
}

/** Whether a turn that dates a plan asks for its review with the bare word: "CIN plan signed 12 March, review?" */
export function asksBareReview(turn: TurnReading, tools: ReviewTools): boolean {
  return bareReview.test(turn.text) && reviewsOfDated(turn, tools).length > 0;
}
