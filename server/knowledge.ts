import { createAnalyser } from "../corpus/analysis/analyser.ts";
import type { Analyser } from "../corpus/analysis/analyser.ts";
import { stem, words } from "../corpus/analysis/tokens.ts";
import type { Probabilities } from "../corpus/analysis/linear-classifier.ts";
import { silenceReader } from "../corpus/analysis/silence-model.ts";
import type { SilenceLabel } from "../corpus/analysis/silence-model.ts";
import type { Reference, StoredDocument } from "../corpus/schemas/index-format.ts";
import type { StoredRule, StoredRules } from "../corpus/schemas/rules.ts";
import type { StoredIndex } from "../corpus/store/read-index.ts";
import { nameFinder } from "./conversation/deadlines/names.ts";
import type { Mend, NamedMeaning, NameFinder } from "./conversation/deadlines/names.ts";
import { dangerDetector } from "./conversation/safety.ts";
import type { DangerDetector } from "./conversation/safety.ts";
import { createCalendar } from "./deadlines/calendar.ts";
import type { RuleBook } from "./deadlines/rule-book.ts";
import { unansweredIn } from "./retrieval/unanswered.ts";
import type { Unanswered } from "./retrieval/unanswered.ts";
import { createRetriever } from "./retrieval/retriever.ts";
import type { Retriever } from "./retrieval/retriever.ts";
import { spellingRepair } from "./retrieval/spelling.ts";
import type { SpellingRepair } from "./retrieval/spelling.ts";

/** One version of the index, opened for answering. It never changes: a new version is a new knowledge. */
export interface Knowledge {
  readonly index: StoredIndex;
  readonly documents: ReadonlyMap<string, StoredDocument>;
  /** Every rule by its id. */
  readonly rules: ReadonlyMap<string, StoredRule>;
  /** What starts the rules' clocks, by its id. */
  readonly events: ReadonlyMap<string, StoredRules["events"][number]>;
  /** What the rules' deadlines are for, by its id. */
  readonly subjects: ReadonlyMap<string, StoredRules["subjects"][number]>;
  /** What an area's deadlines are computed by: its working days, and every rule. */
  readonly ruleBook: (area: string) => RuleBook;
  /** Finds the names of events, of what deadlines are for, and of the cases that rules are limited to. */
  readonly findNames: NameFinder;
  /** What a text tells of the case, which chooses among the kinds of a matter. */
  readonly findCases: NameFinder;
  readonly analyser: Analyser;
  readonly spelling: SpellingRepair;
  readonly detectDanger: DangerDetector;
  /** How likely procedures of this kind answer a question, or why not, by its words alone. */
  readonly readSilence: (text: string) => Probabilities<SilenceLabel>;
  /** Questions that the procedures do not answer. */
  readonly unanswered: Unanswered;
  readonly retriever: Retriever;
  /** Whether a stem stands anywhere in the documents or the questions written for them. */
  readonly isKnownStem: (stem: string) => boolean;
  /** Whether a stem stands in the documents themselves. */
  readonly isDocumentStem: (stem: string) => boolean;
  /** What the name of a chapter that is held elsewhere says, as stems and concepts. */
  readonly nameTerms: (reference: Reference) => ReadonlySet<string>;
  /** Whether a stem or concept speaks of time rather than of a matter. */
  readonly isAboutTime: (term: string) => boolean;
  /** From this confidence on a question is answered, where it is not the usual one: the evaluation moves it. */
  readonly answerFrom?: number;
}

const timeWords =
  "working days day hours hour weeks week months month years year time times timescale timescales deadline deadlines immediate immediately soon quick quickly long last often delay date when within";
const timeStems: ReadonlySet<string> = new Set(words(timeWords).map(({ text }) => stem(text)));

/** Whether a text, or a stem, speaks of time. */
const speaksOfTime = (text: string) =>
  words(text).some((word) => timeStems.has(word.text) || timeStems.has(stem(word.text)));

