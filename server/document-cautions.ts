import type { Caution, Span, StoredDocument } from "../corpus/schemas/index-format.ts";
import { calendarDateInWords } from "./calendar-date-in-words.ts";

/** What to be careful about in a stretch of a document, on a day (`YYYY-MM-DD`): each once. */
export function cautionsOn(document: StoredDocument, span: Span, today: string): string[] {
  return [...pastReview(document, today), ...new Set(touching(document, span).map(({ text }) => text))];
}

/** Whether text is known to be missing beside a stretch of a document. */
export function hasGapWithin(document: Pick<StoredDocument, "cautions">, span: Span): boolean {
  return touching(document, span).some(({ kind }) => kind === "gap");
}

function touching({ cautions }: Pick<StoredDocument, "cautions">, { start, end }: Span): Caution[] {
  return cautions.filter((caution) => caution.start < end && caution.end > start);
}

/** What to be careful about anywhere in a document. */
export function allCautions(document: StoredDocument, today: string): string[] {
  return cautionsOn(document, { start: 0, end: Infinity }, today);
}

/** Why a document must not lead an answer: it says that it is in force no more, or its review is overdue. */
export function reservationsOn(document: StoredDocument, today: string): string[] {
  return [...pastReview(document, today), ...(document.standing === "in-force" ? [] : [document.standing])];
}

/** A review by a month or a year may be held until its last day. */
function pastReview({ reviewDate }: StoredDocument, today: string): string[] {
  if (reviewDate === null || today.slice(0, reviewDate.length) <= reviewDate) return [];
  return [`past its review date (${calendarDateInWords(reviewDate)})`];
}
