import type { Question } from "../../server/conversation/question.ts";
import type { Knowledge } from "../../server/knowledge.ts";
import type { LeftOutOfIndex } from "./rebuild-index.ts";

/** One part of the retriever, and how it is taken out. */
export interface Part {
  readonly name: string;
  /** What the index is made without. */
  readonly index: LeftOutOfIndex;
  /** Whether questions written for other documents are left out: they teach where none were written. */
  readonly others?: false;
  /** What is taken out of the opened index. */
  readonly open?: (knowledge: Knowledge) => Knowledge;
  /** What is taken out of the question as it was understood. */
  readonly ask?: (question: Question) => Question;
}

/** The retriever whole, then without each of its parts. */
export const parts: readonly Part[] = [
  { name: "all parts", index: {} },
  { name: "without vocabulary", index: { vocabulary: true } },
  { name: "without latent semantics", index: { meaning: true } },
  { name: "without question model", index: { questionModel: true } },
  { name: "without translations", index: { translations: true } },
  {
    name: "without spelling repair",
    index: {},
    open: (knowledge) => ({ ...knowledge, spelling: { repair: (text) => ({ text, repairs: [] }) } }),
  },
  { name: "without others' questions", index: {}, others: false },
  { name: "without headings", index: { headings: true } },
  { name: "without question types", index: {}, ask: (question) => ({ ...question, type: "fact" }) },
];
