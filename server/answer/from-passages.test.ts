import { expect, it } from "vitest";
import { phrases } from "../../corpus/phrases.ts";
import type { Audience } from "../contract.ts";
import { answerTo } from "../testing/answer-to.ts";
import { bundledKnowledge } from "../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

const ask = (content: string, audience: Audience, area?: string) =>
  answerTo(content, { knowledge, audience, area });

it("shows nothing beside a judgement that has only a number in common with it, and does not announce it", async () => {
  const answer = await ask("is a nosebleed normal at 15", "parent");
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
    const answer = await ask(content, audience, "set");
    expect(answer.text).not.toMatch(/penetrative|rape/iu);
  },
);

it("says what the law is to a question that tells an age and asks of sex", async () => {
  const answer = await ask("girl 15 sleeping with her 15 year old boyfriend", "practitioner", "set");
  expect(answer.text.replace(/\s+/gu, " ")).toContain("under the age of 16 is illegal");
});
