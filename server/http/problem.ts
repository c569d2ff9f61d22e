import { STATUS_CODES } from "node:http";
import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import type * as z from "zod";
import { codeOf, FeedbackError, IndexError, WaymarkError } from "../../corpus/errors.ts";
import type { Problem } from "../contract.ts";

/** An expected refusal of a request, as its problem answer. */
export class HttpProblem extends WaymarkError {
  override readonly name = "HttpProblem";
  readonly code = "http/problem";
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(problem: Omit<Problem, "type">, headers: Readonly<Record<string, string>> = {}) {
    super(problem.detail);
    this.problem = { type: "about:blank", ...problem };
    this.headers = headers;
  }
}

/** The 422 answer for input that does not fit its schema; says where and why, never echoes the input. */
export function invalidInput(error: z.ZodError): HttpProblem {
  const errors = error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  return new HttpProblem({
    title: "The request does not fit",
    status: 422,
    detail: errors.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)).join("; "),
    errors,
  });
}

/** Sends a problem as `application/problem+json` (RFC 9457). */
export function sendProblem(response: Response, { problem, headers }: HttpProblem): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.status(problem.status).set(headers).type("application/problem+json").send(JSON.stringify(problem));
}

/** Answers 404 for what no route took. */
export const notFound: RequestHandler = (_request, response) => {
  sendProblem(
    response,
    new HttpProblem({ title: "Not found", status: 404, detail: "There is nothing at this address." }),
  );
};

/** Answers 405 on a known path asked with another method. */
export function methodNotAllowed(allowed: string): RequestHandler {
  return (_request, response) => {
    const problem = { title: "Method not allowed", status: 405, detail: `Use ${allowed} here.` };
    sendProblem(response, new HttpProblem(problem, { Allow: allowed }));
  };
}

/** Turns every error into a problem answer; faults of Waymark's own are logged, without what was asked. */
export function problemHandler(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const problem = problemOf(error);
    if (problem.problem.status >= 500) logger.error({ err: describe(error) }, "request failed");
    sendProblem(response, problem);
  };
}

/** What body-parser and Express call what they refuse. */
const refusals: Readonly<Record<string, Omit<Problem, "type">>> = {
  "entity.too.large": { title: "Too large", status: 413, detail: "The request is larger than allowed." },
  "entity.parse.failed": { title: "Not JSON", status: 400, detail: "The body is not valid JSON." },
  "encoding.unsupported": {
    title: "Unsupported encoding",
    status: 415,
    detail: "Send UTF-8 without compression.",
  },
  "charset.unsupported": { title: "Unsupported character set", status: 415, detail: "Send UTF-8." },
  "request.aborted": { title: "Request aborted", status: 400, detail: "The request ended before its body." },
  "request.size.invalid": {
    title: "Wrong length",
    status: 400,
    detail: "The body's length is not the one announced.",
  },
};

function problemOf(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof IndexError) {
    return new HttpProblem({ title: "No index", status: 503, detail: error.message }, { "Retry-After": "5" });
  }
  if (error instanceof FeedbackError) {
    const detail = "Feedback cannot be stored at the moment.";
    return new HttpProblem({ title: "Feedback not stored", status: 503, detail });
  }
  const type = error instanceof Error && "type" in error ? String(error.type) : "";
  const refusal = refusals[type];
  if (refusal !== undefined) return new HttpProblem(refusal);
  if (isDamagedBody(error)) {
    return new HttpProblem({ title: "Unreadable body", status: 400, detail: "The body cannot be unpacked." });
  }
  if (error instanceof URIError) {
    return new HttpProblem({ title: "Bad address", status: 400, detail: "The address cannot be read." });
  }
  return refusalByStatus(error) ?? faultOfOurs();
}

/** What Express refuses by its status alone, such as a range that a file lacks; null for any other error. */
function refusalByStatus(error: unknown): HttpProblem | null {
  const status = error instanceof Error && "status" in error ? Number(error.status) : 0;
  const title = STATUS_CODES[status];
  if (status < 400 || status > 499 || title === undefined) return null;
  return new HttpProblem({ title, status, detail: "The request cannot be met as it was sent." });
}

function faultOfOurs(): HttpProblem {
  return new HttpProblem({
    title: "Internal error",
    status: 500,
    detail: "Something went wrong here. Try again.",
  });
}

/** A compressed body that is broken, as zlib names it. */
function isDamagedBody(error: unknown): boolean {
  return /^(Z_|ERR_BROTLI|ERR__)/.test(codeOf(error) ?? "");
}

function describe(error: unknown): { name: string; message: string; stack?: string } {
  if (!(error instanceof Error)) return { name: "unknown", message: "not an error" };
  return {
    name: error.name,
    message: error.message,
    ...(error.stack === undefined ? {} : { stack: error.stack }),
  };
}
