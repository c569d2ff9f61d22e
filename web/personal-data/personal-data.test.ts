import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPersonalData, withoutPersonalData } from "./personal-data.ts";

/** What is found, as "kind: words". */
const found = (text: string) =>
  findPersonalData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe("names", () => {
  it.each([
    ["Sarah Smith and her son jack were seen", ["Sarah Smith", "jack"]],
    ["told by Mr Brocklebank at the office", ["Brocklebank"]],
    ["mrs kowalczyk wont answer the door", ["kowalczyk"]],
    ["she is called Xanthippe", ["Xanthippe"]],
    ["a girl called aurelie told me", ["aurelie"]],
    ["his names bartholomew and he's 4", ["bartholomew"]],
    ["Ngozi-Rose's mum cries at pick up", ["Ngozi-Rose"]],
    ["I have concerns about Thaddeus Ormerod-Finch", ["Thaddeus Ormerod-Finch"]],
    ["seen with Ludovica van der Berg today", ["Ludovica van der Berg"]],
    ["JADEN SMITH IN YEAR 4 HAS A BRUISE ON HIS BACK", ["JADEN SMITH"]],
    ["Will Hartnell says he is fine", ["Will Hartnell"]],
    ["Can I see Hope before I ring home?", ["Hope"]],
    ["the Nowak children are late again", ["Nowak"]],
    ["it was Kacper’s dad", ["Kacper"]],
    ["I saw D'Angelo O’Rourke", ["D'Angelo O’Rourke"]],
  ])("are found in “%s”", (text, names) => {
    expect(found(text)).toEqual(names.map((name) => `name: ${name}`));
  });

  it.each([
    "Will he be taken away, and may I see the report?",
    "there is a mark on his leg, hope this is ok",
    "Who chairs the Initial Child Protection Conference in Southend?",
    "What does Working Together to Safeguard Children say about Early Help?",
    "Joint Targeted Area Inspection",
    "can I quote Sarah's Law or Clare's Law?",
    "the nurse at St Mary's rang, then Victoria Hospital",
    "is he Gillick competent under the Fraser guidelines",
    "Dr said no. GPs never come. NFA'd twice by the HoS",
    "School nurse. Concerns first identified in December",
    "can my name be kept out of it",
    "Is Ramadan fasting by a Polish boy of 7 a concern on Friday?",
    "WHAT DO I DO IF A CHILD TELLS ME SOMETHING AT SCHOOL",
    "What Do I Do If A Worried Child Tells Their Teacher Something Awful",
    "baby blue round lips, call 999?",
    "meet on victoria road",
    "I am 16 and my baby is 5 weeks old",
  ])("are not seen in “%s”", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("dates of birth", () => {
  it.each([
    ["dob 3/4/15", "3/4/15"],
    ["D.O.B: 03.04.2015", "03.04.2015"],
    ["date of birth is the 3rd of April 2015", "3rd of April 2015"],
    ["her birthday is 3 april", "3 april"],
    ["dob 030415", "030415"],
    ["(b. 3/4/15)", "3/4/15"],
    ["he was born in Leeds on 3 April 2015", "3 April 2015"],
    ["03/04/2015 (DOB)", "03/04/2015"],
  ])("are found in “%s”", (text, date) => {
    expect(found(text)).toEqual([`birth-date: ${date}`]);
  });

  it("are found behind a name, and both of two", () => {
    expect(found("Kyle Jones 03/04/2015")).toEqual(["name: Kyle Jones", "birth-date: 03/04/2015"]);
    expect(found("dob 1/2/14 and 3/5/16")).toEqual(["birth-date: 1/2/14", "birth-date: 3/5/16"]);
  });

  it.each([
    "strat was 3 March 2026, Southend, when's the ICPC due?",
    "the EDD is 19 October 2026",
    "baby is due to be born on 4 May 2026",
    "if he's to be born 4/5/2026 when is the conference",
    "referral received 12/03/2026 at 14:20",
    "ref 9/11, strat 10/11",
    "he was born in 2015",
    "the plan of 2026-03-01",
  ])("are not seen in the date of an event: “%s”", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("NHS numbers", () => {
  // 9434765919 is the NHS's own example: 9·10+4·9+3·8+4·7+7·6+6·5+5·4+9·3+1·2 = 299 = 27·11 + 2, and 11 - 2 = 9.
  it.each(["943 476 5919", "943-476-5919", "9434765919", "94347 65919"])(
    "are found by their check digit: %s",
    (n) => {
      expect(found(`is ${n} on a plan?`)).toEqual([`nhs-number: ${n}`]);
    },
  );

  it("are found with a wrong digit, or one too few, where they are called so", () => {
    expect(found("NHS number: 943 476 5918")).toEqual(["nhs-number: 943 476 5918"]);
    expect(found("nhs no 943476591")).toEqual(["nhs-number: 943476591"]);
  });

  it.each([
    "order 943 476 5918",
    "1111111111",
    "0434765910",
    "94347659190",
    "19434765919",
    "NHS 111",
    "20260301 12",
  ])("are not seen in %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("are known by their check digit alone among ten digits: one of ten neighbours, or none where it would be 10", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), (nine) => {
        // Ten equal digits would pass the check, and are nobody's number.
        fc.pre(!/^(\d)\1*$/.test(String(nine)));
        const digits = Array.from(String(nine), Number);
        const sum = digits.reduce((total, digit, i) => total + digit * (10 - i), 0);
        const right = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((check) => (sum + check) % 11 === 0);
        for (let check = 0; check < 10; check += 1) {
          expect(found(`look at ${String(nine)}${String(check)}`)).toHaveLength(
            right.includes(check) ? 1 : 0,
          );
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("addresses", () => {
  it.each([
    ["I live at 12 Acacia Avenue", "12 Acacia Avenue"],
    ["seen at 25 The Crescent", "25 The Crescent"],
    ["flat 3, 27 marsh lane, again", "flat 3, 27 marsh lane"],
    ["it is CM1 1ST", "CM1 1ST"],
    ["postcode pe29 7qx", "pe29 7qx"],
    ["she lives on Marsh Lane in a caravan", "Marsh Lane"],
  ])("are found in “%s”", (text, address) => {
    expect(found(text)).toEqual([`address: ${address}`]);
  });

  it.each([
    "3 children live down our road with no heating",
    "the 5 of us walk in the park",
    "within 45 working days of the referral",
    "S47 1st visit by when? s17ZD?",
    "5 sisters in one house at 9 Monday morning",
    "room 12 at 3pm, number 10 is the next step",
    "SS14 is our patch",
  ])("are not seen in “%s”", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("other numbers", () => {
  it.each([
    ["case-number", "crime number 42/12345/26", "42/12345/26"],
    ["case-number", "ref: ABC/123456", "ABC/123456"],
    ["case-number", "court case ZC24C50112", "ZC24C50112"],
    ["phone", "ring 07700 900123", "07700 900123"],
    ["phone", "ring +44 1632 960001", "+44 1632 960001"],
    ["email", "write to jo.bloggs@school.example, please", "jo.bloggs@school.example"],
    ["national-insurance", "NI AB 12 34 56 C", "AB 12 34 56 C"],
  ])("are found: %s in “%s”", (kind, text, number) => {
    expect(found(text)).toEqual([`${kind}: ${number}`]);
  });

  it.each([
    "call 999, 101 or 0808 800 5000",
    "the case is 45 days old, case 2 of 3, since 2019",
    "ref 2024 framework",
    "PC 1234 attended, ext 4471",
    "section 47, chapter 3.4, 31/40 weeks",
  ])("are not seen in “%s”", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("taking it out", () => {
  it("puts a gap in the place of each, and leaves the rest as it was typed", () => {
    const text = "Kyle Jones dob 3/4/15, NHS 943 476 5919, 12 Acacia Avenue.\n ring 07700 900123";
    expect(withoutPersonalData(text, findPersonalData(text))).toBe("… dob …, NHS …, ….\n ring …");
  });

  it("takes out only what it is given, in whatever order", () => {
    const text = "Kyle and Tyler";
    const [first, second] = findPersonalData(text);
    expect(withoutPersonalData(text, [second!])).toBe("Kyle and …");
    expect(withoutPersonalData(text, [second!, first!])).toBe("… and …");
    expect(withoutPersonalData(text, [])).toBe(text);
  });
});

describe("any message", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "Kyle",
      "Jones",
      "dob",
      "3/4/15",
      "943 476 5919",
      "12 Acacia Avenue",
      "case no 12345",
      "called",
    ),
    fc.constantFrom("will", "Grace", "mr", "and", "'s", "—", "😀", "SS1 1AA", "ref", "strat", "\n"),
    fc.string({ unit: "grapheme", maxLength: 8 }),
  );
  const message = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(" "));

  it("gets stretches in order, inside it and apart, the same at every look", () => {
    fc.assert(
      fc.property(message, (text) => {
        const stretches = findPersonalData(text);
        let last = 0;
        for (const { start, end } of stretches) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(findPersonalData(text)).toEqual(stretches);
      }),
    );
  });

  it.each(["1 ", "A ", "A1/", "flat 1 a ", "a@a.", "born a ", "mr and ", "dob ", "The Old ", "1-", "07"])(
    "of 4,000 characters is looked through in half a second: %j over and over",
    (words) => {
      const startedAt = performance.now();
      findPersonalData(words.repeat(4000 / words.length));
      expect(performance.now() - startedAt).toBeLessThan(500);
    },
  );
});
