import { describe, expect, it } from "vitest";
import { turnInFull } from "./turn-in-full.ts";

const places = [
  { area: "set", names: ["Southend", "Thurrock"] },
  { area: "cambridgeshire-peterborough", names: ["Peterborough", "Cambridge"] },
];
const inFull = (...turns: string[]) => turnInFull(turns, places)?.text ?? null;
const nothingElse = { place: null, age: null, harm: null, ofAnswer: null, earlier: [] };

describe("turnInFull", () => {
  it.each([
    ["who chairs the strategy meeting", "and the conference?", "who chairs the conference"],
    ["who has to come to a strat?", "what about the core group", "who has to come to the core group?"],
    [
      "do parents have to agree to a referral",
      "ok and for early help?",
      "do parents have to agree to early help",
    ],
    ["can the GP be at the conference", "and the school?", "can the school be at the conference"],
    ["what counts as neglect", "and emotional abuse?", "what counts as emotional abuse"],
    ["can a 16 yr old consent to a medical", "and a 12 year old?", "can a 12 yr old consent to a medical"],
    [
      "can a 16 yr old consent to a medical",
      "what about if she's 12?",
      "can a 12 yr old consent to a medical",
    ],
    [
      "how often is a child in need plan reviewed",
      "no I meant a child protection plan",
      "how often is a child protection plan reviewed",
    ],
    [
      "who decides to hold a conference",
      "no sorry I meant the strategy meeting",
      "who decides to hold the strategy meeting",
    ],
    ["who chairs the conference", "sorry, the core group I mean", "who chairs the core group"],
    [
      "who chairs the conference",
      "not the conference, the strategy meeting",
      "who chairs the strategy meeting",
    ],
    [
      "who chairs the conference",
      "I meant the strategy meeting not the conference",
      "who chairs the strategy meeting",
    ],
  ])("asks “%s” of what “%s” names", (before, turn, full) => {
    expect(inFull(before, turn)).toBe(full);
  });

  it.each([
    ["how soon must a referral be in writing?", "Southend", "Southend"],
    ["who do I ring about a child", "sorry, im in cambridge", "cambridge"],
    ["we made a referral on the phone", "it's Thurrock", "Thurrock"],
  ])("asks “%s” of the place that is all “%s” tells", (before, turn, place) => {
    expect(turnInFull([before, turn], places)).toEqual({ ...nothingElse, text: before, place });
  });

  it.each([
    ["who can consent to the medical?", "what if he's 12", "12"],
    ["who can refuse a medical", "and at 15?", "15"],
    ["who attends a conference", "she's 14", "14"],
    ["who attends a conference", "hes fourteen", "14"],
    ["who attends a conference", "it's for a 14 year old girl", "14"],
    ["who attends a conference", "she's 14 years old", "14"],
    ["who attends a conference", "14 yo", "14"],
    ["who attends a conference", "she's  14", "14"],
    ["what happens under section 47?", "she's 14", "14"],
    ["who is told when a child was seen on 3/12?", "she's 14", "14"],
    ["who decides over 15 working days", "she's 14", "14"],
    ["who attends a conference", "what if she was 11?", "11"],
    ["who attends a conference", "same for a 15yo", "15"],
    ["who attends a conference", "and at 15?", "15"],
    ["who examines a 2 year old", "she's 3 weeks old", "3 weeks"],
    ["who examines the baby", "a 3-week-old", "3-week"],
    ["who examines the baby", "she's only 3 weeks old", "3 weeks"],
    ["who examines the baby", "a 6 month old", "6 month"],
  ])("asks “%s” again of the age that “%s” tells", (before, turn, age) => {
    expect(turnInFull([before, turn], places)).toEqual({ ...nothingElse, text: before, age });
  });

  it("keeps the age while other halves of the same question are asked", () => {
    const age = (...turns: string[]) => turnInFull(turns, places)?.age;
    const before = ["who attends the conference", "she's 12"];
    expect(age(...before, "say that again")).toBe("12");
    expect(age(...before, "and the core group?")).toBe("12");
    expect(age(...before, "Thurrock")).toBe("12");
    expect(age(...before, "and if he's 14?")).toBe("14");
    expect(age(...before, "how do I make a referral?", "Thurrock")).toBeNull();
  });

  it.each([
    ["do i have to tell the parents before i refer", "and if its sexual abuse?", "sexual abuse"],
    ["who comes to the strategy meeting", "what if it's about FGM", "FGM"],
    ["do we need consent to refer", "and if it might be self-harm", "self-harm"],
    ["do we need consent to refer", "but if there's suspected neglect?", "neglect"],
  ])("asks “%s” again in the case that “%s” tells", (before, turn, harm) => {
    expect(turnInFull([before, turn], places)).toEqual({ ...nothingElse, text: before, harm });
  });

  it("takes a harm that is told in place of the one that was asked of, and keeps one that was told", () => {
    expect(inFull("what are the signs of neglect", "and if it's sexual abuse?")).toBe(
      "what are the signs of sexual abuse",
    );
    const turns = ["who comes to the strategy meeting", "and if it's neglect?", "and the conference?"];
    expect(turnInFull(turns, places)).toMatchObject({
      text: "who comes to the conference",
      harm: "neglect",
    });
  });

  it("takes a case that tells more than its kind of harm for no whole question", () => {
    expect(inFull("do we need consent to refer", "and if it's sexual abuse by a brother?")).toBeNull();
    expect(inFull("do we need consent to refer", "sexual abuse")).toBeNull();
  });

  it("puts a place where another stood", () => {
    expect(inFull("what is the number for Cambridge?", "and Peterborough?")).toBe(
      "what is the number for Peterborough?",
    );
  });

  it("keeps what was said before the question that a turn stands for", () => {
    const turns = [
      "do I put a phone referral in writing",
      "how long have I got",
      "and in Peterborough",
      "Southend",
    ];
    expect(turnInFull(turns, places)).toEqual({
      ...nothingElse,
      text: turns[1],
      place: "Southend",
      earlier: [turns[0]],
    });
  });

  it("takes what something comes before or after for no half that is asked of", () => {
    expect(inFull("how long after the strat must the conference be?", "and the core group?")).toBe(
      "how long after the strat must the core group be?",
    );
    expect(inFull("how long after referral do they have to decide", "and the strat?")).toBe(
      "how soon must the strat be held",
    );
  });

  it.each([
    "can you say that again",
    "explain that more simply please?",
    "where does it say that?",
    "pardon?",
  ])("hears the question before again in “%s”", (turn) => {
    expect(inFull("who can consent to a medical", turn)).toBe("who can consent to a medical");
  });

  it("goes on from what it understood, past thanks", () => {
    expect(
      inFull("who chairs the strategy meeting", "and the conference?", "ok thanks", "and the review?"),
    ).toBe("who chairs the review");
  });

  it.each([
    ["tells and asks nothing before", ["a referral was made yesterday", "and the core group?"]],
    ["may be put in two places", ["do the assessment and the conference need her there?", "and the review?"]],
    ["finds nothing of its kind before", ["can I refer without consent", "and the conference in July?"]],
    ["says more than a name", ["who chairs the strategy meeting", "and who takes the conference minutes?"]],
    ["opens a question of its own", ["who chairs the strategy meeting", "the conference"]],
    ["says more than a place", ["who chairs the strategy meeting", "she has moved to Southend"]],
    ["names two places", ["who do I ring", "Southend or Thurrock"]],
    ["tells of weeks, but no age", ["do we need a pre-birth assessment", "she's 34 weeks"]],
    ["names a number alone, where no age stands", ["who attends a conference", "and 15?"]],
    ["tells more than an age", ["who attends a conference", "she's 14 and wont come"]],
    ["tells two ages", ["who attends a conference", "he's 12, she's 14"]],
    ["tells a bare number of nobody", ["how long have I got to write it up", "and 48?"]],
    [
      "is longer than such turns are",
      ["who chairs the strategy meeting", `and ${" ".repeat(90)}the conference?`],
    ],
    ["is the first", ["and the conference?"]],
    ["only thanks", ["who chairs the strategy meeting", "ok thanks"]],
  ])("leaves a turn as it is that %s", (_, turns) => {
    expect(inFull(...turns)).toBeNull();
  });
});

