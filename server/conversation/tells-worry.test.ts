import { describe, expect, it } from "vitest";
import { worryIn } from "./tells-worry.ts";

describe("worryIn", () => {
  it.each([
    "he has come to school with a black eye again",
    "boy in reception always hungry, smells, teeth black",
    "14 year old has a 22 year old boyfriend",
    "baby 5 weeks bruise on leg parents cant explain",
    "my neighbour shouts at her kids all day",
    "pupil told me her uncle touches her",
    "im worried about my niece, she's got so thin",
    "he comes in hungry, does his own washing and never has a coat",
    "the kids get up alone, do their own tea and have no heating",
    "mum drinks all day, does her drugs and go out leaving the baby",
    "my sister is drinking again and the kids are filthy, she won't accept any help",
  ])("knows a worry that is told: “%s”", (turn) => {
    expect(worryIn(turn)).toEqual({ asksWhatToDo: false });
  });

  it.each([
    "he has a black eye again, what do I do",
    "A child has told me about abuse. What do I do?",
    "I am worried about a child in my class, what should I do",
    "a pupil came in with a bruise on her arm. what now?",
    "boy in reception always hungry and filthy - what should we do about it?",
    "my niece has got so thin. please help",
  ])("knows one of which is asked what to do: “%s”", (turn) => {
    expect(worryIn(turn)).toEqual({ asksWhatToDo: true });
  });

  it.each([
    ["a question", "he has a black eye again, do I ring the police"],
    ["a question for words", "a 4 year old told me daddy hits her, what do I say"],
    ["a question about what is to be done by others", "he has a black eye, what does the police do"],
    [
      "a question of somebody's part",
      "the lad we've got needs teeth out, does his social worker have to sign",
    ],
    ["what to do about a step of the procedures", "parents refuse consent, what do I do"],
    ["a question without a mark", "does a black eye on him count as harm"],
    ["keywords of the procedures", "parents refusing consent to referral"],
    ["keywords without anybody", "domestic abuse impact on children"],
    ["keywords of a document", "bruise on non mobile baby protocol"],
    ["an event of the procedures", "her conference was on Tuesday and dad came"],
    ["an order", "write a letter to his mum about the trip"],
    ["thanks", "thanks that's lovely"],
    ["too little to say", "he is late"],
  ])("leaves alone %s: “%s”", (_, turn) => {
    expect(worryIn(turn)).toBeNull();
  });
});
