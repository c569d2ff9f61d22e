import { describe, expect, it } from "vitest";
import { describeReport } from "./describe-report.ts";
import type { Removal } from "./parse/parser.ts";
import type { IngestionReport } from "./report.ts";

const removal = (page: number, reason: string, text = String(page)): Removal => ({
  ...{ lineNumber: null, page, text, reason },
});

const report: IngestionReport = {
  version: "20250301T120000-0a1b2c3d",
  isNew: true,
  seconds: 12.34,
  documents: [
    {
      ...{ id: "manual", file: "manual.pdf", title: "Manual", documentDate: null, reviewDate: null },
      ...{ standing: "in-force", isFromCache: false, pages: 170, sections: 90, passages: 300 },
      ...{ quotable: 900, fragments: 44, sentences: [] },
      removals: [
        ...Array.from({ length: 170 }, (_, n) => removal(n + 1, "page number")),
        removal(7, "running head", `Manual\t${"x".repeat(100)}`),
      ],
      cautions: [],
    },
    {
      ...{ id: "old", file: "old.txt", title: "Old", documentDate: null, reviewDate: null },
      ...{ standing: "withdrawn", isFromCache: true, pages: null, sections: 1, passages: 1 },
      ...{ quotable: 4, fragments: 4, sentences: [] },
      ...{ removals: [], cautions: ["withdrawn"] },
    },
  ],
  failures: [{ file: "bad\u001b[31m.pdf", reason: "it is damaged" }],
  ignored: [{ file: "picture.png", reason: 'no parser for ".png"' }],
  older: [{ file: "policy-v1.pdf", newer: "policy-v2.pdf", because: "the same title" }],
  unplaced: ["words long gone"],
};

describe("describeReport", () => {
  it("sums up, and says in one line a reason what was left out of each document", () => {
    expect(describeReport(report).split("\n")).toEqual([
      "Index 20250301T120000-0a1b2c3d: 2 documents, 170 pages, 91 sections, 301 passages, in 12.3 s. 1 unchanged since the last run.",
      'Taken out of manual.pdf: 170 × page number: "1" (page 1), "2" (page 2), "3" (page 3), …',
      `Taken out of manual.pdf: 1 × running head: "Manual ${"x".repeat(52)}…" (page 7)`,
      "Says that it is withdrawn, and never leads an answer: old.txt",
      "Older version, readable, not searched: policy-v1.pdf (policy-v2.pdf has the same title)",
      'Not a document: picture.png (no parser for ".png")',
      "No longer in its document: words long gone",
      "NOT INDEXED: bad\uFFFD[31m.pdf: it is damaged",
      "",
    ]);
  });

  it.each([
    [900, 45, true],
    [900, 44, false],
    [5, 5, true],
    [4, 4, false],
  ])("of %d quotable stretches, warns of %d fragments: %s", (quotable, fragments, isWarned) => {
    const documents = report.documents.slice(0, 1).map((each) => ({ ...each, quotable, fragments }));
    const warning = `Look at its headings and lists: manual.pdf (${String(fragments)} of the ${String(quotable)} stretches that can be quoted have fewer than 4 words)`;
    expect(describeReport({ ...report, documents }).includes(warning)).toBe(isWarned);
  });

  it("says that the version that served goes on serving, where nothing has changed", () => {
    expect(describeReport({ ...report, isNew: false })).toMatch(
      /^Index 20250301T120000-0a1b2c3d \(as it was\): /,
    );
  });

  it("names headings that read as sentences, and a title that holds a site's marks", () => {
    const described = (more: object) => {
      const documents = report.documents.slice(0, 1).map((each) => ({ ...each, ...more }));
      return describeReport({ ...report, documents });
    };
    expect(described({ sentences: ["The bus leaves at ten from the gate."] })).toContain(
      'Look at its headings: manual.pdf (1 heading that may be sentences, such as "The bus leaves at ten from the gate.")',
    );
    expect(described({ title: "Trips | Oakham School" })).toContain(
      'Look at its title, or name it in a manifest: manual.pdf ("Trips | Oakham School")',
    );
    expect(described({})).not.toContain("Look at");
  });

  it("names a page that hides more than the words of its controls", () => {
    const [first, ...others] = report.documents;
    const hiding = (text: string) => {
      const removals = [removal(1, "hidden", text)];
      const documents = first === undefined ? [] : [{ ...first, file: "club.html", removals }, ...others];
      return describeReport({ ...report, documents });
    };
    expect(hiding("Old rules. ".repeat(60))).toContain(
      "Look at what its page hides: club.html (660 characters are hidden in it, and not read)",
    );
    expect(hiding("Close menu")).not.toContain("hides");
  });
});
