import type { InfoResult } from "pdf-parse";
import { monthNumber, writtenMonth } from "../../../corpus/month-names.ts";
import type { StatedFacts } from "../parser.ts";
import type { PdfLine } from "./page-model.ts";

/** Words that only the name of an organisation has; a person's name is nobody's publisher. */
const organisation =
  /\b(?:departments?|ministry|government|councils?|boards?|partnerships?|trusts?|agency|office|authority|authorities|services?|commission|committee|association|foundation|society|institute|college|university|ofsted|nhs|police|charity|www\.|gov\.uk|org\.uk)\b/iu;
const writtenDate = new RegExp(
  `^(?:(?:last )?(?:updated|published|issued|revised|reviewed|date|version of|from)?:? ?(?:on )?)(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?(?<month>${writtenMonth}),? (?<year>(?:19|20)\\d\\d)$`,
  "iu",
);

/** What a PDF says of itself: in its properties and XMP, and for the date first on its cover. */
export function factsOf(info: InfoResult, lines: readonly PdfLine[]): StatedFacts {
  const properties = (info.info ?? {}) as Readonly<Record<string, unknown>>;
  const xmp = (name: string) => firstText(info.metadata?.get(name) as unknown);
  const title = titleOf(xmp("dc:title") ?? firstText(properties.Title), lines);
  const publisher = xmp("dc:publisher") ?? xmp("dc:creator") ?? firstText(properties.Author);
  return {
    title,
    publisher: publisher !== null && organisation.test(publisher) ? publisher : null,
    date: coverDate(lines) ?? fileDate(info, properties),
    language: languageOf(firstText(properties.Language) ?? xmp("dc:language")),
  };
}

function firstText(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const text = typeof first === "string" ? first.replace(/\s+/gu, " ").trim() : "";
  return text === "" ? null : text;
}

/** A title that a program made up from a file's name is none: then the cover's largest words are. */
function titleOf(stated: string | null, lines: readonly PdfLine[]): string | null {
  const isMadeUp =
    stated === null ||
    /\.(?:docx?|pdf|indd|rtf|odt|pptx?|html?)$|^untitled|^microsoft word|^https?:|^document\d*$/iu.test(
      stated,
    );
  if (isMadeUp) return largestWords(lines);
  const withoutSite = /^(?<page>.{8,}?) [-–|] [^-–|]{2,30}$/u.exec(stated)?.groups?.page;
  const isOnCover = lines.slice(0, 40).some(({ text }) => text === withoutSite);
  return isOnCover && withoutSite !== undefined ? withoutSite : stated;
}

function largestWords(lines: readonly PdfLine[]): string | null {
  const cover = lines.filter(({ page }) => page === 1);
  const size = Math.max(0, ...cover.map((line) => line.size));
  const words = cover.filter((line) => line.size === size).map(({ text }) => text);
  const isSetApart = cover.some((line) => line.size < size * 0.85);
  return isSetApart && words.length <= 4 ? words.join(" ") : null;
}

function coverDate(lines: readonly PdfLine[]): string | null {
  for (const { text } of lines.filter(({ page }) => page === 1).slice(0, 60)) {
    const { day, month, year } = writtenDate.exec(text)?.groups ?? {};
    if (month === undefined || year === undefined) continue;
    const parts = [
      year,
      String(monthNumber(month)).padStart(2, "0"),
      ...(day === undefined ? [] : [day.padStart(2, "0")]),
    ];
    return parts.join("-");
  }
  return null;
}

/** When a browser printed a page says nothing of how old the page is. */
function fileDate(info: InfoResult, properties: Readonly<Record<string, unknown>>): string | null {
  if (isBrowserPrint(properties)) return null;
  const dates = info.getDateNode();
  const date = dates.XmpModifyDate ?? dates.ModDate ?? dates.XmpCreateDate ?? dates.CreationDate;
  return date == null || Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

/** Whether a file was made by printing a web page. */
export function isBrowserPrint({ Creator, Producer }: Readonly<Record<string, unknown>>): boolean {
  return (
    /^Mozilla\/|chrome|firefox|safari/iu.test(firstText(Creator) ?? "") ||
    (firstText(Producer) ?? "").startsWith("Skia/PDF")
  );
}

function languageOf(stated: string | null): string | null {
  if (stated === null || stated.startsWith("x-")) return null;
  try {
    return Intl.getCanonicalLocales(stated)[0] ?? null;
  } catch {
    return null;
  }
}
