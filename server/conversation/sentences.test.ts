import { describe, expect, it } from "vitest";
import { sentenceAt, sentenceBefore, sentencesOf } from "./sentences.ts";

const turn = "Rang at 3.30pm - nobody back. When can I chase?\nThanks";

describe("the sentences of a turn", () => {
  it("end at a mark, a line's end or a dash, and not within an hour", () => {
    expect(sentencesOf(turn)).toEqual(["Rang at 3.30pm", "nobody back.", "When can I chase?", "Thanks"]);
  });

  it("are found by what stands in them, from their first word to their mark", () => {
    expect(sentenceAt(turn, turn.indexOf("chase"))).toBe("When can I chase?");
    expect(sentenceAt(turn, turn.indexOf("nobody"))).toBe("nobody back.");
    expect(sentenceAt(turn, 0)).toBe("Rang at 3.30pm");
  });

  it("are read up to a place", () => {
    expect(sentenceBefore(turn, turn.indexOf("chase"))).toBe(" When can I ");
    const dashed = "Strat held. It was - 10 March";
    expect(sentenceBefore(dashed, dashed.indexOf("10"))).toBe(" It was - ");
  });
});
