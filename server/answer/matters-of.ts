import { agePhrasesIn } from "../ages.ts";
import { inContext } from "../conversation/in-context.ts";
import type { Question } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";

/** Worth less, a word or concept stands in nearly every passage. */
const leastWorth = 1;

/** The stems and concepts of a question that name a matter: no numbers, no times, no ages, nothing that is everywhere. */
export function mattersOf(question: Question, knowledge: Knowledge): ReadonlySet<string> {
  const ages = knowledge.analyser.questionTerms(agePhrasesIn(inContext(question)).join("\n"));
  const ofAges = new Set([...ages.stems, ...ages.concepts]);
  const isMatter = ([term, worth]: readonly [string, number]) =>
    worth >= leastWorth && !/^\d/u.test(term) && !ofAges.has(term) && !knowledge.isAboutTime(term);
  return new Set([...knowledge.retriever.weigh(question).worth].filter(isMatter).map(([term]) => term));
}
