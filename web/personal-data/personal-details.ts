import { findPersonalData } from "./personal-data.ts";
import { words } from "../words.ts";

/** Words that look like a personal detail, and what they look like. */
export interface PersonalDetail {
  readonly words: string;
  readonly kind: string;
}

/** What in these texts looks like personal data, each once, in order; empty where nothing does. */
export function personalDetails(texts: readonly string[]): PersonalDetail[] {
  const found = new Map<string, PersonalDetail>();
  for (const text of texts) {
    for (const { kind, start, end } of findPersonalData(text)) {
      const detail = { words: text.slice(start, end), kind: words.personal.kinds[kind] };
      found.set(`${detail.kind} ${detail.words}`, detail);
    }
  }
  return [...found.values()];
}
