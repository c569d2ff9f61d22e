import type { TurnReading } from "./read-turn.ts";

const move = "move-into-area";
const notification = "transfer-notification";
/** Before the day on which somebody heard of a move that is told beside it: "we were told on". */
const wereTold =
  /\b(?:we|i|our team|social care)(?:'ve| have| had| only)? (?:(?:were|was|got|been|only|just|first|then) )*(?:told|informed|notified|made aware|heard)(?: of it| about it)?(?: on)? $/iu;
/** Somebody else than an authority told of it, or whoever did is named behind: "on 12 Nov by Mum", "heard on 12 Nov". */
const ofOthers =
  /^[^.?!;\n]*\b(?:mum|mother|dad|father|parents?|nan|gran\w*|aunt\w*|uncle|famil\w+|carers?|school|nursery|teacher|dsl|gp|hospital|health|hv|midwife|police|neighbours?|landlord|housing|friends?)\b/iu;
const bySomebody = /^\W*(?:by|from|via|through)\b/iu;
const byAuthority =
  /^\W*(?:by|from|via|through) (?:(?:the|their|his|her|an?|other|old|previous|last|former|home|originating|placing|sending|local) )*(?:la|authority|council|social care|social services|children'?s services|csc?)\b/iu;

/** A turn's dates, with the one on which the other authority told of a move as that of its notice: "moved 2 Nov, we were told 12 Nov". */
export function withNoticeOfMove(turn: TurnReading): TurnReading {
  const { names, text } = turn;
  const isMove = names.some(({ meanings }) => meanings.some(({ id }) => id === move));
  if (!isMove || !/\bplan\b/iu.test(text)) return turn;
  const dates = turn.dates.map((date) => {
    const [said] = wereTold.exec(text.slice(0, date.at)) ?? [];
    const behind = text.slice(date.at + (date.stated.typed ?? "").length);
    if (date.name !== null || said === undefined || !isByAuthority(said, behind)) return date;
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

/** Whether words may tell of the other authority's notice; what was only heard is its own where it is said whom from. */
function isByAuthority(said: string, behind: string): boolean {
  if (bySomebody.test(behind)) return byAuthority.test(behind);
  return !/heard|aware/iu.test(said) && !ofOthers.test(behind);
}
