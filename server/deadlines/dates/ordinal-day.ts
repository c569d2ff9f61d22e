/** A day of the month as it is written: "1st", "12th", "22nd". */
export function ordinalDay(day: number): string {
  const isTeen = day > 10 && day < 14;
  return `${String(day)}${isTeen ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th")}`;
}
