import { sentenceSpans } from "../../corpus/analysis/sentences.ts";
import type { Superseded } from "../../corpus/schemas/lint-data.ts";
import type { Finding } from "./finding.ts";
import { placeOf, wordsOf } from "./linted-document.ts";
import type { LintedDocument } from "./linted-document.ts";

/** A sentence that tells of the replacement itself cites nothing superseded. */
const history =
  /\b(?:replac(?:e[sd]?|ing)\b|supersed|revok|revocation|repeal|amendments?\b|amended by|substitut|withdrawn|previous|former|no longer|abolished|until\b|historic)/iu;

interface Mention {
  readonly entry: Superseded;
  readonly start: number;
  readonly end: number;
}

/** Guidance, Acts and bodies that a document cites and that have been replaced: each once, where it is first cited. */
export function findSupersededGuidance(document: LintedDocument, known: readonly Superseded[]): Finding[] {
  const { text } = document.built;
  const found = new Map<string, { finding: Finding; times: number }>();
  const patterns = known.map((entry) => ({ entry, pattern: patternOf(entry) }));
  let heading = "";
  for (const block of document.built.document.blocks) {
    if (block.kind === "heading") heading = wordsOf(document, block);
    if (history.test(heading)) continue;
    for (const span of sentenceSpans(text, { start: block.contentStart, end: block.end })) {
      const sentence = text.slice(span.start, span.end);
      if (history.test(sentence)) continue;
      for (const { entry, start, end } of longest(mentionsIn(sentence, patterns))) {
        if (entry.unless?.some((words) => sentence.includes(words)) === true) continue;
        const seen = found.get(entry.name);
        if (seen !== undefined) seen.times += 1;
        else {
          const at = { start: span.start + start, end: span.start + end };
          found.set(entry.name, { finding: findingOf(entry, placeOf(document, at)), times: 1 });
        }
      }
    }
  }
  return [...found.values()].map(({ finding, times }) =>
    times === 1 ? finding : { ...finding, message: `${finding.message} (cited ${times} times)` },
  );
}

function findingOf(entry: Superseded, place: Finding["places"][number]): Finding {
  return {
    kind: "superseded-guidance",
    severity: "warning",
    message: `"${place.quote}" was replaced in ${monthText(entry.since)}`,
    advice: `Name what holds now: ${entry.replacedBy}; and check what the sentence takes from it.`,
    places: [place],
  };
}

function monthText(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(date);
}

function mentionsIn(
  sentence: string,
  patterns: readonly { entry: Superseded; pattern: RegExp }[],
): Mention[] {
  return patterns.flatMap(({ entry, pattern }) =>
    [...sentence.matchAll(pattern)].map(({ index, 0: words }) => ({
      entry,
      start: index,
      end: index + words.length,
    })),
  );
}

/** Of mentions within each other, the longest: the year may belong to a longer name. */
function longest(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    (one) =>
      !mentions.some(
        (other) =>
          other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start,
      ),
  );
}

/**
 * What may stand between a name and its year: a bracket, a publisher, the end of a quotation, no other sentence.
 * Each turn of the loop takes something, and in one way only: else the tries would double with every character.
 */
const untilYear =
  "[’'\"”)]?[,:]?(?:[\\s,(\\[]|HM Government|HMG|DfE|DCSF|DfES|DH|Home Office|Department (?:of|for) \\p{L}+(?!\\p{L})(?: Guidance)?|March|April|May|June|July|August|September|October|November|December|January|February)*";

function patternOf({ names, years }: Superseded): RegExp {
  const alternatives = [...names].sort((a, b) => b.length - a.length).map(nameSource);
  const name = `(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`;
  if (years === undefined) return new RegExp(name, "gu");
  const year = `(?:${years.join("|")})(?!\\d)`;
  return new RegExp(`(?:\\b${year} (?:edition of |version of )?${name}|${name}${untilYear}${year})`, "gu");
}

/** A name in any case, its apostrophes in any shape and its white space in any width; an acronym as written. */
function nameSource(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const isAcronym = /^\S*\p{Lu}\S*\p{Lu}\S*$/u.test(name);
  const anyCase = isAcronym
    ? escaped
    : escaped.replace(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
  return anyCase.replace(/['’]/gu, "[’']").replace(/\s+/gu, "\\s+");
}
