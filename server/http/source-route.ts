import { Router } from "express";
import * as z from "zod";
import type { Span, StoredDocument } from "../../corpus/schemas/index-format.ts";
import { readText } from "../../corpus/store/read-index.ts";
import { documentQuerySchema } from "../contract.ts";
import { dayAt } from "../deadlines/local-time.ts";
import type { Knowledge } from "../knowledge.ts";
import type { LiveKnowledge } from "../live-knowledge.ts";
import { HttpProblem, methodNotAllowed } from "./problem.ts";
import { parse } from "./requests.ts";
import { sourcePage } from "./source-page.ts";

/** What is no offset names no words: the page opens without a mark. */
const offset = z.coerce.number().int().min(0).catch(Infinity);
const pageQuerySchema = documentQuerySchema.extend({ start: offset, end: offset });

/** The readable pages that citations open. */
export function sourceRouter(live: LiveKnowledge, indexDir: string): Router {
  const router = Router();
  router
    .route("/documents/:id")
    .get(async (request, response) => {
      const { version, start, end } = parse(pageQuerySchema, request.query);
      const knowledge = live.current();
      const { id } = request.params;
      const { document, text } = await storedDocument(id, { version, knowledge, indexDir });
      const newer = knowledge.documents.get(id) ?? knowledge.documents.get(document.replacedBy ?? "") ?? null;
      const quote = quoteOf({ start, end }, text.length);
      response.type("html").send(sourcePage({ document, text, quote, newer, today: dayAt(Date.now()) }));
    })
    .all(methodNotAllowed("GET"));
  return router;
}

/** A document as it is now, or as it was at an older version that was cited. */
export async function storedDocument(
  id: string,
  { version, knowledge, indexDir }: { version: string | undefined; knowledge: Knowledge; indexDir: string },
): Promise<{ document: StoredDocument; text: string }> {
  const current = knowledge.documents.get(id);
  if (current !== undefined && (version === undefined || version === current.version)) {
    return { document: current, text: knowledge.index.texts.get(id) ?? "" };
  }
  const stored = version === undefined ? null : await readText(indexDir, id, version);
  if (stored !== null) return stored;
  const detail = "There is no such document, or not at that version.";
  throw new HttpProblem({ title: "Not found", status: 404, detail });
}

/** The span that an address names; null when it names none that the text has. */
function quoteOf({ start, end }: Span, length: number): Span | null {
  return start < end && end <= length ? { start, end } : null;
}
