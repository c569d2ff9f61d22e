import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { phrases } from "../../corpus/phrases.ts";
import { withIndexOfMade } from "../../eval/with-index-of.ts";
import { learnedBefore } from "../../ingest/testing/learned-before.ts";
import type { ChatRequest } from "../contract.ts";
import { answerTo } from "../testing/answer-to.ts";
import { bundledKnowledge } from "../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

const ask = (content: string, request: Partial<Pick<ChatRequest, "area" | "audience">>) =>
  answerTo(content, { knowledge, ...request });

// Only the procedures of Southend, Essex and Thurrock say what these are.
it.each([
  ["definition of neglect", "cambridgeshire-peterborough", "abstention"],
  ["definition of neglect", "set", "answer"],
  ["what counts as physical abuse", "cambridgeshire-peterborough", "abstention"],
])("what one area leaves out is silence there alone: %s, %s", async (content, area, kind) => {
  const answer = await ask(content, { area });
  expect(answer.kind).toBe(kind);
});

it.each(["can the parents record the conference on their phone", "can parents be excluded from conference"])(
  "names no chapter for one word that its name has: %s",
  async (content) => {
    expect(await ask(content, { area: "set" })).toMatchObject({
      kind: "abstention",
      reason: "not-in-procedures",
    });
  },
);

it.each([
  "what do I do if a child has a serious injury",
  "what does it say to do about a child with a serious injury",
])("is not silenced by a question of the same matter that asks something else of it: %s", async (content) => {
  const answer = await ask(content, { area: "set" });
  expect(answer.statements[0]?.text).toContain("must seek medical attention immediately");
});

it.each(["whats the law on smacking", "is it fair that they talked to my son without me"])(
  "takes what the law or the rule is for no judgement of a case: %s",
  async (content) => {
    expect(await ask(content, { audience: "parent", area: "set" })).not.toMatchObject({
      reason: "needs-a-person",
    });
  },
);

it.each(["definition of physical abuse", "physical abuse definition"])(
  "says beside a silence that text is missing where the nearest passages stand: %s",
  async (content) => {
    const { ownWords } = await ask(content, { area: "set" });
    expect(ownWords).toEqual([phrases.abstention["not-in-procedures"], phrases.missingBeside]);
  },
);

it("sends nobody away who may be a child and tells of danger, whatever is not known", async () => {
  const content =
    "these older lads make me carry stuff for them on the train and they've got a knife. i'm 15. i want out";
  const danger = {
    level: "emergency",
    isSure: false,
    isOfOwnLife: false,
    mayBeChild: true,
    isChild: true,
  } as const;
  const unsure = { ...knowledge, answerFrom: 1.01, detectDanger: () => danger };
  const answer = await answerTo(content, { knowledge: unsure });
  expect(answer.alert).not.toBeNull();
  expect(answer).toMatchObject({ kind: "abstention", reason: "needs-a-person", nearest: [], governing: [] });
  expect(answer.ownWords).toEqual([phrases.abstentionForChild]);
  expect(answer.text).toContain("Childline on 0800 1111");
});

it.each([
  [
    "is phoning the hub a referral",
    "scsp",
    "contact with Children's Social Care does not constitute a referral",
  ],
  ["12 yr old sexually active", "set", "under the age of 13 it is classified as rape under s5"],
])("quotes what is held before the chapter that has more: %s", async (content, area, words) => {
  const answer = await ask(content, { area });
  // An abstention states nothing itself: what governs is pointed at, this first.
  expect(answer).toMatchObject({ kind: "abstention", reason: "held-elsewhere", statements: [] });
  const first = answer.kind === "abstention" ? answer.governing[0]?.citation : undefined;
  const quote = answer.citations.find(({ number }) => number === first)?.quote.replace(/\s+/gu, " ");
  expect(quote).toContain(words);
  expect(answer.ownWords.join(" ")).not.toContain("do not say this");
});

