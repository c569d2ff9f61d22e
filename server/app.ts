import path from "node:path";
import express from "express";
import type { Express } from "express";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";
import type { Config } from "../corpus/config.ts";
import { openFeedbackStore } from "../corpus/store/feedback-store.ts";
import { apiRouter } from "./http/api.ts";
import { feedbackRouter } from "./http/feedback-route.ts";
import { methodNotAllowed, notFound, problemHandler } from "./http/problem.ts";
import { allowOrigins, limitRate, securityHeaders } from "./http/security.ts";
import { sourceRouter } from "./http/source-route.ts";
import { widgetRouter } from "./http/widget-script.ts";
import type { LiveKnowledge } from "./live-knowledge.ts";

/** What the application is made from. */
export interface AppDependencies {
  readonly config: Pick<
    Config,
    "basePath" | "trustProxy" | "rateLimitPerMinute" | "indexDir" | "allowedOrigins" | "feedbackDir"
  >;
  readonly live: LiveKnowledge;
  readonly logger: Logger;
  /** The folder of the built page. */
  readonly webDir: string;
}

/** One request in so many may be feedback: it is written to disk, so a flood of it costs more than one of questions. */
const feedbackShare = 6;

/** The whole HTTP surface: health, API, source pages and the chat page. */
export function createApp({ config, live, logger, webDir }: AppDependencies): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", config.trustProxy);
  app.set("query parser", "simple");
  app.use(requestLog(logger), securityHeaders);
  const site = express.Router();
  addHealth(site, live);
  // Before the limit: a page elsewhere must be able to read that it asked too often.
  site.use("/api", allowOrigins(config.allowedOrigins));
  // The page's own files are not counted: a whole school behind one address opens it, and half a page is none.
  site.use(["/api", "/documents"], limitRate(config.rateLimitPerMinute));
  const feedback = feedbackRouter(live, {
    store: openFeedbackStore(config.feedbackDir),
    perMinute: Math.ceil(config.rateLimitPerMinute / feedbackShare),
  });
  site.use("/api", noStore, feedback, apiRouter(live, config), notFound);
  site.use(sourceRouter(live, config.indexDir));
  site.use(widgetRouter(webDir));
  site.use(express.static(webDir, { index: "index.html", redirect: false, cacheControl: false }));
  if (config.basePath !== "") app.use(addSlash(config.basePath));
  app.use(config.basePath === "" ? "/" : config.basePath, site);
  app.use(notFound);
  app.use(problemHandler(logger));
  return app;
}

/** The page's addresses are relative: its own must end in a slash. */
function addSlash(basePath: string): express.RequestHandler {
  return (request, response, next) => {
    if (request.path === basePath) response.redirect(308, `${basePath.split("/").at(-1) ?? ""}/`);
    else next();
  };
}

/** One line a request: method, path, status, time. Never a body, a query or an address. */
function requestLog(logger: Logger): express.RequestHandler {
  return pinoHttp({
    logger,
    autoLogging: { ignore: (request) => request.url === "/healthz" || request.url === "/readyz" },
    serializers: {
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        path: request.url.split("?", 1)[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: (error: { type: string; message: string }) => ({ type: error.type, message: error.message }),
    },
  });
}

const noStore: express.RequestHandler = (_request, response, next) => {
  response.set("Cache-Control", "no-store");
  next();
};

function addHealth(site: express.Router, live: LiveKnowledge): void {
  site
    .route("/healthz")
    .get((_request, response) => {
      response.json({ status: "ok" });
    })
    .all(methodNotAllowed("GET"));
  site
    .route("/readyz")
    .get((_request, response) => {
      const readiness = live.readiness();
      response.status(readiness.isReady ? 200 : 503).json(readiness);
    })
    .all(methodNotAllowed("GET"));
}

/** The folder of the built page, beside the compiled server or in `dist` beside the sources. */
export function webFolder(projectRoot: string): string {
  return path.join(projectRoot, "dist", "web");
}
