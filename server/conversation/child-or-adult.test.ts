import { expect, it } from "vitest";
import { isAdultIn, saysChildsAge, soundsAdult } from "./child-or-adult.ts";

it.each([
  "my 12yo son has been sent pictures",
  "someone keeps messaging my eldest daughter",
  "my fifteen year old wont go to school",
  "my two kids are on a plan",
  "our baby cries all night",
  "Health visitor here",
  "a pupil told me",
])("knows an adult by what is theirs: “%s”", (text) => {
  expect(isAdultIn(text)).toBe(true);
});

it.each([
  "my 4 year old brother cries all night",
  "my twelve year old sister is on a plan",
  "my little sister has no food",
  "my 15 year old step brother comes in at night",
  "my 17yo half-brother hits me",
  "another pupil sends me pictures",
  "my mum shouts",
])("takes nobody for an adult who may be a child: “%s”", (text) => {
  expect(isAdultIn(text)).toBe(false);
});

it.each(["im 13", "I am 16yo and want to know", "i'm fifteen, can I go", "im only nine"])(
  "knows a child by the age that they say is theirs: “%s”",
  (text) => {
    expect(saysChildsAge(text)).toBe(true);
  },
);

it.each([
  "I'm 12 weeks pregnant",
  "im seven chapters in",
  "I'm 8 years post qualifying",
  "I'm 12 cases over",
  "I am 34",
  "she's 13",
  "I'm 10 minutes away",
])("takes no other number for one: “%s”", (text) => {
  expect(saysChildsAge(text)).toBe(false);
});

it.each(["can I keep the child in if dad is drunk", "he disclosed something at lunch"])(
  "hears an adult in how others are spoken of: “%s”",
  (text) => {
    expect(isAdultIn(text)).toBe(false);
    expect(soundsAdult(text)).toBe(true);
  },
);
