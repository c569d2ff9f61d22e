import { buildDocument } from "../../build-document.ts";
import type { LintedDocument } from "../linted-document.ts";

/** A document made of plain text, or of what the ending says, as the checks see it; its id is its area. */
export async function documentOf(text: string, id = "guide", ending = "txt"): Promise<LintedDocument> {
  const file = `${id}.${ending}`;
  const description = { id, title: id, area: id, audience: "practitioners" as const, file, isNamed: true };
  return { file, built: await buildDocument({ description, bytes: new TextEncoder().encode(text) }, []) };
}
