import { describe, expect, it } from "vitest";
import type { Block } from "../../corpus/schemas/index-format.ts";
import { parseText } from "../parse/text.ts";
import { rebuildStructure } from "./canonical.ts";

/** 24 lines of 72 characters, with blank lines inside the sentence: enough to be known as text of a printed page. */
const rest = [
  "Every agency that works with families shares what it knows about a child",
  ...Array.from(
    { length: 22 },
    (_, i) =>
      `${i % 4 === 0 ? "\n" : ""}and every agency that hears of harm to a child tells the others about it`,
  ),
  "so that no child in the area is left with nobody who knows what happened.",
].join("\n");

type Seen = Pick<Block, "kind" | "level" | "number"> & { text: string };

function see(source: string): Seen[] {
  const { text, blocks } = rebuildStructure(parseText(Buffer.from(source)));
  return blocks.map(({ kind, level, number, start, end }) => ({
    kind,
    level,
    number,
    text: text.slice(start, end),
  }));
}

/** The blocks of lines of a printed page, without those of the text after them. */
function seeWrapped(source: string): Seen[] {
  const blocks = see(`${source}\n \n\n${rest}`);
  expect(blocks.at(-1)?.text).toMatch(/^Every agency that works/);
  return blocks.slice(0, -1);
}

const texts = (blocks: readonly Seen[]) => blocks.map((block) => block.text);
const kinds = (blocks: readonly Seen[]) => blocks.map(({ kind, level }) => `${kind} ${String(level)}`);

