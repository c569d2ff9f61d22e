import { parseArgs } from "node:util";
import { readConfig } from "../corpus/config.ts";
import { runCommand } from "../corpus/run-command.ts";
import type { FeedbackEntry } from "../corpus/schemas/feedback.ts";
import { readFeedback } from "../corpus/store/feedback-store.ts";

/** `npm run feedback -- [--index DIR]`: how many found an answer helpful, month by month, and what they wrote. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { index: { type: "string" } } });
  const { feedbackDir } = readConfig({ INDEX_DIR: values.index });
  const { entries, damagedLines } = await readFeedback(feedbackDir);
  const lines = entries.length === 0 ? [`There is no feedback in ${feedbackDir}.`] : summary(entries);
  if (damagedLines > 0) lines.push(`Lines that are cut off, and were left out: ${String(damagedLines)}.`);
  process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}

function summary(entries: readonly FeedbackEntry[]): string[] {
  const months = [...new Set(entries.map(({ day }) => day.slice(0, 7)))];
  const counts = months.map((month) => {
    const ofMonth = entries.filter(({ day }) => day.startsWith(month));
    const up = ofMonth.filter(({ verdict }) => verdict === "up").length;
    return `${month}: ${String(up)} up, ${String(ofMonth.length - up)} down`;
  });
  const said = entries.filter(({ reason, question }) => reason !== undefined || question !== undefined);
  return [...counts, ...said.flatMap(inWords)];
}

function inWords({ day, verdict, reason, question }: FeedbackEntry): string[] {
  return [
    "",
    `${day}, ${verdict}${reason === undefined ? "" : `: ${onOneLine(reason)}`}`,
    ...(question === undefined ? [] : [`  asked: ${onOneLine(question)}`]),
  ];
}

/** Nothing that people write may move a terminal's cursor or turn its text round. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}

await runCommand(main);
