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
    document: { id, area: id.split("-")[0], cautions, blocks: [], sections: [] },
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

/** The statements' texts, where the sentences of one passage's paragraphs are worth so much. */
function composed(paragraphs: readonly (readonly (readonly [string, number])[])[]): string[] {
  const ofParagraph = paragraphs.map((sentences) => sentences.map(([sentence]) => sentence).join(" "));
  const passage = ofParagraph.join("\n");
  const document = { id: "north-school", area: "north", cautions: [], blocks: [], sections: [] };
  const candidate = { score: 1, prepared: {} };
  const weighed = paragraphs.flatMap((sentences, i) =>
    sentences.map(([sentence, worth]) => {
      const start = passage.indexOf(sentence);
      const textWords = words(sentence);
      const piece = {
        document,
        isList: false,
        spans: [{ start, end: start + sentence.length }],
        whole: { start: passage.indexOf(ofParagraph[i]!), end: 0 },
        text: sentence,
        wordCount: textWords.length,
        content: contentOf(textWords),
      };
      return { piece, candidate, signs: {}, worth } as unknown as WeighedPiece;
    }),
  );
  const own = {
    index: { texts: new Map([[document.id, passage]]) },
    retriever: { piecesOf: () => weighed.map(({ piece }) => piece) },
  } as unknown as Knowledge;
  return composeStatements(weighed, { knowledge: own, mayLead: () => true }).map(({ spans }) =>
    spans.map(({ start, end }) => passage.slice(start, end)).join(" […] "),
  );
}

const refer =
  "The agency should always make a referral, in case the member of the public does not follow through.";
const number =
  "The member of the public should also be given the number of the duty team, and be told to ring.";
const risk =
  "If the member of the public will not ring, the number of the helpline may be offered to them instead.";
const leaflet = "Leaflets about all of this are kept at the front desk of each office, in many languages.";

it("quotes a sentence more of a paragraph that it quotes, where that is worth little for itself", () => {
  expect(
    composed([
      [
        [number, 0.7],
        [refer, 0.05],
        [leaflet, 0.001],
      ],
    ]),
  ).toEqual([`${number} ${refer}`]);
  expect(
    composed([
      [
        [number, 0.7],
        [leaflet, 0.001],
        [risk, 0.001],
      ],
      [[refer, 0.05]],
    ]),
  ).toEqual([number]);
});

it("quotes neighbours of one passage as one, but puts nothing before what leads", () => {
  expect(composed([[[refer, 0.7]], [[number, 0.6]], [[risk, 0.5]]])).toEqual([
    `${refer}\n${number}\n${risk}`,
  ]);
  expect(composed([[[refer, 0.5]], [[number, 0.7]]])).toEqual([number, refer]);
});
