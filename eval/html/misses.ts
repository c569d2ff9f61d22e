import type { Outcome } from "../measure.ts";
import { isAnswerable } from "../pairs.ts";
import { isMiss } from "../report.ts";
import { escapeHtml } from "./markup.ts";

/** The misses: in full where they may be learned from, by their names alone where they must not be read. */
export function missList(outcomes: readonly Outcome[]): string {
  const misses = outcomes.filter(isMiss);
  if (misses.length === 0) return "<p>None.</p>";
  const readable = misses.filter(({ pair }) => pair.part === "tuning");
  const sealed = misses.filter(({ pair }) => pair.part === "reporting");
  return [
    ...readable.map(inFull),
    sealed.length === 0
      ? ""
      : `<p class="soft">By name only: the reporting part is not read.</p>\n<ul class="ids">${sealed.map(({ pair }) => `<li>${escapeHtml(pair.id)}</li>`).join("")}</ul>`,
  ].join("\n");
}

function inFull({ pair, rank, answer, foundFirst }: Outcome): string {
  const got = answer.kind === "abstention" ? `abstention (${answer.reason})` : answer.kind;
  const expected = pair.expect === "abstention" ? `abstention (${pair.reason ?? "any reason"})` : "answer";
  const place = rank === null ? "not among ten" : `at rank ${String(rank)}`;
  const entries: [string, string][] = [
    ["Asked", [...pair.history, pair.question].join(" | ")],
    ["Expected", `${expected}; got ${got}`],
    ...pair.gold.map(({ documentId, quote }): [string, string] => ["Answers", `${quote} (${documentId})`]),
    ["Found first", foundFirst],
    ...(isAnswerable(pair) ? [["What answers was found", place] as [string, string]] : []),
  ];
  const list = entries.map(([term, text]) => `<dt>${term}</dt><dd>${escapeHtml(text)}</dd>`).join("");
  return `<details><summary><b>${escapeHtml(pair.id)}</b> <span class="soft">${escapeHtml(`${pair.type}, ${pair.style}, ${isAnswerable(pair) ? place : got}`)}</span> ${escapeHtml(pair.question)}</summary><dl>${list}</dl></details>`;
}
