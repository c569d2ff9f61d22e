import { describe, expect, test } from "vitest";
import type { Citation } from "../server/contract.ts";
import { asStatements, hasOwnMark, inPlainWords, layOut, type Quotation } from "./quotation.ts";
import { sampleCitation } from "./testing/sample-answer.ts";

function laidOut(text: string, citations: readonly Citation[]): Quotation {
  return layOut({ text, area: "set", citations: citations.map(({ number }) => number) }, citations);
}

/** The laid-out words and numbers in reading order. */
function outline({ blocks, also }: Quotation): string[] {
  const lines = blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [{ mark: "p", ...block.paragraph }]
      : block.items.map((item) => ({ mark: "-", ...item })),
  );
  const numbers = (citations: readonly Citation[]) => citations.map((one) => one.number).join(",");
  return [
    ...lines.map(({ mark, text, citations }) => `${mark} ${text} [${numbers(citations)}]`),
    ...(also.length > 0 ? [`also [${numbers(also)}]`] : []),
  ];
}

const lead = sampleCitation(1, "Refer a child who:");
const first = sampleCitation(2, "is in need;");
const second = sampleCitation(3, "is at risk.");
const listText = "Refer a child who:\nis in need;\nis at risk.";

describe("a statement's layout", () => {
  test("keeps a single quotation as one paragraph", () => {
    const quote = sampleCitation(1, "Refer within one working day.");
    expect(outline(laidOut(quote.quote, [quote]))).toEqual(["p Refer within one working day. [1]"]);
  });

  test("sets list items under their lead-in, each with its number", () => {
    expect(outline(laidOut(listText, [lead, first, second]))).toEqual([
      "p Refer a child who: [1]",
      "- is in need; [2]",
      "- is at risk. [3]",
    ]);
  });

  test("takes a quote that ends in “of” as a lead-in", () => {
    const within = sampleCitation(1, "A conference is held within 15 working days of");
    expect(outline(laidOut(`${within.quote}\n${second.quote}`, [within, second]))[1]).toBe(
      "- is at risk. [3]",
    );
  });

  test("begins a new list at each further lead-in", () => {
    const next = sampleCitation(4, "Do not delay for:");
    const third = sampleCitation(5, "a form.");
    const text = `${listText}\n${next.quote}\n${third.quote}`;
    expect(outline(laidOut(text, [lead, first, second, next, third])).slice(3)).toEqual([
      "p Do not delay for: [4]",
      "- a form. [5]",
    ]);
  });

  test("makes a lead-in without items a paragraph", () => {
    expect(outline(laidOut(`${second.quote}\n${lead.quote}`, [second, lead]))).toEqual([
      "p is at risk. [3]",
      "p Refer a child who: [1]",
    ]);
  });

  test("makes no list of quotes from different documents", () => {
    const other = sampleCitation(2, "is in need;", { documentId: "scsp" });
    expect(outline(laidOut(`${lead.quote}\n${other.quote}`, [lead, other]))).toEqual([
      "p Refer a child who: [1]",
      "p is in need; [2]",
    ]);
  });

  test("names a second source with equal words at the end", () => {
    const same = sampleCitation(7, "Refer a child, who", { documentId: "scsp" });
    const shown = outline(laidOut(listText, [lead, first, second, same]));
    expect(shown.at(-1)).toBe("also [7]");
    expect(shown).toHaveLength(4);
  });

  test("shows the text whole where the quotes do not make it up", () => {
    expect(outline(laidOut("Other words, in full.", [lead, first]))).toEqual([
      "p Other words, in full. [1,2]",
    ]);
  });

  test("leaves out numbers that no citation bears", () => {
    const statement = { text: first.quote, area: "set", citations: [9, 2] };
    expect(outline(layOut(statement, [first]))).toEqual(["p is in need; [2]"]);
  });
});

describe("a quotation of several lines", () => {
  const list = sampleCitation(1, "Refer a child who:\n• is in need\n• is at risk.\nDo so at once.");

  test("shows its marked lines as a list, and its number once, at the end", () => {
    expect(outline(laidOut(list.quote, [list]))).toEqual([
      "p Refer a child who: []",
      "- • is in need []",
      "- • is at risk. []",
      "p Do so at once. [1]",
    ]);
  });

  test("marks where words of the document are left out, and nowhere else", () => {
    const near = sampleCitation(2, "• is in need;", { follows: [1] });
    const far = sampleCitation(3, "• is at risk.", { follows: [9] });
    const statement = {
      text: `${lead.quote}\n${near.quote}\n${far.quote}`,
      area: "set",
      citations: [1, 2, 3],
    };
    expect(inPlainWords(statement, [lead, near, far])).toBe(
      "Refer a child who:\n• is in need;\n[…]\n• is at risk.",
    );
    const elsewhere = { ...far, documentId: "cambs" };
    expect(inPlainWords(statement, [lead, near, elsewhere])).not.toContain("[…]");
  });

  test("marks behind its last words that the list goes on, and behind no others", () => {
    const first = sampleCitation(1, "Refer a child who:", { goesOn: true });
    const part = sampleCitation(2, "• is in need;\n• is at risk;", { follows: [1], goesOn: true });
    const statement = { text: `${first.quote}\n${part.quote}`, area: "set", citations: [1, 2] };
    expect(inPlainWords(statement, [first, part])).toBe(
      "Refer a child who:\n• is in need;\n• is at risk;\n[…]",
    );
  });

  test("loses none of its words, whatever its citations quote", () => {
    const shown = outline(laidOut(list.quote, [sampleCitation(1, "Something else.")]));
    expect(shown.at(-1)).toBe("p Do so at once. [1]");
    expect(shown).toHaveLength(4);
  });
});

test.each(["• one", "•one", "- two", "(b) three", "3. four", "iv) five"])(
  "“%s” is a list item by its own mark",
  (text) => {
    expect(hasOwnMark({ text, citations: [] })).toBe(true);
  },
);

test.each(["of one", "3.1.2 Two", "e.g. three", "Once only"])("“%s” has no mark", (text) => {
  expect(hasOwnMark({ text, citations: [] })).toBe(false);
});

describe("passages", () => {
  test("of one section stand together, in order; others stand alone", () => {
    const elsewhere = sampleCitation(4, "Elsewhere.", { section: ["4. Other"] });
    expect(asStatements([lead, first, elsewhere]).map(({ citations }) => citations)).toEqual([[1, 2], [4]]);
  });
});
