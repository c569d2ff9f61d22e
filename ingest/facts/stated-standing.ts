import type { Standing } from "../../corpus/schemas/index-format.ts";
import type { FrontMatter } from "./front-matter.ts";

const itself =
  "\\bthis (?:document|guidance|guide|policy|procedures?|publication|version|page|protocol|manual|handbook|advice|edition|chapter|leaflet|strategy|code of practice|statutory guidance)";
const was = "(?: (?:was|is|has been|were|have been|is now|has now been|are now))(?: now)? ";

/** What a document says when it is in force no more, of itself and not of another. */
const states: readonly { readonly standing: Standing; readonly words: string }[] = [
  {
    standing: "withdrawn",
    words:
      "(?:withdrawn|rescinded|revoked|cancelled|no longer (?:in force|in use|current|valid|applicable|applies))",
  },
  { standing: "superseded", words: "(?:superseded|replaced|obsolete|out of date)" },
  { standing: "archived", words: "archived" },
];

const sentences = states.map(({ standing, words }) => ({
  standing,
  pattern: new RegExp(`${itself}${was}(?:formally |officially )?${words}\\b`, "iu"),
}));

/** A stamp: a line, or a mark in the title, that says nothing else. */
const stamps = states.map(({ standing, words }) => ({
  standing,
  line: new RegExp(
    `^\\W*(?:status\\W+|this is an? )?${words}(?: (?:document|guidance|policy|procedure|version|publication|copy))?(?: (?:on|by|in|from|since)\\b.*)?\\W*$`,
    "iu",
  ),
  title: new RegExp(`(?:^[[(]?${words}[\\])]?(?:\\s*[:–—-]|\\s+(?=\\S))|[[(]${words}[\\])]\\s*$)`, "iu"),
}));

const stampLines = 8;
const longestStamp = 80;
const statementLines = 25;
const onlyIf = /\b(?:if|when|where|once|until|unless|should|after|before|whenever)\b/iu;

/** Whether a document says of itself, where it begins or in its margins, that it is in force no more. */
export function statedStanding({ head, margins }: FrontMatter, title: string | null): Standing {
  for (const { standing, line, title: mark } of stamps) {
    const isStamped = [...head.slice(0, stampLines), ...margins].some(
      (text) => text.length <= longestStamp && line.test(text),
    );
    const isMarked = title !== null && mark.test(title) && /[[(\]):–—-]/u.test(title);
    if (isStamped || isMarked) return standing;
  }
  for (const text of head.slice(0, statementLines).flatMap((line) => line.split(/(?<=[.!?])\s+/u))) {
    const found = sentences.find(({ pattern }) => pattern.test(text));
    if (found !== undefined && !onlyIf.test(text.slice(0, found.pattern.exec(text)?.index))) {
      return found.standing;
    }
  }
  return "in-force";
}
