import { describe, expect, it } from "vitest";
import { readTimes } from "./times.ts";

const read = (text: string) =>
  readTimes(text).map(({ time }) => (typeof time === "string" ? time : time.toString().slice(0, 5)));

describe("a time of day", () => {
  it.each([
    ["4pm", "16:00"],
    ["4 p.m.", "16:00"],
    ["4.30pm", "16:30"],
    ["11am", "11:00"],
    ["12am", "00:00"],
    ["12.15 pm", "12:15"],
    ["16:00", "16:00"],
    ["09:05", "09:05"],
    ["9:30", "09:30"],
    ["at 16.30", "16:30"],
    ["1600hrs", "16:00"],
    ["16:45 hrs", "16:45"],
    ["at 0915", "09:15"],
    ["2330 sat night", "23:30"],
    ["sat night 2330", "23:30"],
    ["0915 yesterday", "09:15"],
    ["thurs 8.30", "08:30"],
    ["noon", "12:00"],
    ["midday", "12:00"],
    ["4 in the afternoon", "16:00"],
    ["nine in the morning", "09:00"],
    ["half past four pm", "16:30"],
    ["quarter to 5 in the afternoon", "16:45"],
    ["ten past 9 am", "09:10"],
    ["2 in the night", "02:00"],
    ["half past 2 in the night", "02:30"],
    ["11 at night", "23:00"],
    ["6 in the night", "18:00"],
    ["half four pm", "16:30"],
    ["half 4 this afternoon", "16:30"],
    ["at half nine in the morning", "09:30"],
    ["half-past four pm", "16:30"],
    ["Friday afternoon at half four", "16:30"],
    ["half four on Friday afternoon", "16:30"],
    ["sat morning about 11", "11:00"],
    ["this evening, about 7.", "19:00"],
    ["at 7 tonight", "19:00"],
  ])("%s is %s", (text, time) => {
    expect(read(text)).toEqual([time]);
  });

  it.each(["25:00", "16:75", "13am", "24:30", "99:99"])("%s is on no clock", (text) => {
    expect(read(text)).toEqual(["impossible"]);
  });

  it.each([
    "at 4",
    "at 4:30",
    "half past four",
    "4 o'clock",
    "12 in the night",
    "half four",
    "half 4 yesterday",
    "at 4 on Sunday night",
  ])("%s may be either half of the day", (text) => {
    expect(read(text)).toEqual(["unclear"]);
  });

  it.each(["midnight", "12 midnight", "midnight last night"])("%s is midnight", (text) => {
    expect(read(text)).toEqual(["midnight"]);
  });

  it.each([
    "3.4",
    "within 48 hours",
    "24 hours",
    "at 15 working days",
    "section 47",
    "01702 215007",
    "3/4/2026",
    "at 3.4",
    "one and a half four hour sessions",
    "half 3 weeks",
    "half four-year-olds",
    "half 30",
    "this morning, about 4 children",
    "just after midnight",
  ])("%s is none", (text) => {
    expect(read(text)).toEqual([]);
  });
});
