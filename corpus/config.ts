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

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  INDEX_DIR: z.string().min(1).default(path.join(projectRoot, ".waymark")),
  CORPUS_DIR: z.string().min(1).default(path.join(projectRoot, "corpus")),
  BASE_PATH: basePath.default(""),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(120),
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
  return {
    port: e.PORT,
    host: e.HOST,
    indexDir: path.resolve(e.INDEX_DIR),
    corpusDir: path.resolve(e.CORPUS_DIR),
    basePath: e.BASE_PATH,
    trustProxy: e.TRUST_PROXY,
    rateLimitPerMinute: e.RATE_LIMIT_PER_MINUTE,
    logLevel: e.LOG_LEVEL,
  };
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
