import { describe, expect, test } from "vitest";
import { ExitPresses } from "./exit-presses.ts";

/** Whether the last of these presses, half a second apart, leaves the page. */
function leaves(...keys: string[]): boolean {
  const presses = new ExitPresses();
  return keys.map((key, index) => presses.press(key, index * 500)).at(-1) ?? false;
}

describe("the keys that leave the page", () => {
  test("are Escape or Shift, three times in a row", () => {
    expect(leaves("Escape", "Escape", "Escape")).toBe(true);
    expect(leaves("Shift", "Shift", "Shift")).toBe(true);
    expect(leaves("Escape", "Escape")).toBe(false);
    expect(leaves("Escape", "Shift", "Escape")).toBe(false);
  });

  test("are not the capitals of somebody typing", () => {
    expect(leaves("Shift", "A", "Shift", "B", "Shift")).toBe(false);
  });

  test("are counted anew after what was not meant for the chat", () => {
    const presses = new ExitPresses();
    presses.press("Shift", 0);
    presses.press("Shift", 100);
    presses.forget();
    expect(presses.press("Shift", 200)).toBe(false);
  });

  test("are not presses that lie far apart", () => {
    const presses = new ExitPresses();
    presses.press("Escape", 0);
    presses.press("Escape", 3000);
    expect(presses.press("Escape", 6000)).toBe(false);
    expect(presses.press("Escape", 7000)).toBe(true);
  });
});
