/** Resolves a citation's address against the page's, base path included; null where it leaves this server. */
export function sourceUrl(url: string, baseUri: string): string | null {
  const base = new URL(baseUri);
  const folder = new URL(".", base).pathname;
  const relative = url.startsWith("/") && !url.startsWith(folder) ? url.replace(/^\/+/, "") : url;
  if (!URL.canParse(relative, base)) return null;
  const resolved = new URL(relative, base);
  return resolved.origin === base.origin ? resolved.href : null;
}
