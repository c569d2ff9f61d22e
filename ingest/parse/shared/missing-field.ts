/** Stands where a program would have put words into a text: a code point that Unicode keeps out of all text. */
export const missingField = "\uFDD0";

/** A text without those marks. */
export function withoutMissingFields(text: string): string {
  return text.replaceAll(missingField, "");
}
