import { describe, expect, it } from "vitest";
import { askSet, datesOf } from "../../testing/ask-set.ts";

const today = "2026-11-27";

describe("how long is left of an order", () => {
  it.each([
    "EPO granted 24 nov how long have we got",
    "got an EPO on 24 nov, how long do we have before it runs out",
    "police took her into police protection 24 nov 9pm. how much time have we got?",
    "PPO 26 nov, how long have they got left",
  ])("is in no procedure, and no other date is shown for it: “%s”", async (turn) => {
    const answer = await askSet(today, turn);
    expect(answer.deadlines).toEqual([]);
    expect(answer.kind).toBe("abstention");
  });

  it("is something else than the time that there is for a meeting", async () => {
    const answer = await askSet(today, "EPO granted 26 nov how long have we got for the strat");
    expect(datesOf(answer)).toEqual([["set.strategy_immediate_action", "2026-11-27"]]);
  });
});
