import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A site of another origin that embeds the chat. */
export interface HostSite {
  readonly origin: string;
  /** Shows this at every address from now on, under this content policy. */
  readonly show: (page: { readonly body: string; readonly policy?: string; readonly dir?: string }) => void;
  readonly close: () => Promise<void>;
}

/** Opens a site on a free port. */
export async function openHostSite(): Promise<HostSite> {
  let html = "";
  let policy = "";
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    if (policy !== "") response.setHeader("Content-Security-Policy", policy);
    response.end(html);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    show(page) {
      policy = page.policy ?? "";
      html = `<!doctype html><html lang="en" dir="${page.dir ?? "ltr"}"><head><title>Intranet</title></head>
        <body><main><h1>Safeguarding at our school</h1>${page.body}</main></body></html>`;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
