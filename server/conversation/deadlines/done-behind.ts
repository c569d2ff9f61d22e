import type { Temporal } from "temporal-polyfill";
import type { StoredRule } from "../../../corpus/schemas/rules.ts";
import { countWorkingDays } from "../../deadlines/calendar.ts";
import { bareWeekday } from "../../deadlines/dates/weekdays.ts";
import { numberPattern, readNumber } from "../../deadlines/dates/number-words.ts";
import type { When } from "../../deadlines/local-time.ts";
import { idsOf } from "./asked-subjects.ts";
import type { DeadlineTools } from "./deadline-question.ts";
import { readIntent } from "./intent.ts";
import type { NameMention } from "./names.ts";
import type { Dated } from "./place-dates.ts";
import type { StatedDate, TurnReading } from "./read-turn.ts";
import { workedOut } from "./stated-dates.ts";

/** Between what is done and when that was: "the conference was held", "decision made". No word of it begins another. */
const wasDone =
  /^(?:[\s,]+(?:was|were|had|has|been|got|then|only|made|given|done|held|happened|took place|went ahead|came|through|sent|in|on|by|about|it|to us|back|the|very|finished|completed|signed off|reached|took|taken|that)\b){0,12}[\s,]*$/iu;
/** A plan, of which nobody says that it came to be: "conference booked for". */
const wasPlanned =
  /^(?:[\s,]+(?:was|were|had|has|been|got|then|only|now|is|it|re))*[\s,]+(?:(?:book|plann?|arrang|schedul|promis|expect|fix|list|diari[sz]|pencill)ed|set|due)\b/iu;
const negation =
  "no|not|never|without|none|nobody|no one|nothing|neither|nor|cannot|(?:have|has|had|did|was|were|is|are|do|does|could|would|should|ca|wo)n['’]?t";
