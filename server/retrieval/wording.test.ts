import { describe, expect, it } from "vitest";
import { createWordings, sharedWording, wordPairs } from "./wording.ts";

function shareOf(question: string, passage: string): number {
  const wordings = createWordings();
  const said = wordings.ofPassage(passage);
  return sharedWording(wordPairs(wordings.ofQuestion(question)), said);
}

describe("sharedWording", () => {
  it.each([
    ["who must attend", "The manager must attend.", 1 / 2],
    ["who must attend", "attend who must", 1 / 2],
    ["the core group", "Members of the core group meet.", 1],
    ["the core group", "a group at the core", 1 / 2],
    ["group core", "the core group", 0],
  ])("of “%s” in “%s” is %f", (question, passage, expected) => {
    expect(shareOf(question, passage)).toBeCloseTo(expected, 9);
  });

  it("reads what people ask of themselves as what is said to them", () => {
    expect(shareOf("Can I get my pay", "you can get your pay")).toBe(1 / 2);
    expect(shareOf("I get my pay", "you get your pay")).toBe(1);
  });

  it("counts words that repeat once", () => {
    expect(shareOf("the child, the child", "the child the child")).toBe(1);
  });

  it("is 0 for a question of one word or none, and where no word is shared", () => {
    expect(shareOf("police", "the police")).toBe(0);
    expect(shareOf("", "the police")).toBe(0);
    expect(shareOf("zebra giraffe", "the police attend")).toBe(0);
  });

  it("never matches two words that no passage has", () => {
    const wordings = createWordings();
    const said = wordings.ofPassage("the police attend");
    expect(sharedWording(wordPairs(wordings.ofQuestion("zebra giraffe zebra")), said)).toBe(0);
    expect(wordPairs(wordings.ofQuestion("zebra giraffe zebra police")).size).toBe(3);
  });
});
