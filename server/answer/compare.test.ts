import { expect, it } from "vitest";
import { phrases } from "../../corpus/phrases.ts";
import { answerTo } from "../testing/answer-to.ts";
import { bundledKnowledge } from "../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();
const ask = (content: string, area: string) => answerTo(content, { knowledge, area });

it("quotes what the procedures say of each of two matters that are to be told apart, one after the other", async () => {
  const answer = await ask(
    "What is the difference between a strategy meeting and a child protection conference?",
    "set",
  );
  expect(answer.kind).toBe("answer");
  expect(answer.ownWords).toEqual([phrases.compared]);
  expect(answer.statements.map(({ text }) => text)).toEqual([
    expect.stringContaining("they should convene a strategy meeting/"),
    expect.stringContaining("A child protection conference brings together family members"),
  ]);
});

it("answers as ever where the procedures do not say what one of them is", async () => {
  const answer = await ask("difference between a child protection conference and a mortgage?", "set");
  expect(answer.ownWords).not.toContain(phrases.compared);
});
