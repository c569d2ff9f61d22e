import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../parse/markdown/parse-markdown.ts";
import { parseText } from "../parse/text.ts";
import { assembleBlocks } from "../structure/assemble.ts";
import { rebuildStructure } from "../structure/canonical.ts";
import { leadingDate } from "./dates-in-text.ts";
import { statedFacts } from "./stated-facts.ts";

const noFacts = { title: null, publisher: null, date: null, language: null };
const factsOf = (text: string, inFile: Partial<typeof noFacts> | Record<string, string> = {}) =>
  statedFacts(rebuildStructure(parseText(Buffer.from(text))), { ...noFacts, ...inFile });
const prose =
  "\n\nThe duty team takes calls from anyone who is worried about a child, at any time of the day.\n";

describe("leadingDate", () => {
  it.each([
    ["3 May 2024", "2024-05-03"],
    ["3rd of May 2024, and so on", "2024-05-03"],
    ["Friday 3 May 2024", "2024-05-03"],
    ["May 3, 2024", "2024-05-03"],
    ["October 22, 2024", "2024-10-22"],
    ["May 2024", "2024-05"],
    ["Sept 2023", "2023-09"],
    ["03/05/2024", "2024-05-03"],
    ["3.5.2024", "2024-05-03"],
    ["2024-05-03", "2024-05-03"],
    ["05/2024", "2024-05"],
    ["2024", "2024"],
    ["29 February 2024", "2024-02-29"],
  ])("reads %j, day first", (text, date) => {
    expect(leadingDate(text)?.date).toBe(date);
  });

  it.each(["", "soon", "30 February 2024", "13/13/2024", "20245", "1 Smarch 2024", "3 May", "Section 2024"])(
    "reads no date in %j",
    (text) => {
      expect(leadingDate(text)).toBeNull();
    },
  );
});

