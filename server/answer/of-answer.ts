import { phrases } from "../../corpus/phrases.ts";
import { calendarDateInWords } from "../calendar-date-in-words.ts";
import type { OfAnswer } from "../conversation/turn-in-full.ts";
import type { DraftStatement } from "./compose.ts";
import type { Led } from "./told-worry.ts";

/** What is quoted where something is asked of the answer itself: only what leads; or the same, with where it stands and of when. */
export function ledOfAnswer(ofAnswer: OfAnswer | null, led: Led): Led {
  if (led.decision.kind !== "answer" || ofAnswer === null) return led;
  if (ofAnswer === "shorter") return { ...led, quotes: led.quotes.slice(0, 1) };
  return { ...led, ownWords: [phrases.quotedFrom(sourcesOf(led.quotes)), ...led.ownWords] };
}

/** The documents quoted, in order, each once with its date. */
function sourcesOf(quotes: readonly DraftStatement[]): string[] {
  const sources = quotes.map(({ document: { title, areaName, documentDate } }) =>
    phrases.documentOfDate(title, areaName, documentDate === null ? null : calendarDateInWords(documentDate)),
  );
  return [...new Set(sources)];
}
