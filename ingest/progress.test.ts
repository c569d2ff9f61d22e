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
    reporter.update({ step: "structure", done: 1, total: 5, item: "set/guide.txt" });
    reporter.update({ step: "write", done: 0, total: 1, item: ".waymark" });
    reporter.stop();
    expect(written).toEqual(["structure 1/5 set/guide.txt\n", "write 0/1 .waymark\n"]);
  });
});
