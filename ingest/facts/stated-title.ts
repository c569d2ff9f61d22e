import { words } from "../../corpus/analysis/tokens.ts";
import type { StatedFacts } from "../parse/parser.ts";
import { isNameOfBody, namesDocument } from "./organisation.ts";
import type { FrontMatter } from "./front-matter.ts";

/** What programs write into a file when nobody gives it a title. */
const madeUp =
  /^(?:microsoft (?:word|powerpoint)\b.*|untitled.*|title|document ?\d*|layout ?\d*|presentation ?\d*|slide ?\d*|.*\.(?:docx?|pdf|indd|qxd|pub|rtf|pptx?|html?))$/iu;
/** Headings that many documents begin with, whatever they are called. */
const common =
  /^(?:(?:table of )?contents|introduction|summary|executive summary|overview|foreword|preface|background|purpose|scope|contacts?|index|welcome|home|version control|document control|definitions|glossary|appendix\b.*|chapter \S+|section \S+|part \S+)$/iu;

const longestTitle = 200;

/**
 * The title that a document states: the one its file carries, where it was given to this very text or its first
 * lines say the same (files are made of other files, and keep their titles), or the highest heading that it begins with.
 */
export function statedTitle(
  inFile: Pick<StatedFacts, "title" | "isTitleGiven"> | null,
  { head, headings, crumbs }: FrontMatter,
): string | null {
  const carried = inFile?.title?.replace(/\s+/gu, " ").trim() ?? "";
  const isOwn = inFile?.isTitleGiven === true || stands(carried, head);
  if (isTitle(carried) && !madeUp.test(carried) && isOwn) return carried;
  const [first] = headings;
  const shown = crumbs.find(isTitle) ?? null;
  if (first === undefined || first.at > 2) return shown;
  const highest = Math.min(...headings.map(({ level }) => level));
  const behind = headings.find(({ text, at }, place) => at === first.at + place && !isNameOfBody(text));
  const isOfBody = isNameOfBody(first.text) && behind !== undefined && isTitle(behind.text);
  if (isOfBody && namesDocument(behind.text)) return behind.text;
  const isOne = first.level === highest && isTitle(first.text) && words(first.text).length > 1;
  return isOne ? first.text : shown;
}

function isTitle(text: string): boolean {
  return text.length > 2 && text.length <= longestTitle && /\p{L}{3}/u.test(text) && !common.test(text);
}

/** Whether most of a title's words stand in the lines that a document begins with. */
function stands(title: string, head: readonly string[]): boolean {
  const known = new Set(words(head.join("\n")).map((word) => word.text));
  const own = words(title).map((word) => word.text);
  return own.length > 0 && own.filter((word) => known.has(word)).length >= own.length * 0.6;
}
