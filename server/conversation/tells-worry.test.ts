import { describe, expect, it } from "vitest";
import { tellsWorry } from "./tells-worry.ts";

describe("tellsWorry", () => {
  it.each([
    "he has come to school with a black eye again",
    "boy in reception always hungry, smells, teeth black",
    "14 year old has a 22 year old boyfriend",
    "baby 5 weeks bruise on leg parents cant explain",
    "my neighbour shouts at her kids all day",
    "pupil told me her uncle touches her",
    "im worried about my niece, she's got so thin",
  ])("knows a worry that is told: “%s”", (turn) => {
    expect(tellsWorry(turn)).toBe(true);
  });

  it.each([
    ["a question", "he has a black eye again, what do I do"],
    ["a question without a mark", "does a black eye on him count as harm"],
    ["keywords of the procedures", "parents refusing consent to referral"],
    ["keywords without anybody", "domestic abuse impact on children"],
    ["an event of the procedures", "her conference was on Tuesday and dad came"],
    ["an order", "write a letter to his mum about the trip"],
    ["thanks", "thanks that's lovely"],
    ["too little to say", "he is late"],
  ])("leaves alone %s: “%s”", (_, turn) => {
    expect(tellsWorry(turn)).toBe(false);
  });
});
