import { describe, expect, it } from "vitest";
import { buildLexicalIndex } from "../../corpus/analysis/lexical-index.ts";
import { noTranslations } from "../../corpus/analysis/translation-model.ts";
import type { TranslationModel } from "../../corpus/analysis/translation-model.ts";
import type { Question } from "../conversation/question.ts";
import type { PreparedPassage } from "./prepared-passage.ts";
import { tradeShareOf, translatedReader } from "./translated.ts";

const lexical = buildLexicalIndex([
  { text: ["access", "refus"], heading: [], concepts: [], questions: [] },
  { text: ["meal"], heading: ["school"], concepts: [], questions: [] },
]);
const translations: TranslationModel = {
  sources: ["access", "refus", "meal"],
  targets: ["let"],
  // "let" is asked once in five words; what was never asked, once in a hundred.
  background: new Float32Array([0.2, 0.01]),
  cells: new Float32Array([0, 0, 0.8]),
};
const asking = (...stems: string[]) =>
  ({ stems: new Map(stems.map((stem) => [stem, 1])), concepts: new Map() }) as unknown as Question;
const passage = (id: number) => ({ passage: { id } }) as unknown as PreparedPassage;
const piece = (...terms: string[]) => ({ terms: new Set(terms) });

describe("translatedReader", () => {
  it("finds a passage by a word that stands for one of its own", () => {
    const read = translatedReader({ translations, lexical })(asking("let"));
    const [gain] = read(passage(0), [piece("access")]).ofPieces;
    // The passage has "access" as half of its words, of 0.7 that its text counts; the piece is nothing else.
    const here = 0.5 * 0.8 * (0.7 * 0.7 * 0.5 + 0.3 * 1);
    expect(gain).toBeCloseTo(Math.log(here / 0.2 + 0.3), 5);
    const [elsewhere] = read(passage(1), [piece("meal")]).ofPieces;
    expect(elsewhere).toBeCloseTo(Math.log(0.3), 5);
  });

  it("finds a word itself, in text and heading, whether or not it was ever asked", () => {
    const read = translatedReader({ translations, lexical })(asking("school"));
    const [gain] = read(passage(1), [piece("meal")]).ofPieces;
    expect(gain).toBeCloseTo(Math.log((0.3 * 0.7 * 0.3) / 0.01 + 0.3), 5);
  });

  it("reads each piece by itself, and leaves out words that nothing knows", () => {
    const read = translatedReader({ translations, lexical })(asking("let", "zebra"));
    const [first, second] = read(passage(0), [piece("access"), piece("refus")]).ofPieces;
    expect(first).toBeGreaterThan(second ?? 0);
    const alone = translatedReader({ translations, lexical })(asking("let"));
    expect(read(passage(0), [piece("access")])).toEqual(alone(passage(0), [piece("access")]));
  });

  it("tells how likely each word that it knows is where it is likeliest", () => {
    const read = translatedReader({ translations, lexical })(asking("let", "zebra"));
    const both = read(passage(0), [piece("refus"), piece("access")]);
    expect([...both.ofTerms]).toEqual([["let", both.ofPieces[1]]]);
  });

  it("reads nothing where few words of the corpus are known", () => {
    const few = { ...translations, sources: ["access"] };
    // One of three words; of two in three, 0.667, it is 0.067 of the 0.25 between little and enough.
    expect(tradeShareOf({ translations: few, lexical })).toBe(0);
    const read = translatedReader({ translations: few, lexical })(asking("let"));
    expect([...read(passage(0), [piece("access")]).ofPieces]).toEqual([]);
    const most = { ...translations, sources: ["access", "refus"] };
    expect(tradeShareOf({ translations: most, lexical })).toBeCloseTo((2 / 3 - 0.6) / 0.25, 10);
    expect(tradeShareOf({ translations, lexical })).toBe(1);
  });

  it("reads nothing without a model", () => {
    const read = translatedReader({ translations: noTranslations, lexical })(asking("let"));
    expect([...read(passage(0), [piece("access")]).ofPieces]).toEqual([]);
  });
});
