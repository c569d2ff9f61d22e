import { describe, expect, it } from "vitest";
import { answerTo } from "../../testing/answer-to.ts";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const dues = (answer: Awaited<ReturnType<typeof askSet>>) => datesOf(answer).map(([, due]) => due);

it.each(["ok so from when can i ring them", "and when may i ring them again"])(
  "a day left open is asked about still, behind a question of something else: “%s”",
  async (turn) => {
    const heardNothing = "im the DSL, referred a child last tues, heard nothing. is that ok?";
    const answer = await askSet("2026-11-27", heardNothing, "who do i ask for", turn);
    expect(ownWordsOf(answer)).toMatch(/17 November 2026.+24 November 2026/u);
  },
);

it.each([
  "made a phone referral about a pupil on tuesday but its now friday and not a peep",
  "rang MASH about a pupil on tuesday and heard nothing",
])("silence since a referral by telephone is counted from its day: “%s”", async (turn) => {
  // Tue 24 Nov: Wed 25 is day 1, Fri 27 day 3.
  expect(dues(await askSet("2026-11-27", turn))).toEqual(["2026-11-27"]);
});

it.each(["what are all my dates", "what are our deadlines"])(
  "all dates that a case has are asked for: “%s”",
  async (turn) => {
    // 5 Nov + 15 working days: 12 Nov is day 5, 19 Nov day 10, 26 Nov day 15.
    const answer = await askSet("2026-11-09", `referral 2/11, strat 5/11 s47 started - ${turn}`);
    expect(dues(answer)).toContain("2026-11-26");
  },
);

it.each(["its not happening til 2 dec", "it's not going ahead until 2 dec now"])(
  "a conference that is late needs its written authorisation: “%s”",
  async (turn) => {
    const answer = await askSet("2026-11-25", "conference was due fri 27 nov", turn, "what do i have to do");
    expect(answer.citations.map(({ quote }) => quote).join()).toContain("written authorisation");
  },
);

describe("an exception told before and denied", () => {
  it.each(["what if its not serious", "actually it isnt that serious"])(
    "leaves the general rule: “%s”",
    async (turn) => {
      // Sat 21 Nov 2026: Mon 23 is day 1, Wed 25 day 3.
      const told = "serious neglect referral received sat 21 nov when strat";
      expect(dues(await askSet("2026-11-21", told, turn))).toEqual(["2026-11-25"]);
    },
  );
});

it.each(["how late is that and what do i have to do", "how far over is that and what must we do now"])(
  "how late a plan is, and what that asks for, is said of it: “%s”",
  async (turn) => {
    const planned = "assessment: referral 21 sept, will be done 30 nov, in time?";
    expect(ownWordsOf(await askSet("2026-11-27", planned, turn))).toContain(
      "Too late: Monday 30 November 2026",
    );
  },
);

it.each([
  "woman in prison whos due in march wants the mother and baby unit. which council does the assessment",
  "girl of 16 who is due in may is moving. which council does the assessment",
])("a birth that is due asks for no time: “%s”", async (turn) => {
  expect(ownWordsOf(await askSet("2026-11-27", turn))).not.toContain("What is the date");
});

it.each(["icpc counts from which?", "and the icpc, it runs from which one?"])(
  "which meeting a clock is counted from is shown with its day: “%s”",
  async (turn) => {
    const told = ["strat 6/11 s47 started", "oh and there was a 2nd strat on 16/11"];
    expect(datesOf(await askSet("2026-11-19", ...told, turn))).toEqual([["set.icpc", "2026-11-27"]]);
  },
);

it("a plan is looked at again six months after the conference that it was made at", async () => {
  const knowledge = await bundledKnowledge();
  const turns = ["they had the conference on 10 june", "when do they look at the plan again"];
  const answer = await answerTo(turns, { knowledge, today: "2026-07-01", area: "ivison-trust" });
  expect(dues(answer)).toEqual(["2026-12-10"]);
});
