import type { Analyser } from "../../corpus/analysis/analyser.ts";
import type { Block, Passage } from "../../corpus/schemas/index-format.ts";
import type { StoredIndex } from "../../corpus/store/read-index.ts";
import type { Places, QuestionBank } from "./question-bank.ts";
import type { Wording, Wordings } from "./wording.ts";

/** What is known of a passage ahead of every question. */
export interface PreparedPassage {
  readonly passage: Passage;
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  /** Stems and concepts of all its written questions together. */
  readonly questionTerms: ReadonlySet<string>;
  /** Whether questions were written ahead for it. */
  readonly isWritten: boolean;
  /** Where its written questions stand in the bank. */
  readonly bank: Places;
  /** Empty where questions were written ahead. */
  readonly wording: Wording;
  readonly hasTimescale: boolean;
  /** Whether it holds items of a list or rows of a table. */
  readonly isList: boolean;
  /** A footnote is found, and never before what it is a note to. */
  readonly isFootnote: boolean;
}

/** Words that say how soon or how long. */
export const timescalePattern =
  /\b(\d+|one|two|three|five|six|seven|ten|fifteen|forty[- ]five)\b[^.]{0,12}\b(working )?(hours?|days?|weeks?|months?|years?)\b|\b(immediately|as soon as|same day|without delay|earliest opportunity|until the (?:completion|conclusion|end)|birthday)\b/iu;

const noWording: Wording = new Uint32Array();

interface PassageTools {
  readonly analyser: Analyser;
  readonly bank: QuestionBank;
  readonly wordings: Wordings;
}

/** Prepares every passage of an index, in their order. */
export function preparePassages(
  index: StoredIndex,
  { analyser, bank, wordings }: PassageTools,
): PreparedPassage[] {
  const titles = new Map(index.documents.map((document) => [document.id, document.title]));
  const kindsOf = blockKinds(index);
  let from = 0;
  return index.passages.map((passage) => {
    const document = index.texts.get(passage.documentId) ?? "";
    const text = document.slice(passage.start, passage.end);
    const leadIn = passage.leadIn === null ? "" : document.slice(passage.leadIn.start, passage.leadIn.end);
    const heading = [titles.get(passage.documentId) ?? "", ...passage.section].join("\n");
    const places = { from, to: from + passage.questions.length };
    from = places.to;
    const whole = `${heading}\n${leadIn}\n${text}`;
    const own = analyser.passageTerms(whole);
    const isWritten = passage.questions.length > 0;
    return {
      passage,
      text,
      stems: new Set(own.stems),
      concepts: new Set(own.concepts),
      questionTerms: bank.termsIn(places),
      isWritten,
      bank: places,
      // Where questions were written ahead, they are what the wording is compared with.
      wording: isWritten ? noWording : wordings.ofPassage(whole),
      hasTimescale: timescalePattern.test(text),
      ...kindsOf(passage),
    };
  });
}

/** What kinds of structure a passage holds. */
function blockKinds({ documents }: StoredIndex) {
  const numbersOf = new Map(
    documents.map(({ id, blocks }) => [id, new Map(blocks.map(({ start }, i) => [start, i]))]),
  );
  const blocksOf = new Map(documents.map(({ id, blocks }) => [id, blocks]));
  return ({ documentId, start, end }: Passage): Pick<PreparedPassage, "isList" | "isFootnote"> => {
    const blocks = blocksOf.get(documentId) ?? [];
    const kinds: Block["kind"][] = [];
    for (let i = numbersOf.get(documentId)?.get(start) ?? blocks.length; i < blocks.length; i += 1) {
      const block = blocks[i];
      if (block === undefined || block.start >= end) break;
      kinds.push(block.kind);
    }
    return {
      isList: kinds.some((kind) => kind === "item" || kind === "row"),
      isFootnote: kinds.length > 0 && kinds.every((kind) => kind === "footnote"),
    };
  };
}
