import { describe, expect, it } from "vitest";
import { askSet, ownWordsOf } from "../../testing/ask-set.ts";

const today = "2026-11-27";

describe("a conference before the birth, which has two limits", () => {
  it.each([
    // 15 working days from Mon 2 Nov end on 23 Nov; ten weeks before 8 Feb 2027 is 30 Nov.
    [
      "edd 8 feb 2027, strat 2 nov, pre-birth conference held 25 nov. in time?",
      "Too late: Wednesday 25 November",
    ],
    ["baby due 8 feb 2027, strat was 2 nov, prebirth conf 24 nov, late?", "Too late: Tuesday 24 November"],
    // Ten weeks before 15 Jan 2027 is 6 Nov.
    ["edd 15 jan 2027, strat 2 nov, icpc held 20 nov ok?", "Too late: Friday 20 November"],
  ])("is too late where the earlier is missed, and that comes first: “%s”", async (turn, said) => {
    const words = ownWordsOf(await askSet(today, turn));
    expect(words.startsWith(said)).toBe(true);
    expect(words).toContain("In time: ");
    expect(words).not.toContain("has passed");
    expect(words).not.toContain("“baby”");
  });

  it("is in time by both", async () => {
    const words = ownWordsOf(await askSet(today, "edd 8 feb 2027, strat 2 nov, pre-birth conf 20 nov, ok?"));
    expect(words.match(/In time: /gu)).toHaveLength(2);
    expect(words).not.toMatch(/has passed|left for|Too late/u);
  });
});
