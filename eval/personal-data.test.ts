import path from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { projectRoot } from "../corpus/config.ts";
import { findPersonalData, withoutPersonalData } from "../web/personal-data/personal-data.ts";
import { readDeadlineCases } from "./deadlines/cases.ts";
import { pairsOf } from "./pairs.ts";
import { readJsonLines } from "./read-json-lines.ts";

/**
 * A message as people type them, with personal data planted in it; nobody's: invented names and streets, NHS
 * numbers of the range kept for tests. `seen.jsonl` was worked with; `kept-aside.jsonl` was drawn by lot from the
 * same hundred and only measured.
 */
const plantedCaseSchema = z.object({
  kind: z.enum(["name", "birth-date", "nhs-number", "address", "case-number"]),
  text: z.string(),
  planted: z.array(z.string()).min(1),
});
type PlantedCase = z.infer<typeof plantedCaseSchema>;

const readCases = (name: string) =>
  readJsonLines(path.join(projectRoot, "eval", "data", "personal-data", name), plantedCaseSchema);
const seen = await readCases("seen.jsonl");
const keptAside = await readCases("kept-aside.jsonl");

/** Found: all of what was planted lies within what is found, as the kind that it is. */
function isFound({ kind, text, planted }: PlantedCase): boolean {
  const found = findPersonalData(text);
  return planted.every((words) => {
    const start = text.indexOf(words);
    return found.some((f) => f.kind === kind && f.start <= start && f.end >= start + words.length);
  });
}

const share = <T>(list: readonly T[], holds: (item: T) => boolean) => list.filter(holds).length / list.length;

async function messagesOf(part: "tuning" | "reporting"): Promise<string[]> {
  const pairs = await pairsOf(part);
  const cases = await readDeadlineCases(part);
  return [
    ...pairs.flatMap(({ history, question }) => [...history, question]),
    ...cases.flatMap(({ turns }) => turns),
  ];
}

describe("personal data in a hundred planted messages", () => {
  it("are forty names, and fifteen each of birth dates, NHS numbers, addresses and case numbers", () => {
    const count = (kind: string) => [...seen, ...keptAside].filter((planted) => planted.kind === kind).length;
    const kinds = ["name", "birth-date", "nhs-number", "address", "case-number"];
    expect(kinds.map(count)).toEqual([40, 15, 15, 15, 15]);
    expect(keptAside).toHaveLength(30);
  });

  it("is found whole in at least nine of ten", () => {
    expect(share([...seen, ...keptAside], isFound)).toBeGreaterThanOrEqual(0.9);
  });

  it("is found whole in at least nine of ten of those that were kept aside", () => {
    expect(share(keptAside, isFound)).toBeGreaterThanOrEqual(0.9);
  });

  it("is gone once it was taken out, and a second look finds nothing more", () => {
    for (const { text } of seen) {
      const without = withoutPersonalData(text, findPersonalData(text));
      expect(findPersonalData(without), without).toEqual([]);
    }
  });
});

describe("the evaluation's own questions", () => {
  it.each(["tuning", "reporting"] as const)(
    "are flagged at most three times in a hundred: %s part",
    async (part) => {
      const flagged = share(await messagesOf(part), (text) => findPersonalData(text).length > 0);
      expect(flagged).toBeLessThanOrEqual(0.03);
    },
  );
});
