import { expect, it } from "vitest";
import { contentOf } from "../retrieval/pieces.ts";
import { words } from "../../corpus/analysis/tokens.ts";
import type { Knowledge } from "../knowledge.ts";
import { composeStatements } from "./compose.ts";
import type { WeighedPiece } from "./piece-worth.ts";

const text = "Keep a record of what was said, who was told and when the referral was made.";
const ids = ["north-school", "north-clinic", "south-school"];
const knowledge = { index: { texts: new Map(ids.map((id) => [id, text])) } } as unknown as Knowledge;

/** The whole text of a document as a list, which is quoted as it stands; `note` tells of text lost there. */
function pieceOf(id: string, worth: number, note?: string): WeighedPiece {
  const span = { start: 0, end: text.length };
  const cautions = note === undefined ? [] : [{ ...span, text: note }];
  const textWords = words(text);
  const piece = {
    document: { id, area: id.split("-")[0], cautions },
    isList: true,
    spans: [span],
    whole: span,
    text,
    wordCount: textWords.length,
    content: contentOf(textWords),
  };
  return { piece, candidate: { score: worth }, signs: {}, worth } as unknown as WeighedPiece;
}

it("cites every document with the same words, whether of one area or of several", () => {
  const pieces = ids.map((id, i) => pieceOf(id, 0.9 - i / 10));
  const [statement, ...others] = composeStatements(pieces, { knowledge, mayLead: () => true });
  expect(others).toEqual([]);
  expect(statement?.document.id).toBe("north-school");
  expect(statement?.alsoIn.map(({ document }) => document.id)).toEqual(["north-clinic", "south-school"]);
});

it("lets text that is known to be incomplete lead only where what is complete hardly answers", () => {
  const texts = [
    ["north-school", text],
    ["north-clinic", "Call the police at once where a child is in danger."],
  ] as const;
  const own = { index: { texts: new Map(texts) } } as unknown as Knowledge;
  const leadOf = (completeWorth: number) => {
    const incomplete = pieceOf("north-school", 0.9, "text may be missing here");
    const complete = pieceOf("north-clinic", completeWorth);
    return composeStatements([incomplete, complete], { knowledge: own, mayLead: () => true })[0]?.document.id;
  };
  expect(leadOf(0.4)).toBe("north-clinic");
  expect(leadOf(0.15)).toBe("north-school");
});
