import { expect, it } from "vitest";
import { answerTo } from "../testing/answer-to.ts";
import { bundledKnowledge } from "../testing/bundled-knowledge.ts";

const knowledge = await bundledKnowledge();
const ask = (turns: string[], area: string) => answerTo(turns, { knowledge, area });

it("says in fewer words only what led the answer before", async () => {
  const asked = "Who may give consent to a paediatric assessment?";
  const [whole, shorter] = [await ask([asked], "set"), await ask([asked, "shorter please"], "set")];
  expect(whole.statements.length).toBeGreaterThan(1);
  expect(shorter.statements).toEqual(whole.statements.slice(0, 1));
});

it("says where the words of the answer before stand, and of when they are", async () => {
  const ofSet = await ask(
    ["do i have to confirm a referral in writing", "what document is that from?"],
    "set",
  );
  expect(ofSet.ownWords[0]).toBe(
    "What is quoted stands in “Child Protection and Safeguarding Procedures” (Southend, Essex and Thurrock), which states no date.",
  );
  expect(ofSet.statements[0]?.text).toContain("in writing, within 48 hours");
  const asked = "What is the difference between a contact and a referral?";
  const ofLondon = await ask([asked, "how up to date is that"], "london-borough");
  expect(ofLondon.ownWords.join(" ")).toContain(
    "“Contacts and Referrals” (London borough), dated 22 October 2024",
  );
});

it("repeats a date that was worked out", async () => {
  const asked = "When is the conference due if the strategy meeting was on 2 November 2026?";
  const dates = async (...turns: string[]) => (await ask(turns, "set")).deadlines.map(({ due }) => due);
  expect(await dates(asked, "too long")).toEqual(await dates(asked));
});
