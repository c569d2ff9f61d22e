import type { StatedFacts } from "../parser.ts";
import type { ElementTree } from "../shared/element-tree.ts";
import { isoDate, languageTag, stated } from "../shared/stated.ts";
import { elementsWithin, textWithin } from "../shared/tree-text.ts";
import type { OfficePackage } from "./office-package.ts";
import type { BodyPart } from "./read-body.ts";

/** What programs write where nobody gave a title. */
const noTitle = /^(microsoft word|document\s?\d*$|untitled|\[?title\]?$|.*\.docx?$)/iu;

/** What the document says of itself in its properties, its title's style and its language. */
export function docxFacts(
  { coreProperties, extendedProperties }: OfficePackage,
  { parts, language }: { parts: readonly BodyPart[]; language: string | null },
): StatedFacts {
  const title = stated(property(coreProperties, "title"));
  const shown = parts.find((part) => part.kind === "paragraph" && part.style.name === "title");
  const shownTitle = shown?.kind === "paragraph" ? stated(shown.text) : null;
  return {
    title: title === null || noTitle.test(title) ? shownTitle : title,
    publisher: stated(property(extendedProperties, "Company")),
    date: isoDate(property(coreProperties, "modified")) ?? isoDate(property(coreProperties, "created")),
    language: languageTag(property(coreProperties, "language")) ?? languageTag(language),
  };
}

function property(tree: ElementTree | null, name: string): string | null {
  const found =
    tree === null ? undefined : elementsWithin(tree.root).find((element) => element.name === name);
  return found === undefined ? null : textWithin(found);
}
