import type { DeadlineState, DeadlineTools } from "./deadline-question.ts";

/** What is known of a case that nothing was told of yet. */
export const newCase = {
  subjects: [],
  exact: new Set(),
  events: new Map(),
  withdrawn: new Map(),
  further: new Map(),
  caseAsked: null,
  mentioned: new Set(),
  cases: new Set(),
  planned: new Map(),
  conditions: new Set(),
  hinted: new Set(),
  ruledOut: new Set(),
  isRoutine: false,
  isRepeated: false,
  isExtended: false,
  isOfExtension: false,
  isPlanLast: false,
} satisfies Partial<DeadlineState>;

/** After a turn that asked for a deadline the next one has nothing to fill in of an ordinary question. */
export const nothingPending = { isPending: false, askedByLength: "" } satisfies Partial<DeadlineState>;

/** What is known before the first turn. */
export function stateBefore({ requestArea }: Pick<DeadlineTools, "requestArea">): DeadlineState {
  return {
    ...newCase,
    area: requestArea === undefined ? null : { area: requestArea, because: "request", others: [], aside: [] },
    unknownPlace: null,
    areaDoubt: null,
    intent: "due",
    now: null,
    isGeneral: false,
    isEventOpen: false,
    saysDone: false,
    asksRestart: false,
    asksNext: false,
    asksStart: false,
    asksDayNumber: false,
    asksOfBoth: false,
    asksHowLate: false,
    asksCount: false,
    unclear: [],
    unbound: null,
    isAsked: false,
    named: null,
    wasAsked: false,
    askedLast: [],
    ...nothingPending,
  };
}
