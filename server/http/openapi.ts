import * as z from "zod";
import {
  areasResponseSchema,
  chatRequestSchema,
  chatResponseSchema,
  deadlineRequestSchema,
  deadlineResponseSchema,
  documentQuerySchema,
  documentResponseSchema,
  documentsResponseSchema,
  feedbackRequestSchema,
  problemSchema,
  rulesQuerySchema,
  rulesResponseSchema,
  searchRequestSchema,
  searchResponseSchema,
  timelineRequestSchema,
  timelineResponseSchema,
} from "../contract.ts";

const media = (schema: z.ZodType, io: "input" | "output", type = "application/json") => ({
  [type]: { schema: z.toJSONSchema(schema, { io, target: "draft-2020-12" }) },
});

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: z.toJSONSchema(problemSchema) } },
});

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly schema: object;
  readonly description?: string;
}

interface Operation {
  readonly summary: string;
  readonly request?: z.ZodType;
  readonly query?: z.ZodObject;
  /** Nothing comes back when absent. */
  readonly response?: z.ZodType;
  /** Parameters of the path. */
  readonly parameters?: readonly Parameter[];
  /** JSON when absent. */
  readonly mediaType?: string;
  /** What 503 means, when it is not only the index that can be missing. */
  readonly unavailable?: string;
}

function operation({
  summary,
  request,
  query,
  response,
  parameters: ofPath = [],
  mediaType,
  unavailable = "No index is loaded.",
}: Operation): object {
  const parameters = [...ofPath, ...(query === undefined ? [] : parametersOf(query))];
  return {
    summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(request === undefined ? {} : { requestBody: { required: true, content: media(request, "input") } }),
    responses: {
      ...(response === undefined
        ? { "204": { description: "Taken." } }
        : { "200": { description: "As asked.", content: media(response, "output", mediaType) } }),
      ...(request === undefined
        ? {}
        : {
            "400": problem("Not JSON."),
            "413": problem("Too large."),
            "415": problem("Not application/json."),
            "422": problem("Does not fit the schema."),
          }),
      ...refusalsOf(parameters),
      "429": problem("Too many requests; Retry-After says when to ask again."),
      "503": problem(unavailable),
    },
  };
}

/** A query as OpenAPI has it: a parameter each. */
function parametersOf(query: z.ZodObject): Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: "input", target: "draft-2020-12" });
  return Object.entries(properties).map(([name, property]) => {
    const { description = "", ...schema } = typeof property === "object" ? property : {};
    return { name, in: "query", required: required.includes(name), schema, description };
  });
}

/** What an address may name that is not held: a thing of its own, or a choice that fits none. */
function refusalsOf(parameters: readonly Parameter[]): object {
  const isSomewhere = (place: Parameter["in"]) => parameters.some((parameter) => parameter.in === place);
  return {
    ...(isSomewhere("path") ? { "404": problem("Not there.") } : {}),
    ...(isSomewhere("query") ? { "422": problem("A query that does not fit, or an unknown area.") } : {}),
  };
}

const idParameter: Parameter = { name: "id", in: "path", required: true, schema: { type: "string" } };

function questionPaths(): object {
  return {
    "/api/chat": {
      post: operation({
        summary: "Ask a question.",
        request: chatRequestSchema,
        response: chatResponseSchema,
      }),
    },
    "/api/search": {
      post: operation({
        summary: "Find passages.",
        request: searchRequestSchema,
        response: searchResponseSchema,
      }),
    },
  };
}

function feedbackPaths(): object {
  return {
    "/api/feedback": {
      post: operation({
        summary:
          "Say whether an answer helped. Kept on the server: what is sent, the day and the index's version.",
        request: feedbackRequestSchema,
        unavailable: "No index is loaded, or feedback cannot be stored.",
      }),
    },
  };
}

function deadlinePaths(): object {
  return {
    "/api/rules": {
      get: operation({
        summary: "The timescales of the procedures, with their quotations.",
        response: rulesResponseSchema,
        query: rulesQuerySchema,
      }),
    },
    "/api/deadlines": {
      post: operation({
        summary: "Compute one deadline.",
        request: deadlineRequestSchema,
        response: deadlineResponseSchema,
      }),
    },
    "/api/timeline": {
      post: operation({
        summary: "Everything that some events set running.",
        request: timelineRequestSchema,
        response: timelineResponseSchema,
      }),
    },
    "/api/calendar": {
      post: operation({
        summary: "The timeline as a calendar file (RFC 5545).",
        request: timelineRequestSchema,
        response: z.string(),
        mediaType: "text/calendar",
      }),
    },
  };
}

function documentPaths(): object {
  return {
    "/api/areas": {
      get: operation({ summary: "Whose procedures are held.", response: areasResponseSchema }),
    },
    "/api/documents": { get: operation({ summary: "What is held.", response: documentsResponseSchema }) },
    "/api/documents/{id}": {
      get: operation({
        summary: "One document with its canonical text.",
        response: documentResponseSchema,
        parameters: [idParameter],
        query: documentQuerySchema,
      }),
    },
  };
}

/** The contract as OpenAPI 3.1, from the very schemas that validate; its paths count from `basePath`. */
export function openApiDocument(basePath: string): object {
  return {
    openapi: "3.1.0",
    info: { title: "Waymark", version: "1", description: "Guidance over safeguarding procedures." },
    servers: [{ url: basePath === "" ? "/" : basePath }],
    paths: { ...questionPaths(), ...deadlinePaths(), ...documentPaths(), ...feedbackPaths() },
  };
}
