import { describe, expect, it } from "vitest";
import { parseText } from "../parse/text.ts";
import { rebuildStructure } from "./canonical.ts";

/** The blocks of a text: kind and level, number, marker, words. */
function see(lines: readonly string[], lineEnd = "\n"): string[] {
  const { text, blocks } = rebuildStructure(parseText(Buffer.from(lines.join(lineEnd))));
  return blocks.map(({ kind, level, number, start, contentStart, end }) => {
    const name = `${kind.charAt(0).toUpperCase()}${level > 0 ? String(level) : ""}${number === null ? "" : `#${number}`}`;
    return `${name} ${text.slice(start, contentStart)}| ${text.slice(contentStart, end)}`;
  });
}

/** Two wrapped lines: they tell that a text is typed and wrapped. */
const wrapped = [
  "The nursery keeps every child safe, and every member of staff knows what",
  "to do when something is wrong, and whom to tell of it on the same day.",
];
const wrappedSeen = `P | ${wrapped.join(" ")}`;

describe("a list of contents", () => {
  const shapesOf = (text: string) => {
    const { text: words, blocks, removals } = rebuildStructure(parseText(Buffer.from(text)));
    return {
      blocks: blocks.map(({ kind, start, end }) => `${kind} ${words.slice(start, end)}`),
      removed: removals.filter(({ reason }) => reason === "table of contents").map((one) => one.text),
    };
  };
  const body =
    "\n\n1. Before a trip\n\nTwo adults walk the way beforehand, and one of them writes down what they saw.\n\n" +
    "2. On the water\n\nNobody rows without a vest, and the leader counts the vests in and out again.\n\n" +
    "3. Afterwards\n\nThe leader rings the office on the same day if anything at all went wrong.\n";

  it("goes with its label where dots lead to pages, also over two lines", () => {
    const list =
      "CONTENTS\n\n 1.  Before a trip ........  1\n 2.  On the water, and what\n     to wear ..............  2\n 3.  Afterwards . . . . . .  iv";
    const { blocks, removed } = shapesOf(`Trips\n\n${list}${body}`);
    expect(removed).toHaveLength(5);
    expect(blocks.join(" ")).not.toMatch(/CONTENTS|\.\.\./u);
  });

  it("goes where its entries stand again below, and stays where they do not", () => {
    const list = "Contents\n\n1. Before a trip\n2. On the water\n3. Afterwards";
    expect(shapesOf(`Trips\n\n${list}${body}`).removed).toHaveLength(4);
    expect(shapesOf(`Trips\n\nContents\n\nOne rope\nOne whistle\nOne map${body}`).removed).toEqual([]);
  });

  it.each([
    ["without numbers", "Boats\nVests\nRopes", "Boats"],
    ["with numbers in the text alone", "Boats\nVests\nRopes", "1. Boats"],
    ["with numbers", "1. Boats\n2. Vests\n3. Ropes", "1. Boats"],
  ])("ends before the text's own first heading, %s", (_, list, first) => {
    const text = `\n\n${first}\n\nTwo row.\n\nVests\n\nAll wear them.\n\nRopes\n\nThey hang by the door.\n\nBoats\n`;
    const { blocks, removed } = shapesOf(`Trips\n\nContents\n\n${list}${text}`);
    expect(removed).toEqual(["Contents", ...list.split("\n")]);
    expect(blocks[1]).toMatch(new RegExp(`${first}$`, "u"));
  });

  it("goes on over entries of the same words under other numbers", () => {
    const list = ["1. Boats", "1.1 Who may", "2. Ropes", "2.1 Who may"];
    const text = list.map((entry) => `${entry}\n\nAll who can swim.`).join("\n\n");
    expect(shapesOf(`Trips\n\nContents\n\n${list.join("\n")}\n\n${text}`).removed).toHaveLength(5);
  });
});

