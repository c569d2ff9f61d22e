import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { sentenceSpans } from "../../corpus/analysis/sentences.ts";
import { manifestSchema } from "../../corpus/schemas/manifest.ts";
import type { StoredIndex } from "../../corpus/store/read-index.ts";
import { pick, seededRandom } from "../../corpus/analysis/seeded-random.ts";
import { bundledCorpusDir } from "../with-index-of.ts";

const seed = 10_000;
const paragraphsInSection = 6;
const paragraphsInDocument = 240;
/** A paragraph this long stays a passage of its own: two of them are too long to be put together. */
const shortestParagraph = 610;
const longestParagraph = 960;

/** Text that looks like the corpus and says nothing: its sentences in another order, under its headings. */
export function distractorText(index: StoredIndex, paragraphs: number, random: () => number): string {
  const sentences = sentencesOf(index);
  const headings = [...new Set(index.passages.map(({ section }) => section.at(-1) ?? ""))].filter(isHeading);
  const lines: string[] = [];
  for (let i = 0; i < paragraphs; i += 1) {
    if (i % paragraphsInSection === 0) {
      lines.push(`${String(1 + i / paragraphsInSection)}. ${pick(headings, random)}`);
    }
    lines.push(paragraphOf(sentences, random));
  }
  return `${lines.join("\n\n")}\n`;
}

function paragraphOf(sentences: readonly string[], random: () => number): string {
  let paragraph = pick(sentences, random);
  while (paragraph.length < shortestParagraph) {
    const next = `${paragraph} ${pick(sentences, random)}`;
    if (next.length <= longestParagraph) paragraph = next;
  }
  return paragraph;
}

function sentencesOf({ passages, texts }: StoredIndex): string[] {
  const found = passages.flatMap(({ documentId, start, end }) => {
    const text = texts.get(documentId) ?? "";
    return sentenceSpans(text, { start, end }).map((span) => text.slice(span.start, span.end));
  });
  return [...new Set(found)].filter(
    (text) => text.length >= 40 && text.length <= 300 && /^\p{Lu}[^\n]+\.$/u.test(text),
  );
}

function isHeading(text: string): boolean {
  return /^\p{Lu}[\p{L} ]{4,60}$/u.test(text);
}

/** Copies the bundled corpus and adds documents that make about so many passages more, spread over its areas. */
export async function writePaddedCorpus(
  corpusDir: string,
  index: StoredIndex,
  morePassages: number,
): Promise<void> {
  await cp(bundledCorpusDir, corpusDir, { recursive: true });
  const manifestFile = path.join(corpusDir, "manifest.json");
  const manifest = manifestSchema.parse(JSON.parse(await readFile(manifestFile, "utf8")));
  const areas = [...new Set(manifest.documents.map(({ area }) => area))];
  const random = seededRandom(seed);
  const folder = path.join(corpusDir, "distractors");
  await mkdir(folder);
  const documents = [...manifest.documents];
  for (let left = morePassages; left > 0; left -= paragraphsInDocument) {
    const id = `distractor-${String(documents.length)}`;
    const file = `distractors/${id}.txt`;
    await writeFile(
      path.join(corpusDir, file),
      distractorText(index, Math.min(left, paragraphsInDocument), random),
    );
    const area = areas[documents.length % areas.length] ?? "default";
    documents.push({ id, title: "Further procedures", area, audience: "practitioners", file });
  }
  await writeFile(manifestFile, JSON.stringify({ documents }));
}
