import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slipsBetween } from "../../server/retrieval/spelling.ts";
import { mistype } from "./mistype.ts";
import { variants } from "./rephrase.ts";

const textOf = (name: string, text: string) => variants.find((v) => v.name === name)?.of(text, 1);

describe("mistype", () => {
  const text = "When must the strategy discussion be recorded and shared with every agency that attended it ";

  it("makes the same slips for the same seed and others for another", () => {
    expect(mistype(text, 3)).toBe(mistype(text, 3));
    const made = new Set(Array.from({ length: 20 }, (_, seed) => mistype(text, seed)));
    expect(made.size).toBeGreaterThan(5);
  });

  it("makes one slip in a word, and none in a word of fewer than four letters", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/u)), fc.integer(), (list, seed) => {
        const typed = mistype(list.join(" "), seed).split(" ");
        for (const [i, word] of list.entries()) {
          if (word.length < 4) expect(typed[i]).toBe(word);
          expect(slipsBetween(word, typed[i] ?? "", 2)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("slips in about one word of six", () => {
    const long = "another ".repeat(3000).trim();
    const slipped = mistype(long, 1)
      .split(" ")
      .filter((word) => word !== "another").length;
    expect(slipped / 3000).toBeGreaterThan(0.13);
    expect(slipped / 3000).toBeLessThan(0.2);
  });
});

describe("the variants", () => {
  it.each([
    ["original", "Who chairs it?", "Who chairs it?"],
    ["hi quick one", "Who chairs it?", "hi quick one - who chairs it?"],
    ["hi quick one", "I need the form", "hi quick one - I need the form"],
    ["can you tell me", "ICPC timescales?", "Can you tell me ICPC timescales?"],
    ["no question mark", "Who chairs it ?", "Who chairs it"],
    ["upper case", "Who chairs it?", "WHO CHAIRS IT?"],
    ["American spelling", "Is the Enquiry organised by mum?", "Is the Inquiry organized by mom?"],
    ["British spelling", "Is the behavior recognized?", "Is the behaviour recognised?"],
    ["fragment", "Who should chair the strategy meeting?", "chair strategy meeting"],
    ["fragment", "What is it?", "What is it?"],
  ])("%s: “%s” becomes “%s”", (name, text, expected) => {
    expect(textOf(name, text)).toBe(expected);
  });

  it("are named once each, the original first", () => {
    const names = variants.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe("original");
  });
});
