import { describe, expect, it } from "vitest";
import { askSet as ask, datesOf as dates, ownWordsOf as own } from "../../testing/ask-set.ts";

describe("the dates of several children", () => {
  // 11 May and 14 May 2026; the bank holiday on 25 May is not counted: 2 June and 5 June.
  const both = "kid A strat 11 may, kid B (diff family) strat 14 may. icpc dates?";
  const [first, second] = [["set.icpc", "2026-06-02"] as const, ["set.icpc", "2026-06-05"] as const];

  it.each([
    both,
    "Ava's strat was 11 may and Leo's was 14 may. when are the confs?",
    "strat 11 may (baby), 14 may (older brother), icpc by when",
  ])("stand each for its own: %s", async (turn) => {
    expect(dates(await ask("2026-05-18", turn))).toEqual([first, second]);
  });

  it("are told with the names that they were given by", async () => {
    const answer = own(await ask("2026-05-18", both));
    expect(answer).toMatch(/“kid A”, counted from Monday 11 May 2026: .* Tuesday 2 June 2026\./u);
    expect(answer).toMatch(/“kid B”, counted from Thursday 14 May 2026: .* Friday 5 June 2026\./u);
  });

  it.each([
    ["when was kid A again", [first]],
    ["and kid B", [second]],
    ["the first", [first]],
    ["both", [first, second]],
    ["so when", [first, second]],
  ])("are shown for the one that is asked of, else for each: %s", async (turn, expected) => {
    expect(dates(await ask("2026-05-18", both, turn))).toEqual(expected);
  });

  it("may be told in turns of their own, and what is told of another child dates no meeting", async () => {
    const one = "strat for kid A 11 may. icpc?";
    expect(dates(await ask("2026-05-18", one, "and kid B strat 14 may"))).toEqual([first, second]);
    expect(dates(await ask("2026-05-18", one, "and kid B strat 14 may", "and kid A again"))).toEqual([first]);
    expect(dates(await ask("2026-05-18", "baby's strat 11 may, icpc?", "brother hit her on 14 may"))).toEqual(
      [first],
    );
  });

  it("are judged each for itself", async () => {
    const answer = own(await ask("2026-05-18", both, "is 3 june ok"));
    expect(answer).toContain(
      "Too late: Wednesday 3 June 2026 is working day 16, and the period is 15. (“kid A”)",
    );
    expect(answer).toContain("In time: Wednesday 3 June 2026 is working day 13 of 15. (“kid B”)");
  });

  it("are put right by name, and where no name is given it is asked for", async () => {
    const third = ["set.icpc", "2026-06-03"];
    expect(dates(await ask("2026-05-18", both, "sorry kid A was the 12th"))).toEqual([third, second]);
    const open = await ask("2026-05-18", both, "sorry the 12th");
    expect(dates(open)).toEqual([]);
    expect(own(open)).toContain("Whose date is “the 12th”: “kid A” or “kid B”?");
    expect(dates(await ask("2026-05-18", both, "sorry the 12th", "kid A"))).toEqual([third, second]);
  });

  it.each([
    "baby's strat was 11 may, brother hit her on 14 may. icpc by when",
    "baby's strat 11 may, second strat for baby 14 may, icpc when",
  ])("are told where both are of such a meeting, and of another child: %s", async (turn) => {
    expect(dates(await ask("2026-05-18", turn))).toEqual([first]);
  });
});

describe("the dates of several children, told before anything is asked", () => {
  const told = "jayden's strat was 18 november, tyler's was 26 november";
  // 15 working days from Wednesday 18 and Thursday 26 November 2026.
  const [jayden, tyler] = [["set.icpc", "2026-12-09"] as const, ["set.icpc", "2026-12-17"] as const];

  it.each([
    [
      [told, "when are both conferences due"],
      [jayden, tyler],
    ],
    [
      ["kid A strat 18 november", "kid B strat 26 november", "icpc for each?"],
      [jayden, tyler],
    ],
    [[told, "tyler's conference?"], [tyler]],
    [[told, "no swap them", "jayden's conference?"], [tyler]],
    [[told, "sorry i've got them the wrong way round. when is tyler's conference due?"], [jayden]],
    // Wednesday 25 November.
    [
      [told, "tyler's was actually the 25th", "when are both conferences due"],
      [jayden, ["set.icpc", "2026-12-16"]],
    ],
  ])("stay apart until it is: %j", async (turns, expected) => {
    expect(dates(await ask("2026-11-27", ...turns))).toEqual(expected);
  });

  it("are not both shown where one was told, and the other's is asked for", async () => {
    for (const asked of ["when are both conferences due", "conference date for each of them?"]) {
      const answer = await ask("2026-11-27", "strat for jayden 18 november", asked);
      expect(answer.kind).toBe("clarification");
      expect(own(answer)).toContain("says nothing of the other");
    }
    // Both dates of one child are two deadlines.
    const one = await ask("2026-11-27", "strat 18 november, baby due 3 march", "both conferences by when");
    expect(own(one)).not.toContain("says nothing of the other");
  });
});