describe("rebuildStructure of text from a PDF", () => {
  it("puts a wrapped paragraph back together", () => {
    const source =
      "Some children are in need because they are suffering, or likely to\nsuffer, significant harm. The Act introduced this as the threshold that\njustifies intervention in family life.";
    expect(texts(seeWrapped(source))).toEqual([
      "Some children are in need because they are suffering, or likely to suffer, significant harm. The Act introduced this as the threshold that justifies intervention in family life.",
    ]);
  });

  it("reads on over a blank line inside a sentence", () => {
    const source =
      "Individual children, especially some of the most vulnerable ones and\n\nthose at greatest risk, will need early help from the agencies of\n\nSouthend, Essex and Thurrock.";
    expect(texts(seeWrapped(source))).toEqual([
      "Individual children, especially some of the most vulnerable ones and those at greatest risk, will need early help from the agencies of Southend, Essex and Thurrock.",
    ]);
  });

  it("reads on over a blank line inside a bullet", () => {
    const source =
      "All agencies should:\n \n\n• Be alert to the risks which individual abusers, or potential abusers,\n\nmay pose to children\n• Share what they know";
    expect(texts(seeWrapped(source))).toEqual([
      "All agencies should:",
      "• Be alert to the risks which individual abusers, or potential abusers, may pose to children",
      "• Share what they know",
    ]);
  });

  it("begins a paragraph at a page start that is glued on, after a sentence that ended", () => {
    const source =
      "The referrer is told of the decision, and of the reasons for it, by\nletter.\n Feedback should be given by local authority children's social care to\nthe referrer.";
    expect(texts(seeWrapped(source))).toEqual([
      "The referrer is told of the decision, and of the reasons for it, by letter.",
      "Feedback should be given by local authority children's social care to the referrer.",
    ]);
  });

  it("reads on inside an open bracket, though an abbreviation ends the line", () => {
    expect(
      texts(seeWrapped("Speak to another professional about the child (e.g.\nGP or nurse) first.")),
    ).toEqual(["Speak to another professional about the child (e.g. GP or nurse) first."]);
  });

  it("knows a heading that no blank line parts from its text", () => {
    expect(
      seeWrapped("Recording\nThe referrer should keep a formal record of it.").map(({ kind }) => kind),
    ).toEqual(["heading", "paragraph"]);
  });

  it("reads on over a page start inside a sentence", () => {
    const source =
      "The social worker must talk with the child, and with the parents, and\n  with everybody else who lives in the household.";
    expect(texts(seeWrapped(source))).toEqual([
      "The social worker must talk with the child, and with the parents, and with everybody else who lives in the household.",
    ]);
  });

  it("keeps a list whole that a page join split", () => {
    const source =
      "Effective early help relies upon agencies working together to:\n \n\n• Identify children and families who would benefit from early help\n • Undertake an assessment of the need for early help, and\n• Provide targeted services";
    expect(kinds(seeWrapped(source))).toEqual(["paragraph 0", "item 1", "item 1", "item 1"]);
  });

  it("takes a lead-in that ends in a bare “of” for the list's lead-in", () => {
    const source =
      "The referrer should keep a formal record, whether hardcopy or electronic,\nof\n \n • Discussions with the child\n • Discussions with the parent";
    const blocks = seeWrapped(source);
    expect(kinds(blocks)).toEqual(["paragraph 0", "item 1", "item 1"]);
    expect(blocks[0]?.text).toBe(
      "The referrer should keep a formal record, whether hardcopy or electronic, of",
    );
  });

  it("takes a bare “o” in a list for a bullet of the second level", () => {
    const source =
      "The professional should always:\n \n\n• Take basic details:\n\no Name, address, gender, and date of birth of child\no Name and contact details for parent/s, educational setting,\n\nprimary medical practitioner\n\n• Discuss the case with their manager";
    const blocks = seeWrapped(source);
    expect(kinds(blocks)).toEqual(["paragraph 0", "item 1", "item 2", "item 2", "item 1"]);
    expect(blocks[3]?.text).toBe(
      "o Name and contact details for parent/s, educational setting, primary medical practitioner",
    );
  });

  it("keeps two lists apart that stand next to each other", () => {
    const source =
      "A pre-birth conference must be held:\n \n\n• When an assessment gives rise to concerns about an unborn child\n• For a child born into a household that already has children who are\n\nsubject of a child protection plan\n\n \nA pre-birth conference should be considered:\n \n• When a previous child has died as a result of significant harm";
    const blocks = seeWrapped(source);
    expect(kinds(blocks)).toEqual(["paragraph 0", "item 1", "item 1", "paragraph 0", "item 1"]);
    expect(blocks[3]?.text).toBe("A pre-birth conference should be considered:");
  });

  it("joins words split at a hyphen or a slash without a space", () => {
    const source =
      "For them, it is the corrosiveness of neglect, often hidden and long-\nterm, that harms, as single-agency, health and social care and multi-\ndisciplinary work have shown; what matters is a strategy meeting/\ndiscussion held in good time.";
    expect(texts(seeWrapped(source))).toEqual([
      "For them, it is the corrosiveness of neglect, often hidden and long-term, that harms, as single-agency, health and social care and multi-disciplinary work have shown; what matters is a strategy meeting/discussion held in good time.",
    ]);
  });

  it("leaves a dash at a line's end a space", () => {
    const source =
      "The assessment under the Act will be carried out by a social worker -\nwhat further information is required is for them to say.";
    expect(seeWrapped(source)[0]?.text).toContain("social worker - what further");
  });

  it("joins an address of the web that was split at its end of line", () => {
    const source =
      "All professionals should seek information about earlier addresses too.\n\nhttps://www.gov.uk/government/publications/cross-border-child-cases-the-\n1996-hague-convention";
    expect(seeWrapped(source).at(-1)?.text).toMatch(
      /https:\/\/www\.gov\.uk\/government\/publications\/cross-border-child-cases-the-1996-hague-convention$/,
    );
  });

  it.each([
    ["See Part A, chapter", "1.4 Potential risk to an unborn child.", null],
    ["(see Part B, chapter", "40.2, Parental mental illness) and act.", null],
    ["it ends as said in Section", "3.3, S47 thresholds and the assessment.", null],
  ])("takes no number inside a sentence for a new paragraph: %s / %s", (before, after, number) => {
    const line = `A referral must be made as soon as concerns are found. ${before}`.slice(0, 90);
    expect(seeWrapped(`${line}\n${after}`)).toEqual([
      { kind: "paragraph", level: 0, number, text: `${line} ${after}` },
    ]);
  });

  it("puts the broken-off end of a paragraph back, whatever number it was given", () => {
    const source =
      "2.1.14 For children who are in need of immediate protection, action must be\ntaken by the social worker, or the police or the NSPCC\n 2.1.15 If removal is required, as soon as possible after the referral has\nbeen made to children’s social care.";
    const blocks = seeWrapped(source);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ kind: "paragraph", number: "2.1.14" });
    expect(blocks[0]?.text).toContain("or the NSPCC 2.1.15 If removal is required");
  });

  it("begins a paragraph at a number after a sentence that ended, on a glued page too", () => {
    const source =
      "2.2.15 Research has shown that a systematic approach is the best way to\ndo it.\n\n2.2.16 An example of such a model is set out in the triangle.\n 2.2.21 Every assessment should draw together what was gathered.";
    expect(seeWrapped(source).map((block) => block.number)).toEqual(["2.2.15", "2.2.16", "2.2.21"]);
  });

  it("counts where the words begin behind a bullet or a number", () => {
    const source = Buffer.from(
      `2.1.1 The worker should:\n\n• Listen\n\no To the child\n \n\nThen they\nwrite.\n \n\n${rest}`,
    );
    const { text, blocks } = rebuildStructure(parseText(source));
    expect(blocks.slice(0, 3).map((b) => text.slice(b.contentStart, b.end))).toEqual([
      "The worker should:",
      "Listen",
      "To the child",
    ]);
  });

  it("takes a heading of two lines for one heading", () => {
    const source =
      "Arrangements should be noted for future referrals, if appropriate.\n\n \nConcerns of significant harm are substantiated, and the child is\njudged to be suffering, or likely to suffer, significant harm\n\n \n Where concerns are substantiated, there must be a conference.";
    expect(seeWrapped(source).map(({ kind, text }) => [kind, text])).toEqual([
      ["paragraph", "Arrangements should be noted for future referrals, if appropriate."],
      [
        "heading",
        "Concerns of significant harm are substantiated, and the child is judged to be suffering, or likely to suffer, significant harm",
      ],
      ["paragraph", "Where concerns are substantiated, there must be a conference."],
    ]);
  });

  it.each([
    ["Recording", "heading"],
    ["Non-recent abuse (may be known as historical abuse)", "heading"],
    ["What happens once you have contacted social care?", "heading"],
    ["A pre-birth conference must be held:", "paragraph"],
    ["The child must be seen", "paragraph"],
    ["See also the guide for parents", "paragraph"],
    ["Social workers listen.", "paragraph"],
    ["and then nothing", "paragraph"],
  ])("tells headings that look like text from text that looks like one: %s", (line, kind) => {
    const before = "All agencies should work together to keep every child in the area safe.";
    const blocks = seeWrapped(`${before}\n \n\n${line}\n \n\n The worker writes it all down.`);
    if (line.startsWith("and")) expect(blocks[0]?.text).toContain(line);
    else expect(blocks.find((block) => block.text === line)?.kind).toBe(kind);
  });

  it("gives a heading the level of its number", () => {
    const source =
      "Text before the chapter.\n \n\n3. Child Protection Enquiries\n \n\n3.5 Initiating an enquiry\n \n\nThe worker begins.";
    expect(seeWrapped(source).slice(1, 3)).toEqual([
      { kind: "heading", level: 1, number: "3", text: "3. Child Protection Enquiries" },
      { kind: "heading", level: 2, number: "3.5", text: "3.5 Initiating an enquiry" },
    ]);
  });
});

