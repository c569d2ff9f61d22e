import { expect, it } from "vitest";
import { comparedIn } from "./compared.ts";

it.each([
  ["What is the difference between a core group and a strategy meeting?", "core group", "strategy meeting"],
  ["whats the main difference between an EPO and police protection please", "EPO", "police protection"],
  ["section 17 vs section 47", "section 17", "section 47"],
  ["difference between section 17 and 47?", "section 17", "section 47"],
  ["difference between named and designated nurse", "named nurse", "designated nurse"],
  ["How is a review conference different from an initial one?", "review conference", "initial one"],
  ["is a contact the same as a referral?", "contact", "referral"],
  ["how would you tell neglect apart from poverty", "neglect", "poverty"],
  ["how to tell neglect and poverty apart", "neglect", "poverty"],
  ["How do I tell neglect from poverty?", "neglect", "poverty"],
  ["core group or child in need meeting, whats the difference", "core group", "child in need meeting"],
])("“%s” compares %s and %s", (text, one, other) => {
  expect(comparedIn(text)).toEqual([one, other]);
});

it.each([
  "Who chairs the strategy meeting and who takes the minutes?",
  "Is it the same as in Peterborough?",
  "what's the difference?",
  "Do I tell the parents and the school?",
  "differences of opinion between the school and us, what now",
  "Is he safe and well?",
  "what is the difference between it and that",
  "R v Smith",
])("“%s” asks for no two matters to be told apart", (text) => {
  expect(comparedIn(text)).toBeNull();
});
