import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withIndexOfMade } from "../../eval/with-index-of.ts";
import { learnedBefore } from "../../ingest/testing/learned-before.ts";
import type { Audience } from "../contract.ts";
import { answerTo } from "../testing/answer-to.ts";
import { bundledKnowledge } from "../testing/bundled-knowledge.ts";

const bundled = await bundledKnowledge();

interface Asking {
  readonly area?: string;
  readonly audience?: Audience;
}

/** The alert to a message, with the words that it cites. */
async function alertTo(content: string, asking: Asking, knowledge = bundled) {
  const { alert, citations } = await answerTo(content, { knowledge, ...asking });
  const quotes = citations.filter(({ number }) => alert?.citations.includes(number));
  return { ...alert, quoted: quotes.map(({ quote }) => quote).join("\n") };
}

const hitting = "He is hitting her right now, please help";
const byChild = "my dad hits me and I'm 12";

describe("an alert", () => {
  it.each(["practitioner", "parent"] as const)(
    "names the ambulance before the police to a %s",
    async (audience) => {
      const { level, text = "" } = await alertTo("she has swallowed all her tablets just now", { audience });
      expect(level).toBe("emergency");
      expect(text).toMatch(/^Call 999[^]*ambulance[^]*police/);
    },
  );

  it("sends a practitioner to the safeguarding lead, and a parent to the council", async () => {
    expect((await alertTo(hitting, {})).text).toMatch(/your safeguarding lead\.$/);
    const { text } = await alertTo(hitting, { audience: "parent" });
    expect(text).not.toMatch(/safeguarding lead|designated/);
    expect(text).toMatch(/children's social care at your council/);
  });

  it.each([
    ["set", "the police can also be contacted"],
    ["cambridgeshire-peterborough", "the Police should be called for assistance"],
    ["london-borough", "the police must be notified immediately"],
    ["scsp", "professionals must inform Children's Social Care"],
    ["ivison-trust", "A referral to children’s social care services (CSC) can be made"],
  ])("of danger cites what the procedures of %s say to do", async (area, words) => {
    expect((await alertTo(hitting, { area })).quoted).toContain(words);
  });

  it.each([
    [undefined, "and Childline (0800 1111) can be offered"],
    ["set", "and Childline (0800 1111) can be offered"],
    ["cambridgeshire-peterborough", "and Childline (0800 1111) can be offered"],
    ["london-borough", ""],
    ["scsp", ""],
    ["ivison-trust", ""],
  ])(
    "to a child names Childline, and cites nothing else of what the procedures of %s say",
    async (area, cited) => {
      const { level, text, quoted } = await alertTo(byChild, area === undefined ? {} : { area });
      expect(level).toBe("child-asking");
      expect(text).toMatch(/^Call 999[^]*Childline[^]*0800 1111/);
      expect(quoted.replace(/\s+/gu, " ")).toContain(cited);
      expect(quoted === "").toBe(cited === "");
    },
  );

  it("to a child cites the words that tell a child where to turn", async () => {
    const lines = [
      "# Harm",
      "Children who are being harmed may say so to an adult in many ways.",
      "If somebody harms you, tell an adult you trust at school.",
      "Staff must not call the police about lost property.",
      "If the person insists on leaving with the child by car, the police are called on 999.",
    ];
    const fill = (folder: string) => writeFile(path.join(folder, "harm.md"), lines.join("\n\n"));
    const options = { prepare: learnedBefore };
    await withIndexOfMade(
      fill,
      async (own) => {
        expect((await alertTo(byChild, {}, own)).quoted).toBe(lines[2]);
        expect((await alertTo(hitting, {}, own)).quoted).toBe("");
        // Where nothing found is likely to help, the nearest passages stand as that, and nothing is called an answer.
        const answer = await answerTo(hitting, { knowledge: own });
        const nearest = answer.kind === "abstention" ? answer.nearest : [];
        expect([...answer.statements, ...nearest]).not.toHaveLength(0);
      },
      options,
    );
  }, 60_000);
});
