import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { withoutSpace } from "../../../corpus/analysis/tokens.ts";
import { UnreadableDocumentError } from "../parser.ts";
import type { ParsedBlocks } from "../parser.ts";
import { parseDocx } from "./parse-docx.ts";
import { readZip } from "./read-zip.ts";

function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (targets: Readonly<Record<string, string>>, more = "") =>
  `<Relationships>${Object.entries(targets)
    .map(([type, target]) => `<Relationship Id="${type}" Type="${office}/${type}" Target="${target}"/>`)
    .join("")}${more}</Relationships>`;
const part = (name: string, content: string) =>
  `<?xml version="1.0"?><w:${name} xmlns:w="w" xmlns:mc="mc">${content}</w:${name}>`;

/** A Word document with this body; other parts by the names of their relations. */
function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, xml]));
  return zipOf({
    "_rels/.rels": relations({ officeDocument: "word/document.xml", "core-properties": "/word/core.xml" }),
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    "word/_rels/document.xml.rels": relations(
      Object.fromEntries(Object.keys(parts).map((name) => [name, `${name}.xml`])),
    ),
    ...files,
  });
}

const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (content: string, properties = "") =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith("<") ? content : run(content)}</w:p>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const inList = (id: number, depth: number) =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`;
const cell = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]) =>
  `<w:tr>${cells.map((each) => (each.startsWith("<w:tc") ? each : cell(p(each)))).join("")}</w:tr>`;

const styles = part(
  "styles",
  `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="Heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Chapter"/><w:basedOn w:val="H2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="Strong line"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>`,
);
const level = (depth: number, format: string, pattern: string) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
const numbering = part(
  "numbering",
  `<w:abstractNum w:abstractNumId="0">${level(0, "bullet", "•")}${level(1, "bullet", "o")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, "decimal", "%1.")}${level(1, "decimal", "%1.%2")}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`,
);

const shapes = ({ blocks }: ParsedBlocks) =>
  blocks.map(
    ({ kind, level: depth, number, text }) =>
      `${kind}${depth}${number === null ? "" : ` ${number}`}: ${text}`,
  );
const characters = (text: string) => withoutSpace(text).split("").sort().join("");

async function parse(body: string, parts: Readonly<Record<string, string>> = {}): Promise<ParsedBlocks> {
  const parsed = await parseDocx(await docxOf(body, parts));
  const kept = parsed.blocks.map(({ text }) => text).join("");
  const taken = parsed.removals.map(({ text }) => text).join("");
  expect(characters(kept + taken)).toBe(characters(parsed.sourceText));
  return parsed;
}
const shapesOf = async (body: string, parts?: Readonly<Record<string, string>>) =>
  shapes(await parse(body, parts));
const removedOf = async (body: string, parts?: Readonly<Record<string, string>>) =>
  (await parse(body, parts)).removals.map(({ reason, text }) => `${reason} | ${text}`);

