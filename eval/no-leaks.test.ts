import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { isStopWord, words } from "../corpus/analysis/tokens.ts";
import { projectRoot } from "../corpus/config.ts";
import { silencesFileSchema } from "../corpus/schemas/silences.ts";
import { elsewhereFileSchema, statementsFileSchema } from "../corpus/schemas/vocabulary.ts";
import { readPairs } from "./pairs.ts";

/** Shorter phrases ("core group") are the trade's words, which questions and vocabulary share by nature. */
const fewestContentWords = 3;

/** A phrase's content words in order, lower-cased; null when there are too few to be a question's own. */
function contentWords(text: string): string | null {
  const kept = words(text).filter((word) => !isStopWord(word.text));
  return kept.length < fewestContentWords ? null : kept.map((word) => word.text).join(" ");
}

/** Every phrase of the JSON files of a folder of the corpus, with where it stands. */
async function phrasesOf<T>(folder: string, schema: z.ZodType<T>, texts: (content: T) => [string, string][]) {
  const directory = path.join(projectRoot, "corpus", folder);
  const files = (await readdir(directory)).filter((file) => file.endsWith(".json"));
  const found: { readonly text: string; readonly place: string }[] = [];
  for (const file of files) {
    const content = schema.parse(JSON.parse(await readFile(path.join(directory, file), "utf8")));
    for (const [text, place] of texts(content)) found.push({ text, place: `${folder}/${file}, ${place}` });
  }
  return found;
}

const writtenSchema = z.object({ passages: z.array(z.object({ questions: z.array(z.string()) })) });
const vocabularySchema = z.object({
  concepts: z.array(z.object({ terms: z.array(z.string()), lay: z.array(z.string()).default([]) })),
});

const written = await phrasesOf("questions", writtenSchema, ({ passages }) =>
  passages.flatMap(({ questions }, p) =>
    questions.map((text, q): [string, string] => [
      text,
      `passage ${String(p + 1)}, question ${String(q + 1)}`,
    ]),
  ),
);
const listed =
  (label: string) =>
  (text: string, q: number): [string, string] => [text, `${label}question ${String(q + 1)}`];
const silences = await phrasesOf("silences", silencesFileSchema, ({ questions }) =>
  questions.map(listed("")),
);
const elsewhere = await phrasesOf("elsewhere", elsewhereFileSchema, ({ chapters }) =>
  chapters.flatMap(({ title, questions }) => questions.map(listed(`${title}, `))),
);
const statements = await phrasesOf("statements", statementsFileSchema, ({ statements: all }) =>
  all.flatMap(({ quote, questions }) => questions.map(listed(`${quote}, `))),
);
const vocabulary = await phrasesOf("vocabulary", vocabularySchema, ({ concepts }) =>
  concepts.flatMap(({ terms, lay }, c) =>
    [...terms, ...lay].map((text, t): [string, string] => [
      text,
      `concept ${String(c + 1)}, term ${String(t + 1)}`,
    ]),
  ),
);

/** Questions that are only measured, and the turns before them, as content words. */
const reporting = new Set(
  (await readPairs())
    .filter(({ part }) => part === "reporting")
    .flatMap(({ question, history }) => [question, ...history])
    .map(contentWords)
    .filter((key) => key !== null),
);

describe("the reporting part of the evaluation", () => {
  it("is there to be compared with", () => {
    expect(reporting.size).toBeGreaterThan(100);
    expect(written.length).toBeGreaterThan(100);
    expect(vocabulary.length).toBeGreaterThan(100);
  });

  it.each([
    ["question written ahead", written],
    ["question for a silence", silences],
    ["question for a chapter held elsewhere", elsewhere],
    ["question for what other policies say", statements],
    ["phrase of the vocabulary", vocabulary],
  ])("is repeated by no %s", (_, phrases) => {
    const repeated = phrases.filter(({ text }) => reporting.has(contentWords(text) ?? ""));
    expect(repeated.map(({ place }) => place)).toEqual([]);
  });
});

describe("contentWords", () => {
  it.each([
    ["Who chairs the Strategy Meeting?", "chairs strategy meeting"],
    ["who  chairs, a strategy – meeting", "chairs strategy meeting"],
    ["what is a core group", null],
    ["", null],
  ])("of “%s” are “%s”", (text, expected) => {
    expect(contentWords(text)).toBe(expected);
  });
});
