import { once } from "node:events";
import { connect } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import * as z from "zod";
import { chatResponseSchema, problemSchema } from "../contract.ts";
import type { Problem } from "../contract.ts";
import { serve } from "../testing/serve.ts";
import type { TestServer } from "../testing/serve.ts";

/** Stands in whatever is sent, and must never come back. */
const sentinel = "zebra-crossing-7412";

let server: TestServer;
beforeAll(async () => {
  server = await serve({ indexDir: inject("bundledIndexDir") });
});
afterAll(() => server.close());
afterEach(async () => {
  const response = await post(JSON.stringify(userSays("Who chairs the strategy meeting?")));
  expect(response.status).toBe(200);
  expect(chatResponseSchema.parse(await response.json()).kind).toBe("answer");
});

const userSays = (content: string) => ({ messages: [{ role: "user", content }] });

function post(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
  path = "/api/chat",
) {
  const contentType = { "Content-Type": "application/json" };
  return fetch(`${server.url}${path}`, { method: "POST", body, headers: { ...contentType, ...headers } });
}

const sendJson = (body: unknown, path?: string) => post(JSON.stringify(body), {}, path);

const strictProblem = z.strictObject(problemSchema.shape);

async function expectProblem(response: Response, status: number | readonly number[]): Promise<Problem> {
  const text = await response.text();
  expect([status].flat()).toContain(response.status);
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  const problem = strictProblem.parse(JSON.parse(text));
  expect(problem.status).toBe(response.status);
  for (const leak of [sentinel, "node_modules", "    at ", ".js:", ".ts:", "Error:"]) {
    expect(text).not.toContain(leak);
  }
  expect(response.headers.get("x-powered-by")).toBeNull();
  return problem;
}

describe("a body that is not JSON", () => {
  it.each([
    `{"messages": [${sentinel}`,
    sentinel,
    `{"messages": "${sentinel}",}`,
    `{'messages': '${sentinel}'}`,
    "\u0000",
    `{"messages": [{"role": "user", "content": "${sentinel}\n"}]}`,
    "NaN",
  ])("is answered with 400: %j", async (body) => {
    await expectProblem(await post(body), 400);
  });

  it("is a problem too when it is empty", async () => {
    await expectProblem(await post(""), [400, 422]);
  });

  it("is a problem too when it is no UTF-8", async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"messages":"'),
      Buffer.from([0xff, 0xfe, 0xc0]),
      Buffer.from('"}'),
    ]);
    await expectProblem(await post(new Uint8Array(bytes)), [400, 422]);
  });
});

