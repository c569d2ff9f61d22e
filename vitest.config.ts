import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{corpus,ingest,server,eval,web}/**/*.test.ts"],
    // Two at once on two cores: the usual number leaves one core to rest.
    maxWorkers: "100%",
    isolate: false,
    globalSetup: ["vitest.global-setup.ts"],
    // A test that indexes a corpus takes a quarter of this on a machine that does nothing else.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser beside another test may take its time over what a person would not notice.
    expect: { poll: { timeout: 10_000 } },
  },
});
