import { Router } from "express";
import type { Span, StoredDocument } from "../../corpus/schemas/index-format.ts";
import { readText } from "../../corpus/store/read-index.ts";
import { dayAt } from "../deadlines/local-time.ts";
import type { Knowledge } from "../knowledge.ts";
import type { LiveKnowledge } from "../live-knowledge.ts";
import { HttpProblem, methodNotAllowed } from "./problem.ts";
import { sourcePage } from "./source-page.ts";

/** The readable pages that citations open. */
export function sourceRouter(live: LiveKnowledge, indexDir: string): Router {
  const router = Router();
  router
    .route("/documents/:id")
    .get(async (request, response) => {
      const { version, start, end } = request.query;
      const knowledge = live.current();
      const { id } = request.params;
      const { document, text } = await storedDocument(id, { version, knowledge, indexDir });
      const newer = knowledge.documents.get(id) ?? knowledge.documents.get(document.replacedBy ?? "") ?? null;
      const quote = quoteOf(start, end, text.length);
      response.type("html").send(sourcePage({ document, text, quote, newer, today: dayAt(Date.now()) }));
    })
    .all(methodNotAllowed("GET"));
  return router;
}

/** A document as it is now, or as it was at an older version that was cited. */
export async function storedDocument(
  id: string,
  { version, knowledge, indexDir }: { version: unknown; knowledge: Knowledge; indexDir: string },
): Promise<{ document: StoredDocument; text: string }> {
  const current = knowledge.documents.get(id);
  if (current !== undefined && (version === undefined || version === current.version)) {
    return { document: current, text: knowledge.index.texts.get(id) ?? "" };
  }
  const stored = typeof version === "string" ? await readText(indexDir, id, version) : null;
  if (stored !== null) return stored;
  const detail = "There is no such document, or not at that version.";
  throw new HttpProblem({ title: "Not found", status: 404, detail });
}

/** The span that an address names; null when it names none that the text has. */
function quoteOf(start: unknown, end: unknown, length: number): Span | null {
  const span = { start: Number(start), end: Number(end) };
  const isInside = Number.isInteger(span.start) && Number.isInteger(span.end) && span.start >= 0;
  return isInside && span.start < span.end && span.end <= length ? span : null;
}
