import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import request from "supertest";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { withoutSpace } from "../../corpus/analysis/tokens.ts";
import { projectRoot } from "../../corpus/config.ts";
import type { Block, Caution, StoredDocument } from "../../corpus/schemas/index-format.ts";
import { ingest } from "../../ingest/pipeline.ts";
import { learnedBefore } from "../../ingest/testing/learned-before.ts";
import { chatResponseSchema, documentResponseSchema } from "../contract.ts";
import type { ChatResponse, Citation } from "../contract.ts";
import { serve } from "../testing/serve.ts";
import type { TestServer } from "../testing/serve.ts";
import { sourcePage } from "./source-page.ts";

async function ask(server: TestServer, content: string): Promise<ChatResponse> {
  const body = { messages: [{ role: "user", content }] };
  return chatResponseSchema.parse((await request(server.url).post("/api/chat").send(body).expect(200)).body);
}

async function pageOf(server: TestServer, url: string): Promise<string> {
  const response = await request(server.url)
    .get(`/${url.replace(/#.*$/, "")}`)
    .expect(200);
  return response.text;
}

/** What a reader sees highlighted, in order. */
function marked(html: string): string {
  return Array.from(html.matchAll(/<mark[^>]*>([^<]*)<\/mark>/gu), (match) => unescape(match[1] ?? "")).join(
    "",
  );
}

function unescape(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

/** The page shows a list as a list: its items' bullets are not among its words, their letters and numbers are. */
function withoutBullets(server: TestServer, { documentId, quote, start, end }: Citation): string {
  const blocks = server.live.current().documents.get(documentId)?.blocks ?? [];
  const isBullet = (item: Block) =>
    /^(?:[^\p{L}\p{N}]*|o\s*)$/u.test(quote.slice(item.start - start, item.contentStart - start));
  return blocks
    .filter((block) => block.kind === "item" && block.start >= start && block.contentStart <= end)
    .filter(isBullet)
    .toReversed()
    .reduce((rest, item) => rest.slice(0, item.start - start) + rest.slice(item.contentStart - start), quote);
}

describe("the page behind a citation of the bundled corpus", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serve({ indexDir: inject("bundledIndexDir") });
  });
  afterAll(() => server.close());

  it.each([
    "Who may give consent to a paediatric assessment?",
    "How soon must a telephone referral be confirmed in writing?",
    "What should be discussed when a member of the public is worried about a child?",
    "What is the purpose of the list of children with a plan?",
    "What are the signs of neglect?",
    "Which criteria do they use when they receive the referral?",
    "What should the strategy meeting decide?",
    "Where do I send a referral?",
    "When is the first core group held?",
  ])("marks exactly the quotations that answer “%s”", async (question) => {
    const { citations } = await ask(server, question);
    expect(citations.length).toBeGreaterThan(0);
    for (const citation of citations) {
      const html = await pageOf(server, citation.url);
      expect(withoutSpace(marked(html))).toBe(withoutSpace(withoutBullets(server, citation)));
      expect(html.match(/id="quote"/gu)).toHaveLength(1);
      expect(citation.url.endsWith("#quote")).toBe(true);
    }
  });

  it.each([
    "?start=5&end=2",
    "?start=-1&end=3",
    "?start=0&end=999999999",
    "?start=a&end=b",
    "?start=1.5&end=3",
    "",
  ])("marks nothing for an address that names no stretch: “%s”", async (query) => {
    const html = await pageOf(server, `documents/scsp-making-enquiries${query}`);
    expect(html).not.toContain("<mark");
    expect(html).not.toContain("#quote");
  });

  it("holds the document's words in order, and no script", async () => {
    const response = await request(server.url).get("/api/documents/scsp-making-enquiries");
    const { text } = documentResponseSchema.parse(response.body);
    const html = await pageOf(server, "documents/scsp-making-enquiries");
    expect(html).not.toContain("<script");
    const shown = withoutSpace(unescape(html.replaceAll(/<[^>]*>/gu, " ")));
    for (const line of text.split("\n").filter((each) => each.trim() !== "")) {
      expect(shown).toContain(withoutSpace(line.replace(/^\s*•/u, "")));
    }
  });
});

