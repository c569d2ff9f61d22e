import { expect, it } from "vitest";
import { phrases } from "../../corpus/phrases.ts";
import { answerTo } from "../testing/answer-to.ts";
import { bundledKnowledge } from "../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();
const ask = (...turns: string[]) => answerTo(turns, { knowledge, area: "set" });

it("asks whoever only calls for help what has happened, with a way to a person", async () => {
  const { kind, ownWords, statements } = await ask("i need help");
  expect([kind, ownWords, statements]).toEqual(["clarification", [phrases.clarification.help], []]);
});

it("hears a call for help with what was told before it", async () => {
  const answer = await ask("a dad in my class hit his son last week", "please help");
  expect(answer.ownWords).not.toContain(phrases.clarification.help);
});

it("names to whoever says to be of a child's age somebody to go through it with", async () => {
  const { kind, ownWords } = await ask("im 17 can i say no to the medical they want me to have");
  expect([kind, ownWords]).toEqual(["answer", [phrases.toldByChild.beside]]);
  expect((await ask("can a 17 year old refuse the medical")).ownWords).not.toContain(
    phrases.toldByChild.beside,
  );
});
