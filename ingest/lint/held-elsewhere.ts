import type { Reference } from "../../corpus/schemas/index-format.ts";
import { plainTitle } from "../plain-title.ts";
import type { Finding } from "./finding.ts";
import { placeOf } from "./linted-document.ts";
import type { LintedDocument } from "./linted-document.ts";
import { findTitle } from "./titles.ts";

/**
 * Chapters and documents that a document sends its reader to and that are not among the documents: each
 * once, and none that another finding has already called missing.
 */
export function findHeldElsewhere(
  document: LintedDocument,
  documents: readonly LintedDocument[],
  missing: readonly Finding[],
): Finding[] {
  const said: string[] = [];
  return document.built.references.flatMap((reference): Finding[] => {
    const name = nameOf(reference.title);
    const isSaid = said.some((other) => other.startsWith(name) || name.startsWith(other));
    if (
      isSaid ||
      isOfLaw.test(reference.title) ||
      findTitle(name, documents) ||
      isMissing(reference, missing, document)
    )
      return [];
    said.push(name);
    return [
      {
        kind: "held-elsewhere",
        severity: "note",
        message: `"${reference.title}" is not among these documents`,
        advice: "Add it to the documents if it is yours, or say where its readers find it.",
        places: [placeOf(document, reference)],
      },
    ];
  });
}

/** "Section 1 Charities Act 2011", "section 47. These duties …" */
const isOfLaw = /\b(?:Act|Regulations)\b|^sections? \d+\. /iu;

/** The title behind the number, where there is one: "Part B, chapter 11, Resolving Professional Disagreements". */
function nameOf(title: string): string {
  return plainTitle(title.replace(/^.*?\bchapter \d+(?:\.\d+)*[,.]? (?=\p{Lu})/iu, ""));
}

/** Whether the sentence is one whose reference is already reported, in the same words. */
function isMissing(
  { title, start, end }: Reference,
  missing: readonly Finding[],
  { built }: LintedDocument,
): boolean {
  const places = missing.flatMap(({ places: [place] }) => (place === undefined ? [] : [place]));
  return places.some(
    (place) =>
      place.documentId === built.document.id &&
      start <= place.start &&
      place.end <= end &&
      (plainTitle(title).includes(plainTitle(place.quote)) ||
        plainTitle(place.quote).includes(plainTitle(title))),
  );
}
