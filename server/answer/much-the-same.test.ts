import { expect, test } from "vitest";
import { isStopWord, words } from "../../corpus/analysis/tokens.ts";
import { addsNothing } from "./much-the-same.ts";
import type { Said } from "./much-the-same.ts";

function said(text: string, area = "north"): Said {
  const content = words(text).map((word) => word.text);
  return { area, text, content: content.filter((word) => !isStopWord(word)).join(" ") };
}

const seek =
  "If the child has a serious injury, the professional must seek medical attention immediately from emergency services and must inform the on-call consultant paediatrician at the hospital.";

test("what another area says in nearly the same words adds nothing", () => {
  const other = seek.replace("on-call consultant", "duty consultant");
  expect(addsNothing(said(other, "south"), said(seek))).toBe(true);
});

test("a sentence that is part of what was told adds nothing, the whole of it does", () => {
  const more = `${seek} The social worker should visit the ward, agree who sits with the child overnight and note it.`;
  expect(addsNothing(said(seek), said(more))).toBe(true);
  expect(addsNothing(said(more), said(seek))).toBe(false);
});

test.each([
  ["another number", "within 24 hours", "within 48 hours"],
  ["another duty", "must be confirmed", "should be confirmed"],
  ["a denial", "should be confirmed", "should not be confirmed"],
])("%s is something else", (_, one, other) => {
  const sentence = (words: string) =>
    said(
      `All telephone referrals made by professionals of any agency to children's social care ${words} ${words.startsWith("within") ? "should be confirmed" : "within 24 hours"} in writing by the referrer`,
    );
  expect(addsNothing(sentence(other), sentence(one))).toBe(false);
});

test("a limit that only one area has is a difference between areas, within an area the longer form is enough", () => {
  const plain =
    "Parents and carers of the child and others with parental responsibility are told of the referral by the social worker of the duty team the same day";
  const limited = `${plain} unless harm`;
  expect(addsNothing(said(plain, "south"), said(limited))).toBe(false);
  expect(addsNothing(said(plain), said(limited))).toBe(true);
});
