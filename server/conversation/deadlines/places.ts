import type { AreaPlaces } from "../../../corpus/schemas/places.ts";

/** Whose procedures a text asks for, by a place that it names. */
export type PlaceReading =
  | { readonly kind: "area"; readonly area: string; readonly place: string }
  /** A place that no area held here names. */
  | { readonly kind: "unknown"; readonly place: string }
  | { readonly kind: "none" };

/** What reading places needs. */
export interface PlaceTools {
  readonly places: readonly AreaPlaces[];
  /** Whether a word, in small letters, is one of the trade: then it is no place. */
  readonly isWord: (word: string) => boolean;
}

const unknownPlace =
  /\b(?:in|from|lives? in|living in|based in|moved to|over in)\s+(\p{Lu}\p{Ll}{2,}(?:[ -]\p{Lu}\p{Ll}+)?)\b/gu;
const calendarWord =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|easter|christmas|xmas|boxing|good)/iu;

/** A place that stands in a text, and the area that names it. */
export interface NamedPlace {
  readonly at: number;
  readonly area: string;
  readonly place: string;
}

/** Finds the places that areas name, in order; the longer name wins where two stand at one place. */
export function placesIn(text: string, places: readonly AreaPlaces[]): NamedPlace[] {
  const found = places
    .flatMap(({ area, names }) =>
      names.flatMap((name) =>
        [...text.matchAll(placePattern(name))].map((match) => ({ at: match.index, area, place: match[0] })),
      ),
    )
    .sort((a, b) => a.at - b.at || b.place.length - a.place.length);
  return found.filter((one, i) => !found.slice(0, i).some((other) => one.at < other.at + other.place.length));
}

/** Finds the place that a text names. The last one named wins: "moved from Leeds to Southend" is Southend. */
export function readPlace(text: string, { places, isWord }: PlaceTools): PlaceReading {
  const named = placesIn(text, places);
  const stays = named.filter(
    ({ at }) => !/\b(?:from|not|isn'?t|wasn'?t)\s+(?:in\s+)?$/iu.test(text.slice(0, at)),
  );
  const best = (stays.length > 0 ? stays : named).at(-1);
  if (best !== undefined) return { kind: "area", area: best.area, place: best.place };
  for (const [, place = ""] of text.matchAll(unknownPlace)) {
    const first = place.split(/[ -]/u)[0]?.toLowerCase() ?? "";
    if (!calendarWord.test(place) && !isWord(first)) return { kind: "unknown", place };
  }
  return { kind: "none" };
}

/** Short names in capitals ("SET") are also words: they count in capitals only. */
function placePattern(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace(/[ -]/gu, "[ -]");
  const isAcronym = name.length <= 4 && name === name.toUpperCase();
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, isAcronym ? "gu" : "giu");
}
