import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import request from "supertest";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../corpus/config.ts";
import { ingest } from "../../ingest/pipeline.ts";
import { chatResponseSchema } from "../contract.ts";
import type { ChatResponse } from "../contract.ts";
import { learnedBefore } from "../../ingest/testing/learned-before.ts";
import { serve } from "../testing/serve.ts";
import type { TestServer } from "../testing/serve.ts";

let folder = "";
let server: TestServer | null = null;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waymark-force-"));
  await learnedBefore(path.join(folder, "index"));
});
afterEach(async () => {
  await server?.close();
  server = null;
});
afterAll(() => rm(folder, { recursive: true }));

let corpora = 0;

/** Serves a corpus of these documents, indexed through the pipeline. */
async function serveDocuments(documents: Record<string, string>): Promise<TestServer> {
  const corpusDir = path.join(folder, `corpus-${String((corpora += 1))}`);
  await mkdir(corpusDir);
  for (const [file, text] of Object.entries(documents)) await writeFile(path.join(corpusDir, file), text);
  const indexDir = path.join(folder, "index");
  const bundledDir = path.join(projectRoot, "corpus");
  await ingest({ corpusDir, indexDir, bundledDir, now: new Date(), onProgress: () => undefined });
  server = await serve({ indexDir });
  return server;
}

async function ask({ url }: TestServer, today: string): Promise<ChatResponse> {
  const question = "How soon must a telephone referral be confirmed in writing?";
  const body = { messages: [{ role: "user", content: question }], today };
  return chatResponseSchema.parse((await request(url).post("/api/chat").send(body).expect(200)).body);
}

const cautionsOf = ({ citations }: ChatResponse) => [...new Set(citations.flatMap((c) => c.cautions))];
const rule = (days: string) =>
  `All telephone referrals must be confirmed in writing within ${days} using the referral form.`;
const withdrawn = `Referral Procedures\n\nThis document was withdrawn on 3 May 2024.\n\nTelephone referrals\n\n${rule("24 hours")}`;
const overdue = `Referral Guidance\n\nVersion 2, May 2023\n\nReview date: March 2025\n\nTelephone referrals\n\n${rule("two days")}`;
const current = `Making A Referral\n\nLast updated: May 2024\n\nConfirming referrals\n\nA referral that was made by telephone is confirmed in writing within 48 hours.`;

describe("a document that says that it is withdrawn", () => {
  it("never leads: a passage in force that is nearly as good does, and its own words carry the caution", async () => {
    const answer = await ask(
      await serveDocuments({ "old.txt": withdrawn, "new.txt": current }),
      "2025-01-01",
    );
    expect(answer.kind).toBe("answer");
    expect(answer.statements[0]?.text).toContain("within 48 hours");
    const [first, ...others] = answer.citations;
    expect(first).toMatchObject({ documentId: "new", cautions: [] });
    for (const other of others.filter(({ documentId }) => documentId === "old")) {
      expect(other.cautions).toEqual(["withdrawn"]);
    }
  });

  it("gives no answer where there is nothing else: its passage stands beside the silence, with the caution", async () => {
    const answer = await ask(await serveDocuments({ "old.txt": withdrawn }), "2025-01-01");
    expect(answer).toMatchObject({ kind: "abstention", reason: "not-in-procedures", statements: [] });
    expect(answer).toHaveProperty("nearest.0.citation", 1);
    expect(cautionsOf(answer)).toEqual(["withdrawn"]);
    expect(answer.ownWords[0]).toBe(
      "“Referral Procedures” is withdrawn: check what holds now before you act on it.",
    );
    expect(answer.text).toContain("caution: withdrawn");
  });
});

describe("a document with a review date", () => {
  it("answers until that date as any other, and afterwards behind a warning that comes first", async () => {
    const at = await serveDocuments({ "guide.txt": overdue });
    const before = await ask(at, "2025-03-31");
    expect([before.kind, cautionsOf(before), before.ownWords]).toEqual(["answer", [], []]);
    const after = await ask(at, "2025-04-01");
    expect(after.kind).toBe("answer");
    expect(after.statements[0]?.text).toContain("within two days");
    expect(cautionsOf(after)).toEqual(["past its review date (March 2025)"]);
    expect(after.ownWords[0]).toBe(
      "“Referral Guidance” is past its review date (March 2025): check what holds now before you act on it.",
    );
    expect(after.text.indexOf("past its review date")).toBeLessThan(after.text.indexOf("within two days"));
  });

  it("gives way to one that is in force once its date has passed", async () => {
    const at = await serveDocuments({ "guide.txt": overdue, "new.txt": current });
    const after = await ask(at, "2025-04-01");
    expect(after.citations[0]).toMatchObject({ documentId: "new", cautions: [] });
  });
});

describe("an older version of a document", () => {
  it("answers no more, and its page says which one does", async () => {
    const text = (hours: string) => `Telephone Referrals\n\n${rule(hours)}`;
    const at = await serveDocuments({ "policy-v1.txt": text("24 hours"), "policy-v2.txt": text("48 hours") });
    const answer = await ask(at, "2025-01-01");
    expect(new Set(answer.citations.map(({ documentId }) => documentId))).toEqual(new Set(["policy-v2"]));
    const [kept = ""] = await readdir(path.join(folder, "index/texts/policy-v1"));
    const page = await request(at.url)
      .get(`/documents/policy-v1?version=${path.basename(kept, ".json")}`)
      .expect(200);
    expect(page.text).toContain("24 hours");
    expect(page.text).toContain("This is an older version of the document: a newer one is in use now.");
    expect(page.text).toMatch(
      /<a href="policy-v2\?version=[0-9a-f]{16}">The newer version: Telephone Referrals<\/a>/,
    );
  });
});