describe("a body that does not fit the schema", () => {
  const turn = { role: "user", content: "Who chairs the strategy meeting?" };
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ role: n % 2 === 0 ? "user" : "assistant", content: "x" }));

  it.each([
    ["an array", []],
    ["no messages", {}],
    ["messages that are a text", { messages: sentinel }],
    ["messages that are an object", { messages: { 0: turn } }],
    ["no turn at all", { messages: [] }],
    ["a turn that is null", { messages: [null] }],
    ["a turn that is a number", { messages: [7412] }],
    ["an unknown role", { messages: [{ role: sentinel, content: "x" }] }],
    ["a system turn", { messages: [{ role: "system", content: sentinel }, turn] }],
    ["a role in capitals", { messages: [{ role: "User", content: "x" }] }],
    [
      "content that is an array",
      { messages: [{ role: "user", content: [{ type: "text", text: sentinel }] }] },
    ],
    ["content that is null", { messages: [{ role: "user", content: null }] }],
    ["no content", { messages: [{ role: "user" }] }],
    ["empty content", { messages: [{ role: "user", content: "" }] }],
    ["blank content", { messages: [{ role: "user", content: " \n\t " }] }],
    ["a null byte", { messages: [{ role: "user", content: `${sentinel}\u0000` }] }],
    ["an escape code", { messages: [{ role: "user", content: `\u001b[2J${sentinel}` }] }],
    ["4,001 characters", { messages: [{ role: "user", content: sentinel.padEnd(4001, "a") }] }],
    [
      "an earlier turn of 4,001 characters",
      { messages: [{ role: "user", content: "a".repeat(4001) }, turn] },
    ],
    ["an assistant turn of 20,001", { messages: [{ role: "assistant", content: "a".repeat(20_001) }, turn] }],
    ["51 messages", { messages: many(51) }],
    ["a last message from the assistant", { messages: [turn, { role: "assistant", content: sentinel }] }],
    ["an area that is a number", { messages: [turn], area: 5 }],
    ["an empty area", { messages: [turn], area: "" }],
    ["an area that is null", { messages: [turn], area: null }],
    ["an unknown audience", { messages: [turn], audience: sentinel }],
    ["a day that does not exist", { messages: [turn], today: "2025-02-30" }],
    ["today in words", { messages: [turn], today: sentinel }],
    ["today as a number", { messages: [turn], today: 1_700_000_000 }],
    ["an hour today that the clocks left out", { messages: [turn], today: "2025-03-30T01:30" }],
  ])("is answered with 422 and says where: %s", async (_, body) => {
    const problem = await expectProblem(await sendJson(body), 422);
    expect(problem.errors?.length).toBeGreaterThan(0);
  });

  it.each(["null", "7412", '"text"', "true"])(
    "is answered with 422 and not as “not JSON” where it is JSON but no object: %s",
    async (body) => {
      await expectProblem(await post(body), 422);
    },
  );

  it("names the areas that exist when the area does not", async () => {
    const problem = await expectProblem(
      await sendJson({ ...userSays("Who chairs it?"), area: sentinel }),
      422,
    );
    const [error] = problem.errors ?? [];
    expect(error?.path).toBe("area");
    for (const area of ["set", "cambridgeshire-peterborough", "london-borough", "scsp", "ivison-trust"]) {
      expect(error?.message).toContain(area);
    }
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("knows no area %s", async (area) => {
    await expectProblem(await sendJson({ ...userSays("Who chairs it?"), area }), 422);
  });

  it.each([{ query: "" }, { query: 5 }, { query: "a", limit: 0 }, { query: "a", limit: 51 }])(
    "is answered with 422 by /api/search: %j",
    async (body) => {
      await expectProblem(await sendJson(body, "/api/search"), 422);
    },
  );

  it.each([
    { query: "a", limit: 1.5 },
    { query: "a", limit: "10" },
    { query: "a", area: sentinel },
  ])("is answered with 422 by /api/search: %j", async (body) => {
    await expectProblem(await sendJson(body, "/api/search"), 422);
  });

  it("gets a short answer however many faults it has", async () => {
    const turns = Array.from({ length: 50 }, () => ({ role: "user", content: 1, [sentinel]: {} }));
    expect((await sendJson({ messages: turns })).headers.get("content-length")?.length).toBeLessThan(6);
    const flood = await post(`{"messages":[${"1,".repeat(400_000)}1]}`);
    expect((await flood.text()).length).toBeLessThan(20_000);
  });

  it("never fails within, whatever JSON is sent", async () => {
    const anything = fc.jsonValue({ maxDepth: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.record(
          { messages: anything, area: anything, audience: anything, today: anything },
          { requiredKeys: [] },
        ),
        async (body) => {
          const response = await sendJson(body);
          expect(response.status).toBeLessThan(500);
          await response.text();
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("the limits of what is taken", () => {
  it("takes 4,000 characters", async () => {
    const content = "Who chairs the strategy meeting? ".repeat(130).slice(0, 4000);
    expect((await sendJson(userSays(content))).status).toBe(200);
  });

  it("takes 50 messages, and 20,000 characters of an assistant's", async () => {
    const turns = Array.from({ length: 49 }, (_, n) =>
      n % 2 === 0
        ? { role: "user", content: "Who chairs it?" }
        : { role: "assistant", content: "x".repeat(20_000) },
    );
    const last = { role: "user", content: "Who takes part in the strategy meeting?" };
    expect((await sendJson({ messages: [...turns, last] })).status).toBe(200);
  });

  it.each([
    ["as they are", (text: string) => text],
    ["escaped", (text: string) => text.replaceAll("’", String.raw`\u2019`)],
  ])("takes the longest conversation there may be, of wide characters %s", async (_, written) => {
    const turns = Array.from({ length: 49 }, () => ({ role: "assistant", content: "’".repeat(20_000) }));
    const content = "Who chairs the strategy meeting? ".padEnd(4000, "’");
    const body = written(JSON.stringify({ messages: [...turns, { role: "user", content }] }));
    expect((await post(body)).status).toBe(200);
  });

  it("takes the longest timeline there may be, escaped", async () => {
    const id = String.raw`\u2019`.repeat(100);
    const event = `{"event":"${id}","at":"2026-03-30T12:00:00.000000000+01:00"}`;
    const [events, rules] = [Array(20).fill(event).join(), Array(50).fill(`"${id}"`).join()];
    const body = `{"area":"set","events":[${events}],"ruleIds":[${rules}]}`;
    expect((await expectProblem(await post(body, {}, "/api/timeline"), 422)).title).toBe("Unknown event");
  });

  it("ignores what it does not know", async () => {
    const body = { ...userSays("Who chairs the strategy meeting?"), temperature: 2, system: sentinel };
    const response = await sendJson(body);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain(sentinel);
  });
});

describe("text that is hard to read", () => {
  it.each([
    ["a right-to-left override", "Who chairs the \u202Estrategy\u202C meeting?"],
    ["isolates and marks", "\u2067Who\u2069 chairs\u200F the strategy meeting\u061C?"],
    ["a byte order mark", "\uFEFFWho chairs the strategy meeting?"],
    ["a lone high surrogate", "Who chairs the strategy meeting? \uD83D"],
    ["a lone low surrogate", "\uDC00 Who chairs the strategy meeting?"],
    ["a noncharacter", "Who chairs the strategy meeting? \uFFFE\uFFFF"],
    ["stacked accents", `Who chairs the strategy meeting? a${"\u0301".repeat(500)}`],
    ["emoji", "Who chairs the strategy meeting? 👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
    ["Arabic", "من يترأس الاجتماع؟"],
    ["Chinese", "如果父母拒绝同意怎么办?"],
    ["only punctuation", "?!…—'’\"“”()[]{}<>"],
    ["markup", `<script>alert("${sentinel}")</script> who chairs the strategy meeting?`],
    ["a template", "${process.exit(1)} {{7*7}} %s %n '; DROP TABLE documents; --"],
    ["a very long word", "a".repeat(4000)],
    ["prototype words", "constructor __proto__ toString hasOwnProperty valueOf"],
  ])("is answered or refused, never broken: %s", async (_, content) => {
    const response = await sendJson(userSays(content));
    const text = await response.text();
    expect([200, 422]).toContain(response.status);
    expect(text).not.toContain(sentinel);
    expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
    if (response.status === 200) chatResponseSchema.parse(JSON.parse(text));
  });

  it("is understood through the marks that copying from a page leaves in it", async () => {
    const plain = await sendJson(userSays("Who chairs the strategy meeting?"));
    const copied = await sendJson(userSays("Who chairs the stra\u00ADtegy\u200B \u2060meet\u00ADing?"));
    const statements = async (response: Response) =>
      chatResponseSchema.parse(await response.json()).statements;
    expect(await statements(copied)).toEqual(await statements(plain));
    const found = async (query: string) => (await sendJson({ query }, "/api/search")).text();
    expect(await found("stra\u00ADtegy meet\u200Bing")).toEqual(await found("strategy meeting"));
  });

  it("never fails within, whatever is typed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 200 }), async (content) => {
        const response = await sendJson(userSays(content));
        expect([200, 422]).toContain(response.status);
        await response.text();
      }),
      { numRuns: 100 },
    );
  });
});

describe("a body of another kind than asked for", () => {
  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/xml",
  ])("is answered with 415: %s", async (contentType) => {
    const body = JSON.stringify(userSays(sentinel));
    await expectProblem(await post(body, { "Content-Type": contentType }), 415);
  });

  it.each([
    ["a character set", { "Content-Type": "application/json; charset=iso-8859-1" }],
    ["an encoding", { "Content-Encoding": "compress" }],
  ])("is answered with 415 for %s that is not taken", async (_, headers) => {
    await expectProblem(await post(JSON.stringify(userSays(sentinel)), headers), 415);
  });

  it.each(["gzip", "deflate", "br"])(
    "is answered as the client's fault when it is no %s",
    async (encoding) => {
      const response = await post(JSON.stringify(userSays(sentinel)), { "Content-Encoding": encoding });
      await expectProblem(response, [400, 415]);
    },
  );
});

describe("a time today that no clock showed", () => {
  it("is refused with what to give instead", async () => {
    const body = { ...userSays("When is the conference due?"), today: "2025-03-30T01:30" };
    const problem = await expectProblem(await sendJson(body), 422);
    expect(problem.errors?.[0]?.path).toBe("today");
    expect(problem.detail).toMatch(/give the date, or a time that was shown$/);
    expect((await sendJson({ ...body, today: "2025-03-30T02:30" })).status).toBe(200);
  });
});

describe("a request for a file of the page that asks too much", () => {
  it.each([
    [{ Range: "bytes=9999999-" }, 416],
    [{ "If-Match": '"x"' }, 412],
  ])("is refused as a problem, and not logged as a fault: %j", async (headers, status) => {
    const faults = () => server.logged().split('"level":50').length - 1;
    const before = faults();
    await expectProblem(await fetch(`${server.url}/page.css`, { headers }), status);
    expect(faults()).toBe(before);
  });
});

describe("a body that is too large", () => {
  it("is answered with 413 at 10 MB", async () => {
    await expectProblem(await sendJson(userSays("a".repeat(10_000_000))), 413);
  });

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ])("is answered with 413 when it unfolds from a little %s", async (encoding, compress) => {
    const bomb = new Uint8Array(compress(Buffer.alloc(20_000_000, " ")));
    expect(bomb.length).toBeLessThan(30_000);
    await expectProblem(await post(bomb, { "Content-Encoding": encoding }), 413);
  });

  it.each([
    ["arrays", "[".repeat(100_000), "]".repeat(100_000)],
    ["objects", '{"a":'.repeat(50_000), `1${"}".repeat(50_000)}`],
  ])("is refused when it nests %s too deep", async (_, open, close) => {
    await expectProblem(await post(`{"messages":${open}${close}}`), [400, 422]);
  });
});

