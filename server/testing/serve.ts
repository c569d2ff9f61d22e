import { once } from "node:events";
import { createServer } from "node:http";
import type { ServerOptions } from "node:http";
import type { AddressInfo } from "node:net";
import { Writable } from "node:stream";
import { pino } from "pino";
import { projectRoot } from "../../corpus/config.ts";
import { createApp, webFolder } from "../app.ts";
import { followIndex } from "../live-knowledge.ts";
import type { LiveKnowledge } from "../live-knowledge.ts";

/** How a test's server differs from the real one. */
export interface ServeOptions {
  readonly indexDir: string;
  readonly rateLimitPerMinute?: number;
  readonly basePath?: string;
  readonly trustProxy?: number;
  readonly allowedOrigins?: readonly string[];
  /** Beside the index when absent. */
  readonly feedbackDir?: string;
  /** The folder of the built page, when it is not the real one. */
  readonly webDir?: string;
  readonly timeouts?: ServerOptions;
}

/** The real application on a free port. */
export interface TestServer {
  /** Ends without a slash; the base path is part of it. */
  readonly url: string;
  readonly port: number;
  readonly live: LiveKnowledge;
  /** What was logged so far, one JSON object a line. */
  readonly logged: () => string;
  readonly close: () => Promise<void>;
}

/** Serves an index as `main` does, on port 0, and remembers what is logged. */
export async function serve({
  indexDir,
  rateLimitPerMinute = 1_000_000,
  basePath = "",
  trustProxy = 0,
  allowedOrigins = [],
  feedbackDir = `${indexDir}-feedback`,
  webDir = webFolder(projectRoot),
  timeouts = {},
}: ServeOptions): Promise<TestServer> {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString("utf8"));
      done();
    },
  });
  const logger = pino({ level: "info", base: null }, sink);
  const live = await followIndex(indexDir, logger);
  const config = { basePath, trustProxy, rateLimitPerMinute, indexDir, allowedOrigins, feedbackDir };
  const app = createApp({ config, live, logger, webDir });
  const server = createServer(timeouts, app);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}${basePath}`,
    port,
    live,
    logged: () => lines.join(""),
    async close() {
      live.close();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