const plain: Omit<StoredDocument, "blocks"> = {
  id: "d",
  title: "Limits",
  publisher: null,
  area: "a",
  areaName: "A",
  audience: "practitioners",
  isNational: false,
  documentDate: null,
  language: "cy",
  reviewDate: null,
  standing: "in-force",
  replacedBy: null,
  version: "v",
  cautions: [],
  sections: [],
};

describe("the page of a document with tables, footnotes and pages", () => {
  const text = "Limits\n\nBy when:\n\nWhen\tWho\nDay <1>\tTeam\n\tNurse\nAlways\n\nEnd.\n\n1 A note.";
  const block = (kind: Block["kind"], words: string, rest: Partial<Block> = {}): Block => {
    const contentStart = text.indexOf(words);
    const end = contentStart + words.length;
    return { kind, level: 0, start: contentStart, end, contentStart, number: null, page: null, ...rest };
  };
  const blocks = [
    block("heading", "Limits", { level: 1, page: 42 }),
    block("paragraph", "By when:", { page: 42 }),
    block("row", "When\tWho", { level: 1, page: 42 }),
    block("row", "Day <1>\tTeam", { page: 43 }),
    block("row", "Nurse", { start: text.indexOf("\tNurse"), page: 43 }),
    block("row", "Always", { page: 43 }),
    block("paragraph", "End.", { page: 44 }),
    block("footnote", "1 A note.", { page: 42 }),
  ];
  const document = { ...plain, blocks };
  const show = (quoted: string) => {
    const start = text.indexOf(quoted);
    const quote = quoted === "" ? null : { start, end: start + quoted.length };
    return sourcePage({ document, text, quote, newer: document, today: "2025-03-01" });
  };

  it("shows rows as a table with a head, empty cells in their place, and one cell alone across it", () => {
    expect(show("").replaceAll(/<span class="page-marker".*?<\/span>/gu, "")).toContain(
      [
        '<div class="table-frame" role="region" aria-label="Table" tabindex="0">',
        "<table>",
        "<thead>",
        '<tr><th scope="col">When</th><th scope="col">Who</th></tr>',
        "</thead>",
        "<tbody>",
        "<tr><td>Day &lt;1&gt;</td><td>Team</td></tr>",
        "<tr><td></td><td>Nurse</td></tr>",
        '<tr><td colspan="2">Always</td></tr>',
        "</tbody>",
        "</table>",
        "</div>",
      ].join("\n"),
    );
  });

  it("marks a quotation within cells, the first mark being where the link leads", () => {
    const html = show("1>\tTeam");
    expect(html).toContain(
      'Day &lt;<mark id="quote" tabindex="-1">1&gt;</mark></td><td><mark>Team</mark></td>',
    );
    expect(show("Nurse")).toContain('<td></td><td><mark id="quote" tabindex="-1">Nurse</mark></td>');
  });

  it("names each page once, at its first block and outside the quoted words", () => {
    const html = show("Day <1>");
    expect(html.match(/id="page-\d+"/gu)).toEqual(['id="page-42"', 'id="page-43"', 'id="page-44"']);
    expect(html).toContain('<div class="page-marker" id="page-42">Page 42</div><h2>Limits</h2>');
    expect(html).toContain('<td><span class="page-marker" id="page-43">Page 43</span><mark id="quote"');
  });

  it("shows a document of 80,000 blocks within three seconds", () => {
    const words = "A.\nb\n".repeat(40_000);
    const many = Array.from({ length: 80_000 }, (_, n): Block => {
      const [kind, start] =
        n % 2 === 0 ? (["paragraph", n * 2.5] as const) : (["item", n * 2.5 + 0.5] as const);
      const end = start + (kind === "item" ? 1 : 2);
      return { kind, level: 1, start, end, contentStart: start, number: null, page: null };
    });
    const long = { ...document, blocks: many };
    const startedAt = performance.now();
    const html = sourcePage({
      document: long,
      text: words,
      quote: null,
      newer: long,
      today: "2025-03-01",
    });
    expect(performance.now() - startedAt).toBeLessThan(3000);
    expect(html.match(/<p>A\.<\/p>\n<ul>\n<li>b<\/li>\n<\/ul>/gu)).toHaveLength(40_000);
  });

  it("sets footnotes apart", () => {
    expect(show("")).toContain(
      '<section class="footnotes" aria-label="Footnotes">\n<p>1 A note.</p>\n</section>',
    );
  });
});

