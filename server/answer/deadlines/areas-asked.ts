import { phrases } from "../../../corpus/phrases.ts";
import { areaNameOf } from "../../area-name.ts";
import type {
  AreaDoubt,
  AskedArea,
  DeadlineQuestion,
} from "../../conversation/deadlines/deadline-question.ts";
import type { Knowledge } from "../../knowledge.ts";

/** Whose rules a question is answered by. */
export interface AreasAsked {
  readonly areas: readonly string[];
  /** Areas that were named by a place, each with it, which is said. */
  readonly named: readonly { readonly area: string; readonly place: string }[];
  /** What is said about the choice. */
  readonly words: readonly string[];
  /** Whether the area has to be asked for. */
  readonly isOpen: boolean;
  readonly suggestions: readonly string[];
}

/** The area of the place that was named last; beside it that of the other place, where two were named. */
function areasNamed({ area, place, asked, askedPlace }: AreaDoubt): AskedArea {
  const others = askedPlace === null ? [] : [{ area: asked, place: askedPlace }];
  return { area, because: { place }, others, aside: [] };
}

/** Whose rules: the area asked, or the only one that has a rule; where several have, which is asked back. */
export function areasAsked(
  { area: told, unknownPlace, areaDoubt, subjects, events, isGeneral }: DeadlineQuestion,
  knowledge: Knowledge,
): AreasAsked {
  const { ask, follow, only } = phrases.deadlineAnswer;
  const none = { words: [], named: [], isOpen: false, suggestions: [] };
  const isUndated = isGeneral && events.size === 0;
  if (areaDoubt !== null && !isUndated) {
    const [asked, named] = [areaDoubt.asked, areaDoubt.area].map((one) => areaNameOf(one, knowledge));
    const { askedPlace, place } = areaDoubt;
    const words = [ask.whichArea(asked ?? "", { askedPlace, place, named: named ?? "" })];
    return {
      ...none,
      words,
      areas: [],
      isOpen: true,
      suggestions: [named ?? "", asked ?? ""].map(follow.area),
    };
  }
  // A period asked in general is the named place's own: there is no date that could be another area's.
  const area = areaDoubt === null ? told : areasNamed(areaDoubt);
  if (area !== null) {
    const own = area.because === "request" ? [] : [{ area: area.area, place: area.because.place }];
    const areas = [area.area, ...area.others.map((other) => other.area)];
    return { ...none, areas, named: [...own, ...area.others] };
  }
  const rules = [...knowledge.rules.values()].filter(({ subject, trigger }) =>
    subjects.length > 0 ? subjects.includes(subject) : events.has(trigger.event),
  );
  const counting = rules.filter(({ period }) => period !== null);
  const areas = [...new Set((counting.length > 0 ? counting : rules).map((rule) => rule.area))];
  const names = areas.map((one) => areaNameOf(one, knowledge));
  const [single] = areas;
  if (single === undefined) {
    const words = unknownPlace === null ? [] : [phrases.notHeld(unknownPlace, null)];
    return { ...none, areas: subjects.length > 0 ? [anyArea] : [], words };
  }
  if (unknownPlace !== null) {
    return { ...none, areas: [], words: [ask.unknownPlace(unknownPlace, names)], isOpen: true };
  }
  // Words of several areas are quoted beside each other: there is no date that could be another area's.
  if (counting.length === 0) return { ...none, areas };
  // A period asked in general is shown as each area has it, side by side.
  if (isUndated) return { ...none, areas };
  if (areas.length === 1) return { ...none, areas, words: [only(areaNameOf(single, knowledge))] };
  return { ...none, areas, words: [ask.area(names)], isOpen: true, suggestions: names.map(follow.area) };
}

/** No area in particular: of a subject that no rule is about, it makes no difference whose. */
const anyArea = "";
