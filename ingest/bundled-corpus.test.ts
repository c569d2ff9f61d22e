import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../corpus/config.ts";
import type { Block } from "../corpus/schemas/index-format.ts";
import { anchorQuestions } from "./anchor-questions.ts";
import { buildDocument } from "./build-document.ts";
import type { BuiltDocument } from "./build-document.ts";
import { loadCorpus } from "./load.ts";
import type { PassageDraft } from "./passages.ts";

const corpusDir = path.join(projectRoot, "corpus");
const corpus = await loadCorpus(corpusDir, corpusDir);
const built = await Promise.all(
  corpus.descriptions.map((description) =>
    buildDocument({ description, bytes: readFileSync(path.join(corpusDir, description.file)) }, corpus.notes),
  ),
);

type Built = BuiltDocument;

const byId = (id: string): Built => built.find(({ document }) => document.id === id)!;
const set = byId("set-child-protection-procedures");
const cambridgeshire = byId("cp-responding-to-concerns");
const london = byId("lb-contacts-and-referrals");
const scsp = byId("scsp-making-enquiries");
const ivison = byId("ivison-childrens-social-care-services");

const textOf = ({ text }: Built, { start, end }: { start: number; end: number }) => text.slice(start, end);

const cautionsOf = ({ document }: Built, { start, end }: PassageDraft) => {
  const touching = document.cautions.filter((caution) => caution.start < end && caution.end > start);
  return [...new Set(touching.map(({ text }) => text))];
};

/** The one passage that holds the words. */
function passageWith(source: Built, words: string): PassageDraft {
  const holding = source.passages.filter((passage) => textOf(source, passage).includes(words));
  expect(holding, words).toHaveLength(1);
  return holding[0]!;
}
const passageTextWith = (source: Built, words: string) => textOf(source, passageWith(source, words));

/** The one block that holds the words. */
function blockWith(source: Built, words: string): Block {
  const holding = source.document.blocks.filter((block) => textOf(source, block).includes(words));
  expect(holding, words).toHaveLength(1);
  return holding[0]!;
}

/** The one sequence of characters expected, white space aside. */
const squeeze = (text: string) => text.replace(/\s/gu, "");

