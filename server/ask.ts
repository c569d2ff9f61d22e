import { parseArgs } from "node:util";
import type * as z from "zod";
import { readConfig } from "../corpus/config.ts";
import { ConfigError } from "../corpus/errors.ts";
import { currentVersion, readIndex } from "../corpus/store/read-index.ts";
import { runCommand } from "../corpus/run-command.ts";
import { answerQuestion } from "./answer-question.ts";
import { unescapeMarkdown } from "./answer/render-text.ts";
import { chatRequestSchema } from "./contract.ts";
import { openKnowledge } from "./knowledge.ts";

/** `npm run ask -- "question" [--area A] [--audience parent] [--json]`: the same answer in a terminal. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      area: { type: "string" },
      audience: { type: "string" },
      index: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const config = readConfig({ INDEX_DIR: values.index });
  const question = positionals.join(" ");
  if (question.trim() === "") {
    throw new ConfigError('Give a question, for example: npm run ask -- "what if parents refuse consent?"');
  }
  const request = chatRequestSchema.safeParse({
    messages: [{ role: "user", content: question }],
    area: values.area,
    audience: values.audience,
  });
  if (!request.success) throw new ConfigError(request.error.issues.map(complaint).join(" "));
  const knowledge = await openKnowledge(
    await readIndex(config.indexDir, await currentVersion(config.indexDir)),
  );
  const areas = [...new Set(knowledge.index.documents.map((document) => document.area))];
  if (values.area !== undefined && !areas.includes(values.area)) {
    throw new ConfigError(`There is no area "${values.area}". Areas: ${areas.join(", ")}.`);
  }
  const answer = await answerQuestion(request.data, knowledge, Date.now());
  process.stdout.write(`${values.json ? JSON.stringify(answer, null, 2) : readable(answer.text)}\n`);
  return 0;
}

/** What is wrong with the question or with an option. */
function complaint({ path: [field], message }: z.core.$ZodIssue): string {
  return `${field === "messages" ? "The question" : `--${String(field)}`}: ${message}.`;
}

/** Markdown as a terminal shows it: without addresses, and the backslashes that protect the documents' characters. */
function readable(markdown: string): string {
  return unescapeMarkdown(markdown.replace(/\]\(documents\/[^)]*\)/g, "]"));
}

await runCommand(main);
