import { describe, expect, it } from "vitest";
import { isHeadRow } from "./head-row.ts";

describe("isHeadRow", () => {
  it.each([
    [
      ["Trip", "Who agrees", "Form"],
      ["Museum", "Head", "T1"],
      ["Abroad", "Governors", "T2"],
    ],
    [
      ["Incident", "Action", "Timescale"],
      ["Fall", "First aid", "At once"],
    ],
    [
      ["", "Minimum age", "Ratio"],
      ["Rafting", "Nine", "One to six"],
    ],
    [
      ["Hazard", "Risk", "Staff", "Measures"],
      ["Ice", "Falls", "Caretaker", "Grit"],
    ],
    [
      ["Document", "How long"],
      ["Registers", "Six years"],
      ["Photographs", "One year"],
    ],
    [
      ["Room", "Juniors", "Seniors"],
      ["Hall", "20", "15"],
      ["Gym", "12", "8"],
    ],
    [
      ["Matter", "In care (section 31)", "At home"],
      ["Passport", "Manager", "Parent"],
    ],
  ])("knows the row that names the columns: %j", (first, ...others) => {
    expect(isHeadRow(first, others)).toBe(true);
  });

  it.each([
    [
      ["Policy owner", "Head of Care"],
      ["Issued", "2 May 2025"],
      ["Version", "4"],
    ],
    [
      ["Name", "Ann Reid"],
      ["Role", "Coach"],
    ],
    [
      ["Duty desk", "01632 960 001", "Nights"],
      ["Office", "01632 960 002", "Days"],
    ],
    [
      ["Ann Reid", "Coach", "Mondays"],
      ["Bo Lee", "Coach", "Tuesdays"],
    ],
    [
      ["Role", "Coach", "Day"],
      ["Ann", "Coach", "Monday"],
    ],
    [
      ["Tell the lead.", "What", "Time"],
      ["Ring the police.", "Who", "Noon"],
    ],
    [
      ["Fire in the hall", "Leave by the gate", "Team"],
      ["Fire in the gym", "Leave by the yard", "Team leader"],
    ],
    [
      ["Lock the pool", "Staff"],
      ["Ring the family", "Office"],
    ],
    [
      ["Sting", "Cold water", "Time"],
      ["Burn", "Cool it", "Twenty minutes"],
    ],
    [["Item"], ["Kit"]],
    [["Item", "Time"]],
  ])("takes no other row for it: %j", (first, ...others) => {
    expect(isHeadRow(first, others)).toBe(false);
  });
});
