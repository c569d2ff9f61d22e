import { UnreadableDocumentError } from "../parser.ts";
import type { ParsedBlocks } from "../parser.ts";
import { parseHtmlTree } from "../shared/element-tree.ts";
import { refuseOtherKinds } from "../shared/file-kind.ts";
import { withoutMissingFields } from "../shared/missing-field.ts";
import { createRemovalLog } from "../shared/removal-log.ts";
import { takeOutSiteTags } from "../shared/site-tags.ts";
import { decodeHtml } from "./decode-html.ts";
import { opaqueElements } from "./element-names.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { htmlFacts } from "./html-facts.ts";

/**
 * Parses a web page: its main content as blocks; its furniture, comments and unfilled templates as removals. Nothing is executed and
 * nothing fetched; programs and style sheets are no text and are passed over.
 * @throws {UnreadableDocumentError} for an empty or mislabelled file, or a page without words.
 */
export function parseHtml(bytes: Uint8Array): ParsedBlocks {
  refuseOtherKinds(bytes, { kind: "an HTML page", name: "a web page" });
  const source = decodeHtml(bytes);
  if (source.includes("\0")) throw new UnreadableDocumentError("it is a binary file, not a web page");
  const log = createRemovalLog();
  const untagged = takeOutSiteTags(source, log);
  const { root, sourceText: shown } = parseHtmlTree(untagged.text, opaqueElements);
  const blocks = htmlBlocks(root, log);
  if (blocks.length === 0) throw new UnreadableDocumentError("it is a page without words");
  const sourceText = withoutMissingFields(shown) + untagged.removed;
  return { kind: "blocks", blocks, removals: log.removals(), sourceText, facts: htmlFacts(root) };
}
