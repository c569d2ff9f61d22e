const areas =
  "ab|al|ba|bb|bd|bh|bl|bn|br|bs|bt|ca|cb|cf|ch|cm|co|cr|ct|cv|cw|da|dd|de|dg|dh|dl|dn|dt|dy|ec|eh|en|ex|fk|fy|gl|gu|gy|ha|hd|hg|hp|hr|hs|hu|hx|ig|im|ip|iv|je|ka|kt|kw|ky|la|ld|le|ll|ln|ls|lu|me|mk|ml|ne|ng|nn|np|nr|nw|ol|ox|pa|pe|ph|pl|po|pr|rg|rh|rm|sa|se|sg|sk|sl|sm|sn|so|sp|sr|ss|st|sw|sy|ta|td|tf|tn|tq|tr|ts|tw|ub|wa|wc|wd|wf|wn|wr|ws|wv|yo|ze|[beglmnsw]";
const postcode = new RegExp(String.raw`\b(?:${areas})\d[\da-z]? ?\d[abd-hjlnp-uw-z]{2}\b`, "giu");

/** "S47 1st" is a section and an ordinal, "s17ZD" a section. */
const noPostcode = /\s(?:1st|2nd|3rd)$|^[Ss]17[Zz][A-Ia-i]$/u;

/** Kinds of street that no ordinary sentence puts behind a number. */
const street =
  "road|rd|street|avenue|ave|lane|ln|crescent|cres|terrace|gardens|gdns|grove|mews|drove|cottages|maltings";
/** Kinds of street that are words as well: with capitals, or after a cue, they are meant. */
const wordyStreet =
  "st|close|cl|drive|dr|court|ct|way|place|pl|square|sq|hill|park|rise|row|walk|view|green|parade|estate|wharf|quay|gate|end|yard|croft|fields?|meadows?|vale|chase|house|tower|heights|lodge|farm|cottage|villas?|buildings|mansions|point|side";
const dwelling = String.raw`(?:flat|apartment|apt|unit|plot|pitch|caravan|room|maisonette)`;
const houseNumber = String.raw`\d{1,4} ?[a-e]?(?:[-/]\d{1,4})?`;
/** Not what is counted: "3 children down our street". */
const noCount = String.raw`(?!(?:days?|weeks?|months?|years?|yrs?|hours?|hrs?|mins?|minutes?|working|children|kids?|boys?|girls?|people|families|other|of|in|on|at|to|the|and|or|our|my|his|her|their|this|that|for|from|with|am|pm|a|is|are|down|up|year|old|yo|st|nd|rd|th|more|times|miles|sisters?|brothers?|referrals?|meetings?|visits?|homes?|houses?|schools?|police|calls?|next|same|who|were|was)\b)`;
const small = String.raw`(?:${noCount}[a-z][a-z'’-]+\s)`;
const capital = String.raw`(?:(?:The|Old|St\.?|[A-Z][A-Za-z'’-]+)\s)`;
const cue = String.raw`(?:\b(?:address(?: is| was)?:?|liv(?:es?|ing|ed) (?:at|in)|stay(?:s|ing)? (?:at|in)|moved (?:in)?to|based at|from|at|number|no\.?|home is)\s)`;

const addresses: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\d/.:])\b(?:${dwelling} ?\d{0,3}[a-z]?,? ?)?${houseNumber},? ${small}{1,3}(?:${street})\b`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<![\d/.:])\b(?:[Ff]lat ?\d{0,3}[a-z]?,? ?)?${houseNumber},? ${capital}{1,3}(?:${capitalised(`${street}|${wordyStreet}`)})\b`,
    "gu",
  ),
  new RegExp(String.raw`(?<=${cue})${houseNumber},? ${small}{1,3}(?:${wordyStreet})\b`, "giu"),
  new RegExp(
    String.raw`(?<=\b(?:[Mm]oved to|[Ll]iv(?:es?|ing) at|[Ss]taying at|[Aa]ddress:?|[Aa]ddress is) )\d{1,4}[a-e]? (?:The )?[A-Z][a-z'’]+(?: [A-Z][a-z'’]+)?(?=[,.;]|$)`,
    "gu",
  ),
  new RegExp(
    String.raw`\b${dwelling} ?\d{1,4}[a-z]?,? (?:${houseNumber},? )?${small}{1,4}(?:${street}|${wordyStreet})\b`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<=\b(?:[Ll]iv(?:es?|ing|ed)|[Ss]tay(?:s|ing)|[Mm]oved|[Aa]ddress)\b[ :]{1,2}(?:at |in |to |on |is )?)${capital}{1,3}(?:Cottage|Farm|House|Lodge|Barn|Bungalow|Manor|Villa|Grange|Rectory|Vicarage|${capitalised(street)})(?:, ${capital}{1,2}(?:${capitalised(street)}))?`,
    "gu",
  ),
];

function capitalised(words: string): string {
  return words
    .split("|")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("|");
}

/** Postcodes, and houses by number or name with their street; a street or a town alone is nobody's address. */
export function findAddresses(text: string): { start: number; end: number }[] {
  return [postcode, ...addresses].flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => !noPostcode.test(found))
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
