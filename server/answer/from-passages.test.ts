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
  const answer = await ask(
    "is it illegal for a 15 year old to sleep with her boyfriend",
    "practitioner",
    "set",
  );
  expect(answer.text.replace(/\s+/gu, " ")).toContain("under the age of 16 is illegal");
});

/** What an answer states, a space for every white space. */
async function statedTo(content: string, audience: Audience, area: string) {
  const { statements } = await ask(content, audience, area);
  return statements.map(({ text }) => text.replace(/\s+/gu, " "));
}

it("quotes of a paragraph that it quotes what decides whose a child is", async () => {
  const stated = await statedTo(
    "child lives in kent but got hurt at a holiday park on our patch. whose is it",
    "practitioner",
    "set",
  );
  expect(stated.find((text) => text.includes("informing the home authority immediately"))).toContain(
    "Only once agreement is reached about who will take responsibility is the host authority relieved",
  );
});

it("quotes what is promised to whoever reports with what limits the promise", async () => {
  const stated = await statedTo(
    "im his nan. if i report will they tell my daughter it was me",
    "parent",
    "cambridgeshire-peterborough",
  );
  const promised = stated.find((text) => text.includes("may prefer not to give their name"));
  expect(promised).toContain(
    "should respect the referrer’s request for anonymity. However professionals should not",
  );
});

it("quotes a list whole of which two passages hold a part each, with nothing marked as left out", async () => {
  const answer = await ask(
    "sibling is on a plan and mum is pregnant, do we need a strat",
    "practitioner",
    "set",
  );
  const list = answer.statements.find(({ text }) =>
    text.startsWith("A strategy meeting/discussion should be held"),
  );
  expect(list?.text.match(/^•/gmu)).toHaveLength(11);
  expect(list?.text).toContain("There are maternal risk factors");
  expect(answer.text).not.toContain(phrases.leftOut.slice(1, -1));
});

it("looks for what is asked, not for what speaks of the age that is told", async () => {
  const stated = await statedTo("can a 12 year old come to the conference", "practitioner", "set");
  expect(stated[0]).toMatch(
    /conference brings together family members \(and the child\/ren where appropriate\)/u,
  );
});