describe("rebuildStructure of typed and wrapped text", () => {
  it.each(["\n", "\r\n"])(
    "puts the lines of paragraphs and clauses together, however short the text: %j",
    (lineEnd) => {
      const lines = [
        "Uncollected children",
        "",
        "2. If nobody can be reached within one hour, the manager rings children's",
        "social care.",
      ];
      expect(see(lines, lineEnd)).toEqual([
        "H2 | Uncollected children",
        "I1 2. | If nobody can be reached within one hour, the manager rings children's social care.",
      ]);
    },
  );

  it("goes on with what is set in under an item, whole sentences and further paragraphs too", () => {
    expect(
      see([
        ...wrapped,
        "",
        "1. Two members of staff stay.",
        "   Ofsted is told within 14 days.",
        "",
        "   The deputy writes it down.",
        "2. The manager rings the parents, and every other contact on the form of",
        "   Ann Smith.",
      ]),
    ).toEqual([
      wrappedSeen,
      "I1 1. | Two members of staff stay. Ofsted is told within 14 days. The deputy writes it down.",
      "I1 2. | The manager rings the parents, and every other contact on the form of Ann Smith.",
    ]);
  });

  it("ends a paragraph at a blank line, at a line that is not full and at one set in", () => {
    expect(
      see([
        "   The room leader stands at the door when the children go home.  Nobody",
        "else opens it.",
        "The deputy has the key.",
        "   Where a parent seems to be drunk, the room leader asks the deputy to",
        "come.",
        "",
        "and then waits with the child.",
      ]),
    ).toEqual([
      "P | The room leader stands at the door when the children go home. Nobody else opens it.",
      "P | The deputy has the key.",
      "P | Where a parent seems to be drunk, the room leader asks the deputy to come.",
      "P | and then waits with the child.",
    ]);
  });

  it("reads on over the end of a page, and leaves out its number", () => {
    expect(
      see([...wrapped, "", "If neither can come, social care is rung and", "", "2", "\fthe child stays."]),
    ).toEqual([wrappedSeen, "P | If neither can come, social care is rung and the child stays."]);
  });

  it("makes no heading of a sentence that was broken where a phrase ends", () => {
    expect(
      see([
        "When the officer is",
        "approached by a member of staff",
        "with a suspicion,",
        "she writes it down.",
        "",
        "   Parents of the child",
        "   are only told of it",
        "   if the council allows it.",
      ]),
    ).toEqual([
      "P | When the officer is approached by a member of staff with a suspicion, she writes it down.",
      "P | Parents of the child are only told of it if the council allows it.",
    ]);
  });

  it("knows headings in capitals, numbered, and short lines over their text", () => {
    expect(
      see([
        "COLLECTION OF CHILDREN FROM THE NURSERY BY ADULTS WHO ARE NOT PARENTS",
        ...wrapped,
        "",
        "1. Purpose",
        "",
        "1.1 Every child is handed over to an adult who is named on the form of that",
        "child, and to nobody else.",
        "",
        "Late parents",
        "The room leader rings them.",
      ]),
    ).toEqual([
      "H1 | COLLECTION OF CHILDREN FROM THE NURSERY BY ADULTS WHO ARE NOT PARENTS",
      wrappedSeen,
      "H2#1 | 1. Purpose",
      "P#1.1 1.1 | Every child is handed over to an adult who is named on the form of that child, and to nobody else.",
      "H2 | Late parents",
      "P | The room leader rings them.",
    ]);
  });

  it("makes no headings of an address, a date, names and numbers, but of what stands over them", () => {
    const lines = ["The Manager", "Little Acorns", "12 High Street", "", "3 March 2026", ""];
    const contacts = ["", "Contacts", "Police: 101", "NSPCC: 0808 800 5000", "", "Ring them."];
    expect(see([...lines, ...wrapped, ...contacts])).toEqual([
      "P | The Manager",
      "P | Little Acorns",
      "P | 12 High Street",
      "P | 3 March 2026",
      wrappedSeen,
      "H2 | Contacts",
      "P | Police: 101",
      "P | NSPCC: 0808 800 5000",
      "P | Ring them.",
    ]);
  });

  it.each(["Revised 2012", "Last reviewed: May 2021", "Review date: 12 May 2021"])(
    "makes no heading of when it was written: %s",
    (line) => {
      expect(see(["Child Protection", "", line, "", ...wrapped])[1]).toBe(`P | ${line}`);
    },
  );

  it.each(["Children Act 1989", "Adoption Act 1976", "Revised Guidance 2012", "Data protection 2018"])(
    "still makes a heading of what has a year: %s",
    (line) => {
      expect(see(["Child Protection", "", line, "", ...wrapped])[1]).toBe(`H2 | ${line}`);
    },
  );

  it("takes steps without full stops for a list, and never the last of them for a heading", () => {
    expect(see(["1. Ring the parents", "2. Ring the police", "3. Write it down", "", ...wrapped])).toEqual([
      "I1 1. | Ring the parents",
      "I1 2. | Ring the police",
      "I1 3. | Write it down",
      wrappedSeen,
    ]);
  });

  it("knows two numbered headings of which one has no text", () => {
    expect(see(["2. Referral", "", "3. Assessment", "", "They assess."])).toEqual([
      "H2#2 | 2. Referral",
      "H2#3 | 3. Assessment",
      "P | They assess.",
    ]);
  });

  it("makes paragraphs of clauses that say much, each with its number, unless a sentence leads in their list", () => {
    const clauses = [
      "1. The council's number is on the wall of the office and of every room in it.",
      "   It is answered until five on each weekday, and the line is never closed",
      "   for lunch.  After that the other number is rung by whoever is there.",
      "2. Anybody may ring it.",
    ];
    const kinds = (before: string) => see([before, "", ...clauses]).map((each) => each.split(" ", 1)[0]);
    expect(kinds("The nursery is open.")).toEqual(["P", "P#1", "P#2"]);
    expect(kinds("The manager knows that:")).toEqual(["P", "I1", "I1"]);
  });

  it("reads letters and small Roman numbers as items where they count on, and the signs of lists", () => {
    expect(
      see([
        ...wrapped,
        "",
        "The officer:",
        "(a) writes down what was said, using the words of the child where that is",
        "possible;",
        "(b) tells the parents unless",
        "    (i) this would put the child in danger, or",
        "    (ii) the police ask for nothing to be said.",
        "",
        "#. Ring.",
        "#. Write.",
        "",
        "+ hunger",
        "o crying",
        "o hiding",
        "",
        "A. Smith is the deputy.",
      ]).slice(1),
    ).toEqual([
      "P | The officer:",
      "I1 (a) | writes down what was said, using the words of the child where that is possible;",
      "I1 (b) | tells the parents unless",
      "I2 (i) | this would put the child in danger, or",
      "I2 (ii) | the police ask for nothing to be said.",
      "I1 #. | Ring.",
      "I1 #. | Write.",
      "I1 + | hunger",
      "I2 o | crying",
      "I2 o | hiding",
      "P | A. Smith is the deputy.",
    ]);
  });

  it("takes no number or dash inside a sentence for the marker of an item", () => {
    expect(
      see([
        ...wrapped,
        "",
        "The volunteer rings the council on the same day, as it is said in section",
        "2.3 below, and the officer",
        "- who is told as well - writes it down.",
      ])[1],
    ).toBe(
      "P | The volunteer rings the council on the same day, as it is said in section 2.3 below, and the officer - who is told as well - writes it down.",
    );
  });

  it("takes the number of a section that a sentence names for no clause, though it would be the next", () => {
    const lines = [
      "5.3 A child who is ill is sent home, and the parents are told; see section",
      "5.4 below.",
    ];
    expect(see([...wrapped, "", ...lines, "5.4 Nobody returns within 48 hours."]).slice(1)).toEqual([
      "P#5.3 5.3 | A child who is ill is sent home, and the parents are told; see section 5.4 below.",
      "P#5.4 5.4 | Nobody returns within 48 hours.",
    ]);
  });

  it("puts a bullet that stands alone before its words", () => {
    expect(see(["Signs are:", "•", "bruises", "•", "hunger"])).toEqual([
      "P | Signs are:",
      "I1 • | bruises",
      "I1 • | hunger",
    ]);
  });
});

