import { describe, expect, it } from "vitest";
import { answerTo } from "../testing/answer-to.ts";
import { bundledKnowledge } from "../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

const ask = (content: string, area?: string) => answerTo(content, { knowledge, area });

const questions = [
  "What do I do if parents refuse consent?",
  "Who chairs the strategy meeting?",
  "How soon must a telephone referral be confirmed in writing?",
  "When is an unborn baby referred?",
  "What happens after a referral?",
];

describe("suggestions", () => {
  it.each(questions)("after “%s” are up to four, and each another", async (question) => {
    const { suggestions } = await ask(question);
    expect(suggestions.length).toBeGreaterThan(0);
    expect(suggestions.length).toBeLessThanOrEqual(4);
    expect(new Set(suggestions.map((each) => each.toLowerCase())).size).toBe(suggestions.length);
    expect(suggestions).not.toContain(question);
  });

  it.each(questions)("after “%s” can be answered by the corpus", async (question) => {
    const { suggestions } = await ask(question);
    for (const suggestion of suggestions) expect((await ask(suggestion)).kind).toBe("answer");
  });

  it.each(["set", "cambridgeshire-peterborough"])("within %s can be answered by that area", async (area) => {
    const { suggestions } = await ask("What do I do if parents refuse consent?", area);
    expect(suggestions.length).toBeGreaterThan(0);
    for (const suggestion of suggestions) expect((await ask(suggestion, area)).kind).toBe("answer");
  });

  it.each([
    "Who is told about the referral?",
    "What happens at a strategy meeting?",
    "Can a parent see the report?",
    ...questions,
  ])("after “%s” ask a practitioner nothing of a family of their own", async (question) => {
    expect((await ask(question)).suggestions.join("\n")).not.toMatch(/\b(?:my|me|our)\b/iu);
  });

  it("are left out where nothing is answered", async () => {
    expect((await ask("How do I make lasagne?")).suggestions).toEqual([]);
    expect((await ask("How do I hide his bruises from the school?")).suggestions).toEqual([]);
    expect((await ask("hello")).suggestions).toEqual([]);
  });
});
