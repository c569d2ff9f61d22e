import { describe, expect, it } from "vitest";
import { createAnalyser } from "../corpus/analysis/analyser.ts";
import type { Passage } from "../corpus/schemas/index-format.ts";
import { embedPassages, fieldTerms, lexiconOf, tradeTexts } from "./embed.ts";
import type { PassageTexts } from "./embed.ts";

const concepts = [
  { terms: ["emergency duty team"], lay: ["after hours"] },
  { terms: ["recording"], lay: [] },
];
const analyser = createAnalyser(concepts);

function passageTexts(
  id: number,
  given: Partial<Omit<PassageTexts, "passage">>,
  questions: string[] = [],
): PassageTexts {
  const passage: Passage = {
    id,
    documentId: "guide",
    start: 0,
    end: 0,
    checksum: "",
    section: ["Recording"],
    number: null,
    page: null,
    leadIn: null,
    pieces: [],
    questions: questions.map((text) => ({ text, at: 0 })),
  };
  return { passage, text: "", leadIn: "", documentTitle: "A guide", ...given };
}

describe("fieldTerms", () => {
  it("parts a passage's words, headings, concepts and written questions", () => {
    const texts = passageTexts(0, { text: "Tell the emergency duty team.", leadIn: "The worker must:" }, [
      "who after hours",
      "who tonight",
    ]);
    expect(fieldTerms(texts, analyser)).toEqual({
      text: ["worker", "emerg", "duti", "team"],
      heading: ["guid", "record"],
      concepts: ["#0", "#1"],
      questions: ["after", "hour", "#0", "tonight"],
    });
  });

  it("takes concepts from the headings above, not from the document's title", () => {
    expect(fieldTerms(passageTexts(0, { documentTitle: "Emergency duty team" }), analyser).concepts).toEqual([
      "#1",
    ]);
  });
});

describe("embedPassages", () => {
  it("gives each passage a vector of length one, in order, the same for the same terms", () => {
    const fields = ["Call the police.", "A midwife visits.", "The police call."].map((text, id) =>
      fieldTerms(passageTexts(id, { text }), analyser),
    );
    const { model, vectors } = embedPassages(fields, { others: [], analyser });
    expect(model.dimension).toBe(3);
    expect(vectors).toHaveLength(3);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    const likeness = (a: number, b: number) =>
      vectors[a]?.reduce((sum, value, d) => sum + value * (vectors[b]?.[d] ?? Number.NaN), 0);
    expect(likeness(0, 2)).toBeCloseTo(1, 5);
    expect(likeness(0, 1)).toBeLessThan(0.9);
  });
});

describe("tradeTexts", () => {
  it("puts a quotation and all its questions together, whichever file they stand in", () => {
    const written = (quote: string, ...questions: string[]) => ({ documentId: "other", quote, questions });
    const texts = tradeTexts(
      [
        written("Call the police.", "who do I ring"),
        written("A midwife visits.", "which nurse"),
        written("Call the police.", "after hours?"),
      ],
      analyser,
    );
    expect(texts).toEqual([
      { stems: ["call", "polic", "ring", "after", "hour"], concepts: ["#0"] },
      { stems: ["midwif", "visit", "nurs"], concepts: [] },
    ]);
  });
});

describe("lexiconOf", () => {
  it("counts every word of passages, headings, questions and vocabulary in its surface form", () => {
    const passages = [
      passageTexts(0, { text: "Recordings of the meeting’s end" }, ["which meeting"]),
      passageTexts(1, { text: "meeting" }),
    ];
    expect(Object.fromEntries(lexiconOf(passages, [{ terms: ["duty team"], lay: ["the meeting"] }]))).toEqual(
      {
        recordings: 1,
        of: 1,
        the: 2,
        meeting: 4,
        end: 1,
        recording: 2,
        which: 1,
        duty: 1,
        team: 1,
      },
    );
  });
});