describe("the page of a document with gaps", () => {
  const text = "Refer at once.\n\nKeep a record.\n\nTell the team.";
  const paragraph = (start: number, end: number): Block => {
    return { kind: "paragraph", level: 0, start, end, contentStart: start, number: null, page: null };
  };
  const blocks = [paragraph(0, 14), paragraph(16, 30), paragraph(32, 46)];
  const bodyWith = (kind: Caution["kind"], words: string) => {
    const cautions = blocks.slice(0, 2).map(({ start, end }): Caution => ({ kind, start, end, text: words }));
    const document = { ...plain, blocks, cautions };
    const html = sourcePage({ document, text, quote: null, newer: document, today: "2025-03-01" });
    return /<main[^>]*>\n(.*)\n<\/main>/su.exec(html)?.[1];
  };

  it("says where text is missing, between the blocks on both sides, in whatever words it was noted", () => {
    expect(bodyWith("gap", "a page was lost")).toBe(
      '<p>Refer at once.</p>\n<aside class="caution">A page was lost</aside>\n<p>Keep a record.</p>\n<p>Tell the team.</p>',
    );
  });

  it("takes no other note for a gap", () => {
    expect(bodyWith("note", "text may be missing, says a reader")).toBe(
      "<p>Refer at once.</p>\n<p>Keep a record.</p>\n<p>Tell the team.</p>",
    );
  });
});

describe("the page of a document with lists", () => {
  /** Items, each as its level, its mark and its words. */
  const show = (items: readonly (readonly [1 | 2, string, string])[], quoted = "") => {
    let text = "";
    const blocks = items.map(([level, mark, words]): Block => {
      const start = text.length;
      text += `${mark}${words}\n`;
      const contentStart = start + mark.length;
      return { kind: "item", level, start, contentStart, end: text.length - 1, number: null, page: null };
    });
    const document = { ...plain, blocks };
    const start = text.indexOf(quoted);
    const quote = quoted === "" ? null : { start, end: start + quoted.length };
    const html = sourcePage({ document, text, quote, newer: document, today: "2025-03-01" });
    return /<main[^>]*>\n(.*)\n<\/main>/su.exec(html)?.[1];
  };

  it.each(["1. ", "1.1. ", "(1) ", "(a) ", "b) ", "iv. "])(
    "shows the mark “%s” that the text may refer to, in place of a bullet",
    (mark) => {
      expect(show([[1, mark, "ring"]])).toBe(
        `<ul class="own-marks" role="list">\n<li>${mark}ring</li>\n</ul>`,
      );
    },
  );

  it.each(["• ", "o ", "– ", ""])("shows a bullet for the mark “%s”", (mark) => {
    expect(show([[1, mark, "ring"]])).toBe("<ul>\n<li>ring</li>\n</ul>");
  });

  it("keeps the marks of the second level, and bullets where not every item has a mark", () => {
    expect(
      show([
        [1, "1. ", "ring"],
        [2, "(a) ", "at once"],
        [2, "(b) ", "again"],
        [1, "• ", "write"],
      ]),
    ).toBe(
      [
        "<ul>",
        "<li>1. ring",
        '<ul class="own-marks" role="list">',
        "<li>(a) at once</li>",
        "<li>(b) again</li>",
        "</ul></li>",
        "<li>write</li>",
        "</ul>",
      ].join("\n"),
    );
  });

  it("marks a letter that is quoted, and not one that is not", () => {
    const items = [
      [1, "(a) ", "ring"],
      [1, "(b) ", "write"],
    ] as const;
    const html = show(items, "ring\n(b) write");
    expect(html).toContain('<li>(a) <mark id="quote" tabindex="-1">ring</mark></li>');
    expect(html).toContain("<li><mark>(b) write</mark></li>");
  });
});

