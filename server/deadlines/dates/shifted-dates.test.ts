import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { createCalendar } from "../calendar.ts";
import { mendCalendarWords } from "./calendar-words.ts";
import { readDates } from "./read-dates.ts";

const calendar = createCalendar();

/** Read on Wednesday 14 October 2026. */
function read(words: string, today = "2026-10-14") {
  const text = mendCalendarWords(`the strat was ${words}, s47 agreed`);
  return readDates(text, { today: Temporal.PlainDate.from(today), calendar, leaning: null });
}

function daysOf(words: string, today?: string): string[] {
  return read(words, today).map(({ reading }) => {
    if (reading.kind === "date") return reading.date.toString();
    if (reading.kind === "day")
      return (reading.move?.(reading.nearest ?? never()) ?? reading.nearest ?? "").toString();
    return [reading.problem, ...reading.choices.map(String)].join(" ");
  });
}

function never(): never {
  throw new Error("no day is near");
}

describe("a day that two words of time tell together", () => {
  it.each([
    ["a week ago yesterday", "2026-10-06"],
    ["a fortnight ago last night", "2026-09-29"],
    ["two weeks yesterday", "2026-09-29"],
    ["a month ago yesterday", "2026-09-13"],
    ["yesterday week", "2026-10-06"],
    ["tues before last", "2026-10-06"],
    ["the Wednesday before last", "2026-09-30"],
    ["the night before last", "2026-10-12"],
    ["the week before last on Tuesday", "2026-09-29"],
    ["Friday the week before last", "2026-10-02"],
    ["last Tuesday week", "2026-10-06"],
    ["Monday week ago", "2026-10-05"],
    ["a week past Tuesday", "2026-10-06"],
    ["two Mondays ago", "2026-10-05"],
    ["Tuesday two weeks ago", "2026-09-29"],
    ["the first Monday in October", "2026-10-05"],
    ["the last Friday of last month", "2026-09-25"],
    ["the 3rd of this month", "2026-10-03"],
    ["28th last month", "2026-09-28"],
    ["Tuesday this week", "2026-10-13"],
  ])("is that one: %s", (words, day) => {
    expect(daysOf(words)).toEqual([day]);
  });

  it.each([
    // The Friday of the week of 28 September, or two weeks before Friday 9 October.
    ["Friday two weeks ago", "ambiguous 2026-09-25 2026-10-02"],
    ["a week before last Tuesday", "ambiguous 2026-09-29 2026-10-06"],
    ["Tuesday next", "ambiguous 2026-10-20 2026-10-27"],
    ["the weekend before last", "vague"],
  ])("is asked about where it may be two, or is none: %s", (words, asked) => {
    expect(daysOf(words)).toEqual([asked]);
  });

  it("is no length of a pregnancy, and no period that is asked of", () => {
    // Tuesday 12 May is the last period of a pregnancy of 22 weeks on 13 October, and the day of nothing else.
    expect(read("mum was 22 weeks yesterday, unborn").map(({ reading }) => reading)).toMatchObject([
      { isLastPeriod: true },
    ]);
    expect(daysOf("is it 15 days from yesterday")).toEqual(["2026-10-13"]);
  });
});

describe("a date that the words before it move", () => {
  it.each([
    ["the Monday after 1 October", "2026-10-05"],
    ["Friday before the 8th", "2026-10-02"],
    ["2 days after the 5th", "2026-10-07"],
    ["a week before 9 October", "2026-10-02"],
    ["the day after the 5th", "2026-10-06"],
  ])("is the day that they lead to: %s", (words, day) => {
    expect(daysOf(words)[0]).toBe(day);
  });

  it.each([
    "some time after the 5th",
    "a few days before 9 October",
    "after the 5th",
    "the week before 9 October",
    "3 working days before 9 October",
    "2 working days after the 5th",
    "12 days before 9 October",
    "a year before 9 October",
    "a week or two before 9 October",
    "a week or so before the 9th",
    "a fortnight before the court hearing on 9 October",
  ])("is none where they lead to no single day: %s", (words) => {
    expect(daysOf(words)).toEqual(["vague"]);
  });

  it.each([
    "must be the day after 5 October",
    "has to be a day after the 5th",
    "should be the Tuesday after 1 Oct",
  ])("is moved in a plan too: %s", (words) => {
    const text = `conf ${words}, ok?`;
    const today = Temporal.PlainDate.from("2026-10-14");
    const [found] = readDates(text, { today, calendar, leaning: null });
    const reading = found?.reading;
    const day = reading?.kind === "day" ? reading.move?.(reading.nearest ?? never()) : null;
    expect((reading?.kind === "date" ? reading.date : day)?.toString()).toBe("2026-10-06");
  });

  it("stays what it is where a clock is asked of", () => {
    const text =
      "strat 5 October: is it due within 5 days after 5 October, does it start the day after 5 October";
    const found = readDates(text, { today: Temporal.PlainDate.from("2026-10-14"), calendar, leaning: null });
    expect(found.map(({ text: typed }) => typed)).toEqual(["5 October", "5 October", "5 October"]);
  });
});

