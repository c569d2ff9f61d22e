import { fileURLToPath } from "node:url";

/** Threads load compiled files only: run from its sources, ingestion does all its work in one thread. */
export const isCompiled: boolean = fileURLToPath(import.meta.url).endsWith(".js");
