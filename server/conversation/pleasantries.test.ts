import { describe, expect, it } from "vitest";
import { withoutPleasantries } from "./pleasantries.ts";

describe("withoutPleasantries", () => {
  it.each([
    ["Hi, quick one: who chairs a strategy meeting?", "who chairs a strategy meeting?"],
    ["hello there - can you tell me who chairs it please", "who chairs it"],
    ["Could you please let me know if parents must agree? Thanks", "parents must agree?"],
    ["just wondering whether I can ring the police, cheers", "I can ring the police"],
    ["Sorry to trouble you. Who signs it off? Thank you so much for your help.", "Who signs it off?"],
    ["is that a referral? any advice would be appreciated", "is that a referral?"],
    ["good morning all, I need to know what a MASH is. Many thanks.", "what a MASH is"],
  ])("of “%s” leaves “%s”", (typed, asked) => {
    expect(withoutPleasantries(typed)).toBe(asked);
  });

  it.each([
    "hi",
    "thank you",
    "",
    "👋",
    "who told them please and thank you matter",
    "Please refer the child",
    "does she get thanks for your help with the plan",
  ])("leaves “%s” as it is", (typed) => {
    expect(withoutPleasantries(typed)).toBe(typed);
  });
});
