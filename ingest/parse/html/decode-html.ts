/** How far into a page its encoding is looked for, in bytes: browsers look at the first 1,024. */
const declarationReach = 4096;

/**
 * The text of a page: its byte order mark decides, then what it declares, then whether it is UTF-8 at
 * all. Whatever is not, is windows-1252, as in browsers; so is a page that says UTF-8 and is not.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const declared = declaredEncoding(bytes);
  if (declared === "windows-1252") return decodeWindows1252(bytes);
  if (declared !== null && declared !== "utf-8") return new TextDecoder(declared).decode(bytes);
  const text = new TextDecoder("utf-8").decode(bytes);
  if (!text.includes("\uFFFD")) return text;
  return isMostlyUtf8(text) ? text : decodeWindows1252(bytes);
}

function byteOrderMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** A page whose declaration could be read as ASCII is not UTF-16, whatever it declares. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, declarationReach));
  const label = /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/iu.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    // A name that no browser knows says nothing.
    return null;
  }
}

/** One damaged character in a page of UTF-8 does not make it another encoding. */
function isMostlyUtf8(text: string): boolean {
  const damaged = text.split("\uFFFD").length - 1;
  const whole = (text.match(/[^\p{ASCII}\uFFFD]/gu) ?? []).length;
  return whole > damaged;
}

/** What windows-1252 has where Latin-1 has control characters, from 0x80; the five gaps stay what they are. */
const above7f = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Node's own decoder takes windows-1252 for Latin-1 up to version 22 and loses every curly quote. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\u0080-\u009F]/gu, (character) => above7f.charAt(character.charCodeAt(0) - 0x80));
}
