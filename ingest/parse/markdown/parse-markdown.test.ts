import { describe, expect, it } from "vitest";
import { withoutSpace } from "../../../corpus/analysis/tokens.ts";
import { UnreadableDocumentError } from "../parser.ts";
import type { ParsedBlocks } from "../parser.ts";
import { parseMarkdown } from "./parse-markdown.ts";

const parse = (text: string) => parseMarkdown(Buffer.from(text));
const shapes = ({ blocks }: ParsedBlocks) => blocks.map(({ kind, level, text }) => `${kind}${level} ${text}`);
const removed = (text: string) => parse(text).removals.map((removal) => removal.text);
const characters = (text: string) => withoutSpace(text).split("").sort().join("");

function expectNothingLost(parsed: ParsedBlocks): void {
  const kept = parsed.blocks.map(({ text }) => text).join("");
  const taken = parsed.removals.map(({ text }) => text).join("");
  expect(characters(kept + taken)).toBe(characters(parsed.sourceText));
}

describe("parseMarkdown", () => {
  it("gives headings, paragraphs, quotations and code, the marks on record", () => {
    const text =
      "Escorts\n=======\n\n## Who **must** #\nAny\n_manager_.\n\n> Said.\n> Again.\n\n```sh\none\n\ntwo\n```\n\n---\n";
    expect(shapes(parse(text))).toEqual([
      "heading1 Escorts",
      "heading2 Who must",
      "paragraph0 Any manager.",
      "paragraph0 Said. Again.",
      "paragraph0 one",
      "paragraph0 two",
    ]);
    expect(removed(text)).toEqual(["======= ## ** ** # _ _ > > ``` ---", "```sh"]);
    expectNothingLost(parse(text));
  });

  it("puts the paragraph under an item's label below it, and joins the paragraphs of a sentence", () => {
    const text = "1. Concerns\n\n   The club needs a number to ring.\n\n1. Tell the lead.\n\n   Today.\n";
    expect(shapes(parse(text))).toEqual([
      "item1 1. Concerns",
      "item2 The club needs a number to ring.",
      "item1 1. Tell the lead. Today.",
    ]);
    const nested =
      "- Bruise on a baby\n\n  Ring 999.\n\n  - tell them\n\n  Then wait.\n\n- Do not\n\n  Leave the child alone.\n";
    expect(shapes(parse(nested))).toEqual([
      "item1 Bruise on a baby",
      "item2 Ring 999.",
      "item2 tell them",
      "item2 Then wait.",
      "item1 Do not Leave the child alone.",
    ]);
  });

  it("reads labels on fifty thousand lines in no time", () => {
    const started = performance.now();
    expect(parse(`**a:** b\n${"c\n".repeat(50_000)}`).blocks.length).toBe(1);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it("keeps apart what stands line by line behind labels in bold, and no other lines", () => {
    const text =
      "**Helpline:** 1098\n**Police**: 999\nday and night\n\nTell **the lead:**\n**now** or later.\n";
    expect(shapes(parse(text))).toEqual([
      "paragraph0 Helpline: 1098",
      "paragraph0 Police: 999 day and night",
      "paragraph0 Tell the lead: now or later.",
    ]);
    expectNothingLost(parse(text));
  });

  it("gives items two levels, joins an item's paragraphs, and keeps the numbers of the source", () => {
    const parsed = parse(
      "Carry:\n- a badge\n\n  of metal\n- a radio\n  1. charged\n     - fully\n\n3) Call.\n",
    );
    expect(shapes(parsed)).toEqual([
      "paragraph0 Carry:",
      "item1 a badge of metal",
      "item1 a radio",
      "item2 1. charged",
      "item2 fully",
      "item1 3) Call.",
    ]);
    expect(parsed.blocks.map(({ markerLength }) => markerLength)).toEqual([0, 0, 0, 3, 0, 3]);
    expectNothingLost(parsed);
  });

  it("gives the rows of tables, an empty first cell keeping its place", () => {
    const parsed = parse("| When | Who |\n|---|:-:|\n| Day 1 | **Team** \\| all |\n| | Manager |\n");
    expect(shapes(parsed)).toEqual(["row1 When\tWho", "row0 Day 1\tTeam | all", "row0 \tManager"]);
    expectNothingLost(parsed);
  });

  it("puts footnotes last, also one that nothing refers to", () => {
    const parsed = parse("One[^1].\n\n[^1]: A *note*.\n\n    And more.\n\n[^x]: Alone.\n\nTwo.\n");
    expect(shapes(parsed)).toEqual([
      "paragraph0 One.",
      "paragraph0 Two.",
      "footnote0 A note. And more.",
      "footnote0 Alone.",
    ]);
    expectNothingLost(parsed);
  });

  it("shows what links, references and escapes say, and puts addresses and pictures on record", () => {
    const text =
      'See [the site](http://a.example "t"), [ref][r], &copy; \\* ![alt](x.png)\n\n[r]: http://b.example\n';
    expect(shapes(parse(text))).toEqual(["paragraph0 See the site, ref, © *"]);
    const [, addresses] = removed(text);
    for (const each of ["http://a.example", "http://b.example", "![alt](x.png)"])
      expect(addresses).toContain(each);
    expectNothingLost(parse(text));
  });

  it("treats HTML as the text that it holds, and runs nothing", () => {
    const parsed = parse(
      'Call <b onclick="x()">now</b>.\n\n<div>\nTell &amp; record.\n</div>\n\n<script>\nglobalThis.ran = 1\n</script>\n',
    );
    expect(shapes(parsed)).toEqual(["paragraph0 Call now.", "paragraph0 Tell & record."]);
    expectNothingLost(parsed);
  });

  it("states the facts of its front matter, and takes two lines of hyphens for no more than they are", () => {
    const parsed = parse(
      "---\nTitle: Escorts\npublisher: The Trust\ndate: 2024-05-03\nlang: en_GB\n---\nText.",
    );
    expect(parsed.facts).toEqual({
      title: "Escorts",
      isTitleGiven: true,
      publisher: "The Trust",
      date: "2024-05-03",
      language: "en-GB",
      reviewDate: null,
    });
    expect(shapes(parsed)).toEqual(["paragraph0 Text."]);
    expectNothingLost(parsed);
    expect(shapes(parse("---\nJust words\n---\n\nText."))).toEqual([
      "heading2 Just words",
      "paragraph0 Text.",
    ]);
  });

  it.each([
    ["adopted_date: 2013-08-13\nreview_date: 2014-08-13", "2013-08-13", "2014-08-13"],
    ["lastUpdated: 2025-06-28", "2025-06-28", null],
    ["last-reviewed: 3 May 2019\nNext review: May 2021", "2019-05-03", "2021-05"],
    ["policy_date: 2020-01", "2020-01", null],
    ["expiry_date: 2020-01-01", null, null],
    ["updated: 2019-04-02\nreviewed: 2021-06-01\nnext_review: 2022-06-01", "2021-06-01", "2022-06-01"],
    ["date: 2024-01-01\napproved: 2020-05-06", "2020-05-06", null],
    ["updated: true\ndate: soon", null, null],
  ])("reads the dates of its front matter, whatever it calls them: %j", (lines, date, reviewDate) => {
    expect(parse(`---\n${lines}\n---\nText.`).facts).toMatchObject({ date, reviewDate });
  });

  it("takes comments and the tags of templates out, on record, and notes where words are missing", () => {
    const text =
      "Call us. <!-- ask\n\nfirst -->\n\n{% for lead in site.leads %}\nLead: {{ lead.name }}\n{% endfor %}\n\n{{< note >}}\n\n{{#if open}}Ring.{{/if}}\n\n{# later #}\n\nSee {{ page.url }} and <%= url %>.\n";
    const parsed = parse(text);
    expect(shapes(parsed)).toEqual([
      "paragraph0 Call us.",
      "paragraph0 Lead:",
      "paragraph0 Ring.",
      "paragraph0 See and .",
    ]);
    expect(parsed.blocks.map(({ hasMissingField }) => hasMissingField ?? false)).toEqual([
      false,
      true,
      false,
      true,
    ]);
    const reasons = parsed.removals.map(({ reason, text: taken }) => `${reason}: ${taken}`);
    expect(reasons).toContain("comments: <!-- ask first -->\n{# later #}");
    expect(reasons.find((each) => each.startsWith("tags of a template"))).toContain("{{ lead.name }}");
    expectNothingLost(parsed);
  });

  it.each(["Write {{ here", "If 1 <% 2", "<!-- not closed", "Set {a, b} and {%", "{{{{{{{{ }"])(
    "leaves what only looks like a tag: %j",
    (text) => {
      expect(shapes(parse(`Before.\n\nSay ${text}`)).join(" ")).toContain(text);
      expectNothingLost(parse(`Before.\n\nSay ${text}`));
    },
  );

  it("reads openings of tags without end", () => {
    expectNothingLost(parse(`a\n\n${"{{ <!-- {% comment ".repeat(20_000)}\n`));
  });

  it("shows of a raw block the text that its HTML holds, and nothing of one for another format", () => {
    const raw = (format: string, content: string) => "```{=" + format + "}\n" + content + "\n```\n\n";
    const parsed = parse(
      `${raw("html", "<!-- -->")}${raw("html", "<p>Call <b>now</b>.</p>")}${raw("latex", "\\newpage")}Write.\n`,
    );
    expect(shapes(parsed)).toEqual(["paragraph0 Call now.", "paragraph0 Write."]);
    expectNothingLost(parsed);
  });

  it("makes no block of a number or marks alone: a number goes to the words behind it", () => {
    const parsed = parse("1.  - Call.\n    - Write.\n2.  - Tell.\n\n\\* \\* \\*\n\nEnd.\n\n3.\n");
    expect(shapes(parsed)).toEqual(["item1 1. Call.", "item2 Write.", "item1 2. Tell.", "paragraph0 End."]);
    expect(parsed.removals.map(({ reason }) => reason)).toContain("numbers and marks without words");
    expectNothingLost(parsed);
  });

  it("reads lines behind bullets that Markdown does not know as items", () => {
    const parsed = parse("Carry:\n• a badge\n  of metal\n• a radio\n\nCall 999 • Write.\n");
    expect(shapes(parsed)).toEqual([
      "paragraph0 Carry:",
      "item1 • a badge of metal",
      "item1 • a radio",
      "paragraph0 Call 999 • Write.",
    ]);
    expectNothingLost(parsed);
  });

  it.each([
    ["their lead-in", "Staff must:\n\n      * tell the lead\n      * write it\n        down\n"],
    ["the line above", "Staff must:\n      - tell the lead\n      - write it\n        down\n"],
    ["each other", "    Staff must:\n\n    1. tell the lead\n\n    2. write it\n       down\n"],
    ["a tab", "Staff must:\n\n\t+ tell the lead\n\n\t+ write it down\n"],
  ])("reads lines with the marks of a list as a list, set in however far from %s", (_, text) => {
    const parsed = parse(`${text}\nThen call.`);
    expect(parsed.blocks.map(({ kind, level }) => `${kind}${level}`)).toEqual([
      "paragraph0",
      "item1",
      "item1",
      "paragraph0",
    ]);
    expect(parsed.blocks.map((block) => block.text.slice(block.markerLength))).toEqual([
      "Staff must:",
      "tell the lead",
      "write it down",
      "Then call.",
    ]);
    expectNothingLost(parsed);
  });

  it("keeps the levels of a list that is set in too far within another", () => {
    const parsed = parse("* Tell\n      * the lead\n      * the deputy\n* Write\n");
    expect(shapes(parsed)).toEqual(["item1 Tell", "item2 the lead", "item2 the deputy", "item1 Write"]);
    expectNothingLost(parsed);
  });

  it.each([
    [
      "code",
      "Run:\n\n    - npm install --save x=1\n    - const a = {};\n",
      "- npm install --save x=1 - const a = {};",
    ],
    [
      "prose with a dash",
      "Note:\n\n    The lead\n    - or a deputy - calls.\n",
      "The lead - or a deputy - calls.",
    ],
    ["prose", "Note:\n\n    Set in\n    for show.\n", "Set in for show."],
  ])("takes %s that is set in for no list", (_, text, shown) => {
    expect(shapes(parse(text)).at(-1)).toBe(`paragraph0 ${shown}`);
    expectNothingLost(parse(text));
  });

  it("begins what a heading is called behind its dash, which stays in its text", () => {
    const { blocks } = parse("## - Scope\n\nAll.\n\n### • 2.1 Who\n\nAnyone.\n\n## -5 degrees\n\nCold.");
    const headings = blocks.filter(({ kind }) => kind === "heading");
    expect(headings.map(({ text, markerLength, number }) => [text, markerLength, number])).toEqual([
      ["- Scope", 2, null],
      ["• 2.1 Who", 2, "2.1"],
      ["-5 degrees", 0, null],
    ]);
  });

  it.each([
    [
      "on one line",
      "<table><tr><th>Seen</th><th>Heard</th></tr><tr><td>Bruises.</td><td>Excuses.</td></tr></table>",
    ],
    [
      "in a box, with empty lines",
      "<div>\n<table>\n<thead>\n\n<tr><th>Seen<th>Heard\n</thead>\n\n        <tr>\n<td>Bruises.</td>\n\n<td>Excuses.</td>\n\n</tr>\n</table>\n</div>",
    ],
  ])("reads a table of HTML as its rows, %s", (_, table) => {
    const parsed = parse(`Signs.\n\n${table}\n\n- Tell.\n- Write.\n`);
    expect(shapes(parsed)).toEqual([
      "paragraph0 Signs.",
      "row1 Seen\tHeard",
      "row0 Bruises.\tExcuses.",
      "item1 Tell.",
      "item1 Write.",
    ]);
    expectNothingLost(parsed);
  });

  it("keeps words apart where a line is broken by a tag", () => {
    const parsed = parse("Call<br>now.\n\n| A | B |\n|---|---|\n| one<br/>two | three |\n");
    expect(shapes(parsed)).toEqual(["paragraph0 Call now.", "row1 A\tB", "row0 one two\tthree"]);
    expectNothingLost(parsed);
  });

  it("parts clauses that begin behind a line break, and lists those that a lead-in leaves open", () => {
    const parsed = parse(
      "There are three kinds:  \n5.1 Those open to all,  \n5.2 those for children.  \n5.3 Children are led.  \n5.4 Call at  \n5.30 pm or as\n6.1 says.\n",
    );
    expect(shapes(parsed)).toEqual([
      "paragraph0 There are three kinds:",
      "paragraph0 5.1 Those open to all, 5.2 those for children.",
      "paragraph0 5.3 Children are led.",
      "paragraph0 5.4 Call at 5.30 pm or as 6.1 says.",
    ]);
    expect(parsed.blocks.map(({ number }) => number)).toEqual([null, "5.1", "5.3", "5.4"]);
    const listed = parse(
      "There are two kinds:  \n5.1 Those open to all,  \n5.2 Those for some.  \n5.3 All are led.",
    );
    expect(shapes(listed)).toEqual([
      "paragraph0 There are two kinds:",
      "item1 5.1 Those open to all,",
      "item1 5.2 Those for some.",
      "paragraph0 5.3 All are led.",
    ]);
    expectNothingLost(listed);
  });

  it("makes a heading of a line all in bold that stands over text", () => {
    const parsed = parse(
      "## Telling\n\n**If you suspect abuse**\n\n+ Tell.\n\n<strong>What to write</strong>\n\nThe time.\n\n### Who\n\n**2. The lead**\n\nAnn.\n",
    );
    expect(shapes(parsed)).toEqual([
      "heading2 Telling",
      "heading3 If you suspect abuse",
      "item1 Tell.",
      "heading3 What to write",
      "paragraph0 The time.",
      "heading3 Who",
      "heading4 2. The lead",
      "paragraph0 Ann.",
    ]);
    expectNothingLost(parsed);
  });

  it.each([
    "**Call 999 now**\n\nThen write.",
    "**Staff must tell the lead**\n\nAt once.",
    "**Never promise secrecy.**\n\nSay so.",
    "**Those who coach:**\n\n- be kind",
    "**lead@club.example**\n\nWrite.",
    "**Table 1 Signs**\n\nBruises.",
    "**Note** this\n\nText.",
    "**Bold**\n\n## Heading\n\nText.",
    "Text.\n\n**Bold at the end**",
    "The lead is:\n\n**Ann Smith**\n\nWrite to her.",
  ])("leaves a bold line a paragraph that says something itself or heads nothing: %j", (text) => {
    expect(shapes(parse(text)).filter((shape) => shape.startsWith("heading"))).toEqual(
      text.includes("##") ? ["heading2 Heading"] : [],
    );
  });

  it("makes details a box under their summary, and a quotation one under its heading", () => {
    const parsed = parse(
      "## Asked\n\n<details>\n<summary>Whom do I tell?</summary>\n\nThe **lead**.\n\n- Ann\n\n</details>\n\nAsk more.\n\n> **Remember**\n>\n> Tell.\n\nWrite.\n\n> Said.\n",
    );
    expect(parsed.blocks.map(({ kind, level, text, aside }) => [`${kind}${level} ${text}`, aside])).toEqual([
      ["heading2 Asked", undefined],
      ["heading3 Whom do I tell?", 1],
      ["paragraph0 The lead.", 1],
      ["item1 Ann", 1],
      ["paragraph0 Ask more.", undefined],
      ["heading3 Remember", 2],
      ["paragraph0 Tell.", 2],
      ["paragraph0 Write.", undefined],
      ["paragraph0 Said.", undefined],
    ]);
    expectNothingLost(parsed);
  });

  it("takes attributes for programs out, on record, and no other braces", () => {
    const text =
      '# Title {#top .big}\n\nSee [x](http://a.b){:target="_blank"} and [y](c){.ext}.\n{: .note}\n\nSet {a, b}, {x} and {.y} here.\n';
    expect(shapes(parse(text))).toEqual([
      "heading1 Title",
      "paragraph0 See x and y.",
      "paragraph0 Set {a, b}, {x} and {.y} here.",
    ]);
    expect(parse(text).removals[0]).toMatchObject({
      reason: "Markdown: attributes for programs",
      text: '{#top .big} {:target="_blank"} {.ext} {: .note}',
    });
    expectNothingLost(parse(text));
  });

  it("takes a link back to another page out, where it stands alone", () => {
    const parsed = parse("[← Back to policies](../)\n\nGo [back to the list](x).\n\n[Back pain](x)\n");
    expect(shapes(parsed)).toEqual(["paragraph0 Go back to the list.", "paragraph0 Back pain"]);
    expect(parsed.removals[0]).toMatchObject({
      reason: "page furniture: navigation",
      text: "← Back to policies",
    });
    expectNothingLost(parsed);
  });

  it("expands no aliases in front matter", () => {
    const laughs = "---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n---\n\nText.";
    expect(parse(laughs).facts.title).toBeNull();
  });

  it.each([
    ["an empty file", Buffer.alloc(0), /empty/],
    ["a file of marks alone", Buffer.from("---\n\n![](x.png)\n"), /without words/],
    ["a file in Latin-1", Buffer.from("caf\xe9", "latin1"), /UTF-8/],
    ["a zip archive", Buffer.from("PK\x03\x04"), /zip archive, not a Markdown file/],
  ])("refuses %s and says why", (_, bytes, reason) => {
    expect(() => parseMarkdown(bytes)).toThrow(UnreadableDocumentError);
    expect(() => parseMarkdown(bytes)).toThrow(reason);
  });

  const nested = (depth: number) =>
    Array.from({ length: depth }, (_, n) => `${"  ".repeat(n)}- step ${String(n)}`).join("\n");

  it("keeps every item of lists in lists, however deep", () => {
    const parsed = parse(nested(300));
    expect(parsed.blocks.map(({ text }) => text)).toEqual(
      Array.from({ length: 300 }, (_, n) => `step ${String(n)}`),
    );
    expectNothingLost(parsed);
  });

  it.each([
    ["lists", `Call.\n\n${nested(600)}`, "step 499"],
    ["quotations", `Call.\n\n${"> ".repeat(5000)}the police`, "the police"],
  ])("refuses words that stand too deep in %s to be read, and names them", (_, text, words) => {
    expect(() => parse(text)).toThrow(UnreadableDocumentError);
    expect(() => parse(text)).toThrow(`the words "${words}" would be lost`);
  });

  it("reads brackets without end", () => {
    expectNothingLost(parse(`a\n\n${"[".repeat(5000)}\n`));
  });

  it("takes definitions, wherever they stand and however they are broken, for markup", () => {
    const text =
      "[One][a], [two][b], [three][c].\n\n[a]: http://a.example 'title'\n> [b]:\n> http://b.example\n\n- 1. [c]: c.html\n  'over\n  two lines'\n\n[^1]:\n";
    expect(shapes(parse(text))).toContain("paragraph0 One, two, three.");
    expectNothingLost(parse(text));
  });
});