describe("the dates that a document states of itself", () => {
  it.each([
    ["Last updated 3 May 2024", "2024-05-03"],
    ["Last Updated: October 22, 2024", "2024-10-22"],
    ["Published: 3 May 2024", "2024-05-03"],
    ["First published on 3 May 2024", "2024-05-03"],
    ["Version 4, May 2023", "2023-05"],
    ["Issue 5, January 2026", "2026-01"],
    ["Edition 2 (14 March 2025)", "2025-03-14"],
    ["Adopted/Approved by the Committee March 2026", "2026-03"],
    ["Approved by the trustees 4 June 2025", "2025-06-04"],
    ["V2.1 (March 2022)", "2022-03"],
    ["Date of issue: 01/09/2021", "2021-09-01"],
    ["Approved by the board | Issued: June 2020", "2020-06"],
    ["Edition 3           Written: 9th June 2021\nOwner: Joan Dray    Shelf: 4", "2021-06-09"],
    ["Ref: QL/3      Date of issue: 02/03/2022\nBy: J. Dray     Copies: 4", "2022-03-02"],
    ["The trustees of the lido adopted this handbook on 5th May 2022.", "2022-05-05"],
    ["The board agreed our swimming policy in May 2021.", "2021-05"],
    ["This policy was last reviewed in June 2020", "2020-06"],
    ["Document issued - May 2001", "2001-05"],
    ["Version 3 – March 2019", "2019-03"],
    ["Policy reviewed: 4 March 2019", "2019-03-04"],
    ["Club safeguarding policy adopted: May 2019", "2019-05"],
    ["This policy was approved by the Management Committee of the Club on 6 September 2016.", "2016-09-06"],
    ["Approved by: Board of Trustees, 12 March 2021", "2021-03-12"],
    ["Signed by the trustees. | Date: 19/01/2021", "2021-01-19"],
    ["Date the Policy was Last Reviewed: 13th February 2021", "2021-02-13"],
    ["Date this policy was written: 6 May 2018", "2018-05-06"],
    ["Policy last updated in June 2020", "2020-06"],
  ])("reads %j, at the beginning or at the end", (line, date) => {
    expect(factsOf(`Recording Calls\n\n${line}${prose}`).documentDate).toBe(date);
    expect(factsOf(`Recording Calls${prose}\n\n${line}\n`).documentDate).toBe(date);
  });

  it("takes a month that stands alone on a title page, and no year", () => {
    expect(factsOf(`Recording Calls\n\nDecember 2023${prose}`).documentDate).toBe("2023-12");
    expect(factsOf(`Recording Calls\n\n2023${prose}`).documentDate).toBeNull();
  });

  it.each([
    "Working Together was published in July 2018 and is followed here.",
    "The Act was amended in 2014.",
    "The procedures of 2019 are kept in the office.",
    "The child was last seen on 3 May 2024.",
    "Children Act amended: May 2014",
    "Court order issued - 3 May 2024",
    "Case to be reviewed: 3 May 2024",
    "The plan was approved by the panel on 3 May 2024.",
    "Concern reviewed: 3 May 2024",
  ])("takes no date of another matter for its own: %j", (sentence) => {
    expect(factsOf(`Recording Calls\n\n${sentence}${prose}`).documentDate).toBeNull();
  });

  it("reads the date beside a signature, wherever the document is signed", () => {
    const long = Array.from({ length: 60 }, (_, n) => `Paragraph ${String(n)} says something of its own.`);
    const signed = [...long, "Signed by elders:", "A Name, Another Name", "Date: 19/01/2021", ...long];
    const dateOf = (lines: readonly string[]) =>
      statedFacts(assembleBlocks(parseMarkdown(Buffer.from(lines.join("\n\n")))), noFacts).documentDate;
    expect(dateOf(signed)).toBe("2021-01-19");
    const unsigned = [...long, "The child was seen by:", "A Name", "Date: 19/01/2021", ...long];
    expect(dateOf(unsigned)).toBeNull();
  });

  it("takes a review that the file states for one to come, where it is after the date", () => {
    expect(factsOf(prose, { date: "2013-08-13", reviewDate: "2014-08-13" })).toMatchObject({
      documentDate: "2013-08-13",
      reviewDate: "2014-08-13",
    });
    expect(factsOf(prose, { date: "2014-08-13", reviewDate: "2014-08-13" }).reviewDate).toBeNull();
  });

  it("goes by the update before the first publication, and by its text before its file", () => {
    const text = `Recording Calls\n\nPublished: 3 May 2020\n\nLast updated: 4 June 2022${prose}`;
    expect(factsOf(text, { date: "2024-01-01" }).documentDate).toBe("2022-06-04");
    expect(factsOf(prose, { date: "2024-01-01T10:00:00Z" }).documentDate).toBe("2024-01-01");
  });

  it("goes by the latest day on which something was done with it, never by one to come", () => {
    const dateOf = (lines: string) => factsOf(`Recording Calls\n\n${lines}${prose}`).documentDate;
    expect(dateOf("Version 1, May 2018\n\nVersion 2, June 2020")).toBe("2020-06");
    expect(dateOf("Last reviewed: June 2019\n\nApproved: May 2021")).toBe("2021-05");
    expect(
      dateOf(
        "Date the Policy was Written: 6 May 2018\n\nDate the Policy was Last Reviewed: 13 February 2021\n\nDate the Policy is Due for Review: 13 February 2022",
      ),
    ).toBe("2021-02-13");
    expect(dateOf("Approved: May 2021\n\nReview on: March 2026")).toBe("2021-05");
    expect(dateOf("Approved: May 2021\n\nDate: 3 June 2024")).toBe("2021-05");
  });

  it.each([
    ["Review date: March 2025", "2025-03"],
    ["Date of next review: 31 March 2025", "2025-03-31"],
    ["Next review due March 2025", "2025-03"],
    ["To be reviewed by: 2025", "2025"],
    ["To be looked at again by May 2025.", "2025-05"],
    ["This policy will be reviewed in March 2025.", "2025-03"],
  ])("reads by when it is to be reviewed: %j", (line, date) => {
    expect(factsOf(`Recording Calls\n\nVersion 1, May 2023\n\n${line}${prose}`)).toMatchObject({
      documentDate: "2023-05",
      reviewDate: date,
    });
  });

  it.each([
    "Last review: March 2024",
    "Reviewed March 2024",
    "The plan is reviewed every six months.",
    "Version 2, May 2025. Review date: May 2025",
  ])("takes a review that was held, or another's, for none to come: %j", (line) => {
    expect(factsOf(`Recording Calls\n\n${line}${prose}`).reviewDate).toBeNull();
  });
});