describe("an answer from a table", () => {
  it("quotes the row that answers with the table's head, and opens at it", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "waymark-table-"));
    const corpusDir = path.join(folder, "corpus");
    const indexDir = path.join(folder, "index");
    await learnedBefore(indexDir);
    await mkdir(path.join(corpusDir, "somewhere"), { recursive: true });
    await writeFile(
      path.join(corpusDir, "somewhere", "escorts.md"),
      "# Escorts\n\nWho decides on an escort:\n\n| Kind of escort | Who decides |\n|---|---|\n| Escort to hospital | The ward sister |\n| Escort to court | The duty solicitor |\n",
    );
    const bundledDir = path.join(projectRoot, "corpus");
    await ingest({ corpusDir, indexDir, bundledDir, now: new Date(), onProgress: () => undefined });
    const server = await serve({ indexDir });
    try {
      const answer = await ask(server, "Who decides on an escort to court?");
      expect(answer.statements[0]?.text).toBe(
        "Kind of escort\tWho decides\nEscort to court\tThe duty solicitor",
      );
      const row = answer.citations.find(({ quote }) => quote.startsWith("Escort to court"));
      expect(marked(await pageOf(server, row!.url))).toBe("Escort to courtThe duty solicitor");
    } finally {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe("the page of a document that was not written for us", () => {
  const folders: string[] = [];
  let server: TestServer;
  let corpusDir: string;
  let indexDir: string;
  const hostile = [
    'Escort policy <script>alert("heading")</script>',
    "",
    'The duty manager must approve every escort <script>alert("text")</script> & record it in the "blue" book within 3 working days.',
    "",
    "The escort must carry:",
    "• a <b>bold</b> badge",
    '• an "><img src=x onerror=alert(1)> radio',
    "",
    "An escort who is <a href=javascript:alert(1)>late</a> must telephone the duty manager.",
  ].join("\n");
  const newer = hostile.replace("within 3 working days", "within 5 working days");

  const index = () =>
    ingest({
      corpusDir,
      indexDir,
      bundledDir: path.join(projectRoot, "corpus"),
      now: new Date(),
      onProgress: () => undefined,
    });

  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "waymark-page-"));
    folders.push(folder);
    corpusDir = path.join(folder, "corpus");
    indexDir = path.join(folder, "index");
    await learnedBefore(indexDir);
    await mkdir(path.join(corpusDir, "somewhere"), { recursive: true });
    await writeFile(path.join(corpusDir, "somewhere", "escorts.txt"), hostile);
    await index();
    server = await serve({ indexDir });
  });
  afterAll(async () => {
    await server.close();
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  });

  it("shows the document's markup as text, and opens an old citation after a re-index", async () => {
    const answer = await ask(server, "Who must approve an escort, and by when is it recorded?");
    const citation = answer.citations.find(({ quote }) => quote.includes("3 working days"));
    expect(citation).toBeDefined();
    const html = await pageOf(server, citation!.url);
    for (const tag of ["<script", "<b>", "<img", "<a href=javascript"]) expect(html).not.toContain(tag);
    expect(withoutSpace(marked(html))).toBe(withoutSpace(withoutBullets(server, citation!)));

    await writeFile(path.join(corpusDir, "somewhere", "escorts.txt"), newer);
    await index();
    await server.live.refresh();
    const { documentId, version, start, end, quote, url } = citation!;
    const after = await pageOf(server, url);
    expect(withoutSpace(marked(after))).toBe(withoutSpace(marked(html)));
    expect(after).toMatch(/older version/i);
    const old = await request(server.url).get(`/api/documents/${documentId}`).query({ version }).expect(200);
    expect(documentResponseSchema.parse(old.body).text.slice(start, end)).toBe(quote);
    const now = await request(server.url).get(`/api/documents/${documentId}`).expect(200);
    expect(documentResponseSchema.parse(now.body).text).toContain("within 5 working days");
    const fresh = await ask(server, "Who must approve an escort, and by when is it recorded?");
    expect(fresh.text).toContain("5 working days");
    expect(fresh.text).not.toContain("3 working days");
    expect(await pageOf(server, fresh.citations[0]!.url)).not.toMatch(/older version/i);
  });

  it("lets nothing of a document break out of the Markdown of an answer", async () => {
    const answer = await ask(server, "What must the escort carry?");
    expect(answer.kind).toBe("answer");
    expect(answer.text).not.toMatch(/(?<!\\)[<>](?=[a-z/])/iu);
  });
});
