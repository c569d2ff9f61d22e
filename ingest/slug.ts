/** A text as an id: lower-case letters, digits and single hyphens; "document" where nothing is left of it. */
export function slug(text: string): string {
  const made = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return made === "" ? "document" : made;
}
