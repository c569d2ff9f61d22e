import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serve } from "../testing/serve.ts";
import type { TestServer } from "../testing/serve.ts";

const intranet = "https://intranet.example.org";
const local = "http://localhost:8080";
const question = JSON.stringify({
  messages: [{ role: "user", content: "Who chairs the strategy meeting?" }],
});

let open: TestServer;
let closed: TestServer;
beforeAll(async () => {
  open = await serve({ indexDir: inject("bundledIndexDir"), allowedOrigins: [intranet, local] });
  closed = await serve({ indexDir: inject("bundledIndexDir") });
});
afterAll(async () => {
  await open.close();
  await closed.close();
});

const ask = (server: TestServer, origin: string) =>
  fetch(`${server.url}/api/chat`, {
    method: "POST",
    body: question,
    headers: { "Content-Type": "application/json", Origin: origin },
  });

const preflight = (server: TestServer, origin: string, address = "/api/chat") =>
  fetch(`${server.url}${address}`, {
    method: "OPTIONS",
    headers: {
      Origin: origin,
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": "content-type",
    },
  });

describe("a page of an allowed origin", () => {
  it.each([intranet, local])(
    "may ask from %s, and is named in the answer, never with credentials",
    async (origin) => {
      const response = await ask(open, origin);
      expect(response.status).toBe(200);
      expect(response.headers.get("access-control-allow-origin")).toBe(origin);
      expect(response.headers.get("access-control-expose-headers")).toBe("Retry-After");
      expect(response.headers.get("access-control-allow-credentials")).toBeNull();
      expect(response.headers.get("vary")).toMatch(/\bOrigin\b/);
    },
  );

  it("is told what it may send before it sends it", async () => {
    const response = await preflight(open, intranet);
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-origin")).toBe(intranet);
    expect(response.headers.get("access-control-allow-methods")).toBe("GET,POST");
    expect(response.headers.get("access-control-allow-headers")).toBe("Content-Type");
    expect(response.headers.get("access-control-max-age")).toBe("600");
    expect(response.headers.get("vary")).toMatch(/\bOrigin\b/);
  });

  it("may read what was refused, and when to try again", async () => {
    const limited = await serve({
      indexDir: inject("bundledIndexDir"),
      allowedOrigins: [intranet],
      rateLimitPerMinute: 1,
    });
    try {
      await ask(limited, intranet);
      const refused = await ask(limited, intranet);
      expect(refused.status).toBe(429);
      expect(refused.headers.get("access-control-allow-origin")).toBe(intranet);
      expect((await preflight(limited, intranet)).status).toBe(204);
    } finally {
      await limited.close();
    }
    const unfit = await fetch(`${open.url}/api/nowhere`, { headers: { Origin: intranet } });
    expect(unfit.status).toBe(404);
    expect(unfit.headers.get("access-control-allow-origin")).toBe(intranet);
  });

  it("reads nothing beyond the API: neither the page, nor a document's page, nor the health", async () => {
    for (const address of ["/", "/documents/scsp-making-enquiries", "/healthz", "/readyz"]) {
      const { headers } = await fetch(`${open.url}${address}`, { headers: { Origin: intranet } });
      expect(headers.get("access-control-allow-origin")).toBeNull();
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    }
  });

  it("still gets a page's own strict policy", async () => {
    const { headers } = await fetch(`${open.url}/`, { headers: { Origin: intranet } });
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("content-security-policy")).not.toContain("example.org");
  });
});

describe("a page of another origin", () => {
  it.each([
    "https://evil.example",
    "null",
    "https://intranet.example.org.evil.example",
    "https://evil-intranet.example.org",
    "https://xintranet.example.org",
    "http://intranet.example.org",
    "https://intranet.example.org:8443",
    "https://INTRANET.example.org",
    "https://intranet.example.org/",
    "http://localhost",
    "http://localhost:80801",
    "*",
    "",
  ])("gets no leave from a server that allows others: %j", async (origin) => {
    for (const response of [await ask(open, origin), await preflight(open, origin)]) {
      expect(response.headers.get("access-control-allow-origin")).toBeNull();
      expect(response.headers.get("access-control-allow-credentials")).toBeNull();
      expect(response.headers.get("vary")).toMatch(/\bOrigin\b/);
    }
  });

  it("gets no leave from a server that allows none, before it asks or after", async () => {
    const asked = await ask(closed, intranet);
    expect(asked.headers.get("access-control-allow-origin")).toBeNull();
    const before = await preflight(closed, intranet);
    expect(before.status).toBe(405);
    expect(before.headers.get("access-control-allow-origin")).toBeNull();
    expect(before.headers.get("access-control-allow-headers")).toBeNull();
  });

  it("cannot put a header of its own into the answer", async () => {
    const socket = connect(open.port, "127.0.0.1");
    let received = "";
    socket.on("data", (chunk: Buffer) => (received += chunk.toString()));
    socket.end(
      `GET /api/areas HTTP/1.1\r\nHost: x\r\nOrigin: ${intranet}\rX-Injected: 1\r\nConnection: close\r\n\r\n`,
    );
    await once(socket, "close");
    expect(received).not.toMatch(/x-injected/i);
    expect(received).not.toContain(`Access-Control-Allow-Origin: ${intranet}`);
  });

  it("gets no leave for two origins at once", async () => {
    const socket = connect(open.port, "127.0.0.1");
    let received = "";
    socket.on("data", (chunk: Buffer) => (received += chunk.toString()));
    socket.end(
      `GET /api/areas HTTP/1.1\r\nHost: x\r\nOrigin: https://evil.example\r\nOrigin: ${intranet}\r\nConnection: close\r\n\r\n`,
    );
    await once(socket, "close");
    expect(received).toMatch(/^HTTP\/1\.1 /);
    expect(received).not.toMatch(/access-control-allow-origin: https:\/\/(evil|intranet)/i);
  });

  it("cannot send feedback as a form would, without being asked for leave first", async () => {
    const body = JSON.stringify({ answerId: "8f14e45f-ceea-4e7a-9c1b-2d3c4b5a6978", verdict: "up" });
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
    ]) {
      const headers = { "Content-Type": type, Origin: "https://evil.example" };
      const response = await fetch(`${open.url}/api/feedback`, { method: "POST", body, headers });
      expect(response.status).toBe(415);
    }
  });
});
