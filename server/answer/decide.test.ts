import { beforeAll, expect, inject, it } from "vitest";
import { currentVersion, readIndex } from "../../corpus/store/read-index.ts";
import { answerQuestion } from "../answer-question.ts";
import { openKnowledge } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";

let knowledge: Knowledge;
beforeAll(async () => {
  const indexDir = inject("bundledIndexDir");
  knowledge = await openKnowledge(await readIndex(indexDir, await currentVersion(indexDir)));
});

// Only the procedures of Southend, Essex and Thurrock say what these are.
it.each([
  ["definition of neglect", "cambridgeshire-peterborough", "abstention"],
  ["definition of neglect", "set", "answer"],
  ["what counts as physical abuse", "cambridgeshire-peterborough", "abstention"],
])("what one area leaves out is silence there alone: %s, %s", async (content, area, kind) => {
  const messages = [{ role: "user" as const, content }];
  const answer = await answerQuestion({ messages, area, audience: "practitioner" }, knowledge, Date.now());
  expect(answer.kind).toBe(kind);
});
