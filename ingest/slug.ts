import { checksum } from "../corpus/store/layout.ts";

/** An area's id is asked for over HTTP, where ids of areas have at most this many characters. */
const longestArea = 100;
/** A document's id names a folder: file systems take some 255 bytes, and a number may follow it. */
const longestDocument = 200;

/** A document's path without its ending as an id: lower-case letters, digits and single hyphens. */
export function documentSlug(text: string): string {
  return slug(text, longestDocument);
}

/** The name of an area as an id: lower-case letters, digits and single hyphens. */
export function areaSlug(text: string): string {
  return slug(text, longestArea);
}

/** "document" where nothing is left of a text; one that is too long is cut, and told from others by a checksum. */
function slug(text: string, longest: number): string {
  const made = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (made === "") return "document";
  if (made.length <= longest) return made;
  const mark = checksum(made).slice(0, 8);
  return `${made.slice(0, longest - mark.length - 1).replace(/-$/, "")}-${mark}`;
}