/** Before what was not done: "never got a decision", "still waiting for the". */
const wasNot = new RegExp(
  String.raw`\b(?:${negation}|fail\w*|refus\w*|(?:a)?wait\w*|promis\w*|expect\w*|unable|still|yet|miss(?:ed|ing)|lack\w*|instead)\b`,
  "iu",
);
/** Right before what was not held. */
const justNot =
  /\b(?:no|never|without|(?:have|has|had|did)(?:n['’]?t| not))(?: (?:a|an|the|any|our|had|have|hold|held|got|get))*\s*$/iu;
/** What may have undone a meeting or a decision, wherever it is told. */
const undoing =
  /\b(?:cancel\w*|postpon\w*|f[ae]ll(?:en|s)? through|f[ae]ll apart|pulled|never|adjourn\w*|abandon\w*|inquorate|not quorate|quorum|(?:put|pushed|moved|set|knocked|sent|handed) (?:off|back)|called off|re-?(?:book|arrang|schedul|conven|sched)\w*|delayed|deferred|withdrawn|collapsed|aborted|stood down|scrapped|stopped|halted|cut short|incomplete|unfinished)\b/iu;
/** Behind what was done, that it was not: "or not" at the end of a question says nothing. */
const undoneBehind = new RegExp(
  String.raw`(?<!\bor )\b(?:${negation}|failed|still|yet|nowt)\b(?! (?:it|that|this|too late|late|in time|on time|ok)\b)`,
  "iu",
);
/** What is sent or decided about a meeting is not the meeting: "minutes of the conference", "decision to hold a". */
const isPartOf =
  /\b(?:of|for|to|about|from|after|before|until|re|on)(?: (?:the|a|an|our|their|this|that|hold|have|call|convene|go))*\s*$/iu;
/** Before what is meant to be done: "we planned the", "they want a". */
const meansTo =
  /\b(?:plan\w*|book\w*|arrang\w*|schedul\w*|want\w*|hop(?:e|ed|ing)|meant|ask\w*|agreed?|set|suggest\w*|offer\w*|should|would|will|going to|if)\b[^.?!;,\n]{0,40}$/iu;
/** How far around a name its clause is read. */
const clauseLength = 200;
/** Who names one thing more often tells no one day of it. */
const mostMentions = 8;
/** Before what is done, which says that it was: "we had the conference". */
const didIt =
  /\b(?:we|they|i|mash|social care)(?:'ve|'d)? (?:have |had )?(?:had|held|did|made|got|done|reached|completed|finished|sent)(?: (?:the|our|a|an|their|my|his|her))? $/iu;
/** "Does the decision have to be", "is the conference": asked for, and not told. */
const isAsked =
  /\b(?:is|does|do|must|should|can|could|will|has|have to|when(?:'?s)?) (?:the|a|an|our|their|it|to|be|have|hold)*\s?$/iu;

const unit = "(working days?|days?|hours?|hrs?|weeks?|wks?|fortnights?|months?)";
/** When something was done, told from the day on which its clock started and by no date of its own. */
const behindStart = new RegExp(
  String.raw`\b(?:(same (?:working )?day)|((?:next|following) (?:working )?day|day after)(?! \w+day)|(${numberPattern}|an?) ${unit}(?: and (${numberPattern}|an?) days?)? (?:later(?! than)|after(?! \w)|afterwards)|(?:working )?day (\d{1,3}))\b`,
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
  placed: Dated,
  source: DoneSource,
): { readonly dated: Dated; readonly saysDone: boolean } {
  const dated = withoutUndone(placed, source);
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

/** What was dated, less the days gone by on which something is told not to have been: "no conference held on 23 November". */
function withoutUndone(dated: Dated, { turn, tools }: DoneSource): Dated {
  const isUndone = (stated: StatedDate) =>
    stated.when.date.since(tools.today).sign <= 0 &&
    turn.dates.some(
      ({ stated: own, name, at }) =>
        own.typed === stated.typed && name !== null && saysNotHeld(turn.text, { name, at }),
    );
  const planned = [...dated.planned].filter(([, stated]) => !isUndone(stated));
  return planned.length === dated.planned.size ? dated : { ...dated, planned: new Map(planned) };
}

/** "No conference until the 23rd" tells of one that was held then. */
function saysNotHeld(
  text: string,
  { name, at }: { readonly name: NameMention; readonly at: number },
): boolean {
  const before = text.slice(Math.max(0, name.start - clauseLength), name.start);
  const isBefore = name.start < at && justNot.test(before);
  return isBefore && !/\b(?:until|till?|before)\b|[.?!,;\n]/iu.test(text.slice(name.end, at));
}

/** Whether what is judged is told to be done on a weekday that may be this week's or another's. */
function saysWeekday({ planned }: Dated, { turn, subjects, tools }: DoneSource): boolean {
  const isOpen = /\b(?:no|not|never|still|yet)\b|n['’]?t\b/iu.test(turn.text);
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
  const told = own.slice(0, mostMentions).flatMap((name) => whenToldOf(name, text) ?? []);
  const [when, ...others] = told;
  if (when === undefined) return null;
  const isOpen = own.length > mostMentions || others.some((other) => other !== when) || undoing.test(text);
  return isOpen ? "" : when;
}

/** The same of one place where it is named. */
function whenToldOf({ start, end }: NameMention, text: string): string | null {
  const before = text.slice(Math.max(0, start - clauseLength), start);
  const sentence = before.split(/[.?!;\n]/u).at(-1) ?? "";
  if (isAsked.test(before) || wasNot.test(sentence.split(",").at(-1) ?? "")) return null;
  const [clause = ""] = text.slice(end, end + clauseLength).split(/[.?!;\n]/u, 1);
  const behind = behindStart.exec(clause);
  const isOpen = isNotSure(sentence) || undoneBehind.test(text.slice(end));
  const isBetween = behind !== null && wasDone.test(clause.slice(0, behind.index));
  if (isBetween) return isOpen ? "" : behind[0];
  if (leavesOpen(clause, behind)) return "";
  const filler =
    /^(?:\s+(?:was|were|made|done|held|happened|took place|went ahead|came))*/iu.exec(clause)?.[0] ?? "";
  const isSaid = filler !== "" || /ed$|^heard$/iu.test(text.slice(start, end));
  if (isSaid && someTime.test(clause.slice(filler.length))) return "";
  return didIt.test(before) ? "" : null;
}

/** Whether what stands before a name may speak of a plan for it, of what belongs to it, or say that it was not. */
function isNotSure(before: string): boolean {
  return [wasNot, isPartOf, meansTo].some((pattern) => pattern.test(before));
}

/** Whether it was told when something was done, but of a plan or against one: "booked for a week later", "later than planned". */
function leavesOpen(clause: string, behind: RegExpExecArray | null): boolean {
  if (behind === null) return /\blater than\b/iu.test(clause);
  const between = clause.slice(0, behind.index);
  return wasPlanned.test(between) || undoing.test(between);
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
