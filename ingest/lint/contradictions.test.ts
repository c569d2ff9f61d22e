import { describe, expect, it } from "vitest";
import { findContradictions } from "./contradictions.ts";
import { documentOf } from "./testing/documents.ts";

const within = async (...paragraphs: string[]) =>
  findContradictions([await documentOf(paragraphs.join("\n\n"))]);

describe("contradicting timescales", () => {
  it("are two periods for one matter, with both quotations", async () => {
    const found = await within(
      "The minutes must be sent to all members within five working days of the meeting.",
      "Parents may bring a friend.",
      "Within ten working days of the meeting, the chair should circulate the minutes to members.",
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      kind: "timescale-contradiction",
      severity: "error",
      message:
        '5 working days from "the meeting" against 10 working days from "the meeting": two periods for what reads as one matter',
    });
    expect(found[0]!.places.map(({ quote }) => quote)).toEqual([
      "The minutes must be sent to all members within five working days of the meeting.",
      "Within ten working days of the meeting, the chair should circulate the minutes to members.",
    ]);
  });

  it("are the same number of working days here and of days there", async () => {
    const found = await within(
      "A strategy meeting should be convened within three working days of the concern being identified.",
      "The strategy meeting must take place within three days of the concern.",
    );
    expect(found).toMatchObject([
      { severity: "error", message: expect.stringContaining("over a weekend") as unknown },
    ]);
  });

  it("are two starts for one period, which may be meant", async () => {
    const found = await within(
      "The manager should make a decision on the response within one working day of receiving the referral.",
      "On all referrals a decision on the response is made within one working day of the first contact.",
    );
    expect(found).toMatchObject([
      { severity: "warning", message: expect.stringContaining("different events") as unknown },
    ]);
  });

  it("are two clocks where the document says that one thing is a kind of the other", async () => {
    const found = await within(
      "A pre-birth conference is an initial conference concerning an unborn child.",
      "An initial conference should be held within 15 working days of the strategy meeting.",
      "The pre-birth conference should be held ten weeks before the expected date of delivery.",
    );
    expect(found).toMatchObject([
      { severity: "warning", message: expect.stringContaining("two clocks") as unknown },
    ]);
  });

  it("between areas are a warning, with every place that says the same on its side", async () => {
    const one = await documentOf(
      "Telephone referrals should be confirmed in writing within 48 hours.\n\nThe office is upstairs.\n\nThe referrer must confirm a telephone referral in writing within 48 hours.",
      "north",
    );
    const other = await documentOf(
      "All telephone referrals are to be confirmed in writing within 24 hours.",
      "south",
    );
    const found = findContradictions([one, other]);
    expect(found).toMatchObject([{ severity: "warning" }]);
    expect(found[0]!.places.map(({ documentId }) => documentId)).toEqual(["north", "north", "south"]);
  });

  it.each([
    [
      "an exception for a case of its own",
      [
        "Strategy meetings should be held within three working days of the concern.",
        "Where the child is in hospital, the strategy meeting must be held within one working day.",
      ],
    ],
    [
      "different things",
      [
        "The complaint is acknowledged within three working days.",
        "The appeal is acknowledged within ten working days.",
      ],
    ],
    [
      "the first of a kind and the later ones",
      [
        "The first review conference is held within three months of the conference.",
        "Further review conferences are held within six months of the conference.",
      ],
    ],
    [
      "telling one person and telling another",
      [
        "The manager must notify the police of the incident within two hours.",
        "The manager must notify the parents of the incident within one day.",
      ],
    ],
    [
      "comments on a report and the report",
      [
        "The draft report is sent to the provider within 18 working days.",
        "Comments on the draft report are sent within five working days.",
      ],
    ],
    [
      "the time after which to ask again",
      [
        "The team should decide on the referral within one working day.",
        "If no decision on the referral is made within three working days, the referrer should ask for one.",
      ],
    ],
    [
      "the same time in another unit",
      [
        "Telephone referrals are confirmed in writing within 48 hours.",
        "A telephone referral must be confirmed in writing within two days.",
      ],
    ],
    [
      "two limits of one sentence",
      [
        "The first review is held within three months of the plan and reviews of the plan at least every six months.",
      ],
    ],
  ])("are not %s", async (_, paragraphs) => {
    expect(await within(...paragraphs)).toEqual([]);
  });
});
