import { describe, expect, it } from "vitest";
import { answerTo } from "../../testing/answer-to.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

/** Asked at 4 pm on Thursday 24 September 2026. */
const ask = (area: string, ...turns: readonly string[]) =>
  answerTo(turns, { knowledge, today: "2026-09-24T16:00", area });
type Answer = Awaited<ReturnType<typeof ask>>;
const dates = (answer: Answer) => answer.deadlines.map(({ ruleId, due }) => [ruleId, due]);
const own = (answer: Answer) => answer.ownWords.join("\n");

describe("a contact of the London borough", () => {
  const day = "2026-09-25T09:20:00+01:00";
  it.each([
    ["when do the 24 hours run out", "contact came in at 9.20am today"],
    ["contact came in at 9.20am today", "when do the 24 hrs run out"],
    ["how many hrs to decide on a contact, came in 9.20am today"],
  ])("has its 24 hours: %s", async (...turns) => {
    const answer = await ask("london-borough", ...turns);
    expect(dates(answer)).toEqual([["london.contact_decision", day]]);
  });

  it.each(["contact taken today, refferal written up by?", "contact today, disposal decision when"])(
    "has one working day for its writing up and disposal, and nothing is asked back: %s",
    async (turn) => {
      const answer = await ask("london-borough", turn);
      expect(answer.kind).toBe("answer");
      expect(dates(answer)).toEqual([["london.referral_disposal", "2026-09-25"]]);
    },
  );

  it("leaves writing up a call what it is elsewhere", async () => {
    const answer = await ask("set", "rang it in at 3pm today, written up by when?");
    expect(dates(answer)).toEqual([["set.written_confirmation", "2026-09-26T15:00:00+01:00"]]);
  });
});

describe("the day that something is asked of", () => {
  // Monday 7 September: Tuesday is day 1, Monday 28 September day 15.
  it.each([
    [["is 28 september ok for icpc", "strat was 7 september"], "In time"],
    [["can the icpc be 29 september, strat was 7 september"], "Too late"],
  ])("is checked once its start is told: %s", async (turns, verdict) => {
    const answer = await ask("set", ...turns);
    expect(own(answer)).toContain(verdict);
    expect(dates(answer)).toEqual([["set.icpc", "2026-09-28"]]);
  });
});

describe("an assessment that was started", () => {
  it.each(["assessmnt started 14 september when due", "we opened the C&F on 14 september, when is it due"])(
    "is counted from the referral, which is asked for: %s",
    async (turn) => {
      const answer = await ask("set", turn);
      expect(answer.deadlines).toEqual([]);
      expect(own(answer)).toContain("What is the date of receipt of the referral?");
      // Nine weeks after Monday 7 September, without a bank holiday between.
      const told = await ask("set", turn, "referral 7 september");
      expect(dates(told)).toEqual([["set.assessment", "2026-11-09"]]);
    },
  );
});

it.each([
  "they met about us on 7 september and told us there will be a conference. when does it have to be by",
  "school told us on 7 september they were worried. when is the conference due",
])(
  "a day on which something else was told is no start of a clock, unless it is said to be: %s",
  async (turn) => {
    const answer = await ask("set", turn);
    expect(answer.deadlines).toEqual([]);
    expect(own(answer)).toContain("Is Monday 7 September 2026 the date of the strategy meeting");
  },
);

describe("a review asked for with the bare word", () => {
  it("is that of the plan that was dated", async () => {
    const answer = await ask("set", "cin plan signed 15 september, review?");
    expect(dates(answer)).toEqual([["set.cin_plan_review", "2027-03-15"]]);
  });

  it("after a conference is that of the child protection plan, and another area's words are called so", async () => {
    const silent = await ask("set", "conference was 15 september, when is the review");
    expect(silent.kind).toBe("abstention");
    expect(own(silent)).toContain("Ivison Trust");
    const asked = await ask("ivison-trust", "conference was 15 september, when is the review");
    expect(dates(asked)).toEqual([["ivison.cp_review", "2027-03-15"]]);
    expect(own(asked)).toContain("Is Tuesday 15 September 2026 the date of");
  });
});

it.each([
  // Three weeks before is Thursday 3 September: 4, 7 and 8.
  [["sent the referral 3 wks ago, still no reply"], "2026-09-08"],
  [["sent form on monday, decision when", "and if i hear nowt"], "2026-09-24"],
])("a referrer who has heard nothing has the day to ring again: %s", async (turns, due) => {
  expect(dates(await ask("set", ...turns))).toEqual([["set.chase", due]]);
});

it("says what is due on the day of the referral before it asks for that day", async () => {
  const answer = await ask("set", "concerns raised today, strat by when", "penetrative, forensics needed");
  expect(answer.ownWords[0]).toContain("is due on the same day as receipt of the referral");
});

it("quotes all that a child who cannot be found asks for within 24 hours", async () => {
  const answer = await ask("set", "child on a s47 cannot be traced since 2pm today, what is due and when");
  const quotes = answer.citations.map(({ quote }) => quote).join("\n");
  expect(quotes).toContain("Agreement reached with the local authority children's social care");
});
