import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isStopWord, stem, withoutSpace, words } from "./tokens.ts";

const texts = (text: string) => words(text).map((word) => word.text);

describe("words", () => {
  it("gives lower-case words with their places in the text", () => {
    expect(words("Call EDT, now.")).toEqual([
      { text: "call", start: 0, end: 4 },
      { text: "edt", start: 5, end: 8 },
      { text: "now", start: 10, end: 13 },
    ]);
  });

  it("takes off possessives and apostrophes, straight and curly", () => {
    expect(texts("the child's and the child’s; don't, doesn’t")).toEqual([
      "the",
      "child",
      "and",
      "the",
      "child",
      "dont",
      "doesnt",
    ]);
  });

  it("parts hyphens and slashes and keeps numbers and codes whole", () => {
    expect(texts("co-ordinated s47 meeting/discussion 2.1.12")).toEqual([
      "co",
      "ordinated",
      "s47",
      "meeting",
      "discussion",
      "2",
      "1",
      "12",
    ]);
  });

  it("takes accents off", () => {
    expect(texts("Café Zoë")).toEqual(["cafe", "zoe"]);
  });

  it("gives spans that hold one word each, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let last = 0;
        for (const { start, end } of words(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toMatch(/^\S+$/u);
          last = end;
        }
      }),
    );
  });
});

describe("stem", () => {
  it("brings the forms of a word together", () => {
    expect(stem("referrals")).toBe(stem("referral"));
    expect(stem("meetings")).toBe("meet");
    expect(stem("conferences")).toBe(stem("conference"));
  });

  it("leaves numbers and codes as they are", () => {
    expect(stem("s47")).toBe("s47");
    expect(stem("24hrs")).toBe("24hrs");
  });

  it("says the same when asked again", () => {
    expect(stem("assessing")).toBe(stem("assessing"));
  });
});

describe("isStopWord", () => {
  it("knows words without a topic from words with one", () => {
    expect(["the", "should", "whats"].every(isStopWord)).toBe(true);
    expect(["child", "s47", "police"].some(isStopWord)).toBe(false);
  });
});

describe("withoutSpace", () => {
  it("takes out every kind of white space, no-break spaces too", () => {
    expect(withoutSpace(" a\u00a0b\t\r\nc\u2003d ")).toBe("abcd");
  });
});
