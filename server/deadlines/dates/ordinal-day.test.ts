import { expect, it } from "vitest";
import { ordinalDay } from "./ordinal-day.ts";

it("writes the days of a month as people do, the teens all with th", () => {
  expect([1, 2, 3, 4, 10, 11, 12, 13, 20, 21, 22, 23, 30, 31].map(ordinalDay)).toEqual(
    "1st 2nd 3rd 4th 10th 11th 12th 13th 20th 21st 22nd 23rd 30th 31st".split(" "),
  );
});
