import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import cors from "cors";
import { Router } from "express";
import type { RequestHandler, Response } from "express";
import { codeOf } from "../../corpus/errors.ts";
import { methodNotAllowed } from "./problem.ts";

/** What the build calls the embeddable script. */
const scriptName = "waymark-chat.js";

/**
 * Serves the embeddable script to pages of every origin: at its plain name, looked at again after five
 * minutes; at a name with its content's hash, kept for good; and `waymark-chat.json`, which says that name
 * and the value for the `integrity` attribute. Takes no request at all where the page was built without one.
 */
export function widgetRouter(webDir: string): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const content = readScript(path.join(webDir, scriptName));
  if (content === null) return router;
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const integrity = `sha384-${createHash("sha384").update(content).digest("base64")}`;
  const namedByContent = `waymark-chat-${hash}.js`;
  const send = (response: Response, cacheControl: string) => {
    response
      .set({ "Cache-Control": cacheControl, ETag: `"${hash}"` })
      .type("text/javascript")
      .send(content);
  };
  router
    .route(`/${scriptName}`)
    .all(...forEveryOrigin)
    .get((_request, response) => {
      send(response, "public, max-age=300, must-revalidate");
    })
    .all(methodNotAllowed("GET"));
  router
    .route(`/${namedByContent}`)
    .all(...forEveryOrigin)
    .get((_request, response) => {
      send(response, "public, max-age=31536000, immutable");
    })
    .all(methodNotAllowed("GET"));
  router
    .route("/waymark-chat.json")
    .all(...forEveryOrigin)
    .get((_request, response) => {
      response.set("Cache-Control", "no-cache").json({ version: hash, script: namedByContent, integrity });
    })
    .all(methodNotAllowed("GET"));
  return router;
}

/** The script is the same for everybody and holds nothing private; what it may ask is the API's to allow. */
const forEveryOrigin: readonly RequestHandler[] = [
  cors({ origin: "*", methods: ["GET"], maxAge: 600 }),
  (_request, response, next) => {
    response.set("Cross-Origin-Resource-Policy", "cross-origin");
    // What one client has left to ask must not be told to the next by a cache between them.
    response.removeHeader("RateLimit");
    response.removeHeader("RateLimit-Policy");
    next();
  },
];

/** Read once: what is served is what was hashed, whatever happens to the file meanwhile. */
function readScript(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}
