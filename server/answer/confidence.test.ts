import { describe, expect, it } from "vitest";
import type { Question } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import { signsOf } from "./confidence.ts";
import type { ConfidenceSource } from "./confidence.ts";

/** Asked, in words that each count the same. */
const question = {
  text: "",
  stems: new Map(["visit", "door", "zebra", "minibus"].map((stem) => [stem, 1])),
  concepts: new Map(),
  repairs: 0,
  isFollowUp: false,
} as unknown as Question;

interface Found {
  readonly isWritten?: boolean;
  readonly stems?: readonly string[];
  readonly gains?: Readonly<Record<string, number>>;
  readonly score?: number;
}

function found({ isWritten = false, stems = [], gains = {}, score = 0 }: Found): Candidate {
  return {
    prepared: { isWritten, stems: new Set(stems), concepts: new Set() },
    gains: { ofTerms: new Map(Object.entries(gains)) },
    features: {},
    pieceScores: [],
    score,
  } as unknown as Candidate;
}

function signs(candidates: readonly Candidate[]) {
  const inDocuments = ["visit", "door"];
  return signsOf(question, {
    candidates,
    pieces: [],
    silence: { answered: 0.5, byReason: { "held-elsewhere": {}, "needs-a-person": {} } },
    knowledge: {
      isDocumentStem: (stem: string) => inDocuments.includes(stem),
      // Somebody wrote "minibus" for something.
      isKnownStem: (stem: string) => [...inDocuments, "minibus"].includes(stem),
      retriever: {
        weigh: () => ({ worth: new Map([...question.stems.keys()].map((stem) => [stem, 2])), totalWorth: 8 }),
      },
    } as unknown as Knowledge,
  } as unknown as ConfidenceSource);
}

describe("the words of a question that are not where they were looked for", () => {
  it("are missing where the best passage has them not, and is not likely asked in them", () => {
    // "visit" is there, "minibus" is likelier asked here than anywhere, "door" is less, of "zebra" nothing is known.
    const best = found({ stems: ["visit"], gains: { minibus: 0.4, door: -0.1 } });
    expect(signs([best, found({ stems: ["door", "zebra"] })]).missing).toBe(2 / 4);
  });

  it("are beyond what is held where nobody has or wrote them, and none of the best five passages is asked in them", () => {
    expect(signs([found({})]).beyond).toBe(1 / 4);
    expect(signs([found({}), found({ gains: { zebra: 0.3 } })]).beyond).toBe(0);
    expect(
      signs([...Array.from({ length: 5 }, () => found({})), found({ gains: { zebra: 2 } })]).beyond,
    ).toBe(1 / 4);
  });

  it("are told by the questions instead where those were written for the best passage", () => {
    expect(signs([found({ isWritten: true })])).toMatchObject({ missing: 0, beyond: 0, strangeWorth: 2 / 4 });
  });

  it("are none where nothing was found but that they are strange", () => {
    expect(signs([])).toMatchObject({ missing: 0, beyond: 0, strange: 2 / 4, strangeWorth: 2 / 4, lead: 0 });
  });
});

it("a passage leads by how far its score is above the mean of what was found", () => {
  // The mean of 12, 3 and 0 is 5; 7 of the 15 that are ever expected.
  expect(signs([found({ score: 12 }), found({ score: 3 }), found({ score: 0 })]).lead).toBeCloseTo(
    7 / 15,
    10,
  );
});