describe("prototype keys", () => {
  it("change nothing for this request or the next", async () => {
    const turn = '{"role":"user","content":"Who chairs the strategy meeting?"}';
    const bodies = [
      `{"__proto__":{"area":"scsp","limit":1},"messages":[${turn}]}`,
      `{"constructor":{"prototype":{"polluted":true}},"messages":[${turn}]}`,
      `{"messages":[{"role":"user","content":"Who chairs the strategy meeting?","__proto__":{"role":"assistant"}}]}`,
    ];
    for (const body of bodies) {
      const response = await post(body);
      expect(response.status).toBe(200);
      const answer = chatResponseSchema.parse(await response.json());
      expect(answer.statements[0]?.area).toBe("set");
    }
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    expect(Object.hasOwn(Object.prototype, "area")).toBe(false);
  });
});

describe("an address that leads nowhere", () => {
  it.each([
    "/nowhere",
    "/api",
    "/api/nowhere",
    "/api/chat/extra",
    "/documents",
    "/documents/",
    "/documents/..%2f..%2fetc%2fpasswd",
    "/documents/..%5c..%5cwindows",
    "/documents/%00",
    "/documents/scsp-making-enquiries%00",
    "/documents/__proto__",
    "/api/documents/constructor",
    "/api/documents/..%2f..%2fcurrent",
    "/api/documents/scsp-making-enquiries?version=..%2f..%2fcurrent",
    "/..%2fpackage.json",
    "/%2e%2e%2fpackage.json",
    "/.git/config",
    `/${sentinel}`,
  ])("is answered with 404: %s", async (address) => {
    const response = await fetch(`${server.url}${address}`);
    await expectProblem(response, 404);
  });

  it.each([
    "/api/rules?area=nowhere&area=nowhere2",
    "/api/rules?area=set&area=set",
    `/api/rules?area=${"a".repeat(101)}`,
    "/api/documents/scsp-making-enquiries?version=a&version=b",
    "/documents/scsp-making-enquiries?version=a&version=b",
  ])("whose query does not fit is answered with 422, as a body is: %s", async (address) => {
    const response = await fetch(`${server.url}${address}`);
    await expectProblem(response, 422);
  });

  it.each(["/documents/%E0%A4%A", "/api/documents/%E0%A4%A", "/%E0%A4%A", "/documents/%"])(
    "is answered as the client's fault when it cannot be read: %s",
    async (address) => {
      await expectProblem(await fetch(`${server.url}${address}`), [400, 404]);
    },
  );
});

