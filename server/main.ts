import { once } from "node:events";
import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { pino } from "pino";
import { projectRoot, readConfig } from "../corpus/config.ts";
import { codeOf, WaymarkError } from "../corpus/errors.ts";
import { createApp, webFolder } from "./app.ts";
import { followIndex } from "./live-knowledge.ts";

/** How long requests under way may take to end once the process is asked to stop. */
const graceMs = 10_000;
/** A client that sends its request more slowly than this is let go. */
const slowestRequestMs = 20_000;

/** `npm start -- [--index DIR] [--port N]`: serves until it is asked to stop. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { index: { type: "string" }, port: { type: "string" } } });
  const config = readConfig({ INDEX_DIR: values.index, PORT: values.port });
  const logger = pino({ level: config.logLevel, base: null });
  const live = await followIndex(config.indexDir, logger);
  const app = createApp({ config, live, logger, webDir: webFolder(projectRoot) });
  const limits = {
    requestTimeout: slowestRequestMs,
    headersTimeout: slowestRequestMs / 2,
    connectionsCheckingInterval: slowestRequestMs / 4,
  };
  const underWay = new Set<ServerResponse>();
  const server = createServer(limits, (request, response) => {
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
    app(request, response);
  });
  server.listen(config.port, config.host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  logger.info(
    { port, host: config.host },
    `Waymark is at http://localhost:${String(port)}${config.basePath}/`,
  );

  const stop = (signal: string) => {
    // Tells clients not to send their next request over the same connection.
    for (const response of underWay) response.shouldKeepAlive = false;
    logger.info({ signal }, "stopping: requests under way are finished first");
    live.close();
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
    }, graceMs).unref();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

function explain(error: unknown): string {
  const code = codeOf(error);
  if (code === "EADDRINUSE")
    return "The port is taken: another program listens there. Set PORT or --port to a free one.";
  if (code === "EACCES")
    return "The port may not be used without more rights. Set PORT or --port to one above 1023.";
  if (error instanceof WaymarkError || (error instanceof TypeError && code !== undefined))
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
