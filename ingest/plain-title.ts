/** A title for comparison: lower case, letters and digits only. */
export function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}
