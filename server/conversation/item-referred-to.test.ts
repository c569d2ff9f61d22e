import { describe, expect, it } from "vitest";
import type { Message } from "../contract.ts";
import { turnOfItem } from "./item-referred-to.ts";

const list = "There are three outcomes:\n• Not in need;\n• In need, or\n• In need and at risk.";
const user = (content: string): Message => ({ role: "user", content });

/** What the last turn asks, where every earlier question was answered with these texts. */
function read(turns: readonly string[], texts: readonly string[] = ["No list.", list]) {
  const heard: string[][] = [];
  const answerTo = (messages: readonly Message[]) => {
    heard.push(messages.map(({ content }) => content));
    const statements = texts.map((text) => ({ text, area: "set", citations: [1] }));
    return Promise.resolve({ kind: "answer" as const, statements, deadlines: [] });
  };
  return turnOfItem(turns.map(user), answerTo).then((turn) => ({ text: turn?.text ?? null, turn, heard }));
}

describe("turnOfItem", () => {
  it.each([
    ["what happens with the second one", "what happens with In need"],
    ["who decides the 3rd one?", "who decides In need and at risk?"],
    ["who tells us about the last one", "who tells us about In need and at risk"],
    ["what does option 1 mean", "what does Not in need mean"],
    ["the first of those", "Not in need"],
    ["and the third one?", "In need and at risk"],
  ])("reads “%s” as “%s”", async (turn, text) => {
    expect((await read(["what are the outcomes", turn])).text).toBe(text);
  });

  it("asks of another item what was asked of the one before", async () => {
    const turns = ["what are the outcomes", "what happens with the second one", "no I meant the third one"];
    const { text, heard } = await read(turns);
    expect(text).toBe("what happens with In need and at risk");
    expect(heard).toEqual([["what are the outcomes"]]);
  });

  it("says which quotation held the list", async () => {
    expect((await read(["what are the outcomes", "thanks", "and the third one?"])).turn?.list).toBe(list);
  });

  it.each([
    ["a list that is shorter", ["what are the outcomes", "what about the fourth one"]],
    ["no question before", ["the second one"]],
    ["a turn that points at none", ["what are the outcomes", "who decides"]],
    ["a time after or before one", ["how often are reviews", "how long after the first one"]],
    ["something that is no item", ["who chairs it", "when is the second conference"]],
  ])("stays with the turn as typed with %s", async (_, turns) => {
    expect((await read(turns)).text).toBeNull();
  });

  it("stays with the turn as typed where no list was shown", async () => {
    expect(
      (await read(["who chairs it", "when is the second one"], ["A manager chairs it."])).text,
    ).toBeNull();
  });
});
