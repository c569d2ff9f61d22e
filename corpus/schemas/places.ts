import * as z from "zod";

/** Stands for the area of places whose procedures are not held: councils and counties elsewhere. */
export const noArea = "none";

/** The places by which people name an area. A place that no area names belongs to none. */
export const areaPlacesSchema = z.object({
  area: z.string().min(1),
  names: z.array(z.string().min(2)).min(1),
});
export type AreaPlaces = z.infer<typeof areaPlacesSchema>;

/** `places.json` beside the manifest. */
export const placesFileSchema = z.object({ places: z.array(areaPlacesSchema) });
