import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot, readConfig } from "./config.ts";
import { ConfigError } from "./errors.ts";

describe("readConfig", () => {
  it("serves on port 3000 of this machine only, from the project's own folders, when nothing is set", () => {
    expect(readConfig({}, {})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      indexDir: path.join(projectRoot, ".waymark"),
      corpusDir: path.join(projectRoot, "corpus"),
      basePath: "",
      trustProxy: 0,
      rateLimitPerMinute: 120,
      allowedOrigins: [],
      feedbackDir: path.join(projectRoot, ".waymark-feedback"),
      logLevel: "info",
    });
  });

  it.each(["abc", "70000", "-1", "80.5"])("names PORT when it is %s", (port) => {
    expect(() => readConfig({}, { PORT: port })).toThrow(ConfigError);
    expect(() => readConfig({}, { PORT: port })).toThrow(/PORT/);
  });

  it("names every unusable setting at once", () => {
    const read = () => readConfig({}, { RATE_LIMIT_PER_MINUTE: "0", LOG_LEVEL: "loud", PORT: "81" });
    expect(read).toThrow(/RATE_LIMIT_PER_MINUTE.*LOG_LEVEL/);
    expect(read).not.toThrow(/PORT/);
  });

  it("lets the command line win over the environment", () => {
    expect(
      readConfig({ PORT: "4001", INDEX_DIR: undefined }, { PORT: "4000", INDEX_DIR: "/i" }),
    ).toMatchObject({ port: 4001, indexDir: path.resolve("/i") });
  });

  it("takes an empty setting for one that is not set", () => {
    expect(readConfig({}, { PORT: "", BASE_PATH: "" })).toMatchObject({ port: 3000, basePath: "" });
  });

  it.each([
    ["/waymark", "/waymark"],
    ["/waymark/", "/waymark"],
    ["/tools/waymark", "/tools/waymark"],
    ["/", ""],
  ])("reads the base path %s as %j, without a slash at its end", (given, expected) => {
    expect(readConfig({}, { BASE_PATH: given }).basePath).toBe(expected);
  });

  it.each(["waymark", "/a b", "/a?b", "//"])("refuses the base path %j by name", (given) => {
    expect(() => readConfig({}, { BASE_PATH: given })).toThrow(/BASE_PATH/);
  });

  it("reads the allowed origins from a list with commas, each once", () => {
    const given = "https://intranet.example.org, http://localhost:8080 ,https://intranet.example.org,";
    expect(readConfig({}, { ALLOWED_ORIGINS: given }).allowedOrigins).toEqual([
      "https://intranet.example.org",
      "http://localhost:8080",
    ]);
  });

  it.each([
    "*",
    "null",
    "intranet.example.org",
    "file:///tmp",
    "https://",
    "https://*.example.org",
    "ftp://a.org",
  ])("refuses the origin %j by name, and says what one looks like", (given) => {
    const read = () => readConfig({}, { ALLOWED_ORIGINS: `https://fine.example.org,${given}` });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/ALLOWED_ORIGINS.*is no origin.*https:\/\/intranet\.example\.org/);
  });

  it.each([
    ["https://a.example.org/", "https://a.example.org"],
    ["https://a.example.org/page?x=1", "https://a.example.org"],
    ["https://A.example.org", "https://a.example.org"],
    ["https://a.example.org:443", "https://a.example.org"],
    ["https://user:pass@a.example.org", "https://a.example.org"],
    ["https://bücher.example", "https://xn--bcher-kva.example"],
  ])("refuses the origin %s and says how browsers write it", (given, written) => {
    expect(() => readConfig({}, { ALLOWED_ORIGINS: given })).toThrow(`write it as "${written}"`);
  });

  it("keeps feedback beside the index, or where it is told to", () => {
    expect(readConfig({ INDEX_DIR: "/srv/index" }, {}).feedbackDir).toBe(path.resolve("/srv/index-feedback"));
    expect(readConfig({}, { FEEDBACK_DIR: "/srv/said" }).feedbackDir).toBe(path.resolve("/srv/said"));
  });

  it("makes folders absolute", () => {
    expect(readConfig({ CORPUS_DIR: "my-documents" }, {}).corpusDir).toBe(path.resolve("my-documents"));
  });
});

describe("projectRoot", () => {
  it("is the folder that holds package.json", () => {
    expect(existsSync(path.join(projectRoot, "package.json"))).toBe(true);
  });
});
