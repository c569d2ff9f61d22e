import cors from "cors";
import type { RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import helmet from "helmet";
import { HttpProblem, sendProblem } from "./problem.ts";

/** Headers that let a page load its own scripts, styles and data, and nothing else. */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: "no-referrer" },
  strictTransportSecurity: false,
});

/**
 * Lets pages of the given origins call what follows, without credentials; with none given, this server's
 * own pages only. A browser keeps the answer from every other page.
 */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  if (origins.length === 0) {
    return (_request, _response, next) => {
      next();
    };
  }
  return cors({
    origin: [...origins],
    methods: ["GET", "POST"],
    allowedHeaders: ["Content-Type"],
    exposedHeaders: ["Retry-After"],
    maxAge: 600,
  });
}

/** Refuses a client that asks more often than `perMinute`, with 429 and `Retry-After`. */
export function limitRate(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: (_request, response) => {
      const problem = { title: "Too many requests", status: 429, detail: "Wait a minute, then ask again." };
      const retryAfter = response.getHeader("Retry-After");
      const seconds = retryAfter === undefined ? "60" : String(retryAfter);
      sendProblem(response, new HttpProblem(problem, { "Retry-After": seconds }));
    },
  });
}
