import type {
  AreasResponse,
  ChatRequest,
  ChatResponse,
  DocumentResponse,
  FeedbackRequest,
  TimelineRequest,
  TimelineResponse,
} from "../server/contract.ts";

/** Why a request brought nothing back, as far as a reader can act on it. */
export type Failure =
  | { readonly kind: "offline" }
  | { readonly kind: "timeout" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "too-many-requests"; readonly retryAfterSeconds: number | null }
  | { readonly kind: "rejected"; readonly status: number; readonly detail: string }
  | { readonly kind: "unavailable"; readonly retryAfterSeconds: number | null }
  | { readonly kind: "fault" };

/** What a request brought back: the value, or the reason that there is none. */
export type Outcome<T> =
  { readonly kind: "ok"; readonly value: T } | { readonly kind: "failed"; readonly failure: Failure };

/** The calls that the chat makes to its server. */
export interface Client {
  readonly chat: (request: ChatRequest, signal?: AbortSignal) => Promise<Outcome<ChatResponse>>;
  readonly areas: () => Promise<Outcome<AreasResponse>>;
  readonly timeline: (request: TimelineRequest) => Promise<Outcome<TimelineResponse>>;
  /** The text of a calendar file. */
  readonly calendar: (request: TimelineRequest) => Promise<Outcome<string>>;
  /** A document as it was at a version. */
  readonly document: (id: string, version: string) => Promise<Outcome<DocumentResponse>>;
  readonly feedback: (feedback: FeedbackRequest) => Promise<Outcome<string>>;
}

/** Where and how a client calls; `fetch`, `now` (milliseconds) and `timeoutMs` have the usual defaults. */
interface ClientOptions {
  readonly baseUri: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly now?: () => number;
  readonly timeoutMs?: number;
}

type Call = Required<ClientOptions>;

/** Makes a client whose addresses are relative to the server at `baseUri`, base path included. */
export function createClient(options: ClientOptions): Client {
  const call: Call = {
    fetch: (input, init) => globalThis.fetch(input, init),
    now: Date.now,
    timeoutMs: 30_000,
    ...options,
  };
  return {
    chat: (request, signal) =>
      exchange(call, { path: "api/chat", body: request, signal, accepts: isChatResponse }),
    areas: () => exchange(call, { path: "api/areas", accepts: isAreasResponse }),
    timeline: (request) =>
      exchange(call, { path: "api/timeline", body: request, accepts: isTimelineResponse }),
    calendar: (request) =>
      exchange(call, { path: "api/calendar", body: request, accepts: isCalendar, read: (text) => text }),
    document: (id, version) =>
      exchange(call, {
        path: `api/documents/${encodeURIComponent(id)}?version=${encodeURIComponent(version)}`,
        accepts: isDocumentResponse,
      }),
    feedback: (feedback) =>
      exchange(call, { path: "api/feedback", body: feedback, accepts: isEmpty, read: (text) => text }),
  };
}

interface Exchange<T> {
  readonly path: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  readonly accepts: (value: unknown) => value is T;
  /** What the body says; JSON when absent. */
  readonly read?: (text: string) => unknown;
}

async function exchange<T>(call: Call, wanted: Exchange<T>): Promise<Outcome<T>> {
  const timeout = AbortSignal.timeout(call.timeoutMs);
  const signal = wanted.signal ? AbortSignal.any([timeout, wanted.signal]) : timeout;
  try {
    const response = await call.fetch(new URL(wanted.path, call.baseUri), {
      ...post(wanted.body),
      cache: "no-store",
      signal,
    });
    const text = await response.text();
    if (!response.ok) return failed(failureOf(response, parse(text), call.now()));
    const content = (wanted.read ?? parse)(text);
    return wanted.accepts(content) ? { kind: "ok", value: content } : failed({ kind: "fault" });
  } catch {
    if (wanted.signal?.aborted) return failed({ kind: "cancelled" });
    return failed({ kind: timeout.aborted ? "timeout" : "offline" });
  }
}

function post(body: unknown): RequestInit {
  if (body === undefined) return { headers: { accept: "application/json" } };
  return {
    method: "POST",
    headers: { accept: "application/json, text/calendar", "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

function failed(failure: Failure): { readonly kind: "failed"; readonly failure: Failure } {
  return { kind: "failed", failure };
}

function failureOf(response: Response, content: unknown, now: number): Failure {
  const { status } = response;
  const retryAfterSeconds = secondsToWait(response.headers.get("retry-after"), now);
  if (status === 429) return { kind: "too-many-requests", retryAfterSeconds };
  if (status === 503) return { kind: "unavailable", retryAfterSeconds };
  const detail = isRecord(content) ? content.detail : undefined;
  if (status >= 400 && status < 500 && typeof detail === "string") {
    return { kind: "rejected", status, detail };
  }
  return { kind: "fault" };
}

/** Reads a Retry-After header (seconds, or an HTTP date) as whole seconds from `now`, null where it says nothing usable. */
export function secondsToWait(header: string | null, now: number): number | null {
  const value = header?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value);
  const until = Date.parse(value);
  return Number.isNaN(until) ? null : Math.max(0, Math.ceil((until - now) / 1000));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value has fields to be looked at. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isAreasResponse(value: unknown): value is AreasResponse {
  return isRecord(value) && Array.isArray(value.areas);
}

function isTimelineResponse(value: unknown): value is TimelineResponse {
  return (
    isRecord(value) &&
    [value.deadlines, value.conditional, value.undated, value.citations].every(Array.isArray)
  );
}

function isCalendar(value: unknown): value is string {
  return typeof value === "string" && value.startsWith("BEGIN:VCALENDAR");
}

function isDocumentResponse(value: unknown): value is DocumentResponse {
  return (
    isRecord(value) &&
    typeof value.text === "string" &&
    Array.isArray(value.sections) &&
    Array.isArray(value.blocks)
  );
}

/** The server takes feedback without a word: anything else comes from something in between. */
function isEmpty(value: unknown): value is string {
  return value === "";
}

/** Tells our answers from, say, a sign-in page sent with status 200; the server's schema checks the rest. */
export function isChatResponse(value: unknown): value is ChatResponse {
  if (!isRecord(value) || typeof value.text !== "string") return false;
  const lists = ["statements", "citations", "differences", "suggestions", "deadlines", "ownWords"];
  if (value.kind === "abstention") lists.push("nearest", "governing");
  else if (value.kind !== "answer" && value.kind !== "clarification") return false;
  return lists.every((name) => Array.isArray(value[name]));
}
