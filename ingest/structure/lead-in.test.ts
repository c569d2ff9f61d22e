import { describe, expect, it } from "vitest";
import { isLeftOpen, leadsIn } from "./lead-in.ts";

/** Says a thing of its own, in several sentences. */
const longItem = `${"Take a child home alone in a car, whatever the reason may be. ".repeat(3)}Ring the parents.`;

describe("leadsIn", () => {
  it.each([
    ["The worker must:", "Listen to the child."],
    ["Workers must clearly understand that they should.....", "Never promise secrecy."],
    ["It is urgent. The worker will need to", "Call the police."],
    ["The following steps are taken.", "The leader calls the police."],
    ["What should be reported?", "Any worry is reported."],
    ["There are three outcomes, and social care decides.", "The child is not in need."],
    ["Methods", "A concern is raised with the manager."],
    ["Tell us about the family", "home address"],
    ["Staff must never do any of these.", longItem],
    ["There are four types of abuse.", longItem],
    ["Report each of these at once.", longItem],
    ["Assessment should remain an ongoing process.", "Family address"],
  ])("takes %j for the lead-in of %j", (paragraph, item) => {
    expect(leadsIn(paragraph, item)).toBe(true);
  });

  it.each([
    ["We help all players to do well.", "Report every worry to the officer."],
    [
      "We aim to help all players whatever their age, standard or ability, and so to develop rugby football in the community and its enjoyment at all levels",
      "The club acknowledges its responsibility.",
    ],
    [
      "All have the right to be safe. Where “parent” is used it includes guardians.",
      `${"Copies of this policy go to every teacher who enters a pupil for the festival. ".repeat(2)}It is on the door.`,
    ],
    ["See the list below. Parents usually attend and look after their own child.", "Staff call the police."],
  ])("takes %j for none of %j", (paragraph, item) => {
    expect(leadsIn(paragraph, item)).toBe(false);
  });
});

describe("isLeftOpen", () => {
  it("goes by the last mark or the last word", () => {
    expect(["They should:", "They should", "They decide –"].map(isLeftOpen)).toEqual([true, true, true]);
    expect(["They decide.", "What then?", "Our methods"].map(isLeftOpen)).toEqual([false, false, false]);
  });
});
