import { UnreadableDocumentError } from "../parser.ts";

const kinds: readonly { readonly name: string; readonly magic: readonly number[] }[] = [
  { name: "a PDF", magic: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: "a zip archive", magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: "a zip archive", magic: [0x50, 0x4b, 0x05, 0x06] },
  { name: "an old Office file", magic: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { name: "a rich text file (RTF)", magic: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: "a picture", magic: [0x89, 0x50, 0x4e, 0x47] },
  { name: "a picture", magic: [0xff, 0xd8, 0xff] },
  { name: "a picture", magic: [0x47, 0x49, 0x46, 0x38] },
  { name: "a compressed file", magic: [0x1f, 0x8b] },
];

/** What a file is by its first bytes, with its article; null for text, or for what is not known. */
export function fileKindOf(bytes: Uint8Array): string | null {
  const found = kinds.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte));
  if (found !== undefined) return found.name;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 512)).replace(/^ï»¿/u, "").trimStart();
  return /^(<!doctype html|<html[\s>])/iu.test(head) ? "an HTML page" : null;
}

/** What a file's ending says it is. */
export interface Claim {
  /** As {@link fileKindOf} names it; null for plain text, which has no first bytes of its own. */
  readonly kind: string | null;
  /** As a person would call it, with its article. */
  readonly name: string;
}

/**
 * Refuses a file that is not what its ending says.
 * @throws {UnreadableDocumentError} for an empty file, or one whose first bytes are those of another kind.
 */
export function refuseOtherKinds(bytes: Uint8Array, { kind, name }: Claim): void {
  if (bytes.length === 0) throw new UnreadableDocumentError("it is empty");
  const found = fileKindOf(bytes);
  if (found === null || found === kind) return;
  throw new UnreadableDocumentError(`it is ${found}, not ${name}, whatever its ending says`);
}
