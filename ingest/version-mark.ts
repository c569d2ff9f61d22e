import path from "node:path";
import { monthNumber, writtenMonth } from "../corpus/month-names.ts";

/** What a name says of its version, and the name without it. */
export interface VersionMark {
  /** In small letters, words set apart by one space; "" where nothing else is left. */
  readonly name: string;
  /** `v2.1` as [2, 1]; null where the name has none. */
  readonly version: readonly number[] | null;
  /** `2023`, `2023-05` or `2023-05-01`; null where the name has none. */
  readonly date: string | null;
}

/** Documents that are made anew each time, however alike their names: the one of June does not replace that of May. */
const ofASeries =
  /\b(?:minutes?|agenda|newsletter|bulletin|briefing|report|review|audit|statistics|data|calendar|timetable|rota|meeting|notes|letter|term|week)\b/u;

/** Reads a file's path, such as `policy-v2.pdf` or `Policy 2023.docx`; the folder is part of the name. */
export function versionInFile(file: string): VersionMark {
  return versionInName(file.slice(0, file.length - path.extname(file).length));
}

/** Reads a title, such as `Policy May 2023`. */
export function versionInName(named: string): VersionMark {
  const rest = { text: ` ${named.toLowerCase().replace(/[^\p{L}\p{N}./]+/gu, " ")} ` };
  const version = take(rest, /\s(?:v|ver|version|rev|revision|edition)\s?(\d+(?:[ .]\d+)?)\s/u);
  const date = takeDate(rest);
  const name = rest.text.replace(/[\s.]+/gu, " ").trim();
  const isOfASeries = version === null && ofASeries.test(name);
  return {
    name: isOfASeries ? "" : name,
    version: version?.[1]?.split(/[ .]/u).map(Number) ?? null,
    date,
  };
}

function takeDate(rest: { text: string }): string | null {
  const iso = take(rest, /\s(20\d\d|19\d\d) ?(0[1-9]|1[0-2]) ?([0-3]\d)\s/u);
  if (iso !== null) return `${iso[1] ?? ""}-${iso[2] ?? ""}-${iso[3] ?? ""}`;
  const named = take(rest, new RegExp(`\\s(?:\\d{1,2} )?(${writtenMonth}) (20\\d\\d|19\\d\\d)\\s`, "u"));
  if (named !== null) {
    const month = monthNumber(named[1] ?? "");
    return `${named[2] ?? ""}-${String(month).padStart(2, "0")}`;
  }
  return take(rest, /\s(20\d\d|19\d\d)\s/u)?.[1] ?? null;
}

function take(rest: { text: string }, pattern: RegExp): RegExpExecArray | null {
  const found = pattern.exec(rest.text);
  if (found === null) return null;
  rest.text = `${rest.text.slice(0, found.index)} ${rest.text.slice(found.index + found[0].length)}`;
  return found;
}
