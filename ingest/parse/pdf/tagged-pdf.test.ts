import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDocument } from "../../build-document.ts";
import type { SourceBlock } from "../parser.ts";
import { parsePdf } from "./parse-pdf.ts";
import { linesFrom, writeTestPdf } from "./testing/write-test-pdf.ts";
import type { TestPage, TestWords } from "./testing/write-test-pdf.ts";

const shortly = ({ kind, level, text, aside }: SourceBlock) =>
  `${aside === undefined ? "" : `[${aside}] `}${kind}${level === 0 ? "" : level} ${text}`;
const blocksOf = async (pages: readonly TestPage[]) =>
  (await parsePdf(writeTestPdf({ pages }))).blocks.map(shortly);

/** Lines of one element, at the margin of the text. */
const tagged = (tag: string, y: number, texts: readonly string[]): TestWords[] =>
  linesFrom({ x: 60, y, tag }, texts);
const item = (tag: string, y: number, text: string): TestWords => ({
  text,
  x: 80,
  y,
  tag: `L/LI/LBody/L/LI/LBody ${tag}`,
});
const boxed = (y: number, texts: readonly string[]): TestWords[] => linesFrom({ x: 70, y }, texts);
const filler = (name: string, y: number): TestWords[] =>
  tagged(`P ${name}`, y, [
    "The social worker must see the child alone within one working day of the",
    "referral, and must write down what the child says in the words of the child.",
  ]);
const fillerText =
  "The social worker must see the child alone within one working day of the referral, and must write down what the child says in the words of the child.";

/** The headings over the words of a document that begin so. */
async function pathOver(pages: readonly TestPage[], words: string): Promise<readonly string[] | undefined> {
  const description = {
    id: "a",
    title: "A",
    area: "a",
    audience: "practitioners",
    file: "a.pdf",
    isNamed: true,
  } as const;
  const { document, text } = await buildDocument({ description, bytes: writeTestPdf({ pages }) }, []);
  const at = text.indexOf(words);
  return document.sections.find(({ start, end }) => start <= at && at < end)?.path;
}

