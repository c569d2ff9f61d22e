import { describe, expect, it } from "vitest";
import type { ChatResponse } from "../../contract.ts";
import { answerTo } from "../../testing/answer-to.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

/** Asked at 2 pm on Thursday 26 November 2026. */
function ask(turns: string | readonly string[], area = "set"): Promise<ChatResponse> {
  return answerTo(turns, { knowledge, today: "2026-11-26T14:00", area });
}

const own = (answer: ChatResponse) => [...answer.ownWords, ...(answer.offers ?? [])].join("\n");
const said = (answer: ChatResponse) => answer.statements.map(({ text }) => text).join("\n");

describe("what a conversation tells of the case", () => {
  const when = "and the conference, when should that be?";
  const tenWeeks = "ten weeks prior to the expected delivery date";

  it.each([
    [["baby due in march, mum using heroin. when do we refer", when]],
    [["unborn baby, mum on drugs", "when must the conference be held"]],
    [["shes 30 weeks pregnant. who do we invite to strat", when]],
    [["shes pregnant and weve done a prebirth assessment", "when is the conference held"]],
    [["do we need a conference before the baby is born", "when should that conference be"]],
    [["mum is pregnant", "who chairs the conference", when]],
    [["baby due in march, mum using heroin. when should the conference be?"]],
  ])("chooses the conference before birth: %j", async (turns) => {
    const answer = await ask(turns);
    expect(said(answer)).toContain(tenWeeks);
    expect(said(answer)).not.toContain("15 working days");
    expect(own(answer)).toContain("the expected delivery");
  });

  it.each([
    ["nothing was told", ["who chairs the conference", when]],
    ["it is denied", ["she isn't pregnant. who chairs the conference", when]],
    ["the baby was born since", ["unborn baby, mum on drugs", "the baby was born last week", when]],
    ["another child is meant", ["mum is pregnant", "when is the conference for the older brother"]],
  ])("leaves the ordinary conference where %s", async (_, turns) => {
    expect(said(await ask(turns))).not.toContain(tenWeeks);
  });

  it("counts from the day of delivery where that was told", async () => {
    // 70 days before 10 March 2027: 10 days of March, 28 of February, 31 of January and 1 of December.
    const answer = await ask(["baby due 10 march 2027. when should we refer", when]);
    expect(answer.deadlines.map(({ ruleId, due }) => [ruleId, due])).toEqual([
      ["set.prebirth_conference", "2026-12-30"],
    ]);
  });

  it.each([
    [["family moved here from kent on a child protection plan. what do we do", when]],
    [["child on a cp plan has moved here from kent", "when does the conference have to be"]],
  ])("chooses the conference of a child who moved in: %j", async (turns) => {
    expect(own(await ask(turns))).toContain("the notification by the other local authority");
  });

  it("puts the words on an unborn baby's strategy meeting before the general days", async () => {
    const answer = await ask(["mum is pregnant and using heroin", "how soon must strat be held"]);
    expect(answer.statements[0]?.text).toContain(
      "held as soon as possible following receipt of the referral",
    );
    expect(answer.statements[1]?.text).toContain("within three working days");
  });

  it("keeps what happened though its turn asks something else", async () => {
    const answer = await ask([
      "kids under police protection. who does what",
      "how soon do we need the strat",
    ]);
    expect(own(answer)).toContain("What is the date of the emergency action?");
    const supposed = await ask(["what if police protection is used", "how soon do we need the strat"]);
    expect(own(supposed)).not.toContain("emergency action");
  });

  it("leaves the circumstances of a meeting to the passages", async () => {
    const answer = await ask("When should a strategy meeting be held about an unborn baby?");
    expect(said(answer)).toContain("A strategy meeting/discussion should be held, where");
  });
});

