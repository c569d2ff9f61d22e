import type { AreaPlaces } from "../../../corpus/schemas/places.ts";
import type { DeadlineState } from "./deadline-question.ts";
import { maySpeakOf } from "../places.ts";
import { namesAreaPlainly } from "./names-area-plainly.ts";
import type { TurnReading } from "./read-turn.ts";

/**
 * The area that is asked: a place that was named, else the request's. A place of another area than the request's
 * is asked about first, unless somebody is said to live there or it is named as the one that is asked of, and so are
 * places of two areas in one turn; named again, one counts. Who lives where no procedures held here are the local ones is asked of none of them.
 */
export function areaOf(
  turn: TurnReading,
  before: DeadlineState,
  places: readonly AreaPlaces[],
): Pick<DeadlineState, "area" | "unknownPlace" | "areaDoubt"> {
  const { place } = turn;
  if (place.kind === "area") {
    const isPlain = namesAreaPlainly(turn);
    const asked = before.area?.because === "request" ? before.area.area : null;
    const isBoth = place.others.some(({ area }) => area === asked);
    const isOther = asked !== null && !isBoth && asked !== place.area;
    const isDoubtful = isOther && before.areaDoubt === null && !place.isHome && !isPlain;
    if ((place.rival !== null && !place.isHome) || isDoubtful)
      return {
        area: before.area,
        unknownPlace: null,
        areaDoubt: {
          asked: place.rival?.area ?? asked ?? place.area,
          askedPlace: place.rival?.place ?? null,
          area: place.area,
          place: place.place,
        },
      };
    const setAside = [asked, place.rival?.area]
      .filter((one) => one != null)
      .filter((one) => one !== place.area);
    return {
      area: {
        area: place.area,
        because: { place: place.place },
        others: place.others,
        aside: isBoth || !(place.isHome || (isPlain && !before.wasAsked)) ? [] : [...new Set(setAside)],
      },
      unknownPlace: null,
      areaDoubt: null,
    };
  }
  if (place.kind !== "unknown" || maySpeakOf(before.area?.area, place.place, places)) return before;
  if (before.area === null) return { ...before, unknownPlace: place.place };
  return place.isHome ? { area: null, unknownPlace: place.place, areaDoubt: null } : before;
}
