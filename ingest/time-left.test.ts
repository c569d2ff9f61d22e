import { describe, expect, it } from "vitest";
import { timeLeft } from "./time-left.ts";

describe("timeLeft", () => {
  it("goes by the sizes of what is done and what is not, and by how far a piece is", () => {
    let nowMs = 1000;
    const clock = timeLeft([300, 100], () => nowMs);
    expect(clock.seconds()).toBeNull();
    nowMs = 3000;
    clock.reached(1, 1);
    // 100 of 400 took 2 s: 300 take 6 s.
    expect(clock.seconds()).toBeCloseTo(6);
    clock.reached(0, 1 / 3);
    expect(clock.seconds()).toBeCloseTo(2);
    clock.reached(0, 1);
    expect(clock.seconds()).toBe(0);
  });

  it("tells nothing of files without a byte", () => {
    const clock = timeLeft([0, 0]);
    clock.reached(0, 1);
    expect(clock.seconds()).toBeNull();
  });
});