describe("a pre-birth assessment", () => {
  it("asks for the delivery once, and brings the meeting that a removed sibling calls for", async () => {
    const answer = await ask(
      "midwife. booking app today, mum has had two kids taken off her before. when should the prebirth assessment be done?",
    );
    expect(own(answer).match(/What is the date/gu)).toHaveLength(1);
    expect(said(answer)).toContain("ideally between 8- and 12-weeks’ gestation");
    expect(said(answer)).toContain("A sibling or child has previously been removed from the parents");
  });

  it("brings no such meeting where nothing was told", async () => {
    const answer = await ask("when should the prebirth assessment be done?");
    expect(said(answer)).not.toContain("previously been removed");
  });
});

describe("an hour of today that is told bare", () => {
  const contact = (hour: string) => `contact came in at ${hour}, how long have we got to decide what level`;

  it("is the one that has gone by: at 2 pm, 9 is this morning's", async () => {
    const answer = await ask(`duty desk. ${contact("9")}`, "london-borough");
    expect(answer.deadlines.map(({ ruleId, due }) => [ruleId, due])).toEqual([
      ["london.contact_decision", "2026-11-27T09:00:00+00:00"],
    ]);
    expect(own(answer)).toContain("9 am on Thursday 26 November 2026");
  });

  it.each(["4", "10 pm"])("is no hour of the night, and none to come: at %s", async (hour) => {
    const answer = await ask(contact(hour), "london-borough");
    expect(answer.deadlines).toEqual([]);
    expect(own(answer)).toContain("What is the date of the initial contact?");
  });

  it("is asked about where both halves of the day have gone by", async () => {
    const answer = await answerTo(contact("9"), {
      knowledge,
      today: "2026-11-26T22:00",
      area: "london-borough",
    });
    expect(own(answer)).toContain("in the morning or in the afternoon?");
  });
});

describe("writing", () => {
  it.each([
    ["how many days do we get to write the report for conference"],
    ["how long to write the conference report"],
    ["how long have i got to write up the minutes of the conference"],
  ])("of something else is no confirmation of a call: %s", async (question) => {
    const answer = await ask(question, "scsp");
    expect(answer.kind).toBe("abstention");
    expect(own(answer)).not.toContain("telephone");
    expect(answer.citations.map(({ quote }) => quote).join()).not.toMatch(/24 hours|48 hours/u);
  });

  it.each([
    ["rang childrens services about one of my year 4s, got to put it in an email now. by when?"],
    ["rang childrens services, need to put it in an email. by when?"],
    ["i rang it in, got to email it over now. by when"],
    ["called it through to mash, how long till the paper form has to be with them"],
    ["told duty by phone, how long before i must follow up by letter"],
    ["spoke to the duty desk, by when do i fill in the online form"],
    ["phoned it in. how long have i got to write the referral"],
    ["rang in my concerns. how long till i have to write it up"],
  ])("of what was told by telephone is due in 48 hours, with no silence above it: %s", async (question) => {
    const answer = await ask(question);
    expect(answer.kind).not.toBe("abstention");
    expect(answer.statements[0]?.text).toContain("in writing, within 48 hours");
  });
});

describe("silence about a referral", () => {
  it.each([
    [["how long before social care tell me if theyre taking my referral", "and if I hear nothing?"]],
    [["who do i refer to", "and if I hear nothing?"]],
    [["what happens after i make a referral", "what if i dont hear back"]],
  ])("asks when to ring again: %j", async (turns) => {
    const answer = await ask(turns);
    expect(answer.statements).toHaveLength(1);
    expect(said(answer)).toContain(
      "within three working days, the referrer should contact these services again",
    );
  });

  it.each([
    [["who chairs the strat", "and if I hear nothing?"]],
    [["do i tell the parents before i refer", "and if the parents are not told?"]],
    [["what happens after i make a referral", "what happens if it's out of hours"]],
  ])("is not what else is asked: %j", async (turns) => {
    const answer = await ask(turns);
    expect(own(answer)).not.toContain("What is the date");
    expect(answer.statements[0]?.text ?? "").not.toContain("three working days, the referrer");
  });
});
