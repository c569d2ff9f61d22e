import cliProgress from "cli-progress";
import { printable } from "./describe-report.ts";
import type { Progress } from "./pipeline.ts";

/** Tells a person how far ingestion is. */
export interface ProgressReporter {
  readonly update: (progress: Progress) => void;
  readonly stop: () => void;
}

/** In a log, the pages of one document are told no more often than this. */
const pagesEveryMs = 5000;

/** A bar on a terminal; elsewhere one plain line a step, fit for a log. */
export function createProgressReporter(
  stream: NodeJS.WriteStream,
  nowMs: () => number = () => performance.now(),
): ProgressReporter {
  return stream.isTTY ? barOn(stream) : linesOn(stream, nowMs);
}

function linesOn(stream: NodeJS.WriteStream, nowMs: () => number): ProgressReporter {
  let toldAt = nowMs();
  return {
    update: (progress) => {
      const { step, done, total, page } = progress;
      if (page !== null && nowMs() - toldAt < pagesEveryMs) return;
      toldAt = nowMs();
      stream.write(`${step} ${String(done)}/${String(total)} ${describeItem(progress)}\n`);
    },
    stop: () => undefined,
  };
}

function barOn(stream: NodeJS.WriteStream): ProgressReporter {
  const bar = new cliProgress.SingleBar({
    stream,
    format: "{step} [{bar}] {value}/{total} {what}",
    clearOnComplete: true,
    hideCursor: true,
  });
  let step: Progress["step"] | null = null;
  return {
    update: (progress) => {
      const payload = { step: progress.step, what: describeItem(progress) };
      if (progress.step !== step) bar.start(progress.total, 0, payload);
      step = progress.step;
      bar.update(progress.done, payload);
    },
    stop: () => {
      bar.stop();
    },
  };
}

/** `guide.pdf, page 12 of 170, about 2 min left`. */
function describeItem({ item, page, secondsLeft }: Progress): string {
  const parts = [
    printable(item),
    ...(page === null ? [] : [`page ${String(page.page)} of ${String(page.pages)}`]),
    ...(secondsLeft === null ? [] : [`about ${inWords(secondsLeft)} left`]),
  ];
  return parts.join(", ");
}

function inWords(seconds: number): string {
  return seconds < 90
    ? `${String(Math.max(1, Math.ceil(seconds)))} s`
    : `${String(Math.ceil(seconds / 60))} min`;
}
