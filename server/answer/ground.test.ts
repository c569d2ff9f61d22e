import { describe, expect, it } from "vitest";
import { GroundingError } from "../../corpus/errors.ts";
import type { ChatResponse, Citation } from "../contract.ts";
import { answerTo } from "../testing/answer-to.ts";
import { bundledKnowledge } from "../testing/bundled-knowledge.ts";
import { ground } from "./ground.ts";

const knowledge = await bundledKnowledge();

const answer = await answerTo(
  "He is hitting her right now. Who may give consent to a paediatric assessment?",
  { knowledge },
);

const withCitation = (change: (first: Citation) => Partial<Citation>): ChatResponse => {
  const [first, ...rest] = answer.citations;
  return { ...answer, citations: [{ ...first!, ...change(first!) }, ...rest] };
};

describe("ground", () => {
  it("gives back the very answer that stands", () => {
    expect(answer.statements.length).toBeGreaterThan(0);
    expect(ground(answer, knowledge)).toBe(answer);
  });

  it.each<[string, (first: Citation) => Partial<Citation>]>([
    ["one letter of a quotation", ({ quote }) => ({ quote: quote.replace("e", "a") })],
    ["the case of a quotation", ({ quote }) => ({ quote: quote.toUpperCase() })],
    ["the spaces of a quotation", ({ quote }) => ({ quote: quote.replace(" ", "  ") })],
    ["a quotation to nothing", () => ({ quote: "" })],
    ["a quotation and its offsets to nothing", ({ start }) => ({ quote: "", end: start })],
    ["where it starts", ({ start }) => ({ start: start + 1 })],
    ["where it ends", ({ end }) => ({ end: end - 1 })],
    [
      "the offsets to count from the end",
      ({ start, end }) => ({ start: start - 200_000, end: end - 200_000 }),
    ],
    ["the version", () => ({ version: "0000000000000000" })],
    ["the document", () => ({ documentId: "no-such-document" })],
    ["the document to another one", () => ({ documentId: "scsp-making-enquiries" })],
    ["its number", () => ({ number: 99 })],
  ])("throws when something changes %s", (_, change) => {
    expect(() => ground(withCitation(change), knowledge)).toThrow(GroundingError);
  });

  it.each<[string, (answer: ChatResponse) => Partial<ChatResponse>]>([
    [
      "a word put into a statement",
      ({ statements: [s, ...rest] }) => ({ statements: [{ ...s!, text: `${s!.text} always` }, ...rest] }),
    ],
    [
      "a word left out of a statement",
      ({ statements: [s, ...rest] }) => ({
        statements: [{ ...s!, text: s!.text.replace(/\w+/, "") }, ...rest],
      }),
    ],
    [
      "a statement without a citation",
      ({ statements: [s, ...rest] }) => ({ statements: [{ ...s!, citations: [] }, ...rest] }),
    ],
    [
      "a statement without words or citation",
      (a) => ({ statements: [...a.statements, { text: "", area: "set", citations: [] }] }),
    ],
    [
      "a statement with a citation that is not there",
      ({ statements: [s, ...rest] }) => ({ statements: [{ ...s!, citations: [99] }, ...rest] }),
    ],
    [
      "a statement that cites itself twice",
      ({ statements: [s, ...rest] }) => ({
        statements: [{ ...s!, citations: [...s!.citations, ...s!.citations] }, ...rest],
      }),
    ],
    ["an alert that cites nothing there", ({ alert }) => ({ alert: { ...alert!, citations: [99] } })],
    [
      "a difference that cites nothing there",
      () => ({ differences: [{ topic: "x", positions: [{ area: "set", text: "x", citation: 99 }] }] }),
    ],
    [
      "a difference whose words are not the quotation",
      () => ({ differences: [{ topic: "x", positions: [{ area: "set", text: "made up", citation: 1 }] }] }),
    ],
    [
      "a difference said to be another area's",
      (a) => ({ differences: [{ topic: "x", positions: [{ ...position(a), area: "scsp" }] }] }),
    ],
    ["a deadline that cites nothing there", (a) => ({ deadlines: [deadline(a, { citation: 99 })] })],
    ["a deadline said to be another area's", (a) => ({ deadlines: [deadline(a, { area: "scsp" })] })],
    [
      "a deadline whose condition cites nothing there",
      (a) => ({ deadlines: [deadline(a, { condition: { title: "x", citation: 99 } })] }),
    ],
    [
      "a deadline whose sooner words cite nothing there",
      (a) => ({ deadlines: [deadline(a, { soonerIf: [{ citation: 1 }, { citation: 99 }] })] }),
    ],
    [
      "a deadline whose alternative cites nothing there",
      (a) => ({ deadlines: [deadline(a, { alternatives: [alternative(1), alternative(99)] })] }),
    ],
    [
      "a statement said to be another area's",
      ({ statements: [s, ...rest] }) => ({ statements: [{ ...s!, area: "scsp" }, ...rest] }),
    ],
  ])("throws on %s", (_, change) => {
    const changed = { ...answer, ...change(answer) } as ChatResponse;
    expect(() => ground(changed, knowledge)).toThrow(GroundingError);
  });

  it.each(["nearest", "governing"] as const)(
    "throws on an abstention whose %s passage is not there",
    (pointers) => {
      const none = { nearest: [], governing: [], [pointers]: [{ citation: 99 }] };
      const abstention = {
        ...answer,
        kind: "abstention",
        reason: "not-in-procedures",
        askWhom: "x",
        ...none,
      } as ChatResponse;
      expect(() => ground(abstention, knowledge)).toThrow(GroundingError);
    },
  );

  it("lets pass a deadline and a difference that cite what is there", () => {
    const own = {
      condition: { title: "x", citation: 1 },
      soonerIf: [{ citation: 1 }],
      alternatives: [alternative(1), alternative(null)],
    };
    const differences = [{ topic: "x", positions: [position(answer)] }];
    const sound = { ...answer, deadlines: [deadline(answer, own)], differences };
    expect(ground(sound, knowledge)).toBe(sound);
  });

  it("says nothing of the document in its error", () => {
    const [{ quote, documentTitle }] = answer.citations as [Citation];
    const faulty = withCitation(() => ({ start: 0 }));
    expect(messageOf(() => ground(faulty, knowledge))).toBe("Citation 1 does not equal its slice.");
    const [first] = answer.statements as [ChatResponse["statements"][number]];
    const reworded = { ...answer, statements: [{ ...first, text: `${first.text} always` }] };
    const message = messageOf(() => ground(reworded, knowledge));
    for (const words of [quote.slice(0, 20), first.text.slice(0, 20), documentTitle, "always"]) {
      expect(message).not.toContain(words);
    }
  });
});

/** What an error says; a test fails where there is none. */
function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("Nothing was thrown.");
}

type Deadline = ChatResponse["deadlines"][number];

/** The first citation as one side of a difference. */
function position({ citations: [first] }: ChatResponse) {
  return { area: first!.area, text: first!.quote, citation: first!.number };
}

function alternative(citation: number | null): Deadline["alternatives"][number] {
  return { due: "2025-03-14", dueText: "x", reason: "x", citation };
}

/** A deadline that rests on the first citation, with what a test puts into it. */
function deadline({ citations: [first] }: ChatResponse, changed: Partial<Deadline>): Deadline {
  return {
    ruleId: "x",
    area: first!.area,
    title: "x",
    who: "x",
    trigger: { event: "referral-received", at: "2025-03-14", words: "x" },
    due: "2025-03-17",
    dueText: "Monday 17 March 2025",
    period: { amount: 1, unit: "working-days", direction: "after" },
    kind: "maximum",
    steps: [],
    skipped: [],
    citation: 1,
    condition: null,
    soonerIf: [],
    alternatives: [],
    warnings: [],
    ...changed,
  };
}