describe("the title that a document states", () => {
  it("is its first heading, where it says something", () => {
    expect(factsOf(`Recording Telephone Calls${prose}`).title).toBe("Recording Telephone Calls");
    expect(factsOf(`Introduction${prose}`).title).toBeNull();
    expect(factsOf(`Calls${prose}`).title).toBeNull();
    expect(factsOf(prose).title).toBeNull();
  });

  it("is the one in its file, where its first lines say the same", () => {
    const title = "Recording calls: a guide";
    expect(factsOf(`A guide to recording calls${prose}`, { title }).title).toBe(title);
    expect(factsOf(`Taking Notes${prose}`, { title }).title).toBe("Taking Notes");
    expect(factsOf(`Taking Notes${prose}`, { title: "Microsoft Word - notes v3.docx" }).title).toBe(
      "Taking Notes",
    );
  });
});

describe("the title in front matter", () => {
  it("is the title of its text, whatever the text begins with", () => {
    const titleOf = (title: string) =>
      statedFacts(rebuildStructure(parseText(Buffer.from(`As a childminder, I take care.${prose}`))), {
        ...noFacts,
        title,
        isTitleGiven: true,
      }).title;
    expect(titleOf("Safeguarding Policy")).toBe("Safeguarding Policy");
    expect(titleOf("Home")).toBeNull();
  });
});

describe("what else a document states", () => {
  it("is for parents where it says so", () => {
    expect(factsOf(`Our Work\n\nThis guidance is for parents and carers.${prose}`).audience).toBe("parents");
    expect(factsOf(`A Guide For Staff${prose}`).audience).toBeNull();
    expect(factsOf(`Social Workers: A Guide for Parents${prose}`).audience).toBe("parents");
    expect(
      factsOf(`Our Work\n\nThis guidance is for staff who talk to parents.${prose}`).audience,
    ).toBeNull();
  });

  it("names its publisher, area and language", () => {
    const text = `Recording Calls\n\nPublished by: The Example Board\n\nArea: North Exampleshire${prose}`;
    expect(factsOf(text, { language: "en-GB" })).toMatchObject({
      publisher: "The Example Board",
      area: "North Exampleshire",
      language: "en-GB",
    });
    expect(factsOf(prose, { language: '"><script>' }).language).toBeNull();
  });
});

describe("whether a document is in force", () => {
  it.each([
    ["This document was withdrawn on 3 May 2024.", "withdrawn"],
    ["This guidance has been superseded by the Calls Policy 2025.", "superseded"],
    ["This policy is no longer in force.", "withdrawn"],
    ["This publication has been archived.", "archived"],
    ["This version has now been replaced by version 3.", "superseded"],
    ["WITHDRAWN", "withdrawn"],
    ["Superseded by the Calls Policy 2025", "superseded"],
    ["Status: Archived", "archived"],
  ])("is told by what it says of itself: %j", (sentence, standing) => {
    expect(factsOf(`Recording Calls\n\n${sentence}${prose}`).standing).toBe(standing);
  });

  it.each([
    "Working Together 2018 was superseded in December 2023.",
    "This guidance replaces the Calls Policy 2019, which was withdrawn.",
    "This guidance supersedes all earlier versions.",
    "If this policy is withdrawn, staff are told.",
    "This guidance should not be used once this document is replaced.",
    "Consent may be withdrawn at any time.",
    "Withdrawn children may be worried about something.",
    "The child's file is archived after 25 years.",
  ])("is not told by what it says of another, or of a time to come: %j", (sentence) => {
    expect(factsOf(`Recording Calls\n\n${sentence}${prose}`).standing).toBe("in-force");
  });

  it("is told by a mark in the title of its file", () => {
    expect(factsOf(prose, { title: "[Withdrawn] Recording calls" }).standing).toBe("withdrawn");
    expect(factsOf(prose, { title: "Recording calls (superseded)" }).standing).toBe("superseded");
    expect(factsOf(prose, { title: "Withdrawn children" }).standing).toBe("in-force");
  });

  it("is not told by what stands far down in a manual", () => {
    const long = Array.from({ length: 60 }, (_, n) => `Paragraph ${String(n)} says something of its own.`);
    const text = [...long, "This guidance was withdrawn on 3 May 2024.", ...long].join("\n\n");
    expect(factsOf(text).standing).toBe("in-force");
  });
});
