import type { ElementNode } from "../shared/element-tree.ts";
import { isPageControl } from "../shared/page-controls.ts";
import { elementsWithin, textWithin } from "../shared/tree-text.ts";
import { isHidden } from "./furniture.ts";
import { headingLevel } from "./heading-level.ts";

/** The parts of a page that a reader opens by pressing what stands over them, closed though they may be. */
export interface Panels {
  /** Elements that are text, though they are hidden until they are opened or are what is pressed. */
  readonly open: ReadonlySet<ElementNode>;
  /** Of what stands over a panel, and names it, the panel: its next sibling. */
  readonly titles: ReadonlyMap<ElementNode, ElementNode>;
  /** Of a panel whose name stands in a row of tabs, the tab. */
  readonly tabs: ReadonlyMap<ElementNode, ElementNode>;
  /** Tabs over a panel that has the same words right above it. */
  readonly repeated: ReadonlySet<ElementNode>;
}

const panelCalled =
  /\b(?:tab-?pane|tab-?panel|(?:tab|toggle|accordion|collaps\w*|expander|faq|panel)[-_]{1,2}(?:content|body|panel|pane|collapse|answer|text)|collapse|collapsible|accordion-collapse|answer)\b/iu;
const titleCalled =
  /\b(?:tab|toggle|accordion|collaps\w*|expander|faq|panel)[-_]{1,2}(?:title|head(?:er|ing)?|label|trigger|button|question)\b/iu;
/** What pages open over themselves or keep for others than readers, whatever presses it. */
const shutOut =
  /\b(?:modal|dialog|pop-?up|lightbox|overlay|newsletter|subscribe|sign-?up|cookies?|consent|gdpr|menu|nav(?:bar|igation)?|drop-?down|off-?canvas|search|share|social|log-?in|tool-?tip|toast|banner|sr-only|visually-hidden|screen-reader\w*|print(?:-only)?)\b/iu;
const pressedFor =
  /^\W*(?:(?:main |site )?menu|navigation|search|close|open|filters?|settings|language|account|(?:read|show|see|view|learn|find out|click)(?: more| all| less| for more| here)?\b.{0,20}|more|expand(?: all)?|collapse(?: all)?|toggle.*)\W*$/iu;

const longestTitle = 160;
/** A hidden part with fewer characters is a note for the page's own sake. */
const fewestOfHidden = 40;
/** Share of a part's characters in links that makes it a menu. */
const mostLinked = 0.9;
const panelElements: ReadonlySet<string> = new Set([
  "div",
  "section",
  "dd",
  "article",
  "ul",
  "ol",
  "p",
  "table",
]);

/** Elements of what asks something of its reader, and tells nothing. */
const asking: ReadonlySet<string> = new Set(["form", "input", "select", "textarea"]);

/** Finds the panels of a page and what opens them. */
export function panelsOf(root: ElementNode): Panels {
  const all = elementsWithin(root);
  const found: Found = { open: new Set(), titles: new Map(), tabs: new Map(), repeated: new Set() };
  const byId = new Map(all.map((node) => [node.attributes.id, node]));
  for (const node of [root, ...all]) findTitles(node, byId, found);
  findTabs(all, byId, found);
  for (const nav of all.filter(({ name }) => name === "nav")) {
    if (holdsTabsOnly(nav, found)) found.open.add(nav);
  }
  return found;
}

type ById = ReadonlyMap<string | undefined, ElementNode>;

interface Found extends Panels {
  readonly open: Set<ElementNode>;
  readonly titles: Map<ElementNode, ElementNode>;
  readonly tabs: Map<ElementNode, ElementNode>;
  readonly repeated: Set<ElementNode>;
}

/** The panels among the children of an element that stand right behind what opens them. */
function findTitles(node: ElementNode, byId: ById, { open, titles }: Found): void {
  const children = node.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  for (const [at, child] of children.entries()) {
    const next = children[at + 1];
    if (next === undefined || typeof next === "string" || typeof child === "string") continue;
    if (titles.has(child) || !opens(child, next, byId)) continue;
    open.add(next);
    if (pressedFor.test(wordsOf(child))) continue;
    titles.set(child, next);
    for (const part of [child, ...elementsWithin(child).filter(isPressed)]) open.add(part);
  }
}

