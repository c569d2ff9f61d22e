import { describe, expect, it } from "vitest";
import { ConfigError, IndexError, WaymarkError } from "./errors.ts";

describe("WaymarkError", () => {
  it("keeps its name, its code and what caused it", () => {
    const cause = new Error("disk");
    const error = new IndexError("truncated", "A file is cut off.", { cause });
    expect(error).toBeInstanceOf(WaymarkError);
    expect(error).toMatchObject({ name: "IndexError", code: "index/truncated", fault: "truncated", cause });
    expect(new ConfigError("x")).toMatchObject({ name: "ConfigError", code: "config/invalid" });
  });

  it("says what to do about an index that cannot serve", () => {
    expect(new IndexError("missing", "There is no index yet.").message).toBe(
      'There is no index yet. Run "npm run ingest" to build a new index.',
    );
  });
});
