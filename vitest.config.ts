import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{corpus,ingest,server,eval,web}/**/*.test.ts"],
    globalSetup: ["vitest.global-setup.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
