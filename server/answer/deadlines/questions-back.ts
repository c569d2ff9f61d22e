import { phrases } from "../../../corpus/phrases.ts";
import type { UnclearDate } from "../../conversation/deadlines/read-turn.ts";
import { dateInWords } from "../../deadlines/format-date.ts";

/** The question that goes back to the person about a date that cannot be used. */
export function askAbout({ typed, problem, choices }: UnclearDate): string {
  const words = phrases.deadlineAnswer.unclear;
  const days = choices.map(dateInWords);
  switch (problem) {
    case "impossible":
      return words.impossible(typed);
    case "weekday":
      return words.weekday(typed, days[0] ?? "");
    case "ambiguous":
      return words.ambiguous(typed, days);
    case "vague":
      return words.vague(typed);
    case "time":
      return words.time(typed);
    case "clock-change":
      return words.clockChange(typed);
    case "two-dates":
      return words.twoDates(typed, days);
  }
}
