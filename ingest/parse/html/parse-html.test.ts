import { describe, expect, it } from "vitest";
import { withoutSpace } from "../../../corpus/analysis/tokens.ts";
import { UnreadableDocumentError } from "../parser.ts";
import type { ParsedBlocks } from "../parser.ts";
import { parseHtml } from "./parse-html.ts";

const parse = (html: string) => parseHtml(Buffer.from(html));
const shapes = ({ blocks }: ParsedBlocks) => blocks.map(({ kind, level, text }) => `${kind}${level} ${text}`);
const blocksOf = (html: string) => shapes(parse(html));
const removed = (html: string) => parse(html).removals.map(({ reason, text }) => `${reason} | ${text}`);
const characters = (text: string) => withoutSpace(text).split("").sort().join("");

function expectNothingLost(parsed: ParsedBlocks): void {
  const kept = parsed.blocks.map(({ text }) => text).join("");
  const taken = parsed.removals.map(({ text }) => text).join("");
  expect(characters(kept + taken)).toBe(characters(parsed.sourceText));
}

describe("parseHtml", () => {
  it("gives headings with their levels, also those that only their role makes headings", () => {
    expect(
      blocksOf("<h1>Escorts</h1><h3>Who</h3><p>Anyone.<div role=heading aria-level=4>When</div>Daily."),
    ).toEqual([
      "heading1 Escorts",
      "heading3 Who",
      "paragraph0 Anyone.",
      "heading4 When",
      "paragraph0 Daily.",
    ]);
  });

  it("keeps words together across inline elements and apart across blocks and double line breaks", () => {
    expect(
      blocksOf("<div>Call <b>the</b> pol<i>ice</i>.<p>Write<br>it down.<br><br>Sign it.</div>End."),
    ).toEqual([
      "paragraph0 Call the police.",
      "paragraph0 Write it down.",
      "paragraph0 Sign it.",
      "paragraph0 End.",
    ]);
  });

  it("gives list items two levels, and joins the paragraphs of one item", () => {
    expect(
      blocksOf(
        "<p>Carry:<ul><li><p>a badge</p><p>of metal</p><li>a radio<ol><li>charged<ul><li>fully</ul></ol>in hand</ul>",
      ),
    ).toEqual([
      "paragraph0 Carry:",
      "item1 a badge of metal",
      "item1 a radio",
      "item2 charged",
      "item2 fully",
      "item1 in hand",
    ]);
  });

  it("knows bullets and numbers that were typed, and says where the words begin", () => {
    const { blocks } = parse(
      "<p>• a badge</p><p>2.5.14 Tell the manager.</p><ul><li>a) first</ul><h2>3.1 Roles</h2>",
    );
    expect(
      blocks.map(({ kind, text, markerLength, number }) => [kind, text.slice(markerLength), number]),
    ).toEqual([
      ["item", "a badge", null],
      ["paragraph", "Tell the manager.", "2.5.14"],
      ["item", "first", null],
      ["heading", "3.1 Roles", "3.1"],
    ]);
  });

  it("gives a table's rows with cells apart by a tab, its head and its caption", () => {
    expect(
      blocksOf(
        "<table><caption>Limits</caption><thead><tr><th>When<th>Who</thead><tr><td>Day <b>1</b><td><ul><li>Manager<li>Team</ul><tr><td>Day 2<td></table>",
      ),
    ).toEqual(["row1 Limits", "row1 When\tWho", "row0 Day 1\tManager Team", "row0 Day 2"]);
  });

  it("takes a first row of head cells as the head, and keeps columns under cells that reach over others", () => {
    expect(
      blocksOf(
        "<table><tr><th>A<th>B<th>C<tr><td rowspan=2>1<td>2<td>3<tr><td>4<td>5<tr><td colspan=2>6<td>7</table>",
      ),
    ).toEqual(["row1 A\tB\tC", "row0 1\t2\t3", "row0 \t4\t5", "row0 6\t\t7"]);
  });

  it("reads a table that only places things as paragraphs, and flattens a table within a cell", () => {
    expect(blocksOf("<table><tr><td><h2>Left</h2><p>one<td>two</table>")).toEqual([
      "heading2 Left",
      "paragraph0 one",
      "paragraph0 two",
    ]);
    expect(
      blocksOf(
        "<table><tr><th>A<th>B<tr><td>1<td><table><tr><td>x</td><td>y</td></tr></table></td></tr></table>",
      ),
    ).toEqual(["row1 A\tB", "row0 1\tx y"]);
  });

  it("keeps a term and its definitions in one row", () => {
    expect(
      blocksOf("<dl><dt>LADO<dd>The officer.<dd>One a council.</dd><div><dt>DSL<dd>The lead.</div></dl>"),
    ).toEqual(["row0 LADO\tThe officer. One a council.", "row0 DSL\tThe lead."]);
  });

  it("reads quotations, preformatted text, and details under their summary", () => {
    expect(
      blocksOf(
        "<blockquote>Said.</blockquote><pre>one\n two\n\nthree</pre><details><summary>More</summary>Hidden no more.</details>",
      ),
    ).toEqual([
      "paragraph0 Said.",
      "paragraph0 one two",
      "paragraph0 three",
      "heading2 More",
      "paragraph0 Hidden no more.",
    ]);
  });

  it("puts footnotes last, without the links back", () => {
    const html =
      '<p>Text [1].<div class=footnotes role=doc-endnotes><ol><li><p>A note. <a role=doc-backlink href="#r">↩</a></ol></div><p>After.';
    expect(blocksOf(html)).toEqual(["paragraph0 Text [1].", "paragraph0 After.", "footnote0 A note."]);
    expect(removed(html)).toEqual(["link back from a footnote | ↩"]);
  });

  it("keeps the main content and puts the furniture on record, grouped by reason", () => {
    const html = `<title>T</title><div class="cookie-banner">We use cookies</div><header>Logo</header><nav>Home</nav>
      <p>Alert of the site</p>
      <main><nav>Contents</nav><header><h1>Policy</h1></header><p>The duty manager must approve every escort.
      <button>Print</button></p><aside>A case study.</aside><p hidden>Draft</p><p style="display: none">Old</p></main>
      <aside>Related</aside><form>Is this page useful?</form><footer>Crown copyright</footer>`;
    expect(blocksOf(html)).toEqual([
      "heading1 Policy",
      "paragraph0 The duty manager must approve every escort.",
      "paragraph0 A case study.",
    ]);
    expect(removed(html)).toEqual([
      "about the page: its title | T",
      "page furniture: cookie banner | We use cookies",
      "page furniture: header | Logo",
      "page furniture: navigation | Home\nContents",
      "page furniture: outside the main content | Alert of the site",
      "page furniture: controls | Print",
      "hidden | Draft\nOld",
      "page furniture: beside the content | Related",
      "page furniture: form | Is this page useful?",
      "page furniture: footer | Crown copyright",
    ]);
  });

  const boxed = (html: string) =>
    parse(html).blocks.map(({ kind, level, text, aside }) => `${aside ?? "-"} ${kind}${level} ${text}`);

  it("keeps a header that holds the page's only main heading, beside menus, and no name of a site", () => {
    const page = (header: string) => `<header>${header}</header><div><p>Call the police.</p></div>`;
    const call = "paragraph0 Call the police.";
    expect(blocksOf(page("<h1>Safety of young pilgrims</h1><p>2024</p>"))[0]).toBe(
      "heading1 Safety of young pilgrims",
    );
    expect(
      blocksOf(page("<nav><a href='/'>Home</a></nav><script>let a = 1;</script><h1>Policy</h1>")),
    ).toEqual(["heading1 Policy", call]);
    expect(blocksOf("<header><h1>Policy</h1></header><main><p>Call the police.</p></main>")).toEqual([
      "heading1 Policy",
      call,
    ]);
    expect(blocksOf(page("<h1><a href='/'>The Club</a></h1>"))).toEqual([call]);
    expect(blocksOf(page("<h1>Us</h1><p>Fun for everybody, all year round</p>"))).toEqual([call]);
    expect(blocksOf("<header><h1>The Club</h1></header><h1>Policy</h1><p>Call the police.</p>")).toEqual([
      "heading1 Policy",
      call,
    ]);
  });

  it("reads clauses behind line breaks of an item as items under it, and of an open paragraph as its list", () => {
    expect(
      blocksOf(
        "<ul><li>The adult is to:<br>i) ring home,<br />ii) agree to treatment.</li><li>Others.</li></ul>",
      ),
    ).toEqual([
      "item1 The adult is to:",
      "item2 i) ring home,",
      "item2 ii) agree to treatment.",
      "item1 Others.",
    ]);
    expect(blocksOf("<ul><li>(a) listen<br>(b) write</li><li><br>1. Ring<br>2. Wait</li></ul>")).toEqual([
      "item1 (a) listen",
      "item1 (b) write",
      "item1 1. Ring",
      "item1 2. Wait",
    ]);
    expect(blocksOf("<p>The parent<br>(s) must be given a copy</p>")).toEqual([
      "paragraph0 The parent (s) must be given a copy",
    ]);
    expect(blocksOf("<p>They must:<br>(a) listen;<br>(b) write.</p>")).toEqual([
      "paragraph0 They must:",
      "item1 (a) listen;",
      "item1 (b) write.",
    ]);
  });

  it("ends the reach of a heading with the box that it stands in", () => {
    const box = "<h4>Danger</h4><p>Call.</p>";
    expect(boxed(`<h2>Reporting</h2><div>${box}</div><p>Tell all.</p><aside>${box}</aside>`)).toEqual([
      "- heading2 Reporting",
      "1 heading4 Danger",
      "1 paragraph0 Call.",
      "- paragraph0 Tell all.",
    ]);
    expect(boxed(`<main><h2>Reporting</h2><aside>${box}</aside><div>Tell all.</div></main>`)).toEqual([
      "- heading2 Reporting",
      "1 heading4 Danger",
      "1 paragraph0 Call.",
      "- paragraph0 Tell all.",
    ]);
  });

  it.each([
    ["goes on in more wrapping", "<h1>A</h1><div><h2>B</h2><p>One.</p></div><div><p>Two.</p></div>"],
    ["has no heading over it", "<div><h2>B</h2><p>One.</p></div><p>Two.</p>"],
    ["holds the higher heading", "<h3>A</h3><div><h2>B</h2><p>One.</p></div><p>Two.</p>"],
    ["holds several", "<h1>A</h1><div><h2>B</h2><p>One.</p><h2>C</h2></div><p>Two.</p>"],
    ["holds nothing else", "<h1>A</h1><div><h2>B</h2></div><p>Two.</p>"],
    ["begins with text", "<h1>A</h1><div><p>One.</p><h2>B</h2></div><p>Two.</p>"],
  ])("takes wrapping for no box where it %s", (_, html) => {
    expect(boxed(html).every((block) => block.startsWith("-"))).toBe(true);
  });

  it("puts a summary below the heading around its details, whose reach ends with them", () => {
    expect(
      boxed(
        "<h2>Asked</h2><details><summary>Who?</summary>Ann.<details><summary>Why?</summary>So.</details></details>End.",
      ),
    ).toEqual([
      "- heading2 Asked",
      "1 heading3 Who?",
      "1 paragraph0 Ann.",
      "1 heading4 Why?",
      "1 paragraph0 So.",
      "- paragraph0 End.",
    ]);
  });

  it("makes a heading of a paragraph all in bold over text, and of none that is bold in part", () => {
    expect(
      blocksOf(
        "<h2>A</h2><p><b>Whom</b> <strong>to tell</strong></p><ul><li>Ann</ul><p><b>Note</b> this.</p><p>End.",
      ),
    ).toEqual([
      "heading2 A",
      "heading3 Whom to tell",
      "item1 Ann",
      "paragraph0 Note this.",
      "paragraph0 End.",
    ]);
  });

  it("takes links back to another page out", () => {
    const html =
      "<a href=x>← Back to Website</a><h1>Policy</h1><p><a href=y>Back to all policies</a></p><p>Go <a>back to the list</a>.</p><p><a>Back pain</a>";
    expect(blocksOf(html)).toEqual([
      "heading1 Policy",
      "paragraph0 Go back to the list.",
      "paragraph0 Back pain",
    ]);
    expect(removed(html)).toEqual(["page furniture: navigation | ← Back to Website\nBack to all policies"]);
  });

  it("takes the whole page where what is marked as main is a small part of it, or a form holds it all", () => {
    expect(blocksOf("<main>Search</main><p>The duty manager must approve every escort.")).toEqual([
      "paragraph0 Search",
      "paragraph0 The duty manager must approve every escort.",
    ]);
    expect(blocksOf("<form><h1>Policy</h1><p>Text.<input></form>")).toEqual([
      "heading1 Policy",
      "paragraph0 Text.",
    ]);
  });

  it("runs nothing and shows no program: scripts, handlers and styles leave no trace", () => {
    const parsed = parse(
      '<p onclick="globalThis.ran = true">Call.<script>globalThis.ran = true</script><style>p{}</style><img src=x onerror="globalThis.ran = true"><svg><text>x</text></svg>',
    );
    expect(shapes(parsed)).toEqual(["paragraph0 Call."]);
    expect("ran" in globalThis).toBe(false);
    expectNothingLost(parsed);
  });

  it("takes out soft hyphens and zero-width spaces, on record", () => {
    const parsed = parse("<p>safe\u00ADguarding every\u200Bwhere");
    expect(shapes(parsed)).toEqual(["paragraph0 safeguarding everywhere"]);
    expectNothingLost(parsed);
  });

  it("states title, publisher, date and language from the page's own words about itself", () => {
    const head = `<html lang=en-gb><head><title>Escorts - The Site</title><meta property=og:site_name content="The Site">
      <meta name="dcterms.modified" content="2025-04-31"><meta name="article:modified_time" content="2025-04-04T09:30:07+01:00">`;
    expect(parse(`${head}<p>x <time datetime=1999-01-01>then</time>`).facts).toEqual({
      title: "Escorts",
      publisher: "The Site",
      date: "2025-04-04",
      language: "en-GB",
    });
    expect(parse("<title>A | B</title><p>x").facts).toEqual({
      title: "A | B",
      publisher: null,
      date: null,
      language: null,
    });
  });

  it.each([
    ["beside its rights", "<main><h1>Reporting</h1><p>x</main><footer>© 2024 The Club Ltd</footer>"],
    ["in a link home", "<header><a href=index.html>The Club</a></header><main><h1>Reporting</h1><p>x</main>"],
    ["in its head", "<meta property=og:site_name content='The Club'><h1>Reporting</h1><p>x"],
  ])("takes the heading of the content for the title where that is only the site's name, %s", (_, html) => {
    expect(parse(`<title>The Club</title>${html}`).facts.title).toBe("Reporting");
    expect(parse(`<title>Reporting at The Club</title>${html}`).facts.title).toBe("Reporting at The Club");
  });

  it.each([
    ["a mark of UTF-8", Buffer.from("\uFEFF<meta charset=windows-1252><p>Zoë’s")],
    ["a mark of UTF-16", Buffer.from("\uFEFF<p>Zoë’s", "utf16le")],
    ["UTF-8 without saying so", Buffer.from("<p>Zoë’s")],
    ["windows-1252 by its declaration", Buffer.from("<meta charset='iso-8859-1'><p>Zo\xeb\x92s", "latin1")],
    [
      "windows-1252 by its old declaration",
      Buffer.from('<meta content="text/html; charset=windows-1252"><p>Zo\xeb\x92s', "latin1"),
    ],
    ["windows-1252 without saying so", Buffer.from("<p>Zo\xeb\x92s", "latin1")],
    ["windows-1252 that says it is UTF-8", Buffer.from("<meta charset=utf-8><p>Zo\xeb\x92s", "latin1")],
    ["an encoding that nobody knows", Buffer.from("<meta charset=klingon><p>Zoë’s")],
  ])("reads the characters of a page in %s", (_, bytes) => {
    expect(shapes(parseHtml(bytes))).toEqual(["paragraph0 Zoë’s"]);
  });

  it.each([
    ["an empty file", Buffer.alloc(0), /empty/],
    ["a page without words", Buffer.from("<html><body><script>x</script></body></html>"), /without words/],
    ["a PDF", Buffer.from("%PDF-1.7 x"), /is a PDF, not a web page/],
    ["a zip archive", Buffer.from("PK\x03\x04x"), /is a zip archive, not a web page/],
    ["a binary file", Buffer.from("<p>a\0b"), /binary/],
    ["nesting without end", Buffer.from("<div>".repeat(60_000)), /nested without end/],
  ])("refuses %s and says why", (_, bytes, reason) => {
    expect(() => parseHtml(bytes)).toThrow(UnreadableDocumentError);
    expect(() => parseHtml(bytes)).toThrow(reason);
  });

  it("reads numbered lines behind a lead-in as its list, whatever numbers are missing", () => {
    const lines = "1. Be professional<br>at all times<br><br>4. Never swear<br><br>5. Stay in sight<br><br>";
    const items = ["item1 1. Be professional at all times", "item1 4. Never swear", "item1 5. Stay in sight"];
    expect(blocksOf(`Safe play.<br><br><b>Those who coach should:</b><br><br>${lines}`)).toEqual([
      "paragraph0 Safe play.",
      "paragraph0 Those who coach should:",
      ...items,
    ]);
    expect(blocksOf(`<p>They should:<br>${lines.replaceAll("<br><br>", "<br>")}</p>`)).toEqual([
      "paragraph0 They should:",
      ...items,
    ]);
    expectNothingLost(parse(`They should:<br>${lines}`));
  });

  it("leaves numbered paragraphs that nothing leads in, or whose numbers go down, as they are", () => {
    expect(blocksOf("<p>We play safely.</p><p>1. Be kind.</p><p>2. Be fair.</p>")).toEqual([
      "paragraph0 We play safely.",
      "paragraph0 1. Be kind.",
      "paragraph0 2. Be fair.",
    ]);
    expect(blocksOf("<p>They should:</p><p>2. Be kind.</p><p>1. Be fair.</p>").at(-1)).toBe(
      "paragraph0 1. Be fair.",
    );
  });

  it("takes the bullets of symbol fonts out, on record, and makes items of what stands behind them", () => {
    const html = "It is important to:<br><br>&#61623; listen<br><br>&#61607; write<p>Then call.</p>";
    expect(blocksOf(html)).toEqual([
      "paragraph0 It is important to:",
      "item1 listen",
      "item1 write",
      "paragraph0 Then call.",
    ]);
    expect(removed(html)).toEqual(["bullets of a symbol font | \uF0B7\n\uF0A7"]);
    expectNothingLost(parse(html));
  });

  it("takes a number that stands alone to the words behind it", () => {
    expect(blocksOf("<p>They must:</p><p>1.</p><p>Listen.</p><p>2.</p><p>Write.</p><p>***</p>")).toEqual([
      "paragraph0 They must:",
      "item1 1. Listen.",
      "item1 2. Write.",
    ]);
    expect(blocksOf("<p>999</p>")).toEqual(["paragraph0 999"]);
  });

  it("takes comments and the tags of templates and programs out, on record", () => {
    const html =
      "<comment>Column 1</comment><p>Call <?php if ($a > 1) echo 2; ?>us on {{ phone }}.</p><% menu %><p>Write.</p>";
    expect(blocksOf(html)).toEqual(["paragraph0 Call us on .", "paragraph0 Write."]);
    expect(parse(html).blocks.map(({ hasMissingField }) => hasMissingField ?? false)).toEqual([true, false]);
    expect(removed(html).sort()).toEqual([
      "comments | Column 1",
      "tags of a template, not filled in | <?php if ($a > 1) echo 2; ?>\n{{ phone }}\n<% menu %>",
    ]);
    expectNothingLost(parse(html));
  });

  it("reads tens of thousands of line breaks in one item in no time", () => {
    const started = performance.now();
    expect(blocksOf(`<ul><li>a${"<br>".repeat(25_000)}</li></ul>`)).toEqual(["item1 a"]);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("reads ten thousand nested elements, in order and losing nothing", () => {
    const depth = 10_000;
    for (const [open, close] of [
      ["<div>", "</div>"],
      ["<ul><li>", "</ul>"],
      ["<table><tr><td>", ""],
      ["<b>", ""],
    ]) {
      const parsed = parse(`${`${open}a `.repeat(depth)}end${close!.repeat(depth)} after`);
      expectNothingLost(parsed);
      expect(withoutSpace(parsed.blocks.map(({ text }) => text).join(""))).toBe(
        `${"a".repeat(depth)}endafter`,
      );
    }
  });
});
