import { plainTitle } from "../../plain-title.ts";
import type { StatedFacts } from "../parser.ts";
import type { ElementNode } from "../shared/element-tree.ts";
import { isoDate, languageTag, stated } from "../shared/stated.ts";
import { elementsWithin, textWithin } from "../shared/tree-text.ts";
import { isApart } from "./element-names.ts";
import { mainContent } from "./main-content.ts";

const titleNames = ["dcterms.title", "dc.title", "og:title", "citation_title"];
const publisherNames = [
  "dcterms.publisher",
  "dc.publisher",
  "govuk:primary-publishing-organisation",
  "article:publisher",
  "og:site_name",
];
const dateNames = [
  "dcterms.modified",
  "dc.date.modified",
  "govuk:public-updated-at",
  "article:modified_time",
  "last-modified",
  "dcterms.issued",
  "dcterms.date",
  "dc.date",
  "article:published_time",
  "date",
];

/** What a page says of itself in its head, its language and the times that it marks as its own. */
export function htmlFacts(root: ElementNode): StatedFacts {
  const elements = elementsWithin(root);
  const meta = new Map<string, string>();
  for (const { name, attributes } of elements) {
    const key = (attributes.name ?? attributes.property ?? attributes["http-equiv"])?.toLowerCase();
    if (name === "meta" && key !== undefined && !meta.has(key)) meta.set(key, attributes.content ?? "");
  }
  const first = (names: readonly string[]) =>
    names.map((name) => stated(meta.get(name))).find((v) => v !== null);
  const site = stated(meta.get("og:site_name"));
  const dates = dateNames.map((name) => isoDate(meta.get(name)));
  return {
    title: ownTitle(root, first(titleNames) ?? titleElement(elements, site), site),
    publisher: first(publisherNames) ?? rightsHolder(root, elements),
    date: dates.find((date) => date !== null) ?? ownTime(elements),
    language: languageTag(elements.find(({ name }) => name === "html")?.attributes.lang),
  };
}

/** A title that is no more than the name of the site says nothing of the page: the heading of its content does. */
function ownTitle(root: ElementNode, title: string | null, site: string | null): string | null {
  if (title === null || !isNameOfSite(root, title, site)) return title;
  const within = [...mainContent(root), root].flatMap(elementsWithin);
  const heading = within.map((node) => (node.name === "h1" ? stated(textWithin(node)) : null));
  return heading.find((words) => words !== null && plainTitle(words) !== plainTitle(title)) ?? null;
}

const rights = /(?:©|\(c\)|\bcopyright\b)[\s\d,–-]*([^|.]{2,80})/giu;
const home = /^(?:\.?\/|(?:\.?\/)?(?:index|home|default)\.\w+|https?:\/\/[^/]+\/?)$/iu;

/** Who claims the rights in a page, where its title ends in the same name. */
function rightsHolder(root: ElementNode, elements: readonly ElementNode[]): string | null {
  const title = elements.find(({ name }) => name === "title");
  const parts =
    title === undefined
      ? []
      : textWithin(title)
          .split(/\s+[-–—|·]\s+/u)
          .slice(1);
  const text = textWithin(root, isApart);
  const holders = Array.from(text.matchAll(rights), ([, holder]) => plainTitle(holder ?? ""));
  const holder = parts.find((part) =>
    holders.some((words) => `${words} `.startsWith(`${plainTitle(part)} `)),
  );
  return stated(holder);
}

/** Whether a page calls its site so: in its head, beside its rights, or in a link to its first page. */
function isNameOfSite(root: ElementNode, title: string, site: string | null): boolean {
  const name = plainTitle(title);
  const rightsOf = Array.from(textWithin(root, isApart).matchAll(rights), ([, holder]) => holder ?? "");
  const links = elementsWithin(root).filter(
    (node) => node.name === "a" && home.test(node.attributes.href ?? ""),
  );
  return (
    rightsOf.some((holder) => `${plainTitle(holder)} `.startsWith(`${name} `)) ||
    [site ?? "", ...links.map((link) => textWithin(link))].some((words) => plainTitle(words) === name)
  );
}

/** The title without the name of the site behind it, where the page tells it or repeats the rest as a heading. */
function titleElement(elements: readonly ElementNode[], site: string | null): string | null {
  const textOf = (name: string) => {
    const found = elements.find((element) => element.name === name);
    return found === undefined ? null : stated(textWithin(found));
  };
  const title = textOf("title");
  const heading = textOf("h1");
  if (title !== null && heading !== null && isHeadingWithSite(title, heading)) return heading;
  const parts = /^(.*\S)\s+[-–—|]\s+(.+)$/u.exec(title ?? "");
  if (parts?.[1] === undefined || (parts[2] !== site && parts[1] !== heading)) return title;
  return parts[1];
}

/** Whether a title is the heading of the page, and behind a bar or dash the names of the site and its parts. */
function isHeadingWithSite(title: string, heading: string): boolean {
  return title.startsWith(heading) && /^\s+[-–—|·»:]\s+\S/u.test(title.slice(heading.length));
}

/** The time that a page marks as its own; a time in its text may be that of anything. */
function ownTime(elements: readonly ElementNode[]): string | null {
  const marks = /^(dateModified|datePublished)$/u;
  const times = elements.filter(
    ({ attributes }) => marks.test(attributes.itemprop ?? "") || attributes.pubdate !== undefined,
  );
  const dates = times.map((time) => isoDate(time.attributes.datetime ?? time.attributes.content));
  return dates.find((date) => date !== null) ?? null;
}
