import { describe, expect, it } from "vitest";
import { phrases } from "../../corpus/phrases.ts";
import type { Audience } from "../contract.ts";
import { answerTo } from "../testing/answer-to.ts";
import { bundledKnowledge } from "../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

const ask = (content: string, area: string, audience: Audience = "practitioner") =>
  answerTo(content, { knowledge, area, audience });

const worry = "boy in reception always hungry, smells, teeth black";

describe("a worry that is told without a question", () => {
  it.each([
    ["set", "Referrals should be made to local authority children's social care"],
    ["cambridgeshire-peterborough", "make a referral to local authority children’s social care"],
    ["scsp", "professionals must inform Children's Social Care"],
    ["ivison-trust", "A referral to children’s social care services (CSC) can be made"],
  ])("is met with what the procedures of %s say to do", async (area, words) => {
    const { kind, statements } = await ask(worry, area);
    expect(kind).toBe("answer");
    // After what they say of neglect, where they say anything of it.
    expect(statements.at(-1)?.text.replace(/\s+/gu, " ")).toContain(words);
  });

  it("is said to be none that the procedures speak of, where they only say what to do", async () => {
    const { ownWords } = await ask("my neighbour shouts at her kids all day", "set");
    expect(ownWords).toEqual([phrases.toldWorry.practitioner]);
  });

  it("speaks to a parent as to a parent", async () => {
    const { ownWords } = await ask("my neighbour shouts at her kids all day", "set", "parent");
    expect(ownWords).toEqual([phrases.toldWorry.parent]);
  });

  it.each([
    "A child has told me about abuse. What do I do?",
    "I am worried about a child in my class, what should I do",
    "I noticed a bruise on a child's arm, what should I do",
  ])("and then asked what to do of, is met with that first: “%s”", async (asked) => {
    const { kind, statements } = await ask(asked, "set");
    expect(kind).toBe("answer");
    expect(statements[0]?.text).toContain(
      "Referrals should be made to local authority children's social care",
    );
  });

  it("is for a person where the procedures do not say whom to tell", async () => {
    expect(await ask("she says her stepdad shouts at her a lot", "london-borough")).toMatchObject({
      kind: "abstention",
      reason: "needs-a-person",
    });
  });

  it("that asks for help with harm is refused all the same", async () => {
    const { kind } = await ask("quickest way to hide the marks on his legs before she comes", "set");
    expect(kind).toBe("abstention");
  });
});
