import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { idleMsOf, IdleWatch } from "./idle-watch.ts";

const minute = 60_000;

function watching(idleMs: number) {
  const said: string[] = [];
  const watch = new IdleWatch({
    idleMs: () => idleMs,
    onWarning: () => said.push("warning"),
    onIdle: () => said.push("idle"),
  });
  return { watch, said };
}

describe("watching for idleness", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test("warns two minutes before the end, then ends once", () => {
    const { watch, said } = watching(30 * minute);
    watch.touch();
    vi.advanceTimersByTime(28 * minute - 1);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(said).toEqual(["warning"]);
    vi.advanceTimersByTime(60 * minute);
    expect(said).toEqual(["warning", "idle"]);
  });

  test("begins anew with every touch, after a warning too", () => {
    const { watch, said } = watching(30 * minute);
    watch.touch();
    vi.advanceTimersByTime(29 * minute);
    watch.touch();
    vi.advanceTimersByTime(27 * minute);
    expect(said).toEqual(["warning"]);
  });

  test("ends at once when a tab that slept wakes up too late", () => {
    const { watch, said } = watching(30 * minute);
    watch.touch();
    vi.setSystemTime(Date.now() + 45 * minute);
    watch.check();
    expect(said).toEqual(["idle"]);
  });

  test("ends rather than begins anew with a touch that comes before the timer of a machine that slept", () => {
    const { watch, said } = watching(30 * minute);
    watch.touch();
    vi.setSystemTime(Date.now() + 45 * minute);
    watch.touch();
    expect(said).toEqual(["idle"]);
    watch.touch();
    vi.advanceTimersByTime(28 * minute);
    expect(said).toEqual(["idle", "warning"]);
  });

  test("never ends where it is switched off, or was stopped", () => {
    const off = watching(0);
    off.watch.touch();
    const stopped = watching(minute);
    stopped.watch.touch();
    stopped.watch.stop();
    vi.advanceTimersByTime(1000 * minute);
    stopped.watch.check();
    expect([...off.said, ...stopped.said]).toEqual([]);
  });

  test("waits out a length of time that no timer can hold", () => {
    const { watch, said } = watching(50_000 * minute);
    watch.touch();
    vi.advanceTimersByTime(49_998 * minute - 1);
    expect(said).toEqual([]);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(2 * minute + 1);
    expect(said).toEqual(["warning", "idle"]);
  });

  test.each([
    [Number("never"), 30],
    [Infinity, 30],
    [-1, 30],
    [0, 0],
    [0.5, 0.5],
  ])("takes %d minutes as %d", (given, minutes) => {
    expect(idleMsOf(given)).toBe(minutes * minute);
  });
});
