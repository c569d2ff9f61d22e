import { describe, expect, it } from "vitest";
import { createAnalyser } from "./analyser.ts";
import {
  mattersTogether,
  readText,
  stemsAskedOrTold,
  stemsByPlace,
  stemsNearby,
  stemsWithParts,
  viewPlaces,
  wordsAsTyped,
} from "./text-views.ts";
import type { View } from "./text-views.ts";

const analyser = createAnalyser([{ terms: ["child protection conference"], lay: ["big meeting"] }]);
const matters = mattersTogether(analyser);

/** How much of what a view sees in one text it sees in another. */
function shared(view: View, one: string, other: string): number {
  const seen = new Set(view(readText(one)));
  const also = new Set(view(readText(other)));
  return [...seen].filter((place) => also.has(place)).length / seen.size;
}

describe("the views of a text", () => {
  it("see only places that a model has, in any text", () => {
    for (const text of ["", "👍", "999!", "x".repeat(5000), "who chairs the big meeting?"]) {
      for (const view of [
        stemsWithParts,
        wordsAsTyped,
        stemsNearby,
        stemsByPlace,
        stemsAskedOrTold,
        matters,
      ]) {
        const seen = view(readText(text));
        expect(seen.length).toBeGreaterThan(0);
        expect(seen.every((place) => Number.isInteger(place) && place >= 0 && place < viewPlaces)).toBe(true);
      }
    }
  });

  it("tell forms of a word apart only as typed", () => {
    expect(shared(wordsAsTyped, "he hits her", "he hit her")).toBeLessThan(1);
    expect(shared(stemsByPlace, "he hits her", "he hit her")).toBe(1);
  });

  it("see stems that stand near each other, and those far apart not", () => {
    const apart = "often does the group meet";
    expect(shared(stemsNearby, apart, "often a big group does meet")).toBeGreaterThan(
      shared(stemsNearby, apart, "meet the group does often"),
    );
  });

  it("tell what is asked from what is told, by the mark or by how the sentence begins", () => {
    expect(shared(stemsAskedOrTold, "he hit her", "he hit her?")).toBeLessThan(1);
    expect(shared(stemsAskedOrTold, "can he hit her", "can he hit her?")).toBe(1);
    expect(shared(stemsAskedOrTold, "and who hit her", "who hit her. he ran")).toBeLessThan(
      shared(stemsAskedOrTold, "and who hit her", "and who hit her? he ran"),
    );
  });

  it("tell where in a text a sentence stands", () => {
    const [first, last] = ["he hit her. who do i ring", "who do i ring. he hit her"];
    expect(shared(stemsByPlace, first, last)).toBeLessThan(1);
    expect(shared(stemsByPlace, first, "he hit her - who do i ring")).toBe(1);
    expect(shared(stemsAskedOrTold, first, last)).toBe(1);
  });

  it("see the same matters together whatever they are called and whatever stands between", () => {
    // Of the first's five matters and their ten pairs: the concept, "chair", the two together, and what every text has.
    expect(
      shared(matters, "who chairs the child protection conference", "the big meeting: who chairs it"),
    ).toBe(4 / 16);
    expect(shared(matters, "chairs conference big meeting", "big meeting conference chairs")).toBe(1);
    expect(shared(matters, "fee for a big meeting", "big meeting: is there a fee")).toBe(1);
  });
});
