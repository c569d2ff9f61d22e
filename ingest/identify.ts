import path from "node:path";
import type { StoredDocument } from "../corpus/schemas/index-format.ts";
import type { StatedOfDocument } from "./facts/stated-facts.ts";
import type { DocumentDescription } from "./find-documents.ts";
import { areaSlug } from "./slug.ts";

/** What a document is called, whose it is and how old: what its manifest says, else it itself, else where it stands. */
export function identify(
  named: DocumentDescription,
  stated: StatedOfDocument,
): Pick<
  StoredDocument,
  | "id"
  | "title"
  | "publisher"
  | "area"
  | "areaName"
  | "audience"
  | "isNational"
  | "documentDate"
  | "language"
  | "reviewDate"
  | "standing"
> {
  const folder = named.file.includes("/") ? (named.file.split("/")[0] ?? "") : "";
  const place = folder === "" ? stated.area : folder;
  const area = named.area ?? (place === null ? "default" : areaSlug(place));
  return {
    id: named.id,
    title: named.title ?? stated.title ?? titleOfFile(named.file),
    publisher: named.publisher ?? stated.publisher,
    area,
    areaName: named.areaName ?? (named.area === undefined ? place : null) ?? area,
    audience: named.audience ?? stated.audience ?? "practitioners",
    isNational: named.national ?? false,
    documentDate: named.lastUpdated ?? stated.documentDate,
    language: named.language ?? stated.language,
    reviewDate: named.reviewDate ?? stated.reviewDate,
    standing: stated.standing,
  };
}

function titleOfFile(file: string): string {
  const stem = path.basename(file, path.extname(file));
  const title = stem.replace(/[-_\s\p{Cc}]+/gu, " ").trim();
  return (title === "" ? file : title).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
