import type { Citation } from "../server/contract.ts";
import { words } from "./words.ts";

/** Citations that point to one place: they share an entry in the list of sources. */
export interface SourceGroup {
  readonly first: Citation;
  readonly numbers: readonly number[];
}

/** Gathers citations of the same place (document, section, paragraph, page) in the order of their first number. */
export function sourceGroups(citations: readonly Citation[]): SourceGroup[] {
  const groups = new Map<string, { first: Citation; numbers: number[] }>();
  for (const citation of citations) {
    const place = placeOf(citation);
    const group = groups.get(place);
    if (group) group.numbers.push(citation.number);
    else groups.set(place, { first: citation, numbers: [citation.number] });
  }
  return [...groups.values()];
}

function placeOf(citation: Citation): string {
  const { documentId, version, section, paragraph, page, cautions } = citation;
  return JSON.stringify([documentId, version, section, paragraph, page, cautions]);
}

/** Says where in its document a citation stands: section path, paragraph and page, as far as known. */
export function placeInDocument({ section, paragraph, page }: Citation): string {
  const parts = [
    section.join(" › "),
    paragraph === null ? "" : words.source.paragraph(paragraph),
    page === null ? "" : words.source.page(page),
  ];
  return parts.filter((part) => part !== "").join(", ");
}