it("reads a run of pronouns before an age at once", () => {
  const startedAt = performance.now();
  expect(turnInFull(["who chairs the conference", `${"she".repeat(23)}x? aged 9`], places)).toBeNull();
  expect(performance.now() - startedAt).toBeLessThan(50);
});

it("reads a run of short words before a place at once", () => {
  const startedAt = performance.now();
  const full = turnInFull(["who chairs the conference", `${"im".repeat(30)}! Thurrock`], places);
  expect(full).toBeNull();
  expect(performance.now() - startedAt).toBeLessThan(100);
});

it.each([
  ["shorter please", "shorter"],
  ["can you give me the short version?", "shorter"],
  ["that's too long", "shorter"],
  ["in a nutshell", "shorter"],
  ["what document is that from and how up to date is it?", "source"],
  ["source?", "source"],
  ["when was it last updated", "source"],
])("“%s” asks of the answer itself: %s", (turn, ofAnswer) => {
  const asked = "What are the tasks of a child protection conference?";
  expect(turnInFull([asked, turn], [])).toMatchObject({ text: asked, ofAnswer });
});

it.each([
  "how short can a visit be?",
  "who wrote the report?",
  "how long is too long?",
  "is the plan up to date?",
])("“%s” asks of something else than the answer", (turn) => {
  expect(turnInFull(["Who chairs the conference?", turn], [])?.ofAnswer ?? null).toBeNull();
});
