import { describe, expect, test } from "vitest";
import type { ChatRequest } from "../server/contract.ts";
import { createClient, secondsToWait } from "./client.ts";

const request: ChatRequest = {
  messages: [{ role: "user", content: "When do I refer?" }],
  audience: "practitioner",
};

const answer = {
  kind: "answer",
  text: "A quotation.",
  statements: [],
  citations: [],
  deadlines: [],
  ownWords: [],
  differences: [],
  suggestions: [],
};

function clientThatGets(respond: (url: string, init?: RequestInit) => Promise<Response>) {
  return createClient({
    baseUri: "https://example.test/base/",
    timeoutMs: 20,
    now: () => Date.parse("2025-12-19T10:00:00Z"),
    fetch: (input, init) => respond(String(input), init),
  });
}

function problem(status: number, detail: string, headers: Record<string, string> = {}) {
  return clientThatGets(async () =>
    Response.json({ type: "about:blank", title: "", status, detail }, { status, headers }),
  );
}

/** A server that never answers, until it is told to stop. */
function silence(_url: string, init?: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) => {
    init?.signal?.addEventListener("abort", () => reject(new Error("aborted")));
  });
}

describe("the client", () => {
  test("posts the conversation to an address under the page's base path", async () => {
    const calls: { url: string; body: unknown }[] = [];
    const client = clientThatGets(async (url, init) => {
      calls.push({ url, body: JSON.parse(String(init?.body)) });
      return Response.json(answer);
    });
    expect(await client.chat(request)).toEqual({ kind: "ok", value: answer });
    expect(calls).toEqual([{ url: "https://example.test/base/api/chat", body: request }]);
  });

  test("reads the areas", async () => {
    const areas = { areas: [{ id: "set", name: "Southend, Essex and Thurrock", documents: 1 }] };
    const client = clientThatGets(async () => Response.json(areas));
    expect(await client.areas()).toEqual({ kind: "ok", value: areas });
  });

  test("says that it is offline when the server cannot be reached", async () => {
    const client = clientThatGets(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await client.chat(request)).toEqual({ kind: "failed", failure: { kind: "offline" } });
  });

  test("gives up on a server that does not answer in time", async () => {
    const outcome = await clientThatGets(silence).chat(request);
    expect(outcome).toEqual({ kind: "failed", failure: { kind: "timeout" } });
  });

  test("tells a question that was stopped from one that failed", async () => {
    const stop = new AbortController();
    const outcome = clientThatGets(silence).chat(request, stop.signal);
    stop.abort();
    expect(await outcome).toEqual({ kind: "failed", failure: { kind: "cancelled" } });
  });

  test("passes on how long to wait after too many questions", async () => {
    const outcome = await problem(429, "Slow down", { "retry-after": "20" }).chat(request);
    const failure = { kind: "too-many-requests", retryAfterSeconds: 20 };
    expect(outcome).toEqual({ kind: "failed", failure });
  });

  test.each([400, 413, 422])("passes on why the server refused with %i", async (status) => {
    const outcome = await problem(status, "at most 50 messages").chat(request);
    const failure = { kind: "rejected", status, detail: "at most 50 messages" };
    expect(outcome).toEqual({ kind: "failed", failure });
  });

  test("tells a server that is not ready from one that broke", async () => {
    const notReady = { kind: "unavailable", retryAfterSeconds: null };
    expect(await problem(503, "no index").chat(request)).toMatchObject({ failure: notReady });
    expect(await problem(500, "oops").chat(request)).toMatchObject({ failure: { kind: "fault" } });
  });

  test.each([
    ["a sign-in page", () => new Response("<!doctype html>")],
    ["another kind of answer", () => Response.json({ ...answer, kind: "poem" })],
    ["an abstention without its passages", () => Response.json({ ...answer, kind: "abstention" })],
  ])("does not take %s for an answer", async (_name, respond) => {
    const outcome = await clientThatGets(async () => respond()).chat(request);
    expect(outcome).toEqual({ kind: "failed", failure: { kind: "fault" } });
  });
});

describe("the time to wait", () => {
  const now = Date.parse("2025-12-19T10:00:00Z");

  test("is read from seconds or from a date", () => {
    expect(secondsToWait("7", now)).toBe(7);
    expect(secondsToWait("Fri, 19 Dec 2025 10:01:00 GMT", now)).toBe(60);
    expect(secondsToWait("Fri, 19 Dec 2025 09:00:00 GMT", now)).toBe(0);
  });

  test("is unknown where the header is missing or unreadable", () => {
    expect(secondsToWait(null, now)).toBeNull();
    expect(secondsToWait("soon", now)).toBeNull();
  });
});

describe("the timeline and the calendar", () => {
  const events = { area: "set", events: [{ event: "referral-received", at: "2026-03-25" }] };

  test("take the calendar's text as it is", async () => {
    const client = clientThatGets(async () => new Response("BEGIN:VCALENDAR\r\nEND:VCALENDAR"));
    expect(await client.calendar(events)).toEqual({
      kind: "ok",
      value: "BEGIN:VCALENDAR\r\nEND:VCALENDAR",
    });
  });

  test("take no page of another kind for a calendar or a timeline", async () => {
    const client = clientThatGets(async () => new Response("<html>Please sign in</html>"));
    expect(await client.calendar(events)).toEqual({ kind: "failed", failure: { kind: "fault" } });
    expect(await client.timeline(events)).toEqual({ kind: "failed", failure: { kind: "fault" } });
  });

  test("pass on why a date was refused", async () => {
    expect(await problem(422, "no such time").calendar(events)).toEqual({
      kind: "failed",
      failure: { kind: "rejected", status: 422, detail: "no such time" },
    });
  });
});
