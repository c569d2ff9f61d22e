import { inflateSync } from "node:zlib";
import { codeOf } from "../../../corpus/errors.ts";
import { UnreadableDocumentError } from "../parser.ts";

const mib = 1024 * 1024;
/** A page's text is some kilobytes, a font some megabytes. */
const longestStream = 64 * mib;
/** What deflate can make of one byte at most. */
const mostExpansion = 1032;
const keyword = Buffer.from("stream");
/** How much of what stands before a stream is looked at as its dictionary. */
const dictionaryLength = 512;

/**
 * Refuses a PDF with a stream that unpacks to more than any text or font needs, before anything unpacks
 * it. Pictures are let pass: they are never decoded.
 * @throws {UnreadableDocumentError} naming the danger.
 */
export function checkStreams(bytes: Uint8Array): void {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = source.indexOf(keyword);
  while (at >= 0) {
    const end = source.indexOf("endstream", at);
    if (end < 0) return;
    const before = source.toString("latin1", Math.max(0, at - dictionaryLength), at);
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    const data = source.subarray(dataStart(source, at + keyword.length), end);
    if (isDangerous(dictionary, data)) {
      throw new UnreadableDocumentError("a part of it unpacks to more than 64 MB, as a zip bomb does");
    }
    at = source.indexOf(keyword, end + "endstream".length);
  }
}

function dataStart(source: Buffer, afterKeyword: number): number {
  const at = source[afterKeyword] === 0x0d ? afterKeyword + 1 : afterKeyword;
  return source[at] === 0x0a ? at + 1 : at;
}

function isDangerous(dictionary: string, data: Buffer): boolean {
  const layers = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
  if (/\/Subtype\s*\/Image\b/.test(dictionary)) return false;
  let unpacked = data;
  for (let layer = 0; layer < Math.min(layers, 4); layer += 1) {
    const isLast = layer === layers - 1;
    if (isLast && unpacked.length * mostExpansion <= longestStream) return false;
    const next = unpack(unpacked);
    if (next === "too long") return true;
    unpacked = next;
  }
  return layers > 4;
}

/** A stream that is damaged unpacks to nothing here; PDF.js says what is wrong with it. */
function unpack(data: Buffer): Buffer | "too long" {
  try {
    return inflateSync(data, { maxOutputLength: longestStream });
  } catch (error) {
    return codeOf(error) === "ERR_BUFFER_TOO_LARGE" ? "too long" : Buffer.alloc(0);
  }
}
