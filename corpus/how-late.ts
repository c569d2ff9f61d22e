import { amountOf } from "./amounts.ts";

/** What is said of how long ago a period ended. */
export const howLate = {
  workingDays: (days: number) => `It is ${amountOf(days, "working day")} over.`,
  days: (days: number) => `It is ${amountOf(days, "day")} over.`,
} as const;
