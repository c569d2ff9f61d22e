import type { NameFinder, NameMention } from "./names.ts";

/** What comes in is what a decision is on, and not the decision: "decide on a contact that came in at 11pm". */
const cameIn =
  /^(?:\s+(?:in|at|for)\s+[^.,;?!\n]{1,25})?[\s,;-]*(?:(?:that|which|it|this|one|and)\s+)*(?:(?:was|has|had|only|just)\s+)*(?:came|come|arrived|landed|logged|received|taken)\b(?:[^.,;?!\n]|\.(?=\d)){0,20}$/iu;

/**
 * The name that a date belongs to where what it was given for has a name that ends with what happened: "how long to
 * decide on a contact, came in 11pm Tuesday" dates the contact.
 */
export function nameOfWhatCame(
  name: NameMention | null,
  { at, text, findNames }: { at: number; text: string; findNames: NameFinder },
): NameMention | null {
  if (name === null || name.meanings.some(({ kind }) => kind === "event")) return name;
  if (!cameIn.test(text.slice(name.end, at))) return name;
  const lastWord = /[\p{L}\d]+$/u.exec(name.text)?.[0] ?? "";
  const [event] = findNames(lastWord).filter(({ meanings }) => meanings.some(({ kind }) => kind === "event"));
  if (event === undefined) return name;
  return { ...event, start: name.end - lastWord.length, end: name.end };
}
