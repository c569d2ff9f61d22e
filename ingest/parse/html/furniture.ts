import type { ElementNode } from "../shared/element-tree.ts";
import { elementsWithin, textWithin } from "../shared/tree-text.ts";

const byName: Readonly<Record<string, string>> = {
  title: "about the page: its title",
  nav: "page furniture: navigation",
  comment: "comments",
  noscript: "page furniture: what is shown without scripts",
  template: "hidden",
  iframe: "embedded content",
  object: "embedded content",
  svg: "embedded content",
  canvas: "embedded content",
  video: "embedded content",
  audio: "embedded content",
  button: "page furniture: controls",
  select: "page furniture: controls",
  textarea: "page furniture: controls",
  datalist: "page furniture: controls",
  form: "page furniture: form",
};

const byRole: Readonly<Record<string, string>> = {
  navigation: "page furniture: navigation",
  search: "page furniture: form",
  button: "page furniture: controls",
  menu: "page furniture: navigation",
  menubar: "page furniture: navigation",
  dialog: "page furniture: dialogue",
  alertdialog: "page furniture: dialogue",
  banner: "page furniture: header",
  contentinfo: "page furniture: footer",
};

/** Furniture unless it is part of what is said: an article may have a header and asides of its own. */
const outsideMain: Readonly<Record<string, string>> = {
  header: "page furniture: header",
  footer: "page furniture: footer",
  aside: "page furniture: beside the content",
};

/** Class names and ids by which pages everywhere call their furniture. */
const called: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  {
    pattern: /\bcookies?[-_ ]*(?:law[-_ ]*)?(?:info[-_ ]*)?(banner|bar|consent|notice|message|popup)/iu,
    reason: "page furniture: cookie banner",
  },
  {
    pattern: /\b(breadcrumbs?|skip[-_]?(link|to)|back[-_]to[-_]top|back[-_]?link)\b/iu,
    reason: "page furniture: navigation",
  },
  { pattern: /\b(share|social)[-_](links?|buttons?|icons?)\b/iu, reason: "page furniture: share links" },
];

interface CalledAlone {
  readonly pattern: RegExp;
  readonly reason: string;
  /** Whether what is to be done bears the name as well: then the words must be those of links, and an id says nothing. */
  readonly namesMatters: boolean;
}

/** Names that a box of a page's furniture bears alone, beside the content; what holds a title or much text bears them by chance. */
const calledAlone: readonly CalledAlone[] = [
  {
    pattern: /(?:^|\s)(?:share|sharing|social)(?:\s|$)/iu,
    reason: "page furniture: share links",
    namesMatters: true,
  },
  {
    pattern:
      /(?:^|\s)(?:(?:main|site|top)?[-_]?menu(?:[-_]?wrap(?:per)?)?|nav(?:bar|igation)?|top[-_]?bar)(?:\s|$)/iu,
    reason: "page furniture: navigation",
    namesMatters: true,
  },
  {
    pattern: /(?:^|\s)(?:site[-_]?|page[-_]?)?footer(?:\s|$)/iu,
    reason: "page furniture: footer",
    namesMatters: false,
  },
  {
    pattern: /(?:^|\s)(?:related(?:[-_](?:posts|pages|links|content))?|modal|pop-?up)(?:\s|$)/iu,
    reason: "page furniture: beside the content",
    namesMatters: true,
  },
];
const longestCalled = 600;

/** Why an element and all within it is not the document's own words; null for what is. */
export function furnitureReason(node: ElementNode, isInMain: boolean): string | null {
  if (isHidden(node)) return "hidden";
  const { name, attributes } = node;
  if (name === "a" && isWayBack(textWithin(node), false)) return "page furniture: navigation";
  if (["p", "div", "li"].includes(name) && isLinkBack(node)) return "page furniture: navigation";
  if ((name === "form" || attributes.role === "form") && wrapsPage(node)) return null;
  const role = attributes.role?.trim().toLowerCase() ?? "";
  const reason = ownEntry(byRole, role) ?? ownEntry(byName, name);
  if (reason !== null) return reason;
  if (!isInMain && role === "complementary") return "page furniture: beside the content";
  const beside = isInMain ? null : ownEntry(outsideMain, name);
  if (beside !== null) return beside;
  const names = `${attributes.class ?? ""} ${attributes.id ?? ""}`;
  const reasonByName = called.find(({ pattern }) => pattern.test(names))?.reason ?? null;
  return reasonByName ?? (isInMain ? null : reasonByNameAlone(node));
}

