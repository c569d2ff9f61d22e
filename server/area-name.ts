import type { Knowledge } from "./knowledge.ts";

/** The name of an area as people know it; where no document is of it, the area as it is given. */
export function areaNameOf(area: string, { index }: Pick<Knowledge, "index">): string {
  return index.documents.find((document) => document.area === area)?.areaName ?? area;
}
