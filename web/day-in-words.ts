const dayFormat = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const timeFormat = new Intl.DateTimeFormat("en-GB", {
  hour: "numeric",
  minute: "2-digit",
  hour12: true,
  timeZone: "Europe/London",
});
const shortFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** Writes a date, or a date-time on England's clock, as people say it; any other wording stays as it is. */
export function dayInWords(iso: string): string {
  const day = noonOf(iso);
  if (day === null) return iso;
  const words = dayFormat.format(day).replace(",", "");
  return iso.length > 10 ? `${timeFormat.format(new Date(iso))}, ${words}` : words;
}

/** Writes a date shortly: `22 Apr`. */
export function shortDay(iso: string): string {
  const day = noonOf(iso);
  return day === null ? iso : shortFormat.format(day);
}

/** Midday, in UTC, of the day that an ISO date or date-time names; null where it names none. */
export function noonOf(iso: string): Date | null {
  const day = new Date(`${iso.slice(0, 10)}T12:00:00Z`);
  return Number.isNaN(day.getTime()) ? null : day;
}
