/** A number and what it counts: "1 page", "2 pages". */
export function counted(amount: number, what: string): string {
  return `${amount} ${what}${amount === 1 ? "" : "s"}`;
}
