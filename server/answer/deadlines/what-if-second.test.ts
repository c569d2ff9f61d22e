import { describe, expect, it } from "vitest";
import { answerTo } from "../../testing/answer-to.ts";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();
const today = "2026-11-27";

describe("an enquiry that was decided on at a second meeting", () => {
  it.each([
    "what if that one only shared info and the s47 was decided at a second strat on 30 november?",
    "but the decision to start the s47 was made at a second strat on 30 november, so when",
    "what if the section 47 was only decided on at the second strat, 30 november",
  ])("is counted from that one: %s", async (turn) => {
    // 15 working days from Monday 30 November.
    const answer = await askSet(today, "strat was 25 november. conference due?", turn);
    expect(datesOf(answer)).toEqual([["set.icpc", "2026-12-21"]]);
  });
});

describe("how long something has been late", () => {
  it.each([
    ["referral was 28 sept. c&f assessment still not signed off. how many days over am i"],
    ["referral 28 september", "assessment still not finished. how late am i"],
    ["referral was 28 sept. when was the assessment due", "how many days over are we"],
  ])("is said in working days: %s %s", async (...turns) => {
    // Due on Monday 30 November: four working days of that week, and four of the next.
    expect(ownWordsOf(await askSet("2026-12-10", ...turns))).toContain("It is 8 working days over.");
  });

  it("is not said where another reading has not ended", async () => {
    const turn = "they got the referral 12 october. how many days over are they with the assessment";
    const answer = await answerTo(turn, { knowledge, today, area: "ivison-trust", audience: "parent" });
    expect(ownWordsOf(answer)).toContain("That date has passed");
    expect(ownWordsOf(answer)).not.toContain("over.");
  });
});

describe("a mother so many weeks on", () => {
  it.each([
    // Forty weeks on 2 April 2027; ten weeks before.
    [["mum is 22 weeks today", "when should the pre-birth conference be held by"], "2027-01-22"],
    [["mum was 22 weeks on wednesday", "when should the pre birth conference be held"], "2027-01-20"],
    [["mum was 22 weeks on wednesday. when should the pre birth conference be held"], "2027-01-20"],
  ])("is pregnant: %j", async (turns, due) => {
    const dates = datesOf(await askSet(today, ...turns)).filter(([rule]) => rule.includes("prebirth"));
    expect(dates.map(([, date]) => date)).toEqual([due]);
  });
});

describe("a notification in writing", () => {
  it.each([
    "kent notified us in writing on 18 november its permanent",
    "kent notified us formally in writing on 18 november that they will stay",
  ])("starts the clock of a child who moved in on a plan: %s", async (told) => {
    const moved = `family on a cp plan moved here from kent on 9 november. ${told}. when does our conference have to be`;
    const answer = await askSet(today, moved);
    expect(answer.deadlines.map(({ due }) => due)).toEqual(["2026-12-09"]);
  });
});
