import { findAddresses } from "./addresses.ts";
import { findBirthDates } from "./dates.ts";
import { findNames } from "./names.ts";
import {
  findCaseNumbers,
  findEmails,
  findNationalInsuranceNumbers,
  findNhsNumbers,
  findPhoneNumbers,
} from "./numbers.ts";

/** What a stretch of a message tells about a person. */
export type PersonalDataKind =
  "name" | "birth-date" | "nhs-number" | "address" | "case-number" | "phone" | "email" | "national-insurance";

/** Where personal data stands in a message: UTF-16 offsets, `end` exclusive. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** What stands in the message instead: no word, since a word such as "address" would be searched for. */
const gap = "…";

/**
 * Finds what looks like personal data, in order, nothing twice. It looks at the words alone and keeps nothing;
 * it misses some and suspects others, so a person is asked, never overruled. Ages are not personal data.
 */
export function findPersonalData(text: string): PersonalData[] {
  const names = findNames(text);
  // Where two kinds claim the same words, the one that is surer stands first.
  const claims: readonly PersonalData[] = [
    ...as("email", findEmails(text)),
    ...as("nhs-number", findNhsNumbers(text)),
    ...as("national-insurance", findNationalInsuranceNumbers(text)),
    ...as("birth-date", findBirthDates(text, names)),
    ...as("case-number", findCaseNumbers(text)),
    ...as("phone", findPhoneNumbers(text)),
    ...as("address", findAddresses(text)),
    ...as("name", names),
  ];
  const found: PersonalData[] = [];
  for (const claim of claims) {
    if (found.every(({ start, end }) => claim.end <= start || end <= claim.start)) found.push(claim);
  }
  return found.sort((a, b) => a.start - b.start);
}

function as(
  kind: PersonalDataKind,
  stretches: readonly { readonly start: number; readonly end: number }[],
): PersonalData[] {
  return stretches.map(({ start, end }) => ({ kind, start, end }));
}

/** The message with a gap for everything found in it. */
export function withoutPersonalData(text: string, found: readonly PersonalData[]): string {
  let rest = 0;
  let result = "";
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start)) {
    if (start < rest) continue;
    result += text.slice(rest, start) + gap;
    rest = end;
  }
  return result + text.slice(rest);
}
