import type { ChatResponse, Message } from "../contract.ts";
import { smallTalkIn } from "./pleasantries.ts";
import { userTurns } from "./user-turns.ts";

const places: readonly string[] = [
  "first|1st|one|1",
  "second|2nd|two|2",
  "third|3rd|three|3",
  "fourth|4th|four|4",
  "fifth|5th|five|5",
  "sixth|6th|six|6",
  "seventh|7th|seven|7",
  "eighth|8th|eight|8",
];
const inOrder = "first|second|third|fourth|fifth|sixth|seventh|eighth|[1-8](?:st|nd|rd|th)|last|final";
const things = "one|point|item|bullet(?: point)?|option";
/** One of some things that stand in order; not one that something comes after or before, which is a time. */
const ofList = new RegExp(
  String.raw`(?<!\b(?:after|before|since|from|once|following|until|till) )\b(?:(?:the|that|your) (${inOrder}) (?:${things}|of (?:those|these|them))|(?:the )?(?:point|item|bullet(?: point)?|option|number) (one|two|three|four|five|six|seven|eight|[1-8]))\b(?! [\d/:])`,
  "iu",
);
/** Words that only point: what stands beside them asks something of the item. */
const onlyPoints =
  /^(?:no|nope|sorry|i|meant|mean|and|but|so|ok(?:ay)?|right|what|how|about|is|it|was|tell|me|more|explain|for|with|in|on|of|please|thanks|[\s,.!?–-])*$/iu;
const item = /^\s*(?:[^\p{L}\p{N}\s(]|\(?(?:\p{L}|\d{1,2}|[ivx]+)[.)])\s+/u;

/** A turn that asks of an item of a list. */
export interface TurnOfItem {
  /** The turn with the item's words in the place of "the second one". */
  readonly text: string;
  /** The quotation that held the list: it was read before. */
  readonly list: string;
}

/** Answers a conversation as it stood when an earlier turn was asked. */
type AnswerTo = (
  messages: readonly Message[],
) => Promise<Pick<ChatResponse, "kind" | "statements" | "deadlines">>;

/**
 * Reads "the second one" in the last turn as that item's own words, where the answer to the question before held a
 * list that has so many; null where the turn points at none, or no such list was shown. What was shown is worked out
 * again from the user's turns.
 */
export async function turnOfItem(
  messages: readonly Message[],
  answerTo: AnswerTo,
): Promise<TurnOfItem | null> {
  const last = messages.at(-1)?.content ?? "";
  const pointed = ofList.exec(last);
  if (pointed === null) return null;
  const asked = messages.findLastIndex(
    ({ role, content }, i) =>
      role === "user" && i < messages.length - 1 && smallTalkIn(content) === null && !ofList.test(content),
  );
  if (asked === -1) return null;
  const { kind, statements, deadlines } = await answerTo(messages.slice(0, asked + 1));
  if (kind !== "answer" || deadlines.length > 0) return null;
  const place = placeOf(pointed);
  const list = statements.map(({ text }) => text).find((text) => itemAt(place, text) !== null);
  const words = list === undefined ? null : itemAt(place, list);
  if (list === undefined || words === null) return null;
  // "No, I meant the third one" asks of it what was asked of the other one.
  const between = userTurns(messages.slice(asked + 1));
  const asking = between.findLast((turn) => !onlyPoints.test(aroundItem(turn)));
  return { text: asking === undefined ? words : asking.replace(ofList, () => words), list };
}

function aroundItem(turn: string): string {
  return turn.replace(ofList, " ");
}

/** Counted from the first, which is 0; the last is -1. */
function placeOf([, inWords = "", numbered = ""]: RegExpExecArray): number {
  const said = (inWords || numbered).toLowerCase();
  return places.findIndex((names) => names.split("|").includes(said));
}

/** The words of an item of a list, its bullet aside; null where a text is no list, or has not so many. */
function itemAt(place: number, text: string): string | null {
  const items = text.split("\n").filter((line) => item.test(line));
  const found = items.length > 1 ? items.at(place) : undefined;
  return found?.replace(item, "").replace(/[\s;,.]+(?:(?:and|or)[\s;,.]*)?$/iu, "") ?? null;
}