describe("rebuildStructure of text from a web page", () => {
  it("keeps one paragraph a line, however short", () => {
    const source = "Consulting parents\n\nThe parent is told.\nThe child is asked.\n\nlower case too.";
    expect(see(source).map(({ kind, text }) => [kind, text])).toEqual([
      ["heading", "Consulting parents"],
      ["paragraph", "The parent is told."],
      ["paragraph", "The child is asked."],
      ["paragraph", "lower case too."],
    ]);
  });

  it("knows a heading that is directly followed by its text", () => {
    const blocks = see("A first thing is done.\n\nCore Group\nYou and the professionals will work together.");
    expect(kinds(blocks)).toEqual(["paragraph 0", "heading 2", "paragraph 0"]);
  });

  it("reads the level of a bullet from its indent", () => {
    const blocks = see(
      "Always:\n\n  • Decide whether to:\n    • make a referral\n    • wait.\n  • Record it.",
    );
    expect(kinds(blocks)).toEqual(["paragraph 0", "item 1", "item 2", "item 2", "item 1"]);
  });

  it("takes an indented number for an item of a list, and one at the margin for a heading", () => {
    const blocks = see(
      "1. Purpose\n\nThe social worker should:\n\n  1. Review the record;\n  2. Respond to it.",
    );
    expect(kinds(blocks)).toEqual(["heading 2", "paragraph 0", "item 1", "item 1"]);
    expect(blocks[0]?.number).toBe("1");
  });

  it("sets the items of a list directly under each other and parts everything else by an empty line", () => {
    const source = "A heading\n\nThe worker should:\n\n• call\n• write.\n\nThen wait.";
    expect(rebuildStructure(parseText(Buffer.from(source))).text).toBe(
      "A heading\n\nThe worker should:\n• call\n• write.\n\nThen wait.",
    );
  });

  it("never ends a document with a heading", () => {
    expect(kinds(see("The worker calls.\n\nLocal Contacts"))).toEqual(["paragraph 0", "paragraph 0"]);
  });

  it("lists what it took out and keeps nothing of it", () => {
    const { text, removals } = rebuildStructure(
      parseText(Buffer.from("Skip to content\n\nContacts\n\nCall the team.\n\nv46")),
    );
    expect(text).toBe("Contacts\n\nCall the team.");
    expect(removals.map(({ lineNumber, text: words }) => [lineNumber, words])).toEqual([
      [1, "Skip to content"],
      [7, "v46"],
    ]);
  });
});
