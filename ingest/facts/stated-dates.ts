import { latest, leadingDate } from "./dates-in-text.ts";
import type { FrontMatter } from "./front-matter.ts";

/** The dates that a document states of itself. */
export interface StatedDates {
  readonly documentDate: string | null;
  readonly reviewDate: string | null;
}

const kinds =
  "(?:document|guidance|guide|policy|procedures?|publication|version|page|protocol|leaflet|handbook|manual)";
const was = "(?:was|is|has been)";
/** Where a statement about the document itself begins: a line, a part or cell of one, "this policy was", "date the policy was". */
const begins = `(?:^[\\W_]*(?:(?:the )?date (?:the|this|our|your) ${kinds} ${was} |${kinds} (?=last ))?|[|;(•·.–—]\\s+|:\\s+(?=[\\p{L} ]{3,30}:)|\\bthis ${kinds} ${was} )`;

const toPattern = (label: string) => new RegExp(`${begins}${label}\\b`, "giu");
/** What somebody did with the document: "the trustees adopted this handbook on". */
const doneToThis = new RegExp(
  `\\b(?:adopted|approved|agreed|ratified|issued|reviewed|updated|revised) (?:this|our) (?:\\p{L}+ ){0,3}${kinds} (?:on|in)\\b`,
  "giu",
);

/** What the day is called on which a document was made, changed or looked through. */
const doneLabels = [
  "(?:last (?:updated|amended|revised|modified|reviewed|edited|changed)|updated|amended|revised|(?:date )?reviewed|date of last (?:review|update|revision)|last (?:review|update)(?: date)?)",
  "(?:version|v|issue|revision|rev|edition)\\.?(?: (?:no\\.?|number))?:? ?\\d+(?:\\.\\d+)*",
  "(?:(?:first |date )?published|publication date|date of publication|(?:date )?(?:issued|written)|issue date|date of issue|(?:date )?approved|approval date|date of approval|(?:date )?ratified|(?:date )?agreed|effective (?:from|date)|in force from|(?:date )?adopted)(?: ?[/&] ?(?:adopted|approved|agreed|ratified|reviewed|revised|updated|issued))?",
]
  .map(toPattern)
  .concat(doneToThis);
/** What may be the date of anything: it counts where no other is stated. */
const plainLabel = toPattern("(?:date|dated)");

const reviewLabel = new RegExp(
  `(?:${begins}|\\b)(?<!\\b(?:last|previous) )(?:(?:next )?review(?: due)?(?: date)?|date (?:of|for) (?:next )?review|(?:to be|due for|due to be|will be|must be|should be|will next be) (?:review(?:ed)?|looked at again)|review by|expiry date)\\b`,
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
const behindDoer = /(?:\b(?:on|in|date|dated)\b:?|[,:(–—-])\s*|\s(?=(?:\d{1,2} )?\p{L}{3,9} \d{4}\b)/giu;

/** Between a label and its date. */
const joint = /^(?:\s|[:,;|(–—-]|\b(?:date|on|in|by|is|was|of|due|before|no later than)\b)*/iu;

/**
 * Reads when a document was made or last changed, and by when it is to be reviewed, where it says so in
 * its first lines, its last or its margins: of what was done with it, the latest. A review that is not after the
 * date was the last one, not the next.
 */
export function statedDates({ head, margins }: FrontMatter): StatedDates {
  const lines = [...head, ...margins];
  const done = doneLabels.flatMap((label) => datesBehind(lines, label));
  const [plain] = datesBehind(lines, plainLabel);
  const documentDate = latest([...done, ...datesDone(lines)]) ?? plain ?? dateAlone(head);
  const [reviewDate = null] = datesBehind(lines, reviewLabel);
  return { documentDate, reviewDate: isNextReview(reviewDate, documentDate) ? reviewDate : null };
}

/** Whether a review is one to come, and not the one at which the document got its date. */
export function isNextReview(reviewDate: string | null, documentDate: string | null): boolean {
  return reviewDate !== null && (documentDate === null || reviewDate > documentDate);
}

function datesBehind(lines: readonly string[], label: RegExp): string[] {
  return lines.flatMap((line) =>
    Array.from(line.matchAll(label), (found) => dateBehind(line.slice(found.index + found[0].length))).filter(
      (date) => date !== null,
    ),
  );
}

/** The date behind a label: directly, or behind who did what the label says. */
function dateBehind(rest: string): string | null {
  const direct = leadingDate(rest.slice(joint.exec(rest)?.[0].length ?? 0));
  if (direct !== null) return direct.date;
  for (const { index, 0: mark } of (doer.exec(rest)?.[0] ?? "").matchAll(behindDoer)) {
    const found = leadingDate(rest.slice(index + mark.length));
    if (found !== null) return found.date;
  }
  return null;
}

/** The dates of lines that say no more than what was done with the document and when. */
function datesDone(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const said = doneLine.exec(line)?.[0];
    if (said === undefined || notDone.test(said)) return [];
    const rest = line.slice(said.length);
    const found = leadingDate(rest);
    return found !== null && found.length >= rest.replace(/[\s.)*_]+$/u, "").length ? [found.date] : [];
  });
}

/** A date that stands on a line of its own, as on a title page: a month at least, for a year may be anything. */
function dateAlone(head: readonly string[]): string | null {
  for (const line of head.slice(0, 12)) {
    const found = leadingDate(line);
    if (found !== null && found.length === line.trim().length && found.date.length > 4) return found.date;
  }
  return null;
}
