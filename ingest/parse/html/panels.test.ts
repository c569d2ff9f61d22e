import { describe, expect, it } from "vitest";
import { parseHtml } from "./parse-html.ts";

const parse = (body: string) =>
  parseHtml(Buffer.from(`<html><body><h1>Lodge rules</h1>${body}</body></html>`));
const blocksOf = (body: string) =>
  parse(body).blocks.map(({ kind, level, text, aside }) =>
    [aside === undefined ? "" : `(${aside}) `, kind, level === 0 ? "" : level, ` ${text}`].join(""),
  );
const removed = (body: string) => parse(body).removals.map(({ reason, text }) => `${reason}: ${text}`);

const swim = "Two adults watch from the side, and one of them can swim four lengths.";
const night = "Doors are locked at ten. A child who is ill is never sent home alone by night.";

describe("closed panels of a page", () => {
  it("are text, each in a box under what is pressed to open it", () => {
    const item = (title: string, words: string, hidden: string) =>
      `<div class="item"><div class="tab-title" role="button" tabindex="0"><a href="">${title}</a></div>` +
      `<div class="tab-content" ${hidden}><p>${words}</p></div></div>`;
    const body =
      item("At the pool", swim, `style="display: none"`) + item("By night", night, `aria-hidden="true"`);
    expect(blocksOf(`<p>For all.</p>${body}<p>Ask the warden.</p>`)).toEqual([
      "heading1 Lodge rules",
      "paragraph For all.",
      "(1) heading2 At the pool",
      `(1) paragraph ${swim}`,
      "(2) heading2 By night",
      `(2) paragraph ${night}`,
      "paragraph Ask the warden.",
    ]);
  });

  it("are so under a heading that holds the button, in a list, and where only the panel is called one", () => {
    const body =
      `<h2><button aria-expanded="false" aria-controls="a">At the pool <svg><title>open</title></svg></button></h2><div id="a" hidden>${swim}</div>` +
      `<ul><li><button aria-expanded="true">By night</button><div>${night}</div></li></ul>` +
      `<h3>Lost keys</h3><div class="faq-answer" style="display:none">Tell the office on the same day, and nobody else.</div>`;
    expect(blocksOf(body)).toEqual([
      "heading1 Lodge rules",
      "(1) heading2 At the pool",
      `(1) paragraph ${swim}`,
      "(2) heading2 By night",
      `(2) paragraph ${night}`,
      "(3) heading3 Lost keys",
      "(3) paragraph Tell the office on the same day, and nobody else.",
    ]);
  });

  it("are so under a heading that holds a button with other words, or over a part for tabs", () => {
    const body =
      `<h3>At the pool <button aria-expanded="false">+</button></h3><div hidden>${swim}</div>` +
      `<h3>By night</h3><div role="tabpanel" hidden>${night}</div>`;
    const text = blocksOf(body).join(" ");
    expect(text).toContain(swim);
    expect(text).toContain(night);
  });

  it("go on with the text where what is pressed only says that there is more", () => {
    const body = `<p>Swimming:</p><button aria-expanded="false">Read more</button><div hidden><p>${swim}</p></div>`;
    expect(blocksOf(body).slice(1)).toEqual(["paragraph Swimming:", `paragraph ${swim}`]);
    expect(removed(body)).toEqual(["page furniture: controls: Read more"]);
  });
});

describe("panels behind tabs", () => {
  it("stand under the words of their tab, which stand there alone", () => {
    const body =
      `<nav><div role="tablist"><button role="tab" aria-controls="day">Day</button>` +
      `<button role="tab" aria-controls="dusk">Dusk</button></div></nav>` +
      `<div id="day" role="tabpanel">${swim}</div><div id="dusk" role="tabpanel" hidden>${night}</div>`;
    expect(blocksOf(body)).toEqual([
      "heading1 Lodge rules",
      "(1) heading2 Day",
      `(1) paragraph ${swim}`,
      "(2) heading2 Dusk",
      `(2) paragraph ${night}`,
    ]);
    expect(removed(body)).toEqual([]);
  });

  it("have a tab that leads nowhere stand apart", () => {
    const body = `<div role="tablist"><a role="tab" href="#gone">Day</a><a role="tab" href="#too">Dusk</a></div>`;
    expect(blocksOf(body).slice(1)).toEqual(["paragraph Day", "paragraph Dusk"]);
  });
});

describe("what stays hidden", () => {
  it.each([
    ["a dialogue", `<button>Letters</button><div class="modal" style="display:none">${night}</div>`],
    [
      "a menu",
      `<button aria-expanded="false">Menu</button><div id="m" hidden><a href="/a">Pool</a> <a href="/b">Night rules</a></div>`,
    ],
    [
      "a form",
      `<button aria-controls="f">No</button><div id="f" hidden><p>${night}</p><form><input></form></div>`,
    ],
    [
      "what stands behind a heading that opens nothing",
      `<h2>By night</h2><p hidden>${night}</p><p>Sleep.</p>`,
    ],
    [
      "an old text under its heading",
      `<h3 id="n">By night</h3><div class="old" style="display:none"><p>${night}</p></div>`,
    ],
    ["what nothing opens", `<p>Pool.</p><div style="display:none">${night}</div>`],
    [
      "what only its own button names",
      `<p>Pool.</p><div id="s" hidden><p>${night}</p><button aria-controls="s">Cancel</button></div>`,
    ],
  ])("%s", (_, body) => {
    expect(blocksOf(body).join(" ")).not.toMatch(/locked at ten|Night rules/u);
  });
});
