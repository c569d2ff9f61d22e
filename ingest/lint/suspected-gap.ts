import type { Span } from "../../corpus/schemas/index-format.ts";
import type { Finding } from "./finding.ts";
import { placeOf } from "./linted-document.ts";
import type { LintedDocument } from "./linted-document.ts";

/** A place where text seems to be lost, or joined with what does not belong to it. */
export function suspectedGap(message: string, document: LintedDocument, span: Span): Finding {
  return {
    kind: "suspected-gap",
    severity: "warning",
    message,
    advice: "Compare with the original, and put back what was lost or part what was joined.",
    places: [placeOf(document, span)],
  };
}
