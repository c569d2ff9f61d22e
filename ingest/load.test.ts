import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DataFileError } from "../corpus/errors.ts";
import { loadCorpus } from "./load.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waymark-load-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(file: string, content: unknown): Promise<void> {
  const full = path.join(folder, file);
  await mkdir(path.dirname(full), { recursive: true });
  await writeFile(full, typeof content === "string" ? content : JSON.stringify(content));
}

const load = () => loadCorpus(path.join(folder, "corpus"), path.join(folder, "bundled"));
const describedAs = async () => (await load()).descriptions;
const named = (id: string, file: string) => ({ id, title: id, area: "set", file });

describe("loadCorpus without a manifest", () => {
  it("takes every text file for a document, a slug of its path for its id", async () => {
    await put("corpus/Essex North/Out-of-hours_calls (2024).txt", "Call.");
    await put("corpus/Essex North/teams/duty.TXT", "Call.");
    await put("corpus/welcome.text", "Call.");
    expect(await describedAs()).toEqual([
      {
        id: "essex-north-out-of-hours-calls-2024",
        file: "Essex North/Out-of-hours_calls (2024).txt",
        isNamed: false,
      },
      { id: "essex-north-teams-duty", file: "Essex North/teams/duty.TXT", isNamed: false },
      { id: "welcome", file: "welcome.text", isNamed: false },
    ]);
  });

  it("gives different documents different ids", async () => {
    for (const file of ["a/b.txt", "a-b.txt", "a b.txt", "日本.txt", "中国.txt"])
      await put(`corpus/${file}`, "Call.");
    const ids = (await describedAs()).map(({ id }) => id);
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
  });

  it("cuts an id that no folder could have, and tells those apart that are cut alike", async () => {
    const deep = `${"a-very-long-name-".repeat(7)}/${"of-folders-".repeat(12)}`;
    await put(`corpus/${deep}/one.txt`, "Call.");
    await put(`corpus/${deep}/two.txt`, "Call.");
    await put(`corpus/${"x".repeat(200)}.txt`, "Call.");
    const ids = (await describedAs()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids.slice(0, 2).map((id) => id.length)).toEqual([200, 200]);
    expect(ids[0]).toMatch(/^(?:a-very-long-name-){7}(?:of-folders-){6}.*-[0-9a-f]{8}$/);
    expect(ids[2]).toBe("x".repeat(200));
  });

  it("names the files it cannot read as documents, with the reason", async () => {
    await put("corpus/a.txt", "Call.");
    await put("corpus/plan.xyz", "?");
    await put("corpus/LICENSE", "?");
    await put("corpus/.hidden.txt", "?");
    expect((await load()).ignored).toEqual([
      { file: "LICENSE", reason: 'no parser for "files without an ending"' },
      { file: "plan.xyz", reason: 'no parser for ".xyz"' },
    ]);
  });

  it("names links, pipes and names that are no UTF-8, with the reason, and takes the rest", async () => {
    await put("outside/secret.txt", "Secret.");
    await put("corpus/a.txt", "Call.");
    const at = (name: string) => path.join(folder, "corpus", name);
    await symlink(path.join(folder, "outside/secret.txt"), at("out.txt"));
    await symlink(path.join(folder, "outside"), at("folder"));
    await symlink(at("gone.txt"), at("nowhere.txt"));
    await symlink(at("a.txt"), at("inside.txt"));
    execFileSync("mkfifo", [at("pipe.txt")]);
    await writeFile(Buffer.concat([Buffer.from(at("caf")), Buffer.of(0xe9), Buffer.from(".txt")]), "Call.");
    const { descriptions, failures } = await load();
    expect(descriptions.map(({ file }) => file)).toEqual(["a.txt", "inside.txt"]);
    expect(Object.fromEntries(failures.map(({ file, reason }) => [file, reason]))).toEqual({
      "caf\uFFFD.txt": "its name is not UTF-8: rename it",
      folder: "it is a link to a folder, which is not followed",
      "nowhere.txt": "it is a link to something that is not there",
      "out.txt": "it is a link that leads out of the corpus folder",
      "pipe.txt": "it is no ordinary file",
    });
  });

  it("takes no document from the folders of rules, vocabulary and questions", async () => {
    await put("corpus/rules/note.txt", "No document.");
    await put("corpus/vocabulary/note.txt", "No document.");
    await put("corpus/a.txt", "Call.");
    expect((await describedAs()).map(({ id }) => id)).toEqual(["a"]);
  });

  it("passes silently over no document in a deeper folder that is called rules or questions", async () => {
    await put("corpus/schools/questions/parents.txt", "Parents ask.");
    await put("corpus/police/rules/bail.txt", "Bail.");
    const { descriptions, failures, ignored } = await load();
    const seen = [...descriptions.map(({ file }) => file), ...[...failures, ...ignored].map((l) => l.file)];
    expect(seen.sort()).toEqual(["police/rules/bail.txt", "schools/questions/parents.txt"]);
  });
});

