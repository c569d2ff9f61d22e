import { leadingDate } from "./dates-in-text.ts";
import type { FrontMatter } from "./front-matter.ts";

/** The dates that a document states of itself. */
export interface StatedDates {
  readonly documentDate: string | null;
  readonly reviewDate: string | null;
}

const itself =
  "this (?:document|guidance|guide|policy|procedures?|publication|version|page|protocol|leaflet)";
/** Where a statement about the document itself begins: a line, a part of one, or "this policy was". */
const begins = `(?:^[\\W_]*|[|;(•·.–—]\\s+|\\b${itself} (?:was|is|has been) )`;

/** What a document's own date is called, the most telling first. */
const dateLabels = [
  "(?:last (?:updated|amended|revised|modified|reviewed)|updated|amended|revised|(?:date )?reviewed|review(?:ed)? (?:on|in)|date of last (?:review|update|revision)|last (?:review|update)(?: date)?)",
  "(?:version|v)(?: (?:no\\.?|number))?:? ?\\d+(?:\\.\\d+)*",
  "(?:(?:first |date )?published|publication date|date of publication|(?:date )?issued|issue date|date of issue|(?:date )?approved|approval date|date of approval|(?:date )?ratified|(?:date )?agreed|effective (?:from|date)|in force from|(?:date )?adopted)",
  "(?:date|dated)",
].map((label) => new RegExp(`${begins}${label}\\b`, "giu"));

const reviewLabel = new RegExp(
  `(?:${begins}|\\b)(?<!\\b(?:last|previous) )(?:(?:next )?review(?: due)?(?: date)?|date (?:of|for) (?:next )?review|(?:to be|due for|due to be|will be|must be|should be|will next be) review(?:ed)?|review by|expiry date)\\b`,
  "giu",
);

/** A short line that says what was done and when, whatever it calls the document: "Club policy issued - May 2001". */
const doneLine =
  /^\W*(?:\p{L}+ ){1,4}(?:issued|published|approved|adopted|agreed|ratified|updated|revised|amended|reviewed)\s*[:–—-]\s*(?=\S)/iu;
/** What such a line may also speak of: a date to come, or another matter than the document. */
const notDone =
  /\b(?:be|next|due|must|should|will|not|if|when|until|acts?|orders?|regulations?|laws?|bills?|court|child|case|concern|allegation)\b/iu;

/** Who did it, before the date: "by the Management Committee on", "by: the trustees,"; and what stands between. */
const doer = /^\s*by\b[^.;|]{1,120}/iu;
const behindDoer = /(?:\b(?:on|in|date|dated)\b:?|[,:(–—-])\s*/giu;

/** Between a label and its date. */
const joint = /^(?:\s|[:,;|(–—-]|\b(?:date|on|in|by|is|was|of|due|before|no later than)\b)*/iu;

/**
 * Reads when a document was made or last changed, and by when it is to be reviewed, where it says so in
 * its first lines, its last or its margins. A review that is not after the date was the last one, not the next.
 */
export function statedDates({ head, margins }: FrontMatter): StatedDates {
  const lines = [...head, ...margins];
  const documentDate =
    firstDate(lines, ...dateLabels.map(dateLabelled), dateDone) ?? firstDate(head.slice(0, 12), dateAlone);
  const reviewDate = firstDate(lines, dateLabelled(reviewLabel));
  return { documentDate, reviewDate: isNextReview(reviewDate, documentDate) ? reviewDate : null };
}

/** Whether a review is one to come, and not the one at which the document got its date. */
export function isNextReview(reviewDate: string | null, documentDate: string | null): boolean {
  return reviewDate !== null && (documentDate === null || reviewDate > documentDate);
}

/** How a line may state a date; null where it does not in this way. */
type LineReader = (line: string) => string | null;

/** The first date by the most telling of some ways to state one. */
function firstDate(lines: readonly string[], ...readers: readonly LineReader[]): string | null {
  for (const read of readers) {
    for (const line of lines) {
      const date = read(line);
      if (date !== null) return date;
    }
  }
  return null;
}

/** A date behind a label. */
function dateLabelled(label: RegExp): LineReader {
  return (line) => {
    const rests = Array.from(line.matchAll(label), ({ index, 0: found }) => line.slice(index + found.length));
    return firstDate(rests.flatMap(placesOfDate), (place) => leadingDate(place)?.date ?? null);
  };
}

/** Where the date of a label may begin: directly behind it, or behind who did what the label says. */
function placesOfDate(rest: string): string[] {
  const direct = rest.slice(joint.exec(rest)?.[0].length ?? 0);
  const done = (doer.exec(rest)?.[0] ?? "").matchAll(behindDoer);
  return [direct, ...Array.from(done, ({ index, 0: mark }) => rest.slice(index + mark.length))];
}

/** The date of a line that says no more than what was done with the document and when. */
function dateDone(line: string): string | null {
  const said = doneLine.exec(line)?.[0];
  if (said === undefined || notDone.test(said)) return null;
  const rest = line.slice(said.length);
  const found = leadingDate(rest);
  return found !== null && found.length >= rest.replace(/[\s.)*_]+$/u, "").length ? found.date : null;
}

/** A date that stands on a line of its own, as on a title page: a month at least, for a year may be anything. */
function dateAlone(line: string): string | null {
  const found = leadingDate(line);
  return found !== null && found.length === line.trim().length && found.date.length > 4 ? found.date : null;
}
