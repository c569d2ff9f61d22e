import { expect, it } from "vitest";
import { words } from "../../corpus/analysis/tokens.ts";
import type { Knowledge } from "../knowledge.ts";
import type { WeighedPiece } from "./piece-worth.ts";
import { quotePieces } from "./quote-pieces.ts";

/** What is quoted of a passage's paragraphs, each given by its sentences, where those that begin with some words were chosen. */
function quoted(paragraphs: readonly (readonly string[])[], ...chosen: readonly string[]): string[][] {
  const text = paragraphs.map((sentences) => sentences.join(" ")).join("\n");
  const document = { id: "calls", blocks: [] };
  const pieces = paragraphs.flatMap((sentences) => {
    const start = text.indexOf(sentences.join(" "));
    return sentences.map((sentence) => {
      const from = text.indexOf(sentence);
      const span = { start: from, end: from + sentence.length };
      const whole = { start, end: start + sentences.join(" ").length };
      return {
        document,
        isList: false,
        spans: [span],
        whole,
        text: sentence,
        wordCount: words(sentence).length,
      };
    });
  });
  const knowledge = { retriever: { piecesOf: () => pieces } } as unknown as Knowledge;
  const weighed = chosen.map((beginning) => ({
    piece: pieces.find((piece) => piece.text.startsWith(beginning)),
    candidate: {},
  }));
  return quotePieces(weighed as unknown as WeighedPiece[], knowledge).map(({ spans }) =>
    spans.map(({ start, end }) => text.slice(start, end)),
  );
}

/** Of 22 words: more than the mark that leaves it out costs. */
const aside =
  "Records of each call are held by the duty team in one book, which the manager reads at the end of every week.";
const tell = "The host authority should inform the home authority at once.";
const last = "The police are told by the manager on the same day, and their number is written down in full.";

it("quotes of a long paragraph what was chosen, in its order, as one quotation that leaves out what lies between", () => {
  expect(quoted([[tell, aside, last]], "The police", "The host")).toEqual([[tell, last]]);
  expect(quoted([[tell, aside, aside.toUpperCase(), last]], "The police")).toEqual([[last]]);
});

it("leaves out no few words between two sentences that it quotes", () => {
  const short = "Calls are written down.";
  expect(quoted([[tell, short, aside, last]], "The host", "Records")).toEqual([
    [[tell, short, aside].join(" ")],
  ]);
});

it.each([
  "However, no promise is made.",
  "Only once both agree is the host relieved of it.",
  "Therefore both are told.",
  "In these circumstances the manager decides.",
  "If this does not happen within a day, ring again.",
  "Unless the child is safe, go there.",
])("quotes with a sentence the one behind it that limits or decides what it says: %s", (limit) => {
  expect(quoted([[tell, limit, aside, last]], "The host")).toEqual([[`${tell} ${limit}`]]);
});

it("quotes a limit of a limit, and stops where the next sentence says something else", () => {
  const limits = ["However, no promise is made.", "Otherwise they ring again."];
  expect(quoted([[tell, ...limits, aside, last]], "The host")).toEqual([[[tell, ...limits].join(" ")]]);
  expect(quoted([[tell, aside, limits[0]!, last]], "The host")).toEqual([[tell]]);
});

it("quotes a limit that begins the next paragraph, and no other paragraph", () => {
  const limit = "However, it should be explained to the child.";
  expect(quoted([[tell], [limit, last]], "The host")).toEqual([[`${tell}\n${limit}`]]);
  expect(quoted([[tell], ["Only doctors may examine a child.", last]], "The host")).toEqual([[tell]]);
});
