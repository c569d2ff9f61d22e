import type { Citation } from "../server/contract.ts";
import type { Client } from "./client.ts";

/** What the parts of one answer need to know to show themselves. */
export interface AnswerContext {
  /** Unique in the page; begins the ids of the answer's parts. */
  readonly key: string;
  readonly citations: readonly Citation[];
  /** The area that was asked, null for all areas. */
  readonly askedArea: string | null;
  readonly areaName: (id: string) => string;
  /** For what a part of an answer fetches when it is pressed: a calendar file, a timeline. */
  readonly client: Client;
}

/** The citations that bear these numbers, in the order given; unknown numbers are left out. */
export function cited(context: AnswerContext, numbers: readonly number[]): Citation[] {
  return numbers.flatMap((number) => context.citations.filter((one) => one.number === number));
}

/** The id of the entry in the list of sources that opens with this citation's number. */
export function sourceEntryId(context: AnswerContext, number: number): string {
  return `${context.key}-source-${number}`;
}
