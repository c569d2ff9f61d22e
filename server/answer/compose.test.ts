import { expect, it } from "vitest";
import { contentOf } from "../retrieval/pieces.ts";
import { words } from "../../corpus/analysis/tokens.ts";
import type { Caution } from "../../corpus/schemas/index-format.ts";
import type { Knowledge } from "../knowledge.ts";
import { composeStatements } from "./compose.ts";
import type { WeighedPiece } from "./piece-worth.ts";

const text = "Keep a record of what was said, who was told and when the referral was made.";
const ids = ["north-school", "north-clinic", "south-school"];
const knowledge = { index: { texts: new Map(ids.map((id) => [id, text])) } } as unknown as Knowledge;

/** The whole text of a document as a list, which is quoted as it stands, with a caution of some kind. */
function pieceOf(id: string, worth: number, kind?: Caution["kind"]): WeighedPiece {
  const span = { start: 0, end: text.length };
  const cautions = kind === undefined ? [] : [{ ...span, kind, text: "be careful" }];
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

/** What leads where the likelier text has a caution of a kind, and the other is worth so much. */
function leadBeside(kind: Caution["kind"], otherWorth: number) {
  const texts = [
    ["north-school", text],
    ["north-clinic", "Call the police at once where a child is in danger."],
  ] as const;
  const own = { index: { texts: new Map(texts) } } as unknown as Knowledge;
  const pieces = [pieceOf("north-school", 0.9, kind), pieceOf("north-clinic", otherWorth)];
  return composeStatements(pieces, { knowledge: own, mayLead: () => true })[0]?.document.id;
}

it("lets text that is known to be incomplete lead only where what is complete hardly answers", () => {
  expect(leadBeside("gap", 0.4)).toBe("north-clinic");
  expect(leadBeside("gap", 0.15)).toBe("north-school");
});

it("lets text with a note lead where it is the likelier: nothing of it is missing", () => {
  expect(leadBeside("note", 0.4)).toBe("north-school");
  expect(leadBeside("note", 0.8)).toBe("north-school");
});
