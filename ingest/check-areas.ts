import { DataFileError } from "../corpus/errors.ts";
import { noArea } from "../corpus/schemas/places.ts";
import type { BuiltDocuments } from "./build-documents.ts";
import type { LoadedCorpus } from "./load.ts";

/**
 * Whether every area that has places, closure days or silences is the area of a document: they would do nothing
 * else. A document that could not be read may be the area's, so nothing is said where there is one.
 * @throws {DataFileError} naming the area that no document has, and what to do.
 */
export function checkAreas(
  { places, rules, silences }: Pick<LoadedCorpus, "places" | "rules" | "silences">,
  { built, failures }: BuiltDocuments,
): void {
  if (failures.length > 0) return;
  const areas = new Set(built.map(({ document }) => document.area));
  const check = (area: string | undefined, what: string) => {
    if (area === undefined || areas.has(area)) return;
    const known = [...areas].map((one) => `"${one}"`).join(", ");
    throw new DataFileError(
      `${what} of the area "${area}", and no document is of that area (there are ${known}). Correct the area, or take it out. The index that was there before still serves.`,
    );
  };
  for (const { area } of places) if (area !== noArea) check(area, "places.json has places");
  for (const { area, closureDays } of rules) {
    if (closureDays.length > 0) check(area, "The rules folder has closure days");
  }
  for (const { area } of silences) check(area, "The silences folder has questions");
}
