import { comparedIn } from "../conversation/compared.ts";
import { understandQuestion } from "../conversation/question.ts";
import type { Question } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";
import { composeStatements, doOverlap, quotedWords } from "./compose.ts";
import type { DraftStatement } from "./compose.ts";
import { decide } from "./decide.ts";
import { findOn } from "./find.ts";
import type { ToldSource } from "./what-to-do.ts";

/**
 * What the procedures say of each of two matters that a question asks to tell apart, the best of each: no passage
 * needs to compare them. Null where one passage says both, where nothing is compared, or the procedures do not say what one of them is.
 */
export async function quotesOfCompared(
  question: Question,
  source: ToldSource,
): Promise<readonly DraftStatement[] | null> {
  const compared = comparedIn(question.text);
  if (compared === null) return null;
  const [one, other] = await Promise.all(compared.map((matter) => quoteOf(matter, source)));
  if (one == null || other == null || doOverlap(one, other)) return null;
  return [one, other];
}

/** What is said of one matter, as if only that were asked for; null where the procedures do not say. */
async function quoteOf(matter: string, source: ToldSource): Promise<DraftStatement | null> {
  const { knowledge } = source;
  const asked = understandQuestion([{ role: "user", content: `What is ${matter}?` }], knowledge);
  const { candidates, pieces, mayLead } = await findOn(asked, source);
  if (decide(asked, { candidates, pieces, knowledge }).kind !== "answer") return null;
  const [quote] = composeStatements(pieces, { knowledge, mayLead });
  return quote !== undefined && names(quote, matter, knowledge) ? quote : null;
}

/** Whether a quotation, or the headings over it, have every word of a matter, or one of its names whole. */
function names(quote: DraftStatement, matter: string, knowledge: Knowledge): boolean {
  const said = [...quote.candidate.prepared.passage.section, ...quotedWords(quote, knowledge)].join("\n");
  const { stems, concepts } = knowledge.analyser.passageTerms(said);
  const asked = knowledge.analyser.questionTerms(matter);
  const has = new Set([...stems, ...concepts]);
  return asked.stems.every((stem) => has.has(stem)) || asked.concepts.some((concept) => has.has(concept));
}
