/** `2024-10-22` as "22 October 2024", `2019-04` as "April 2019", `2019` as it is. */
export function calendarDateInWords(date: string): string {
  const [year, month, day] = date.split("-");
  const instant = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    year: "numeric",
    ...(month === undefined ? {} : { month: "long" }),
    ...(day === undefined ? {} : { day: "numeric" }),
  }).format(instant);
}
