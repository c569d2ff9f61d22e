import { expect, it } from "vitest";
import type { Danger } from "../conversation/safety.ts";
import { answerTo } from "../testing/answer-to.ts";
import { bundledKnowledge } from "../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();
const hearing = (danger: Partial<Danger>) => ({
  ...knowledge,
  detectDanger: () =>
    ({
      level: "emergency",
      isSure: false,
      isOfOwnLife: false,
      mayBeChild: false,
      isChild: false,
      ...danger,
    }) as const,
});
const short = "phoned the referral in at 9 this morning, when must the form be in";

it("is not shown beside a short question for a deadline that only might tell of danger", async () => {
  expect((await answerTo(short, { knowledge: hearing({}) })).alert).toBeNull();
});

it("is not shown beside a follow-up that asks for the working of a date", async () => {
  const turns = ["strat 3 march icpc when", "show me the count"];
  expect((await answerTo(turns, { knowledge: hearing({}), today: "2026-03-10" })).alert).toBeNull();
});

it.each([
  ["a danger is sure", short, { isSure: true }],
  ["more is told than a deadline needs", `${short}. she is sat with me and has not stopped crying since`, {}],
  ["no deadline is asked for", "who do I tell about the referral that came in today", {}],
])("is shown where %s", async (_what, content, danger) => {
  expect((await answerTo(content, { knowledge: hearing(danger) })).alert).not.toBeNull();
});

it("is shown where somebody is hurt now, whatever deadline is asked for", async () => {
  const answer = await answerTo("he's hitting her right now, how long has the social worker got", {
    knowledge,
  });
  expect(answer.alert?.level).toBe("emergency");
});

it.each([
  "i want to die, what do I do?",
  "I want to kill myself, who can I talk to",
  "i dont want to live anymore, do i have to go to the meeting",
])("gives whoever wants to die somebody to talk to, whatever they ask: %s", async (content) => {
  const { alert } = await answerTo(content, { knowledge, area: "set" });
  expect(alert?.text).toContain("Childline");
  expect(alert?.text).toContain("Samaritans listen free, day and night, on 116 123");
});
