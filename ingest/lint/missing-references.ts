import type { Block } from "../../corpus/schemas/index-format.ts";
import { plainTitle } from "../plain-title.ts";
import type { Finding, Severity } from "./finding.ts";
import { placeOf, wordsOf } from "./linted-document.ts";
import type { LintedDocument } from "./linted-document.ts";
import { isOfAnother, isOfLaw, namingsIn } from "./namings.ts";
import type { Naming } from "./namings.ts";
import { sectionNumbersOf } from "./section-numbers.ts";
import type { SectionNumbers } from "./section-numbers.ts";
import { findTitle } from "./titles.ts";

/** References to sections, paragraphs, appendices and captions of the document itself that are not there, each once. */
export function findMissingReferences(
  document: LintedDocument,
  documents: readonly LintedDocument[],
): Finding[] {
  const numbers = sectionNumbersOf(document);
  const found = new Map<string, Finding>();
  for (const block of document.built.document.blocks) {
    if (block.kind === "heading") continue;
    const words = wordsOf(document, block);
    for (const naming of namingsIn(words)) {
      const severity = severityOf(naming, { words, block, document, documents, numbers });
      const key = (naming.number ?? naming.label).toLowerCase();
      if (severity === null || found.has(key)) continue;
      const span = { start: block.contentStart + naming.start, end: block.contentStart + naming.end };
      found.set(key, findingOf(naming, severity, placeOf(document, span)));
    }
  }
  return [...found.values()];
}

function findingOf(naming: Naming, severity: Severity, place: Finding["places"][number]): Finding {
  const title = naming.title === "" ? "" : `, "${naming.title}",`;
  return {
    kind: "missing-reference",
    severity,
    message: `The document sends its reader to ${naming.label}${title} and has no such place`,
    advice: "Give the place its present number and title, or say in which document it stands.",
    places: [place],
  };
}

interface Around {
  readonly words: string;
  readonly block: Block;
  readonly document: LintedDocument;
  readonly documents: readonly LintedDocument[];
  readonly numbers: SectionNumbers;
}

/** An error where the numbering shows that nothing has the number, a warning where no heading has the title. */
function severityOf(naming: Naming, { words, block, document, documents, numbers }: Around): Severity | null {
  if (isOfLaw(words, naming) || isOfAnother(words, naming)) return null;
  const { number, title } = naming;
  if (number === null) return hasCaption(document, naming.label, block) ? null : "warning";
  if (numbers.has(number) || hasChapter(document, naming.label)) return null;
  if (title !== "" && findTitle(title, documents)) return null;
  const isReference = number.includes(".") || /\bsee(?: also)?:?\s*\(?$/iu.test(words.slice(0, naming.start));
  if (!isReference) return null;
  const isPart = /^part/iu.test(naming.label);
  if (!isPart && numbers.isMissing(number)) return "error";
  const isHere = !isPart || numbers.has(number.split(".")[0] ?? "");
  return isHere && /^\p{Lu}/u.test(title) ? "warning" : null;
}

/**
 * Whether a block other than the one that refers begins with the caption, such as "Appendix B", or the
 * document says elsewhere what it is an appendix of.
 */
function hasCaption(document: LintedDocument, label: string, from: Block): boolean {
  const caption = plainTitle(label);
  if (new RegExp(`${label} (?:of|to) `, "iu").test(document.built.text)) return true;
  return document.built.document.blocks.some((block) => {
    const words = plainTitle(wordsOf(document, block));
    const isInside = ` ${words} `.includes(` ${caption} `) && block.kind === "footnote";
    return block !== from && (words === caption || words.startsWith(`${caption} `) || isInside);
  });
}

/** "Chapter 3" as a heading spells it out: "Chapter 3: Referrals". */
function hasChapter(document: LintedDocument, label: string): boolean {
  const name = `${plainTitle(label)} `;
  return document.built.document.blocks.some(
    (block) => block.kind === "heading" && `${plainTitle(wordsOf(document, block))} `.startsWith(name),
  );
}
