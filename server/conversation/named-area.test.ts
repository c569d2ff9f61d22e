import { describe, expect, it } from "vitest";
import { namedArea } from "./named-area.ts";

const places = [
  { area: "set", names: ["Southend", "Essex"] },
  { area: "cambs", names: ["Wisbech", "Peterborough", "Cambridgeshire"] },
  { area: "none", names: ["Leeds", "Kent"] },
];
const named = (turns: string[], chosen?: string, isFollowUp = false) =>
  namedArea(turns, { places, chosen, isFollowUp });

describe("namedArea", () => {
  it("takes the child's area over the asker's, and says by which place", () => {
    expect(named(["he lives in Wisbech, who do I ring"], "set")).toEqual({
      area: "cambs",
      because: "Wisbech",
      notHeld: null,
    });
  });

  it("takes the place where the child lives of several, and all where that is not said", () => {
    expect(named(["child lives in Southend, school is in Wisbech, who do I ring"]).area).toBe("set");
    expect(named(["school is in Wisbech, she's living in Southend"]).area).toBe("set");
    expect(named(["dad lives in Southend, mum lives in Wisbech"]).area).toBeUndefined();
  });

  it("keeps the area chosen where no place, or one of its own, is named", () => {
    expect(named(["who do I ring"], "set")).toEqual({ area: "set", because: null, notHeld: null });
    expect(named(["who do I ring in Southend"], "set")).toEqual({
      area: "set",
      because: null,
      notHeld: null,
    });
  });

  it("asks all where two are compared, and the later where a family moved", () => {
    expect(named(["do Essex and Cambridgeshire say the same"], "set")).toEqual({
      area: undefined,
      because: null,
      notHeld: null,
    });
    expect(named(["moved from Southend to Peterborough last week"])).toEqual({
      area: "cambs",
      because: "Peterborough",
      notHeld: null,
    });
  });

  it("hears earlier turns where the last leans on them, or no area was chosen", () => {
    const turns = ["a boy in Wisbech", "and if the parents refuse"];
    expect(named(turns, "set", true).area).toBe("cambs");
    expect(named(turns).area).toBe("cambs");
    expect(named(turns, "set").area).toBe("set");
  });

  it.each([
    "We are not in Essex, who do I ring",
    "a family moved from Southend, now with us, who do I ring",
    "they have just come over from Southend",
    "we no longer live in Essex, who do I ring",
    "Mrs Essex told me about a boy in her class",
    "they used to live in Essex, who do I ring",
    "he goes to the school on Southend Road",
  ])("keeps the area chosen where a place is left, denied or part of another name: “%s”", (turn) => {
    expect(named([turn], "cambs")).toEqual({ area: "cambs", because: null, notHeld: null });
  });

  it.each([
    ["the child lives in Leeds, what happens at a strategy meeting", "Leeds"],
    ["moved from Southend to Leeds", "Leeds"],
    ["Kent social services rang us", "Kent"],
    ["Leeds, Kent. Who do I ring", "Leeds"],
    ["what about Kent", "Kent"],
    ["and what about leeds?", "Leeds"],
    ["what about in kent then?", "Kent"],
  ])("says of which place no procedures are held: “%s”", (turn, place) => {
    expect(named([turn], "cambs")).toEqual({ area: "cambs", because: null, notHeld: place });
  });

  it.each([
    "what about kent in the office",
    "ask Kent in the office",
    "Dr Leeds saw her",
    "moved from Leeds to us last week",
  ])("takes a name for no place where nothing is there: “%s”", (turn) => {
    expect(named([turn], "set")).toEqual({ area: "set", because: null, notHeld: null });
  });

  it("takes the name of somebody who was told of for no place", () => {
    expect(named(["Preston has a bruise, who do I ring", "what about Preston?"], "cambs").notHeld).toBeNull();
  });
});
