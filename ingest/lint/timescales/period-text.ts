import type { Period } from "./period.ts";

/** A period in words: "3 working days", "the same day". */
export function periodText({ amount, unit }: Period): string {
  if (unit === "same-day") return "the same day";
  const name = unit.replace("-", " ");
  return `${amount} ${amount === 1 ? name.replace(/s$/u, "") : name}`;
}
