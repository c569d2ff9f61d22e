/** Short words as they are typed on a phone, or by ear, and what they stand for: too short for their spelling to be mended. */
const standsFor: Readonly<Record<string, string>> = {
  abt: "about",
  any1: "anyone",
  appt: "appointment",
  b4: "before",
  coz: "because",
  cos: "because",
  cud: "could",
  cuz: "because",
  dat: "that",
  dnt: "don't",
  every1: "everyone",
  fone: "phone",
  gud: "good",
  hav: "have",
  kno: "know",
  msg: "message",
  ne1: "anyone",
  plz: "please",
  ppl: "people",
  r: "are",
  rote: "wrote",
  sed: "said",
  sez: "says",
  shud: "should",
  shudnt: "shouldn't",
  sum1: "someone",
  sumone: "someone",
  tel: "tell",
  thay: "they",
  tho: "though",
  thru: "through",
  u: "you",
  wat: "what",
  wen: "when",
  wiv: "with",
  wot: "what",
  woz: "was",
  wud: "would",
};

const typedShort = /(?<![\w'’.&/-])[\p{L}\d]+(?![\w'’&/-])/gu;
/** "n" between two words joins them; after a capital it is somebody's name. */
const joining = /(?<=\p{Ll} )n(?= \p{Ll})/gu;
/** What is done to a report, and no church's or right. */
const writing = /\brite(?= (?:it|that|this|up|down|a|an|the|my|our|wot|what|things|everything)\b)/giu;

/** A text with the short words of text messages written out: "wen do u tel mum" as "when do you tell mum". */
export function writtenOut(text: string): string {
  return text.replace(writing, "write").replace(joining, "and").replace(typedShort, meantBy);
}

/** One letter in capitals is somebody's name. */
function meantBy(typed: string): string {
  return standsFor[typed.length === 1 ? typed : typed.toLowerCase()] ?? typed;
}
