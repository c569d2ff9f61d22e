import type { TurnReading } from "./read-turn.ts";

const move = "move-into-area";
const notification = "transfer-notification";
/** Before the day on which somebody heard of a move that is told beside it: "we were told on". */
const wereTold =
  /\b(?:we|i|our team|social care)(?:'ve| have| had| only)? (?:(?:were|was|got|been|only|just|first|then) )*(?:told|informed|notified|made aware|heard)(?: of it| about it)?(?: on)? $/iu;

/** A turn's dates, with the one on which the other authority told of a move as that of its notice: "moved 2 Nov, we were told 12 Nov". */
export function withNoticeOfMove(turn: TurnReading): TurnReading {
  const { names, text } = turn;
  const isMove = names.some(({ meanings }) => meanings.some(({ id }) => id === move));
  if (!isMove || !/\bplan\b/iu.test(text)) return turn;
  const dates = turn.dates.map((date) => {
    const [said] = wereTold.exec(text.slice(0, date.at)) ?? [];
    if (date.name !== null || said === undefined) return date;
    const meanings = [{ kind: "event", id: notification }] as const;
    return {
      ...date,
      name: { start: date.at - said.length, end: date.at, text: said.trim(), meanings },
    };
  });
  const own = dates.flatMap(({ name }, i) => (name === null || name === turn.dates[i]?.name ? [] : [name]));
  return own.length === 0
    ? turn
    : { ...turn, dates, names: [...names, ...own].sort((a, b) => a.start - b.start) };
}
