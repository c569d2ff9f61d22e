import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slipsBetween, spellingRepair } from "./spelling.ts";

/** Optimal string alignment as it is defined, without a table. */
function oracle(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const options = [oracle(x, b) + 1, oracle(a, y) + 1, oracle(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1)];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    options.push(oracle(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...options);
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });

describe("slipsBetween", () => {
  it.each([
    ["referral", "referral", 0],
    ["referal", "referral", 1],
    ["refferral", "referral", 1],
    ["refarral", "referral", 1],
    ["refererl", "referral", 2],
    ["strateyg", "strategy", 1],
    ["ca", "abc", 3],
    ["", "ab", 2],
  ])("between %s and %s are %i", (a, b, slips) => {
    expect(slipsBetween(a, b, 5)).toBe(slips);
  });

  it("counts what the definition counts, up to the limit", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(slipsBetween(a, b, limit) > limit).toBe(oracle(a, b) > limit);
        if (oracle(a, b) <= limit) expect(slipsBetween(a, b, limit)).toBe(oracle(a, b));
      }),
      { numRuns: 300 },
    );
  });

  it("is the same both ways", () => {
    fc.assert(fc.property(word, word, (a, b) => slipsBetween(a, b, 9) === slipsBetween(b, a, 9)));
  });
});

describe("spellingRepair", () => {
  const lexicon = new Map([
    ["referral", 40],
    ["referrals", 10],
    ["consent", 30],
    ["content", 2],
    ["conference", 20],
    ["paediatric", 10],
    ["child", 200],
    ["s47", 5],
    ["constructor", 1],
  ]);
  const { repair } = spellingRepair(lexicon);

  it.each([
    ["a referal is made", "a referral is made"],
    ["Refferal!", "referral!"],
    ["the pediatric confrence", "the paediatric conference"],
    ["no concent given", "no consent given"],
    ["paedaitrc", "paediatric"],
  ])("mends “%s”", (text, mended) => {
    expect(repair(text).text).toBe(mended);
  });

  it.each([
    ["a word that it knows", "content of the referrals"],
    ["a short word", "chld cons"],
    ["a word that is near to none", "zebra crossing"],
    ["a stop word", "whose would their"],
    ["another word of the language", "contend chills conferencing"],
    ["codes and numbers", "s48 47 a1b2c3"],
    ["nothing", ""],
    ["spaces and signs", "  ?! — “child”  "],
  ])("leaves %s as it stands", (_, text) => {
    expect(repair(text)).toEqual({ text, repairs: [] });
  });

  it("prefers the fewest slips, then the same first letter, then the commoner word", () => {
    expect(repair("consemt").text).toBe("consent");
    expect(repair("contemt").text).toBe("content");
    expect(repair("conxent").text).toBe("consent");
  });

  it("names each repair that it made", () => {
    expect(repair("referal and confrence").repairs).toEqual([
      ["referal", "referral"],
      ["confrence", "conference"],
    ]);
  });

  it("changes nothing but the words that it mends, wherever they stand", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("referal", "child", "?", "\n", "’", "—", "Ünïcödé", "👧")),
        (parts) => {
          const text = parts.join(" ");
          expect(repair(text).text).toBe(text.replaceAll("referal", "referral"));
        },
      ),
    );
  });

  it("makes of a mended text the same text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const once = repair(text).text;
        expect(repair(once).text).toBe(once);
      }),
    );
  });

  it("gives the same repair however many words it saw before", () => {
    const busy = spellingRepair(lexicon);
    for (let i = 0; i < 5100; i += 1)
      busy.repair(`w${"abcdefghij"[i % 10] ?? ""}${i.toString(36).replaceAll(/\d/g, "q")}xyz`);
    expect(busy.repair("referal").text).toBe("referral");
  });
});

describe("a letter that is no slip", () => {
  const lexicon = new Map([
    ["raising", 5],
    ["barging", 2],
    ["meeting", 9],
    ["assessment", 9],
  ]);
  it.each(["raining", "banging"])("leaves “%s” another word than the corpus's own", (word) => {
    expect(spellingRepair(lexicon).repair(word).text).toBe(word);
  });

  it.each([
    ["meetimg", "meeting"],
    ["mieting", "meeting"],
    ["assezsment", "assessment"],
  ])("mends “%s”, which finger or ear took for another", (typed, meant) => {
    expect(spellingRepair(lexicon).repair(typed).text).toBe(meant);
  });
});
