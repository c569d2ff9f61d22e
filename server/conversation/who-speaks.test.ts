import { describe, expect, it } from "vitest";
import { partStated, speakerIn } from "./who-speaks.ts";

describe("speakerIn", () => {
  it("takes who asks of what they do themselves for one of those they were said to be", () => {
    const text = "can I refer without telling the parents my name";
    expect(speakerIn(text, "practitioner")).toBe("professional");
    expect(speakerIn(text, "parent")).toBe("member-of-the-public");
  });

  it.each([
    "a lady rang our nursery and won't give her name, what do we do",
    "can the public report anonymously",
    "someone told us and wants to stay anonymous",
    "who can refer",
  ])("does not know whose part “%s” is about", (text) => {
    expect(speakerIn(text, "practitioner")).toBeNull();
  });
});

describe("partStated", () => {
  it("knows a professional's part by its words, and the public's by its words or heading", () => {
    const heading = "Responding to concerns raised by members of the public";
    const name = "Individuals may prefer not to give their name.";
    expect(partStated("A referral from a professional cannot be treated as anonymous.", "Consent")).toBe(
      "professional",
    );
    expect(partStated(name, heading)).toBe("member-of-the-public");
    expect(partStated(name, "Consent")).toBeNull();
    expect(partStated("A referral from a professional or a member of the public", "Consent")).toBeNull();
  });
});
