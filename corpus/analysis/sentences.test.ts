import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceSpans, trimSpan } from "./sentences.ts";

const sentences = (text: string) =>
  sentenceSpans(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe("sentenceSpans", () => {
  it("parts sentences at full stops, question marks and exclamation marks", () => {
    expect(sentences("Call 999. Is the child safe? Go now! Then write it up.")).toEqual([
      "Call 999.",
      "Is the child safe?",
      "Go now!",
      "Then write it up.",
    ]);
  });

  it.each([
    "Ask a colleague, e.g. A teacher or a nurse.",
    "Some children, i.e. Those under ten, are seen first.",
    "Speak to Dr. Smith about it.",
    "It is in s. 47 of the Act.",
    "It stands in para. 3 of the guide.",
    "Ask Mrs. Jones or St. John Ambulance.",
  ])("ends no sentence at the abbreviation in %j", (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it.each(["1. Listen to the child.", "(a) Call the police.", "iv. Write it down.", "12) Tell them."])(
    "takes no number before its words for a sentence: %j",
    (text) => {
      expect(sentences(text)).toEqual([text]);
    },
  );

  it("ends a sentence at a number all the same", () => {
    expect(sentences("It is in part 3. The child is seen.")).toEqual([
      "It is in part 3.",
      "The child is seen.",
    ]);
  });

  it("ends a sentence after an abbreviation's own sentence is over", () => {
    expect(sentences("Ask someone, e.g. A nurse. Write it down.")).toEqual([
      "Ask someone, e.g. A nurse.",
      "Write it down.",
    ]);
  });

  it("looks at the span it is given and no further", () => {
    const text = "First one. Second one. Third one.";
    const spans = sentenceSpans(text, { start: 11, end: 22 });
    expect(spans).toEqual([{ start: 11, end: 22 }]);
  });

  it("finds none in white space", () => {
    expect(sentences(" \n\t ")).toEqual([]);
    expect(sentenceSpans("abc", { start: 1, end: 1 })).toEqual([]);
  });

  it("loses no character that is not white space, and trims every sentence", () => {
    const piece = fc.constantFrom("Call", "e.g.", "Dr.", "no.", "?", "!", ".", " ", "\n", "(", ")", "A", "é");
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join("")),
        (text) => {
          const found = sentences(text);
          expect(found.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
          for (const sentence of found) expect(sentence).toBe(sentence.trim());
        },
      ),
    );
  });
});

describe("trimSpan", () => {
  it("takes the white space off both ends", () => {
    expect(trimSpan("x \u00a0ab\n y", { start: 1, end: 7 })).toEqual({ start: 3, end: 5 });
  });

  it("gives an empty span for white space alone", () => {
    const { start, end } = trimSpan("a   b", { start: 1, end: 4 });
    expect(end - start).toBe(0);
  });

  it("splits a text of any length as one of a few words", () => {
    const sentences = Array.from(
      { length: 2000 },
      (_, i) => `Sentence ${String(i)} ${"goes on ".repeat(i % 40)}here.`,
    );
    sentences.push(`One ${"without an end ".repeat(2000)}of many words.`, "And a last one.");
    const text = sentences.join(" ");
    const spans = sentenceSpans(text, { start: 0, end: text.length });
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });
});
