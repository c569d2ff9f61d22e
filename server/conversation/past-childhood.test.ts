import { describe, expect, it } from "vitest";
import { tellsOfPastChildhood, withoutPastChildhood } from "./past-childhood.ts";

describe("a grown-up's childhood", () => {
  it.each([
    "man of 35 has told me his uncle raped him when he was a boy",
    "he is 35 now and says he was abused as a child by his dad",
    "62, says his dad beat him as a child",
    "patient in her 50s told me about abuse at 8 by a priest, who do i tell",
    "a 40 year old says it was twenty years ago",
    "im 19 and he did it when i was little, my brother is 9 and still lives there",
    "adult survivor, it was at the age of 9",
  ])("is told of: %s", (text) => expect(tellsOfPastChildhood(text)).toBe(true));

  it.each([
    "im 16 and my 30 year old uncle raped me when i was 9",
    "her 35 year old boyfriend hits her",
    "she was raped when she was 9",
    "He is 40 and he is abusing kids aged 6 right now",
    "He's 30 and raping girls as young as 12",
    "he is 40, speaking as a teacher",
    "the form is 20 pages, do it as a child would",
    "conference at 9 with a 30 year old mum",
    "he is 35 weeks premature, seen as a baby",
    "",
  ])("is not what this tells of: %s", (text) => expect(tellsOfPastChildhood(text)).toBe(false));

  it.each([
    ["woman of 40 says she was raped when she was 9, what do we do", " what do we do"],
    ["she's 40 now, was abused as a kid, and he's beating her now", " and he's beating her now"],
    ["he hit her when she was 9", "he hit her when she was 9"],
    [
      "im 19 and he did it when i was little, my brother is 9 and still lives there",
      " my brother is 9 and still lives there",
    ],
    [
      "Im 22 dad beat me as a child hes beating my little brother right now",
      "Im 22 dad beat me as a child hes beating my little brother right now",
    ],
    ["man of 35 told me he was abused as a boy", ""],
  ])("is taken out, and what is told of today stays: %s", (text, left) =>
    expect(withoutPastChildhood(text)).toBe(left),
  );
});
