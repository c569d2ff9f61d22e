import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { withoutSpace } from "../corpus/analysis/tokens.ts";
import { indexLayout } from "../corpus/store/layout.ts";
import { currentVersion, readIndex } from "../corpus/store/read-index.ts";
import { ingest } from "./pipeline.ts";

let folder = "";
let indexDir = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waymark-rules-"));
  indexDir = path.join(folder, "index");
  await put(
    "leeds/referrals.txt",
    "Referrals\n\nThe duty team should decide within two working\ndays of receiving the referral. A meeting is held on the same day. Act immediately.",
  );
});
afterEach(() => rm(folder, { recursive: true }));

async function put(file: string, content: string): Promise<void> {
  const full = path.join(folder, "corpus", file);
  await mkdir(path.dirname(full), { recursive: true });
  await writeFile(full, content);
}

const rule = {
  id: "leeds.decision",
  documentId: "leeds-referrals",
  subject: "decision",
  title: "Decision on a referral",
  who: "the duty team",
  trigger: { event: "referral-received", words: "receipt of the referral" },
  period: { amount: 2, unit: "working-days", direction: "after" },
  kind: "maximum",
  words: "within two working days",
  quote: "The duty team should decide within two working days of receiving the referral.",
};
const event = { id: "referral-received", title: "receipt of the referral", names: ["referral"] };
const subject = { id: "decision", title: "decision on a referral", names: ["decision"] };
const file = {
  area: "leeds",
  events: [event],
  subjects: [subject],
  closureDays: [{ date: "2026-12-29", name: "Council closure" }],
};

async function run(change: object, rest: object = {}): Promise<void> {
  await put("rules/leeds.json", JSON.stringify({ ...file, rules: [{ ...rule, ...change }], ...rest }));
  await ingest({
    corpusDir: path.join(folder, "corpus"),
    indexDir,
    bundledDir: path.join(folder, "bundled"),
    now: new Date("2026-03-01T12:00:00Z"),
    onProgress: () => undefined,
  });
}

const served = async () => readIndex(indexDir, await currentVersion(indexDir));

