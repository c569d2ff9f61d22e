import type { TextPiece } from "./page-model.ts";

/**
 * Pieces in the order of their tags. What has no tag of its own, and is no box, stays behind what it was
 * drawn after; an element whose tags lead up the page, though it was drawn downwards, reads as it was drawn.
 */
export function inTagOrder(pieces: readonly TextPiece[]): TextPiece[] {
  const orders = ordersOf(pieces);
  let order = -1;
  const placed = pieces.map((piece) => ({ piece, order: (order = orders.get(piece) ?? order) }));
  return placed.sort((one, other) => one.order - other.order).map(({ piece }) => piece);
}

function ordersOf(pieces: readonly TextPiece[]): ReadonlyMap<TextPiece, number> {
  const elements = new Map<number, TextPiece[]>();
  for (const piece of pieces) {
    if (piece.tag === null) continue;
    const known = elements.get(piece.tag.element);
    if (known === undefined) elements.set(piece.tag.element, [piece]);
    else known.push(piece);
  }
  const orders = new Map<TextPiece, number>();
  for (const drawn of elements.values()) {
    const orderOf = ({ tag }: TextPiece) => tag?.order ?? 0;
    const tagged = [...drawn].sort((one, other) => orderOf(one) - orderOf(other));
    const own = leadsUp(tagged) && !leadsUp(drawn) ? drawn : tagged;
    for (const [index, piece] of own.entries()) orders.set(piece, orderOf(tagged[index] ?? piece));
  }
  return orders;
}

function leadsUp(pieces: readonly TextPiece[]): boolean {
  return pieces.some((piece, index) => {
    const before = pieces[index - 1];
    return before !== undefined && piece.y < before.y - Math.max(piece.size, before.size) * 0.55;
  });
}
