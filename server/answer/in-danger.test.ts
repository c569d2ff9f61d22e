import { expect, it } from "vitest";
import { phrases } from "../../corpus/phrases.ts";
import { answerTo } from "../testing/answer-to.ts";
import { bundledKnowledge } from "../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();
const ask = (text: string) => answerTo(text, { knowledge, area: "cambridgeshire-peterborough" });

it("quotes to a child who tells of harm what answers their question, and that alone", async () => {
  const { alert, statements, ownWords } = await ask(
    "if i tell the teacher about my uncle touching me what does she have to do",
  );
  expect(alert?.level).toBe("child-asking");
  expect(ownWords).toContain(phrases.toldByChild.answered);
  expect(statements).toHaveLength(1);
  expect(statements[0]?.text).toContain("listening carefully to what the child says");
});

it.each(["im 11 and my dad hits me every day", "my dad hits me. what time is it"])(
  "names helplines where a child asks nothing that is answered: “%s”",
  async (question) => {
    const { alert, ownWords } = await ask(question);
    expect(alert?.level).toBe("child-asking");
    expect(ownWords).toContain(phrases.toldByChild.helplines);
  },
);
