import { expect, test } from "vitest";
import type { ChatResponse, Citation, Deadline } from "../server/contract.ts";
import type { AnswerContext } from "./answer-context.ts";
import { answerLines } from "./answer-lines.ts";
import type { Client } from "./client.ts";
import { sampleAnswer, sampleCitation } from "./testing/sample-answer.ts";

/** A citation of a document of its own. */
function citation(number: number, quote: string, area = "set"): Citation {
  return sampleCitation(number, quote, { documentId: `document-${number}`, area, section: [] });
}

function lines(more: Partial<typeof sampleAnswer>, askedArea: string | null): string[] {
  return linesOf({ ...sampleAnswer, ...more }, askedArea);
}

function linesOf(response: ChatResponse, askedArea: string | null): string[] {
  const context: AnswerContext = {
    key: "answer-1",
    question: "When?",
    citations: response.citations,
    askedArea,
    audience: "practitioner",
    areaName: (id) => id.toUpperCase(),
    client: {} as Client,
    serverUrl: "http://localhost/",
    openCitation: null,
    onCitation: () => undefined,
  };
  const until = response.citations.length > 0 ? "References" : "From Waymark";
  const all = answerLines(response, context, new Date(0)).map(({ text }) => text);
  return all.slice(
    0,
    all.findIndex((text) => text.startsWith(until)),
  );
}

test("a copied alert names its sources", () => {
  const alert = { level: "emergency" as const, text: "Call 999 now.", citations: [1, 2] };
  const copied = lines({ alert, citations: [citation(1, "Call."), citation(2, "Ring.")] }, "set");
  expect(copied).toContain("Call 999 now.\nFrom the procedures: [1] [2]");
});

test("a copied date brings every quotation that bears on it", () => {
  const deadline: Deadline = {
    ruleId: "one",
    area: "set",
    title: "Decision",
    who: "the team",
    trigger: { event: "referral-received", at: "2026-03-25", words: "receipt" },
    due: "2026-03-26",
    dueText: "No later than Thursday",
    period: { amount: 1, unit: "working-days", direction: "after" },
    kind: "maximum",
    steps: [],
    skipped: [],
    citation: 1,
    condition: { title: "a child is unborn", citation: 2 },
    soonerIf: [{ citation: 3 }],
    alternatives: [{ due: "2026-03-25", dueText: "Wednesday", reason: "to be safe", citation: 4 }],
    warnings: [],
  };
  const quotes = ["Within a day.", "Unborn.", "Sooner if urgent.", "The same day."];
  const citations = quotes.map((quote, index) => citation(index + 1, quote));
  expect(lines({ deadlines: [deadline], citations }, "set").slice(3)).toEqual([
    "Decision (SET)",
    "No later than Thursday.",
    "Only in this case: a child is unborn",
    "“Unborn.” [2]",
    "to be safe: Wednesday.",
    "“The same day.” [4]",
    "Sooner, by the words beside it:",
    "“Sooner if urgent.” [3]",
    "What says so:",
    "“Within a day.” [1]",
  ]);
});

test.each([
  [null, ["SET. The same words: CP.", "“Refer.” [1] [2]"]],
  ["set", ["SET. The same words: CP.", "“Refer.” [1] [2]"]],
  ["cp", ["Another area: SET. The same words: CP.", "“Refer.” [1] [2]"]],
])("a copied quotation says whose it is where %s was asked and two areas answer", (asked, expected) => {
  const statements = [
    { text: "Refer.", area: "set", citations: [1], alsoIn: [{ area: "cp", citations: [2] }] },
  ];
  const citations = [citation(1, "Refer."), citation(2, "Refer.", "cp")];
  expect(lines({ statements, citations }, asked).slice(3)).toEqual(expected);
});

test("a copied quotation of the one area that was asked needs no label", () => {
  const statements = [{ text: "Refer.", area: "set", citations: [1] }];
  expect(lines({ statements, citations: [citation(1, "Refer.")] }, "set").slice(3)).toEqual(["“Refer.” [1]"]);
});

test("a copied quotation stands under its heading, which is said once where the next has the same", () => {
  const statements = [
    { text: "Refer.", area: "set", heading: "Making a referral", citations: [1] },
    { text: "Write.", area: "set", heading: "Making a referral", citations: [2] },
    { text: "Ask.", area: "set", heading: "Consent", citations: [3] },
  ];
  const citations = [citation(1, "Refer."), citation(2, "Write."), citation(3, "Ask.")];
  expect(lines({ statements, citations }, "set").slice(3)).toEqual([
    "Making a referral",
    "“Refer.” [1]",
    "“Write.” [2]",
    "Consent",
    "“Ask.” [3]",
  ]);
});

test.each([
  ["needs-a-person", "What governs the judgement"],
  ["held-elsewhere", "Where the procedures point to"],
] as const)("a copied silence, %s, sets what governs apart from what is only near", (reason, label) => {
  const silence: ChatResponse = {
    ...sampleAnswer,
    kind: "abstention",
    reason,
    governing: [{ citation: 1 }],
    nearest: [{ citation: 2 }],
    askWhom: "your manager",
    citations: [citation(1, "Judge with care."), citation(2, "Write it down.")],
  };
  const governing = [label, "“Judge with care.” [1]"];
  const nearest = ["Nearest passages (may not answer this)", "“Write it down.” [2]"];
  expect(linesOf(silence, "set").slice(-4)).toEqual([...governing, ...nearest]);
  expect(linesOf({ ...silence, nearest: [] }, "set").slice(-2)).toEqual(governing);
  expect(linesOf({ ...silence, governing: [] }, "set")).not.toContain(label);
});
