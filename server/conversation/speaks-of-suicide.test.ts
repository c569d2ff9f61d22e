import { expect, it } from "vitest";
import { speaksOfSuicide } from "./speaks-of-suicide.ts";

it.each([
  "i want to die, what do I do?",
  "I want to kill myself, who can I talk to",
  "i wanna die what should i do",
  "im going to end my life tonight",
  "I'm thinking about killing myself. does my school have to tell my mum?",
  "i want to end it all what do i do",
  "I don't want to be here anymore",
  "i dont want to live any more, do i have to go to the meeting",
  "i wish i was dead",
  "ive been suicidal for weeks, who do you tell",
  "i feel really suicidal",
  "everyone would be better off without me",
  "i cant see any point in living",
  "how do i kill myself",
])("“%s” is of the writer's own life", (text) => {
  expect(speaksOfSuicide(text)).toBe("own");
});

it.each([
  "she wants to die, what do I do?",
  "My daughter says she wants to kill herself. Who do I ring?",
  "pupil is threatening to kill himself",
  "a girl told me she's going to end her life",
  "my mate keeps saying he's gonna kill himself",
])("“%s” is of another's life", (text) => {
  expect(speaksOfSuicide(text)).toBe("another");
});

it.each([
  "I nearly died of embarrassment at the conference",
  "i want to die of shame, i forgot the form",
  "I want to end it with my partner, do they tell the school?",
  "I don't want to live with my dad",
  "i dont want to be here at this meeting on monday, can i send a report",
  "her brother died last year",
  "a pupil killed himself in 2019, is a review held?",
  "what is the policy on suicide prevention",
  "I'm going to the conference",
  "this paperwork is killing me",
  "who wants to be the chair",
])("“%s” is of nobody's", (text) => {
  expect(speaksOfSuicide(text)).toBeNull();
});
