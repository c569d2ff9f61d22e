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

async function answerTo(content: string, audience: "practitioner" | "parent", area?: string) {
  const messages = [{ role: "user" as const, content }];
  const request = { messages, audience, ...(area === undefined ? {} : { area }) };
  return answerQuestion(request, knowledge, Date.now());
}

it("shows nothing beside a judgement that has only a number in common with it, and does not announce it", async () => {
  const answer = await answerTo("is a nosebleed normal at 15", "parent");
  expect(answer).toMatchObject({ kind: "abstention", nearest: [], governing: [] });
  expect(answer.ownWords).toEqual([phrases.judgementAlone]);
});

it.each([
  ["they want a doctor to look at my daughter shes 15 and says no. can they make her", "parent"],
  ["14 yr old going missing every weekend", "practitioner"],
  ["my 14 year old pupil wont eat lunch", "practitioner"],
  ["do we interview a 15 year old alone", "practitioner"],
] as const)(
  "says nothing of sex to a question that tells an age and asks of something else: %s",
  async (content, audience) => {
    const answer = await answerTo(content, audience, "set");
    expect(answer.text).not.toMatch(/penetrative|rape/iu);
  },
);

it("says what the law is to a question that tells an age and asks of sex", async () => {
  const answer = await answerTo("girl 15 sleeping with her 15 year old boyfriend", "practitioner", "set");
  expect(answer.text.replace(/\s+/gu, " ")).toContain("under the age of 16 is illegal");
});
