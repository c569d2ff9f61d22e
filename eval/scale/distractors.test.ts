import { beforeAll, describe, expect, inject, it } from "vitest";
import { currentVersion, readIndex } from "../../corpus/store/read-index.ts";
import type { StoredIndex } from "../../corpus/store/read-index.ts";
import { openKnowledge } from "../../server/knowledge.ts";
import { seededRandom } from "../../corpus/analysis/seeded-random.ts";
import { learnedOfBundled } from "../../ingest/testing/learned-before.ts";
import { withIndexOfMade } from "../with-index-of.ts";
import { distractorText, writePaddedCorpus } from "./distractors.ts";
import { printScale } from "./measure.ts";

let index: StoredIndex;

beforeAll(async () => {
  const indexDir = inject("bundledIndexDir");
  index = await readIndex(indexDir, await currentVersion(indexDir));
});

describe("distractorText", () => {
  it("is the same for the same seed, and made of the corpus's own sentences", () => {
    const text = distractorText(index, 12, seededRandom(1));
    expect(text).toBe(distractorText(index, 12, seededRandom(1)));
    const known = [...index.texts.values()].join("\n");
    const [, first = ""] = text.split("\n\n");
    expect(known).toContain(first.split(". ")[0]);
  });

  it("has as many paragraphs as are wanted, each long enough to stay a passage of its own", () => {
    const blocks = distractorText(index, 12, seededRandom(2)).trim().split("\n\n");
    const paragraphs = blocks.filter((block) => !/^\d+\. /u.test(block));
    expect(paragraphs).toHaveLength(12);
    expect(paragraphs.every(({ length }) => length >= 610 && length <= 960)).toBe(true);
  });
});

describe("a padded corpus", () => {
  it("is ingested whole, with about as many passages as are wanted, and keeps the bundled ones", async () => {
    const more = 300;
    await withIndexOfMade(
      (corpusDir) => writePaddedCorpus(corpusDir, index, more),
      async ({ index: padded }, { failures }) => {
        expect(failures).toEqual([]);
        const added = padded.passages.length - index.passages.length;
        expect(added).toBeGreaterThan(more * 0.9);
        expect(added).toBeLessThan(more * 1.1);
        const own = new Set(padded.passages.map(({ checksum }) => checksum));
        expect(index.passages.every(({ checksum }) => own.has(checksum))).toBe(true);
        expect((await openKnowledge(padded)).rules.size).toBe(index.rules.rules.length);
      },
      { isWhole: true, prepare: learnedOfBundled },
    );
  }, 120_000);
});

describe("printScale", () => {
  it("names the size and the times", () => {
    const times = { medianMs: 4.2, p95Ms: 12, p99Ms: 18.44 };
    const printed = printScale({
      passages: 10_001,
      documents: 46,
      questions: 327,
      indexingSeconds: 60,
      ...times,
    });
    expect(printed).toContain("10001 passages of 46 documents");
    expect(printed).toContain("median 4.2 ms, 95th percentile 12.0 ms, 99th 18.4 ms");
  });
});
