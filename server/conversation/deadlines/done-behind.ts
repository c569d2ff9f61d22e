import type { Temporal } from "temporal-polyfill";
import type { StoredRule } from "../../../corpus/schemas/rules.ts";
import { countWorkingDays } from "../../deadlines/calendar.ts";
import { bareWeekday } from "../../deadlines/dates/weekdays.ts";
import { numberPattern, readNumber } from "../../deadlines/dates/number-words.ts";
import type { When } from "../../deadlines/local-time.ts";
import { idsOf } from "./asked-subjects.ts";
import type { DeadlineTools } from "./deadline-question.ts";
import { readIntent } from "./intent.ts";
import type { Dated } from "./place-dates.ts";
import type { TurnReading } from "./read-turn.ts";
import { workedOut } from "./stated-dates.ts";

/** Between what is done and when that was: "the conference was held", "decision made". */
const wasDone =
  /^(?:[\s,]*(?:was|were|had|has|been|got|then|only|made|given|done|held|happened|took place|went ahead|came|came back|through|sent|in|on|by|about|it|to us|back|the|very|finished|completed|signed off|reached|booked for|planned for|took|taken|that))*[\s,]*$/iu;
/** Before what is done, which says that it was: "we had the conference". */
const didIt =
  /\b(?:we|they|i|mash|social care)(?:'ve|'d)? (?:have |had )?(?:had|held|did|made|got|done|reached|completed|finished|sent)(?: (?:the|our|a|an|their|my|his|her))? $/iu;
