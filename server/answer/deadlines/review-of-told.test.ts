import { describe, expect, it } from "vitest";
import { answerTo } from "../../testing/answer-to.ts";
import { askSet, datesOf } from "../../testing/ask-set.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();
const today = "2026-11-27";

describe("the review of a plan that was told in another turn", () => {
  it.each([
    ["cin plan was agreed 17 june", "when's the review due"],
    ["child in need plan was agreed on 17 june", "when does it have to be reviewed"],
    [
      "his birthday is 3 march, cin plan was agreed 17 june, they moved house 4 september",
      "when is the plan review",
    ],
  ])("is six months from it: %s, %s", async (told, asked) => {
    expect(datesOf(await askSet(today, told, asked))).toEqual([["set.cin_plan_review", "2026-12-17"]]);
  });

  it.each([
    [["my kids went on a plan at a conference 15 june", "when is the next big review"], "2026-12-15"],
    [["review conference was 31 august 2026", "next one?"], "2027-02-28"],
    [["last review conference was 14 july", "that was fine", "so when is the next one due"], "2027-01-14"],
  ])("is the next one of a guide for parents too: %j", async (turns, due) => {
    const answer = await answerTo(turns, { knowledge, today, area: "ivison-trust", audience: "parent" });
    expect(answer.deadlines.map((one) => one.due)).toEqual([due]);
  });

  it("is none where another plan's may be meant", async () => {
    const turns = ["cin plan was agreed 17 june", "conference was 20 november and he's on a cp plan"];
    const answer = await askSet(today, ...turns, "when's the review due");
    expect(datesOf(answer)).not.toContainEqual(["set.cin_plan_review", "2026-12-17"]);
  });
});
