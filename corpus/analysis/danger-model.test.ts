import { describe, expect, it } from "vitest";
import type { DangerSentence } from "../schemas/danger.ts";
import { dangerModelSize, readDanger, trainDangerModel } from "./danger-model.ts";

const sentences: DangerSentence[] = [
  { text: "he is hitting her right now", label: "emergency" },
  { text: "dad is beating my sister right now", label: "emergency" },
  { text: "she is hitting the baby now", label: "emergency" },
  { text: "my dad hurts me and I am 11", label: "child-asking" },
  { text: "I am 9 and mum hits me", label: "child-asking" },
  { text: "im 12 my uncle touches me", label: "child-asking" },
  { text: "who chairs the strategy meeting", label: "none" },
  { text: "how long does an assessment take", label: "none" },
  { text: "who must attend the conference", label: "none" },
];
const model = trainDangerModel(sentences);

describe("trainDangerModel", () => {
  it("learns the sentences it was given", () => {
    for (const { text, label } of sentences) expect(readDanger(model, text)[label]).toBeGreaterThan(0.5);
  });

  it("gives the same model for the same sentences", () => {
    expect(Buffer.from(trainDangerModel(sentences).buffer).equals(Buffer.from(model.buffer))).toBe(true);
    expect(model).toHaveLength(dangerModelSize);
  });

  it("knows nothing when it learned from nothing", () => {
    const { none, emergency, "child-asking": childAsking } = readDanger(trainDangerModel([]), "help");
    expect([none, emergency, childAsking].map((share) => share.toFixed(3))).toEqual([
      "0.333",
      "0.333",
      "0.333",
    ]);
  });
});

describe("readDanger", () => {
  it("gives three shares that sum to one, for any text", () => {
    for (const text of ["", "👍", "999!", "x".repeat(5000)]) {
      const shares = Object.values(readDanger(model, text));
      expect(shares).toHaveLength(3);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
    }
  });

  it("reads a child's age as an age, whatever the number", () => {
    const asChild = (text: string) => readDanger(model, text)["child-asking"];
    expect(asChild("I am 8 and mum hits me")).toBeCloseTo(asChild("I am 9 and mum hits me"), 1);
    expect(asChild("I am 8 and mum hits me")).toBeGreaterThan(asChild("I am 1989 and mum hits me"));
  });

  it("is not thrown by a slip of the keyboard", () => {
    expect(readDanger(model, "he is hiting her rihgt now").emergency).toBeGreaterThan(0.5);
  });
});