describe("an area's own rules", () => {
  it("go into the index with the place of their quotation, whatever its line breaks", async () => {
    await run({});
    const { rules, texts } = await served();
    const { documentId, span } = rules.rules[0]!;
    expect(withoutSpace(texts.get(documentId)!.slice(span.start, span.end))).toBe(withoutSpace(rule.quote));
    expect(rules.areas).toEqual([{ area: "leeds", closureDays: file.closureDays }]);
  });

  it.each([
    [
      "a quotation that is not in the document",
      { quote: "The duty team should decide within two working days, roughly." },
      /no longer stands/,
    ],
    [
      "a number that is not in the quotation",
      { period: { amount: 3, unit: "working-days", direction: "after" } },
      /"3 working-days" does not stand/,
    ],
    [
      "working days where the quotation has days",
      { quote: "A meeting is held on the same day.", words: "the same day" },
      /"2 working-days" does not stand/,
    ],
    [
      "calendar days where the quotation has working days",
      { period: { amount: 2, unit: "days", direction: "after" } },
      /"2 days" does not stand/,
    ],
    ["words that are not in the quotation", { words: "at once" }, /words "at once" do not stand/],
    [
      "an event that nobody declares",
      { trigger: { event: "full-moon", words: "the moon" } },
      /no event "full-moon"/,
    ],
    ["a subject that nobody declares", { subject: "tides" }, /no subject "tides"/],
    ["a document of no such name", { documentId: "elsewhere" }, /"elsewhere" is not among the documents/],
    ["a rule that is not there", { exceptions: ["leeds.nothing"] }, /names the rule "leeds.nothing"/],
    [
      "a condition that is not in the document",
      { condition: { title: "x", quote: "if the moon is full" } },
      /no longer stands/,
    ],
    ["words for less that are not there", { soonerIf: ["or sooner if it rains"] }, /no longer stands/],
  ])("are refused by name for %s", async (_what, change, reason) => {
    await expect(run(change)).rejects.toThrow(reason);
    await expect(run(change)).rejects.toThrow(/"leeds\.decision"/);
  });

  it("are refused as a file that names no area", async () => {
    await expect(run({}, { area: undefined })).rejects.toThrow(/rules and closure days need an area/);
  });

  it("are refused when one id stands twice", async () => {
    await expect(run({}, { rules: [rule, rule] })).rejects.toThrow(/the rule "leeds.decision" twice/);
  });

  it("are refused with another area's document", async () => {
    await expect(run({}, { area: "york" })).rejects.toThrow(/not among the documents of its area/);
  });

  it.each([
    [
      "stand-in",
      { events: [{ ...event, standIns: ["full-moon"] }] },
      /event "referral-received".*"full-moon"/,
    ],
    ["moment", { events: [{ ...event, sameMomentAs: ["tide"] }] }, /event "referral-received".*"tide"/],
    ["narrower subject", { subjects: [{ ...subject, narrower: ["ebb"] }] }, /subject "decision".*"ebb"/],
    ["matter chased", { subjects: [{ ...subject, chases: ["flow"] }] }, /subject "decision".*"flow"/],
    ["case", { subjects: [{ ...subject, ofCase: "storm" }] }, /subject "decision".*case "storm"/],
    [
      "end of a case",
      { cases: [{ id: "storm", title: "a storm", endedBy: "calm" }] },
      /case "storm".*"calm"/,
    ],
  ])("are refused with a %s that nobody declares", async (_what, rest, reason) => {
    await expect(run({}, rest)).rejects.toThrow(reason);
  });

  it("are taken with events and subjects that name each other", async () => {
    const call = { id: "call-made", title: "a call", standIns: [event.id] };
    const urgent = { id: "urgent-decision", title: "an urgent decision" };
    const rest = { events: [event, call], subjects: [{ ...subject, narrower: [urgent.id] }, urgent] };
    await run({}, rest);
    expect((await served()).rules.events[1]?.standIns).toEqual([event.id]);
  });

  it("are refused where closure days are of an area without a document, and the old index goes on serving", async () => {
    await run({});
    const before = await readFile(indexLayout(indexDir).pointer, "utf8");
    await put("rules/york.json", JSON.stringify({ area: "york", closureDays: file.closureDays }));
    await expect(run({})).rejects.toThrow(
      'The rules folder has closure days of the area "york", and no document is of that area (there are "leeds"). Correct the area, or take it out.',
    );
    expect(await readFile(indexLayout(indexDir).pointer, "utf8")).toBe(before);
  });

  it("are refused where silences are those of an area without a document", async () => {
    const silence = { reason: "not-in-procedures", area: "york", questions: ["who holds the key"] };
    await put("silences/york.json", JSON.stringify(silence));
    await expect(run({})).rejects.toThrow(
      'The silences folder has questions of the area "york", and no document is of that area (there are "leeds").',
    );
  });

  it.each([
    {
      quote: "A meeting is held on the same day.",
      period: { amount: 0, unit: "same-day", direction: "after" },
      words: "the same day",
    },
    { quote: "Act immediately.", period: null, words: "immediately" },
  ])("are taken for $words", async (change) => {
    await run(change);
    expect((await served()).rules.rules[0]?.period).toEqual(change.period);
  });

  it("leave the old index serving when they are refused", async () => {
    await run({});
    const before = await readFile(indexLayout(indexDir).pointer, "utf8");
    await expect(run({ quote: "Nothing of the kind is written here." })).rejects.toThrow();
    expect(await readFile(indexLayout(indexDir).pointer, "utf8")).toBe(before);
  });
});

describe("an area's places", () => {
  const places = (...areas: string[]) =>
    put("places.json", JSON.stringify({ places: areas.map((area) => ({ area, names: ["Town"] })) }));

  it("go into the index, and so do those of councils whose procedures are not held", async () => {
    await places("leeds", "none");
    await run({});
    expect((await served()).places.map(({ area }) => area)).toEqual(["leeds", "none"]);
  });

  it("are refused by the name of an area that no document has", async () => {
    await places("leeds", "leads");
    await expect(run({})).rejects.toThrow(/places of the area "leads".*there are "leeds".*Correct the area/);
  });

  it("are taken where a document could not be read that may be the area's", async () => {
    await places("leeds", "york");
    await put("york/empty.txt", "");
    await run({});
    expect((await served()).places).toHaveLength(2);
  });
});

describe("the bundled rules", () => {
  it("are all 142, of which 33 are computed, and every area has its own", async () => {
    const indexOfBundled = inject("bundledIndexDir");
    const { rules } = await readIndex(indexOfBundled, await currentVersion(indexOfBundled));
    const count = (area: string) => rules.rules.filter((one) => one.area === area).length;
    expect(rules.rules).toHaveLength(142);
    expect(rules.rules.filter(({ period }) => period !== null)).toHaveLength(33);
    const areas = ["set", "cambridgeshire-peterborough", "london-borough", "scsp", "ivison-trust"];
    expect(areas.map(count)).toEqual([106, 18, 13, 1, 4]);
  });
});
