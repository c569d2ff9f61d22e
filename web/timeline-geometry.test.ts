import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayInWords, shortDay } from "./day-in-words.ts";
import { drawTimeline } from "./timeline-geometry.ts";

const entry = (from: string, due: string, isConditional = false) => ({
  title: "Decision",
  from,
  due,
  isConditional,
});
const size = { width: 700, line: 18 };

describe("a timeline's drawing", () => {
  test("is to scale: twice the days, twice the way", () => {
    const { rows } = drawTimeline(
      [entry("2026-03-25", "2026-04-04"), entry("2026-03-25", "2026-04-14")],
      "2026-04-01",
      size,
    );
    const [ten, twenty] = rows.map(({ fromX, dueX }) => dueX - fromX);
    expect(twenty! / ten!).toBeCloseTo(2, 1);
  });

  test("labels its ticks with their own days, from the first event on", () => {
    const { ticks } = drawTimeline([entry("2026-03-25", "2026-04-22")], "2026-04-01", size);
    expect(ticks.map(({ day }) => day)).toEqual([
      "2026-03-25",
      "2026-04-01",
      "2026-04-08",
      "2026-04-15",
      "2026-04-22",
    ]);
  });

  test("marks today inside, and leaves out one that lies far away", () => {
    const entries = [entry("2026-03-25", "2026-04-22")];
    const inside = drawTimeline(entries, "2026-04-01", size);
    expect(inside.todayX).toBeGreaterThan(inside.rows[0]!.fromX);
    expect(inside.todayX).toBeLessThan(inside.rows[0]!.dueX);
    expect(drawTimeline(entries, "2027-04-01", size).todayX).toBeNull();
  });

  test("draws a deadline before its event to the left of it", () => {
    const { rows } = drawTimeline([entry("2026-07-14", "2026-05-05")], "2026-05-01", size);
    expect(rows[0]!.dueX).toBeLessThan(rows[0]!.fromX);
  });

  test("keeps everything inside, and no two ticks or rows on each other, at any width", () => {
    const day = fc
      .integer({ min: 0, max: 700 })
      .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 12 }),
        day,
        fc.integer({ min: 240, max: 1200 }),
        (pairs, today, width) => {
          const drawing = drawTimeline(
            pairs.map(([from, due]) => entry(from, due)),
            today,
            { width, line: 18 },
          );
          const places = drawing.rows.flatMap(({ fromX, dueX }) => [fromX, dueX]);
          for (const x of [...places, ...drawing.ticks.map((tick) => tick.x), drawing.todayX ?? 0]) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(width);
          }
          const gaps = drawing.ticks.slice(1).map((tick, index) => tick.x - drawing.ticks[index]!.x);
          for (const gap of gaps) expect(gap).toBeGreaterThan(40);
          const lines = drawing.rows.map(({ textY }) => textY);
          expect(lines).toEqual([...lines].sort((a, b) => a - b));
          expect(drawing.height).toBeGreaterThan(Math.max(...drawing.rows.map(({ barY }) => barY)));
        },
      ),
    );
  });

  test("shortens a title that does not fit", () => {
    const long = {
      ...entry("2026-03-25", "2026-04-04"),
      title: "A very long title of a deadline that goes on and on",
    };
    const [row] = drawTimeline([long], "2026-04-01", { width: 320, line: 18 }).rows;
    expect(row!.label.endsWith("…")).toBe(true);
    expect(row!.label.length).toBeLessThan(long.title.length);
  });
});

describe("a date in words", () => {
  test.each([
    ["2026-04-22", "Wednesday 22 April 2026"],
    ["2026-03-29T13:00:00+01:00", "1:00 pm, Sunday 29 March 2026"],
    ["soon", "soon"],
  ])("%s", (iso, words) => {
    expect(dayInWords(iso)).toBe(words);
  });

  test("shortly", () => {
    expect(shortDay("2026-04-22")).toBe("22 Apr");
  });
});
