import { describe, expect, it } from "vitest";
import { UnreadableDocumentError } from "./parser.ts";
import { parseText } from "./text.ts";

const parse = (text: string) => parseText(Buffer.from(text));
const lines = (text: string) => parse(text).lines.map((line) => line.text);

describe("parseText", () => {
  it("gives each line with its number, its indent and what separates it from the line before", () => {
    expect(parse("Title\nfirst\n\n  second\n \nthird\n\n\nfourth").lines).toEqual([
      { lineNumber: 1, text: "Title", indent: 0, gap: "none", page: null },
      { lineNumber: 2, text: "first", indent: 0, gap: "none", page: null },
      { lineNumber: 4, text: "second", indent: 2, gap: "blank", page: null },
      { lineNumber: 6, text: "third", indent: 0, gap: "separator", page: null },
      { lineNumber: 9, text: "fourth", indent: 0, gap: "separator", page: null },
    ]);
  });

  it("counts the pages that form feeds end", () => {
    expect(parse("One\n\fTwo\nand\n\f\nThree").lines.map(({ page }) => page)).toEqual([1, 2, 2, 3]);
    expect(parse("One\f\n").lines.map(({ page }) => page)).toEqual([null]);
  });

  it("makes rows of a drawn table, and says what its borders were", () => {
    const { lines: found, removals } = parse("Words\n+---+---+\n| a | b |\n+---+---+\nmore");
    expect(found.map(({ text, row }) => [text, row])).toEqual([
      ["Words", undefined],
      ["a\tb", 0],
      ["more", undefined],
    ]);
    expect(removals.map(({ lineNumber, text }) => [lineNumber, text])).toEqual([
      [2, "+---+---+"],
      [4, "+---+---+"],
      [null, "|||"],
    ]);
  });

  it("makes one space of every run of white space, no-break spaces too", () => {
    expect(lines("2. Checking\u00a0with \t them \u00a0")).toEqual(["2. Checking with them"]);
  });

  it.each(["a\nb", "a\r\nb", "a\rb"])("knows the line ends of every system: %j", (text) => {
    expect(lines(text)).toEqual(["a", "b"]);
  });

  it("passes over a byte order mark", () => {
    expect(lines("\ufeffTitle")).toEqual(["Title"]);
  });

  it("reads curly quotes, accents and emoji as they stand", () => {
    expect(lines("‘Zoë’ said “no” 👍")).toEqual(["‘Zoë’ said “no” 👍"]);
  });

  it.each([
    ["an empty file", Buffer.alloc(0), /empty/],
    ["a file of white space", Buffer.from(" \n\u00a0\n"), /empty/],
    ["a binary file", Buffer.from([0x50, 0x4b, 0x03, 0x00, 0x41]), /binary/],
    ["a file in Latin-1", Buffer.from("caf\xe9", "latin1"), /UTF-8/],
    ["a character cut in two", Buffer.from("é").subarray(0, 1), /UTF-8/],
  ])("refuses %s and says why", (_, bytes, reason) => {
    expect(() => parseText(bytes)).toThrow(UnreadableDocumentError);
    expect(() => parseText(bytes)).toThrow(reason);
  });
});