describe("parseDocx", () => {
  it("takes headings from styles, also those based on them, and clauses set in them as text", async () => {
    const clause =
      "A clause that is set in a heading's style for its number alone and that ends in a full stop.";
    expect(
      await shapesOf(
        p("Escorts", style("H1")) +
          p("Who", style("Own")) +
          p("Anyone.") +
          p(clause, style("H2")) +
          p(run("Not a heading", "<w:b/>")) +
          p("End."),
        { styles },
      ),
    ).toEqual([
      "heading1: Escorts",
      "heading2: Who",
      "paragraph0: Anyone.",
      `paragraph0: ${clause}`,
      "paragraph0: Not a heading",
      "paragraph0: End.",
    ]);
  });

  it("finds headings by their look where no styles say it: larger above capitals above bold", async () => {
    const text = p("The duty manager must approve every escort, whoever asks for it and whenever.");
    const body =
      p(run("Escort policy", '<w:b/><w:sz w:val="32"/>')) +
      text +
      p("WHO DECIDES") +
      text +
      p("Out of hours", style("Strong")) +
      text +
      p(run("Records", "<w:u w:val='single'/>")) +
      text +
      p(run("Call the police now.", "<w:b/>")) +
      p(run("Lead-in in bold:", "<w:b/>")) +
      p("a badge", inList(1, 0)) +
      p(run("Bold ", "<w:b/>") + run("in part")) +
      text;
    const found = (await shapesOf(body, { styles, numbering })).filter((shape) => !shape.includes("approve"));
    expect(found).toEqual([
      "heading1: Escort policy",
      "heading2: WHO DECIDES",
      "heading3: Out of hours",
      "heading4: Records",
      "paragraph0: Call the police now.",
      "paragraph0: Lead-in in bold:",
      "item1: a badge",
      "paragraph0: Bold in part",
    ]);
  });

  it("finds numbered headings by their numbers, and leaves numbered steps in the text", async () => {
    const text = p("The duty manager decides, and writes down why, before anyone leaves the building.");
    expect(
      (
        await shapesOf(p("2 Escorts") + p("2.1 Approval") + text + p("1. Listen") + p("2. Write") + text)
      ).filter((s) => !s.includes("decides")),
    ).toEqual([
      "heading1 2: 2 Escorts",
      "heading2 2.1: 2.1 Approval",
      "paragraph0: 1. Listen",
      "paragraph0: 2. Write",
    ]);
  });

  it("knows the numbers that Word counts, and puts none into the text", async () => {
    const body =
      p("Escorts", style("H1") + inList(2, 0)) +
      p("Ask.", inList(2, 1)) +
      p("Write.", inList(2, 1)) +
      p("Records", style("H1") + inList(2, 0)) +
      p("Keep.", inList(2, 1)) +
      p("Later", style("H1") + inList(3, 0)) +
      p("Look.", inList(3, 1));
    expect(await shapesOf(body, { styles, numbering })).toEqual([
      "heading1 1: Escorts",
      "paragraph0 1.1: Ask.",
      "paragraph0 1.2: Write.",
      "heading1 2: Records",
      "paragraph0 2.1: Keep.",
      "heading1 7: Later",
      "paragraph0 7.1: Look.",
    ]);
  });

  it("gives items of bulleted and numbered lists two levels", async () => {
    const body =
      p("Carry:") +
      p("a badge", inList(1, 0)) +
      p("of metal", inList(1, 1)) +
      p("first", inList(2, 0)) +
      p("no list", inList(0, 0));
    expect(await shapesOf(body, { numbering })).toEqual([
      "paragraph0: Carry:",
      "item1: a badge",
      "item2: of metal",
      "item1: first",
      "paragraph0: no list",
    ]);
  });

  it("gives the rows of tables; one of a single column only frames its paragraphs", async () => {
    const merged = cell(p(""), "<w:vMerge/>");
    const table = `<w:tbl>${row(cell(p(run("When", "<w:b/>"))), cell(p(run("Who", "<w:b/>"))))}${row("Day 1", cell(p("Team") + p("Manager")))}${row(merged, "Nurse")}${row(cell(p("All"), '<w:gridSpan w:val="2"/>'), "x")}</w:tbl>`;
    expect(await shapesOf(`${p("Limits:")}${table}<w:tbl>${row("In a box")}</w:tbl>`)).toEqual([
      "paragraph0: Limits:",
      "row1: When\tWho",
      "row0: Day 1\tTeam Manager",
      "row0: \tNurse",
      "row0: All\t\tx",
      "paragraph0: In a box",
    ]);
  });

  it("says of a row which cells from above go on in it, and of none that begins anew", async () => {
    const merge = (text: string, value: string) => cell(p(text), `<w:vMerge${value}/>`);
    const rows = [
      row(cell(p("Driver")), merge("Enhanced", ' w:val="restart"')),
      row(cell(p("Escort")), merge("", "")),
      row(cell(p("Cook")), merge("Basic", ' w:val="restart"')),
      row(cell(p("Guest")), cell(p(""))),
    ];
    const { blocks } = await parseDocx(await docxOf(`<w:tbl>${rows.join("")}</w:tbl>`));
    expect(
      blocks.map(({ text, coveredBy }) => [text, coveredBy?.map(({ row: above }) => above.text)]),
    ).toEqual([
      ["Driver\tEnhanced", undefined],
      ["Escort", ["Driver\tEnhanced"]],
      ["Cook\tBasic", undefined],
      ["Guest", undefined],
    ]);
  });

  it("leaves out tracked deletions and takes in insertions, on record", async () => {
    const body =
      p(
        `${run("Call ")}<w:del><w:r><w:delText>nobody </w:delText></w:r></w:del><w:ins>${run("the police ")}</w:ins>${run("now.")}`,
      ) +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("One ")}</w:p>` +
      p("sentence.") +
      `<w:moveFrom>${p("Moved.")}</w:moveFrom>`;
    expect(await shapesOf(body)).toEqual(["paragraph0: Call the police now.", "paragraph0: One sentence."]);
    expect(await removedOf(body)).toEqual(["tracked change: deleted text | nobody\nMoved."]);
  });

  it("puts notes last, and comments, running headers and tables of contents on record", async () => {
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}">${p(text)}${p("More.")}</w:footnote>`;
    const parts = {
      styles,
      footnotes: part(
        "footnotes",
        `<w:footnote w:type="separator"><w:p/></w:footnote>${note(1, "See the Act.")}`,
      ),
      comments: part("comments", `<w:comment>${p("Check this")}</w:comment>`),
      header: part("hdr", p("OFFICIAL")),
      footer: part("ftr", p("Page 1")),
    };
    const body =
      p("Escorts 3", style("Toc")) +
      p(`${run("Ask.")}<w:r><w:footnoteReference w:id="1"/></w:r>`) +
      p("End.");
    expect(await shapesOf(body, parts)).toEqual([
      "paragraph0: Ask.",
      "paragraph0: End.",
      "footnote0: See the Act. More.",
    ]);
    expect(await removedOf(body, parts)).toEqual([
      "table of contents | Escorts 3",
      "running header or footer | OFFICIAL\nPage 1",
      "comment | Check this",
    ]);
  });

  it("reads text boxes once, links, fields, controls and hyphens that do not break", async () => {
    const box = `<w:txbxContent>${p("In a box.")}</w:txbxContent>`;
    const body =
      p(
        `${run("Out.")}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) +
      `<w:sdt><w:sdtContent>${p(`<w:hyperlink>${run("The site")}</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>: multi</w:t><w:noBreakHyphen/><w:t>agency</w:t><w:tab/><w:t>team</w:t></w:r>`)}</w:sdtContent></w:sdt>`;
    expect(await shapesOf(body)).toEqual([
      "paragraph0: Out.",
      "paragraph0: In a box.",
      "paragraph0: The site: multi\u2011agency team",
    ]);
  });

  it("states title, publisher, date and language from its properties, its title's style and its styles", async () => {
    const core =
      "<cp:coreProperties><dc:title>Microsoft Word - x.doc</dc:title><dcterms:modified>2024-05-03T10:00:00Z</dcterms:modified></cp:coreProperties>";
    const { facts } = await parse(p("Escort policy", style("T")) + p("Text."), { styles, core });
    expect(facts).toEqual({ title: "Escort policy", publisher: null, date: "2024-05-03", language: "en-GB" });
  });

  it("fetches nothing that it relates to, and expands no entities", async () => {
    const outside = await zipOf({
      "_rels/.rels": relations(
        {},
        `<Relationship Type="${office}/officeDocument" Target="http://127.0.0.1:9/x" TargetMode="External"/>`,
      ),
    });
    await expect(parseDocx(outside)).rejects.toThrow(/without a Word document/);
    const laughs = await zipOf({
      "_rels/.rels": relations({ officeDocument: "word/document.xml" }),
      "word/document.xml": `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b SYSTEM "file:///etc/passwd">]>${part("document", `<w:body>${p("&a;&b;")}</w:body>`)}`,
    });
    await expect(parseDocx(laughs)).rejects.toThrow(/declares a document type/);
  });

  it.each<[string, Buffer | Promise<Buffer>, RegExp]>([
    ["an empty file", Buffer.alloc(0), /empty/],
    ["a PDF", Buffer.from("%PDF-1.7"), /is a PDF, not a Word document/],
    ["a web page", Buffer.from("<!doctype html><p>x"), /is an HTML page/],
    ["text", Buffer.from("plain"), /damaged or cut off/],
    ["an old Word file", Buffer.from("d0cf11e0a1b11ae1000000", "hex"), /old kind/],
    [
      "an encrypted file",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      /password/,
    ],
    ["another archive", zipOf({ "a.xml": "<a/>" }), /without a Word document/],
    ["a document without words", docxOf(p("")), /without words/],
    [
      "a cut file",
      docxOf(p("Text.")).then((bytes) => bytes.subarray(0, bytes.length - 40)),
      /damaged or cut off/,
    ],
    ["broken XML", docxOf("<w:p><w:r></w:p>"), /broken off or its tags do not match/],
    ["endless nesting", docxOf("<w:sdt>".repeat(300)), /nested too deep/],
  ])("refuses %s and says why", async (_, bytes, reason) => {
    const parsing = parseDocx(await bytes);
    await expect(parsing).rejects.toThrow(UnreadableDocumentError);
    await expect(parsing).rejects.toThrow(reason);
  });

  it("takes Word's styles for a list within a list for one", async () => {
    const nested = styles.replace(
      "</w:styles>",
      `<w:style w:type="paragraph" w:styleId="LB2"><w:name w:val="List Bullet 2"/></w:style></w:styles>`,
    );
    const list = (text: string, id = "") => p(text, `${id === "" ? "" : style(id)}${inList(1, 0)}`);
    const docx = await docxOf(list("coats") + list("with hoods", "LB2") + list("boots"), {
      styles: nested,
      numbering,
    });
    expect(shapes(await parseDocx(docx))).toEqual(["item1: coats", "item2: with hoods", "item1: boots"]);
  });

  it("takes a first row that names the columns for the head, and no other that is not marked", async () => {
    const table = (...rows: string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
    const docx = await docxOf(
      table(row("Trip", "Who agrees"), row("Museum", "Head")) +
        p("Then:") +
        table(row("Owner", "Head of Care"), row("Issued", "2 May 2025")),
    );
    expect(shapes(await parseDocx(docx))).toEqual([
      "row1: Trip\tWho agrees",
      "row0: Museum\tHead",
      "paragraph0: Then:",
      "row0: Owner\tHead of Care",
      "row0: Issued\t2 May 2025",
    ]);
  });
});

describe("readZip", () => {
  const all = () => true;
  const limits = { mostEntries: 10, mostBytes: 5_000_000, mostInflation: 200 };

  it("gives the wanted entries by name", async () => {
    const read = await readZip(await zipOf({ "a.xml": "one", "b.png": "two" }), (name) =>
      name.endsWith(".xml"),
    );
    expect([...read].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ["a.xml", "one"],
    ]);
  });

  it.each([
    ["one that inflates beyond reason", { "a.xml": Buffer.alloc(4_000_000) }],
    [
      "many that are large together",
      {
        "a.xml": "a".repeat(900_000),
        "b.xml": "b".repeat(900_000),
        "c.xml": "c".repeat(900_000),
        "d.xml": "d".repeat(900_000),
        "e.xml": "e".repeat(900_000),
        "f.xml": "f".repeat(900_000),
      },
    ],
    [
      "more entries than a document has",
      Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${i}.xml`, "x"])),
    ],
  ])("refuses %s", async (_, files) => {
    await expect(readZip(await zipOf(files), all, limits)).rejects.toThrow(/more than any document needs/);
  });

  it("stops inflating an entry that is larger than it says", async () => {
    const bytes = await zipOf({ "a.xml": Buffer.alloc(4_000_000) });
    const directory = bytes.indexOf(Buffer.from("PK\x01\x02"));
    bytes.writeUInt32LE(1000, directory + 24);
    await expect(readZip(bytes, all, limits)).rejects.toThrow(/damaged or cut off/);
  });

  it("refuses an entry whose content fails its checksum", async () => {
    const bytes = await zipOf({ "a.xml": "one" });
    const directory = bytes.indexOf(Buffer.from("PK\x01\x02"));
    bytes.writeUInt32LE(1, directory + 16);
    await expect(readZip(bytes, all)).rejects.toThrow(/checksum/);
  });
});
