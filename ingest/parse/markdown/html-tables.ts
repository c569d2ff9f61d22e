const openTag = /<table\b/giu;
const closeTag = /<\/table\b/giu;

/**
 * Markdown ends its HTML at an empty line, and would read the rest of a table as a text of tags: empty lines before
 * a tag within a table go.
 */
export function joinTables(text: string): string {
  const lines = text.split("\n");
  const isBeforeTag = new Array<boolean>(lines.length).fill(false);
  for (let at = lines.length - 2; at >= 0; at -= 1) {
    const next = lines[at + 1] ?? "";
    isBeforeTag[at] = next.trim() === "" ? isBeforeTag[at + 1] === true : /^\s*</u.test(next);
  }
  let open = 0;
  return lines
    .filter((line, at) => {
      if (open > 0 && line.trim() === "") return isBeforeTag[at] !== true;
      if (open > 0 || /^[ \t]{0,3}</u.test(line)) open += count(line, openTag) - count(line, closeTag);
      open = Math.max(0, open);
      return true;
    })
    .join("\n");
}

function count(line: string, tag: RegExp): number {
  return line.match(tag)?.length ?? 0;
}
