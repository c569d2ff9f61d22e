import { describe, expect, it } from "vitest";
import type { ParsedBlocks } from "../parser.ts";
import { parseHtml } from "./parse-html.ts";

const parse = (html: string) => parseHtml(Buffer.from(html));
const shapes = ({ blocks }: ParsedBlocks) => blocks.map(({ kind, level, text }) => `${kind}${level} ${text}`);
const removed = (html: string) =>
  parse(html).removals.map(({ reason, text }) => `${reason} | ${text.trim()}`);

describe("parts of a page that are none of its text", () => {
  it.each([
    "<div><h2>On this page</h2><ul><li><a href='#a'>Trips</a><li><a href='#b'>Food</a></ul></div>",
    "<p><b>Contents</b></p><ol><li><a href='/guide#a'>Trips</a><li><a href='/guide#b'>Food</a></ol>",
    "<h3>In this section:</h3><p><a href='#a'>Trips</a> <a href='#b'>Food</a></p>",
  ])("takes out contents with their links: %j", (contents) => {
    const page = `<h1>Guide</h1>${contents}<h2 id=a>Trips</h2><p>We walk.</p>`;
    expect(shapes(parse(page))).toEqual(["heading1 Guide", "heading2 Trips", "paragraph0 We walk."]);
    expect(removed(page).some((line) => line.startsWith("table of contents | "))).toBe(true);
  });

  it.each([
    ['<div class="top-bar">Tea on Fridays | <a href="/join">Join</a></div>', "navigation"],
    [
      '<div class="menu-wrap"><div><a href="/">Start</a></div><div><a href="/rota">Rota</a></div></div>',
      "navigation",
    ],
    ['<div id="cookie-law-info-bar">We bake with <a role="button">Fine</a></div>', "cookie banner"],
    ['<div class="share">Pass it on: <a>Letter</a></div>', "share links"],
    ['<div class="related"><h3>More like this</h3><a href="/cakes">Cakes</a></div>', "beside the content"],
    ['<div id="footer"><p>Old Mill, Westbeck.</p></div>', "footer"],
  ])("takes out boxes that are called what they are, beside the content: %j", (box, what) => {
    const page = `<div><p>We lock the hall at nine.</p></div>`;
    expect(shapes(parse(`${box}${page}`))).toEqual(["paragraph0 We lock the hall at nine."]);
    expect(removed(`${box}${page}`)[0]).toContain(`page furniture: ${what} |`);
  });

  it("keeps a box of such a name within the main content, and one with a title", () => {
    const inMain = "<main><div class='related'>See the rota.</div><p>We lock the hall at nine.</p></main>";
    const titled = "<div id='footer'><h1>Hall</h1><p>We lock it at nine.</p></div>";
    expect(shapes(parse(inMain))[0]).toBe("paragraph0 See the rota.");
    expect(shapes(parse(titled))).toHaveLength(2);
  });

  it.each([
    '<section id="sharing"><h2>Sharing keys</h2><p>Share a key with the warden within one day.</p></section>',
    '<section id="sharing"><h2>Sharing keys</h2><ul><li><a href="k.doc">Key form</a></li></ul></section>',
    '<div class="social"><p>Social secretaries must sweep the hall within a day</p></div>',
    '<div class="related">Tell the <a href="/w">warden of the old mill at Westbeck</a> at once.</div>',
    '<div id="modal"><p>Ring the warden now.</p></div>',
    '<div id="menu"><p>Nuts are on no menu.</p></div>',
  ])("keeps what says something in a box of such a name: %j", (box) => {
    expect(removed(`${box}<p>We lock the hall at nine.</p>`)).toEqual([]);
  });

  it("parts words for those who listen from those that are seen", () => {
    const page = "<p><span class='visually-hidden'>Careful</span>The ice is thin.</p>";
    expect(shapes(parse(page))).toEqual(["paragraph0 Careful The ice is thin."]);
  });

  it("keeps a list with words beside its links, and one under another heading", () => {
    expect(
      shapes(
        parse(
          "<h2>Contents</h2><ul><li><a href='#a'>Trips</a>: we walk<li><a href='#b'>Food</a></ul><h2>Rules</h2><ul><li><a href='#a'>Trips</a><li><a href='#b'>Food</a></ul>",
        ),
      ),
    ).toHaveLength(6);
  });

  it("takes out what is asked and said of the page", () => {
    const page =
      "<p>We walk.</p><p>Last updated: 3 May 2024 | Page owner: Web team</p><h2>Did you find this page useful?</h2><button>Yes</button>";
    expect(shapes(parse(page))).toEqual(["paragraph0 We walk."]);
  });

  it("keeps a heading over text, whatever it reads like, and what is to be sent or told", () => {
    const page =
      "<h1>Gates</h1><h2>Report a fault</h2><p>Ring the caretaker.</p><h2>Report a problem with this page</h2><p>Send this to the head.</p><ul><li>Share this by phone</ul>";
    expect(shapes(parse(page))).toEqual([
      "heading1 Gates",
      "heading2 Report a fault",
      "paragraph0 Ring the caretaker.",
      "heading2 Report a problem with this page",
      "paragraph0 Send this to the head.",
      "item1 Share this by phone",
    ]);
  });

  it.each([
    "It is <i>pro bono</i><sup><a href='#n4'>4</a></sup>.",
    "It is <i>pro bono</i><a href='#n4'><sup>[4]</sup></a>.",
    "It is <i>pro bono</i><a class='footnote-ref' href='page.html#n4'>4</a>.",
  ])("takes out the mark of a footnote: %j", (text) => {
    expect(shapes(parse(`<p>${text}</p>`))).toEqual(["paragraph0 It is pro bono."]);
  });

  it.each(["5 m<sup>2</sup>", "the 1<sup>st</sup>", "see <a href='#b'>4</a>"])("keeps %j", (text) => {
    const [block] = parse(`<p>It is ${text}.</p>`).blocks;
    expect(block?.text).toBe(`It is ${text.replace(/<[^>]*>/gu, "")}.`);
  });

  it.each(["Back", "↩", "Back to text", "↑"])("takes out the way back from a footnote: %j", (words) => {
    const note = `<p>Walk.</p><div class=footnotes><p id=n4>4. For nothing. <a href='#r4'>${words}</a></p></div>`;
    expect(shapes(parse(note))).toEqual(["paragraph0 Walk.", "footnote0 4. For nothing."]);
  });

  it("names the columns of a table by its first row, and puts its caption into the head", () => {
    expect(
      shapes(
        parse(
          "<table><caption>Trips</caption><tr><td>Trip<td>Who agrees<tr><td>Museum<td>Head<tr><td>Abroad<td>Board</table>",
        ),
      ),
    ).toEqual(["row1 Trips", "row1 Trip\tWho agrees", "row0 Museum\tHead", "row0 Abroad\tBoard"]);
  });

  it.each([
    ["Trips abroad | Oakham School | Governors", "Trips abroad"],
    ["Trips abroad - Oakham School", "Trips abroad"],
    ["Trips abroad and at home", "Trips abroad and at home"],
  ])("takes the heading for the title where the title goes on with the site: %j", (title, found) => {
    expect(parse(`<title>${title}</title><h1>Trips abroad</h1><p>Walk.</p>`).facts.title).toBe(found);
  });

  it("names the holder of the rights as the publisher where the title ends in the same name", () => {
    const page = (holder: string) =>
      `<title>Trips | Oakham School</title><h1>Trips</h1><p>Walk.</p><footer>© ${holder} 2026</footer>`;
    expect(parse(page("Oakham School")).facts.publisher).toBe("Oakham School");
    expect(parse(page("Webwright Ltd")).facts.publisher).toBeNull();
  });

  it.each([
    ["<strong>Avoid</strong><br>Baths behind a locked door.", "Avoid Baths behind a locked door."],
    ["<b>On no account</b><br>Leave the pool.", "On no account Leave the pool."],
    ["<b>Staff must not</b><br>Lend money.", "Staff must not Lend money."],
  ])("keeps a bold line that forbids with what it forbids: %j", (words, found) => {
    expect(shapes(parse(`<h1>Rules</h1><p>${words}</p>`))).toEqual(["heading1 Rules", `paragraph0 ${found}`]);
  });
});
