import { stem, words } from "../../../corpus/analysis/tokens.ts";
import { actionTerm } from "./actions.ts";
import type { Weights } from "./matter.ts";

/** Words that tell one thing from another of its name: a first conference is no review conference. */
const contrasts: readonly (readonly string[])[] = [
  ["initial first", "subsequent further second later repeat", "final", "interim"],
  ["initial", "review"],
  ["draft", "final signed"],
  ["low", "medium", "high"],
  ["urgent emergency immediate", "routine standard"],
];

/** Whom something is sent to or told: telling the police is not telling the parents. */
const recipients =
  "police ofsted hmci parents family mother father carer school manager worker chair officer lado agencies " +
  "partners court hospital doctor paediatrician inspector coroner governor trustees board provider";
const others =
  "professionals practitioner lead authority authorities staff member team agency social local " +
  "child children young people";

const groups = contrasts.map((alternatives) => alternatives.map(termsOf));
const recipientTerms: ReadonlySet<string> = termsOf(recipients);
const roleTerms: ReadonlySet<string> = termsOf(`${recipients} ${others}`);
const reviewed: ReadonlySet<string> = termsOf("review");
const toldOrSent: ReadonlySet<string> = termsOf("notify send refer");

/** Who does something is no part of what is done; whom something is sent to or told is. */
export function withoutRoles(core: Weights): Weights {
  if (hasAny(core, toldOrSent)) return core;
  const rest = [...core].filter(([term]) => !roleTerms.has(term));
  return rest.length === 0 ? core : new Map(rest);
}

function termsOf(text: string): ReadonlySet<string> {
  return new Set(words(text).map((word) => actionTerm(stem(word.text))));
}

/** Whether something in their words tells two matters apart, however alike they are otherwise. */
export function isToldApart(a: Weights, b: Weights): boolean {
  const isContrary = groups.some((alternatives) => {
    const [inA, inB] = [a, b].map((weights) =>
      alternatives.flatMap((terms, index) => (hasAny(weights, terms) ? [index] : [])),
    );
    return isDisjoint(inA ?? [], inB ?? []);
  });
  const numbers = (weights: Weights) =>
    [...weights.keys()].filter((term) => /\d/u.test(term) && !/^[~=]/u.test(term));
  const people = (weights: Weights) => [...weights.keys()].filter((term) => recipientTerms.has(term));
  const isTold = hasAny(a, toldOrSent) && hasAny(b, toldOrSent);
  return isContrary || isDisjoint(numbers(a), numbers(b)) || (isTold && isDisjoint(people(a), people(b)));
}

/** Whether something is reviewed: a limit on a review and an interval of reviews say the same. */
export function isReview(core: Weights): boolean {
  return hasAny(core, reviewed);
}

function hasAny(weights: Weights, terms: ReadonlySet<string>): boolean {
  return [...terms].some((term) => weights.has(term));
}

/** Both say something, and nothing the same. */
function isDisjoint<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));
}
