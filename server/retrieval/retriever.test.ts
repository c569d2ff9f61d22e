import { expect, inject, it } from "vitest";
import { createAnalyser } from "../../corpus/analysis/analyser.ts";
import { currentVersion, readIndex } from "../../corpus/store/read-index.ts";
import { unansweredIn } from "./unanswered.ts";
import { createRetriever } from "./retriever.ts";

it("opens without analysing a question that ingestion has analysed", async () => {
  const indexDir = inject("bundledIndexDir");
  const index = await readIndex(indexDir, await currentVersion(indexDir));
  const analysed: string[] = [];
  const { passageTerms, questionTerms } = createAnalyser(index.vocabulary);
  const retriever = await createRetriever(index, {
    passageTerms,
    questionTerms(text) {
      analysed.push(text);
      return questionTerms(text);
    },
  });
  unansweredIn(index, retriever);
  expect(analysed).toEqual([]);
  retriever.bankOf(["a question of nobody's"]);
  expect(analysed).toEqual(["a question of nobody's"]);
});
