import { UnreadableDocumentError } from "../parser.ts";
import type { ParsedBlocks } from "../parser.ts";
import { createBlockList } from "../shared/block-list.ts";
import { decodeUtf8 } from "../shared/decode-utf8.ts";
import { refuseOtherKinds } from "../shared/file-kind.ts";
import { withoutMissingFields } from "../shared/missing-field.ts";
import { createRemovalLog } from "../shared/removal-log.ts";
import { takeOutSiteTags } from "../shared/site-tags.ts";
import { takeOutAttributes } from "./attribute-lists.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { joinTables } from "./html-tables.ts";
import { addMarkdownBlocks } from "./markdown-blocks.ts";
import { markdownSource } from "./markdown-source.ts";
import { markdownTokens } from "./markdown-tokens.ts";
import { setListsOut } from "./set-lists-out.ts";

/**
 * Parses Markdown in UTF-8: markup, comments, unfilled templates and front matter are removals, the numbers of
 * numbered items stay.
 * HTML in it is read as in a page, and lists that are set in too far for Markdown are lists all the same.
 * @throws {UnreadableDocumentError} for an empty, binary, mislabelled or differently encoded file, one without words, or
 * one whose words would be lost.
 */
export function parseMarkdown(bytes: Uint8Array): ParsedBlocks {
  refuseOtherKinds(bytes, { kind: "an HTML page", name: "a Markdown file" });
  const source = decodeUtf8(bytes).replace(/\r\n?/gu, "\n");
  const { source: frontMatter, text: body, facts } = splitFrontMatter(source);
  const log = createRemovalLog();
  log.remove(frontMatter, "front matter");
  const untagged = takeOutSiteTags(body, log);
  const plain = takeOutAttributes(untagged.text, log);
  const text = joinTables(setListsOut(plain.text));
  const tokens = markdownTokens(text);
  const blocks = createBlockList(log);
  addMarkdownBlocks(tokens, { blocks, log });
  const shown = withoutMissingFields(markdownSource(text, tokens, log));
  const sourceText = frontMatter + shown + untagged.removed + plain.removed;
  const finished = blocks.finish();
  if (finished.length === 0) throw new UnreadableDocumentError("it is a Markdown file without words");
  return { kind: "blocks", blocks: finished, removals: log.removals(), sourceText, facts };
}
