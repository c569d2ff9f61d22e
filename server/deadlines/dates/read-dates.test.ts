import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { createCalendar } from "../calendar.ts";
import { mendCalendarWords } from "./calendar-words.ts";
import { readDates } from "./read-dates.ts";

const calendar = createCalendar();

/** A Tuesday. */
const today = Temporal.PlainDate.from("2026-03-10");

function read(text: string): string[] {
  return readDates(mendCalendarWords(text), { today, calendar, leaning: null }).map(({ reading }) => {
    switch (reading.kind) {
      case "date":
        return reading.date.toString();
      case "day":
        return `day ${String(reading.day)}, ${String(reading.nearest)}`;
      case "unclear":
        return [reading.problem, ...reading.choices.map(String)].join(" ");
    }
  });
}

describe("an ordinal behind what happens on a day", () => {
  it.each([
    ["strat 5th, icpc by?", ["day 5, 2026-03-05"]],
    ["strat was on 2nd n 2nd strat on 8th march", ["day 2, 2026-03-02", "2026-03-08"]],
    ["conf booked for 20th", ["day 20, 2026-03-20"]],
    ["the 2nd strat, her 3rd child, the 1st referral", []],
  ])("is a day of the month, and of a meeting or child none: %s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a date with its day, month and year", () => {
  it.each([
    "3 March 2026",
    "3rd March 2026",
    "3rd of March 2026",
    "the 3rd of March, 2026",
    "3 Mar 2026",
    "3-Mar-2026",
    "3 mar 26",
    "3rd march '26",
    "03/03/2026",
    "3/3/26",
    "03-03-2026",
    "3.3.2026",
    "on 3.3.26",
    "2026-03-03",
    "March 3rd 2026",
    "March 3, 2026",
    "Tuesday 3 March 2026",
    "Tues 3rd March 2026",
    "tue, 3 march 2026",
  ])("%s is 3 March 2026", (text) => {
    expect(read(text)).toEqual(["2026-03-03"]);
  });

  it.each([
    ["10/3/2026", "2026-03-10"],
    ["4/12/25", "2025-12-04"],
    ["29 February 2028", "2028-02-29"],
    ["1st May 2026", "2026-05-01"],
    ["31.12.2025", "2025-12-31"],
  ])("%s is read day first", (text, date) => {
    expect(read(text)).toEqual([date]);
  });

  it("reads back every date of the covered years in every dress", () => {
    const months =
      "January February March April May June July August September October November December".split(" ");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4382 }), (days) => {
        const date = Temporal.PlainDate.from("2019-01-01").add({ days });
        const name = months[date.month - 1]!;
        const { day, month, year } = date;
        const dresses = [
          `${day} ${name} ${year}`,
          `${day} ${name.slice(0, 3)} ${year}`,
          `${day}/${month}/${year}`,
          `${day}/${month}/${year % 100}`,
          `${day}-${month}-${year}`,
          `${name} ${day}, ${year}`,
          date.toString(),
        ];
        for (const dress of dresses) expect(read(dress)).toEqual([date.toString()]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("one of two dates", () => {
  it.each([
    ["it was 3 March 2026 or 4 March 2026", ["ambiguous 2026-03-03 2026-03-04"]],
    ["Monday or possibly Tuesday", ["ambiguous 2026-03-09 2026-03-10"]],
    ["3 or 4 March 2026", ["vague"]],
    ["either the 3rd or the 4th of March", ["vague"]],
    ["3-4 March 2026", []],
    ["aged 3 and 4, met 5 March 2026", ["2026-03-05"]],
    ["3 March 2026 and 4 March 2026", ["2026-03-03", "2026-03-04"]],
  ])("%s is none to count from", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a date that cannot be", () => {
  it.each([
    "30 February 2026",
    "30th Feb",
    "31 April",
    "31/4/2026",
    "29 February 2026",
    "29/02/2027",
    "31st of June 2026",
    "13/13/2026",
    "03/25/2026",
    "32/1/2026",
    "0/5/2026",
    "2026-02-30",
    "31 November 2025",
  ])("%s is impossible, and is not rolled over", (text) => {
    expect(read(text)).toEqual(["impossible"]);
  });

  it.each([
    ["Monday 3 March 2026", "weekday 2026-03-03"],
    ["Fri 18/12/2025", "weekday 2025-12-18"],
  ])("%s is questioned: weekday and date do not match", (text, problem) => {
    expect(read(text)).toEqual([problem]);
  });

  it.each(["45 fortnights", "last week", "end of March", "mid-March", "over Easter", "the other day"])(
    "%s names no single day",
    (text) => {
      expect(read(text)).toEqual(["vague"]);
    },
  );

  it("asks which of two days “next Friday” is", () => {
    expect(read("next Friday")).toEqual(["ambiguous 2026-03-13 2026-03-20"]);
  });

  it.each([
    ["3 March 1850", "1850-03-03"],
    ["3 March 2250", "2250-03-03"],
  ])("%s is left to the calendar, which refuses it", (text, date) => {
    expect(read(text)).toEqual([date]);
  });
});

describe("a date without its year", () => {
  it.each([
    ["the strategy meeting was on 3 March", "2026-03-03"],
    ["it was held on 20 December", "2025-12-20"],
    ["the conference is booked for 22 April", "2026-04-22"],
    ["20 December", "2025-12-20"],
    ["1st May", "2026-05-01"],
    ["on 3/3", "2026-03-03"],
    ["baby is due 14 January", "2027-01-14"],
    ["Tuesday 3rd March", "2026-03-03"],
  ])("%s is the nearest sensible one", (text, date) => {
    expect(read(text)).toEqual([date]);
  });

  it.each(["29 February", "the strategy meeting was on 29 Feb", "leap day"])(
    "says of %s that this year has none, with the leap days before and after",
    (text) => {
      expect(read(text)).toEqual(["leap-day 2024-02-29 2028-02-29"]);
    },
  );

  it("has the leap day of this year, or of the next where the words look ahead", () => {
    const on = (today: string, text: string) =>
      readDates(text, { today: Temporal.PlainDate.from(today), calendar, leaning: null }).map(
        ({ reading }) => reading,
      );
    const leapDay = Temporal.PlainDate.from("2028-02-29");
    expect(on("2028-03-10", "it was 29 Feb")).toMatchObject([{ kind: "date", date: leapDay }]);
    expect(on("2027-06-01", "baby is due 29 Feb")).toMatchObject([{ kind: "date", date: leapDay }]);
    expect(on("2027-03-10", "it was 29 Feb")).toMatchObject([{ kind: "unclear", problem: "leap-day" }]);
  });

  it.each([
    ["EDD 3 March next year", "2027-03-03"],
    ["next year, on 3 March", "2027-03-03"],
    ["it was 3 March last year", "2025-03-03"],
    ["Boxing Day this year", "2026-12-26"],
    ["leap day next year", "impossible"],
    // 3 March 2027 is a Wednesday.
    ["Tuesday 3 March next year", "weekday 2027-03-03"],
  ])("has the year that is named beside it: %s", (text, date) => {
    expect(read(text)).toEqual([date]);
  });

  it.each([
    ["referral received by the hub on 15 February", "2026-02-15"],
    ["reported by phone 15 February", "2026-02-15"],
    // The verb does not look back where it is still to be done.
    ["it will be held 15 January", "2027-01-15"],
  ])("lies behind or ahead by its verb: %s", (text, date) => {
    expect(read(text)).toEqual([date]);
  });
});

describe("a date that counts from today", () => {
  it.each([
    ["today", "2026-03-10"],
    ["yesterday at 4pm", "2026-03-09"],
    ["the day before yesterday", "2026-03-08"],
    ["tomorrow", "2026-03-11"],
    ["last Friday", "2026-03-06"],
    ["last Tuesday", "2026-03-03"],
    ["this Friday", "2026-03-13"],
    ["a fortnight ago", "2026-02-24"],
    ["two weeks ago", "2026-02-24"],
    ["a week ago", "2026-03-03"],
    ["3 days ago", "2026-03-07"],
    ["in 3 weeks", "2026-03-31"],
    ["in two weeks' time", "2026-03-24"],
    ["a week on Friday", "2026-03-20"],
    ["ten weeks on Friday", "2026-05-22"],
    ["it's been 50 days since the referral", "2026-01-19"],
    ["its now 2 weeks since it was made", "2026-02-24"],
    ["two weeks today since", "2026-02-24"],
    ["the meeting was two weeks today", "2026-02-24"],
    ["the meeting is two weeks today", "2026-03-24"],
    ["mum was told the meeting is two weeks today", "2026-03-24"],
    ["it got moved to three weeks today", "2026-03-31"],
    ["Friday week", "2026-03-20"],
    ["since Monday", "2026-03-09"],
    ["it was Friday", "2026-03-06"],
    ["it is booked for Friday", "2026-03-13"],
    ["this morning", "2026-03-10"],
    ["last nite yesterdy", "2026-03-09"],
    ["the 4th", "day 4, 2026-03-04"],
    ["it is booked for the 4th", "day 4, 2026-04-04"],
    ["tues 10th", "2026-03-10"],
    ["Friday the 13th", "2026-03-13"],
    ["sat at 11am", "2026-03-07"],
    ["rang sat morning", "2026-03-07"],
    ["sun 9pm", "2026-03-08"],
    ["9pm sun", "2026-03-08"],
    ["rang mon", "2026-03-09"],
    ["seen thu", "2026-03-05"],
    ["reported by phone Thursday", "2026-03-05"],
    ["submitted by the school Thursday", "2026-03-05"],
    ["9 weeks pregnant today", "2026-01-06"],
    ["9+3 weeks pregnant today", "2026-01-03"],
    ["9 weeks and 3 days pregnant today", "2026-01-03"],
  ])("%s", (text, date) => {
    expect(read(text)).toEqual([date]);
  });
});

describe("a day with a name", () => {
  it.each([
    ["Christmas Eve 2025", "2025-12-24"],
    ["Boxing Day 2025", "2025-12-26"],
    ["New Year's Eve 2025", "2025-12-31"],
    ["Good Friday 2026", "2026-04-03"],
    ["Easter Monday 2026", "2026-04-06"],
    ["Easter Monday 2025", "2025-04-21"],
    ["Maundy Thursday 2026", "2026-04-02"],
    ["christmas eve", "2025-12-24"],
  ])("%s is %s", (text, date) => {
    expect(read(text)).toEqual([date]);
  });
});

it.each([
  "more than 3 working days ago",
  "less than 15 working days ago",
  "about 4 working days ago",
  "on the last Thursday of term",
])("counts from no day that is only bounded or guessed: %s", (words) => {
  expect(readDates(`the strat was ${words}`, { today, calendar, leaning: null })[0]?.reading).toMatchObject({
    kind: "unclear",
    problem: "vague",
  });
});

it("does not take a named day said to be past for last year's, where this year's is days away", () => {
  const beforeChristmas = Temporal.PlainDate.from("2026-12-20");
  const readings = (text: string) =>
    readDates(mendCalendarWords(text), { today: beforeChristmas, calendar, leaning: "past" }).map(
      ({ reading }) => reading,
    );
  const choices = [Temporal.PlainDate.from("2026-12-24"), Temporal.PlainDate.from("2025-12-24")];
  for (const text of ["Christmas Eve", "24 December"])
    expect(readings(text)).toMatchObject([{ kind: "unclear", problem: "ambiguous", choices }]);
});

describe("a number that is no date", () => {
  it.each([
    "ring 01702 215007",
    "0345 603 7627",
    "section 47",
    "s47 enquiry",
    "3.4",
    "paragraph 2.5.26",
    "I sat the exam",
    "he sat in the room",
    "they sat at 4 tables",
    "the sun at 2pm",
    "open Mon-Fri",
    "20 weeks pregnant at booking",
    "15 working days",
    "he is 14",
    "24/7",
    "Working Together 2018",
    "Children Act 1989",
    "may I chase them",
    "may 3 people attend",
    "9 out of 10",
    "half of them",
    "1/2 of the class",
    "the march of time",
    "NHS number 943 476 5919",
    "Year 9",
    "room 3-4",
    "her 14th birthday",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("slips of the keyboard", () => {
  it.each([
    ["3 Febuary 2026", "2026-02-03"],
    ["Wensday 4 March 2026", "2026-03-04"],
    ["3 marhc 2026", "2026-03-03"],
  ])("%s is read as meant", (text, date) => {
    expect(read(text)).toEqual([date]);
  });
});

describe("an ordinal without its month", () => {
  it.each(["actually 9th", "no, 9th", "sorry, it was on 9th", "9th not 10th"])("is a day in “%s”", (text) => {
    expect(read(text)).toEqual(["day 9, 2026-03-09"]);
  });

  it.each(["actually 9th birthday", "her 3rd", "she is in 9th place", "training's on 12th"])(
    "is none in “%s”",
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe("a day told by working days", () => {
  /** The Friday after Easter 2026: Good Friday was 3 April, Easter Monday 6 April. */
  const afterEaster = Temporal.PlainDate.from("2026-04-10");
  const readBy = (text: string, closures: Parameters<typeof createCalendar>[0] = []) =>
    readDates(text, { today: afterEaster, calendar: createCalendar(closures), leaning: null })[0]?.reading;
  const dateOf = (reading: ReturnType<typeof readBy>) =>
    reading?.kind === "date" ? reading.date.toString() : reading?.kind;

  it.each([
    // 9, 8 and 7 April are days 1 to 3; Easter Monday, the weekend and Good Friday are not counted.
    ["sent it in 4 working days ago", "2026-04-02"],
    ["one working day ago", "2026-04-09"],
    ["a couple of working days ago", "2026-04-08"],
    // 13 and 14 April.
    ["in 2 working days' time", "2026-04-14"],
    ["in three working days", "2026-04-15"],
  ])("is counted without weekends and bank holidays: %s", (text, date) => {
    expect(dateOf(readBy(text))).toBe(date);
  });

  it("keeps the days that were passed over", () => {
    const reading = readBy("4 working days ago");
    const skipped = reading?.kind === "date" ? reading.counted?.skipped?.map(({ name }) => name) : null;
    expect(skipped).toEqual(["Easter Monday", "Sunday", "Saturday", "Good Friday"]);
  });

  it("is counted without the days on which the area is closed", () => {
    const closures = [{ date: "2026-04-08", name: "Staff day" }];
    expect(dateOf(readBy("2 working days ago", closures))).toBe("2026-04-07");
  });

  it("is none where nobody counts so far", () => {
    expect(readBy("400 working days ago")).toMatchObject({ kind: "unclear", problem: "vague" });
  });
});

describe("a weekday called the last", () => {
  /** A Friday. */
  const friday = Temporal.PlainDate.from("2026-11-27");
  const readOn = (text: string) =>
    readDates(text, { today: friday, calendar, leaning: null }).map(({ reading }) =>
      reading.kind === "date"
        ? reading.date.toString()
        : reading.kind === "unclear"
          ? reading.choices.map(String)
          : null,
    );

  it("may be this week's or the one before where this week had one", () => {
    expect(readOn("last Thursday")).toEqual([["2026-11-19", "2026-11-26"]]);
    expect(readOn("last Monday")).toEqual([["2026-11-16", "2026-11-23"]]);
  });

  it.each([
    ["last Friday", "2026-11-20"],
    ["last Saturday", "2026-11-21"],
    ["this past Thursday", "2026-11-26"],
    ["Thursday last week", "2026-11-19"],
    ["on Thursday", "2026-11-26"],
  ])("is one day where this week had none yet, or the words say which: %s", (text, date) => {
    expect(readOn(text)).toEqual([date]);
  });

  it("is the day that stands beside it", () => {
    expect(readOn("last Thursday (19 November 2026)")).toEqual(["2026-11-19"]);
    expect(readOn("last Thursday, 26 November 2026")).toEqual(["2026-11-26"]);
  });
});

it.each([
  "it's 15 working days since the strat that it has to be held",
  "once it's been 15 working days since the strat",
  "what if it's been 10 days since the strat",
  "on Friday it's been 10 days since the strat",
])("finds no day gone by in what is due or only supposed: %s", (text) => {
  const dates = readDates(text, { today, calendar, leaning: null });
  expect(dates.filter(({ text: typed }) => typed.includes("since"))).toEqual([]);
});