describe("rebuildStructure of text with underlined headings", () => {
  const lines = [
    "======",
    "Safety",
    "======",
    "",
    "Policies",
    "--------",
    "",
    "Staff listen.",
    "",
    "1. Doors",
    "~~~~~~~~",
    "Nobody opens them.",
    "",
    "Records",
    "-------",
    "",
    "Sign",
    "  A change that may be seen, and that a member of staff writes down on the",
    "  same day.",
  ];

  it("gives them levels by the order in which their lines were first used", () => {
    expect(see(lines).slice(0, 6)).toEqual([
      "H1 | Safety",
      "H2 | Policies",
      "P | Staff listen.",
      "H3#1 | 1. Doors",
      "P | Nobody opens them.",
      "H2 | Records",
    ]);
  });

  it("keeps a term with what it is defined by", () => {
    expect(see(lines).at(-1)).toBe(
      "P | Sign A change that may be seen, and that a member of staff writes down on the same day.",
    );
  });

  it("takes the lines out, and says why", () => {
    const { text, removals } = rebuildStructure(parseText(Buffer.from(lines.join("\n"))));
    expect(text).not.toMatch(/[=~-]{2}/u);
    expect(removals.map(({ lineNumber, reason }) => [lineNumber, reason])).toEqual(
      [1, 3, 6, 11, 15].map((lineNumber) => [lineNumber, "lines drawn under and over headings"]),
    );
  });

  it.each([
    [
      [
        "Staff listen to every child, and they write down what the child has",
        "said.",
        "------",
        "Then they tell.",
      ],
    ],
    [["They write it down and tell the officer of it on the same day", "-----", "Then they go."]],
    [["- hunger", "--------", "Then they tell."]],
  ])("takes no line that parts two texts for an underline: %j", (parted) => {
    expect(see(parted).filter((each) => each.startsWith("H1"))).toEqual([]);
  });
});

describe("the end of a letter", () => {
  it.each(["With best wishes", "Best regards,", "Many thanks and kind regards"])(
    "makes no heading of the name under it: %j",
    (words) => {
      expect(
        see(["We walk on Monday.", "", words, "", "Ann Reid", "", "Bring a coat to the hall."]),
      ).toContain("P | Ann Reid");
    },
  );

  it("is looked for in a long line in no time", () => {
    const start = performance.now();
    see(["With best ".repeat(60) + "x", "", "Ann Reid", "", "Bring a coat to the hall."]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
