import { beforeAll, expect, inject, it } from "vitest";
import { phrases } from "../../corpus/phrases.ts";
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

it.each(["can the parents record the conference on their phone", "can parents be excluded from conference"])(
  "names no chapter for one word that its name has: %s",
  async (content) => {
    const messages = [{ role: "user" as const, content }];
    const request = { messages, area: "set", audience: "practitioner" as const };
    expect(await answerQuestion(request, knowledge, Date.now())).toMatchObject({
      kind: "abstention",
      reason: "not-in-procedures",
    });
  },
);

it.each(["whats the law on smacking", "is it fair that they talked to my son without me"])(
  "takes what the law or the rule is for no judgement of a case: %s",
  async (content) => {
    const messages = [{ role: "user" as const, content }];
    expect(await answerQuestion({ messages, audience: "parent" }, knowledge, Date.now())).toMatchObject({
      kind: "abstention",
      reason: "not-in-procedures",
    });
  },
);

it.each(["definition of physical abuse", "physical abuse definition"])(
  "says beside a silence that text is missing where the nearest passages stand: %s",
  async (content) => {
    const messages = [{ role: "user" as const, content }];
    const request = { messages, area: "set", audience: "practitioner" as const };
    const { ownWords } = await answerQuestion(request, knowledge, Date.now());
    expect(ownWords).toEqual([phrases.abstention["not-in-procedures"], phrases.missingBeside]);
  },
);

it("sends nobody away who may be a child and tells of danger, whatever is not known", async () => {
  const content =
    "these older lads make me carry stuff for them on the train and they've got a knife. i'm 15. i want out";
  const messages = [{ role: "user" as const, content }];
  const unsure = { ...knowledge, answerFrom: 1.01 };
  const answer = await answerQuestion({ messages, audience: "practitioner" }, unsure, Date.now());
  expect(answer.alert).not.toBeNull();
  expect(answer).toMatchObject({ kind: "abstention", reason: "needs-a-person", nearest: [], governing: [] });
  expect(answer.ownWords).toEqual([phrases.abstentionForChild]);
  expect(answer.text).toContain("Childline on 0800 1111");
});
