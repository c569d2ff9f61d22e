import { Router } from "express";
import type { Config } from "../../corpus/config.ts";
import type { StoredDocument } from "../../corpus/schemas/index-format.ts";
import { answerQuestion } from "../answer-question.ts";
import { chatRequestSchema, documentQuerySchema, searchRequestSchema } from "../contract.ts";
import type {
  AreasResponse,
  DocumentResponse,
  DocumentsResponse,
  Message,
  SearchResponse,
} from "../contract.ts";
import { understandQuestion } from "../conversation/question.ts";
import { dayAt } from "../deadlines/local-time.ts";
import { allCautions } from "../document-cautions.ts";
import type { Knowledge } from "../knowledge.ts";
import type { LiveKnowledge } from "../live-knowledge.ts";
import { searchFor } from "../search.ts";
import { openApiDocument } from "./openapi.ts";
import { deadlineRouter } from "./deadline-routes.ts";
import { methodNotAllowed } from "./problem.ts";
import { checkArea, conversationBody, parse, whenOf } from "./requests.ts";
import { storedDocument } from "./source-route.ts";

/** The routes under `/api`; `basePath` is where the whole site stands. */
export function apiRouter(
  live: LiveKnowledge,
  { indexDir, basePath }: Pick<Config, "indexDir" | "basePath">,
): Router {
  const router = Router();
  let openApi: object | undefined;
  router
    .route("/chat")
    .post(...conversationBody, async (request, response) => {
      const knowledge = live.current();
      const chat = parse(chatRequestSchema, request.body);
      checkArea(chat.area, knowledge);
      if (chat.today !== undefined) whenOf(chat.today, "today");
      response.json(await answerQuestion(chat, knowledge, Date.now()));
    })
    .all(methodNotAllowed("POST"));
  router
    .route("/search")
    .post(...conversationBody, async (request, response) => {
      const knowledge = live.current();
      const { query, messages, area, limit } = parse(searchRequestSchema, request.body);
      checkArea(area, knowledge);
      const turns: Message[] = messages ?? [{ role: "user", content: query ?? "" }];
      const found = await searchFor(understandQuestion(turns, knowledge), { area, limit }, knowledge);
      response.json(searchResponse(found, knowledge));
    })
    .all(methodNotAllowed("POST"));
  router.use(deadlineRouter(live));
  addDocuments(router, live, indexDir);
  router
    .route("/openapi.json")
    .get((_request, response) => {
      response.json((openApi ??= openApiDocument(basePath)));
    })
    .all(methodNotAllowed("GET"));
  return router;
}

/** What is held: areas, documents, and one document with its text. */
function addDocuments(router: Router, live: LiveKnowledge, indexDir: string): void {
  router
    .route("/areas")
    .get((_request, response) => {
      response.json(areasOf(live.current()));
    })
    .all(methodNotAllowed("GET"));
  router
    .route("/documents")
    .get((_request, response) => {
      response.json(documentsOf(live.current()));
    })
    .all(methodNotAllowed("GET"));
  router
    .route("/documents/:id")
    .get(async (request, response) => {
      const { version } = parse(documentQuerySchema, request.query);
      response.json(await documentOf(request.params.id, { version, knowledge: live.current(), indexDir }));
    })
    .all(methodNotAllowed("GET"));
}

function areasOf({ index }: Knowledge): AreasResponse {
  const areas = new Map<string, { id: string; name: string; documents: number }>();
  for (const { area, areaName } of index.documents) {
    const known = areas.get(area) ?? { id: area, name: areaName, documents: 0 };
    areas.set(area, { ...known, documents: known.documents + 1 });
  }
  return { areas: [...areas.values()] };
}

function documentsOf({ index }: Knowledge): DocumentsResponse {
  return {
    documents: index.documents.map((document) => ({
      ...summaryOf(document),
      url: `documents/${encodeURIComponent(document.id)}?version=${document.version}`,
    })),
  };
}

async function documentOf(
  id: string,
  source: { version: string | undefined; knowledge: Knowledge; indexDir: string },
): Promise<DocumentResponse> {
  const { document, text } = await storedDocument(id, source);
  const blocks = document.blocks.map(({ kind, level, start, end, contentStart }) => ({
    kind,
    level,
    start,
    end,
    contentStart,
  }));
  return { ...summaryOf(document), text, sections: document.sections, blocks };
}

function summaryOf(document: StoredDocument) {
  const { id, title, publisher, area, audience, documentDate, version } = document;
  const cautions = allCautions(document, dayAt(Date.now()));
  return { id, title, publisher, area, audience, documentDate, version, cautions };
}

function searchResponse(found: Awaited<ReturnType<typeof searchFor>>, knowledge: Knowledge): SearchResponse {
  return {
    passages: found.map(({ prepared, score }, index) => {
      const { documentId, section, page, start, end } = prepared.passage;
      const document = knowledge.documents.get(documentId);
      return {
        rank: index + 1,
        score: Math.round(score * 10_000) / 10_000,
        documentId,
        version: document?.version ?? "",
        area: document?.area ?? "",
        section,
        page,
        start,
        end,
        text: prepared.text,
      };
    }),
  };
}
