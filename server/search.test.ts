import { describe, expect, it } from "vitest";
import { understandQuestion } from "./conversation/question.ts";
import { searchFor } from "./search.ts";
import type { SearchScope } from "./search.ts";
import { bundledKnowledge } from "./testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

function search(content: string, scope: Partial<SearchScope> = {}) {
  const question = understandQuestion([{ role: "user", content }], knowledge);
  return searchFor(question, { limit: 10, ...scope }, knowledge);
}

const textsOf = (found: Awaited<ReturnType<typeof search>>) =>
  found.map(({ prepared }) => prepared.text).join("\n");

describe("searchFor", () => {
  it.each([
    ["What do I do if parents refuse consent?", "withholding of permission"],
    ["how soon must a phone referral be put in writing", "confirmed in writing"],
    ["who runs the strategy meeting", "chaired by"],
    ["can a 16 year old agree to a medical", "aged 16 or 17"],
    ["s47 outcome who decides", "s47"],
    ["what is the out of hours number in peterborough", "01733 234724"],
    ["stratgy meating", "strategy meeting"],
  ])("finds for “%s” a passage that says “%s” among ten", async (question, words) => {
    expect(textsOf(await search(question)).replaceAll(/\s+/gu, " ")).toContain(words);
  });

  it("finds an exact term that only one passage has", async () => {
    const [first] = await search("Fraser guidelines");
    expect(first?.prepared.text).toContain("Fraser guidelines");
  });

  it("finds nothing for words that are nowhere", async () => {
    expect(await search("xyzzy plugh")).toEqual([]);
  });

  it("gives each passage once", async () => {
    const ids = (await search("referral to children's social care", { limit: 50 })).map(
      (c) => c.prepared.passage.id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives with an area every passage of it that fits, however many better ones others have", async () => {
    const found = await search("referral", { area: "scsp", limit: 50 });
    expect(found.length).toBeGreaterThan(3);
    for (const { prepared } of found) {
      expect(knowledge.documents.get(prepared.passage.documentId)?.area).toBe("scsp");
    }
  });

  it("keeps its order when asked for more", async () => {
    const ids = (found: Awaited<ReturnType<typeof search>>) => found.map((c) => c.prepared.passage.id);
    const few = ids(await search("strategy meeting", { limit: 3 }));
    const many = ids(await search("strategy meeting", { limit: 30 }));
    expect(many.slice(0, 3)).toEqual(few);
  });

  it.each([undefined, "set"])(
    "puts a footnote behind the text, however well its words fit (area %s)",
    async (area) => {
      const [best, ...others] = await search("strategy meeting", { area });
      expect(others.length).toBeGreaterThan(0);
      if (best === undefined) return;
      const footnote = { ...best, prepared: { ...best.prepared, isFootnote: true } };
      const retriever = { ...knowledge.retriever, search: () => Promise.resolve([...others, footnote]) };
      const question = understandQuestion([{ role: "user", content: "strategy meeting" }], knowledge);
      const found = await searchFor(question, { area, limit: 50 }, { ...knowledge, retriever });
      expect(found.at(-1)?.prepared.isFootnote).toBe(true);
    },
  );
});
