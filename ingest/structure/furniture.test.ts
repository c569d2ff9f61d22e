import { describe, expect, it } from "vitest";
import { parseText } from "../parse/text.ts";
import { rebuildStructure } from "./canonical.ts";
import { removeFurniture } from "./furniture.ts";

const remove = (text: string) => removeFurniture(parseText(Buffer.from(text)).lines);

describe("the title of a document at the edge of a page", () => {
  it("goes with the page's number, and stays within a page", () => {
    const source =
      "Hall rules v3     Page 1\n\nWe lock the hall at nine.\n\fHall rules v3      Page 2\n\nSee rope list, page 4\n\nKeys hang by the door.";
    const { text, removals } = rebuildStructure(parseText(Buffer.from(source)));
    expect(removals.map(({ text: words }) => words)).toEqual([
      "Hall rules v3 Page 1",
      "Hall rules v3 Page 2",
    ]);
    expect(text).toContain("See rope list, page 4");
  });

  it.each([
    "We fill in the list that\nis on page 12\n\fKeys hang by the door.",
    "Keys hang by the door.\n\fFor the rope list see page 3 of 7",
    "Ropes are on page 9\n\fKeys hang by the door.\n\fRopes are on page 9",
  ])("is no sentence that ends in the number of a page: %j", (source) => {
    expect(rebuildStructure(parseText(Buffer.from(source))).removals).toEqual([]);
  });
});

describe("removeFurniture", () => {
  it.each([
    ["Skip to content", "page furniture: skip link"],
    ["Skip to main content", "page furniture: skip link"],
    ["Company Logo", "page furniture: logo's text"],
    ["Table of Contents", "page furniture: empty table of contents"],
    ["Last Updated: October 22, 2024", "page furniture: date of the page"],
    ["v46", "page furniture: version stamp"],
    ["Version 2.1", "page furniture: version stamp"],
    ["Back to top", "page furniture: page control"],
    ["Page 3 of 40", "page furniture: page number"],
    ["*******", "numbers and marks without words"],
    ["* ...", "numbers and marks without words"],
    [".. _evidence of abuse:", "reStructuredText: targets and directives"],
    [":Officer: |Safeguarding Officer|", "reStructuredText: fields without a value"],
    [".. container:: warning", "reStructuredText: targets and directives"],
  ])("takes out “%s” and says why", (line, reason) => {
    const { kept, removals } = remove(`First words.\n\n${line}\n\nLast words.`);
    expect(kept.map(({ text }) => text)).toEqual(["First words.", "Last words."]);
    expect(removals).toEqual([{ lineNumber: 3, page: null, text: line, reason }]);
  });

  it.each([
    "The logo of the company is blue.",
    "The table of contents is below.",
    "It was last updated in 2024 and replaced since then by another version.",
    "v46 of the form must be used.",
    "Print this form and sign it.",
    "See page 3 of the form.",
    ":Officer: Ann Smith",
    "|The Setting| will:",
    ".. note:: The parents are not told.",
    "12",
    "Send this by post to the council.",
    "Report a problem",
    "Home / Club Agreement",
    "Home | Away",
    "School / Home / Hospital",
    "Bruise seen > Write it down > Ring the desk",
    "Child missing » Search » Ring 999",
    "Home > Ring the parents > Ring the police.",
    "This message is passed on to the lead.",
    "Consider the environment of the child.",
  ])("keeps the sentence “%s”", (line) => {
    expect(remove(line)).toMatchObject({ kept: [{ text: line }], removals: [] });
  });

  it.each([
    "Home > Trips",
    "Home / Library / Trips",
    "Intranet » Policies » Trips",
    "You are here: Home > Rules > Trips",
    "Library | Rules | Trips",
  ])("takes out the way to the page: “%s”", (line) => {
    expect(remove(`${line}\n\nWe walk.`)).toMatchObject({
      kept: [{ text: "We walk." }],
      removals: [{ text: line, reason: "page furniture: navigation" }],
    });
  });

  it.each([
    "Think about the environment before you print this message.",
    "This e-mail and any attachments are confidential and meant for the addressee.",
    "The information in this message may be legally privileged.",
  ])("takes out what a mail program puts under a message: “%s”", (line) => {
    expect(remove(`We walk.\n\n${line}`)).toMatchObject({
      kept: [{ text: "We walk." }],
      removals: [{ text: line, reason: "what a mail program puts under a message" }],
    });
  });

  it("takes out the number that a page begins or ends with, and no number inside it", () => {
    const { kept, removals } = remove("First words.\n\n2\n\fThe number is\n\n12\n\nof them.\n\n- 3 -");
    expect(kept.map(({ text }) => text)).toEqual(["First words.", "The number is", "12", "of them."]);
    expect(removals.map(({ text, reason }) => [text, reason])).toEqual([
      ["2", "page furniture: page number"],
      ["- 3 -", "page furniture: page number"],
    ]);
  });

  it("parts what stands over a drawn line from what stands under it", () => {
    expect(remove("First words\n* * *\nlast words.").kept.map(({ gap }) => gap)).toEqual(["none", "blank"]);
  });
});
