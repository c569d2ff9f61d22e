import { describe, expect, it } from "vitest";
import { withoutPleasantries } from "./pleasantries.ts";

describe("withoutPleasantries", () => {
  it.each([
    ["Hi, quick one: who chairs a strategy meeting?", "who chairs a strategy meeting?"],
    ["hello there - can you tell me who chairs it please", "who chairs it"],
    ["Could you please let me know if parents must agree? Thanks", "parents must agree?"],
    ["just wondering whether I can ring the police, cheers", "I can ring the police"],
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
  ])("leaves “%s” as it is", (typed) => {
    expect(withoutPleasantries(typed)).toBe(typed);
  });
});
