import { describe, expect, it } from "vitest";
import { findUnexplainedAcronyms } from "./acronyms.ts";
import { documentOf } from "./testing/documents.ts";

const known = { everyday: ["GP"], meanings: { LADO: "local authority designated officer" } };
const unexplained = async (text: string) =>
  findUnexplainedAcronyms(await documentOf(text), known).map(({ places }) => places[0]!.quote);

describe("acronyms", () => {
  it("are reported once, where they first stand, with their meaning where it is known", async () => {
    const [found, ...more] = findUnexplainedAcronyms(
      await documentOf("Ring the LADO. The LADO decides.\n\nThe LADO replies."),
      known,
    );
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: "note",
      advice: expect.stringContaining("local authority designated officer (LADO)") as unknown,
      places: [{ start: 9, end: 13, quote: "LADO" }],
    });
  });

  it.each([
    "The emergency duty team (EDT) is open. Ring the EDT.",
    "The EDT (emergency duty team) is open.",
    "The Emergency Duty Team is open. Ring the EDT.",
    "The Department for Education (DfE) says so.",
    "Those not in education, employment or training (NEET) are at risk.",
    "Ring the LADO, the local authority designated officer.",
    "Ask NHS England (NHSE).",
  ])("are explained: %s", async (text) => {
    expect((await unexplained(text)).filter((name) => name !== "NHS")).toEqual([]);
  });

  it("are looked up once each, however often they stand in a long document", async () => {
    const explained = "The emergency duty team (EDT) is open.";
    const document = await documentOf(`${"Ring the EDT at any hour of the day. ".repeat(6000)}${explained}`);
    const startedAt = performance.now();
    expect(findUnexplainedAcronyms(document, known)).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  it("are not everyday ones, words in capitals, numerals or headings of parts", async () => {
    expect(await unexplained("The GP must NOT wait. Do not wait. See PART 2 and Schedule IV.")).toEqual([]);
    expect(
      await unexplained("CALL THE DUTY TEAM NOW AND KEEP THE CHILD SAFE\n\nThen write it down."),
    ).toEqual([]);
  });
});
