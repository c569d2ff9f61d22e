const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Writes a document's date (YYYY, YYYY-MM or YYYY-MM-DD) as people say it; any other wording stays as it is. */
export function documentDate(date: string | null): string {
  if (date === null) return "Not dated";
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined) return date;
  const name = months[Number(month) - 1];
  if (name === undefined) return month === undefined ? year : date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
