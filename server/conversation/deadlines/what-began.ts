import type { NameMention } from "./names.ts";

const began = String.raw`(?:started|began|begun|commenced|opened|kicked off)`;
const beganBehind = new RegExp(
  String.raw`^\s+(?:(?:was|has|had|were|have|been|only|formally) )*${began}\b`,
  "iu",
);
const beganBefore = new RegExp(String.raw`\b${began} (?:(?:the|an?|our|their|my|her|his) )*$`, "iu");

/**
 * Whether a date given for something is that of its beginning: "assessment started 8 June". No clock runs from there,
 * and it is not planned for that day either: its end may still be what is asked for. What has a name as an event
 * ("s47 started") is that event.
 */
export function isItsBeginning(name: NameMention, text: string): boolean {
  if (name.meanings.some(({ kind }) => kind === "event")) return false;
  return beganBehind.test(text.slice(name.end)) || beganBefore.test(text.slice(0, name.start));
}
