import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDocument } from "../../build-document.ts";
import type { SourceBlock } from "../parser.ts";
import { parsePdf } from "./parse-pdf.ts";
import { linesFrom, writeTestPdf } from "./testing/write-test-pdf.ts";
import type { TestPage, TestPdf, TestWords } from "./testing/write-test-pdf.ts";

const parse = (pdf: TestPdf) => parsePdf(writeTestPdf(pdf));
const shortly = ({ kind, level, text }: SourceBlock) => `${kind}${level === 0 ? "" : level} ${text}`;
const blocksOf = async (pages: readonly TestPage[]) => (await parse({ pages })).blocks.map(shortly);

const paragraph = [
  "The social worker must see the child alone within one working day of the",
  "referral, and must write down what the child says in the words of the child.",
];
const body = (y: number) => linesFrom({ x: 60, y }, paragraph);
const paragraphText = paragraph.join(" ");

describe("parsePdf", () => {
  it("tells headings by their size and weight, and their level by how they stand to each other", async () => {
    const words = [
      { text: "Safeguarding procedures", x: 60, y: 60, size: 24, isBold: true },
      { text: "Referrals", x: 60, y: 110, size: 16, isBold: true },
      ...body(135),
      { text: "Out of hours", x: 60, y: 180, isBold: true },
      ...body(200),
    ];
    expect(await blocksOf([{ words }])).toEqual([
      "heading1 Safeguarding procedures",
      "heading2 Referrals",
      `paragraph ${paragraphText}`,
      "heading3 Out of hours",
      `paragraph ${paragraphText}`,
    ]);
  });

  it("takes what the outline names for a heading though it is set as the text is", async () => {
    const words = [...body(60), { text: "Who to tell", x: 60, y: 110 }, ...body(135)];
    const { blocks } = await parse({ pages: [{ words }], outline: [{ title: "Who to tell", page: 1 }] });
    expect(blocks.map(shortly)).toContain("heading1 Who to tell");
  });

  it("takes a bold line that ends in a colon for a heading only over another such line", async () => {
    const words = [
      ...body(60),
      { text: "Where harm is not substantiated", x: 60, y: 110, isBold: true },
      ...body(130),
      { text: "Where harm is substantiated:", x: 60, y: 180, isBold: true },
      { text: "Lead practitioners should:", x: 60, y: 200, isBold: true },
      { text: "• convene a conference", x: 70, y: 220 },
      { text: "Purpose:", x: 60, y: 250, isBold: true },
      ...body(270),
    ];
    expect((await blocksOf([{ words }])).filter((block) => block !== `paragraph ${paragraphText}`)).toEqual([
      "heading1 Where harm is not substantiated",
      "heading1 Where harm is substantiated:",
      "paragraph Lead practitioners should:",
      "item1 • convene a conference",
      "paragraph Purpose:",
    ]);
  });

  it("puts the chapters of a law in their part, with their titles, and what stands in them below", async () => {
    const words = [
      { text: "PART 2", x: 270, y: 60, size: 14, isBold: true },
      { text: "Standards and related matters", x: 200, y: 85, size: 12 },
      { text: "CHAPTER 1", x: 270, y: 110 },
      { text: "Quality standards", x: 250, y: 130 },
      { text: "The education standard", x: 60, y: 155, isBold: true },
      ...body(175),
      { text: "PART 3", x: 270, y: 230, size: 14, isBold: true },
      { text: "The registered person", x: 200, y: 255, size: 12 },
      { text: "Fitness", x: 60, y: 280, isBold: true },
      ...body(300),
      { text: "EXPLANATORY NOTE", x: 200, y: 350, isBold: true },
      ...body(370),
    ];
    expect((await blocksOf([{ words }])).filter((block) => block.startsWith("heading"))).toEqual([
      "heading1 PART 2",
      "heading2 Standards and related matters",
      "heading3 CHAPTER 1 Quality standards",
      "heading4 The education standard",
      "heading1 PART 3",
      "heading2 The registered person",
      "heading3 Fitness",
      "heading1 EXPLANATORY NOTE",
    ]);
  });

  it("leaves a bold sentence a sentence", async () => {
    const words = [
      ...body(60),
      { text: "Never promise to keep a secret.", x: 60, y: 110, isBold: true },
      ...body(135),
    ];
    expect(await blocksOf([{ words }])).toContain("paragraph Never promise to keep a secret.");
  });

  it("takes out running heads, feet and page numbers, says why, and keeps the page of each block", async () => {
    const pages = [1, 2, 3].map((number) => ({
      words: [
        { text: "Anytown Safeguarding Partnership", x: 60, y: 30, size: 8 },
        { text: `Chapter ${number}`, x: 60, y: 100, size: 16, isBold: true },
        ...body(130),
        { text: `${number}`, x: 300, y: 780, size: 8 },
      ],
    }));
    const { blocks, removals } = await parse({ pages });
    expect(blocks.map(({ page, text }) => [page, text])).toEqual(
      [1, 2, 3].flatMap((number) => [
        [number, `Chapter ${number}`],
        [number, paragraphText],
      ]),
    );
    expect(removals.map(({ page, text, reason }) => [page, text, reason])).toEqual(
      [1, 2, 3].flatMap((number) => [
        [number, "Anytown Safeguarding Partnership", "page furniture: running head"],
        [number, `${number}`, "page furniture: page number"],
      ]),
    );
  });

  it("leaves a sentence that many pages end with where it belongs", async () => {
    const last = "The registered person must ensure that the record is signed.";
    const pages = [0, 1, 2, 3].map((index) => ({
      words: [
        ...body(100),
        ...linesFrom({ x: 60, y: 736 }, [`${"abcd".charAt(index)} is written down first.`, last]),
      ],
    }));
    const { removals } = await parse({ pages });
    expect(removals).toEqual([]);
  });

  it("puts a paragraph together that goes on over the page", async () => {
    const pages = [
      {
        words: [
          ...body(100),
          ...linesFrom({ x: 60, y: 700 }, [
            "The manager decides within one working day of the referral whether",
          ]),
        ],
      },
      { words: [...linesFrom({ x: 60, y: 100 }, ["an assessment is needed."]), ...body(140)] },
    ];
    expect(await blocksOf(pages)).toContain(
      "paragraph The manager decides within one working day of the referral whether an assessment is needed.",
    );
  });

  it("mends a word that was split at a line's end, and leaves a hyphen that belongs to it", async () => {
    const words = [
      ...linesFrom({ x: 60, y: 60 }, [
        "Every assess-",
        "ment is read by the multi-",
        "agency team, as multi-agency work needs an assessment.",
      ]),
      ...body(140),
    ];
    const { blocks, removals } = await parse({ pages: [{ words }] });
    expect(blocks[0]?.text).toBe(
      "Every assessment is read by the multi-agency team, as multi-agency work needs an assessment.",
    );
    expect(removals).toEqual([
      { lineNumber: null, page: 1, text: "-", reason: "hyphen at the end of a line" },
    ]);
  });

  it("reads one column after the other, and a heading over both where it stands", async () => {
    const left = [
      "The child is seen alone by the worker and",
      "is asked in plain words what has happened,",
      "and nothing that the child says is changed",
      "by the one who writes it down. The record",
    ];
    const right = [
      "is read by the manager on the same working",
      "day. The manager decides what is done next",
      "and tells the referrer within three working",
      "days, in writing, with the reasons.",
    ];
    const words = left.flatMap((text, index): TestWords[] => [
      { text, x: 50, y: 100 + index * 12 },
      { text: right[index] ?? "", x: 262, y: 100 + index * 12 },
    ]);
    const pages = [
      { words: [{ text: "What is written down", x: 50, y: 60, size: 16, isBold: true }, ...words] },
    ];
    expect(await blocksOf(pages)).toEqual([
      "heading1 What is written down",
      `paragraph ${[...left, ...right].join(" ")}`,
    ]);
  });

  it("keeps a table's rows, its cells apart, and knows its head", async () => {
    const rows = [
      ["Meeting", "When"],
      ["Strategy meeting", "Same day"],
      ["Conference", "15 working days"],
      ["Review", "3 months"],
    ];
    const words = rows.flatMap(([first = "", second = ""], index): TestWords[] => [
      { text: first, x: 60, y: 120 + index * 20, isBold: index === 0 },
      { text: second, x: 300, y: 120 + index * 20, isBold: index === 0 },
    ]);
    expect(await blocksOf([{ words: [...body(60), ...words, ...body(240)] }])).toEqual([
      `paragraph ${paragraphText}`,
      "row1 Meeting\tWhen",
      "row Strategy meeting\tSame day",
      "row Conference\t15 working days",
      "row Review\t3 months",
      `paragraph ${paragraphText}`,
    ]);
  });

  it("puts the lines of a ruled cell together", async () => {
    const words = [
      { text: "Who", x: 65, y: 112, isBold: true },
      { text: "Does what", x: 205, y: 112, isBold: true },
      { text: "Social worker", x: 65, y: 132 },
      ...linesFrom({ x: 205, y: 132 }, ["sees the child alone and", "writes the record"]),
      { text: "Manager", x: 65, y: 162 },
      ...linesFrom({ x: 205, y: 162 }, ["reads the record and", "decides"]),
    ];
    const across = [100, 120, 150, 180].map((y) => [60, y, 400, y] as const);
    const down = [60, 200, 400].map((x) => [x, 100, x, 180] as const);
    expect(await blocksOf([{ words: [...words, ...body(220)], rules: [...across, ...down] }])).toEqual([
      "row1 Who\tDoes what",
      "row Social worker\tsees the child alone and writes the record",
      "row Manager\treads the record and decides",
      `paragraph ${paragraphText}`,
    ]);
  });

  it("sets footnotes apart, last, and takes their references out of the text", async () => {
    const words = [
      ...body(60),
      { text: "The duty is set out in the Act", x: 60, y: 110 },
      { text: "1", x: 196.3, y: 106, size: 6 },
      { text: " and binds every agency.", x: 199.7, y: 110 },
      { text: "1", x: 60, y: 736, size: 5 },
      { text: "Children Act 2004, section 11", x: 66, y: 740, size: 8 },
    ];
    const { blocks, removals } = await parse({ pages: [{ words }] });
    expect(blocks.map(shortly)).toEqual([
      `paragraph ${paragraphText}`,
      "paragraph The duty is set out in the Act and binds every agency.",
      "footnote 1 Children Act 2004, section 11",
    ]);
    expect(blocks[2]?.markerLength).toBe(2);
    expect(removals.map(({ text, reason }) => [text, reason])).toEqual([["1", "reference to a footnote"]]);
  });

  it("takes the comma between two references out with them, and parts the words round one", async () => {
    const raised = (text: string, x: number) => ({ text, x, y: 106, size: 6 });
    const words = [
      ...body(60),
      { text: "All staff follow the guidance", x: 60, y: 110 },
      raised("1", 188.5),
      raised(",", 191.9),
      raised("2", 193.6),
      { text: ".", x: 197, y: 110 },
      { text: "They speak with the child", x: 60, y: 130 },
      { text: "2", x: 172, y: 126, size: 6 },
      { text: "and/or their carer.", x: 175.4, y: 130 },
      { text: "1 Children Act 2004, section 11", x: 60, y: 730, size: 8 },
      { text: "2 Children Act 1989, section 47", x: 60, y: 742, size: 8 },
    ];
    const texts = await blocksOf([{ words }]);
    expect(texts.slice(1, 3)).toEqual([
      "paragraph All staff follow the guidance.",
      "paragraph They speak with the child and/or their carer.",
    ]);
  });

  it("keeps bullets with their items, at two levels, and the numbers of paragraphs", async () => {
    const words = [
      { text: "2.1 Any practitioner can make a referral, and must then:", x: 60, y: 60 },
      { text: "•", x: 70, y: 80 },
      { text: "telephone the duty team", x: 88, y: 80 },
      { text: "•", x: 70, y: 100 },
      { text: "write down", x: 88, y: 100 },
      { text: "–", x: 100, y: 120 },
      { text: "what was said", x: 118, y: 120 },
      ...body(160),
    ];
    const { blocks } = await parse({ pages: [{ words }] });
    expect(blocks.slice(0, 4)).toEqual([
      { kind: "paragraph", level: 0, text: words[0]?.text, markerLength: 4, number: "2.1", page: 1 },
      { kind: "item", level: 1, text: "• telephone the duty team", markerLength: 2, number: null, page: 1 },
      { kind: "item", level: 1, text: "• write down", markerLength: 2, number: null, page: 1 },
      { kind: "item", level: 2, text: "– what was said", markerLength: 2, number: null, page: 1 },
    ]);
  });

  it("takes out a table of contents, so that it never answers", async () => {
    const contents = [
      { text: "Contents", x: 60, y: 60, size: 16, isBold: true },
      { text: "1. Referrals ........................................ 2", x: 60, y: 90 },
      { text: "2. Conferences .................................. 14", x: 60, y: 110 },
    ];
    const chapter = { words: [{ text: "1. Referrals", x: 60, y: 60, size: 16, isBold: true }, ...body(90)] };
    const { blocks, removals } = await parse({ pages: [{ words: contents }, chapter] });
    expect(blocks.map(shortly)).toEqual(["heading1 1. Referrals", `paragraph ${paragraphText}`]);
    expect(removals.map(({ reason }) => reason)).toEqual(Array(3).fill("table of contents"));
  });

  it("takes out an entry of the contents that is wrapped otherwise than its heading", async () => {
    const heading = [
      "Our enforcement actions against",
      "registered persons, providers,",
      "service managers and managers",
    ];
    const words = [
      { text: "Contents", x: 60, y: 60, size: 16, isBold: true },
      { text: "Introduction", x: 60, y: 90 },
      { text: "Our enforcement actions against registered persons, providers, service", x: 60, y: 110 },
      { text: "managers and managers", x: 60, y: 122 },
      { text: "Appeals", x: 60, y: 142 },
    ];
    const chapters = [
      { text: "Introduction", x: 60, y: 160, size: 16, isBold: true },
      ...body(180),
      ...linesFrom({ x: 60, y: 230, size: 16, isBold: true }, heading),
      ...body(300),
      { text: "Appeals", x: 60, y: 350, size: 16, isBold: true },
      ...body(370),
    ];
    const blocks = await blocksOf([{ words }, { words: chapters }]);
    expect(blocks.filter((block) => block !== `paragraph ${paragraphText}`)).toEqual([
      "heading1 Introduction",
      `heading1 ${heading.join(" ")}`,
      "heading1 Appeals",
    ]);
  });

  it("takes the site's furniture and the addresses behind links out of a browser's print", async () => {
    const words = [
      { text: "Skip to main content", x: 60, y: 40 },
      ...body(80),
      { text: "Read the guidance", x: 60, y: 120 },
      { text: "(https://www.example.org/guidance)", x: 150, y: 120, size: 9 },
      { text: "first.", x: 297, y: 120 },
    ];
    const { blocks, removals } = await parse({
      pages: [{ words }],
      info: { Creator: "Mozilla/5.0 Chrome/138" },
    });
    expect(blocks.map(({ text }) => text)).toEqual([paragraphText, "Read the guidance first."]);
    expect(removals.map(({ text }) => text)).toEqual([
      "(https://www.example.org/guidance)",
      "Skip to main content",
    ]);
  });

  it("reads what the document says of itself", async () => {
    const info = {
      Title: "Safeguarding procedures",
      Author: "Anytown Safeguarding Partnership",
      ModDate: "D:20240503120000Z",
    };
    const { facts } = await parse({ pages: [{ words: body(60) }], info, catalog: "/Lang (en-gb)" });
    expect(facts).toEqual({
      title: "Safeguarding procedures",
      publisher: "Anytown Safeguarding Partnership",
      date: "2024-05-03",
      language: "en-GB",
    });
  });

  it("does not take a file's name for a title, a person for a publisher, or a print's date for the document's", async () => {
    const info = {
      Title: "Microsoft Word - final v3.docx",
      Author: "A Person",
      Creator: "Mozilla/5.0 Chrome/138",
      ModDate: "D:20240503120000Z",
    };
    const { facts } = await parse({ pages: [{ words: body(60) }], info });
    expect(facts).toEqual({ title: null, publisher: null, date: null, language: null });
  });

  it("prefers the date on the cover", async () => {
    const words = [{ text: "Updated 30 April 2024", x: 60, y: 40 }, ...body(60)];
    const { facts } = await parse({ pages: [{ words }], info: { ModDate: "D:20250503120000Z" } });
    expect(facts.date).toBe("2024-04-30");
  });

  it("loses no character, however words stand on their pages", async () => {
    const text = fc.stringMatching(
      /^(?:\d{1,2}\.? |• |\(a\) )?[a-zA-Z]{1,9}(?: [a-z]{1,9}){0,5}[-.:]?(?: \d{1,3})?$/,
    );
    const word = fc.record({
      text,
      x: fc.integer({ min: 20, max: 400 }),
      y: fc.integer({ min: 20, max: 790 }),
      size: fc.constantFrom(6, 8, 10, 10, 10, 16),
      isBold: fc.boolean(),
    });
    const page = fc
      .array(word, { minLength: 1, maxLength: 25 })
      .map((words) => ({ words: [...words, ...body(300)] }));
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (pages) => {
        const description = {
          id: "a",
          title: "A",
          area: "a",
          audience: "practitioners",
          file: "a.pdf",
          isNamed: true,
        } as const;
        const built = await buildDocument({ description, bytes: writeTestPdf({ pages }) }, []);
        expect(built.text.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
