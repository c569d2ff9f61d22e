import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { projectRoot } from "../corpus/config.ts";

const script = readFileSync(path.join(projectRoot, "dist", "web", "waymark-chat.js"));

test("the script that other sites embed is under 60 kB, compressed", () => {
  expect(gzipSync(script).length).toBeLessThan(60_000);
});

test("the script is one file: it imports nothing", () => {
  expect(script.toString()).not.toMatch(/\bimport\s*(?:\(|["'{*])/);
});
