import { describe, expect, it } from "vitest";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";

const today = "2026-11-27";
const extension = "A strategy meeting may agree an extended timescale";

describe("a conference that may be extended", () => {
  it.each([
    "FII case, strat 23 nov, when does the conference have to be",
    "strat 23 nov, fabricated or induced illness. icpc date?",
    "strat 23 nov, can we get an extension for the conference",
  ])("has the words on that beside its date: “%s”", async (turn) => {
    const answer = await askSet(today, turn);
    expect(datesOf(answer)).toEqual([["set.icpc", "2026-12-14"]]);
    expect(answer.statements.map(({ text }) => text).join("\n")).toContain(extension);
  });

  it.each([
    "strat 2 nov, extension was agreed, conf 1 dec ok?",
    "the service manager approved a delay, strat 2 nov, conf 1 dec, in time?",
    "strat 2 nov, conf moved to 1 dec, head of service agreed it in writing. are we in breach?",
    "strat meeting agreed an extended timescale, strat 2 nov, conf by?",
  ])("is not said for certain to be late where it was extended: “%s”", async (turn) => {
    const answer = await askSet(today, turn);
    expect(ownWordsOf(answer)).toContain("the date that was set counts");
    expect(ownWordsOf(answer)).not.toMatch(/Too late|has passed|In time/u);
    expect(answer.statements.map(({ text }) => text).join("\n")).toContain(extension);
  });

  it.each([
    "strat 2 nov, no extension agreed, conf 1 dec ok?",
    "strat 2 nov, conf 1 dec, who can agree an extension, is it late?",
    "strat 2 nov, we didn’t get an extension, conf 1 dec late?",
    "strat 2 nov, the manager refused to give an extension, conf 1 dec late?",
    "strat 2 nov, unless we had an extension, conf 1 dec late?",
    "strat 2 nov, were we given an extension? conf 1 dec late?",
    "strat 2 nov, has the delay been approved? conf 1 dec late?",
    "strat 2 nov, mum has given permission to record, conf 1 dec late?",
    "strat 2 nov, school agreed in writing to share things, conf 1 dec late?",
    "strat 2 nov, last conf had an extension, this one 1 dec late?",
    "strat 2 nov, got an extension on my essay, conf 1 dec late?",
  ])("is late where it was not: “%s”", async (turn) => {
    expect(ownWordsOf(await askSet(today, turn))).toContain("Too late: Tuesday 1 December 2026");
  });

  it.each(["sorry, no extension was agreed. is it late?", "actually the extension was refused, is it late?"])(
    "is late again where it is taken back: “%s”",
    async (turn) => {
      const answer = await askSet(today, "strat 2 nov, extension agreed, conf 1 dec ok?", turn);
      expect(ownWordsOf(answer)).toContain("Too late: Tuesday 1 December 2026");
    },
  );
});
