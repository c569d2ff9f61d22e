import { chatRequestSchema } from "../../server/contract.ts";
import type { ChatResponse } from "../../server/contract.ts";
import { answerQuestion } from "../../server/answer-question.ts";
import type { Knowledge } from "../../server/knowledge.ts";
import { percentText, share } from "../metrics.ts";
import type { Share } from "../metrics.ts";
import { readDeadlineCases } from "./cases.ts";
import type { DeadlineCase } from "./cases.ts";
import { judge } from "./judge.ts";
import type { Judgement } from "./judge.ts";

/** One case, asked and judged. */
export interface JudgedCase extends Judgement {
  readonly case: DeadlineCase;
  readonly answer: ChatResponse;
}

/** What came of one part of the cases. */
export interface DeadlineReport {
  readonly cases: number;
  readonly right: Share;
  /** How many cases of each kind were right, of how many. */
  readonly byKind: Readonly<Record<string, readonly [number, number]>>;
  readonly wrongDatesCertain: readonly string[];
  readonly judged: readonly JudgedCase[];
}

/** Asks every case of one part and judges the answers. */
export async function measureDeadlines(
  part: "tuning" | "reporting",
  knowledge: Knowledge,
): Promise<DeadlineReport> {
  const judged: JudgedCase[] = [];
  for (const one of await readDeadlineCases(part)) {
    const messages = one.turns.map((content) => ({ role: "user" as const, content }));
    const { area, audience, today } = one;
    const request = chatRequestSchema.parse({ messages, area, audience, today });
    const answer = await answerQuestion(request, knowledge, 0);
    judged.push({ case: one, answer, ...judge(one, answer) });
  }
  const byKind: Record<string, [number, number]> = {};
  for (const { case: one, faults } of judged) {
    const count = (byKind[one.kind] ??= [0, 0]);
    if (faults.length === 0) count[0] += 1;
    count[1] += 1;
  }
  return {
    cases: judged.length,
    right: share(judged.filter(({ faults }) => faults.length === 0).length, judged.length),
    byKind,
    wrongDatesCertain: judged.filter((one) => one.isWrongDateCertain).map((one) => one.case.id),
    judged,
  };
}

/** The report in lines: the share right, each kind, and the wrong dates by name. */
export function printDeadlineReport({ cases, right, byKind, wrongDatesCertain }: DeadlineReport): string {
  return [
    `Deadlines in plain words: ${percentText(right.value)} [${percentText(right.low)}, ${percentText(right.high)}] of ${String(cases)} cases right`,
    ...Object.entries(byKind).map(([kind, [ok, all]]) => `  ${kind}: ${String(ok)} of ${String(all)}`),
    `Wrong dates shown as certain: ${wrongDatesCertain.length === 0 ? "none" : wrongDatesCertain.join(", ")}`,
    "",
  ].join("\n");
}

/** The cases that were not right, with what was wrong. */
export function printDeadlineMisses({ judged }: DeadlineReport): string {
  return judged
    .filter(({ faults }) => faults.length > 0)
    .map(({ case: one, faults, answer, isWrongDateCertain }) =>
      [
        `\n${one.id} [${one.kind}, ${one.area ?? "any area"}, ${one.today}] ${one.turns.join(" | ")}`,
        `  ${isWrongDateCertain ? "WRONG DATE: " : ""}${faults.join("; ")}`,
        `  got ${answer.kind}: ${answer.ownWords.join(" ")} ${answer.deadlines.map((d) => `${d.ruleId} ${d.due}`).join(", ")}`,
        "",
      ].join("\n"),
    )
    .join("");
}
