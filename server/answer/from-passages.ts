import { phrases } from "../../corpus/phrases.ts";
import type { Audience, Statement } from "../contract.ts";
import type { Question } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import type { CitationBook } from "./citations.ts";
import { isComplete } from "./choose-pieces.ts";
import { doOverlap, quotedWords } from "./compose.ts";
import type { DraftStatement, Quoted } from "./compose.ts";
import type { Abstention, Decided } from "./decide.ts";
import { differencesAmong, doDisagree } from "./deadlines/differences.ts";
import { eventTitle } from "./deadlines/questions-back.ts";
import { blankDraft } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { mattersOf } from "./matters-of.ts";
import { suggestQuestions } from "./suggest.ts";

/** What a draft from passages is made of. */
export interface PassageSource {
  readonly question: Question;
  readonly audience: Audience;
  /** Whether somebody is surely in danger now: nothing else to read stands beside what has to be done this minute. */
  readonly isSureDanger: boolean;
  readonly candidates: readonly Candidate[];
  /** What the best passages say to the question. */
  readonly quotes: readonly DraftStatement[];
  readonly knowledge: Knowledge;
  readonly book: CitationBook;
}

/** The passages as the answer, or as what stands beside a silence. */
export function draftFromPassages(decision: Decided, source: PassageSource): Draft {
  const { quotes } = source;
  if (decision.kind === "answer") {
    return {
      ...blankDraft,
      kind: "answer",
      statements: quotes.map((q) => statementOf(q, source)),
      ...(source.isSureDanger
        ? {}
        : {
            offers: offersOf(source),
            differences: differencesOf(source),
            suggestions: suggestQuestions(source.question, source),
          }),
    };
  }
  const { reason } = decision;
  if (reason === "needs-a-person" && source.question.danger?.isChild === true)
    return { ...blankDraft, kind: "abstention", reason, ownWords: [phrases.abstentionForChild] };
  const said = fittingQuotes(decision, source);
  const others = besideSilence(decision, source).filter(
    (quote) => !said.some((before) => doOverlap(before, quote)),
  );
  const beside = [...said, ...others];
  const pointers = beside.flatMap((quote) => statementOf(quote, source).citations);
  const governs = reason === "needs-a-person" || reason === "held-elsewhere";
  return {
    ...blankDraft,
    kind: "abstention",
    reason,
    ownWords: [
      saidOfSilence(decision, { said, pointers }),
      ...(reason === "not-in-procedures" && !beside.every(isComplete) ? [phrases.missingBeside] : []),
    ],
    nearest: governs ? [] : pointers,
    governing: governs ? pointers : [],
  };
}

/** Where the first quotation holds a period that can be counted, the offer to count it. */
function offersOf({ question, quotes, knowledge }: PassageSource): string[] {
  const [first] = quotes;
  if (question.type !== "how-long" || first === undefined) return [];
  const counted = [...knowledge.rules.values()].find(
    ({ period, documentId, span }) =>
      period !== null && doOverlap(first, { document: { id: documentId }, spans: [span] }),
  );
  return counted === undefined ? [] : [phrases.deadlineAnswer.offer(eventTitle(counted.trigger, knowledge))];
}

/** Where the timescales that are quoted disagree, each side by its rule. */
function differencesOf({ quotes, knowledge, book }: PassageSource): Draft["differences"] {
  const quoted = [...knowledge.rules.values()].filter(
    ({ period, documentId, span }) =>
      period !== null &&
      quotes.some(
        ({ document, spans }) =>
          document.id === documentId &&
          spans.some(({ start, end }) => start <= span.start && span.end <= end),
      ),
  );
  const disagreeing = quoted.filter(({ subject }) =>
    doDisagree(quoted.filter((other) => other.subject === subject)),
  );
  return differencesAmong(disagreeing, { isOpen: true, citing: { knowledge, book } });
}

/** Waymark's own sentence on a silence, by what stands beside it. */
function saidOfSilence(
  decision: Abstention,
  { said, pointers }: { said: readonly DraftStatement[]; pointers: readonly number[] },
): string {
  if (decision.reason === "held-elsewhere") {
    const { title } = decision.reference;
    return said.length === 0 ? phrases.heldElsewhere(title) : phrases.moreHeldElsewhere(title);
  }
  if (decision.reason === "not-in-procedures" && decision.isDoubtful === true && pointers.length > 0)
    return phrases.abstentionInDoubt;
  const isAlone = decision.reason === "needs-a-person" && pointers.length === 0;
  return isAlone ? phrases.judgementAlone : phrases.abstention[decision.reason];
}

/** What is quoted before the chapter that has more. */
function fittingQuotes(decision: Abstention, { quotes }: PassageSource): readonly DraftStatement[] {
  const fitting = decision.reason === "held-elsewhere" ? decision.fitting : null;
  return fitting === null ? [] : quotes.filter((quote) => doOverlap(quote, fitting)).slice(0, 1);
}

/** What is quoted beside a silence: the chapter that has it, or the nearest passages. */
function besideSilence(
  decision: Abstention,
  { question, candidates, quotes, knowledge }: PassageSource,
): readonly DraftStatement[] {
  if (decision.reason === "held-elsewhere") {
    const { reference } = decision;
    const document = knowledge.documents.get(reference.documentId);
    const [candidate] = candidates;
    return document && candidate ? [{ document, spans: [reference], candidate, alsoIn: [], likeIn: [] }] : [];
  }
  const isRefused = decision.reason === "unsafe-request" || decision.reason === "out-of-scope";
  if (isRefused) return [];
  const matters = mattersOf(question, knowledge);
  const isNear = (quote: DraftStatement) =>
    !hasNumber.test(question.text) || hasAnyOf(matters, quote, knowledge);
  return quotes.filter(isNear).slice(0, 2);
}

/** An age or another number, by which much is found that has nothing else of the question. */
const hasNumber = /\b\d+\b/u;

/** Whether a quotation, or the heading over it, has any matter of the question. */
function hasAnyOf(matters: ReadonlySet<string>, quote: DraftStatement, knowledge: Knowledge): boolean {
  const quoted = quotedWords(quote, knowledge);
  const heading = quote.candidate.prepared.passage.section.at(-1) ?? "";
  const { stems, concepts } = knowledge.analyser.passageTerms([heading, ...quoted].join("\n"));
  return [...stems, ...concepts].some((term) => matters.has(term));
}

function statementOf(quote: DraftStatement, { book, knowledge }: PassageSource): Statement {
  const { document, spans, candidate, alsoIn, likeIn } = quote;
  const heading = candidate.prepared.passage.section.at(-1);
  return {
    text: quotedWords(quote, knowledge)
      .map((words) => words.trim())
      .join("\n"),
    area: document.area,
    ...(heading === undefined ? {} : { heading }),
    citations: spans.map((span) => book.cite(document, span)),
    ...(alsoIn.length === 0 ? {} : { alsoIn: alsoIn.map((other) => placeOf(other, book)) }),
    ...(likeIn.length === 0 ? {} : { likeIn: likeIn.map((other) => placeOf(other, book)) }),
  };
}

function placeOf({ document, spans }: Quoted, book: CitationBook): { area: string; citations: number[] } {
  return { area: document.area, citations: spans.map((span) => book.cite(document, span)) };
}
