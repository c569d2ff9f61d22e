/** What tells one chat element from the others of a site. */
interface Element extends HTMLElement {
  readonly serverUrl: string;
  readonly area: string | null;
  readonly audience: string | null;
  readonly display: string;
}

/**
 * Under which name an element's conversation is kept in its tab: by its id, which the page gives, else by what
 * it asks and its place among the page's chats, so that two without an id never share one.
 */
export function storageKey(element: Element): string {
  const { id, serverUrl, area, audience, display } = element;
  const chats = [...(element.getRootNode() as ParentNode).querySelectorAll(element.localName)];
  const own = id === "" ? [area, audience, display, chats.indexOf(element)] : [id];
  return `waymark-chat ${JSON.stringify([serverUrl, ...own])}`;
}
