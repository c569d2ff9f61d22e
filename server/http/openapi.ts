import * as z from "zod";
import {
  areasResponseSchema,
  chatRequestSchema,
  chatResponseSchema,
  documentResponseSchema,
  documentsResponseSchema,
  problemSchema,
  searchRequestSchema,
  searchResponseSchema,
} from "../contract.ts";

const json = (schema: z.ZodType, io: "input" | "output") => ({
  "application/json": { schema: z.toJSONSchema(schema, { io, target: "draft-2020-12" }) },
});

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: z.toJSONSchema(problemSchema) } },
});

interface Operation {
  readonly summary: string;
  readonly request?: z.ZodType;
  readonly response: z.ZodType;
  readonly parameters?: readonly object[];
}

function operation({ summary, request, response, parameters }: Operation): object {
  return {
    summary,
    ...(parameters === undefined ? {} : { parameters }),
    ...(request === undefined ? {} : { requestBody: { required: true, content: json(request, "input") } }),
    responses: {
      "200": { description: "As asked.", content: json(response, "output") },
      ...(request === undefined
        ? {}
        : {
            "400": problem("Not JSON."),
            "413": problem("Too large."),
            "415": problem("Not application/json."),
            "422": problem("Does not fit the schema."),
          }),
      ...(parameters === undefined ? {} : { "404": problem("Not there.") }),
      "429": problem("Too many requests; Retry-After says when to ask again."),
      "503": problem("No index is loaded."),
    },
  };
}

const documentParameters = [
  { name: "id", in: "path", required: true, schema: { type: "string" } },
  {
    name: "version",
    in: "query",
    required: false,
    schema: { type: "string" },
    description: "An older version that was cited; the current one when absent.",
  },
];

let made: object | undefined;

/** The contract as OpenAPI 3.1, from the very schemas that validate. */
export function openApiDocument(): object {
  made ??= {
    openapi: "3.1.0",
    info: { title: "Waymark", version: "1", description: "Guidance over safeguarding procedures." },
    paths: {
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
      "/api/areas": {
        get: operation({ summary: "Whose procedures are held.", response: areasResponseSchema }),
      },
      "/api/documents": { get: operation({ summary: "What is held.", response: documentsResponseSchema }) },
      "/api/documents/{id}": {
        get: operation({
          summary: "One document with its canonical text.",
          response: documentResponseSchema,
          parameters: documentParameters,
        }),
      },
    },
  };
  return made;
}
