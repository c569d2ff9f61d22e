import request from "supertest";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { problemSchema } from "../contract.ts";
import { serve } from "../testing/serve.ts";
import type { TestServer } from "../testing/serve.ts";

describe("every answer", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serve({ indexDir: inject("bundledIndexDir") });
  });
  afterAll(() => server.close());

  it.each([
    "/",
    "/documents/scsp-making-enquiries",
    "/api/areas",
    "/nowhere",
    "/healthz",
    "/documents/%E0%A4%A",
  ])("at %s has a strict Content-Security-Policy and names no software", async (address) => {
    const { headers } = await request(server.url).get(address);
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*|data:/);
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });

  it("at /documents/ needs no script and no style of its own", async () => {
    const { text } = await request(server.url).get("/documents/scsp-making-enquiries");
    expect(text).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/i);
  });
});

describe("the rate limit", () => {
  const ask = (server: TestServer, address?: string) => {
    const asked = request(server.url).get("/api/areas");
    return address === undefined ? asked : asked.set("X-Forwarded-For", address);
  };

  it("answers the first requests, then 429 with Retry-After, and never limits health or the chat page itself", async () => {
    const server = await serve({ indexDir: inject("bundledIndexDir"), rateLimitPerMinute: 3 });
    try {
      for (let i = 0; i < 3; i += 1) expect((await ask(server)).status).toBe(200);
      const refused = await ask(server);
      expect(refused.status).toBe(429);
      expect(refused.headers["content-type"]).toMatch(/^application\/problem\+json/);
      expect(problemSchema.parse(refused.body).status).toBe(429);
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
      expect(Number(refused.headers["retry-after"])).toBeLessThanOrEqual(60);
      const pages = await request(server.url).get("/documents/scsp-making-enquiries");
      expect(pages.status).toBe(429);
      expect((await request(server.url).get("/")).status).toBe(200);
      expect((await request(server.url).get("/healthz")).status).toBe(200);
      expect((await request(server.url).get("/readyz")).status).toBe(200);
    } finally {
      await server.close();
    }
  });

  it("is not dodged by a forwarded address that no proxy vouches for", async () => {
    const server = await serve({ indexDir: inject("bundledIndexDir"), rateLimitPerMinute: 2 });
    try {
      const statuses = [];
      for (let i = 0; i < 4; i += 1) statuses.push((await ask(server, `10.0.0.${String(i)}`)).status);
      expect(statuses).toEqual([200, 200, 429, 429]);
    } finally {
      await server.close();
    }
  });

  it("counts each client behind a trusted proxy by itself", async () => {
    const server = await serve({ indexDir: inject("bundledIndexDir"), rateLimitPerMinute: 1, trustProxy: 1 });
    try {
      expect((await ask(server, "10.0.0.1")).status).toBe(200);
      expect((await ask(server, "10.0.0.2")).status).toBe(200);
      expect((await ask(server, "10.0.0.1")).status).toBe(429);
      expect((await ask(server, "10.9.9.9, 10.0.0.2")).status).toBe(429);
    } finally {
      await server.close();
    }
  });
});
