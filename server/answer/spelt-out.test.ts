import { beforeAll, describe, expect, inject, it } from "vitest";
import { currentVersion, readIndex } from "../../corpus/store/read-index.ts";
import { answerQuestion } from "../answer-question.ts";
import { openKnowledge } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";

let knowledge: Knowledge;
beforeAll(async () => {
  const indexDir = inject("bundledIndexDir");
  knowledge = await openKnowledge(await readIndex(indexDir, await currentVersion(indexDir)));
});

const ask = (content: string) =>
  answerQuestion(
    { messages: [{ role: "user", content }], area: "set", audience: "practitioner" },
    knowledge,
    Date.now(),
  );

describe("an abbreviation that is asked for by itself", () => {
  it.each(["what is the CAIT", "what does cait stand for?"])(
    "is answered by the item that spells it out, alone: %s",
    async (content) => {
      const { kind, statements } = await ask(content);
      expect(kind).toBe("answer");
      expect(statements).toHaveLength(1);
      expect(statements[0]?.text).toMatch(/^• Gaining entry .*CAIT \(Child Abuse Investigation Team\)/u);
    },
  );

  it("that no document spells out is not made up", async () => {
    expect(await ask("what's the MAAT")).toMatchObject({ kind: "abstention", statements: [] });
  });
});
