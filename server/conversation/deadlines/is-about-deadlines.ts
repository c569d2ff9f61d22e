import { isStopWord, words } from "../../../corpus/analysis/tokens.ts";
import { idsOf } from "./asked-subjects.ts";
import type { DeadlineState, DeadlineTools } from "./deadline-question.ts";
import { conditionsIn } from "./exceptions-in.ts";
import { asksForDate, asksForPeriod, asksForTime, routinePattern, saysItIsLate } from "./intent.ts";
import type { Intent } from "./intent.ts";
import type { TurnReading } from "./read-turn.ts";

/** What was asked back cannot be told. */
const cannotTell =
  /^\W*(?:sorry,? )?(?:i |we )?(?:really )?(?:don'?t know|do not know|not sure|unsure|no idea|dunno|can'?t remember)\b/iu;
/** A turn of fewer characters leans on what was asked before. */
const shortTurn = 40;
/** Turns that only lean on what was asked before. */
export const leansBack =
  /^\W*(?:and|what about|how about|what if|or if|if it|so|sorry|actually|no[, ]|oops|i meant|same)\b/iu;

/** What a turn shows by itself. */
export interface TurnSigns {
  readonly turn: TurnReading;
  readonly intent: Intent | null;
  readonly asked: readonly string[];
  readonly tools: DeadlineTools;
}

/**
 * A turn is about deadlines when it asks when, and dates something that has clocks; when it asks for a
 * date that cannot be had yet; or when it fills in what was asked back.
 */
export function isAboutDeadlines(before: DeadlineState, { turn, intent, asked, tools }: TurnSigns): boolean {
  const hasDate = turn.dates.length > 0 || turn.looseTime !== null;
  const namesEvent = turn.names.some(({ meanings }) => meanings.some(({ kind }) => kind === "event"));
  const isAsking =
    intent !== null ||
    [...asked, ...before.subjects, ...questioned(turn)].some((subject) => isStartedIn(turn, subject, tools));
  if (hasDate && isAsking && (namesEvent || asked.length > 0)) return true;
  if (asked.length > 0 && asksWithoutDate(turn, asked, { ...tools, area: areaIn(turn, before) })) return true;
  if (!before.isAsked) return false;
  const isFill =
    hasDate ||
    cannotTell.test(turn.text) ||
    turn.place.kind !== "none" ||
    conditionsIn(turn).length > 0 ||
    routinePattern.test(turn.text);
  const leans = leansBack.test(turn.text) || turn.text.length < shortTurn;
  return isFill || ((asked.length > 0 || intent !== null) && leans);
}

/** What is dated in a bare question of its own: "ICPC by 6 July?" */
function questioned({ text, dates }: TurnReading): string[] {
  const [bare] = /[^.?!;\n]{1,60}\?/u.exec(text) ?? [];
  return dates.flatMap(({ name }) =>
    name !== null && bare?.includes(name.text) === true ? idsOf(name, "subject") : [],
  );
}

/** Whether a turn dates the event that starts a subject's clock. */
export function isStartedIn(turn: TurnReading, subject: string, tools: DeadlineTools): boolean {
  const events = new Set(tools.eventsOf(subject, null));
  return turn.dates.some(({ name }) => name?.meanings.some(({ id }) => events.has(id)) === true);
}

/** How long, when or late, asked with no date: only where a rule, or its absence, is the answer. */
function asksWithoutDate(
  turn: TurnReading,
  asked: readonly string[],
  { rules, area }: { rules: DeadlineTools["rules"]; area: string | null },
): boolean {
  const { text } = turn;
  const about = [...rules.values()].filter((rule) => asked.includes(rule.subject));
  const own = about.filter((rule) => area === null || rule.area === area);
  if (about.length === 0) return asksForTime(text);
  if (own.length === 0) return asksForPeriod(text);
  if (saysItIsLate(text)) return own.some(({ lateness }) => lateness.length > 0);
  return (
    own.some(({ period }) => period !== null) &&
    (asksForDate(text) ||
      (asksForPeriod(text) && isAllAbout(asked, turn)) ||
      (own.some(({ kind }) => kind === "chase") && asksForTime(text)))
  );
}

function areaIn({ place }: TurnReading, before: DeadlineState): string | null {
  return place.kind === "area" ? place.area : (before.area?.area ?? null);
}

/** Words that a question about a period has besides what it is about: who must do it, and that it be done. */
const besideThePeriod: ReadonlySet<string> = new Set(
  (
    "long soon quickly quick fast often many much time days day hours hour weeks week months month working " +
    "timescale timescales timeframe deadline limit limits due latest date maximum max minimum within start " +
    "finish finished finishing complete completed completing hold held holding convene convened take takes " +
    "taken happen happens happened allow allowed given give made make set done sent put call called til till until " +
    "before after following from since left once counted count social services service worker workers " +
    "care cares children childrens child kids kid family families parents parent council authority local la cs csc sw " +
    "team manager people professionals usual usually normal normally currently rule rules law legal statutory procedures " +
    "procedure quick question remind again here area run runs running period"
  ).split(" "),
);

/** Whether a question asks of nothing but the periods named: what else it speaks of may be the matter. */
function isAllAbout(asked: readonly string[], { text, names, place }: TurnReading): boolean {
  const isPlace = (word: string) => place.kind !== "none" && place.place.toLowerCase().includes(word);
  const rest = words(text).filter(
    (word) =>
      !isStopWord(word.text) &&
      !besideThePeriod.has(word.text) &&
      !/^\d+$/u.test(word.text) &&
      !isPlace(word.text) &&
      !names.some((name) => name.start <= word.start && word.end <= name.end),
  );
  return asked.length === 1 && rest.length === 0;
}
