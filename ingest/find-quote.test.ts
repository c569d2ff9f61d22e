import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteFinder } from "./find-quote.ts";

describe("quoteFinder", () => {
  it("finds a quotation whose white space differs, as a span of the text's own characters", () => {
    const text = "The child\n must  be seen.\nAlone.";
    expect(quoteFinder(text).find("child must be\u00a0seen.")).toEqual({ start: 4, end: 25 });
  });

  it("finds words that the text joins or parts", () => {
    expect(quoteFinder("a long- term plan").find("long-term")).toEqual({ start: 2, end: 12 });
  });

  it("finds the first place at or after an offset", () => {
    const finder = quoteFinder("call once, call twice");
    expect(finder.find("call")).toEqual({ start: 0, end: 4 });
    expect(finder.find("call", 1)).toEqual({ start: 11, end: 15 });
    expect(finder.find("call", 11)).toEqual({ start: 11, end: 15 });
    expect(finder.find("call", 12)).toBeNull();
  });

  it("finds nothing after the end of the text", () => {
    expect(quoteFinder("call once").find("call", 9)).toBeNull();
    expect(quoteFinder("call once  ").find("call", 10)).toBeNull();
  });

  it("finds nothing where the words differ by a character, and nothing for an empty quotation", () => {
    const finder = quoteFinder("The child must be seen.");
    expect(finder.find("The child must be seen!")).toBeNull();
    expect(finder.find("the child")).toBeNull();
    expect(finder.find("  ")).toBeNull();
    expect(quoteFinder("").find("a")).toBeNull();
  });

  it("finds spans that equal the quotation, white space aside, and hold no space at their ends", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "ab", "-", "é", "👍", " ", "\n", "\u00a0"))
      .map((pieces) => pieces.join(""));
    const squeeze = (s: string) => s.replace(/\s/gu, "");
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const quote = source.slice(
          Math.min(a, b) % (source.length + 1),
          Math.max(a, b) % (source.length + 1),
        );
        const span = quoteFinder(source).find(quote);
        if (squeeze(quote) === "") {
          expect(span).toBeNull();
          return;
        }
        const found = source.slice(span?.start, span?.end);
        expect(span).not.toBeNull();
        expect(squeeze(found)).toBe(squeeze(quote));
        expect(found).toBe(found.trim());
      }),
    );
  });
});
