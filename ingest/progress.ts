import cliProgress from "cli-progress";
import type { Progress } from "./pipeline.ts";

/** Tells a person how far ingestion is. */
export interface ProgressReporter {
  readonly update: (progress: Progress) => void;
  readonly stop: () => void;
}

/** A bar on a terminal; elsewhere one plain line a step, fit for a log. */
export function createProgressReporter(stream: NodeJS.WriteStream): ProgressReporter {
  if (!stream.isTTY) {
    return {
      update: ({ step, done, total, item }) => {
        stream.write(`${step} ${String(done)}/${String(total)} ${item}\n`);
      },
      stop: () => undefined,
    };
  }
  const bar = new cliProgress.SingleBar({
    stream,
    format: "{step} [{bar}] {value}/{total} {item}",
    clearOnComplete: true,
    hideCursor: true,
  });
  let step: Progress["step"] | null = null;
  return {
    update: (progress) => {
      if (progress.step !== step) bar.start(progress.total, 0, progress);
      step = progress.step;
      bar.update(progress.done, progress);
    },
    stop: () => {
      bar.stop();
    },
  };
}
