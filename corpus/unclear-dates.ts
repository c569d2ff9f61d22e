/** What is asked back about words that look like a date and cannot be used as one. */
export const unclearDates = {
  impossible: (typed: string) =>
    `There is no “${typed}” in the calendar (dates are read day first). Which date is meant?`,
  leapDay: (typed: string, days: readonly string[]) =>
    `There is no “${typed}” this year: the leap days nearest are ${days.join(" and ")}. Which date is meant, with its year?`,
  weekday: (typed: string, date: string) =>
    `“${typed}”: the weekday and the date do not match; that date is ${date}. Which date is meant?`,
  ambiguous: (typed: string, days: readonly string[]) =>
    days.length === 0
      ? `“${typed}” can be read in more than one way. Which date is meant, with its year?`
      : `“${typed}” can be read in more than one way. Is it ${days.join(" or ")}?`,
  vague: (typed: string) => `“${typed}” names no single day. Which date was it, with day, month and year?`,
  time: (typed: string) => `“${typed}” is no time of day. What time was it (for example 4 pm or 16:00)?`,
  clockChange: (typed: string) =>
    `“${typed}”: the clocks went forward in that hour, so no clock showed that time. What time was it?`,
  elapsed: (typed: string, days: readonly string[]) =>
    `“${typed}” do not fit each other: was it ${days.join(" or ")}?`,
  whichCase: (typed: string, cases: readonly string[]) =>
    `Whose date is “${typed}”: ${cases.map((one) => `“${one}”`).join(" or ")}?`,
  otherCase: (start: string) =>
    `You ask about two, and the date of only one is known here: what is shown is counted from ${start}, and says nothing of the other. What is the other’s date, and whose is it?`,
  twoDates: (typed: string, days: readonly string[]) =>
    `Two dates were given for “${typed}”: ${days.join(" and ")}. Which of them is meant?`,
  whichDate: (typed: string, days: readonly string[]) =>
    `“${typed}” may be meant in the place of either date: ${days.join(" or ")}. Which of them, and what is it the date of?`,
  ahead: (typed: string) =>
    `“${typed}” is yet to come, and you write of it as past. Which date was it, with day, month and year?`,
} as const;
