import * as z from "zod";

/** What one run over a folder took; printed as JSON by the programs that {@link measureIngestion} compares. */
export const folderRunSchema = z.object({
  pages: z.int(),
  threads: z.int(),
  /** From the first file to the last, without the start of the program. */
  seconds: z.number(),
  /** Of all cores together. */
  cpuSeconds: z.number(),
  /** The most memory that the process held at once. */
  peakMegabytes: z.number(),
});
export type FolderRun = z.infer<typeof folderRunSchema>;

/** Runs a task and measures the process that runs it. */
export async function measureRun(
  task: () => Promise<Pick<FolderRun, "pages" | "threads">>,
): Promise<FolderRun> {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  const done = await task();
  const { user, system } = process.cpuUsage(before);
  return {
    ...done,
    seconds: (performance.now() - startedAt) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}
