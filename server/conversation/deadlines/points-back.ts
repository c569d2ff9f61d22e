import type { NameMention } from "./names.ts";
import type { TurnReading } from "./read-turn.ts";
import { sentenceBefore } from "../sentences.ts";

/** Words for what was named before: "that was on Friday", "they used them at 11pm", and not "they came on Friday". */
const pointing = /\b(?:it|that|this|them|those|these|which|so)\b/iu;

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

/** A turn of which a date without a name belongs to what an earlier turn named, where the words before it point there. */
export function withEventBefore(turn: TurnReading, named: NameMention | null): TurnReading {
  if (named === null) return turn;
  const dates = turn.dates.map((date) => {
    const sentence = sentenceBefore(turn.text, date.at);
    const from = date.at - sentence.length;
    const hasName = turn.names.some(({ start, end }) => start >= from && end <= date.at);
    if (date.name !== null || hasName || !pointing.test(sentence)) return date;
    return { ...date, name: { ...named, start: date.at, end: date.at } };
  });
  return dates.every((date, i) => date === turn.dates[i]) ? turn : { ...turn, dates };
}
