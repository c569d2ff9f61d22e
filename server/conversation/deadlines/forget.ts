import type { DeadlineState, DeadlineTools } from "./deadline-question.ts";
import { sentenceBefore } from "../sentences.ts";
import { isQuestion } from "../turn-in-full.ts";
import { newCase } from "./new-case.ts";
import { readTurn } from "./read-turn.ts";
import type { BoundDate, StatedDate } from "./read-turn.ts";
import { isDatedAnew } from "./stated-dates.ts";
import type { Withdrawal } from "./withdrawn.ts";
import { correctionWords, newOne, ofSomethingElse, takesBack } from "./withdrawn-words.ts";

type Step = (state: DeadlineState, text: string) => DeadlineState;

/** What is known once something was taken back: nothing is counted from it, and it is asked for anew. */
export function forget(state: DeadlineState, what: Withdrawal): DeadlineState {
  if (what.kind === "never") {
    const unknown = [...what.told].filter(([event]) => !state.events.has(event));
    return { ...state, withdrawn: new Map([...state.withdrawn, ...unknown]) };
  }
  const taken = new Map([...state.events].filter((one) => isTaken(one, what, state)));
  const withdrawn = new Map([...state.withdrawn, ...taken]);
  if (what.kind === "case") {
    const { subjects, exact } = state;
    return { ...state, ...newCase, subjects, exact, unclear: [], unbound: null, withdrawn };
  }
  if (taken.size === 0) return state;
  const days = [...taken.values()].map(({ when }) => when.date);
  const isKept = ([, { when }]: readonly [string, StatedDate]) => !days.some((day) => day.equals(when.date));
  const isOfEvents = what.kind === "events";
  return {
    ...state,
    events: new Map([...state.events].filter(([event]) => !taken.has(event))),
    planned: new Map([...state.planned].filter(isKept)),
    mentioned: new Set([...state.mentioned].filter((event) => !isOfEvents || !taken.has(event))),
    unbound: null,
    withdrawn: isOfEvents ? state.withdrawn : withdrawn,
  };
}

/** Whether an event's date is taken back. Of several dates, where it is not said which, all are. */
function isTaken(
  [event, { when }]: readonly [string, StatedDate],
  what: Exclude<Withdrawal, { kind: "never" }>,
  { events }: DeadlineState,
): boolean {
  switch (what.kind) {
    case "case":
    case "last":
      return events.has(event);
    case "days":
      return what.days.some((day) => day.equals(when.date));
    case "events":
      return what.events.includes(event);
  }
}

/**
 * What a turn makes of a case of which a date was taken back: one that it gives takes that place, in the same month
 * where it says none. Where it gives none, or several were taken back, nothing is put in their place.
 */
export function stepAfterForgetting(
  state: DeadlineState,
  text: string,
  { step, tools }: { step: Step; tools: DeadlineTools },
): DeadlineState {
  const { withdrawn } = state;
  if (withdrawn.size === 0) return step(state, text);
  const { dates, shift } = readTurn(text, tools);
  const [wrong, ...others] = withdrawn.values();
  const isOne = wrong !== undefined && others.every(({ when }) => when.date.equals(wrong.when.date));
  if (!isOne || (dates.length === 0 && shift === null)) {
    const next = step(state, text);
    return { ...next, withdrawn: stillOpen(withdrawn, next) };
  }
  // The hour went with the date, and whose it was.
  const { of: _of, ...date } = wrong;
  const old = { ...date, when: { ...date.when, moment: null }, unclearHour: null };
  const back = new Map([...withdrawn.keys()].map((event) => [event, old] as const));
  const right = step(
    { ...state, events: new Map([...state.events, ...back]), withdrawn: back },
    text.replace(newOne, ""),
  );
  const isReplaced = [...back.keys()].some((event) => right.events.get(event) !== old);
  if (!isReplaced) return { ...step(state, text), withdrawn };
  const events = new Map([...right.events].filter(([, stated]) => stated !== old));
  const planned = new Map([...right.planned].filter(([, stated]) => stated !== old));
  return { ...right, events, planned, withdrawn: new Map() };
}

/**
 * What a turn makes of what was told before it, where it puts that right and it cannot be told how: "no, it's down as
 * the 12th in the log". What was told is counted from no longer, and asked for.
 */
export function unlessUnheard(
  after: DeadlineState,
  { before, text, tools }: { before: DeadlineState; text: string; tools: DeadlineTools },
): DeadlineState {
  const isOpen = before.events.size > 0 && before.further.size === 0 && after.unclear.length === 0;
  if (!isOpen || !takesBack.test(correctionWords.exec(text)?.[0] ?? "") || isQuestion(text)) return after;
  if (isDatedAnew(after.events, before.events) || isDatedAnew(after.planned, before.planned)) return after;
  const events = [...before.events.values()];
  const isOther = readTurn(text, tools).dates.some(
    ({ at, stated, name }) =>
      name === null && isApart(stated, events) && !ofSomethingElse.test(sentenceBefore(text, at)),
  );
  return isOther ? forget(after, { kind: "last" }) : after;
}

/** Whether a day lies by none of some dates' days. */
function isApart(stated: BoundDate["stated"], dates: readonly StatedDate[]): boolean {
  if ("problem" in stated) return false;
  return dates.every(({ when: { date } }) =>
    "when" in stated ? !date.equals(stated.when.date) : date.day !== stated.day,
  );
}

/** Whether what was taken back stands in its place once more, for a date of the turn that is being read to take that. */
export function isPutBack({ events, withdrawn }: Pick<DeadlineState, "events" | "withdrawn">): boolean {
  return [...withdrawn].some(([event, stated]) => events.get(event) === stated);
}

function stillOpen(
  withdrawn: DeadlineState["withdrawn"],
  { events }: DeadlineState,
): DeadlineState["withdrawn"] {
  return new Map([...withdrawn].filter(([event]) => !events.has(event)));
}
