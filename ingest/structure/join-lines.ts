import type { SourceLine } from "../parse/parser.ts";
import { joinExtracted } from "./join-extracted.ts";
import { joinWritten } from "./join-written.ts";
import type { Marker } from "./markers.ts";
import type { Wrapping } from "./wrapping.ts";

/** Lines that belong together: a paragraph, a heading, a list item or a row, not told apart yet. */
export interface LineGroup {
  readonly lines: readonly SourceLine[];
  /** 0 for a paragraph or a heading, 1 or 2 for an item of a list. */
  readonly listLevel: 0 | 1 | 2;
  /** What the first line begins with; null where that is not told yet. */
  readonly marker: Marker | null;
}

/** Lines with what is known of them. */
export interface JoinSource {
  readonly lines: readonly SourceLine[];
  readonly wrapping: Wrapping;
  /** Whether a line is one by itself, whatever stands around it: a row of a table, an underlined heading. */
  readonly standsAlone: (line: SourceLine) => boolean;
  /** Whether headings are underlined: then a short line over one that is set in is the term that it defines. */
  readonly hasDrawnHeadings: boolean;
}

/** Puts lines back together that were parted where a page or a screen ended. */
export function joinLines(source: JoinSource): LineGroup[] {
  return source.wrapping.kind === "extracted" ? joinExtracted(source) : joinWritten(source);
}
