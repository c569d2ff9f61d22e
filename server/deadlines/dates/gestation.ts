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
/** What lies so many weeks ahead: "EDD is 10 weeks today", "the strategy meeting is 2 weeks today". */
const ahead =
  /\b(?:due|edd|edc|expected|expecting|birth|delivery|conf\w*|icpc|strat\w*|meeting|review|booked|planned|scheduled|scan|appointment|appt|in|till|until)\b[^.?!;,]{0,25}$/iu;

/** Lengths of a pregnancy on the day of asking, each read as the first day of the last period. */
export const gestationForms: readonly DateForm[] = [
  { pattern: new RegExp(`${length}\\s(?:pregnant|gestation|preg)\\s${now}`, "giu"), read: lastPeriod },
  {
    pattern: new RegExp(`${length}\\s${now}`, "giu"),
    read: (match, context) => {
      const before = (match.input ?? "").slice(0, match.index);
      const isOfWeeks = match[0].includes("/40");
      const isOfBirth = unborn.test(match.input ?? "") && (whose.test(before) || !ahead.test(before));
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
      match[0].includes("/40") || (unborn.test(text) && (whose.test(told) || !ahead.test(told)));
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

/** So many weeks pregnant on a day: the first day of the last period lies so far back. */
function lastPeriod(
  [, weeks = "", plusOfWeeks, plus = plusOfWeeks ?? "0", days = plus]: RegExpMatchArray,
  { today }: Pick<DateContext, "today">,
): DateReading | null {
  const isPossible = Number(weeks) > 0 && Number(weeks) < 45;
  const date = today.subtract({ days: Number(weeks) * 7 + Number(days) });
  return isPossible ? { kind: "date", date, assumed: null, isLastPeriod: true } : null;
}
