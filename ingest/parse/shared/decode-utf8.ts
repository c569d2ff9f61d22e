import { UnreadableDocumentError } from "../parser.ts";

/**
 * The text of a file in UTF-8, with or without a byte order mark.
 * @throws {UnreadableDocumentError} for a binary or differently encoded file.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new UnreadableDocumentError("it is a binary file, not text");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UnreadableDocumentError("it is not UTF-8 text; save it as UTF-8", { cause });
  }
}
