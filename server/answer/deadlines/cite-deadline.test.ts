import { describe, expect, it } from "vitest";
import { withoutSpace } from "../../../corpus/analysis/tokens.ts";
import { textOf } from "../../knowledge.ts";
import { answerTo } from "../../testing/answer-to.ts";
import { bundledKnowledge } from "../../testing/bundled-knowledge.ts";
import { leansOnBefore } from "../lean.ts";

const knowledge = await bundledKnowledge();

/** "It is never acceptable to delay" speaks of nothing before it, nor does an item of a list of what is decided. */
const impersonal = /^(?:it is (?:never |not )?(?:\w+ to\b|the responsibility)|that immediate services are)/iu;

describe("a rule's quotation", () => {
  it("opens with no word for what only the sentence before it says", () => {
    const leaning = [...knowledge.rules.values()].filter(({ documentId, span }) => {
      const quote = textOf(knowledge, documentId).slice(span.start, span.end);
      return leansOnBefore(quote) && !impersonal.test(quote);
    });
    expect(leaning.map(({ id }) => id)).toEqual([]);
  });

  it("tells a referrer who heard nothing what should have been done by then", async () => {
    for (const area of ["set", "cambridgeshire-peterborough"]) {
      const { citations } = await answerTo("referral sent 1 April 2026, heard nothing, can I chase?", {
        knowledge,
        today: "2026-04-10",
        area,
      });
      const [quote = ""] = citations.map((citation) => withoutSpace(citation.quote));
      expect(quote).toContain(withoutSpace("within one working day of receiving the referral"));
      expect(quote).toContain(withoutSpace("If this does not occur within three working days"));
    }
  });

  it("is given once where another quotes it with what leans on it", async () => {
    const { statements, citations } = await answerTo(
      "how long do they have to decide on my referral and when can I ring again if I hear nothing",
      { knowledge, today: "2026-04-10", area: "set" },
    );
    expect(statements).toHaveLength(1);
    expect(citations).toHaveLength(1);
  });

  it("stands under no heading that it begins with itself", async () => {
    const { statements } = await answerTo("how often is the review conference", {
      knowledge,
      today: "2026-04-10",
      area: "ivison-trust",
    });
    expect(statements[0]?.text).toMatch(/^Child Protection Review Conference\s+These usually take place/u);
    expect(statements[0]?.heading).toBeUndefined();
  });
});
