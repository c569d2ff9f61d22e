import { defineConfig } from "vite";

/** Builds the chat page into dist/web: relative addresses, nothing inlined, so that a strict CSP and a base path hold. */
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