describe("loadCorpus with a manifest", () => {
  it("loads what the manifest names, and nothing else", async () => {
    await put("corpus/manifest.json", {
      documents: [{ ...named("guide", "set/guide.txt"), areaName: "Essex", lastUpdated: "2024-10" }],
    });
    await put("corpus/set/guide.txt", "Call.");
    await put("corpus/set/draft.txt", "Don't.");
    const { descriptions, failures, ignored } = await load();
    expect(descriptions).toEqual([
      { ...named("guide", "set/guide.txt"), areaName: "Essex", lastUpdated: "2024-10", isNamed: true },
    ]);
    expect([...failures, ...ignored]).toEqual([]);
  });

  it("names each document that is absent, outside the corpus or of an unknown kind, and loads the rest", async () => {
    await put("secret.txt", "Secret.");
    await put("corpus-more/secret.txt", "Secret.");
    await put("corpus/a.txt", "Call.");
    await put("corpus/b.xyz", "?");
    await put("corpus/manifest.json", {
      documents: [
        named("absent", "gone.txt"),
        named("outside", "../secret.txt"),
        named("beside", "../corpus-more/secret.txt"),
        named("winding", "x/../../secret.txt"),
        named("absolute", path.join(folder, "secret.txt")),
        named("odd", "b.xyz"),
        named("a", "a.txt"),
      ],
    });
    const { descriptions, failures } = await load();
    expect(descriptions.map(({ id }) => id)).toEqual(["a"]);
    expect(failures).toEqual([
      { file: "gone.txt", reason: "the manifest names it and it is not there" },
      { file: "../secret.txt", reason: "it is outside the corpus folder" },
      { file: "../corpus-more/secret.txt", reason: "it is outside the corpus folder" },
      { file: "x/../../secret.txt", reason: "it is outside the corpus folder" },
      { file: path.join(folder, "secret.txt"), reason: "it is outside the corpus folder" },
      { file: "b.xyz", reason: 'no parser for ".xyz"' },
    ]);
  });

  it("needs the files of the manifest only: an id that is left out is a slug of the path, and no other's", async () => {
    await put("corpus/set/guide.txt", "Call.");
    await put("corpus/a.txt", "Call.");
    await put("corpus/manifest.json", {
      documents: [{ file: "set/guide.txt" }, { id: "set-guide", file: "a.txt" }],
    });
    expect((await describedAs()).map(({ id, file }) => [id, file])).toEqual([
      ["set-guide-2", "set/guide.txt"],
      ["set-guide", "a.txt"],
    ]);
  });

  it.each([
    ["no JSON", "{documents:", /manifest\.json is not JSON/],
    ["no documents", { documents: [] }, /manifest\.json does not fit/],
    [
      "two documents of one id",
      { documents: [named("a", "a.txt"), named("a", "b.txt")] },
      /ids must be unique/,
    ],
    ["an id that no folder could have", { documents: [named("a".repeat(201), "a.txt")] }, /documents\.0\.id/],
    [
      "an area that nobody could ask for",
      { documents: [{ file: "a.txt", area: "a".repeat(101) }] },
      /0\.area/,
    ],
    ["an id with a slash", { documents: [named("a/b", "a.txt")] }, /documents\.0\.id/],
  ])("refuses a manifest with %s by name", async (_, manifest, message) => {
    await put("corpus/manifest.json", manifest);
    await expect(load()).rejects.toThrow(DataFileError);
    await expect(load()).rejects.toThrow(message);
  });
});