function reasonByNameAlone(node: ElementNode): string | null {
  const { name, attributes } = node;
  if (!["div", "section", "ul"].includes(name)) return null;
  const found = calledAlone.find(
    ({ pattern, namesMatters }) =>
      pattern.test(attributes.class ?? "") || (!namesMatters && pattern.test(attributes.id ?? "")),
  );
  if (found === undefined || textWithin(node).length > longestCalled) return null;
  if (elementsWithin(node).some((part) => part.name === "h1" || part.name === "main")) return null;
  return found.namesMatters && !leadsOnly(node) ? null : found.reason;
}

const pressed: ReadonlySet<string> = new Set(["a", "button", "input", "select", "option"]);
/** A few words that stand before links: "Share this page on". */
const mostWordsBeside = 4;

/** Whether an element holds links or controls, and beside them and its headings no sentence nor more words than theirs. */
function leadsOnly(node: ElementNode): boolean {
  if (!elementsWithin(node).some(isPressed)) return false;
  const beside = wordsOutside(node, (part) => isPressed(part) || /^h[2-6]$/u.test(part.name));
  const linked = wordsOutside(node, () => false).length - wordsOutside(node, isPressed).length;
  const isShort = beside.split(/\s+/u).length <= mostWordsBeside;
  return !/[.!?](?:\s|$)/u.test(beside) && (isShort || beside.length <= linked);
}

function isPressed({ name, attributes }: ElementNode): boolean {
  return pressed.has(name) || attributes.role === "button";
}

/** The words within an element but those in parts that are left out. */
function wordsOutside(node: ElementNode, isLeftOut: (part: ElementNode) => boolean): string {
  const wordsOf = (child: ElementNode | string): string => {
    if (typeof child === "string") return child;
    return isLeftOut(child) ? " " : ` ${child.children.map(wordsOf).join("")} `;
  };
  return node.children.map(wordsOf).join("").replace(/\s+/gu, " ").trim();
}

function ownEntry(table: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

/** Whether an element says of itself that it is not shown. */
export function isHidden({ name, attributes }: ElementNode): boolean {
  if (name === "dialog") return attributes.open === undefined;
  if (attributes.hidden !== undefined && attributes.hidden !== "until-found") return true;
  if (attributes["aria-hidden"] === "true") return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attributes.style ?? "");
}

/** Words that only lead away from a page: "← Back to Website", "Back to top". */
const wayBack = /^\W{0,9}(?:go )?(?:back|return)(?: to (?:\p{L}+(?: \p{L}+){0,5}))?\W{0,9}$/iu;
const arrow = /[←‹«⟵⬅◀<↩↑⬆]/u;

/** Whether an element holds a link back and nothing else. */
function isLinkBack(node: ElementNode): boolean {
  const [only, ...others] = node.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  if (only === undefined || typeof only === "string" || others.length > 0 || only.name !== "a") return false;
  return isWayBack(textWithin(only), true);
}

/** Whether a link's words are the way back to another page, by an arrow or because nothing else stands beside them. */
export function isWayBack(words: string, isAlone: boolean): boolean {
  return wayBack.test(words.trim()) && (isAlone || arrow.test(words));
}

const fewestWordsOfPage = 150;

/** Some servers put the whole page into one form; a form that asks something is short. */
function wrapsPage(form: ElementNode): boolean {
  const holdsHeading = elementsWithin(form).some(({ name }) => name === "main" || name === "h1");
  return holdsHeading || textWithin(form).split(/\s+/u).length > fewestWordsOfPage;
}

/** The share of a header's words that its heading must be, for the header to be the title and nothing else. */
const leastOfTitle = 0.6;

/** The header that holds a page's only main heading and hardly more: no name of a site, which leads home; null without one. */
export function titleHeader(root: ElementNode): ElementNode | null {
  const all = elementsWithin(root);
  const [heading, ...others] = all.filter(({ name }) => name === "h1");
  const header = all.find((node) => node.name === "header" && elementsWithin(node).includes(heading ?? node));
  if (heading === undefined || others.length > 0 || header === undefined) return null;
  const isOfTitle = textWithin(heading).trim().length >= leastOfTitle * wordsBesideMenus(header).length;
  return isOfTitle && !elementsWithin(heading).some(({ name }) => name === "a") ? header : null;
}

function wordsBesideMenus(node: ElementNode): string {
  return node.children
    .map((child) => {
      if (typeof child === "string") return child;
      const isBeside = ["script", "style", "nav", "button"].includes(child.name);
      return isBeside ? "" : wordsBesideMenus(child);
    })
    .join("")
    .trim();
}
