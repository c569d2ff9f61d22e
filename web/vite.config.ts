import { defineConfig } from "vite";

/**
 * Builds the page and the one script that it and other sites embed: relative addresses and nothing inlined,
 * so that a strict content policy and a base path hold; no hash in the script's name, which is an address to link to.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Lowered, light-dark() would follow the reader's setting and not the page's own colour scheme.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    rolldownOptions: {
      output: { entryFileNames: "waymark-chat.js", codeSplitting: false },
    },
  },
});
