import { expect, it } from "vitest";
import { phrases } from "../../corpus/phrases.ts";
import { answerTo } from "../testing/answer-to.ts";
import { bundledKnowledge } from "../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

it.each([
  ["i'm 15. who pays my bus fare to the meeting", "practitioner", phrases.askWhomAsChild],
  ["my colleague slapped a pupil", "practitioner", phrases.askWhomOfStaff],
  ["is a teacher paid while suspended, accused of hitting a child", "parent", phrases.askWhomOfStaff],
  ["do you reckon my social worker is lying about me", "parent", phrases.askWhomOfWorker],
  [
    "how much notice does a social worker give before a visit",
    "parent",
    phrases.askWhom.parent["not-in-procedures"],
  ],
  [
    "how long do we keep the strategy meeting minutes",
    "practitioner",
    phrases.askWhom.practitioner["not-in-procedures"],
  ],
] as const)("of %s, asked by a %s, is the one whom it is taken to", async (content, audience, role) => {
  expect(await answerTo(content, { knowledge, audience, area: "set" })).toMatchObject({
    kind: "abstention",
    askWhom: role,
  });
});
