import { numberIn } from "./term-numbers.ts";

/**
 * How likely each word of a question is where a document has some word: "wont let us in" of "refusal of access".
 * Learned from questions beside what answers them, and used for documents that no question was written for.
 */
export interface TranslationModel {
  /** Terms of documents, by number. */
  readonly sources: readonly string[];
  /** Terms of questions, by number. */
  readonly targets: readonly string[];
  /** By target: how common it is among questions; after them, one that no question had. */
  readonly background: Float32Array;
  /** Target, source and chance, three numbers each, by target; what hardly ever happens is left out. */
  readonly cells: Float32Array;
}

/** What a document says, and what is asked that it answers. */
export interface TranslationPair {
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  /** How much it counts. */
  readonly share: number;
}

/** Numbers in a cell. */
export const cellSize = 3;

/** A model that nothing was learned for. */
export const noTranslations: TranslationModel = {
  sources: [],
  targets: [],
  background: new Float32Array(0),
  cells: new Float32Array(0),
};

const rounds = 5;
/** Counts that every source starts with: what was seen once is not certain. */
const unseenCount = 2;
const leastChance = 1e-3;
/** How often a term that no question had is taken to have been there. */
const unknownCount = 0.5;
/** Words that answer to nothing in the document are explained by this. */
const nothing = "";

/**
 * Learns by expectation and maximisation which word of a document each word of a question answers to (IBM Model 1,
 * Brown et al. 1993; for retrieval Berger and Lafferty 1999). The same pairs give the same model.
 */
export function trainTranslations(pairs: readonly TranslationPair[]): TranslationModel {
  if (pairs.length === 0) return noTranslations;
  const sources = new Map<string, number>();
  const targets = new Map<string, number>();
  const numbered = pairs.map((pair) => ({
    sources: [...new Set([nothing, ...pair.sources])].map((term) => numberIn(sources, term)),
    targets: [...new Set(pair.targets)].map((term) => numberIn(targets, term)),
    share: pair.share,
  }));
  const cells = cellsOf(numbered, targets.size);
  const chances = learnChances(numbered, cells, sources.size);
  const counts = new Float64Array(targets.size).fill(unknownCount);
  for (const pair of numbered) for (const target of pair.targets) counts[target] = (counts[target] ?? 0) + 1;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return {
    sources: [...sources.keys()],
    targets: [...targets.keys()],
    background: Float32Array.from([...counts, unknownCount], (count) => count / total),
    cells: likelyCells(cells, chances),
  };
}

interface NumberedPair {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  readonly share: number;
}

/** Every source and target that ever stood beside each other, once. */
interface Cells {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** The cell of each meeting, pair by pair, target by target, source by source. */
  readonly ofMeeting: Uint32Array;
}

function cellsOf(pairs: readonly NumberedPair[], targetCount: number): Cells {
  const known = new Map<number, number>();
  const meetings = pairs.reduce((sum, pair) => sum + pair.sources.length * pair.targets.length, 0);
  const ofMeeting = new Uint32Array(meetings);
  const [sources, targets]: [number[], number[]] = [[], []];
  let at = 0;
  for (const pair of pairs) {
    for (const target of pair.targets) {
      for (const source of pair.sources) {
        const key = source * targetCount + target;
        let cell = known.get(key);
        if (cell === undefined) {
          cell = sources.push(source) - 1;
          targets.push(target);
          known.set(key, cell);
        }
        ofMeeting[at] = cell;
        at += 1;
      }
    }
  }
  return { sources: Uint32Array.from(sources), targets: Uint32Array.from(targets), ofMeeting };
}

function learnChances(pairs: readonly NumberedPair[], cells: Cells, sourceCount: number): Float64Array {
  const chances = evenly(cells, sourceCount);
  const counts = new Float64Array(chances.length);
  for (let round = 0; round < rounds; round += 1) {
    counts.fill(0);
    let at = 0;
    for (const { sources, targets, share } of pairs) {
      for (const end = at + sources.length * targets.length; at < end; at += sources.length)
        countShares(counts, chances, { from: cells.ofMeeting.subarray(at, at + sources.length), share });
    }
    const totals = new Float64Array(sourceCount).fill(unseenCount);
    for (const [cell, source] of cells.sources.entries())
      totals[source] = (totals[source] ?? 0) + (counts[cell] ?? 0);
    for (const [cell, source] of cells.sources.entries())
      chances[cell] = (counts[cell] ?? 0) / (totals[source] ?? 1);
  }
  return chances;
}

/** At first a source may stand for each target that it ever met. */
function evenly({ sources }: Cells, sourceCount: number): Float64Array {
  const met = new Float64Array(sourceCount);
  for (const source of sources) met[source] = (met[source] ?? 0) + 1;
  return Float64Array.from(sources, (source) => 1 / (met[source] ?? 1));
}

/** Shares one occurrence of a target out among the sources beside it, by how likely each is to stand for it. */
function countShares(
  counts: Float64Array,
  chances: Float64Array,
  { from, share }: { readonly from: Uint32Array; readonly share: number },
): void {
  let sum = 0;
  for (const cell of from) sum += chances[cell] ?? 0;
  for (const cell of from) counts[cell] = (counts[cell] ?? 0) + (share * (chances[cell] ?? 0)) / sum;
}

function likelyCells({ sources, targets }: Cells, chances: Float64Array): Float32Array {
  const kept = [...chances.keys()]
    .filter((cell) => (chances[cell] ?? 0) > leastChance)
    .sort((a, b) => (targets[a] ?? 0) - (targets[b] ?? 0) || (sources[a] ?? 0) - (sources[b] ?? 0));
  return Float32Array.from(
    kept.flatMap((cell) => [targets[cell] ?? 0, sources[cell] ?? 0, chances[cell] ?? 0]),
  );
}