/** "Does the decision have to be", "is the conference": asked for, and not told. */
const isAsked =
  /\b(?:is|does|do|must|should|can|could|will|has|have to|when(?:'?s)?) (?:the|a|an|our|their|it|to|be|have|hold)*\s?$/iu;

const unit = "(working days?|days?|hours?|hrs?|weeks?|wks?|fortnights?|months?)";
/** When something was done, told from the day on which its clock started and by no date of its own. */
const behindStart = new RegExp(
  String.raw`\b(?:(same (?:working )?day)|((?:next|following) (?:working )?day|day after)(?! \w+day)|(${numberPattern}|an?) ${unit}(?: and (${numberPattern}|an?) days?)? (?:later|after(?! \w)|afterwards)|(?:working )?day (\d{1,3}))\b`,
  "iu",
);
/** The same told so that no one day can be had of it. */
const someTime = new RegExp(
  String.raw`^\s*(?:on |that |the )*(?:(?:within|inside|in|after|about|around) (?:the )?(?:${numberPattern}|an?) ${unit}|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?\b|(?:next|following|same) week\b)`,
  "iu",
);

interface DoneSource {
  readonly turn: TurnReading;
  readonly subjects: readonly string[];
  readonly area: string | null;
  readonly tools: DeadlineTools;
}

/** What was dated, with what is judged and was told to be done so long behind the start of its clock: "decision next day". */
export function withDoneBehind(
  dated: Dated,
  source: DoneSource,
): { readonly dated: Dated; readonly saysDone: boolean } {
  const { turn, subjects, area, tools } = source;
  const isJudged = /^(?:in-time|late)$/u.test(readIntent(turn.text) ?? "");
  const undone = subjects.filter((subject) => !dated.planned.has(subject));
  const [subject, ...others] = isJudged ? undone.filter((one) => whenDone(one, turn) !== null) : [];
  if (subject === undefined) return { dated, saysDone: isJudged && saysWeekday(dated, source) };
  const [rule] = [...tools.rules.values()].filter(
    (one) => one.subject === subject && one.area === area && one.condition === null && one.period !== null,
  );
  const start = rule === undefined ? undefined : dated.events.get(rule.trigger.event);
  // Of two days it is open which of them "later" is counted from.
  if (rule === undefined || start === undefined || others.length > 0 || turn.dates.length > 1)
    return { dated, saysDone: true };
  const typed = whenDone(subject, turn) ?? "";
  const when = typed === "" ? null : dayBehind(typed, start.when, { rule, tools });
  // What was done lies on no day to come.
  if (when === null || when.date.since(tools.today).sign > 0) return { dated, saysDone: true };
  const planned = new Map([...dated.planned, [subject, workedOut(when, typed)] as const]);
  return { dated: { ...dated, planned }, saysDone: false };
}

/** Whether what is judged is told to be done on a weekday that may be this week's or another's. */
function saysWeekday({ planned }: Dated, { turn, subjects, tools }: DoneSource): boolean {
  const isOpen = /\b(?:not|never|still|yet)\b|n'?t\b/iu.test(turn.text);
  return (
    !isOpen &&
    (subjects.length > 0 ? subjects : [...planned.keys()]).some((subject) => {
      const stated = planned.get(subject);
      return (
        stated !== undefined &&
        bareWeekday.test(stated.typed) &&
        stated.when.date.since(tools.today).sign <= 0
      );
    })
  );
}

/** The words that tell when a subject was done, behind its name; empty where they only say that it was, null where they do not. */
function whenDone(subject: string, { text, names, dates }: TurnReading): string | null {
  const dated = new Set(dates.map(({ name }) => name));
  const own = names.filter((name) => !dated.has(name) && idsOf(name, "subject").includes(subject));
  for (const { start, end } of own) {
    if (isAsked.test(text.slice(0, start))) continue;
    const clause = text.slice(end).split(/[.?!;\n]/u, 1)[0] ?? "";
    const behind = behindStart.exec(clause);
    if (behind !== null && wasDone.test(clause.slice(0, behind.index))) return behind[0];
    const filler =
      /^(?:\s+(?:was|were|made|done|held|happened|took place|went ahead|came))*/iu.exec(clause)?.[0] ?? "";
    if (
      someTime.test(clause.slice(filler.length)) &&
      (filler !== "" || /ed$|^heard$/iu.test(text.slice(start, end)))
    )
      return "";
    if (didIt.test(text.slice(0, start))) return "";
  }
  return null;
}

interface RuleSource {
  readonly rule: StoredRule;
  readonly tools: Pick<DeadlineTools, "ruleBook">;
}

/** The day, or the moment, so long behind the start of a clock; null where the words leave it open. */
function dayBehind(typed: string, { date, moment }: When, { rule, tools }: RuleSource): When | null {
  const [, same, next, amount = "", of = "", more, number] = behindStart.exec(typed) ?? [];
  const worked = (days: number) => {
    const { calendar } = tools.ruleBook(rule.area);
    const count = countWorkingDays(date, { days, calendar });
    return count === null ? null : onDay(count.end);
  };
  if (same !== undefined) return onDay(date);
  if (next !== undefined) return /working/iu.test(next) ? worked(1) : onDay(date.add({ days: 1 }));
  if (number !== undefined) return rule.period?.unit === "working-days" ? worked(Number(number)) : null;
  const count = /^an?$/iu.test(amount) ? 1 : readNumber(amount);
  if (/^working/iu.test(of)) return more === undefined ? worked(count) : null;
  if (/^h/iu.test(of)) return moment === null ? null : atMoment(moment.add({ hours: count }));
  const days = more === undefined ? 0 : /^an?$/iu.test(more) ? 1 : readNumber(more);
  // "Sixteen days later" may have been counted in working days: only what is no more than the next day is sure.
  if (/^day/iu.test(of)) return count === 1 ? onDay(date.add({ days: 1 })) : null;
  if (/^month/iu.test(of)) return onDay(date.add({ months: count, days }));
  return onDay(date.add({ days: count * (/^f/iu.test(of) ? 14 : 7) + days }));
}

function onDay(date: Temporal.PlainDate): When {
  return { date, moment: null };
}

function atMoment(moment: Temporal.ZonedDateTime): When {
  return { date: moment.toPlainDate(), moment };
}
