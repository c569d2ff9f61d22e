import { describe, expect, it } from "vitest";
import { asksOnlyOfClock, isBareDetail } from "./bare-detail.ts";

describe("isBareDetail", () => {
  it.each([
    "she's 14",
    "4",
    "he's four years old",
    "and a 12 year old",
    "twins, aged 3",
    "ok, he is twenty-one",
    "it came in at 3pm on Friday 6 March 2026",
    "we got it yesterday at half past four",
    "06/03/2026",
    "no, 8 last night",
    "last night at half 6",
    "mum is 21 weeks today",
    "she's 19+4 on friday",
    "email came in at 5",
    "it's not happening til 4 jan",
    "sorry, 11pm",
    "second strat was on 12/11",
    "referral came in today at 4ish",
    "they rang me back on monday",
    "thursday just gone",
    "my mum",
    "and her big brother?",
    "the stepdad",
  ])("knows an age, a time or a relative by itself: “%s”", (turn) => {
    expect(isBareDetail(turn)).toBe(true);
  });

  it.each([
    "",
    "...",
    "she's 14 and she's on the bridge now",
    "I'm 9",
    "he's on it",
    "she is 2 and alone",
    "he came at me on Friday",
    "he told me on monday",
    "he's gone since tuesday",
    "my dad hits",
    "mum",
    "is she in",
    "yesterday he hit her",
    "999 now please",
    "phoned 999 at 4",
    "out since last night",
    "mum left him at 7 last night",
    "the baby",
    "he's got 3 knives",
  ])("leaves what may tell more: “%s”", (turn) => {
    expect(isBareDetail(turn)).toBe(false);
  });

  it("reads long runs of numbers as fast as anything else", () => {
    const startedAt = performance.now();
    for (const turn of [
      "1".repeat(79) + "x",
      "1-".repeat(39) + "x",
      "on ".repeat(26) + "x",
      "a".repeat(5000),
    ])
      expect(isBareDetail(turn)).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(200);
  });
});

describe("asksOnlyOfClock", () => {
  it.each([
    "how many days since 2 nov",
    "how many working days between 9 november and today",
    "referral came in today at 2ish, when do we have to have made a decision",
    "came in at 5 today, decision by when",
    "police protection started 9pm last night when does it end",
    "referral 20 nov and they told me on weds, is that in time",
    "how many days left",
  ])("knows what tells of nobody: “%s”", (turn) => {
    expect(asksOnlyOfClock(turn)).toBe(true);
  });

  it.each([
    "how many days since he hit me",
    "been left since 9 last night, how long",
    "gone since 9 last night when",
    "when does he do it",
    "how long has he got",
    "took 30 at 2 today how long",
    "i have made a decision tonight at 9 when",
    "police took her last night when does it end",
    "he told me on monday, is that late",
    "came in at 4",
  ])("leaves what may tell more, or asks nothing: “%s”", (turn) => {
    expect(asksOnlyOfClock(turn)).toBe(false);
  });
});

describe("a turn of what can be parted in many ways", () => {
  // All that a turn may be long, ended by what is no part; and the most that can be typed.
  const turns = [
    "by when ",
    "is that in time ",
    "how many days left ",
    "they rang ",
    "came in at 9 ",
  ].flatMap((words) => [
    words.repeat(14).slice(0, 78),
    words.repeat(14).slice(0, 118),
    words.repeat(500).slice(0, 3999),
  ]);

  it.each(turns)("is read at once: “%s”", (turn) => {
    const startedAt = performance.now();
    expect(isBareDetail(`${turn}x`)).toBe(false);
    expect(asksOnlyOfClock(`${turn}x`)).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(50);
  });
});
