import type { ElementNode } from "../shared/element-tree.ts";
import { childElements, childNamed } from "../shared/tree-text.ts";
import { switchOf, valueOf } from "./properties.ts";
import type { ListPlace } from "./properties.ts";
import type { Styles } from "./styles.ts";

/** What Word puts before a paragraph of a list. */
export interface ListMark {
  /** 0 is the outermost. */
  readonly depth: number;
  readonly isBullet: boolean;
  /**
   * The number as Word shows it, where it is made of digits and full stops, such as `2.1`. It is not
   * among the document's characters, so it is known and never quoted.
   */
  readonly number: string | null;
}

/** Counts the lists of a document, paragraph by paragraph in reading order. */
export interface ListCounter {
  /** The mark of the next paragraph; null where its list is not there or shows nothing. */
  readonly next: (place: ListPlace) => ListMark | null;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** Such as `%1.%2`. */
  readonly pattern: string;
  /** Whether all numbers in the pattern are shown in digits, whatever their own format. */
  readonly isLegal: boolean;
}

interface List {
  /** Lists that share a definition go on counting together. */
  readonly definitionId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** By depth, where this list begins anew. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Reads the numbering part; without one there are no lists. */
export function createListCounter(root: ElementNode | null, styles: Styles): ListCounter {
  const lists = readLists(root, styles);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next: ({ listId, depth }) => {
      const list = lists.get(listId);
      const level = list?.levels.get(depth);
      if (list === undefined || level === undefined) return null;
      const count = counts.get(list.definitionId) ?? [];
      counts.set(list.definitionId, count);
      if (!begun.has(listId)) for (const [at, start] of list.restarts) count[at] = start - 1;
      begun.add(listId);
      count[depth] = (count[depth] ?? level.start - 1) + 1;
      count.length = depth + 1;
      if (level.format === "none") return null;
      return { depth, isBullet: level.format === "bullet", number: numberOf(list, level, count) };
    },
  };
}

function numberOf(list: List, level: Level, count: readonly (number | undefined)[]): string | null {
  const places = Array.from(level.pattern.matchAll(/%(\d)/gu), ([, place]) => Number(place) - 1);
  const isInDigits = (place: number) => level.isLegal || list.levels.get(place)?.format === "decimal";
  if (level.format === "bullet" || !places.every(isInDigits)) return null;
  const shown = level.pattern.replace(/%(\d)/gu, (_, place: string) => {
    const depth = Number(place) - 1;
    return String(count[depth] ?? list.levels.get(depth)?.start ?? 1);
  });
  return /^(\d+(?:\.\d+)*)\.?$/u.exec(shown.trim())?.[1] ?? null;
}

function readLists(root: ElementNode | null, styles: Styles): ReadonlyMap<string, List> {
  const top = root === null ? undefined : childNamed(root, "numbering");
  const elements = top === undefined ? [] : childElements(top);
  const definitions = new Map(
    elements
      .filter(({ name }) => name === "abstractNum")
      .map((element) => [element.attributes.abstractNumId ?? "", element]),
  );
  const numbers = elements.filter(({ name }) => name === "num");
  const definitionOf = new Map(
    numbers.map((element) => [element.attributes.numId ?? "", valueOf(element, "abstractNumId") ?? ""]),
  );
  const lists = new Map<string, List>();
  for (const element of numbers) {
    const own = definitionOf.get(element.attributes.numId ?? "") ?? "";
    const link = definitions.get(own);
    const linked = link === undefined ? null : valueOf(link, "numStyleLink");
    const linkedList = linked === null ? null : (styles.find(linked).list?.listId ?? null);
    const definitionId = linkedList === null ? own : (definitionOf.get(linkedList) ?? own);
    const definition = definitions.get(definitionId);
    if (definition === undefined) continue;
    lists.set(element.attributes.numId ?? "", {
      definitionId,
      levels: new Map([...levelsOf(definition), ...overridesOf(element).flatMap(levelsOf)]),
      restarts: new Map(
        overridesOf(element)
          .map(
            (override) =>
              [Number(override.attributes.ilvl), Number(valueOf(override, "startOverride"))] as const,
          )
          .filter(([depth, start]) => depth >= 0 && depth < 9 && start > 0),
      ),
    });
  }
  return lists;
}

function overridesOf(list: ElementNode): ElementNode[] {
  return childElements(list).filter(({ name }) => name === "lvlOverride");
}

function levelsOf(definition: ElementNode): [number, Level][] {
  return childElements(definition)
    .filter(({ name }) => name === "lvl")
    .map((element) => [
      Number(element.attributes.ilvl ?? 0),
      {
        start: Number(valueOf(element, "start") ?? 1),
        format: valueOf(element, "numFmt") ?? "decimal",
        pattern: valueOf(element, "lvlText") ?? "",
        isLegal: switchOf(element, "isLgl") === true,
      },
    ]);
}
