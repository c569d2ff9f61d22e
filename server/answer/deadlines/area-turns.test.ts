import { describe, expect, it } from "vitest";
import { answerTo } from "../../testing/answer-to.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

/** Asked at 9 on Wednesday 9 September 2026. */
const ask = (area: string, ...turns: readonly string[]) =>
  answerTo(turns, { knowledge, today: "2026-09-09T09:00", area });

describe("an area that is named as the one asked of", () => {
  const strat = "strat 7 september, when is the icpc due";
  const call = "rang it in at 3pm yesterday, when in writing";
  // Monday 7 September: Tuesday is day 1, Monday 28 September day 15. The call: 24 and 48 hours on.
  it.each([
    ["cambridgeshire-peterborough", [strat, "im in thurrock actually"], "2026-09-28"],
    ["cambridgeshire-peterborough", [strat, "sorry, we're southend"], "2026-09-28"],
    ["cambridgeshire-peterborough", ["when is the icpc due in Essex, strat 7 september"], "2026-09-28"],
    ["set", [call, "what about peterborough"], "2026-09-09T15:00:00+01:00"],
    ["set", [call, "and cambs?"], "2026-09-09T15:00:00+01:00"],
    ["set", [call, "what about cambs", "and southend?"], "2026-09-10T15:00:00+01:00"],
  ])("counts in place of %s, and is said: %s", async (area, turns, due) => {
    const answer = await ask(area, ...turns);
    expect(answer.deadlines.map((one) => one.due)).toEqual([due]);
    expect(answer.ownWords.join(" ")).toContain("because you named");
  });

  it.each([
    [strat, "the school is in Essex"],
    [strat, "I work in Essex"],
    ["I'm a teacher in Essex, strat 7 september, when is the icpc due"],
    ["strat 7 september, when is the icpc due for a girl at school in Essex"],
  ])("is not one that a story only mentions: %s", async (...turns) => {
    const answer = await ask("cambridgeshire-peterborough", ...turns);
    expect(answer.deadlines).toEqual([]);
    expect(answer.ownWords.join(" ")).toContain("whose procedures apply?");
  });
});
