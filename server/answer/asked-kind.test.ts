import { describe, expect, it } from "vitest";
import { lacksWhatIsAsked } from "./asked-kind.ts";

const passage = "The referral must be confirmed in writing by the professional who made it.";

describe("lacksWhatIsAsked", () => {
  it.each([
    "what's the number for the hub",
    "is there another number for out of hours",
    "phone number of the duty team",
    "what is the duty team's email",
    "where can I find the link",
    "have you got a template for the report",
    "is there an app for this",
    "who pays for the interpreter",
    "what age can they be left alone",
    "how often does the core group meet",
  ])("misses what is asked for in a passage without it: “%s”", (question) => {
    expect(lacksWhatIsAsked(question, [passage])).toBe(true);
  });

  it.each([
    "Pupil has been charged with assault, do we refer?",
    "Do I share a report with the parents by email?",
    "Who pays attention to the child's wishes?",
    "she watched a video of abuse, what now?",
    "What is the number of people needed to agree?",
    "he sent her a link and a password, who do I tell?",
    "can I email the referral",
  ])("misses nothing where such a thing is only spoken of: “%s”", (question) => {
    expect(lacksWhatIsAsked(question, [passage])).toBe(false);
  });

  it("finds it in a passage that has it", () => {
    expect(lacksWhatIsAsked("what's the number for the hub", ["Ring 01733 234724."])).toBe(false);
    expect(lacksWhatIsAsked("how often does the core group meet", ["It meets every six weeks."])).toBe(false);
  });
});
