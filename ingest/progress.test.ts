import { describe, expect, it } from "vitest";
import { createProgressReporter } from "./progress.ts";

function fakeStream(): { written: string[]; stream: NodeJS.WriteStream } {
  const written: string[] = [];
  const stream = {
    isTTY: false,
    write: (text: string) => {
      written.push(text);
      return true;
    },
  };
  return { written, stream: stream as unknown as NodeJS.WriteStream };
}

describe("createProgressReporter", () => {
  it("writes one plain line a step where there is no terminal", () => {
    const { written, stream } = fakeStream();
    const reporter = createProgressReporter(stream);
    const plain = { page: null, secondsLeft: null };
    reporter.update({ step: "structure", done: 1, total: 5, item: "set/guide.txt", ...plain });
    reporter.update({ step: "write", done: 0, total: 1, item: ".waymark", ...plain });
    reporter.stop();
    expect(written).toEqual(["structure 1/5 set/guide.txt\n", "write 0/1 .waymark\n"]);
  });

  it("tells page and time left, and the pages of one document no more often than every five seconds", () => {
    const { written, stream } = fakeStream();
    let nowMs = 0;
    const reporter = createProgressReporter(stream, () => nowMs);
    const at = (page: number, secondsLeft: number | null) => ({
      ...{ step: "structure" as const, done: 0, total: 1, item: "manual.pdf" },
      page: { page, pages: 170 },
      secondsLeft,
    });
    reporter.update(at(1, null));
    nowMs = 5000;
    reporter.update(at(40, 130));
    nowMs = 9999;
    reporter.update(at(80, 60));
    nowMs = 10_000;
    reporter.update(at(81, 59.2));
    expect(written).toEqual([
      "structure 0/1 manual.pdf, page 40 of 170, about 3 min left\n",
      "structure 0/1 manual.pdf, page 81 of 170, about 60 s left\n",
    ]);
  });

  it("shows what would steer a terminal in a file's name as a replacement character", () => {
    const { written, stream } = fakeStream();
    const item = "a\u001b[2Jb\nc.txt";
    createProgressReporter(stream).update({
      ...{ step: "structure", done: 0, total: 1, item, page: null, secondsLeft: null },
    });
    expect(written).toEqual(["structure 0/1 a\uFFFD[2Jb\uFFFDc.txt\n"]);
  });
});