describe.each(built.map((source) => [source.document.id, source] as const))("%s", (_, source) => {
  it("holds every character of its file that is not white space, in order, but for what it says it took out", () => {
    const raw = readFileSync(path.join(corpusDir, source.file), "utf8").split("\n");
    for (const { lineNumber, text, reason } of source.removals) {
      expect(raw[lineNumber! - 1]?.trim()).toBe(text);
      expect(reason).not.toBe("");
      raw[lineNumber! - 1] = "";
    }
    expect(squeeze(source.text)).toBe(squeeze(raw.join("")));
  });

  it("is cut into trimmed passages of at most 1,200 characters, in order, without overlap", () => {
    let last = 0;
    for (const passage of source.passages) {
      const text = textOf(source, passage);
      expect(text.length).toBeLessThanOrEqual(1200);
      expect(text).toBe(text.trim());
      expect(passage.start).toBeGreaterThanOrEqual(last);
      last = passage.end;
    }
  });

  it("has every part of itself in a passage, but for its headings", () => {
    const outside = source.document.blocks.filter(
      (block) =>
        block.kind !== "heading" &&
        !source.passages.some(({ start, end }) => start <= block.start && block.end <= end),
    );
    expect(outside).toEqual([]);
  });

  it("has no white space in it but single spaces and line breaks", () => {
    expect(source.text).not.toMatch(/[^\S \n]|  | \n|\n |\n{3}/u);
  });

  it("has all its notes in place", () => {
    expect(source.unplacedNotes).toEqual([]);
  });

  it("begins no passage in the middle of a sentence", () => {
    for (const passage of source.passages) {
      expect(textOf(source, passage)).toMatch(/^(?:[•o]\s|[‘'“(]?[\p{Lu}\d])/u);
    }
  });
});

describe("the bundled questions", () => {
  it("are each anchored to words that a document has", () => {
    const { unanchored, byPassage } = anchorQuestions(corpus.questions, built);
    expect(unanchored).toEqual([]);
    const anchored = [...byPassage.values()].flat().length;
    expect(anchored).toBe(corpus.questions.flatMap(({ questions }) => questions).length);
  });
});

describe("the procedures of Southend, Essex and Thurrock", () => {
  it.each([
    [
      "a list's own words (8/10)",
      "• Agencies responsible for commissioning or providing services to children and their families",
    ],
    [
      "a hyphen at a line's end (98/99)",
      "the corrosiveness of long-term neglect, emotional, physical or sexual abuse",
    ],
    [
      "a blank line in an item (120/122)",
      "targeted early help services to address the assessed needs of a child and their family",
    ],
    ["the address at 1460", "publications/cross-border-child-protection-cases-the-1996-hague-convention"],
    ["a false number at 1581", "See Part A, chapter 1.4 Potential risk to an unborn child."],
    ["a false number at 1645", "(see Part B, chapter 40.2, Parental mental illness)"],
    ["a false number at 1962", "See Section 3.3, s47 thresholds and the multi-agency assessment."],
    [
      "the end of 2.1.14 at 844",
      "the police or the NSPCC 2.1.15 If removal is required, as soon as possible",
    ],
    ["a typing error at 1007", "the assessment triangle.It investigates three domains:"],
    ["a typing error at 708", "or a crime in committed then the police can also be contacted"],
  ])("has %s as one run of words", (_, words) => {
    expect(set.text).toContain(words);
    const block = blockWith(set, words);
    expect(block.kind).not.toBe("heading");
  });

  it.each([
    ["122/123", "Provide targeted early help services", "Prevent issues from escalating"],
    ["1317/1318", "with or without their parents", "When to interview parents and any other"],
    ["1444/1445", "good outcomes for the child and family", "The records and the child’s chronology"],
    ["2117/2118", "Repetition or duration of concern/s", "Vulnerability of child (through age"],
    ["2243/2244", "included in any consideration by Essex Police", "Age, special needs, and vulnerability"],
    [
      "2595/2596",
      "identify a concern of risk of significant harm to a child:",
      "must take place within three days",
    ],
  ])("keeps the list whole that a page join splits at %s", (_, before, after) => {
    expect(passageTextWith(set, before)).toContain(after);
  });

  it("leads the list on recording in by its “of” (606/607)", () => {
    expect(passageTextWith(set, "• Discussions/observations with the child")).toMatch(
      /^The referrer should keep a formal record, whether hardcopy or electronic, of\n• Discussions/,
    );
  });

  it("knows the bullets of the second level at 237-240 and 634-650", () => {
    for (const words of [
      "o section 17 of the Children Act 1989 (children in need)",
      "o section 20 of the Children Act 1989 (duty to accommodate a child).",
      "o Name, address, gender, and date of birth of child",
      "o Make a referral to the lead professional if the case is open and there is one",
    ]) {
      const block = blockWith(set, words);
      expect(block).toMatchObject({ kind: "item", level: 2 });
      expect(set.text.slice(block.contentStart, block.end)).toBe(words.slice(2));
    }
    expect(blockWith(set, "• Take basic details:")).toMatchObject({ kind: "item", level: 1 });
  });

  it("keeps apart what must be held and what should be considered (2787, 2797)", () => {
    const must = blockWith(set, "A pre-birth conference must be held:");
    const consider = blockWith(set, "A pre-birth conference should be considered:");
    expect([must.kind, consider.kind]).toEqual(["paragraph", "paragraph"]);
    const itemsBetween = (from: number, to: number) =>
      set.document.blocks.filter(({ start, kind }) => start > from && start < to && kind === "item").length;
    expect(itemsBetween(must.start, consider.start)).toBe(2);
    const next = blockWith(set, "In some circumstances, time that has lapsed");
    expect(itemsBetween(consider.start, next.start)).toBe(2);
    const died = passageTextWith(set, "When a previous child has died");
    const lastLeadIn = died.slice(0, died.indexOf("When a previous child")).split("\n\n").at(-1);
    expect(lastLeadIn).toBe("A pre-birth conference should be considered:\n• ");
  });

  it.each([
    [
      "Concerns of significant harm are substantiated, and the child is judged to be suffering, or likely to suffer, significant harm",
    ],
    ["Concerns substantiated, but child not judged to be at continuing risk of significant harm"],
    ["Non-recent abuse (may be known as historical abuse)"],
    ["2.5 Assessment of children in need or in need of protection"],
    ["All conferences"],
    ["Missing or inaccessible children"],
  ])("has the heading “%s”", (heading) => {
    const found = set.document.blocks.filter((block) => textOf(set, block) === heading);
    expect(found.map(({ kind }) => kind)).toEqual(["heading"]);
  });

  it("has the heading “Recording” twice, and each over its own text", () => {
    expect(passageWith(set, "The referrer should keep a formal record").section).toEqual(["Recording"]);
    expect(passageWith(set, "A full written record must be completed").section).toEqual(["Recording"]);
    expect(set.document.blocks.filter((block) => textOf(set, block) === "Recording")).toHaveLength(2);
  });

  it.each([
    ["2.1.12 Where requested", "2.1.12", []],
    ["2.2.1 The purpose of the assessment", "2.2.1", ["2.2 Assessment", "Purpose of assessment"]],
    ["2.2.21 Every assessment, including young carer", "2.2.21", ["2.2 Assessment"]],
    ["2.4.5 At the end of the referral discussion", "2.4.5", []],
    [
      "2.6.5 A pre-birth assessment",
      "2.6.5",
      ["2.6 Pre-birth referral and assessment", "Pre-birth assessment"],
    ],
  ])("puts %s under its number and its own headings", (words, number, section) => {
    expect(passageWith(set, words).section).toEqual(section);
    const start = set.text.indexOf(words);
    expect(set.document.blocks.find((block) => block.start === start)?.number).toBe(number);
  });

  const missing = (note: string) => `text may be missing here: ${note}`;
  it.each([
    {
      line: 242,
      before: "(duty to accommodate a child).",
      after: "they are worthless or unloved",
      warning: missing("pages are missing between the criteria"),
    },
    {
      line: 474,
      before: "to complete the appropriate referral form.",
      after: "If the child can understand the significance",
      warning: missing("a page is missing before the passage on asking"),
    },
    {
      line: 732,
      before: "when the alleged victim was under 18 years old.",
      after: "Other agencies should be assisted",
      warning: missing("the rest of the passage on non-recent"),
    },
    {
      line: 781,
      before: "including professional advice, training, and supervision.",
      after: "Feedback should be given by local authority children’s social care to",
      warning: missing('pages are missing, and the heading "2.'),
    },
    {
      line: 1019,
      before: "community and environmental circumstances",
      after: "2.2.21 Every assessment",
      warning: missing("paragraphs 2.2.17 to 2.2.20"),
    },
    {
      line: 1132,
      before: "informing future decisions about action.",
      after: "• Family address and (where relevant)",
      warning: missing("pages are missing, and with them the sentence"),
    },
    {
      line: 1194,
      before: "• Whether the concern involves abuse or neglect",
      after: "2.4.17 The local authority",
      warning: missing("paragraphs 2.4.8 to 2.4.16"),
    },
    {
      line: 1997,
      before: "how it should be obtained and recorded",
      after: "The way in which interviews are conducted",
      warning: missing("the rest of this list"),
    },
    {
      line: 2301,
      before: "locate and see the child and carry out the enquiry.",
      after: "A paediatrician may refer on",
      warning: missing("pages are missing before the passage on paediatric"),
    },
  ])(
    "warns on both sides of the gap at $line, and never puts the two in one passage",
    ({ before, after, warning }) => {
      const [first, second] = [passageWith(set, before), passageWith(set, after)];
      expect(first).not.toBe(second);
      for (const passage of [first, second]) {
        expect(cautionsOf(set, passage).some((caution) => caution.startsWith(warning))).toBe(true);
      }
    },
  );

  it("takes what stands behind a gap out of the headings before it", () => {
    expect(passageWith(set, "they are worthless or unloved").section).toEqual([]);
    expect(passageWith(set, "Other agencies should be assisted").section).toEqual([]);
    expect(passageWith(set, "• Family address and (where relevant)").section).toEqual([]);
  });

  it("warns that it breaks off within section 4.1", () => {
    expect(cautionsOf(set, set.passages.at(-1)!)).toEqual([
      missing("the document breaks off here, within section 4.1"),
    ]);
  });

  it("warns nowhere else", () => {
    const warned = set.passages.map((passage) => cautionsOf(set, passage)).filter(({ length }) => length > 0);
    expect(warned.length).toBeLessThanOrEqual(20);
    expect(new Set(warned.flat()).size).toBe(11);
  });

  it("warns of a paragraph number that stands in the middle of a sentence", () => {
    const holding = set.passages.find(({ start, end }) =>
      set.text.slice(start, end).includes("2.1.15 If removal is required"),
    );
    expect(holding && cautionsOf(set, holding)).toEqual([expect.stringContaining("2.1.15")]);
  });

  it("names the chapters that it sends its readers to and does not hold", () => {
    const titles = set.references.map(({ title }) => title);
    expect(titles).toContain("Part B, chapter 4, Accessing information from abroad");
    expect(titles).toContain("Part B, chapter 40.2, Parental mental illness");
    expect(titles.some((title) => title.includes("Referrals to the police"))).toBe(false);
  });

  it("took nothing out", () => {
    expect(set.removals).toEqual([]);
  });
});

describe("the procedures of Cambridgeshire and Peterborough", () => {
  it("took the first line out, and says why", () => {
    expect(cambridgeshire.removals).toEqual([
      {
        lineNumber: 1,
        page: null,
        text: "Table of Contents",
        reason: "page furniture: empty table of contents",
      },
    ]);
    expect(cambridgeshire.text.startsWith("Responding to concerns about a child\n")).toBe(true);
  });

  it("keeps each telephone number in one item with its council (92, 93, 95)", () => {
    expect(textOf(cambridgeshire, blockWith(cambridgeshire, "0345 045 5203"))).toBe(
      "• Cambridgeshire Children Social Care: 0345 045 5203",
    );
    expect(textOf(cambridgeshire, blockWith(cambridgeshire, "01733 864180"))).toBe(
      "• Peterborough Children Social Care: 01733 864180",
    );
    expect(textOf(cambridgeshire, blockWith(cambridgeshire, "01733 234724"))).toMatch(
      /^In urgent situations out of office hours .* emergency duty team \(out of hours\) on 01733 234724\.$/,
    );
  });

  it("keeps apart the professional who cannot be anonymous (128) and the public who may ask to be (176)", () => {
    const professional = passageWith(cambridgeshire, "cannot be treated as anonymous");
    const anybody = passageWith(cambridgeshire, "Individuals may prefer not to give their name");
    expect(professional).not.toBe(anybody);
    expect(professional.section).toEqual(["Consulting parents"]);
    expect(anybody.section).toEqual(["Responding to concerns raised by members of the public"]);
  });

  it("keeps the whole list on what to ask the public with its lead-in, and its deeper bullets deeper (161-168)", () => {
    const text = passageTextWith(cambridgeshire, "Take basic details:");
    expect(text).toMatch(/^When a member of the public telephones/);
    expect(text).toContain("Inform the referrer about what happens next.");
    expect(blockWith(cambridgeshire, "• undertake an assessment.").level).toBe(2);
    expect(blockWith(cambridgeshire, "• Take basic details:").level).toBe(1);
  });

  it("warns of the superseded guidance where it names it, and only there", () => {
    const warned = cambridgeshire.passages.filter(
      (passage) => cautionsOf(cambridgeshire, passage).length > 0,
    );
    expect(warned).toHaveLength(1);
    expect(cautionsOf(cambridgeshire, warned[0]!)[0]).toMatch(
      /^names superseded guidance: Working Together .* 2018/,
    );
    expect(textOf(cambridgeshire, warned[0]!)).toContain("‘Working Together to Safeguard Children’ 2018");
  });
});

describe("the procedures of the London borough", () => {
  it("took the page's furniture out, each line with its reason", () => {
    expect(london.removals).toEqual([
      { lineNumber: 1, page: null, text: "Skip to content", reason: "page furniture: skip link" },
      { lineNumber: 2, page: null, text: "Company Logo", reason: "page furniture: logo's text" },
      {
        lineNumber: 140,
        page: null,
        text: "Last Updated: October 22, 2024",
        reason: "page furniture: date of the page",
      },
      { lineNumber: 142, page: null, text: "v46", reason: "page furniture: version stamp" },
    ]);
  });

  it("keeps the timescale of a contact (8) and that of a referral (46) in passages of their own", () => {
    const contact = passageWith(london, "a decision made within 24 hours regarding the level of response");
    const referral = passageWith(london, "a decision made about their disposal within 1 working day");
    expect(contact).not.toBe(referral);
  });

  it("keeps the action inside the list of decisions with that list's lead-in (77-84)", () => {
    expect(passageTextWith(london, "• To see the child as soon as possible")).toMatch(
      /^The initial disposal of a Referral, .* may be:\n/,
    );
  });

  it("keeps the numbered list whole with its lead-in (130-134)", () => {
    const text = passageTextWith(london, "1. Review information provided by the Prison Service");
    expect(text).toMatch(/^If a child safeguarding enquiry is received from the Prison Service/);
    expect(text).toContain("\n2. Respond to the child safeguarding enquiry");
    expect(text).toContain("\n3. Contribute to the prisons’");
    expect(blockWith(london, "2. Respond").kind).toBe("item");
  });

  it("says that Section 4 and Flowchart 1 are not held", () => {
    const titles = london.references.map(({ title }) => title);
    expect(titles).toContain("Section 4, Screening Process");
    expect(titles.some((title) => title.startsWith("Flowchart 1"))).toBe(true);
  });
});

describe("the guide of the Ivison Trust", () => {
  it("knows the headings that are directly followed by their text (69, 72)", () => {
    expect(passageWith(ivison, "You are entitled to a written copy.").section).toEqual(["Core Group"]);
    expect(passageWith(ivison, "These usually take place every 6 months").section).toEqual([
      "Child Protection Review Conference",
    ]);
  });

  it("keeps bullets with the sentences that give them a meaning (33-41, 45-49)", () => {
    expect(passageTextWith(ivison, "• Is the child in immediate danger?")).toContain(
      "they decide their response based on the following criteria:",
    );
    expect(passageTextWith(ivison, "• Child is in need, but not suffering")).toContain(
      "There are generally three outcomes after the assessment",
    );
  });

  it("speaks to parents", () => {
    expect(ivison.document.audience).toBe("parents");
  });
});

describe("the procedures of SCSP", () => {
  it("reads no-break spaces as spaces", () => {
    expect(scsp.text).not.toContain("\u00a0");
    expect(passageWith(scsp, "An enquiry involves a two-way exchange").section).toEqual([
      "2. Checking with Children's Social Care",
    ]);
  });

  it("puts the heading without a number under the numbered one before it", () => {
    expect(passageWith(scsp, "Enquires should be made to the Safeguarding Hub Team").section).toEqual([
      "4. How to Access Children's Social Care",
      "Local Contacts",
    ]);
  });

  it("keeps apart that contact is not a referral (30) from how to make contact", () => {
    expect(passageTextWith(scsp, "does not constitute a referral")).not.toContain("Safeguarding Hub Team");
  });
});
