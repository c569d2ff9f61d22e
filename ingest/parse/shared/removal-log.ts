import type { Removal } from "../parser.ts";
import { withoutMissingFields } from "./missing-field.ts";

/** Gathers what a parser takes out, one entry for every reason, so that the report stays readable. */
export interface RemovalLog {
  /** Notes that a text was taken out; texts of one reason stand on lines of their own. */
  readonly remove: (text: string, reason: string) => void;
  /** The removals in the order in which their reasons came up. */
  readonly removals: () => Removal[];
}

/** An empty log. */
export function createRemovalLog(): RemovalLog {
  const byReason = new Map<string, string[]>();
  return {
    remove: (text, reason) => {
      const words = withoutMissingFields(text).replace(/\s+/gu, " ").trim();
      if (words === "") return;
      const texts = byReason.get(reason);
      if (texts === undefined) byReason.set(reason, [words]);
      else texts.push(words);
    },
    removals: () =>
      Array.from(byReason, ([reason, texts]) => ({
        lineNumber: null,
        page: null,
        text: texts.join("\n"),
        reason,
      })),
  };
}
