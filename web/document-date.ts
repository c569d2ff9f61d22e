import { words } from "./words.ts";

const monthFormat = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const dayFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** Writes a document's date (YYYY, YYYY-MM or YYYY-MM-DD) as people say it; any other wording stays as it is. */
export function documentDate(date: string | null): string {
  if (date === null) return words.answer.notDated;
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined || month === undefined) return date;
  const noon = new Date(`${year}-${month}-${day ?? "01"}T12:00:00Z`);
  if (Number.isNaN(noon.getTime())) return date;
  return (day === undefined ? monthFormat : dayFormat).format(noon);
}
