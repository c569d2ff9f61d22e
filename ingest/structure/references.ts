import { sentenceSpans } from "../../corpus/analysis/sentences.ts";
import type { Block, Reference } from "../../corpus/schemas/index-format.ts";
import { plainTitle } from "../plain-title.ts";

/** Ways in which procedures name a chapter or document that has more. */
const namings: readonly RegExp[] = [
  /\bPart B\d?,? ?[Cc]hapter \d+(?:\.\d+)*[,.]? ?(?<title>\p{Lu}[^.;)]*?)?(?= and Part|[.;)]|$)/gu,
  /(?<!Part [AB]\d?,? )\bChapter \d+,? (?<title>\p{Lu}[^.;)]*)/gu,
  /\b[Ss]ection \d+(?:\.\d+)*[,.]? (?<title>\p{Lu}(?!hildren|dolescents|ct\b)[^.;)]{8,80})/gu,
  /\b(?<title>\p{Ll}+ in process section \d+(?:\.\d+)*)/gu,
  /\b[Ss]ee(?: also)?:? (?:the )?(?<title>(?!Part |[Ss]ection |[Cc]hapter )\p{L}[^.;)]{5,120}?(?:[Pp]rocedures?|Guidance|Children’s Social Care)\b(?:, \p{Lu}[^.;)]*)?)/gu,
  /‘(?<title>(?:Keeping|What to do|Working Together)[^’]{10,120})’/giu,
];

/** The chapters and documents that a document names and does not hold, each with the sentence that names it. */
export function referencesOf(
  documentId: string,
  { text, blocks }: { text: string; blocks: readonly Block[] },
): Reference[] {
  const found = new Map<string, Reference>();
  const held = blocks
    .filter((block) => block.kind === "heading")
    .map((block) => plainTitle(text.slice(block.contentStart, block.end)));
  for (const block of blocks.filter((b) => b.kind !== "heading")) {
    const start = block.contentStart;
    const words = text.slice(start, block.end);
    const sentences = sentenceSpans(text, { start, end: block.end });
    for (const match of namings.flatMap((naming) => [...words.matchAll(naming)])) {
      const title = tidy(match[0].replace(/^[Ss]ee(?: also)?:? (?:the )?/u, ""));
      const name = plainTitle(match.groups?.title ?? "");
      const isHeld = name !== "" && held.some((heading) => heading.includes(name));
      const from = start + match.index;
      const around = sentences.filter((s) => s.end > from && s.start < from + match[0].length);
      const span = { start: around[0]?.start ?? from, end: around.at(-1)?.end ?? block.end };
      if (!isHeld && !found.has(title))
        found.set(title, { documentId, title, ...span, isReferredTo: true, questions: [] });
    }
  }
  return [...found.values()];
}

function tidy(title: string): string {
  return title.replace(/^[‘'"]|[’'",]+$/gu, "").trim();
}
