/** What stands before the words of an item of a list, or of a numbered clause. */
export interface Marker {
  readonly kind: "bullet" | "number" | "letter" | "roman" | "clause";
  /** What the markers of one list have in common: their kind, and the signs around the number. */
  readonly style: string;
  /** `[2, 1, 4]` of `2.1.4`, `[2]` of `(b)` and `ii.`; empty for what does not count. */
  readonly ordinals: readonly number[];
  /** How many characters it has, with the space behind it. */
  readonly length: number;
}

const bullet = /^(?:[•▪●◦‣·∙○■□►➢➤✓✔–*+-]|[\uF000-\uF0FF]|o)\s+(?=\S)/u;
const unnumbered = /^#[.)]\s+(?=\S)/u;
const clause = /^(\d{1,3}(?:\.\d{1,3})+)\.?\s+(?=\S)/u;
const counted = /^(\(?)(\d{1,3}|[a-z]|[A-Z]|[ivx]{1,5}|[IVX]{1,5})([.)])\s+(?=\S)/u;

/** The marker that a line may begin with: `(i)` may be the number one, or the letter behind `(h)`. */
export function markersOf(text: string): readonly Marker[] {
  const sign = bullet.exec(text)?.[0];
  if (sign !== undefined) {
    return [{ kind: "bullet", style: sign.trim(), ordinals: [], length: sign.length }];
  }
  const auto = unnumbered.exec(text)?.[0];
  if (auto !== undefined) {
    return [{ kind: "bullet", style: "#.", ordinals: [], length: auto.length }];
  }
  const points = clause.exec(text);
  if (points?.[1] !== undefined) {
    const ordinals = points[1].split(".").map(Number);
    return [{ kind: "clause", style: "1.1", ordinals, length: points[0].length }];
  }
  const [whole, before = "", sole = "", after = ""] = counted.exec(text) ?? [];
  if (whole === undefined) return [];
  return readings(sole).map(({ kind, ordinal }) => ({
    kind,
    style: `${before}${kind}${sole === sole.toLowerCase() ? "" : " capital"}${after}`,
    ordinals: [ordinal],
    length: whole.length,
  }));
}

function readings(sole: string): { kind: "number" | "letter" | "roman"; ordinal: number }[] {
  if (/^\d/u.test(sole)) return [{ kind: "number", ordinal: Number(sole) }];
  const small = sole.toLowerCase();
  const roman = /^[ivx]+$/u.test(small) ? [{ kind: "roman", ordinal: romanOf(small) } as const] : [];
  const letter = small.length === 1 ? [{ kind: "letter", ordinal: small.charCodeAt(0) - 96 } as const] : [];
  return [...roman, ...letter];
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanOf(small: string): number {
  const values = Array.from(small, (digit) => romanDigits[digit] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** Whether a marker may stand directly behind another of its list: `(c)` behind `(b)`, `2.2` and `3.1` behind `2.1.4`. */
export function isNextOf(marker: Marker, before: Marker): boolean {
  if (marker.style !== before.style) return false;
  if (marker.kind === "bullet") return true;
  const [own, last] = [marker.ordinals, before.ordinals];
  const fork = own.findIndex((ordinal, i) => ordinal !== last[i]);
  if (fork < 0) return false;
  return own[fork] === (last[fork] ?? 0) + 1 && own.slice(fork + 1).every((ordinal) => ordinal === 1);
}

/** Whether a list may begin with a marker. */
export function isFirst({ kind, ordinals }: Marker): boolean {
  return kind === "bullet" || ordinals.at(-1) === 1;
}
