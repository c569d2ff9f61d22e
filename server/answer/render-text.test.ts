import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Citation } from "../contract.ts";
import { escapeMarkdown, renderText, unescapeMarkdown } from "./render-text.ts";

describe("escapeMarkdown", () => {
  it.each([
    ["plain words stay, as they are", "plain words stay, as they are"],
    ["1. not a list", String.raw`1\. not a list`],
    ["- not a list", String.raw`\- not a list`],
    ["+ not a list", String.raw`\+ not a list`],
    ["# not a heading", String.raw`\# not a heading`],
    ["**not bold** _nor this_", String.raw`\*\*not bold\*\* \_nor this\_`],
    ["[not](a link)", String.raw`\[not\]\(a link\)`],
    ["![not](an image)", String.raw`\!\[not\]\(an image\)`],
    ["`not code`", "\\`not code\\`"],
    ["~~not struck~~", String.raw`\~\~not struck\~\~`],
    ["| not | a table |", String.raw`\| not \| a table \|`],
    ["<script>", String.raw`\<script\>`],
    ["&lt;script&gt; & more", "&amp;lt;script&amp;gt; &amp; more"],
    [String.raw`a \* b`, String.raw`a \\\* b`],
    ["It’s “quoted” – £5 per child’s", "It’s “quoted” – £5 per child’s"],
    ["", ""],
  ])("shows %j as it stands", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it("can be read back to the very same characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const read = escapeMarkdown(text)
          .replace(/\\([!-/:-@[-`{-~])/gu, "$1")
          .replaceAll("&amp;", "&");
        expect(read).toBe(text);
        expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
      }),
    );
  });

  it("leaves no character that opens markup without its backslash", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from("\\`*_[]<>#|~!ab &\n")) }), (text) => {
        expect(escapeMarkdown(text).replaceAll(/\\./gsu, "")).not.toMatch(/[`*_[\]<>#|~!\\]/);
      }),
    );
  });
});

describe("renderText", () => {
  it("marks in a statement, and beside a silence, that the document goes on with the list", () => {
    const citation = {
      number: 1,
      documentId: "calls",
      documentTitle: "Calls",
      documentDate: null,
      section: [],
      paragraph: null,
      quote: "Refer a child who:\n• is in need",
      url: "documents/calls",
      cautions: [],
      goesOn: true,
    } as unknown as Citation;
    const source = { alert: null, ownWords: [], offers: [], deadlines: [], differences: [] };
    const statement = { text: citation.quote, area: "north", citations: [1] };
    const marked = String.raw`> • is in need` + "\n>\n" + String.raw`> \[…\] [1]`;
    const answer = { ...source, statements: [statement], citations: [citation] };
    expect(renderText(answer, String)).toContain(marked);
    const silence = { ...source, statements: [], citations: [citation], nearest: [{ citation: 1 }] };
    expect(renderText(silence, String)).toContain(marked);
  });
});
