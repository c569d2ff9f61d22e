import type { DeadlineState } from "./deadline-question.ts";
import type { TurnReading } from "./read-turn.ts";

/**
 * The area that is asked: a place that was named, else the request's. A place of another area than the
 * request's is asked about first, and so are places of two areas in one turn; named again, one counts.
 */
export function areaOf(
  { place }: TurnReading,
  before: DeadlineState,
): Pick<DeadlineState, "area" | "unknownPlace" | "areaDoubt"> {
  if (place.kind === "area") {
    const asked = before.area?.because === "request" ? before.area.area : null;
    const isBoth = place.others.some(({ area }) => area === asked);
    const isDoubtful = asked !== null && !isBoth && asked !== place.area && before.areaDoubt === null;
    if (place.rival !== null || isDoubtful)
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
    return {
      area: { area: place.area, because: { place: place.place }, others: place.others },
      unknownPlace: null,
      areaDoubt: null,
    };
  }
  const isUnknown = place.kind === "unknown" && before.area === null;
  return { ...before, unknownPlace: isUnknown ? place.place : before.unknownPlace };
}