/** Opens an index that was read and checked. */
export async function openKnowledge(index: StoredIndex): Promise<Knowledge> {
  const analyser = createAnalyser(index.vocabulary);
  const { text, heading, questions } = index.lexical.fields;
  const names = new Map(
    index.references.map((reference) => [reference, nameTerms(reference, { index, analyser })]),
  );
  const rules = byId(index.rules.rules);
  const ordinary: RuleBook = { calendar: createCalendar(), rules };
  const ruleBooks = new Map(
    index.rules.areas.map(({ area, closureDays }) => [
      area,
      { calendar: createCalendar(closureDays), rules },
    ]),
  );
  const isDocumentStem = (stem: string) =>
    [text, heading].some(({ postings }) => Object.hasOwn(postings, stem));
  const retriever = await createRetriever(index, analyser);
  const readSilence = silenceReader(index.silenceModel, analyser);
  const spelling = spellingRepair(index.lexicon);
  const mendNames: Mend = (words) => spelling.repair(words.join(" ")).repairs;
  return {
    index,
    rules,
    events: byId(index.rules.events),
    subjects: byId(index.rules.subjects),
    ruleBook: (area) => ruleBooks.get(area) ?? ordinary,
    documents: byId(index.documents),
    findNames: nameFinder(namesIn(index), mendNames),
    findCases: nameFinder(casesIn(index), mendNames),
    analyser,
    spelling,
    detectDanger: dangerDetector({
      model: index.dangerModel,
      outOfScope: (text) => readSilence(text)["out-of-scope"],
      mend: (text) => spelling.repair(text).text,
    }),
    readSilence,
    unanswered: unansweredIn(index, retriever),
    retriever,
    nameTerms: (reference) => names.get(reference) ?? new Set(),
    isAboutTime: (term) =>
      speaksOfTime(term.startsWith("#") ? (index.vocabulary[Number(term.slice(1))]?.terms[0] ?? "") : term),
    isDocumentStem,
    isKnownStem: (stem) => [text, heading, questions].some(({ postings }) => Object.hasOwn(postings, stem)),
  };
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}

function namesIn({ rules: { events, subjects, rules }, places }: StoredIndex): NamedMeaning[] {
  const everyPlace = places.flatMap((area) => area.names);
  const withPlaces = (name: string) =>
    name.includes("<place>") ? everyPlace.map((place) => name.replace("<place>", place)) : [name];
  const named = (kind: NamedMeaning["meaning"]["kind"], id: string, names: readonly string[]) =>
    names.flatMap(withPlaces).map((name): NamedMeaning => ({ name, meaning: { kind, id } }));
  const followed = (
    kind: "event" | "subject",
    { id, followedNames }: (typeof events | typeof subjects)[number],
  ) =>
    followedNames.flatMap(({ names, followedBy }) =>
      names.map((name): NamedMeaning => ({ name, followedBy, meaning: { kind, id } })),
    );
  return [
    ...events.flatMap(({ id, names }) => named("event", id, names)),
    ...events.flatMap((event) => followed("event", event)),
    ...subjects.flatMap((subject) => followed("subject", subject)),
    ...events.flatMap(({ id, daysBefore }) =>
      daysBefore.flatMap(({ days, names }) =>
        names.map((name): NamedMeaning => ({ name, meaning: { kind: "event", id, daysLater: days } })),
      ),
    ),
    ...subjects.flatMap(({ id, names }) => named("subject", id, names)),
    ...subjects.flatMap(({ id, exactNames }) =>
      exactNames.map((name): NamedMeaning => ({ name, meaning: { kind: "subject", id, isExact: true } })),
    ),
    ...rules.flatMap(({ id, condition }) => named("condition", id, condition?.names ?? [])),
    ...rules.flatMap(({ id, condition }) => named("hint", id, condition?.hints ?? [])),
  ];
}

/** Cases are found apart from other names: what tells of one may be part of what was dated or is asked for. */
function casesIn({ rules: { cases } }: StoredIndex): NamedMeaning[] {
  return cases.flatMap(({ id, names, followedNames }) => {
    const meaning = { kind: "case", id } as const;
    const followed = followedNames.flatMap(({ names: own, followedBy }) =>
      own.map((name): NamedMeaning => ({ name, followedBy, meaning })),
    );
    return [...names.map((name): NamedMeaning => ({ name, meaning })), ...followed];
  });
}

/** The canonical text of a document of this index. */
export function textOf(knowledge: Knowledge, documentId: string): string {
  return knowledge.index.texts.get(documentId) ?? "";
}

/** A bare number says nothing: then the sentence that names the chapter speaks for it. */
function nameTerms(
  { title, documentId, start, end }: Reference,
  { index, analyser }: Pick<Knowledge, "index" | "analyser">,
): ReadonlySet<string> {
  const name = title.replace(/\b(part|chapter|section|procedures?|guidance)\b|[\d.]+|\b[AB]\d?\b/giu, " ");
  const sentence = index.texts.get(documentId)?.slice(start, end) ?? "";
  const terms = analyser.passageTerms(/\p{L}{3}/u.test(name) ? name : sentence);
  return new Set([...terms.stems, ...terms.concepts]);
}
