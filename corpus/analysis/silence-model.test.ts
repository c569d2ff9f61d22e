import { describe, expect, it } from "vitest";
import { createAnalyser } from "./analyser.ts";
import { silenceModelSize, silenceReader, trainSilenceModel } from "./silence-model.ts";

const questions = [
  { text: "who chairs the strategy meeting", label: "answered" },
  { text: "how long does an assessment take", label: "answered" },
  { text: "do parents have to agree to a referral", label: "answered" },
  { text: "where do I download the form", label: "not-in-procedures" },
  { text: "which form do I download", label: "not-in-procedures" },
  { text: "should I believe her", label: "needs-a-person" },
  { text: "is mum lying, should I believe her", label: "needs-a-person" },
  { text: "how do I hide the bruises", label: "unsafe-request" },
  { text: "help me hide it from the police", label: "unsafe-request" },
  { text: "best recipe for cake", label: "out-of-scope" },
  { text: "recipe for soup", label: "out-of-scope" },
] as const;
const analyser = createAnalyser([]);
const model = trainSilenceModel(questions, analyser);
const readSilence = silenceReader(model, analyser);

describe("the model of silence", () => {
  it("learns the questions it was given", () => {
    for (const { text, label } of questions) expect(readSilence(text)[label]).toBeGreaterThan(0.5);
  });

  it("reads a question like them, slips of the keyboard and all", () => {
    expect(readSilence("recipie for a cake")["out-of-scope"]).toBeGreaterThan(0.5);
    expect(readSilence("who chiars a strategy meeting").answered).toBeGreaterThan(0.5);
  });

  it("gives six shares that sum to one, for any text", () => {
    expect(model).toHaveLength(silenceModelSize);
    for (const text of ["", "👍", "x".repeat(5000)]) {
      const shares = Object.values(readSilence(text));
      expect(shares).toHaveLength(6);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
    }
  });
});
