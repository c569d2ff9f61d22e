import { noArea } from "../../corpus/schemas/places.ts";
import type { AreaPlaces } from "../../corpus/schemas/places.ts";
import { placesIn } from "./deadlines/places.ts";
import type { NamedPlace } from "./deadlines/places.ts";

/** Whose procedures a conversation asks for. */
export interface NamedArea {
  /** Undefined: all of them. */
  readonly area: string | undefined;
  /** The place by which another area than the one chosen was named; null where none was. */
  readonly because: string | null;
  /** The place where the child is, if no procedures held here are its; null where they are, or none is named. */
  readonly notHeld: string | null;
}

/** What an area is told by besides the user's turns. */
export interface NamingSource {
  readonly places: readonly AreaPlaces[];
  readonly chosen: string | undefined;
  /** Whether the last turn leans on the ones before it. */
  readonly isFollowUp: boolean;
}

/**
 * The area that the last turn names by a place, else, where it leans on them or none was chosen, the latest
 * turn that names one, else the one chosen: the child's area counts, not the asker's. A turn that names
 * several asks all.
 */
export function areaNamed(turns: readonly string[], { places, chosen, isFollowUp }: NamingSource): NamedArea {
  const heard = isFollowUp || chosen === undefined ? turns : turns.slice(-1);
  for (const turn of heard.toReversed()) {
    const meant = placesIn(turn, places).filter((place) => isMeant(turn, place));
    const named = meant.filter(({ area }) => area !== noArea);
    const [last] = named.toReversed();
    if (last === undefined) {
      const [elsewhere] = meant;
      if (elsewhere === undefined) continue;
      return { area: chosen, because: null, notHeld: elsewhere.place };
    }
    if (new Set(named.map(({ area }) => area)).size > 1)
      return { area: undefined, because: null, notHeld: null };
    return { area: last.area, because: last.area === chosen ? null : last.place, notHeld: null };
  }
  return { area: chosen, because: null, notHeld: null };
}

const isDenied =
  /\b(?:not|isn[’']?t|aren[’']?t|wasn[’']?t|don[’']?t|doesn[’']?t|no longer|outside|nor)\s+(?:\p{L}+\s+)?(?:(?:in|from|of|under|at)\s+)?(?:the\s+)?$/iu;
/** "Moved from Southend to Wisbech": where they are now counts. */
const isLeft =
  /\b(?:mov\p{L}+|transferr?\p{L}*|relocat\p{L}+|came|come|coming|arrived|back|originally|previously|used to (?:live|be) in|left|leaving)\s+(?:\p{L}+\s+){0,3}?(?:(?:from|out of)\s+)?(?:the\s+)?$/iu;
const arrives = /\b(?:to|into|in)\s+(?:the\s+)?$/iu;
const isSurname = /\b(?:mr|mrs|ms|miss|mx|dr|doctor|sir|pc|dc|sgt|nurse|professor|judge)\.?\s+$/iu;
const isStreet =
  /^\s+(?:road|rd|street|st|avenue|ave|lane|close|drive|way|crescent|terrace|court|house|park|arms)\b/iu;
/** Names of places elsewhere are surnames and common words too: they count where something is there, or runs them. */
const isThere = /\b(?:in|from|to|near|at|around|outside|under|for|by|of|lives?|based)\s+(?:the\s+)?$/iu;
const isRun =
  /^\s+(?:(?:city|county|borough)\s+)?(?:council|social|children|csc|mash|la\b|local authority|police|lscb|safeguarding|address|procedures|team)/iu;

/** Whether a place is named for being where the child is, and not for being left, denied or part of another name. */
function isMeant(turn: string, { at, place, area }: NamedPlace): boolean {
  const before = turn.slice(0, at);
  const after = turn.slice(at + place.length);
  if (isDenied.test(before) || isSurname.test(before) || isStreet.test(after)) return false;
  if (isLeft.test(before) && !arrives.test(before)) return false;
  return area !== noArea || isThere.test(before) || isRun.test(after);
}
