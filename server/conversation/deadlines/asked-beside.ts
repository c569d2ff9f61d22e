import { idsOf } from "./asked-subjects.ts";
import type { DeadlineTools } from "./deadline-question.ts";
import { asksForPeriod, asksIfItRestarts, readIntent } from "./intent.ts";
import type { Intent } from "./intent.ts";
import { asksWhenOwed } from "./intent-of.ts";
import type { Dated } from "./place-dates.ts";
import type { TurnReading } from "./read-turn.ts";
import { sentencesOf } from "../sentences.ts";

/** What the services should have done by now: "shouldn't they have acknowledged it?" */
const owed =
  /\bshould(?:n'?t|nt)? (?:they|it|he|she|mash|somebody|someone|(?:the )?(?:hub|team|council)) (?:not )?(?:have|be|already)\b/iu;

/** "How long before I ring them?" asks for ringing again and nothing else. */
const ownCall = /\bi (?:can |may |should |could |have to )?(?:ring|call|phone|chase|contact|email)\b/iu;

interface BesideSource {
  readonly turn: TurnReading;
  readonly intent: Intent | null;
  readonly dated: Dated;
  /** What is dated here or was planned before, and has a clock that runs. */
  readonly planned: readonly string[];
  readonly area: string | null;
  readonly tools: DeadlineTools;
}

/** What is wanted besides what is asked for by name. */
export function withAskedBeside(named: readonly string[], source: BesideSource): readonly string[] {
  const { turn, intent, dated, planned, tools } = source;
  if (asksIfItRestarts(turn.text) && named.length === 0) return runningFrom(dated.events, source);
  if (isBareCheck(turn, intent)) return [...planned, ...named];
  return asksWhatIsOwed(turn, named, source) ? [...named, ...chasingSubjects(tools.rules)] : named;
}

/** A referrer who has heard nothing and asks for the time of what is waited for: that leads, and ringing again stands beside. */
function asksWhatIsOwed(
  { text }: TurnReading,
  named: readonly string[],
  { intent, tools }: Pick<BesideSource, "intent" | "tools">,
): boolean {
  const isAskedFor = owed.test(text) || asksWhenOwed(text) || (asksForPeriod(text) && !ownCall.test(text));
  return intent === "chase" && isAskedFor && named.some(tools.isChased) && !named.some(tools.isChasing);
}

/** Of an earlier turn's dates a sentence of its own asks whether they keep their time: "in time? and when is the next?" */
function isBareCheck({ text, names, dates }: TurnReading, intent: Intent | null): boolean {
  if (intent !== "in-time" || dates.length > 0) return false;
  const [first = ""] = sentencesOf(text);
  const hasName = names.some((name) => name.start < first.length && idsOf(name, "subject").length > 0);
  return first.length < text.length && !hasName && readIntent(first) === "in-time";
}

/** What the dated events set running: what is counted in hours only from an event whose hour is known. */
function runningFrom(
  events: Dated["events"],
  { area, tools }: Pick<BesideSource, "area" | "tools">,
): string[] {
  const own = [...tools.rules.values()].filter((rule) => area === null || rule.area === area);
  const running = own.filter(({ period, condition, kind, trigger }) => {
    const stated = events.get(trigger.event);
    const isCounted = period !== null && (period.unit !== "hours" || stated?.when.moment != null);
    return stated !== undefined && isCounted && condition === null && kind !== "chase";
  });
  return [...new Set(running.map(({ subject }) => subject))];
}

/** What deadlines are for ringing again, each once. */
export function chasingSubjects(rules: DeadlineTools["rules"]): string[] {
  const chasing = [...rules.values()].filter(({ kind }) => kind === "chase");
  return [...new Set(chasing.map(({ subject }) => subject))];
}