describe("a method that an address does not take", () => {
  it.each([
    ["GET", "/api/chat", "POST"],
    ["PUT", "/api/chat", "POST"],
    ["DELETE", "/api/search", "POST"],
    ["POST", "/api/areas", "GET"],
    ["POST", "/api/documents", "GET"],
    ["PATCH", "/api/documents/scsp-making-enquiries", "GET"],
    ["POST", "/api/openapi.json", "GET"],
    ["DELETE", "/documents/scsp-making-enquiries", "GET"],
    ["POST", "/healthz", "GET"],
    ["POST", "/readyz", "GET"],
  ])("is answered with 405 and Allow: %s %s", async (method, address, allowed) => {
    const response = await fetch(`${server.url}${address}`, { method });
    await expectProblem(response, 405);
    expect(response.headers.get("allow")).toContain(allowed);
  });
});

describe("a client that does not behave", () => {
  it("is let go when it trickles its body, and others are served meanwhile", async () => {
    const strict = await serve({
      indexDir: inject("bundledIndexDir"),
      timeouts: { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 100 },
    });
    try {
      const socket = connect(strict.port, "127.0.0.1");
      socket.on("error", () => undefined);
      let received = "";
      socket.on("data", (chunk: Buffer) => (received += chunk.toString()));
      const head =
        "POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n";
      socket.write(head);
      const trickle = setInterval(() => socket.write("{"), 50);
      const body = JSON.stringify(userSays("Who chairs the strategy meeting?"));
      const headers = { "Content-Type": "application/json" };
      const meanwhile = await fetch(`${strict.url}/api/chat`, { method: "POST", headers, body });
      expect(meanwhile.status).toBe(200);
      await once(socket, "close");
      clearInterval(trickle);
      expect(received).not.toContain("200 OK");
      expect((await fetch(`${strict.url}/healthz`)).status).toBe(200);
    } finally {
      await strict.close();
    }
  });

  it("is let go when it leaves in the middle of its body, and nothing is logged as a fault", async () => {
    const faults = () => server.logged().split('"level":50').length - 1;
    const before = faults();
    const socket = connect(server.port, "127.0.0.1");
    socket.write(
      "POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{",
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(faults()).toBe(before);
  });

  it.each([
    ["not HTTP at all", `${sentinel}\r\n\r\n`],
    [
      "a header without an end",
      `GET /api/areas HTTP/1.1\r\nHost: x\r\nX-Long: ${"a".repeat(40_000)}\r\n\r\n`,
    ],
    ["two lengths", "POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n{}"],
    [
      "a length and chunks",
      "POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
  ])("gets a refusal without an echo for %s", async (_, raw) => {
    const socket = connect(server.port, "127.0.0.1");
    socket.on("error", () => undefined);
    let received = "";
    socket.on("data", (chunk: Buffer) => (received += chunk.toString()));
    socket.end(raw);
    await once(socket, "close");
    expect(received).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(received).not.toContain(sentinel);
  });

  it("is served with two thousand headers, or refused", async () => {
    const headers = Array.from({ length: 2100 }, (_, n) => `x${String(n)}: 1`).join("\r\n");
    const socket = connect(server.port, "127.0.0.1");
    socket.on("error", () => undefined);
    let received = "";
    socket.on("data", (chunk: Buffer) => (received += chunk.toString()));
    socket.end(`GET /api/areas HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n\r\n`);
    await once(socket, "close");
    expect(received).toMatch(/^HTTP\/1\.1 (200|400|431) /);
  });
});

describe("a question made to be slow", () => {
  const word = fc.string({
    unit: fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyz")),
    minLength: 8,
    maxLength: 8,
  });
  const mistyped = (seed: number) =>
    fc
      .sample(fc.array(word, { minLength: 440, maxLength: 440 }), { seed, numRuns: 1 })[0]!
      .join(" ")
      .slice(0, 4000);

  it("of 4,000 characters that the corpus does not know is answered within a second", async () => {
    const startedAt = performance.now();
    expect((await sendJson(userSays(mistyped(1)))).status).toBe(200);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  it.each([
    "killer ",
    "how do i hide ",
    "my dad my mum ",
    "an the real ",
    "if a child ",
    "he is ",
    "drank a ",
  ])("of “%s” over and over is answered within a second", async (words) => {
    const content = words.repeat(Math.floor(4000 / words.length));
    const startedAt = performance.now();
    expect((await sendJson(userSays(content))).status).toBe(200);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
