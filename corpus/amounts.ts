/** A number and what it counts: "1 page", "2 pages". */
export function amountOf(amount: number, what: string): string {
  return `${amount} ${what}${amount === 1 ? "" : "s"}`;
}

/** A period in words, its unit as rules name it: "3 working days", "the same day". */
export function periodText({ amount, unit }: { readonly amount: number; readonly unit: string }): string {
  return unit === "same-day" ? "the same day" : amountOf(amount, unit.replace("-", " ").replace(/s$/u, ""));
}
