import { describe, expect, it } from "vitest";
import { findBrokenSentences } from "./broken-sentences.ts";
import { findHeadingsWithoutText } from "./headings-without-text.ts";
import { findSkippedNumbers } from "./skipped-numbers.ts";
import { documentOf } from "./testing/documents.ts";

describe("headings without text", () => {
  it("are followed by a numbered heading that is no lower", async () => {
    const text = "1. Purpose\n\nTo help.\n\n2. Referral\n\n3. Assessment\n\n3.1 Planning\n\nPlan it.\n";
    expect(findHeadingsWithoutText(await documentOf(text))).toMatchObject([
      { message: 'Nothing stands under "2. Referral" before "3. Assessment"' },
    ]);
  });

  it("are told by their level where the format states levels, and by nothing else where it does not", async () => {
    const text = "Title\n\nTo help.\n\nReferral\n\nAssessment\n\nPlan it.\n";
    const document = await documentOf(text);
    expect(findHeadingsWithoutText(document)).toEqual([]);
    expect(findHeadingsWithoutText({ ...document, file: "guide.html" })).toMatchObject([
      { message: 'Nothing stands under "Referral" before "Assessment"' },
    ]);
  });
});

describe("broken sentences", () => {
  it.each([
    ["The parents should be told of the\n\nThe next part is about plans.", "A sentence breaks off"],
    [
      "The parents and the child should always be told what happens\n\nand why it happens, in plain words.",
      "A sentence is cut in two",
    ],
    [
      "Clear policies must be in every school (see the procedure on staff\n\nEvery school has one.",
      "A bracket is opened, and the sentence breaks off in it",
    ],
    [
      "1.1 The record should say:\n\n1.2 It is kept.\n\n1.3 It is read.",
      "A sentence leads into a list, and no list follows",
    ],
  ])("are found: %s", async (text, message) => {
    expect(findBrokenSentences(await documentOf(text))).toMatchObject([{ message, severity: "warning" }]);
  });

  it.each([
    "The record should say:\n\n• what happened, and\n• when it happened",
    "Complete the online referral form\n\nRing the team if in doubt.",
    "The parents should be told (unless it harms the child).\n\nThey may bring a friend.",
  ])("are not whole ones, lists, or paragraphs that only lack a full stop: %s", async (text) => {
    expect(findBrokenSentences(await documentOf(text))).toEqual([]);
  });
});

describe("skipped numbers", () => {
  const messages = async (...paragraphs: string[]) =>
    findSkippedNumbers(await documentOf(paragraphs.join("\n\n"))).map(({ message }) => message);

  it("skip, begin late, or stand within another paragraph", async () => {
    expect(await messages("2.1.1 One is here.", "2.1.2 Two is here.", "2.1.5 Five is here.")).toEqual([
      "The numbers go from 2.1.2 to 2.1.5",
    ]);
    expect(await messages("2.4.5 Five is here.", "2.4.6 Six is here.")).toEqual([
      "The numbers of 2.4 begin with 2.4.5",
    ]);
    expect(
      await messages("2.1.1 Ring the police 2.1.2 If removal is needed, ask.", "2.1.3 Then write it down."),
    ).toEqual(["Paragraph 2.1.2 stands within paragraph 2.1.1"]);
  });

  it("are none where the numbers follow each other", async () => {
    expect(await messages("1.1 One.", "1.2 Two.", "2.1 One.", "2.2 Two.")).toEqual([]);
  });
});
