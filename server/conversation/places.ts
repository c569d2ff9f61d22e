import { beginningOfMonth } from "../../corpus/month-names.ts";
import { noArea } from "../../corpus/schemas/places.ts";
import type { AreaPlaces } from "../../corpus/schemas/places.ts";

/** Whose procedures a text asks for, by a place that it names. */
export type PlaceReading =
  | {
      readonly kind: "area";
      readonly area: string;
      readonly place: string;
      /** Where the place stands in the text. */
      readonly at: number;
      /** Further areas, where the text asks for each of those that it names. */
      readonly others: readonly NamedPlace[];
      /** A place of another area, where the text names it as well and does not ask for each. */
      readonly rival: NamedPlace | null;
      /** Whether somebody is said to live there. */
      readonly isHome: boolean;
    }
  /** A place that no area held here names. */
  | { readonly kind: "unknown"; readonly place: string; readonly isHome: boolean }
  | { readonly kind: "none" };

/** What reading places needs. */
export interface PlaceTools {
  readonly places: readonly AreaPlaces[];
  /** Whether a word, in small letters, is one of the trade: then it is no place. */
  readonly isWord: (word: string) => boolean;
}

const unknownPlace =
  /\b(?:in|from|lives? in|living in|based in|moved to|over in)\s+(\p{Lu}\p{Ll}{2,}(?:[ -]\p{Lu}\p{Ll}+)?)\b/gu;
