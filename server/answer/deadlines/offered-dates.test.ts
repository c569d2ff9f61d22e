import { describe, expect, it } from "vitest";
import { answerTo } from "../../testing/answer-to.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

interface Asked {
  readonly today: string;
  readonly area?: string;
}

const ask = ({ today, area = "set" }: Asked, ...turns: readonly string[]) =>
  answerTo(turns, { knowledge, today, area });
type Answer = Awaited<ReturnType<typeof ask>>;
const dates = (answer: Answer) => answer.deadlines.map(({ ruleId, due }) => [ruleId, due]);
const own = (answer: Answer) => answer.ownWords.join("\n");

describe("a day offered for what is asked for", () => {
  const today = "2026-12-30";
  // 7 December is day 0; Christmas Day and 28 December are not counted: day 15 is Wednesday 30 December.
  const asked = "strat held 7 dec, conf when?";

  it.each([
    "can we push it to 5 jan",
    "chair can only do 5 jan",
    "could we move it to the 5th jan",
    "they've offered 5 jan",
    "cant do it till 5 jan",
    "what about 5 jan",
    "moved to 5 jan",
    "5 jan?",
  ])("is judged, and starts no clock: %s", async (turn) => {
    const answer = await ask({ today }, asked, turn);
    expect(dates(answer)).toEqual([["set.icpc", "2026-12-30"]]);
    expect(own(answer)).toContain("Too late: Tuesday 5 January 2027 is working day 18");
  });

  it("is judged in the turn that tells the start", async () => {
    const answer = await ask({ today }, "can we push the icpc to 5 jan, strat was 7 dec");
    expect(dates(answer)).toEqual([["set.icpc", "2026-12-30"]]);
    expect(own(answer)).toContain("Too late");
  });

  it("is no start where none was told: that is asked back", async () => {
    const answer = await ask({ today }, "when is the conf due", "chair can only do 5 jan");
    expect(answer.kind).toBe("clarification");
    expect(answer.deadlines).toEqual([]);
  });

  it.each(["sorry it was 8 dec", "think it was 8 dec", "actually 8 dec", "could it have been 8 dec"])(
    "is told from a date put right: %s",
    async (turn) => {
      const answer = await ask({ today }, asked, turn);
      expect(dates(answer)).toEqual([["set.icpc", "2026-12-31"]]);
    },
  );

  it("is judged of an assessment: 5 November, day 45 is 12 January, without 25 and 28 December and 1 January", async () => {
    const answer = await ask({ today }, "ref 5 nov, assessment due?", "can i finish it 20 jan");
    expect(dates(answer)).toEqual([["set.assessment", "2027-01-12"]]);
    expect(own(answer)).toContain("Too late");
  });

  it("leaves a new date of delivery a new date: ten weeks before 18 February are 10 December", async () => {
    const turns = ["edd 1 march, when is the pre birth conf", "moved to 18 feb"];
    const answer = await ask({ today: "2026-11-05" }, ...turns);
    expect(dates(answer)).toEqual([["set.prebirth_conference", "2026-12-10"]]);
  });
});

describe("a date that nothing asked for", () => {
  it.each(["found her at 7 this morning do we still need it", "found her at 7 this morning"])(
    "is no immediate action: %s",
    async (turn) => {
      const told = "s47 kid missing, couldnt find her from 11pm last nite, strat by?";
      const answer = await ask({ today: "2026-11-05" }, told, turn);
      expect(dates(answer)).toEqual([["set.missing_child", "2026-11-05T23:00:00+00:00"]]);
    },
  );

  it.each([
    [["concerns identified 9 march, strat due", "sorry 10 march"], "2026-03-13"],
    [["when is the strat due", "9 march"], "2026-03-12"],
  ])("starts the general rule, and an exception only where it was told of: %s", async (turns, due) => {
    expect(dates(await ask({ today: "2026-03-10" }, ...turns))).toEqual([["set.strategy", due]]);
  });
});

describe("a date for an exception that was told of", () => {
  it("starts that one", async () => {
    const turns = ["emergency action was taken, when is the strat due", "9 march"];
    const answer = await ask({ today: "2026-03-10" }, ...turns);
    expect(dates(answer)).toEqual([["set.strategy_immediate_action", "2026-03-10"]]);
  });
});

