import { describe, expect, it } from "vitest";
import { cellSize, noTranslations, trainTranslations } from "./translation-model.ts";
import type { TranslationModel, TranslationPair } from "./translation-model.ts";

const pair = (sources: string, targets: string): TranslationPair => ({
  sources: sources.split(" "),
  targets: targets.split(" "),
  share: 1,
});

function chance({ sources, targets, cells }: TranslationModel, source: string, target: string): number {
  for (let at = 0; at < cells.length; at += cellSize) {
    if (targets[cells[at] ?? -1] === target && sources[cells[at + 1] ?? -1] === source)
      return cells[at + 2] ?? 0;
  }
  return 0;
}

describe("trainTranslations", () => {
  it("learns which word stands for which, where each pair alone leaves it open", () => {
    const model = trainTranslations([
      ...Array.from({ length: 20 }, () => pair("access refuse", "wont let")),
      ...Array.from({ length: 20 }, () => pair("access child", "let kid")),
      ...Array.from({ length: 20 }, () => pair("refuse child", "wont kid")),
    ]);
    expect(chance(model, "access", "let")).toBeGreaterThan(0.7);
    expect(chance(model, "refuse", "wont")).toBeGreaterThan(0.7);
    expect(chance(model, "child", "kid")).toBeGreaterThan(0.7);
    expect(chance(model, "child", "wont")).toBeLessThan(0.05);
  });

  it("trusts what was seen once less than what was seen often", () => {
    const once = trainTranslations([pair("mash", "hub")]);
    const often = trainTranslations(Array.from({ length: 30 }, () => pair("mash", "hub")));
    expect(chance(once, "mash", "hub")).toBeLessThan(0.5);
    expect(chance(often, "mash", "hub")).toBeGreaterThan(chance(once, "mash", "hub"));
  });

  it("says how common each word is among questions, one never asked least", () => {
    const { targets, background } = trainTranslations([pair("police", "copper who"), pair("nurse", "who")]);
    // Each counted half once more, and half for what no question had: who 2.5, copper 1.5, of 4.
    expect(background[targets.indexOf("who")]).toBeCloseTo(2.5 / 4, 6);
    expect(background[targets.indexOf("copper")]).toBeCloseTo(1.5 / 4, 6);
    expect(background[targets.length]).toBeCloseTo(0.5 / 4, 6);
  });

  it("gives the same model for the same pairs, and none for no pairs", () => {
    const pairs = [pair("police officer", "copper"), pair("police", "copper law")];
    expect(trainTranslations(pairs)).toEqual(trainTranslations(pairs));
    expect(trainTranslations([])).toBe(noTranslations);
  });
});
