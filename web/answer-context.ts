import type { Audience, Citation, Statement } from "../server/contract.ts";
import type { Client } from "./client.ts";

/** What the parts of one answer need to know to show themselves. */
export interface AnswerContext {
  /** Unique in the chat; begins the ids of the answer's parts. */
  readonly key: string;
  readonly question: string;
  readonly citations: readonly Citation[];
  /** The area that was asked, null for all areas. */
  readonly askedArea: string | null;
  readonly audience: Audience;
  readonly areaName: (id: string) => string;
  /** For what a part of an answer fetches or sends when it is pressed: a calendar file, a timeline. */
  readonly client: Client;
  /** Where the server is: addresses of documents are relative to it. */
  readonly serverUrl: string;
  /** The citation whose source is open; null for none. */
  readonly openCitation: Citation | null;
  /** Opens a citation's source, or closes it where it is open; the focus comes back to `opener`. */
  readonly onCitation: (citation: Citation, opener: HTMLElement) => void;
}

/** The numbers of a statement's citations, and of those of the other places that say the same. */
export function numbersOf({ citations, alsoIn = [], likeIn = [] }: Statement): number[] {
  return [...citations, ...[...alsoIn, ...likeIn].flatMap((other) => other.citations)];
}

/** The citations that bear these numbers, in the order given; unknown numbers are left out. */
export function cited(context: AnswerContext, numbers: readonly number[]): Citation[] {
  return numbers.flatMap((number) => context.citations.filter((one) => one.number === number));
}
