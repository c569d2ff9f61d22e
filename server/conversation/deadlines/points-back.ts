import type { NameMention } from "./names.ts";
import type { TurnReading } from "./read-turn.ts";
import { sentenceBefore } from "../sentences.ts";

/** Words for what was named before: "that was on Friday", "they used them at 11pm", and not "they came on Friday". */
const pointing = /\b(?:it|that|this|them|those|these|which|so|(?:an?|the) new one)\b/iu;

/** The one event that a turn names; null where it names several, `before` where it names none. */
export function eventNamed({ names }: TurnReading, before: NameMention | null): NameMention | null {
  const events = names.flatMap((name) => {
    const meanings = name.meanings.filter(({ kind }) => kind === "event");
    return meanings.length === 0 ? [] : [{ ...name, meanings }];
  });
  const [first, ...others] = events;
  if (first === undefined) return before;
  return others.every(({ meanings }) => meanings[0]?.id === first.meanings[0]?.id) ? first : null;
}

/** All that stands beside a day that makes what was told of the turn before it exact: "the 5th", "5th then", "on 5 May I think". */
const besideDay =
  /^\W*(?:(?:on|the|it|was|so|ok|sorry|actually|then|i|think|say|yes|that|think|exactly|of|may)\W+)*$/iu;
const behindDay = /^\W*(?:(?:i|think|then|it|was|sorry|please|thanks|to be exact|exactly)\W*)*$/iu;

/** Whether a turn is no more than a date. */
function isDateAlone({ text, dates, names }: TurnReading): boolean {
  const [date, ...others] = dates;
  if (date === undefined || others.length > 0 || names.length > 0 || "problem" in date.stated) return false;
  const rest = text
    .slice(date.at)
    .replace(/^(?:the )?[\d/.]+(?:st|nd|rd|th)?(?:(?: of)? [a-z]{3,9}(?: \d{4})?)?/iu, "");
  return besideDay.test(text.slice(0, date.at)) && behindDay.test(rest);
}

/**
 * A turn of which a date without a name belongs to what an earlier turn named: the words before it point there, or the
 * last turn told no day of it that could be used, and this one tells nothing but a day.
 */
export function withEventBefore(
  turn: TurnReading,
  { named, isDayOpen }: { named: NameMention | null; isDayOpen: boolean },
): TurnReading {
  if (named === null) return turn;
  const isItsDay = isDayOpen && isDateAlone(turn);
  const dates = turn.dates.map((date) => {
    const sentence = sentenceBefore(turn.text, date.at);
    const from = date.at - sentence.length;
    const hasName = turn.names.some(({ start, end }) => start >= from && end <= date.at);
    if (date.name !== null || hasName || !(isItsDay || pointing.test(sentence))) return date;
    return { ...date, name: { ...named, start: date.at, end: date.at } };
  });
  return dates.every((date, i) => date === turn.dates[i]) ? turn : { ...turn, dates };
}
