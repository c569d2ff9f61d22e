import { describe, expect, it } from "vitest";
import { askSet, datesOf, ownWordsOf } from "../../testing/ask-set.ts";

/** A Friday. */
const today = "2026-11-27";
const conference = (due: string) => [["set.icpc", due]];
const when = "when's conference";
const strategyMeeting = "What is the date of the strategy meeting";

const dues = async (turns: readonly string[], day = today) =>
  datesOf(await askSet(day, ...turns)).map(([, due]) => due.slice(0, 10));

describe("a date that is taken back with another in its place", () => {
  // 15 working days from Thursday 19 November end on Thursday 10 December.
  it.each([
    [
      [
        "strat was on monday for the older boy",
        "no sorry, monday was his sister. his was the thursday before",
      ],
    ],
    [["strat was 23 november", "oops, the 23rd was her cousin, hers was the 19th"]],
    [["strat was on monday", "no it was the thursday before"]],
    [["strat was on monday", "no, monday's the other family. ours was the thursday before"]],
    [["strat was 23 november, that's the brother", "hers was 19 november"]],
    [["strat was 23 november", "that was for his twin. this one was 19 november"]],
    [["strat was 23 november", "sorry, not the 23rd. 19 november"]],
    [["strat was 23 november", "no it wasn't the 23rd it was the 19th"]],
    [["strat was 23 november", "forget that, i was looking at another case", "ours was 19 november"]],
    [["strat was 23 november for another case", "ours was 19 november"]],
    [["strat was 23 november", "the 23rd is a typo, 19th"]],
    [["strat held on 23 november", "not the 23rd but the 19th"]],
    [["strat was 23 november", "23rd was someone else, ours was the 19th"]],
    [["strat was 23 november", "i meant 19 november, 23rd was his sister"]],
    [["strat was 23 november", "the strat on the 23rd was about his sister, his was 19 november"]],
    [["strat was on monday for lily", "no hang on monday was jake. lily's was the thursday before"]],
  ])("is not counted from: %j", async (turns) => {
    expect(await dues([...turns, when])).toEqual(["2026-12-10"]);
  });

  it("was of what was asked already: the answer counts anew", async () => {
    const turns = [`strat was 20 november. ${when}`, "sorry, the 20th was her brother. hers was the 19th"];
    expect(datesOf(await askSet(today, ...turns))).toEqual(conference("2026-12-10"));
  });

  // 45 working days from Friday 16 October end on Friday 18 December.
  it.each([
    [
      [
        "they got the referral on the 19th of october",
        "no sorry thats when the lady came round. it was the 16th",
      ],
    ],
    [["the referral came in on 19 october", "oops i was looking at the home visit. it was the 16th"]],
    [["referral received 19 october", "that's the day i wrote it up. i sent it on the 16th"]],
    [["referral received 19 october", "my error. the 16th"]],
    [["referral received 19 october", "sorry that's the date of her appointment, it was the 16th"]],
  ])("keeps the month, where none is said: %j", async (turns) => {
    expect(await dues([...turns, "so when's the 45 days up"])).toEqual(["2026-12-18"]);
  });

  // 45 working days from Thursday 15 October end on Thursday 17 December.
  it.each([
    [
      [
        "referral received 1st october",
        "no thats the old one from school, closed nfa. the new one is 15 october",
      ],
    ],
    [["referral received 1 october", "that was the old referral. the new referral was received 15 october"]],
    [["old referral 1 october was closed nfa, new referral 15 october."]],
    [["referral received 1 october", "theres a newer one, 15 october"]],
    [["referral received 1 october", "that referral was closed. a new one came in 15 october"]],
    [["the previous referral on 1 october got nfa'd, the current one is 15 october"]],
  ])("is the old one beside a new one: %j", async (turns) => {
    expect(await dues([...turns, "assessment due?"])).toEqual(["2026-12-17"]);
  });
});

describe("a date that is taken back with nothing in its place", () => {
  it.each([
    [["strat was 20 november", "forget that, i was looking at another case"]],
    [["strat was 20 november", "ignore that, wrong child"]],
    [["strat was 20 november", "no sorry that was a different family"]],
    [["strat was 20 november", "that date's wrong, i'll check"]],
    [["strat was 20 november", "apologies that is someone else's case"]],
    [["strat was 20 november", "ah that was for his half brother"]],
    [["strat was 20 november", "got him mixed up with his cousin"]],
    [["strat was 20 november", "sorry, the strat didn't happen on the 20th"]],
    [["strat was 20 november", "sorry the 20th was the referral"]],
    [["strat was 20 november", "oh sorry not ours, that's the lad next door"]],
    [["strat was 20 november", "please disregard, wrong child's record"]],
    [["strat was 20 november", "sorry thats not this family"]],
    [["strat was 20 november", "that strat was for his sister"]],
    [["strat was 20 november", "the strat date is wrong"]],
    [["strat was 20 november", "sorry the manager reckons 12 november"]],
  ])("is asked for: %j", async (turns) => {
    const answer = await askSet(today, ...turns, when);
    expect(datesOf(answer)).toEqual([]);
    expect(ownWordsOf(answer)).toContain(strategyMeeting);
  });

  it("is asked for at once, where an answer was counted from it", async () => {
    const answer = await askSet(today, `strat was 20 november. ${when}`, "no sorry, that's another family");
    expect(datesOf(answer)).toEqual([]);
    expect(ownWordsOf(answer)).toContain(strategyMeeting);
  });

  // Three working days from Monday 30 November end on Thursday 3 December; one from the emergency action would on Monday.
  it.each([
    [
      "police removed them at 2am saturday",
      "ignore that, wrong family",
      "in ours the concern was flagged yesterday and nobodys been removed. strat by when",
    ],
    [
      "concern flagged yesterday",
      "immediate action was taken saturday",
      "no sorry it wasnt, no immediate action. strat by when",
    ],
    [
      "emergency action was taken on saturday 28 november",
      "scrap that, thats another case",
      "child protection concerns were identified on 30 november. when is the strat due",
    ],
    [
      "concern identified 30 november, police took immediate action saturday 28th",
      "sorry, the police didn't do anything",
      "when's strat",
    ],
  ])("leaves what else was told of the case: %s | %s | %s", async (...turns) => {
    expect(await dues(turns, "2026-12-01")).toEqual(["2026-12-03"]);
  });
});

describe("words that take nothing back", () => {
  // 15 working days from Friday 20 November end on Friday 11 December.
  it.each([
    [["strat was 20 november", "the brother was not there"]],
    [["strat was 20 november", "no sorry, mum is away on 12 november"]],
    [["strat was 20 november", "we had another referral about dad"]],
    [["strat was 20 november", "no response from school since the strat"]],
    [["referral was 16 november", "strat was 20 november", "it was the older brother who hit her"]],
  ])("leave the date as it was told: %j", async (turns) => {
    expect(await dues([...turns, when])).toEqual(["2026-12-11"]);
  });
});
