import { withoutMissingFields } from "./missing-field.ts";

/** A stated text, trimmed and with single spaces; null where nothing is said. */
export function stated(text: string | null | undefined): string | null {
  const words = withoutMissingFields(text ?? "")
    .replace(/\s+/gu, " ")
    .trim();
  return words === "" ? null : words;
}

/** The calendar date with which a stated date begins: `2024`, `2024-05` or `2024-05-03`; null for any other form. */
export function isoDate(text: string | null | undefined): string | null {
  const match = /^\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T\s])/u.exec(text ?? "");
  if (match === null) return null;
  const [, year, month, day] = match;
  const monthNumber = Number(month ?? 1);
  if (monthNumber < 1 || monthNumber > 12 || Number(day ?? 1) < 1) return null;
  const lastDay = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  if (Number(day ?? 1) > lastDay) return null;
  return [year, month, day].filter((part) => part !== undefined).join("-");
}

/** A stated language as its BCP 47 tag, such as `en-GB`; null where it is none. */
export function languageTag(text: string | null | undefined): string | null {
  const tag = stated(text)?.replaceAll("_", "-");
  if (tag === undefined) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    // Not a language tag: the file says nothing that can be used.
    return null;
  }
}
