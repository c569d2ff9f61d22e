import type { Removal } from "../parser.ts";
import { makeLine } from "./lines.ts";
import type { PdfLine, TextPiece } from "./page-model.ts";
import { removalOf } from "./removal-of.ts";

/** What a web page shows to those who use it, and a print of it keeps. */
const furniture: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  {
    pattern:
      /^(?:skip to (?:main )?content|(?:back to|return to) top|print(?: (?:or save|this page).*)?|share(?: this page)?|menu|search)$/iu,
    reason: "page control",
  },
  {
    pattern:
      /^(?:cookies on .*|(?:accept|reject|view) (?:all |additional )?cookies|hide this message|we use (?:some )?(?:essential )?cookies .*)$/iu,
    reason: "cookie banner",
  },
  {
    pattern:
      /^(?:all content is available under the open government licence.*|© crown copyright(?: \d{4})?)$/iu,
    reason: "licence of the site",
  },
  // A browser that parts a line between two pages draws its letters on both, and of some only the tails show.
  { pattern: /^[gjpqy](?: [gjpqy])*$/u, reason: "tails of letters from the page before" },
];
const startsAddress = /^\s*\((?:https?:\/\/|mailto:)/u;

/**
 * Takes the web page's furniture, and the addresses that the browser put behind links, out of a print of
 * it; where a heading is furniture ("Print or save to PDF"), what stands under it is too.
 */
export function removePrintedFurniture(lines: readonly PdfLine[]): { lines: PdfLine[]; removals: Removal[] } {
  const removals: Removal[] = [];
  let section: string | null = null;
  const kept = dropAddresses(lines, removals).filter((line) => {
    const match = furniture.find(({ pattern }) => pattern.test(line.text));
    if (line.tag?.role === "heading") section = match?.reason ?? null;
    const reason = match?.reason ?? section;
    if (reason !== null) removals.push(removalOf(line, `page furniture: ${reason}`));
    return reason === null;
  });
  return { lines: kept, removals };
}

interface Address {
  text: string;
  readonly size: number;
  readonly page: number;
}

/** An address goes on over the lines, in its own size, until its bracket closes. */
function dropAddresses(lines: readonly PdfLine[], removals: Removal[]): PdfLine[] {
  let open: Address | null = null;
  const close = () => {
    if (open !== null) removals.push(removalOf(open, "address that the browser put behind a link"));
    open = null;
  };
  const isAddress = (piece: TextPiece, page: number): boolean => {
    if (open !== null && open.size !== piece.size) close();
    if (open === null && !startsAddress.test(piece.text)) return false;
    open ??= { text: "", size: piece.size, page };
    open.text += piece.text.trim();
    if (open.text.endsWith(")")) close();
    return true;
  };
  const kept = lines.flatMap((line) => {
    const pieces = line.pieces.filter((piece) => !isAddress(piece, line.page));
    if (pieces.length === line.pieces.length) return [line];
    return pieces.length === 0
      ? []
      : [{ ...makeLine(pieces, line.page), shift: line.shift, tag: line.tag ?? pieces[0]?.tag ?? null }];
  });
  close();
  return kept;
}
