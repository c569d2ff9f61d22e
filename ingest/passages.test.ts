import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "./parse/markdown/parse-markdown.ts";
import { parseText } from "./parse/text.ts";
import { longestPassage, passagesOf } from "./passages.ts";
import { saysSomething } from "./says-something.ts";
import { assembleBlocks } from "./structure/assemble.ts";
import { rebuildStructure } from "./structure/canonical.ts";
import { sectionsOf } from "./structure/sections.ts";

function cut(source: string) {
  const parsed = parseText(Buffer.from(source));
  const { text, blocks, removals } = rebuildStructure(parsed);
  const sections = sectionsOf({ text, blocks, gaps: [] });
  const passages = passagesOf({ documentId: "d", text, blocks, sections });
  return { text, removals, passages, texts: passages.map(({ start, end }) => text.slice(start, end)) };
}

const sentence = (letter: string, length: number) => `${letter.repeat(length - 1)}.`;
const capital = (letter: string, length: number) => `A${sentence(letter, length - 1)}`;

describe("passagesOf", () => {
  it("puts short neighbours of one section together", () => {
    expect(cut("Call the police.\n\nTell your manager.").texts).toEqual([
      "Call the police.\n\nTell your manager.",
    ]);
  });

  it("puts nothing together across a heading, and leaves the heading to the path", () => {
    const { passages, texts } = cut("First thing.\n\nRecording\n\nWrite it down.\n\nSign it.");
    expect(texts).toEqual(["First thing.", "Write it down.\n\nSign it."]);
    expect(passages.map(({ section }) => section)).toEqual([[], ["Recording"]]);
  });

  it("leaves apart neighbours that would be longer than a passage together", () => {
    const [a, b, c] = [capital("a", 900), capital("b", 300), capital("c", 297)];
    expect(cut(`${a}\n\n${b}`).texts).toEqual([a, b]);
    expect(cut(`${a}\n\n${c}`).texts).toEqual([`${a}\n\n${c}`]);
  });

  it("keeps a list with its lead-in, however long the paragraph before it was", () => {
    const paragraph = capital("p", 1190);
    const list = "The worker must:\n\n• listen\n• write.";
    expect(cut(`${paragraph}\n\n${list}`).texts).toEqual([paragraph, "The worker must:\n• listen\n• write."]);
  });

  it("keeps a list with the sentence that introduces it, where that ends in a full stop", () => {
    const outcomes = `${capital("x", 700)} There are three outcomes, and social care decides which one it is.`;
    const list = `• The child is not in need.\n• The child is in need. ${capital("y", 200)}`;
    const { passages, texts, text } = cut(`${outcomes}\n\n${list}\n\nLast one.`);
    const holding = texts.findIndex((words) => words.includes("The child is not in need"));
    const leadIn = passages[holding]?.leadIn ?? null;
    const introduction = leadIn === null ? texts[holding] : text.slice(leadIn.start, leadIn.end);
    expect(introduction).toContain("three outcomes");
  });

  it("cuts a list that is too long between its items, each part pointing to the lead-in", () => {
    const items = Array.from(
      { length: 12 },
      (_, i) => `• ${String.fromCharCode(65 + i)}${sentence("i", 149)}`,
    );
    const { text, passages, texts } = cut(`Some words first. The worker must check:\n\n${items.join("\n")}`);
    expect(texts.length).toBe(2);
    expect(texts.every((words) => words.length <= longestPassage)).toBe(true);
    expect(texts[0]?.startsWith("Some words first. The worker must check:\n• A")).toBe(true);
    expect(texts[1]).toMatch(/^• /);
    expect(passages[0]?.leadIn).toBeNull();
    const leadIn = passages[1]?.leadIn;
    expect(text.slice(leadIn?.start, leadIn?.end)).toBe("The worker must check:");
    expect(texts.join("\n")).toBe(text);
  });

  it("cuts a paragraph that is too long between its sentences", () => {
    const sentences = ["a", "b", "c"].map((letter) => capital(letter, 600));
    const { texts } = cut(sentences.join(" "));
    expect(texts.length).toBe(3);
    expect(texts).toEqual(sentences);
  });

  it("cuts even a sentence that is longer than a passage may be", () => {
    const { texts, text } = cut(`Start ${"and another word ".repeat(150).trim()}.`);
    expect(texts.map((words) => words.length).filter((length) => length > 1200)).toEqual([]);
    expect(texts.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  });

  it("carries the paragraph's number", () => {
    expect(cut("2.1.12 Call.\n\n2.1.13 Write.").passages.map(({ number }) => number)).toEqual(["2.1.12"]);
  });
});

describe("passagesOf a document with tables and footnotes", () => {
  function cutMarkdown(source: string) {
    const { text, blocks } = assembleBlocks(parseMarkdown(Buffer.from(source)));
    const sections = sectionsOf({ text, blocks, gaps: [], hasStatedLevels: true });
    const passages = passagesOf({ documentId: "d", text, blocks, sections });
    return { text, passages, texts: passages.map(({ start, end }) => text.slice(start, end)) };
  }
  const rows = (count: number, length: number) =>
    Array.from({ length: count }, (_, i) => `| ${String(i + 1)} | ${sentence("r", length)} |`).join("\n");

  const long = (start: string, length: number) => `${start} ${capital("x", length)}. Then call.`;

  it("takes a paragraph that is a whole sentence for no lead-in of sentences behind it", () => {
    const { passages, text } = cutMarkdown(
      `We help all players to do well.\n\n1. Report every worry to the officer.\n1. Never be alone with a child.\n`,
    );
    const pieces = passages.flatMap((passage) =>
      passage.pieces.map(({ whole }) => text.slice(whole.start, whole.end)),
    );
    expect(pieces).toEqual([
      "We help all players to do well.",
      "1. Report every worry to the officer.\n1. Never be alone with a child.",
    ]);
  });

  it("parts a list that nothing leads in, and that no passage could hold, into what its items say", () => {
    const items = [
      `1. ${long("Tell", 600)}`,
      "1. Never swear.",
      "1. Never shout.",
      `1. The officer is, on weekdays:\n    - A Name\n    - 01234 567890`,
      `1. ${long("Write", 600)}`,
    ];
    const { texts, passages } = cutMarkdown(`We help all.\n\n${items.join("\n")}\n`);
    expect(texts.map((each) => each.slice(0, 30))).toEqual([
      "We help all.",
      `1. ${long("Tell", 600)}`.slice(0, 30),
      "1. Never swear.\n1. Never shout",
      "1. The officer is, on weekdays:".slice(0, 30),
      `1. ${long("Write", 600)}`.slice(0, 30),
    ]);
    expect(passages.map(({ leadIn }) => leadIn)).toEqual([null, null, null, null, null]);
    expect(passages[3]?.pieces.map(({ isList }) => isList)).toEqual([false]);
  });

  it("keeps such a list whole where one passage holds it", () => {
    const { texts } = cutMarkdown(`## Steps\n\n- ${long("Tell", 300)}\n- ${long("Write", 300)}\n`);
    expect(texts.length).toBe(1);
  });

  it("gives the later part of a long item its own words as the lead-in", () => {
    const under = Array.from({ length: 12 }, (_, n) => `    - ${capital("abcdefghijkl"[n] ?? "", 148)}.`);
    const { text, passages } = cutMarkdown(`1. It is urgent. They check:\n${under.join("\n")}\n`);
    const [, later] = passages;
    expect(text.slice(later?.leadIn?.start, later?.leadIn?.end)).toBe("They check:");
    expect(later?.pieces.length).toBe(1);
  });

  it("keeps a table with the paragraph that leads into it, and apart from a list before it", () => {
    const { texts } = cutMarkdown(
      `${capital("p", 500)} It says:\n\n- ${capital("i", 660)}\n\nThe limits are:\n\n| When | What |\n|---|---|\n| Day 1 | Decide |\n`,
    );
    expect(texts.length).toBe(2);
    expect(texts[1]).toBe("The limits are:\n\nWhen\tWhat\nDay 1\tDecide");
  });

  it("cuts a long table between its rows, each later part pointing to its head", () => {
    const { text, passages, texts } = cutMarkdown(
      `The limits are:\n\n| When | What |\n|---|---|\n${rows(12, 200)}\n`,
    );
    expect(texts.length).toBe(3);
    expect(texts.every((words) => words.length <= longestPassage)).toBe(true);
    expect(texts[0]?.startsWith("The limits are:\n\nWhen\tWhat\n1\trrr")).toBe(true);
    expect(texts.slice(1).every((words) => /^\d+\tr+\.\n/u.test(words))).toBe(true);
    expect(
      passages.map(({ leadIn }) => (leadIn === null ? null : text.slice(leadIn.start, leadIn.end))),
    ).toEqual([null, "When\tWhat", "When\tWhat"]);
  });

  it("begins a passage at the words of a row whose first cell is empty", () => {
    const { texts } = cutMarkdown(`# A\n\n| | What |\n|---|---|\n| Day 1 | Decide |\n`);
    expect(texts).toEqual(["What\nDay 1\tDecide"]);
  });

  it("leaves each footnote alone, under a path that says what it is", () => {
    const { passages, texts } = cutMarkdown("# A\n\nText[^1].\n\n[^1]: One.\n\n[^2]: Two.\n\nMore.\n");
    expect(texts).toEqual(["Text.\n\nMore.", "One.", "Two."]);
    expect(passages.map(({ section }) => section)).toEqual([["A"], ["Footnotes"], ["Footnotes"]]);
  });
});

describe("any document", () => {
  const word = fc.constantFrom(
    "child",
    "Social",
    "worker",
    "must",
    "e.g.",
    "(see",
    "s47)",
    "long-",
    "a/",
    "’s",
    "no.",
    "9:",
  );
  const prefix = fc.constantFrom("", "", "", "• ", "o ", " ", "  • ", "2.1.3 ", "1. ", "Recording", "v46");
  const ending = fc.constantFrom(".", ".", ":", "", ",", "?");
  const line = fc
    .tuple(prefix, fc.array(word, { maxLength: 14 }), ending)
    .map(([before, inside, end]) => `${before}${inside.join(" ")}${end}`);
  const separator = fc.constantFrom("\n", "\n", "\n\n", "\n \n\n", "\r\n", " \n");
  const source = fc
    .array(fc.tuple(line, separator), { minLength: 1, maxLength: 80 })
    .map((lines) => lines.flat().join(""))
    .filter((text) => text.trim() !== "");
  const squeeze = (text: string) => text.replace(/\s/gu, "");

  it("keeps every character that is not white space, in order, in its canonical text or among the removals", () => {
    fc.assert(
      fc.property(source, (raw) => {
        const { text, removals } = cut(raw);
        const rawLines = raw.split(/\r\n?|\n/);
        for (const { lineNumber, text: words } of removals) {
          expect(squeeze(rawLines[lineNumber! - 1] ?? "")).toBe(squeeze(words));
          rawLines[lineNumber! - 1] = "";
        }
        expect(squeeze(text)).toBe(squeeze(rawLines.join("")));
      }),
    );
  });

  it("is cut into trimmed passages in order that never overlap and leave out no words but those of headings", () => {
    fc.assert(
      fc.property(source, (raw) => {
        const { text, blocks } = rebuildStructure(parseText(Buffer.from(raw)));
        const { passages, texts } = cut(raw);
        let last = 0;
        for (const [place, { start, end }] of passages.entries()) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(texts[place]).toBe(texts[place]?.trim());
          expect(texts[place]).not.toBe("");
          last = end;
        }
        for (const { kind, start, contentStart, end } of blocks) {
          const words = text.slice(contentStart, end);
          if (kind === "heading" || !/\p{L}{3}/u.test(words) || !saysSomething(words)) continue;
          expect(passages.some((passage) => passage.start <= start && end <= passage.end)).toBe(true);
        }
      }),
    );
  });

  it("is cut into passages of at most 1,200 characters", () => {
    fc.assert(
      fc.property(source, (raw) => {
        expect(Math.max(0, ...cut(raw).texts.map((words) => words.length))).toBeLessThanOrEqual(1200);
      }),
      { seed: 1989 },
    );
  });
});
