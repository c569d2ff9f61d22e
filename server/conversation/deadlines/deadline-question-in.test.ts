import { beforeAll, describe, expect, it } from "vitest";
import { readIso } from "../../deadlines/local-time.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";
import { deadlineQuestionIn } from "./deadline-question-in.ts";
import type { DeadlineQuestion } from "./deadline-question.ts";

const knowledge = await bundledKnowledge();
beforeAll(() => {
  read(["strat was 3 March 2026, when is the ICPC due?"]);
});

/** Read from the page of an area; null: of all of them. */
function read(turns: readonly string[], area: string | null = "set"): DeadlineQuestion | null {
  const today = readIso("2026-03-26");
  if (today === null) throw new Error("no today");
  return deadlineQuestionIn(turns, { area: area ?? undefined, knowledge, today });
}

/** A turn as long as the contract allows. */
const longest = (text: string) => text.repeat(Math.ceil(4000 / text.length)).slice(0, 4000);

/** Words that nobody knows, each another one. */
function gibberish(turn: number): string {
  const letters = "bcdfghjklmnpqrstvwxz";
  const word = (n: number) =>
    Array.from({ length: 7 }, (_, i) => letters[(n * (i + 3) + turn * 7 + i * i) % letters.length]).join("");
  return longest(Array.from({ length: 500 }, (_, n) => word(n + 500 * turn)).join(" "));
}

describe("a conversation at the limits of the contract", () => {
  it.each([
    ["words that nobody knows", Array.from({ length: 50 }, (_, turn) => gibberish(turn))],
    [
      "one meeting and its date over and over",
      Array.from({ length: 50 }, () => longest("second strat 3 March ")),
    ],
    [
      "words that nobody knows, and a last one that asks to hear it again",
      [...Array.from({ length: 49 }, (_, turn) => gibberish(turn)), "say that again"],
    ],
    ["“have we” over and over", [`EPO 24 nov, how long ${longest("have we ").slice(0, 3950)} zz`]],
    ["“have” over and over", [`EPO 24 nov, how long ${longest("have ").slice(0, 3950)} zz`]],
    [
      "“came back” over and over",
      [`referral 2 nov, decision ${longest("came back ").slice(0, 3900)} zz. late?`],
    ],
    [
      "“strategy” over and over",
      [`strat 2 nov, second ${longest("strategy ").slice(0, 3900)} zz 25 nov, conf by?`],
    ],
    ["“agreed it” over and over", [longest("agreed it ")]],
    [
      "a decision that came back over and over",
      [`referral 2 nov, late? ${longest("decision came back ").slice(0, 3900)}`],
    ],
    ["empty lines", Array.from({ length: 50 }, () => `x${"\n".repeat(3990)} 3/3`)],
    // Whatever else the machine does at that moment counts too: it is timed again.
  ])("of %s is read in less than two seconds", { retry: 2 }, (_name, turns) => {
    const startedAt = performance.now();
    read(turns);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});

it("reads the whole of a conversation as people hold them, to its first turn", () => {
  const chat = Array.from({ length: 23 }, (_, n) =>
    `thanks, and who should I speak to about point ${String(n)}? `.repeat(8),
  );
  const question = read(["strat was 3 March 2026, s47 agreed", ...chat, "when is the ICPC due?"]);
  expect(question?.events.get("initiating-strategy-meeting")?.when.date.toString()).toBe("2026-03-03");
});

describe("places of two areas in one turn", () => {
  const asked = "Strat 3 March 2026, ICPC by when?";
  const readAnywhere = (...turns: string[]) => read(turns, null);

  it("are told apart by where the child lives", () => {
    const question = readAnywhere(`Child lives in Southend, school is in Wisbech. ${asked}`);
    expect(question).toMatchObject({ area: { area: "set" }, areaDoubt: null });
  });

  it("leave open whose dates count where that is not said, until it is", () => {
    const turn = `Mum in Southend, dad in Wisbech. ${asked}`;
    const doubt = {
      asked: "set",
      askedPlace: "Southend",
      area: "cambridgeshire-peterborough",
      place: "Wisbech",
    };
    expect(readAnywhere(turn)).toMatchObject({ area: null, areaDoubt: doubt });
    expect(readAnywhere(turn, "Wisbech")).toMatchObject({
      area: { area: "cambridgeshire-peterborough" },
      areaDoubt: null,
    });
  });
});

describe("a turn that stands for a whole question", () => {
  it("is asked by itself where nothing is dated", () => {
    const question = read(["how long have we got to hold a strat?", "and the conference?"]);
    expect(question).toMatchObject({ subjects: ["initial-conference"], isGeneral: true });
  });

  it("goes on with the case where something is dated", () => {
    const question = read(["strat was 3 March 2026, when's the conference due?", "and the assessment?"]);
    expect(question?.subjects).toEqual(["assessment"]);
    expect(question?.events.get("initiating-strategy-meeting")?.when.date.toString()).toBe("2026-03-03");
  });

  it("is asked of the place that it tells", () => {
    const question = read(["how soon do I confirm a referral in writing", "what about in Peterborough?"]);
    const area = { area: "cambridgeshire-peterborough", because: { place: "Peterborough" } };
    expect(question).toMatchObject({ isGeneral: true, area, areaDoubt: null });
  });
});

it("leaves a short question of its own matter what it is, after one about a deadline", () => {
  expect(read(["when is a pre-birth conference held", "when must the police be told of a crime"])).toBeNull();
});

it.each([
  ["when must a strategy meeting be called", true],
  ["when must our strategy meeting be called", false],
])("reads in “%s” whether any is asked of, and nobody's own: %s", (turn, isGeneral) => {
  expect(read([turn])).toMatchObject({ subjects: ["strategy-meeting"], isGeneral });
});

it.each([
  "when is an early help assessment due",
  "what's the assessment after a referral supposed to work out?",
])("leaves “%s” to the passages: no rule speaks of it", (turn) => {
  expect(read([turn])).toBeNull();
});

it.each([
  ["who authorises the conference", null],
  ["who authorises a delay to the conference", "late"],
])("reads in “%s” the asking for what lateness requires: %s", (turn, intent) => {
  expect(read([turn])?.intent ?? null).toBe(intent);
});
