import { noArea } from "../../corpus/schemas/places.ts";
import type { AreaPlaces } from "../../corpus/schemas/places.ts";
import { homeAmong, maySpeakOf, placesIn } from "./places.ts";

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
 * several, and does not say in which the child lives, asks all.
 */
export function namedArea(turns: readonly string[], { places, chosen, isFollowUp }: NamingSource): NamedArea {
  const heard = isFollowUp || chosen === undefined ? turns : turns.slice(-1);
  for (const turn of heard.toReversed()) {
    const earlier = turns.slice(0, turns.indexOf(turn));
    const meant = placesIn(turn, places).filter(
      ({ area, place }) =>
        area !== noArea || !(maySpeakOf(chosen, place, places) || isSomebody(place, earlier, places)),
    );
    const named = meant.filter(({ area }) => area !== noArea);
    const home = homeAmong(meant, turn);
    const last = home ?? named.at(-1) ?? meant[0];
    if (last === undefined) continue;
    if (last.area === noArea) return { area: chosen, because: null, notHeld: last.place };
    if (home === null && new Set(named.map(({ area }) => area)).size > 1)
      return { area: undefined, because: null, notHeld: null };
    return { area: last.area, because: last.area === chosen ? null : last.place, notHeld: null };
  }
  return { area: chosen, because: null, notHeld: null };
}

/** Whether a name was told before and was no place there: "Preston has a bruise", "what about Preston?" */
function isSomebody(name: string, earlier: readonly string[], places: readonly AreaPlaces[]): boolean {
  return earlier.some(
    (turn) =>
      turn.toLowerCase().includes(name.toLowerCase()) &&
      !placesIn(turn, places).some(({ place }) => place === name),
  );
}