describe("loadCorpus", () => {
  it("refuses a corpus folder that is not there by name", async () => {
    await expect(load()).rejects.toThrow(DataFileError);
    await expect(load()).rejects.toThrow(path.join(folder, "corpus"));
  });

  it("adds the corpus's own vocabulary to the bundled one, and takes questions from the corpus alone", async () => {
    const question = { documentId: "a", quote: "Call the police", questions: ["who?"] };
    await put("bundled/vocabulary/one.json", { concepts: [{ terms: ["police"] }] });
    await put("bundled/questions/one.json", { passages: [{ ...question, questions: ["bundled?"] }] });
    await put("corpus/vocabulary/own.json", { concepts: [{ terms: ["midwife"], lay: ["baby nurse"] }] });
    await put("corpus/vocabulary/readme.txt", "no data");
    await put("corpus/questions/own.json", { passages: [question] });
    const { vocabulary, questions, otherQuestions } = await load();
    expect(otherQuestions).toEqual([{ ...question, questions: ["bundled?"] }]);
    expect(vocabulary).toEqual([
      { terms: ["police"], lay: [] },
      { terms: ["midwife"], lay: ["baby nurse"] },
    ]);
    expect(questions).toEqual([question]);
  });

  it("takes what policies of the trade say, and dangers and words of other settings, where questions were not written for every document", async () => {
    const says = "Children leave with those who are named for it";
    const statement = (question: string) => ({ statements: [{ says, questions: [question] }] });
    const danger = { ofOtherSettings: true, sentences: [{ text: "who may fetch him", label: "none" }] };
    await put("bundled/statements/one.json", statement("can nan fetch him"));
    const vocabulary = { ofOtherSettings: true, concepts: [{ terms: ["authorised person"], lay: ["nan"] }] };
    await put("bundled/danger/one.json", danger);
    await put("bundled/vocabulary/one.json", vocabulary);
    await put("corpus/statements/own.json", statement("can gran fetch her"));
    await put("corpus/a.txt", "Gates are locked.");
    const taken = await load();
    expect(taken.otherQuestions).toEqual([
      { quote: says, questions: ["can nan fetch him"] },
      { quote: says, questions: ["can gran fetch her"] },
    ]);
    expect(taken.hasQuestionsForAll).toBe(false);
    expect(taken.answeredQuestions).toEqual(["can nan fetch him", "can gran fetch her"]);
    expect(taken.danger).toEqual(danger.sentences);
    expect(taken.vocabulary).toEqual(vocabulary.concepts);
    const written = { documentId: "a", quote: "Gates are locked", questions: ["can we get out"] };
    await put("corpus/questions/own.json", { passages: [written] });
    const asked = await load();
    expect(asked.hasQuestionsForAll).toBe(true);
    expect(asked).toMatchObject({
      otherQuestions: [],
      danger: [],
      vocabulary: [],
      answeredQuestions: ["can we get out"],
    });
  });

  it("refuses a statement without questions by name", async () => {
    await put("corpus/statements/own.json", { statements: [{ says: "Doors are locked", questions: [] }] });
    await expect(load()).rejects.toThrow(/own\.json does not fit: statements\.0\.questions/);
  });

  it("takes a file of the corpus in place of the bundled one of its name, so that a copied corpus counts once", async () => {
    const common = { rules: [] };
    const danger = (text: string) => ({ sentences: [{ text, label: "none" }] });
    const silences = (question: string) => ({ reason: "out-of-scope", questions: [question] });
    await put("bundled/vocabulary/one.json", { concepts: [{ terms: ["police"] }] });
    await put("corpus/vocabulary/one.json", { concepts: [{ terms: ["police", "constabulary"] }] });
    await put("bundled/rules/common.json", common);
    await put("corpus/rules/common.json", common);
    await put("bundled/danger/one.json", danger("thanks"));
    await put("bundled/danger/two.json", danger("good night"));
    await put("corpus/danger/one.json", danger("many thanks"));
    await put("bundled/silences/one.json", silences("what's for lunch"));
    await put("corpus/silences/one.json", silences("what's for tea"));
    const loaded = await load();
    expect(loaded.vocabulary).toEqual([{ terms: ["police", "constabulary"], lay: [] }]);
    expect(loaded.rules).toHaveLength(1);
    expect(loaded.danger.map(({ text }) => text)).toEqual(["good night", "many thanks"]);
    expect(loaded.silences.flatMap(({ questions }) => questions)).toEqual(["what's for tea"]);
  });

  it("takes the bundled vocabulary once when the bundled corpus is loaded", async () => {
    await put("corpus/vocabulary/one.json", { concepts: [{ terms: ["police"] }] });
    const { vocabulary } = await loadCorpus(path.join(folder, "corpus"), path.join(folder, "corpus"));
    expect(vocabulary).toHaveLength(1);
  });

  it("refuses a vocabulary, questions or notes that do not fit, by name", async () => {
    await put("corpus/vocabulary/own.json", { concepts: [{ terms: [] }] });
    await expect(load()).rejects.toThrow(/own\.json does not fit: concepts\.0\.terms/);
    await rm(path.join(folder, "corpus/vocabulary"), { recursive: true });
    await put("corpus/notes.json", { notes: [{ kind: "rumour" }] });
    await expect(load()).rejects.toThrow(/notes\.json does not fit/);
  });

  it("refuses a data file that is there and cannot be read, rather than do without its warnings", async () => {
    await put("corpus/a.txt", "Call.");
    await mkdir(path.join(folder, "corpus/notes.json"));
    await expect(load()).rejects.toThrow(DataFileError);
  });
});
