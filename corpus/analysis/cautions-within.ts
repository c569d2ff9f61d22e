import type { Caution, Span } from "../schemas/index-format.ts";

/** The texts of the cautions that touch a span, each once. */
export function cautionsWithin(cautions: readonly Caution[], span: Span): string[] {
  const touching = cautions.filter((c) => c.start < span.end && c.end > span.start);
  return [...new Set(touching.map((caution) => caution.text))];
}
