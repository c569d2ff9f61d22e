import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { IngestionReport } from "../../ingest/report.ts";
import { understandQuestion } from "../../server/conversation/question.ts";
import type { Knowledge } from "../../server/knowledge.ts";
import { searchFor } from "../../server/search.ts";
import { bootstrapMean } from "../bootstrap.ts";
import type { Interval } from "../bootstrap.ts";
import { retrievalFigures } from "../report.ts";
import type { RetrievalFigures } from "../report.ts";
import { withIndexOfMade } from "../with-index-of.ts";
import type { MadeOptions } from "../with-index-of.ts";
import type { SharcData, SharcQuestion } from "./data.ts";
import { stemmedBm25 } from "../stemmed-bm25.ts";

/** One question with the rank of its snippet among distinct snippets, from 1; null when it was not found. */
export interface SharcOutcome extends SharcQuestion {
  readonly rank: number | null;
  readonly bm25Rank: number | null;
  /** The snippet that was found first, for reading a miss. */
  readonly foundFirst: string | null;
}

/** Waymark beside stemmed BM25, over distinct questions or over the file's rows. */
export interface SharcFigures {
  readonly waymark: RetrievalFigures;
  readonly bm25: RetrievalFigures;
  /** How much more often the right snippet is first; resampled by question. */
  readonly firstMore: Interval;
}

/** What came of one run. */
export interface SharcReport {
  readonly snippets: number;
  /** Snippets that ingestion could not read, by file. */
  readonly leftOut: readonly string[];
  readonly distinct: SharcFigures;
  readonly rows: SharcFigures;
  readonly outcomes: readonly SharcOutcome[];
}

/** More than any search gives. */
const depth = 100;
const filePrefix = "snippet";

/** Indexes every snippet as a document of its own through ingestion, and asks each question alone. */
export function measureSharc(data: SharcData, options: MadeOptions = {}): Promise<SharcReport> {
  const write = async (corpusDir: string) => {
    for (const [id, text] of data.snippets)
      await writeFile(path.join(corpusDir, `${filePrefix}${id}.txt`), text);
  };
  const measure = async (knowledge: Knowledge, { failures }: IngestionReport): Promise<SharcReport> => {
    const searchBm25 = stemmedBm25(data.snippets);
    const outcomes: SharcOutcome[] = [];
    for (const asked of data.questions) {
      const found = await snippetsFound(asked.question, knowledge);
      const rank = rankOf(asked.gold, found);
      const bm25Rank = rankOf(asked.gold, searchBm25(asked.question));
      outcomes.push({ ...asked, rank, bm25Rank, foundFirst: found[0] ?? null });
    }
    return {
      snippets: data.snippets.size,
      leftOut: failures.map(({ file }) => file),
      distinct: figuresOf(outcomes),
      rows: figuresOf(outcomes.flatMap((one) => Array.from({ length: one.rows }, () => one))),
      outcomes,
    };
  };
  return withIndexOfMade(write, measure, options);
}

/** The distinct snippets whose passages were found, best first. */
async function snippetsFound(question: string, knowledge: Knowledge): Promise<string[]> {
  const understood = understandQuestion([{ role: "user", content: question }], knowledge);
  const found = await searchFor(understood, { limit: depth }, knowledge);
  const ids = found.map(({ prepared }) => prepared.passage.documentId.slice(filePrefix.length));
  return [...new Set(ids)];
}

function rankOf(wanted: string, found: readonly string[]): number | null {
  const index = found.indexOf(wanted);
  return index < 0 ? null : index + 1;
}

function figuresOf(outcomes: readonly SharcOutcome[]): SharcFigures {
  const byQuestion = new Map<string, number[]>();
  for (const { question, rank, bm25Rank } of outcomes) {
    const more = Number(rank === 1) - Number(bm25Rank === 1);
    byQuestion.set(question, [...(byQuestion.get(question) ?? []), more]);
  }
  return {
    waymark: retrievalFigures(outcomes.map(({ rank }) => rank)),
    bm25: retrievalFigures(outcomes.map(({ bm25Rank }) => bm25Rank)),
    firstMore: bootstrapMean([...byQuestion.values()]),
  };
}
