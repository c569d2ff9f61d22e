import type { SourceLine } from "../parse/parser.ts";
import { markersOf } from "./markers.ts";

/** Puts a bullet or number that stands on a line alone before the words of the next line: they are one item. */
export function joinLoneMarkers(lines: readonly SourceLine[]): SourceLine[] {
  const joined: SourceLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const isBehind = line.gap !== "separator" && line.row === undefined && /\p{L}/u.test(line.text);
    if (last !== undefined && isBehind && isLoneMarker(last) && markersOf(line.text).length === 0) {
      joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    } else {
      joined.push(line);
    }
  }
  return joined;
}

/** One letter behind a mark is enough for it to be read as the marker of an item. */
function isLoneMarker({ text, row }: SourceLine): boolean {
  return row === undefined && !/\s/u.test(text) && markersOf(`${text} a`).length > 0;
}