describe("a date beside words that make it another day", () => {
  it.each([
    "w/c 5 October",
    "week commencing the 5th",
    "the weekend of the 3rd",
    "half-term Monday",
    "Friday of half term",
    "Monday but one",
    "the first Monday back",
    "Tuesday after the referral",
  ])("names no single day: %s", (words) => {
    expect(daysOf(words).at(-1)).toBe("vague");
  });

  it.each(["tomorrow week", "Friday week", "12 November 2026", "Tuesday next week"])(
    "is not read as a day to come, where it is told as past: %s",
    (words) => {
      expect(daysOf(words)).toEqual(["ahead"]);
    },
  );

  it.each([
    "about the 5th",
    "roughly 5 October",
    "5 October or so",
    "I think the 5th",
    "the 5thish",
    "5 October though not certain",
    "5 October but I'm not sure",
  ])("is only about that day: %s", (words) => {
    expect(read(words)[0]?.isRough).toBe(true);
  });

  it.each([
    "Unsure whether ref was on 5 October",
    "ref might've been on 5 October",
    "can't remember if ref was 5 Oct",
  ])("is only about that day, where that is doubted: %s", (text) => {
    const today = Temporal.PlainDate.from("2026-10-14");
    const [found] = readDates(text, { today, calendar, leaning: null });
    expect(found?.isRough).toBe(true);
  });

  it("is to come and told as past, whatever else is asked", () => {
    const text = "Ref came in on 5 October 2027. When is it due, and if it is moved?";
    const today = Temporal.PlainDate.from("2026-10-14");
    const [found] = readDates(text, { today, calendar, leaning: null });
    expect(found?.reading).toMatchObject({ kind: "unclear", problem: "ahead" });
  });

  it("is certain where its words only ask about it", () => {
    const text = "what about the 5th";
    const [found] = readDates(text, {
      today: Temporal.PlainDate.from("2026-10-14"),
      calendar,
      leaning: null,
    });
    expect(found?.isRough).toBeUndefined();
  });
});

describe("a day that is known by a name", () => {
  it.each([
    ["Remembrance Sunday", "2026-11-20", "2026-11-08"],
    ["bonfire night", "2026-11-20", "2026-11-05"],
    ["Halloween", "2026-11-20", "2026-10-31"],
    ["Shrove Tuesday", "2026-03-10", "2026-02-17"],
    ["Palm Sunday", "2026-04-20", "2026-03-29"],
    ["Easter Tuesday", "2026-04-20", "2026-04-07"],
    ["the Tuesday after Easter", "2026-04-20", "2026-04-07"],
    ["bank holiday Monday", "2026-06-03", "2026-05-25"],
    ["Mothering Sunday", "2026-04-20", "2026-03-15"],
  ])("is that day, and no weekday of last week: %s", (words, today, day) => {
    expect(daysOf(words, today)).toEqual([day]);
  });

  it("is asked about where the name is that of two", () => {
    expect(daysOf("Remembrance Day", "2026-11-20")).toEqual(["ambiguous"]);
  });
});

describe("a day and month with a point or a hyphen", () => {
  it.each(["6.10", "6-10", "on 06.10", "6.10. Is it late?", "6-10: late?"])(
    "is a date of what happens on a day: %s",
    (words) => {
      expect(daysOf(words)).toEqual(["2026-10-06"]);
    },
  );

  it.each(["on children aged 6-10", "10.10 today", "6-10 weeks"])("is none elsewhere: %s", (words) => {
    expect(daysOf(words)).not.toContain("2026-10-06");
    expect(daysOf(words)).not.toContain("2026-10-10");
  });
});