describe("a short turn behind a dated answer", () => {
  const today = "2026-07-22";

  it.each([
    [["icpc by when, strat was 6 july", "how many left"], "3 working days are left"],
    [["strat 6 july conf booked 28 july late?"], "28 July 2026 is working day 16"],
    [["strat 6 july conf booked 28 july late?", "by how much"], "28 July 2026 is working day 16"],
    [["strat 6 july conf booked 28 july late?", "how late is it"], "28 July 2026 is working day 16"],
    [["what day are we on for icpc, strat was 6 july"], "today is working day 12 of 15"],
    [["icpc by when, strat was 6 july", "what day are we on"], "today is working day 12 of 15"],
  ])("goes on with its dates: %s", async (turns, said) => {
    const answer = await ask({ today }, ...turns);
    expect(dates(answer)).toEqual([["set.icpc", "2026-07-27"]]);
    expect(own(answer)).toContain(said);
  });

  it("asks which days are counted, of a date told month first", async () => {
    const turns = ["referral was jan 12 when should the assessment be finished", "its working days isnt it?"];
    const answer = await ask({ today: "2026-02-20", area: "ivison-trust" }, ...turns);
    expect(dates(answer)).toEqual([["ivison.assessment", "2026-02-26"]]);
    expect(answer.deadlines[0]?.alternatives.map(({ due }) => due)).toEqual(["2026-03-16"]);
  });

  it("tells of an exception, which is asked about", async () => {
    const turns = ["concerns identified yesterday whens strat due", "its penetrative sexual abuse"];
    const answer = await ask({ today: "2026-03-10" }, ...turns);
    expect(answer.kind).toBe("clarification");
    expect(own(answer)).toContain("penetrative sexual abuse");
  });

  it.each([
    [
      "set",
      ["phoned referral in mon 9am, written by when?", "and if i'd phoned it to peterborough?"],
      "09:00",
    ],
    [
      "cambridgeshire-peterborough",
      ["verbal referral made 5 july 11pm when written", "whats it in essex"],
      "23:00",
    ],
  ])("asks it of another area than %s", async (area, turns, hour) => {
    const answer = await ask({ today: "2026-07-08", area }, ...turns);
    expect(answer.deadlines.map(({ due }) => due)).toEqual([`2026-07-07T${hour}:00+01:00`]);
  });
});

describe("a deadline told by its end", () => {
  it.each([
    ["assesment due 16 oct, so when was the ref", "2026-10-16", "Thursday 13 August 2026 is the earliest"],
    ["icpc due 7 sept when was the strat", "2026-09-07", "Friday 14 August 2026 is the earliest"],
  ])("is counted back: %s", async (turn, due, said) => {
    const answer = await ask({ today: "2026-08-20" }, turn);
    expect(answer.deadlines.map((one) => one.due)).toEqual([due]);
    expect(own(answer)).toContain(said);
  });
});

describe("shorthand", () => {
  it.each([
    ["strat was yday, icpc by?", "2026-06-30"],
    ["strat was y'day, icpc by?", "2026-06-30"],
    ["concerns identified yday, allegation agst a teacher, strat by?", "2026-06-16"],
    ["concerns identified yday, org abuse, strat by?", "2026-06-16"],
  ])("is read: %s", async (turn, due) => {
    const answer = await ask({ today: "2026-06-10" }, turn);
    expect(answer.deadlines.map((one) => one.due)).toEqual([due]);
  });
});

describe("a family's own referral, made by others", () => {
  it("has the decision's date, and they are not told to ring again", async () => {
    const turn = "school referred us on 18th nov no one has told us anything when do they have to decide";
    const answer = await ask({ today: "2026-11-27" }, turn);
    expect(dates(answer)).toEqual([["set.decision", "2026-11-19"]]);
  });

  it("leaves the referrer's ringing again beside the decision", async () => {
    const turn = "i referred my niece on 18th nov, heard nothing, when do they have to decide";
    const answer = await ask({ today: "2026-11-27" }, turn);
    expect(dates(answer)).toEqual([
      ["set.decision", "2026-11-19"],
      ["set.chase", "2026-11-23"],
    ]);
  });
});
