import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { phrases } from "../../corpus/phrases.ts";
import { withIndexOfMade } from "../../eval/with-index-of.ts";
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

it("shows the nearest passage where nothing that is found says what to do, and calls nothing an answer that is none", async () => {
  const text =
    "# Clinic policy\n\n## Marks\n\nA mark on an infant is drawn on the chart by the nurse on the day.\n";
  await withIndexOfMade(
    (corpusDir) => writeFile(path.join(corpusDir, "clinic.md"), text),
    async (clinic) => {
      const answer = await answerTo("her dad is strangling her upstairs now", { knowledge: clinic });
      expect(answer.alert?.level).toBe("emergency");
      if (answer.kind === "answer") expect(answer.statements).not.toHaveLength(0);
      const inDoubt = await answerTo("he is shaking the infant, there is a mark on her", {
        knowledge: clinic,
      });
      expect(inDoubt.alert?.level).toBe("emergency");
      const nearest = inDoubt.kind === "abstention" ? inDoubt.nearest : [];
      expect([...inDoubt.statements, ...nearest]).not.toHaveLength(0);
    },
  );
});
