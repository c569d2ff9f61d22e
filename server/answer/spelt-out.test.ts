import { describe, expect, it } from "vitest";
import { answerTo } from "../testing/answer-to.ts";
import { bundledKnowledge } from "../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();

const ask = (content: string) => answerTo(content, { knowledge, area: "set" });

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
