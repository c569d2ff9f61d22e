import { describe, expect, it } from "vitest";
import { answerTo } from "../../testing/answer-to.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

/** Asks on Friday 27 November 2026 in an area where a call is confirmed within 24 hours. */
function ask(...turns: readonly string[]) {
  return answerTo(turns, { knowledge, today: "2026-11-27", area: "cambridgeshire-peterborough" });
}

describe("an hour and its day in turns of their own", () => {
  const asked = "when's the written confirmation due";

  it.each([
    [["i rang at 10pm", `it was yesterday. ${asked}`], "2026-11-27T22:00:00+00:00"],
    [["i rang at 10", "pm not am", `and it was yesterday. ${asked}`], "2026-11-27T22:00:00+00:00"],
    [["i rang yesterday at 10", "pm not am", asked], "2026-11-27T22:00:00+00:00"],
    [["i rang them at 4pm", "that was on wednesday", asked], "2026-11-26T16:00:00+00:00"],
  ])("are of one call: %j", async (turns, due) => {
    expect((await ask(...turns)).deadlines.map((one) => one.due)).toEqual([due]);
  });

  it("are two where the day is another thing's", async () => {
    const answer = await ask("i rang at 10pm", "mum's birthday was yesterday", asked);
    expect(answer.deadlines.filter(({ due }) => due.startsWith("2026-11-27T22"))).toEqual([]);
  });
});

describe("a call, and when it was confirmed, in turns of their own", () => {
  it.each([
    ["sent the written confirmation wednesday 3.30pm. was i in time", "Too late: 3.30 pm on Wednesday"],
    ["put it in writing wednesday at 1pm, is that in time?", "In time: 1 pm on Wednesday"],
    // Half past three may be in the night, which would be in time.
    ["sent the written one wednesday half three. was i in time", "It depends on the hour"],
  ])("are judged: %s", async (done, verdict) => {
    const answer = await ask("phoned the referral in tuesday 2pm", done);
    expect(answer.deadlines.map((one) => one.due)).toEqual(["2026-11-25T14:00:00+00:00"]);
    expect(answer.ownWords.join("\n")).toContain(verdict);
  });
});
