import { describe, expect, it } from "vitest";
import { areaNamed } from "./area-named.ts";

const places = [
  { area: "set", names: ["Southend", "Essex"] },
  { area: "cambs", names: ["Wisbech", "Peterborough", "Cambridgeshire"] },
];
const named = (turns: string[], chosen?: string, isFollowUp = false) =>
  areaNamed(turns, { places, chosen, isFollowUp });

describe("areaNamed", () => {
  it("takes the child's area over the asker's, and says by which place", () => {
    expect(named(["he lives in Wisbech, who do I ring"], "set")).toEqual({
      area: "cambs",
      because: "Wisbech",
    });
  });

  it("keeps the area chosen where no place, or one of its own, is named", () => {
    expect(named(["who do I ring"], "set")).toEqual({ area: "set", because: null });
    expect(named(["who do I ring in Southend"], "set")).toEqual({ area: "set", because: null });
  });

  it("asks all where two are compared, and the later where a family moved", () => {
    expect(named(["do Essex and Cambridgeshire say the same"], "set")).toEqual({
      area: undefined,
      because: null,
    });
    expect(named(["moved from Southend to Peterborough last week"])).toEqual({
      area: "cambs",
      because: "Peterborough",
    });
  });

  it("hears earlier turns where the last leans on them, or no area was chosen", () => {
    const turns = ["a boy in Wisbech", "and if the parents refuse"];
    expect(named(turns, "set", true).area).toBe("cambs");
    expect(named(turns).area).toBe("cambs");
    expect(named(turns, "set").area).toBe("set");
  });
});