describe("what else is told of one of several children", () => {
  // Strategy meetings on Friday 6 and Tuesday 10 November 2026: day 15 is Friday 27 November and Tuesday 1 December.
  const told = "Ava strat 6 Nov, Leo strat 10 Nov. ICPC dates?";

  it.each(["Leo was visited on 17 Nov", "Leo has a dob of 17 Nov 2019", "leo was placed on 17 Nov"])(
    "moves none of their dates: %s",
    async (turn) => {
      const dues = dates(await ask("2026-11-27", told, turn)).map(([, due]) => due);
      expect(dues.every((due) => due === "2026-11-27" || due === "2026-12-01")).toBe(true);
    },
  );

  it("leaves the dates of all where it names another event", async () => {
    const answer = await ask("2026-11-27", told, "Ava was born 17 Nov 2019");
    expect(dates(answer).map(([, due]) => due)).toEqual(["2026-11-27", "2026-12-01"]);
  });

  it.each([
    ["Leo's ICPC is set for 1 Dec, is that ok?", "In time: Tuesday 1 December 2026 is working day 15 of 15."],
    ["ICPC on 2 Dec for Leo, in time?", "Too late: Wednesday 2 December 2026 is working day 16"],
  ])("is held to that child's own date: %s", async (turn, verdict) => {
    const answer = await ask("2026-11-27", told, turn);
    expect(dates(answer)).toEqual([["set.icpc", "2026-12-01"]]);
    expect(own(answer)).toContain(verdict);
  });
});

describe("words that stand with dates in a list and are no names", () => {
  it.each([
    "zoom strat 9/11, face to face strat 11/11. ICPC by when?",
    "initial strat 9/11, main strat 11/11, conf when?",
    "Online strat 9/11, full strat 11/11, conf when?",
  ])("leave open which of two meetings is counted from: %s", async (turn) => {
    expect(dates(await ask("2026-11-27", turn))).toEqual([]);
  });

  it.each([
    "Strat 9 Nov, exam 10 Nov, ABE 11 Nov. ICPC by?",
    "strat 9 nov, bail 10 nov, hearing 11 nov. icpc by?",
  ])("give no case of their own: %s", async (turn) => {
    const answer = await ask("2026-11-27", turn);
    // Monday 9 November and 15 working days.
    expect(dates(answer)).toEqual([["set.icpc", "2026-11-30"]]);
    expect(own(answer)).not.toContain("counted from");
  });

  it.each(["liam 9/11, mia 11/11 strats. ICPCs by when?", "Rose 9/11, Jack 11/11 strats, confs when?"])(
    "stand apart from names, which share what happened on their days: %s",
    async (turn) => {
      const dues = dates(await ask("2026-11-27", turn)).map(([, due]) => due);
      expect(dues).toEqual(["2026-11-30", "2026-12-02"]);
    },
  );
});

describe("two dates of one meeting", () => {
  const asked = "strat 11 may, strat 14 may. icpc date?";

  it.each([
    ["the first", ["2026-06-02"]],
    ["it was the second one", ["2026-06-05"]],
    ["the monday", ["2026-06-02"]],
    ["both", ["2026-06-02", "2026-06-05"]],
    ["strat was 12 may", ["2026-06-03"]],
    ["ok thanks so when", []],
  ])("are chosen among, and none is counted from until then: %s", async (turn, expected) => {
    const answer = await ask("2026-05-18", asked, turn);
    expect(answer.deadlines.map(({ due }) => due)).toEqual(expected);
  });
});

describe("a date that was changed", () => {
  const birth = "baby due 30 oct, pre birth conf when";

  it.each([
    "scan changed it, now 6 nov",
    "its 6 nov now",
    "its been moved to 6 nov",
    "midwife moved it, 6 nov now",
    "typo, 6 nov",
  ])("takes the place of the one told: %s", async (turn) => {
    // Ten weeks before 6 November: 28 August.
    const answer = await ask("2026-06-17", birth, turn);
    expect(dates(answer)).toEqual([["set.prebirth_conference", "2026-08-28"]]);
  });

  it("stays changed in later turns", async () => {
    const turns = [birth, "scan changed it, now 6 nov", "strat was 1 june does that change anything"];
    expect(dates(await ask("2026-06-17", ...turns))).toEqual([
      ["set.icpc", "2026-06-22"],
      ["set.prebirth_conference", "2026-08-28"],
    ]);
  });

  it.each(["its been moved to 5 jan", "its now 5 jan"])(
    "is one of what is yet to be held where what has been is behind: %s",
    async (turn) => {
      const answer = await ask("2026-12-30", "strat held 7 dec, conf when?", turn);
      expect(dates(answer)).toEqual([["set.icpc", "2026-12-30"]]);
      expect(own(answer)).toContain("Too late: Tuesday 5 January 2027 is working day 18");
    },
  );
});
