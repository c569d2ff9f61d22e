import { weekdayNumber, weekdayPattern } from "./weekdays.ts";
import type { DateContext, DateForm, DateMention, DateReading } from "./reading.ts";

/** "22 weeks", "22+3", "22 weeks and 3 days", "22/40": how far on a pregnancy is. */
const length =
  "\\b(\\d{1,2})(?:(?:\\s?\\+\\s?([0-6]))?(?:\\s?/40|\\s?(?:weeks?|wks?))|\\+([0-6]))(?:,?\\s(?:and\\s)?([0-6])\\sdays?)?";
const now = "(?:as of\\s)?(?:today|now)\\b";

/** Words of a birth to come: without them "she is 3 weeks today" is a baby's age. */
export const unborn =
  /\b(?:pre-?\s?birth|unborn|pregnan\w*|preg|gestation\w*|edd|lmp|ante-?natal|midwi\w+|expectant|expecting|due date|bump|delivery)\b/iu;
/** Whoever carries the child, right before the weeks. */
const whose =
  /\b(?:mum|mother|mom|mam|she|girl|woman|lady|client|patient|girlfriend|unborn|bump|gestation)(?:'?s)?\s+(?:(?:is|was|at|now|of|about)\s+)*$|\bi(?:'?m| am)\s+$/iu;
/** A grown woman is so many weeks on with nothing but a child: "mum is 22 weeks today", "mum was 22 weeks on Wednesday". */
const ofMother = /\b(?:mum|mother|mom|mam)(?:'?s| is| was)(?: (?:now|about|only|just|already))* $/iu;
/** What lies so many weeks ahead: "EDD is 10 weeks today", "the strategy meeting is 2 weeks today". */
const ahead =
  /\b(?:due|edd|edc|expected|expecting|birth|delivery|conf\w*|icpc|strat\w*|meeting|review|booked|planned|scheduled|scan|appointment|appt|in|till|until)\b[^.?!;,]{0,25}$/iu;

/** Lengths of a pregnancy on the day of asking, each read as the first day of the last period. */
export const gestationForms: readonly DateForm[] = [
  {
    // "Mum was 22 weeks on Wednesday": no day 22 weeks from then.
    pattern: new RegExp(`${length}(?:\\s(?:pregnant|gestation|preg))?\\son\\s(${weekdayPattern})`, "giu"),
    read: (match, { today }) => {
      const before = (match.input ?? "").slice(0, match.index);
      const isOfBirth = unborn.test(match.input ?? "") && whose.test(before);
      if (!isOfBirth && !isFarOn(match[1], before)) return null;
      const days = (weekdayNumber(match[5] ?? "") - today.dayOfWeek + 7) % 7;
      const isPast = /\bwas\b[^.?!]*$/iu.test(before);
      const day = isPast ? today.subtract({ days: (7 - days) % 7 }) : today.add({ days });
      return lastPeriod(match, { today: day });
    },
  },
  { pattern: new RegExp(`${length}\\s(?:pregnant|gestation|preg)\\s${now}`, "giu"), read: lastPeriod },
  {
    pattern: new RegExp(`${length}\\s${now}`, "giu"),
    read: (match, context) => {
      const before = (match.input ?? "").slice(0, match.index);
      const isOfWeeks = match[0].includes("/40");
      const isOfBirth =
        (unborn.test(match.input ?? "") && (whose.test(before) || !ahead.test(before))) ||
        isFarOn(match[1], before);
      return isOfWeeks || isOfBirth ? lastPeriod(match, context) : null;
    },
  },
];

/** Right behind a length of pregnancy, and right before the day that it is told for: "34 wks on Friday". */
const lengthBefore = new RegExp(
  `${length}(?:\\s(?:pregnant|gestation|preg))?(?:,|\\s)(?:(?:on|as of|as at|last)\\s)?$`,
  "iu",
);

/** The dates of a text, each that a length of pregnancy is told for read as the first day of the last period. */
export function withGestations(mentions: readonly DateMention[], text: string): DateMention[] {
  return mentions.map((mention) => {
    const before = text.slice(0, mention.start);
    const match = lengthBefore.exec(before);
    const { reading } = mention;
    if (match === null || reading.kind !== "date" || reading.isLastPeriod === true) return mention;
    const told = before.slice(0, match.index);
    const isOfBirth =
      match[0].includes("/40") ||
      (unborn.test(text) && (whose.test(told) || !ahead.test(told))) ||
      isFarOn(match[1], told);
    const lmp = isOfBirth ? lastPeriod(match, { today: reading.date }) : null;
    if (lmp === null) return mention;
    return {
      ...mention,
      start: match.index,
      text: text.slice(match.index, mention.end).trim(),
      reading: lmp,
    };
  });
}

/** Whether so many weeks, of four and more, are told of a mother: what is two weeks today may be a meeting. */
function isFarOn(weeks: string | undefined, before: string): boolean {
  return Number(weeks) >= 4 && ofMother.test(before);
}

/** So many weeks pregnant on a day: the first day of the last period lies so far back. */
function lastPeriod(
  [, weeks = "", plusOfWeeks, plus = plusOfWeeks ?? "0", days = plus]: RegExpMatchArray,
  { today }: Pick<DateContext, "today">,
): DateReading | null {
  const isPossible = Number(weeks) > 0 && Number(weeks) < 45;
  const date = today.subtract({ days: Number(weeks) * 7 + Number(days) });
  return isPossible ? { kind: "date", date, assumed: null, isLastPeriod: true } : null;
}
