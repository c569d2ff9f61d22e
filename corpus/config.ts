import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { ConfigError } from "./errors.ts";

/** The folder that holds `package.json`, from the sources and from the compiled `dist/` alike. */
export const projectRoot: string = findProjectRoot(path.dirname(fileURLToPath(import.meta.url)));

const basePath = z
  .string()
  .regex(/^(\/[\w.-]+)*\/?$/, 'must look like "/waymark"')
  .transform((value) => value.replace(/\/$/, ""));

/** Every origin as browsers send it: scheme, host and port, nothing after them. */
const origins = z
  .string()
  .transform((value) => [...new Set(value.split(",").map((origin) => origin.trim()))].filter((o) => o !== ""))
  .superRefine((list, context) => {
    for (const origin of list) {
      const fault = originFault(origin);
      if (fault !== null) context.addIssue({ code: "custom", message: fault });
    }
  });

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  INDEX_DIR: z.string().min(1).default(path.join(projectRoot, ".waymark")),
  CORPUS_DIR: z.string().min(1).default(path.join(projectRoot, "corpus")),
  BASE_PATH: basePath.default(""),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(120),
  ALLOWED_ORIGINS: origins.default([]),
  FEEDBACK_DIR: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** Everything that can be set from outside, with its defaults applied. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly indexDir: string;
  readonly corpusDir: string;
  /** "" or "/prefix", without a trailing slash. */
  readonly basePath: string;
  /** How many proxies in front are trusted to say the client's address. */
  readonly trustProxy: number;
  readonly rateLimitPerMinute: number;
  /** Origins whose pages may call the API, as browsers send them; none means this server's own pages only. */
  readonly allowedOrigins: readonly string[];
  /** Where feedback is kept: beside the index unless set. */
  readonly feedbackDir: string;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
}

/**
 * Reads the configuration from environment variables; `overrides` (the command line) win.
 * @throws {ConfigError} naming each variable that is unusable.
 */
export function readConfig(
  overrides: Readonly<Record<string, string | undefined>> = {},
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const given = Object.fromEntries(
    Object.entries({ ...environment, ...dropUndefined(overrides) }).filter(([, v]) => v !== ""),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`);
    throw new ConfigError(`Unusable setting: ${problems.join("; ")}`);
  }
  const e = parsed.data;
  const indexDir = path.resolve(e.INDEX_DIR);
  return {
    port: e.PORT,
    host: e.HOST,
    indexDir,
    corpusDir: path.resolve(e.CORPUS_DIR),
    basePath: e.BASE_PATH,
    trustProxy: e.TRUST_PROXY,
    rateLimitPerMinute: e.RATE_LIMIT_PER_MINUTE,
    allowedOrigins: e.ALLOWED_ORIGINS,
    feedbackDir: path.resolve(e.FEEDBACK_DIR ?? `${indexDir}-feedback`),
    logLevel: e.LOG_LEVEL,
  };
}

/** What is wrong with an origin, in words; null when it is one that a browser sends. */
function originFault(origin: string): string | null {
  const form = 'write each origin like "https://intranet.example.org", separated by commas';
  const isWeb = /^https?:\/\//i.test(origin) && URL.canParse(origin) && !origin.includes("*");
  if (!isWeb) return `${JSON.stringify(origin)} is no origin: ${form}`;
  const written = new URL(origin).origin;
  return written === origin ? null : `${JSON.stringify(origin)}: write it as "${written}"`;
}

function dropUndefined(record: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function findProjectRoot(from: string): string {
  let folder = from;
  while (!existsSync(path.join(folder, "package.json"))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new ConfigError("package.json not found above the program files");
    folder = parent;
  }
  return folder;
}
