import { expect, test } from "vitest";
import { phrases } from "../corpus/phrases.ts";
import { linkedText } from "./linked-text.ts";

/** The links of a text as address and words. */
function linksOf(text: string): string[] {
  return linkedText(text).flatMap((part) => (typeof part === "string" ? [] : [part.values.join(" ")]));
}

test("every number and site of the alerts is a link, and nothing else is", () => {
  const { emergency, emergencyOfChild, childAsking } = phrases.alert;
  expect(linksOf(emergency.practitioner)).toEqual(["999 999"]);
  expect(linksOf(emergency.parent)).toEqual(["999 999"]);
  expect(linksOf(emergencyOfChild)).toEqual(["999 999", "08001111 0800 1111"]);
  expect(linksOf(childAsking)).toEqual([
    "999 999",
    "08001111 0800 1111",
    "childline.org.uk childline.org.uk",
  ]);
  expect(linksOf("Within 15 days, 0 or 1999 of them. See 2.6.1, part.uk2.")).toEqual([]);
});

test("the words around the links stay as they are", () => {
  const [before, , between, , after] = linkedText("Ring 0808 800 5000, or 999.");
  expect([before, between, after]).toEqual(["Ring ", ", or ", "."]);
});
