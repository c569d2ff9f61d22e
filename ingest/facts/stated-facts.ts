import type { Block, Standing, StoredDocument } from "../../corpus/schemas/index-format.ts";
import type { Removal, StatedFacts } from "../parse/parser.ts";
import { frontMatterOf } from "./front-matter.ts";
import type { FrontMatter } from "./front-matter.ts";
import { isName, isNameOfPublisher } from "./organisation.ts";
import { isNextReview, statedDates } from "./stated-dates.ts";
import { statedStanding } from "./stated-standing.ts";
import { statedTitle } from "./stated-title.ts";

/** What a document says of itself, in its file or its text; null where it is silent. */
export interface StatedOfDocument {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly area: string | null;
  readonly audience: StoredDocument["audience"] | null;
  readonly documentDate: string | null;
  readonly reviewDate: string | null;
  readonly language: string | null;
  readonly standing: Standing;
}

const forParents =
  /\bthis (?:guide|guidance|leaflet|booklet|information|page|fact ?sheet|document|advice)(?: (?:is|has been|was))?(?: (?:aimed|meant|intended|written|designed|produced))? (?:for|at) (?:the )?(?:parents?|carers?|mothers|fathers|famil(?:y|ies))\b/iu;
const titleForParents =
  /\b(?:guide|guidance|information|advice|leaflet|booklet|fact ?sheet|help)\b.{0,20} for (?:parents?|carers?|famil(?:y|ies))\b/iu;
const labelOf = (names: string) => new RegExp(`^\\W*(?:${names})\\s*:\\s*(\\S.{1,98})$`, "iu");
const publisherLabel = labelOf("published by|publisher|issued by|produced by");
/** The name of what somebody works at, in a table or list that says so of the document. */
const bodyLabel = labelOf(
  "(?:name of (?:the )?)?(?:practice|surgery|school|college|nursery|charity|trust|organi[sz]ation|setting)(?: name)?",
);
const oneName = /^\p{Lu}[\p{L}'’-]*$/u;
const areaLabel = labelOf("area|local authority(?: area)?|partnership area");

/** So many lines may stand between a body's name and the title under it. */
const linesOfCover = 3;

/** Reads what a document states of itself: in its text first, for the text is what people see and correct. */
export function statedFacts(
  source: {
    readonly text: string;
    readonly blocks: readonly Block[];
    readonly removals: readonly Removal[];
  },
  inFile: StatedFacts | null,
): StatedOfDocument {
  const front = frontMatterOf(source);
  const title = statedTitle(inFile, front);
  const inText = statedDates(front);
  const documentDate = inText.documentDate ?? dateOrNull(inFile?.date ?? null);
  const reviewDate = inText.reviewDate ?? dateOrNull(inFile?.reviewDate ?? null);
  const standing = statedStanding(front, inFile?.title ?? title);
  const isForParents = front.head.some((line) => forParents.test(line)) || titleForParents.test(title ?? "");
  return {
    title,
    publisher: inFile?.publisher ?? valueOf(front.head, publisherLabel) ?? statedBody(front, title),
    area: valueOf(front.head, areaLabel),
    audience: isForParents ? "parents" : null,
    documentDate,
    reviewDate: isNextReview(reviewDate, documentDate) ? reviewDate : null,
    language: languageOrNull(inFile?.language ?? null),
    standing,
  };
}

/** Whose a document is, where it says so plainly: beside a label, over its title, or at the head of more than one page. */
function statedBody({ head, running }: FrontMatter, title: string | null): string | null {
  const labelled = valueOf(head, bodyLabel);
  if (labelled !== null && (isName(labelled.replaceAll(",", "")) || oneName.test(labelled))) return labelled;
  const [first = "", ...others] = head;
  const isOverTitle = title !== null && first !== title && others.slice(0, linesOfCover).includes(title);
  if (isOverTitle && isNameOfPublisher(first)) return first;
  return running.find((line, at) => isNameOfPublisher(line) && running.indexOf(line) < at) ?? null;
}

function valueOf(lines: readonly string[], label: RegExp): string | null {
  for (const line of lines) {
    const found = label.exec(line)?.[1];
    if (found !== undefined) return found.replace(/[.\s]+$/u, "");
  }
  return null;
}

/** A parser passes on what a file says; the index takes a year, month or day and nothing else. */
function dateOrNull(date: string | null): string | null {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(date ?? "")?.[0] ?? null;
}

function languageOrNull(language: string | null): string | null {
  return language !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(language) ? language : null;
}
