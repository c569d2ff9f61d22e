import { json } from "express";
import type { RequestHandler } from "express";
import type * as z from "zod";
import { readIso } from "../deadlines/local-time.ts";
import type { When } from "../deadlines/local-time.ts";
import type { Knowledge } from "../knowledge.ts";
import { HttpProblem, invalidInput } from "./problem.ts";

/** Fifty turns of 20,000 characters fit, each escaped in six bytes; an upload does not. */
const conversationLimit = "6mb";
/** A question and a reason fit, or twenty events and fifty rules, however their characters are escaped. */
const smallBodyLimit = "64kb";

const requireJson: RequestHandler = (request, _response, next) => {
  if (request.is("application/json") === false) {
    const detail = "Send the body as application/json.";
    throw new HttpProblem({ title: "Unsupported media type", status: 415, detail });
  }
  next();
};

/** Takes a JSON body of a whole conversation's size, and no other. */
export const conversationBody: readonly RequestHandler[] = [
  requireJson,
  json({ limit: conversationLimit, strict: false }),
];

/** Takes a JSON body that holds no conversation, and no other. */
export const smallJsonBody: readonly RequestHandler[] = [
  requireJson,
  json({ limit: smallBodyLimit, strict: false }),
];

/** A body or a query as its schema reads it. @throws {HttpProblem} 422 saying where it does not fit. */
export function parse<T>(schema: z.ZodType<T>, given: unknown): T {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw invalidInput(parsed.error);
  return parsed.data;
}

/** @throws {HttpProblem} 422 with the areas that exist, for one that does not. */
export function checkArea(area: string | undefined, { index }: Knowledge): void {
  const known = [...new Set(index.documents.map((document) => document.area))];
  if (area === undefined || known.includes(area)) return;
  throw unfit("Unknown area", { path: "area", message: `must be one of: ${known.join(", ")}` });
}

/** The 422 answer for one field that fits the schema and still cannot be used. */
export function unfit(title: string, error: { path: string; message: string }): HttpProblem {
  return new HttpProblem({ title, status: 422, detail: `${error.path} ${error.message}`, errors: [error] });
}

/**
 * A day or moment in England, from ISO 8601 that fits its schema.
 * @throws {HttpProblem} 422 for a time that no clock in England showed.
 */
export function whenOf(text: string, path: string): When {
  const when = readIso(text);
  if (when !== null) return when;
  throw unfit("No such time", {
    path,
    message:
      "is no date or time that a clock in England showed (the clocks go forward in March): give the date, or a time that was shown",
  });
}