/** Words that ask for each of several areas' dates. */
const asksEach =
  /\b(?:each|both|respectively|two (?:dates|deadlines|councils|areas|authorities)|which (?:for|is) which|whose|who(?:'s| is) right|which (?:one |of them )?is right)\b/iu;
const calendarWord = new RegExp(
  `^(?:${beginningOfMonth}|mon|tue|wed|thu|fri|sat|sun|easter|christmas|xmas|boxing|good)`,
  "iu",
);

/** A place that stands in a text, and the area that names it. */
export interface NamedPlace {
  readonly at: number;
  readonly area: string;
  readonly place: string;
}

/**
 * Finds the places that areas name and where the child is meant to be, in order; the longer name wins where two
 * stand at one place. A place that is left, denied or part of another name is none.
 */
export function placesIn(text: string, places: readonly AreaPlaces[]): NamedPlace[] {
  const lower = text.toLowerCase();
  const found = namesOf(places)
    // Most names stand nowhere in the text: only those whose first word does are looked for in earnest.
    .filter(({ firstWord }) => lower.includes(firstWord))
    .flatMap(({ area, name, pattern }) =>
      Array.from(text.matchAll(pattern), (match) => ({
        at: match.index,
        area,
        // What is not held is named as it is called, and what is held as the text has it.
        place: area === noArea ? name : match[0],
      })),
    )
    .sort((a, b) => a.at - b.at || b.place.length - a.place.length);
  return found
    .filter((one, i) => !found.slice(0, i).some((other) => one.at < other.at + other.place.length))
    .filter((one) => isMeant(text, one));
}

interface PlaceName {
  readonly area: string;
  readonly name: string;
  /** In small letters. */
  readonly firstWord: string;
  readonly pattern: RegExp;
}

/** The places of an index are made ready once. */
const madeReady = new WeakMap<readonly AreaPlaces[], readonly PlaceName[]>();

function namesOf(places: readonly AreaPlaces[]): readonly PlaceName[] {
  const before = madeReady.get(places);
  if (before !== undefined) return before;
  const ready = places.flatMap(({ area, names }) =>
    names.map((name): PlaceName => {
      const firstWord = name.toLowerCase().split(/[ -]/u, 1)[0] ?? "";
      return { area, name, firstWord, pattern: placePattern(name) };
    }),
  );
  madeReady.set(places, ready);
  return ready;
}

/** Finds the place that a text names: of several the one where somebody lives, else the last. */
export function readPlace(text: string, { places, isWord }: PlaceTools): PlaceReading {
  const named = placesIn(text, places);
  const held = named.filter(({ area }) => area !== noArea);
  const home = homeAmong(named, text);
  const best = home ?? held.at(-1) ?? named.at(-1);
  const isHome = home !== null;
  if (best?.area === noArea)
    return { kind: "unknown", place: best.place, isHome: isHome || isAllThatIsAsked(text, best) };
  if (best !== undefined) {
    const others = held.filter(({ area }) => area !== best.area);
    const isEach = asksEach.test(text);
    return {
      kind: "area",
      area: best.area,
      place: best.place,
      at: best.at,
      others: isEach
        ? others.filter(({ area }, i) => others.findIndex((one) => one.area === area) === i)
        : [],
      rival: isEach ? null : (others[0] ?? null),
      isHome,
    };
  }
  for (const { 0: found, 1: place = "", index } of text.matchAll(unknownPlace)) {
    const first = place.split(/[ -]/u)[0]?.toLowerCase() ?? "";
    const at = index + found.length - place.length;
    if (!calendarWord.test(place) && !isWord(first) && isMeant(text, { at, place, area: noArea }))
      return { kind: "unknown", place, isHome: livesBefore.test(text.slice(0, at)) };
  }
  return { kind: "none" };
}

const livesBefore =
  /\b(?:lives?|living|resides?|resident|stays?|staying|based|home is|address is|family (?:is|are)|child (?:is|was)|(?:now|moved)(?: \w+)?) (?:now |back )?(?:in|at|near|to|with \w+ in)\s+(?:the\s+)?$/iu;

/** Of several areas' places the one where somebody is said to live; null where none is, or several are. */
export function homeAmong(named: readonly NamedPlace[], text: string): NamedPlace | null {
  const homes = named.filter(({ at }) => livesBefore.test(text.slice(0, at)));
  const [home] = homes;
  return home !== undefined && homes.every(({ area }) => area === home.area) ? home : null;
}

/** Whether an area goes by a name that holds a place's: what is said of "London" may be said of the London borough. */
export function maySpeakOf(area: string | undefined, place: string, places: readonly AreaPlaces[]): boolean {
  const names = places.filter((one) => one.area === area).flatMap((one) => one.names);
  return names.some((name) => name.toLowerCase().split(/[ -]/u).includes(place.toLowerCase()));
}

const isDenied =
  /\b(?:not|isn[’']?t|aren[’']?t|wasn[’']?t|don[’']?t|doesn[’']?t|no longer|outside|nor)\s+(?:\p{L}+\s+)?(?:(?:in|from|of|under|at)\s+)?(?:the\s+)?$/iu;
/** "Moved from Southend to Wisbech": where they are now counts. */
const isLeft =
  /\b(?:mov\p{L}+|transferr?\p{L}*|relocat\p{L}+|came|come|coming|arrived|back|originally|previously|used to (?:live|be) in|left|leaving)\s+(?:\p{L}+\s+){0,3}?(?:(?:\p{L}+\s+){0,3}?(?:from|out of)\s+)?(?:the\s+)?$/iu;
const arrives = /(?<!\bused to (?:live|be) )\b(?:to|into|in)\s+(?:the\s+)?$/iu;
const isSurname = /\b(?:mr|mrs|ms|miss|mx|dr|doctor|sir|pc|dc|sgt|nurse|professor|judge)\.?\s+$/iu;
const isStreet =
  /^\s+(?:road|rd|street|st|avenue|ave|lane|close|drive|way|crescent|terrace|court|house|park|arms)\b/iu;
/** Names of places elsewhere are surnames and common words too: they count where something is there, or is theirs, or where they stand alone. */
const isThere = /\b(?:in|from|to|near|at|around|outside|under|for|by|of|lives?|based)\s+(?:the\s+)?$/iu;
const isTheirs =
  /^\s+(?:(?:city|county|borough)\s+)?(?:council|social|child|csc|mash|la\b|local authority|police|lscb|safeguarding|address|procedures|team|case|strat|icpc|conference|referral)/iu;
const asksAbout =
  /^\W*(?:(?:(?:and|so|but|ok|okay|well)\W+)*(?:what|how) about|(?:(?:so|but|ok|okay|well)\W+)*and)\s+(?:in\s+)?$/iu;
const isOnlyAsked = /^(?:\s+(?:then|though|please))?[?!.\s]*$/iu;
const opens = /(?:^|[.?!(\n])\s*$/u;
const isAlone = /^(?:[.;:)\n-]|\s+-|,(?!\s*\d)|\s*$)/u;

/** Whether a turn asks about a place and nothing else: "and what about Kent?" */
function isAllThatIsAsked(turn: string, { at, place }: Pick<NamedPlace, "at" | "place">): boolean {
  return asksAbout.test(turn.slice(0, at)) && isOnlyAsked.test(turn.slice(at + place.length));
}

/** Whether a place is named for being where the child is, and not for being left, denied or part of another name. */
function isMeant(turn: string, { at, place, area }: NamedPlace): boolean {
  const before = turn.slice(0, at);
  const after = turn.slice(at + place.length);
  if (isDenied.test(before) || isSurname.test(before) || isStreet.test(after)) return false;
  if (isLeft.test(before) && !arrives.test(before)) return false;
  const isAskedAbout = isAllThatIsAsked(turn, { at, place });
  // In small letters many a name is a word as well, but not where somebody lives, or where it is all that is asked about.
  if (area === noArea && /^\p{Ll}/u.test(turn.slice(at))) return livesBefore.test(before) || isAskedAbout;
  return (
    area !== noArea ||
    isAskedAbout ||
    isThere.test(before) ||
    isTheirs.test(after) ||
    (opens.test(before) && isAlone.test(after))
  );
}

/** Short names in capitals ("SET") are also words: they count as they are written. */
function placePattern(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace(/[ -]/gu, "[ -]");
  const isAcronym = name.length <= 4 && name === name.toUpperCase();
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, isAcronym ? "gu" : "giu");
}