describe("parsePdf, of a tagged document", () => {
  const chapter = { text: "Chapter 2", x: 60, y: 60, size: 18, isBold: true, tag: "H1 chapter" };

  it("puts a box that the tags leave out where it stands, though it is drawn last", async () => {
    const words = [
      ...filler("first", 60),
      ...tagged("P lead", 110, ["The safeguarding partners are defined as follows:"]),
      ...tagged("P next", 220, ["These three partners have a joint and equal duty to make arrangements."]),
      ...boxed(150, ["(a) the local authority"]),
      ...boxed(175, ["(b) the integrated care board"]),
    ];
    expect(await blocksOf([{ words }])).toEqual([
      `paragraph ${fillerText}`,
      "paragraph The safeguarding partners are defined as follows:",
      "[0] item1 (a) the local authority",
      "[0] item1 (b) the integrated care board",
      "paragraph These three partners have a joint and equal duty to make arrangements.",
    ]);
  });

  it("puts a box at a page's end behind the sentence and behind the list that go on over it", async () => {
    const open = [
      ...filler("first", 60),
      ...tagged("P open", 110, [
        "Local authorities should agree and publish protocols for assessments. This",
      ]),
      ...boxed(150, ["Every assessment must be informed by the views of the child."]),
    ];
    const list = [
      ...tagged("P open", 60, ["protocol should reflect the local practice framework."]),
      ...tagged("P lead", 100, ["Agencies should have in place arrangements, including:"]),
      item("one", 120, "• a clear line of accountability"),
      ...boxed(160, ["Section 11 places duties on a range of agencies to ensure their functions."]),
    ];
    const rest = [item("two", 60, "• clear whistleblowing procedures"), ...filler("last", 100)];
    expect(await blocksOf([{ words: open }, { words: list }, { words: rest }])).toEqual([
      `paragraph ${fillerText}`,
      "paragraph Local authorities should agree and publish protocols for assessments. This protocol should reflect the local practice framework.",
      "[0] paragraph Every assessment must be informed by the views of the child.",
      "paragraph Agencies should have in place arrangements, including:",
      "item1 • a clear line of accountability",
      "item1 • clear whistleblowing procedures",
      "[1] paragraph Section 11 places duties on a range of agencies to ensure their functions.",
      `paragraph ${fillerText}`,
    ]);
  });

  it("lets a heading in a box reach no further than the box", async () => {
    const words = [
      chapter,
      ...filler("first", 90),
      ...filler("second", 240),
      { text: "Functions of the chair", x: 70, y: 150, size: 14, isBold: true },
      ...boxed(175, ["• Chair the meetings of the partners", "• Offer challenge to the partners"]),
    ];
    const pages = [{ words }];
    expect(await pathOver(pages, "• Chair the meetings")).toEqual(["Chapter 2", "Functions of the chair"]);
    expect((await blocksOf(pages)).at(-1)).toBe(`paragraph ${fillerText}`);
    const last = [{ words: [...words, ...tagged("P end", 300, ["Strong leadership is crucial."])] }];
    expect(await pathOver(last, "Strong leadership")).toEqual(["Chapter 2"]);
  });

  it("takes a page of a box that goes on for part of it, and keeps the sentence in it whole", async () => {
    const pages = [
      {
        words: [
          ...filler("first", 60),
          ...boxed(150, ["The police should help other agencies to understand the"]),
        ],
      },
      { words: [...boxed(60, ["reasons for concerns about the child."])] },
      { words: filler("last", 300) },
    ];
    expect(await blocksOf(pages)).toEqual([
      `paragraph ${fillerText}`,
      "[0] paragraph The police should help other agencies to understand the reasons for concerns about the child.",
      `paragraph ${fillerText}`,
    ]);
  });

  it("leaves in its paragraph what has no tag but goes on from it or leads on to it", async () => {
    const words = [
      ...filler("first", 60),
      ...tagged("P torn", 110, ["A copy should be sent to the panel, which reviews it to identify any"]),
      { text: "issues that may need escalation to a national level, and the", x: 60, y: 122 },
      ...tagged("P next", 160, ["Partners must act in accordance with the arrangements for their area."]),
    ];
    expect(await blocksOf([{ words }])).toEqual([
      `paragraph ${fillerText}`,
      "paragraph A copy should be sent to the panel, which reviews it to identify any issues that may need escalation to a national level, and the",
      "paragraph Partners must act in accordance with the arrangements for their area.",
    ]);
  });

  it("reads a paragraph as it was drawn where the tags lead up the page within it", async () => {
    const tag = "P quoted";
    const words = [
      ...filler("first", 60),
      { text: "Maintained schools have a duty", x: 60, y: 110, tag, tagPlace: 0 },
      { text: "in respect of their pupils, as is set out in", x: 60, y: 122, tag, tagPlace: 2 },
      { text: "Keeping children safe in education.", x: 60, y: 134, tag, tagPlace: 1 },
    ];
    expect(await blocksOf([{ words }])).toContain(
      "paragraph Maintained schools have a duty in respect of their pupils, as is set out in Keeping children safe in education.",
    );
  });

  it("keeps each box of a chart to itself, and from the passage of its neighbour", async () => {
    const tag = "Figure chart";
    const words = [
      ...filler("first", 60),
      { text: "They convene a conference within 15 working days.", x: 320, y: 200, tag },
      { text: "They decide not to convene a conference for the child.", x: 60, y: 200, tag },
      { text: "They decide whether it is necessary to convene a conference", x: 150, y: 150, tag },
    ];
    expect((await blocksOf([{ words }])).slice(1)).toEqual([
      "[0] paragraph They decide whether it is necessary to convene a conference",
      "[1] paragraph They decide not to convene a conference for the child.",
      "[2] paragraph They convene a conference within 15 working days.",
    ]);
  });

  it("puts a heading without a tag below the larger ones above it, whatever its look is elsewhere", async () => {
    const words = [
      chapter,
      { text: "Elsewhere", x: 60, y: 90, isBold: true, tag: "H2 elsewhere" },
      ...filler("first", 110),
      { text: "Strategy discussion", x: 60, y: 160, size: 16, isBold: true, tag: "H3 discussion" },
      ...filler("second", 190),
      { text: "Purpose", x: 70, y: 240, isBold: true },
      ...boxed(260, ["To determine the child's welfare and to plan what is done at once."]),
    ];
    expect(await pathOver([{ words }], "To determine")).toEqual([
      "Chapter 2",
      "Elsewhere",
      "Strategy discussion",
      "Purpose",
    ]);
  });

  it("takes a long line for a heading where the tags say so", async () => {
    const long =
      "d) Is prosecution important in order to maintain public confidence in the system of regulation, with the overall aim of upholding standards and safeguarding children?";
    const words = [
      chapter,
      ...linesFrom({ x: 60, y: 90, tag: "H2 long" }, [long.slice(0, 80).trim(), long.slice(80).trim()]),
      ...filler("first", 130),
    ];
    expect(await blocksOf([{ words }])).toContain(`heading2 ${long}`);
  });

  it("leaves a paragraph at the margin with the next number a paragraph, whatever list the tags put it in", async () => {
    const words = [
      ...tagged("L/LI/LBody a", 60, [
        "153. Within one working day of a referral, a decision is made whether:",
      ]),
      item("one", 80, "• the child requires immediate protection"),
      ...tagged("L/LI/LBody/L/LI/LBody b", 110, [
        "154. For children in need of it, action must be taken at once.",
      ]),
      ...tagged("L/LI/LBody/L/LI/LBody c", 140, [
        "155. The assessment ends no later than after 45 working days.",
      ]),
    ];
    const { blocks } = await parsePdf(writeTestPdf({ pages: [{ words }] }));
    expect(blocks.map(({ kind, number }) => [kind, number])).toEqual([
      ["paragraph", "153"],
      ["item", null],
      ["paragraph", "154"],
      ["paragraph", "155"],
    ]);
  });

  it("counts on in a numbered list, though a paragraph before had the number before", async () => {
    const words = [
      ...tagged("P one", 60, ["1. This guidance is for all agencies that work with children."]),
      ...tagged("P lead", 90, ["Every agency should then take these steps:"]),
      ...tagged("P first", 110, ["1. see the child"]),
      ...tagged("P second", 130, ["2. write down what the child says"]),
    ];
    expect(await blocksOf([{ words }])).toEqual([
      "paragraph 1. This guidance is for all agencies that work with children.",
      "paragraph Every agency should then take these steps:",
      "item1 1. see the child",
      "item1 2. write down what the child says",
    ]);
  });

  it("leaves a long sentence a paragraph, though the tags call it a heading", async () => {
    const long = [
      "The social worker must see the child alone within one working day of the referral, and must",
      "write down what the child says in the words of the child, and must tell the manager what it was.",
    ];
    const words = [chapter, ...linesFrom({ x: 60, y: 90, tag: "H2 long" }, long), ...filler("first", 130)];
    expect(await blocksOf([{ words }])).toContain(`paragraph ${long.join(" ")}`);
  });

  it("leaves a page without tags in the text where the text's sentence goes on in it", async () => {
    const pages = [
      {
        words: [
          ...filler("first", 60),
          ...tagged("P open", 150, ["The manager decides within one working day whether"]),
        ],
      },
      { words: boxed(200, ["an assessment is needed."]) },
      { words: filler("last", 300) },
    ];
    expect(await blocksOf(pages)).toContain(
      "paragraph The manager decides within one working day whether an assessment is needed.",
    );
  });

  it("puts a box beside a column where it stands in its own column", async () => {
    const left = ["P one", "P two"].flatMap((tag, index) =>
      linesFrom({ x: 40, y: 60 + index * 140, tag }, [
        "The child is seen alone by the worker.",
        "What is said is written down.",
      ]),
    );
    const right = linesFrom({ x: 320, y: 60, tag: "P three" }, [
      "The record is read by the manager.",
      "It is signed.",
    ]);
    const pages = [
      { words: [...left, ...right, ...linesFrom({ x: 50, y: 120 }, ["The child's wishes come first."])] },
    ];
    expect(await blocksOf(pages)).toEqual([
      "paragraph The child is seen alone by the worker. What is said is written down.",
      "[0] paragraph The child's wishes come first.",
      "paragraph The child is seen alone by the worker. What is said is written down.",
      "paragraph The record is read by the manager. It is signed.",
    ]);
  });

  it("goes on with an open sentence in a slightly smaller size, and begins anew at a term in bold", async () => {
    const words = [
      ...filler("first", 60),
      ...tagged("P open", 110, ["Local authorities should raise awareness of their policies and"]),
      ...linesFrom({ x: 60, y: 122, size: 9.2, tag: "P rest" }, [
        "procedures with all schools in their area.",
      ]),
      ...tagged("P needs", 160, [
        "It may also include neglect of, or unresponsiveness to, a child's basic needs",
      ]),
      { text: "Parent carer", x: 60, y: 172, isBold: true, tag: "P term" },
      {
        text: "- A person aged 18 or over who provides care for a disabled child",
        x: 122,
        y: 172,
        tag: "P term",
      },
    ];
    expect((await blocksOf([{ words }])).slice(1)).toEqual([
      "paragraph Local authorities should raise awareness of their policies and procedures with all schools in their area.",
      "paragraph It may also include neglect of, or unresponsiveness to, a child's basic needs",
      "paragraph Parent carer - A person aged 18 or over who provides care for a disabled child",
    ]);
  });

  it("loses no character, whatever has a tag and wherever it stands", async () => {
    const roles = ["P", "L/LI/LBody", "L/LI/LBody/L/LI/LBody", "H2", "Figure", "Note/P"];
    const word = fc.record({
      text: fc.stringMatching(
        /^(?:\d{1,2}\.? |• |\(a\) )?[a-zA-Z]{1,9}(?: [a-z]{1,9}){0,5}[-.:]?(?: \d{1,3})?$/,
      ),
      x: fc.integer({ min: 20, max: 400 }),
      y: fc.integer({ min: 20, max: 790 }),
      size: fc.constantFrom(6, 10, 10, 10, 16),
      isBold: fc.boolean(),
      role: fc.constantFrom(...roles, null, null),
      element: fc.integer({ min: 0, max: 3 }),
      tagPlace: fc.integer({ min: 0, max: 9 }),
    });
    const page = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => ({
      words: [
        ...words.map(({ role, element, ...rest }): TestWords => {
          return role === null ? rest : { ...rest, tag: `${role} ${element}` };
        }),
        ...filler("filler", 300),
      ],
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (pages) => {
        expect(await pathOver(pages, "The social worker")).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });
});
