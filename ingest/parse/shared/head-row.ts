/** A label over a column has hardly more words, or characters. */
const mostWords = 8;
const longestLabel = 60;
/** From so many columns on, a table is no list of names with what belongs to each. */
const manyColumns = 3;

/** One label may be by chance a word of the matter: "Search the building | Time". */
const fewestNaming = 2;

/** What stands in the corner of a table that sets side by side: it names its column, and no row. */
const comparing = /^(?:matter|subject|topic|category|item|occasion|question|decision)s?$/iu;

const question = /^(?:what|who|whom|whose|when|where|which|why|how|by (?:whom|when|whose)|by$|kept |held )/iu;
const named = new RegExp(
  `^(?:${[
    "abbreviations? actions? address age(?:s|d)? allowed area category comments? concerns? contacts? cost course",
    "dates? days? deadlines? decisions? definitions? descriptions? details documents? duration duty email e-mail",
    "evidence examples? explanation fees? forms? frequency guidance hours indicators? items? job level limit",
    "location matter maximum meaning measures? minimum names? notes? number occasion organi[sz]ation outcome",
    "pages? period permitted phone place post process purpose ratios? reasons? records? reference requirements? response",
    "responsibility retention risks? roles? sections? services? setting signs? situations?",
    "stages? standard status steps? subject tasks? telephone tel term time times timescales? title topic training",
    "types? venue website",
  ]
    .join(" ")
    .split(" ")
    .join("|")})$`,
  "iu",
);
const namedBehind =
  /^\p{L}+(?: \p{L}+)? (?:address|ages?|date|details|frequency|group|level|limit|names?|number|periods?|title|type|required|needed|for|by|to)$/iu;

/**
 * Whether the first row of a table that marks none as its head names its columns: short labels without figures,
 * none of which stands again in its column, of a kind that only names columns, or over columns of figures.
 */
export function isHeadRow(first: readonly string[], others: readonly (readonly string[])[]): boolean {
  const [corner = "", ...labels] = first;
  if (labels.length === 0 || others.length === 0) return false;
  if (!labels.every(isLabel) || !(corner === "" || isLabel(corner))) return false;
  if (first.some((label, column) => label !== "" && others.some((row) => isSame(row[column], label))))
    return false;
  if (first.length < manyColumns) return labels.every(isNaming);
  const isSet = corner === "" || comparing.test(corner) || first.filter(isNaming).length >= fewestNaming;
  const isNamed = isSet && first.some(isNaming);
  return isNamed || (others.length > 1 && labels.some((_, at) => areFigures(others, at + 1)));
}

function isLabel(text: string): boolean {
  if (text.length > longestLabel || text.split(/\s+/u).length > mostWords) return false;
  return (
    /^\p{Lu}/u.test(text) && !/\d/u.test(text.replace(/\([^)]*\)/gu, "")) && !/[.;!,]$|@|:\/\//u.test(text)
  );
}

function isNaming(label: string): boolean {
  const words = label
    .replace(/\([^)]*\)|[:?*/]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return question.test(words) || named.test(words) || namedBehind.test(words);
}

function isSame(cell: string | undefined, label: string): boolean {
  return cell?.toLowerCase() === label.toLowerCase();
}

function areFigures(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.every((row) => /\d/u.test(row[column] ?? ""));
}
