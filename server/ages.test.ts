import { describe, expect, it } from "vitest";
import { agePhrasesIn, agesTold, fitsAges, withoutAges } from "./ages.ts";

it.each([
  ["and if she's 16?", [16]],
  ["My daughter is 15. Can she refuse?", [15]],
  ["girl turned 16 last week, can she consent", [16]],
  ["does my 14 yr old have a say", [14]],
  ["my sixteen-year-old", [16]],
  ["15f, refuses the medical", [15]],
  ["im 12 and its bad at home", [12]],
  ["boy aged seven", [7]],
  ["my niece is 13, who do I ring", [13]],
  ["he is 24 hours late", []],
  ["she's 12 weeks pregnant", []],
  ["the conference is 12 May", []],
  ["the meeting is 9 am", []],
  ["is one parent enough?", []],
  ["she's one of my pupils", []],
  ["he has two old bruises", []],
  ["my 6m old baby", []],
  ["year 9 girl", []],
  ["turning 16 next week", []],
  ["within 15 working days", []],
  ["section 17 or section 47", []],
  ["I am 30 and a teacher", []],
])("reads in “%s” the ages %j", (text, ages) => {
  expect(agesTold(text)).toEqual(ages);
});

describe("an age against what a text says of ages", () => {
  it.each([
    [16, "A young person aged 16 or 17 has an explicit right", true],
    [17, "A young person aged 16 or 17.", true],
    [15, "A young person aged 16 or 17 has an explicit right", false],
    [17, "young people aged 16-17", true],
    [14, "between the ages of 13 and 15", true],
    [
      16,
      "the permission of a parent should be sought for children under sixteen prior to any assessment",
      false,
    ],
    [15, "children under sixteen.", true],
    [12, "where a child is under the age of \n13 it is classified as rape", true],
    [17, "the age group of 16 and 17 year olds", true],
    [18, "those 16 and over", true],
    [18, "18 years or \nover", true],
    [12, "aged 12 and under", true],
    [13, "aged 12 and under", false],
    [16, "at least two professionals under one roof", null],
    [16, "must be held within 16 working days", null],
    [16, "assessed under section 17 of the Children Act 1989", null],
  ])("%i and “%s”: %s", (age, text, fits) => {
    expect(fitsAges([age], text)).toBe(fits);
  });

  it("says nothing where no age is told", () => {
    expect(fitsAges([], "aged 16 or 17")).toBeNull();
  });
});

it("gives the stretches that say an age", () => {
  expect(agePhrasesIn("is it normal for a 15 yr old boy, she's 16")).toEqual(["15 yr old", "she's 16"]);
});

it.each([
  ["can a 12 year old come to the conference", "can a child come to the conference"],
  ["my 14-year-old pupil told me", "my pupil told me"],
  ["she's 15 and won't see a doctor", "she's a child and won't see a doctor"],
  ["I'm 13, who can I talk to", "I'm a child, who can I talk to"],
  ["my daughter is 15. Can she refuse?", "my daughter is. Can she refuse?"],
  ["a boy aged seven with bruises", "a boy with bruises"],
  ["a 19 year old says her uncle touched her", "a 19 year old says her uncle touched her"],
  ["my son is 9 years old and wets the bed", "my son is and wets the bed"],
  ["within 15 working days", "within 15 working days"],
  ["he is one who hits her", "he is one who hits her"],
  ["the policy is 3 years old", "the policy is 3 years old"],
  ["the injury is 10 years old", "the injury is 10 years old"],
  ["a 16 or 17 year old", "a 16 or 17 year old"],
  ["16/17 year olds", "16/17 year olds"],
  ["children aged 16-17", "children aged 16-17"],
  ["they're three and five", "they're three and five"],
  ["section 15m of the form", "section 15m of the form"],
])("“%s” tells no age as “%s”", (text, ageless) => {
  expect(withoutAges(text)).toBe(ageless);
});
