import { withoutSpace } from "../../corpus/analysis/tokens.ts";
import type { ChatResponse } from "../../server/contract.ts";
import type { DeadlineCase } from "./cases.ts";

/** How an answer to a case was judged. */
export interface Judgement {
  /** What is wrong or missing; empty when the answer is right. */
  readonly faults: readonly string[];
  /** A date was given as the deadline that is not it: the worst that can happen. */
  readonly isWrongDateCertain: boolean;
}

type Expected = DeadlineCase["expect"];

const askedBack: Readonly<Record<NonNullable<Expected["asks"]>[number], RegExp>> = {
  date: /What is the date of|Is .+ the date of|names no single day/u,
  time: /What time was it|in the morning or in the afternoon/u,
  area: /[Ww]hose procedures apply|No procedures held here name/u,
  exception: /Does one of them apply|Is (?:this|one of these) the case/u,
  "which-date":
    /Which date|Which of them|more than one way|names no single day|What time was it|What is the date/u,
};

const said: Readonly<Record<NonNullable<Expected["verdict"]>, RegExp>> = {
  "in-time": /^In time/mu,
  "too-late": /^Too late/mu,
  "not-yet": /say to ring again once/u,
  "may-chase": /^Yes, ring again now/mu,
  passed: /^That date has passed|^Yes, ring again now|^Too late/mu,
};

/** Judges an answer by what the case expects of it. */
export function judge({ expect, kind }: DeadlineCase, answer: ChatResponse): Judgement {
  const shown = answer.deadlines.map(({ due }) => due);
  const own = [...answer.ownWords, ...(answer.offers ?? [])].join("\n");
  const faults = [
    ...dueFaults(expect, answer),
    ...(expect.asks ?? [])
      .filter((what) => !mayAsk(answer, kind) || !askedBack[what].test(own))
      .map((what) => `does not ask for the ${what}`),
    ...(expect.quotes ?? [])
      .filter((quote) => !isQuoted(quote, answer))
      .map((quote) => `does not quote “${quote}”`),
    ...(expect.verdict === undefined || said[expect.verdict].test(own)
      ? []
      : [`does not say ${expect.verdict}`]),
    ...(expect.skips ?? [])
      .filter(
        (name) => !answer.deadlines.some(({ skipped }) => skipped.some((day) => day.name.startsWith(name))),
      )
      .map((name) => `does not name ${name}`),
    ...(expect.noDue === true && shown.length > 0 ? [`shows ${shown.join(", ")}`] : []),
    ...(expect.silent === true &&
    answer.kind !== "abstention" &&
    !/sets? (?:a time|no time) for this|set no number/u.test(own)
      ? ["does not say that it is not stated"]
      : []),
  ];
  return { faults, isWrongDateCertain: isWrongDateCertain(expect, answer) };
}

/** A period asked of no case at hand is answered by its quotation; asking for the date beside it is enough. */
function mayAsk({ kind, statements }: ChatResponse, asked: DeadlineCase["kind"]): boolean {
  return kind === "clarification" || (asked === "no-date" && kind === "answer" && statements.length > 0);
}

function dueFaults({ due = [], also = [], never = [] }: Expected, { deadlines }: ChatResponse): string[] {
  const shown = deadlines.map((deadline) => deadline.due);
  const others = [
    ...shown,
    ...deadlines.flatMap(({ alternatives }) => alternatives.map((other) => other.due)),
  ];
  const expected = [...due, ...also];
  const isOneAsked = due.length === 1 && due.some((date) => shown.includes(date));
  return [
    ...due
      .filter((date) => !shown.includes(date))
      .map((date) => `lacks ${date} (shows ${shown.join(", ") || "none"})`),
    ...(isOneAsked && shown[0] !== due[0] ? ["does not show it first"] : []),
    ...also.filter((date) => !others.includes(date)).map((date) => `lacks ${date} beside it`),
    ...never.filter((date) => shown.includes(date)).map((date) => `shows ${date}`),
    ...(due.length === 0 ? [] : shown)
      .filter((date) => !expected.includes(date) && !never.includes(date))
      .map((date) => `shows ${date} too`),
  ];
}

function isQuoted(quote: string, { citations }: ChatResponse): boolean {
  const wanted = plain(quote);
  return citations.some((citation) => plain(citation.quote).includes(wanted));
}

function plain(text: string): string {
  return withoutSpace(text.toLowerCase().replace(/[‘’]/gu, "'"));
}

/**
 * Given as an answer, with no question back: a leading date that is not expected, or one where there must be
 * none; a date of several that is nobody's; the wrong word on whether a plan keeps it.
 */
function isWrongDateCertain(expect: Expected, answer: ChatResponse): boolean {
  const { due = [], also = [], never = [], noDue } = expect;
  const shown = answer.deadlines.map((deadline) => deadline.due);
  if (answer.kind !== "answer") return false;
  if (shown.some((date) => never.includes(date)) || saysTheContrary(expect, answer)) return true;
  const [first] = shown;
  if (first === undefined) return false;
  if (noDue === true) return true;
  return due.length > 0 && ![...due, ...also].includes(first);
}

/** "In time" for what is too late, or the other way round, and nowhere what is right. */
function saysTheContrary({ verdict }: Expected, { ownWords }: ChatResponse): boolean {
  const own = ownWords.join("\n");
  if (verdict === undefined || said[verdict].test(own)) return false;
  if (verdict === "in-time") return said["too-late"].test(own);
  return (verdict === "too-late" || verdict === "passed") && said["in-time"].test(own);
}
