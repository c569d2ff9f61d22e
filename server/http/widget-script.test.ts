import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import * as z from "zod";
import { problemSchema } from "../contract.ts";
import { serve } from "../testing/serve.ts";
import type { TestServer } from "../testing/serve.ts";

const script = 'customElements.define("waymark-chat", class extends HTMLElement {});\n';

let root: string;
let server: TestServer;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "waymark-web-"));
  const webDir = path.join(root, "web");
  await mkdir(webDir);
  await writeFile(path.join(webDir, "waymark-chat.js"), script);
  await writeFile(path.join(webDir, "index.html"), "<!doctype html><title>page</title>");
  await writeFile(path.join(root, "secret.js"), "secret");
  server = await serve({ indexDir: inject("bundledIndexDir"), webDir, basePath: "/waymark" });
});
afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
});

const about = z.strictObject({ version: z.string(), script: z.string(), integrity: z.string() });
const aboutScript = async () => about.parse(await (await fetch(`${server.url}/waymark-chat.json`)).json());

describe("the embeddable script", () => {
  it("is served under the base path at its plain name, kept for five minutes and then looked at again", async () => {
    const response = await fetch(`${server.url}/waymark-chat.js`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(script);
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("public, max-age=300, must-revalidate");
    const again = await fetch(`${server.url}/waymark-chat.js`, {
      headers: { "If-None-Match": response.headers.get("etag") ?? "", "Cache-Control": "max-age=0" },
    });
    expect(again.status).toBe(304);
    const other = { headers: { "If-None-Match": '"another"', "Cache-Control": "max-age=0" } };
    expect((await fetch(`${server.url}/waymark-chat.js`, other)).status).toBe(200);
  });

  it("is served for good at the name of its content, which waymark-chat.json says with the integrity value", async () => {
    const { script: name, integrity, version } = await aboutScript();
    expect(name).toBe(`waymark-chat-${version}.js`);
    expect(integrity).toBe(`sha384-${createHash("sha384").update(script).digest("base64")}`);
    const response = await fetch(`${server.url}/${name}`);
    expect(await response.text()).toBe(script);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await fetch(`${server.url}/waymark-chat.json`)).headers.get("cache-control")).toBe("no-cache");
  });

  it("tells a cache nothing about the client who asked", async () => {
    const { headers } = await fetch(`${server.url}/waymark-chat.js`);
    expect([...headers.keys()].filter((name) => name.startsWith("ratelimit"))).toEqual([]);
    expect(headers.get("set-cookie")).toBeNull();
  });

  it("may be loaded as a module by a page of any origin, always without credentials", async () => {
    const { script: name } = await aboutScript();
    for (const address of ["waymark-chat.js", name, "waymark-chat.json"]) {
      const { headers } = await fetch(`${server.url}/${address}`, {
        headers: { Origin: "https://a.example" },
      });
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("access-control-allow-credentials")).toBeNull();
      expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
    const page = await fetch(`${server.url}/`, { headers: { Origin: "https://a.example" } });
    expect(page.headers.get("access-control-allow-origin")).toBeNull();
    expect(page.headers.get("cross-origin-resource-policy")).toBe("same-origin");
  });

  it.each([
    "waymark-chat-0000000000000000.js",
    "waymark-chat-.js",
    "waymark-chat-..%2f..%2fsecret.js",
    "waymark-chat-%2e%2e/secret.js",
    "..%2fsecret.js",
    "%2e%2e%2fsecret.js",
    "..%5csecret.js",
    "waymark-chat.js%00",
    "waymark-chat.js/",
    "Waymark-Chat.js",
    "waymark-chat.js/../../secret.js",
    "0.1.0/waymark-chat.js",
  ])("is at no other address: %s", async (address) => {
    const response = await fetch(`${server.url}/${address}`);
    const text = await response.text();
    expect(text).not.toContain("secret");
    expect([400, 404]).toContain(response.status);
    expect(problemSchema.parse(JSON.parse(text)).status).toBe(response.status);
  });

  it("answers 405 to a method that it does not take", async () => {
    for (const method of ["POST", "DELETE"]) {
      const response = await fetch(`${server.url}/waymark-chat.js`, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("GET");
    }
    const head = await fetch(`${server.url}/waymark-chat.js`, { method: "HEAD" });
    expect(head.headers.get("content-length")).toBe(String(Buffer.byteLength(script)));
  });

  it("is not there where the page was built without it, and the rest is", async () => {
    const bare = await serve({ indexDir: inject("bundledIndexDir"), webDir: path.join(root, "nowhere") });
    try {
      expect((await fetch(`${bare.url}/waymark-chat.js`)).status).toBe(404);
      expect((await fetch(`${bare.url}/waymark-chat.json`)).status).toBe(404);
      expect((await fetch(`${bare.url}/api/areas`)).status).toBe(200);
    } finally {
      await bare.close();
    }
  });
});