/** The panels that are opened from elsewhere on the page. */
function findTabs(all: readonly ElementNode[], byId: ById, { open, titles, tabs, repeated }: Found): void {
  const titleOf = new Map([...titles].map(([title, panel]) => [panel, title]));
  const within = new Set([...titles.keys()].flatMap((title) => [title, ...elementsWithin(title)]));
  const insides = new Map<ElementNode, ReadonlySet<ElementNode> | "no panel">();
  for (const control of all.filter((node) => isPressed(node) && !within.has(node))) {
    const panel = byId.get(targetOf(control) ?? "");
    if (panel === undefined || isPageControl(wordsOf(control))) continue;
    const inside = insides.get(panel) ?? (isPanel(panel) ? new Set(elementsWithin(panel)) : "no panel");
    insides.set(panel, inside);
    // What closes a panel stands in it.
    if (inside === "no panel" || inside.has(control)) continue;
    const title = titleOf.get(panel);
    if (title !== undefined && wordsOf(title) === wordsOf(control)) repeated.add(control);
    if (title !== undefined || tabs.has(panel)) continue;
    if (isTab(control, panel)) {
      tabs.set(panel, control);
      open.add(control);
    }
    if (isTab(control, panel) || !pressedFor.test(wordsOf(control))) open.add(panel);
  }
}

/** Whether pressing an element opens the one behind it. */
function opens(title: ElementNode, panel: ElementNode, byId: ById): boolean {
  const words = wordsOf(title);
  if (words === "" || words.length > longestTitle || !isPanel(panel)) return false;
  if (shutOut.test(namesOf(title)) || isPageControl(words)) return false;
  const controls = [title, ...elementsWithin(title)].filter(isPressed);
  const control = controls.find((part) => wordsOf(part) === words);
  const isClosed = isHidden(panel) && wordsOf(panel).length >= fewestOfHidden;
  if (control === undefined) {
    const isNamed = titleCalled.test(namesOf(title)) && (panelCalled.test(namesOf(panel)) || isClosed);
    // A heading names what stands behind it on every page: something must say as well that the part is opened.
    const isOpened = controls.length > 0 || panelCalled.test(namesOf(panel)) || isTabPanel(panel);
    return isNamed || (headingLevel(title) !== null && isClosed && isOpened);
  }
  const target = byId.get(targetOf(control) ?? "");
  if (target !== undefined && target !== panel) return false;
  return (
    target !== undefined ||
    isClosed ||
    "aria-expanded" in control.attributes ||
    panelCalled.test(namesOf(panel))
  );
}

/** What is pressed on a page: a button, a tab, or a link that says whether it is open. */
function isPressed({ name, attributes }: ElementNode): boolean {
  if ("aria-haspopup" in attributes) return false;
  const isButton = name === "button" || ["button", "tab"].includes(attributes.role ?? "");
  return (
    isButton || "aria-expanded" in attributes || "data-toggle" in attributes || "data-bs-toggle" in attributes
  );
}

/** Which part of the page is opened by what is pressed, by its id. */
function targetOf({ attributes }: ElementNode): string | null {
  const stated = attributes["aria-controls"] ?? attributes["data-bs-target"] ?? attributes["data-target"];
  const target = stated ?? (attributes.href?.startsWith("#") === true ? attributes.href : undefined);
  return target === undefined || target === "#" ? null : target.replace(/^#/u, "");
}

function isPanel(node: ElementNode): boolean {
  if (!panelElements.has(node.name)) return false;
  const words = wordsOf(node);
  if (words === "") return false;
  const role = node.attributes.role ?? "";
  if (isTabPanel(node)) return true;
  if (["dialog", "alertdialog", "menu", "navigation", "search"].includes(role)) return false;
  if (shutOut.test(namesOf(node)) || "aria-modal" in node.attributes) return false;
  const within = elementsWithin(node);
  if (within.some(({ name }) => asking.has(name))) return false;
  const linked = within.filter(({ name }) => name === "a");
  return linked.reduce((sum, link) => sum + wordsOf(link).length, 0) < words.length * mostLinked;
}

function isTab(control: ElementNode, panel: ElementNode): boolean {
  return control.attributes.role === "tab" || isTabPanel(panel);
}

function isTabPanel({ attributes }: ElementNode): boolean {
  return attributes.role === "tabpanel";
}

/** Whether a menu is nothing but the row of tabs over panels. */
function holdsTabsOnly(nav: ElementNode, { tabs }: Panels): boolean {
  const within = new Set(elementsWithin(nav));
  const own = [...tabs.values()].filter((tab) => within.has(tab));
  return own.length > 0 && own.map(wordsOf).join("").replace(/\s/gu, "") === wordsOf(nav).replace(/\s/gu, "");
}

function namesOf({ attributes }: ElementNode): string {
  return `${attributes.class ?? ""} ${attributes.id ?? ""}`;
}

function wordsOf(node: ElementNode): string {
  return textWithin(node).replace(/\s+/gu, " ").trim();
}
