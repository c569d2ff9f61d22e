import { crc32 } from "node:zlib";
import { fromBufferPromise } from "yauzl";
import type { Entry, ZipFile } from "yauzl";
import { UnreadableDocumentError } from "../parser.ts";

/** The limits that an archive must keep: what declares more is refused unread, what holds more while it is inflated. */
interface ZipLimits {
  readonly mostEntries: number;
  /** Of all entries that are read together, uncompressed. */
  readonly mostBytes: number;
  /** How many times larger than its compressed form an entry may be, once it is larger than a megabyte. */
  readonly mostInflation: number;
}

/** Well above any policy: the words of a thousand pages take some 20 MB, and each MB some 25 MB of memory. */
const documentLimits: ZipLimits = { mostEntries: 10_000, mostBytes: 60_000_000, mostInflation: 200 };

const smallEntry = 1_000_000;

/**
 * Reads the wanted entries of a zip archive, checked against their checksums, by name.
 * @throws {UnreadableDocumentError} for an archive that is broken, encrypted or larger than the limits.
 */
export async function readZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limits: ZipLimits = documentLimits,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true });
    return await readEntries(zip, isWanted, limits);
  } catch (cause) {
    if (cause instanceof UnreadableDocumentError) throw cause;
    throw new UnreadableDocumentError("it is damaged or cut off: its zip archive cannot be read", { cause });
  }
}

async function readEntries(zip: ZipFile, isWanted: (name: string) => boolean, limits: ZipLimits) {
  if (zip.entryCount > limits.mostEntries) throw tooLarge();
  const read = new Map<string, Uint8Array>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (!isWanted(entry.fileName)) continue;
    total += entry.uncompressedSize;
    const inflation = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    const isBomb = entry.uncompressedSize > smallEntry && inflation > limits.mostInflation;
    if (total > limits.mostBytes || isBomb) throw tooLarge();
    if (entry.isEncrypted()) {
      throw new UnreadableDocumentError("it is protected with a password; save it without one");
    }
    read.set(entry.fileName, await inflate(zip, entry));
  }
  return read;
}

/** The stream ends with an error as soon as it gives more bytes than the entry declares. */
async function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) {
    throw new UnreadableDocumentError("it is damaged: a part of its zip archive fails its checksum");
  }
  return content;
}

function tooLarge(): UnreadableDocumentError {
  return new UnreadableDocumentError(
    "its zip archive holds more than any document needs, as those made to do harm do",
  );
}
