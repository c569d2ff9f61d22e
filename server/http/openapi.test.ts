import request from "supertest";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import * as z from "zod";
import { serve } from "../testing/serve.ts";
import type { TestServer } from "../testing/serve.ts";

let server: TestServer;
beforeAll(async () => {
  server = await serve({ indexDir: inject("bundledIndexDir") });
});
afterAll(() => server.close());

const operationSchema = z.object({
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ schema: z.looseObject({}) })) })
    .optional(),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), description: z.string().optional() }))
    .optional(),
  responses: z.record(z.string(), z.object({ description: z.string() })),
});
const openApiSchema = z.object({
  openapi: z.string(),
  info: z.object({ title: z.string(), version: z.string() }),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});

async function openApi() {
  return openApiSchema.parse((await request(server.url).get("/api/openapi.json").expect(200)).body);
}

describe("/api/openapi.json", () => {
  it("is OpenAPI 3.1", async () => {
    expect((await openApi()).openapi).toMatch(/^3\.1\.\d+$/);
  });

  it.each([
    ["/api/chat", "post"],
    ["/api/search", "post"],
    ["/api/rules", "get"],
    ["/api/deadlines", "post"],
    ["/api/timeline", "post"],
    ["/api/calendar", "post"],
    ["/api/feedback", "post"],
    ["/api/areas", "get"],
    ["/api/documents", "get"],
    ["/api/documents/{id}", "get"],
  ])("names %s with the method %s, which the server takes", async (path, method) => {
    const operation = (await openApi()).paths[path]?.[method];
    expect(operation).toBeDefined();
    const taken = path === "/api/feedback" ? "204" : "200";
    expect(Object.keys(operation!.responses)).toEqual(expect.arrayContaining([taken, "429", "503"]));
    const other = method === "post" ? "get" : "post";
    const response = await request(server.url)[other](path.replace("{id}", "scsp-making-enquiries"));
    expect(response.status).toBe(405);
    expect(response.headers.allow?.toLowerCase()).toContain(method);
  });

  it("names no path that the server lacks", async () => {
    for (const [path, operations] of Object.entries((await openApi()).paths)) {
      const address = path.replace("{id}", "scsp-making-enquiries");
      for (const method of Object.keys(operations)) {
        const response = await fetch(`${server.url}${address}`, { method });
        expect([404, 405]).not.toContain(response.status);
      }
    }
  });

  it("counts its paths from the server's root where the site has it to itself", async () => {
    expect((await openApi()).servers).toEqual([{ url: "/" }]);
  });

  it.each([
    ["/api/rules", { "/api/rules?area=narnia": 422 }],
    [
      "/api/documents/{id}",
      { "/api/documents/narnia": 404, "/api/documents/narnia?version=a&version=b": 422 },
    ],
  ])("names the refusals that %s gives, and no other", async (path, refused) => {
    const { responses } = (await openApi()).paths[path]!.get!;
    const refusals = Object.keys(responses).filter((one) => one === "404" || one === "422");
    expect(refusals).toEqual(Object.values(refused).map(String));
    for (const [address, status] of Object.entries(refused)) {
      expect((await fetch(`${server.url}${address}`)).status).toBe(status);
    }
  });

  it("names the parameters that the server reads", async () => {
    const { paths } = await openApi();
    const namesOf = (path: string) =>
      paths[path]?.get?.parameters?.map(({ name, in: place }) => [place, name]);
    expect(namesOf("/api/rules")).toEqual([["query", "area"]]);
    expect(namesOf("/api/documents/{id}")).toEqual([
      ["path", "id"],
      ["query", "version"],
    ]);
  });

  it("asks of a chat request the messages alone", async () => {
    const body = (await openApi()).paths["/api/chat"]?.post?.requestBody;
    expect(body?.content["application/json"]?.schema.required).toEqual(["messages"]);
  });
});
