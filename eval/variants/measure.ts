import type { Knowledge } from "../../server/knowledge.ts";
import type { Baseline } from "../baseline.ts";
import { measurePair } from "../measure.ts";
import type { Outcome } from "../measure.ts";
import type { Pair } from "../pairs.ts";
import { percent, tableRow } from "../print-report.ts";
import { reportOf } from "../report.ts";
import type { Report } from "../report.ts";
import { variants } from "./rephrase.ts";
import type { Variant } from "./rephrase.ts";

/** What was found and abstained from when a part's questions were put in one way. */
export interface VariantFigures extends Pick<Report, "retrieval" | "abstention" | "alert"> {
  readonly name: string;
  /** How many questions the rule changes at all. */
  readonly changed: number;
}

/** Nothing is compared with the naive baseline here. */
const noBaseline: Baseline = { search: () => Promise.resolve([]), meanLength: 0 };

/** Asks every pair's last turn in a variant's way. */
async function measureVariant(
  { name, of }: Variant,
  pairs: readonly Pair[],
  knowledge: Knowledge,
): Promise<VariantFigures> {
  const outcomes: Outcome[] = [];
  let changed = 0;
  for (const [place, pair] of pairs.entries()) {
    const question = of(pair.question, place + 1);
    if (question !== pair.question) changed += 1;
    outcomes.push(await measurePair({ ...pair, question }, knowledge, noBaseline));
  }
  const report = reportOf(outcomes, {
    part: name,
    indexVersion: knowledge.index.version,
    vectorSearch: knowledge.retriever.vectorStore.kind,
    meanPassageLength: { waymark: 0, baseline: 0 },
  });
  const { retrieval, abstention, alert } = report;
  return { name, changed, retrieval, abstention, alert };
}

/** The figures of every variant side by side, as plain text. */
export async function compareVariants(pairs: readonly Pair[], knowledge: Knowledge): Promise<string> {
  const figures: VariantFigures[] = [];
  for (const variant of variants) figures.push(await measureVariant(variant, pairs, knowledge));
  const width = 19;
  return [
    `The same ${String(pairs.length)} questions put otherwise`,
    "",
    tableRow(
      "".padEnd(width),
      "changed",
      "first",
      "among 5",
      "abstained rightly",
      "abstained wrongly",
      "danger alerted",
    ),
    ...figures.map(({ name, changed, retrieval, abstention, alert }) =>
      tableRow(
        name.padEnd(width),
        String(changed),
        percent(retrieval.first),
        percent(retrieval.amongFive),
        percent(abstention.rightly),
        percent(abstention.wrongly),
        percent(alert.emergencyFound),
      ),
    ),
    "",
  ].join("\n");
}
