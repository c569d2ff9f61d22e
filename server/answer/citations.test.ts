import { expect, it } from "vitest";
import type { StoredDocument } from "../../corpus/schemas/index-format.ts";
import type { Knowledge } from "../knowledge.ts";
import { createCitationBook } from "./citations.ts";

const text = "Refer a child who:\n\n• is in need;\n• is being harmed by somebody;\n• is at risk.";
const knowledge = {
  index: {
    texts: new Map([
      ["north", text],
      ["south", text],
    ]),
  },
} as unknown as Knowledge;

/** What each quotation goes on from, the quotations numbered as they are given. */
function followed(...quotes: readonly (readonly [string, string])[]) {
  const book = createCitationBook(knowledge, "2026-03-02");
  for (const [id, words] of quotes) {
    const document = { id, area: id, cautions: [], sections: [], blocks: [], reviewDate: null };
    const start = text.indexOf(words);
    book.cite(document as unknown as StoredDocument, { start, end: start + words.length });
  }
  return book.all().map(({ follows }) => follows);
}

it("tells what a quotation goes on from: white space and a bullet leave nothing out", () => {
  expect(followed(["north", "Refer a child who:"], ["north", "is in need;"], ["north", "is being"])).toEqual([
    undefined,
    [1],
    [2],
  ]);
});

it("tells nothing where words stand between, where the order is another or the document", () => {
  const lead = ["north", "Refer a child who:"] as const;
  expect(followed(lead, ["north", "is at risk."])).toEqual([undefined, undefined]);
  expect(followed(lead, ["south", "is in need;"])).toEqual([undefined, undefined]);
  expect(followed(["north", "is in need;"], lead)).toEqual([[2], undefined]);
});

it("tells where the document goes on with the list that is quoted", () => {
  const blocks = Array.from(text.matchAll(/^.+$/gmu), ({ 0: line, index }) => ({
    kind: line.startsWith("•") ? "item" : "paragraph",
    start: index,
    contentStart: index,
    end: index + line.length,
  }));
  const document = { id: "north", area: "north", cautions: [], sections: [], blocks, reviewDate: null };
  const book = createCitationBook(knowledge, "2026-03-02");
  const cite = (end: number) => book.cite(document as unknown as StoredDocument, { start: 0, end });
  cite(text.indexOf("• is at risk."));
  cite(text.length);
  expect(book.all().map(({ goesOn }) => goesOn)).toEqual([true, undefined]);
});
