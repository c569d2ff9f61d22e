import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "./parse/markdown/parse-markdown.ts";
import { passagesOf } from "./passages.ts";
import { assembleBlocks } from "./structure/assemble.ts";
import { sectionsOf } from "./structure/sections.ts";

function cut(source: string) {
  const { text, blocks } = assembleBlocks(parseMarkdown(Buffer.from(source)));
  const sections = sectionsOf({ text, blocks, gaps: [], hasStatedLevels: true });
  const passages = passagesOf({ documentId: "d", text, blocks, sections });
  const pieces = passages.map((passage) =>
    passage.pieces.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)).join(" + ")),
  );
  return { text, passages, pieces };
}

describe("cutPieces", () => {
  it("cuts a paragraph into its sentences, each knowing the paragraph", () => {
    const { passages, pieces, text } = cut("Call the police. Tell your manager.\n\nWrite it down.");
    expect(pieces).toEqual([["Call the police.", "Tell your manager.", "Write it down."]]);
    expect(passages[0]?.pieces.map(({ whole }) => text.slice(whole.start, whole.end))).toEqual([
      "Call the police. Tell your manager.",
      "Call the police. Tell your manager.",
      "Write it down.",
    ]);
  });

  it("keeps a list with the sentence that leads into it, apart from the sentences before", () => {
    const { passages, pieces } = cut("It is urgent. The worker must:\n\n- listen\n- write.\n");
    expect(pieces.flat()).toEqual(["It is urgent.", "The worker must:\nlisten\nwrite."]);
    expect(passages[0]?.pieces.map(({ isList }) => isList)).toEqual([false, true]);
  });

  it("gives each part of a long list the lead-in that stands in an earlier passage", () => {
    const item = (letter: string) => `- ${letter.toUpperCase()}${letter.repeat(148)}.`;
    const { pieces } = cut(
      `The worker must check:\n\n${"a b c d e f g h i j k l".split(" ").map(item).join("\n")}\n`,
    );
    expect(pieces.length).toBe(2);
    expect(pieces[1]?.length).toBe(1);
    expect(pieces[1]?.[0]).toMatch(/^The worker must check: \+ Ggg/);
  });

  it("gives each row the head of its table, and does not quote the head alone", () => {
    const { pieces } = cut("# A\n\n| When | What |\n|---|---|\n| Day 1 | Decide |\n| Day 2 | Meet |\n");
    expect(pieces.flat()).toEqual(["When\tWhat + Day 1\tDecide", "When\tWhat + Day 2\tMeet"]);
  });

  it("quotes no bare number, no line and no label with nothing behind it", () => {
    const { pieces } = cut(
      "# Form\n\nTell the officer.\n\n14\n\nSigned: ______ Date:\n\nProcedure:\n\nRing 101.\n",
    );
    expect(pieces.flat()).toEqual(["Tell the officer.", "Ring 101."]);
  });

  it("makes no passage of what has no words", () => {
    expect(cut("# A\n\n14\n\n# B\n\nTell the officer.\n").pieces).toEqual([["Tell the officer."]]);
  });

  it("keeps every character of a passage's own text that has words in one of its pieces, whatever the document", () => {
    const word = fc.constantFrom(
      "child",
      "Social",
      "worker",
      "must",
      "e.g. a fall",
      "s47)",
      "no.",
      "9:30 am",
    );
    const line = fc
      .tuple(fc.constantFrom("", "", "- ", "1. "), fc.array(word, { minLength: 1, maxLength: 40 }))
      .map(([before, inside]) => `${before}${inside.join(" ")}.`);
    const source = fc
      .array(fc.tuple(line, fc.constantFrom("\n", "\n\n")), { minLength: 1, maxLength: 40 })
      .map((lines) => lines.flat().join(""));
    fc.assert(
      fc.property(source, (written) => {
        const { text, passages } = cut(written);
        for (const { start, end, pieces } of passages) {
          const isQuoted = Array.from({ length: end - start }, (_, i) => start + i).every(
            (at) =>
              /[\s•\d.]/u.test(text.charAt(at)) ||
              pieces.some(({ spans }) => spans.some((span) => span.start <= at && at < span.end)),
          );
          expect(isQuoted).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