it("answers by what is held, though a chapter held elsewhere has the matter in its name", async () => {
  const { kind, statements } = await ask("FII case, is the timescale longer", { area: "set" });
  expect(kind).toBe("answer");
  expect(statements[0]?.text.replace(/\s+/gu, " ")).toContain(
    "may agree an extended timescale in exceptional circumstances such as Fabricated and induced illness",
  );
});

it("does not quote the sentence that names the chapter twice", async () => {
  const answer = await ask("is phoning the hub a referral", { area: "scsp" });
  expect(answer.text.match(/See Making a Referral following/gu)).toHaveLength(1);
});

it.each([
  ["escalation policy", "cambridgeshire-peterborough", "always follow up their concerns"],
  ["how do i complain about my social worker", undefined, "publishing the complaints procedures"],
])("names no chapter whose name has nothing of the question: %s", async (content, area, nearest) => {
  const answer = await ask(content, area === undefined ? { audience: "parent" } : { area });
  expect(answer).toMatchObject({ kind: "abstention", reason: "not-in-procedures" });
  expect(answer.text.replace(/\s+/gu, " ")).toContain(nearest);
});

it.each([
  "what do the rules on interpreters say",
  "radicalisation guidance",
  "referral to the channel panel",
])("still names the chapter that is about the question: %s", async (content) => {
  expect(await ask(content, { area: "set" })).toMatchObject({ reason: "held-elsewhere" });
});

it("sends no parent whom a document for parents answers to a chapter for professionals", async () => {
  const answer = await ask("what happens after i refer my daughter", { audience: "parent" });
  expect(answer.kind).toBe("answer");
  expect(answer.statements[0]?.area).toBe("ivison-trust");
});

it("claims no more of a silence than it knows: the nearest passages may answer after all", async () => {
  const unsure = { ...knowledge, answerFrom: 1.01 };
  const inDoubt = await answerTo("Who chairs the strategy meeting?", { knowledge: unsure, area: "set" });
  expect(inDoubt).toMatchObject({ kind: "abstention", reason: "not-in-procedures" });
  expect(inDoubt.ownWords[0]).toBe(phrases.abstentionInDoubt);
  const { ownWords } = await ask("who pays for the medical", { area: "set" });
  expect(ownWords[0]).toBe(phrases.abstention["not-in-procedures"]);
});

it("takes what somebody's own documents speak of for no other trade's matter", async () => {
  const text =
    "# Attendance\n\nAll schools must make a return to the local authority, a sickness return, where a pupil was absent for fifteen days because of sickness.";
  const fill = (folder: string) => writeFile(path.join(folder, "attendance.md"), text);
  const options = { prepare: learnedBefore };
  await withIndexOfMade(
    fill,
    async (own) => {
      for (const content of ["What is a sickness return?", "sickness return how many days"]) {
        const { kind } = await answerTo(content, { knowledge: own });
        expect(kind).toBe("answer");
      }
      expect(await answerTo("best recipe for lasagne", { knowledge: own })).toMatchObject({
        reason: "out-of-scope",
      });
    },
    options,
  );
}, 60_000);

it("answers in documents of one's own what is asked in their words, whatever it is about", async () => {
  const own = [
    "# Filming",
    "Footage is stored on the club's device and deleted within 28 days.",
    "Parents may film their own child from the balcony.",
    "Fireworks are lit by the site manager alone.",
  ].join("\n\n");
  await withIndexOfMade(
    (folder) => writeFile(path.join(folder, "filming.md"), own),
    async (knowledgeOfOwn) => {
      const askOwn = (content: string) => answerTo(content, { knowledge: knowledgeOfOwn });
      expect((await askOwn("how long is footage stored")).statements[0]?.text).toContain("within 28 days");
      expect((await askOwn("fireworks")).statements[0]?.text).toContain("by the site manager");
      expect((await askOwn("how long are parents suspended")).kind).toBe("abstention");
    },
    { prepare: learnedBefore },
  );
}, 60_000);
