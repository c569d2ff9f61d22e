import { describe, expect, test } from "vitest";
import type { DocumentResponse } from "../server/contract.ts";
import { excerptOf } from "./excerpt.ts";

const text = "Referral\nRefer at once:\n• by telephone;\n2. in writing.\nRecords\nKeep\tSix years\nFor ever";

function block(kind: DocumentResponse["blocks"][number]["kind"], words: string, mark = "") {
  const start = text.indexOf(mark + words);
  const contentStart = start + mark.length;
  return { kind, level: 0, start, end: contentStart + words.length, contentStart };
}

const document: DocumentResponse = {
  id: "set",
  title: "Procedures",
  publisher: null,
  area: "set",
  audience: "practitioners",
  documentDate: null,
  version: "v1",
  cautions: [],
  text,
  sections: [
    { path: ["Referral"], start: 0, end: text.indexOf("Records") },
    { path: ["Records"], start: text.indexOf("Records"), end: text.length },
  ],
  blocks: [
    block("heading", "Referral"),
    block("paragraph", "Refer at once:"),
    block("item", "by telephone;", "• "),
    block("item", "in writing.", "2. "),
    block("heading", "Records"),
    block("row", "Keep\tSix years"),
    block("footnote", "For ever"),
  ],
};

function spanOf(words: string) {
  return { start: text.indexOf(words), end: text.indexOf(words) + words.length };
}

/** Each block's cells, the quoted words between brackets. */
function shown(quote: { start: number; end: number }, source = document): string[] {
  return excerptOf(source, quote).map(({ mark, cells }) =>
    [
      mark,
      ...cells.map((pieces) =>
        pieces.map((piece) => (piece.isQuoted ? `[${piece.text}]` : piece.text)).join(""),
      ),
    ]
      .filter((part) => part !== "")
      .join(" | "),
  );
}

describe("an excerpt", () => {
  test("is the quotation's section, its words marked and nothing lost", () => {
    expect(shown(spanOf("telephone;"))).toEqual([
      "Referral",
      "Refer at once:",
      "by [telephone;]",
      "2. | in writing.",
    ]);
  });

  test("marks a quotation that runs over several blocks in each of them", () => {
    const { start } = spanOf("at once:");
    expect(shown({ start, end: spanOf("in writing").end })).toEqual([
      "Referral",
      "Refer [at once:]",
      "[by telephone;]",
      "2. | [in writing].",
    ]);
  });

  test("parts a table's row into its cells", () => {
    expect(shown(spanOf("Six years"))).toEqual(["Records", "Keep | [Six years]", "For ever"]);
  });

  test("holds every section that the quotation touches", () => {
    expect(shown({ start: spanOf("in writing.").start, end: spanOf("Records").end })).toHaveLength(7);
  });

  test("shows what stands around in a document without sections", () => {
    expect(shown(spanOf("Six years"), { ...document, sections: [] })).toHaveLength(7);
  });
});
