import { sentenceSpans } from "../../corpus/analysis/sentences.ts";

/** A mark that what follows belongs to the sentence: a colon, a dash, dots, or a comma. */
const opensOn = /(?:[:;,–—-]|(?<!\.)\.{3,}|…)["'”’)*_\s]*$/u;
const asks = /\?["'”’)\s]*$/u;
const ends = /[.!]["'”’)\s]*$/u;

/** Words by which a whole sentence says that a list follows; a number counts what it lists. */
const announces =
  /\b(?:follow(?:s|ing)|below|list(?:ed)?|steps|namely|(?:one|any|all|each|none|number) of|two|three|four|five|six|seven|eight|nine|ten|several)\b/iu;
/** Words by which it may, where no item says a thing of its own. */
const mayAnnounce = /\b(?:such as|includ(?:es?|ing))\b/iu;

/** Words behind which no sentence ends. */
const unfinished =
  /\b(?:a|an|the|to|of|for|with|by|on|in|at|from|about|as|and|or|but|that|which|who|whom|whose|when|where|if|whether|unless|is|are|was|were|be|been|being|has|have|had|do|does|did|must|should|shall|will|would|may|might|can|could|not|their|our|your|its|his|her)$/iu;

/** A line up to this many words without an end mark is a label over its list. */
const longestLabel = 15;

/**
 * Whether a paragraph introduces the list behind it: its last sentence is open (by its mark or its last word), asks
 * what the items answer, announces them or is a label. A whole sentence before items that are none still bears them.
 */
export function leadsIn(paragraph: string, firstItem: string): boolean {
  const text = paragraph.trim();
  const last = sentenceSpans(text, { start: 0, end: text.length }).at(-1);
  const sentence = last === undefined ? text : text.slice(last.start, last.end);
  if (isLeftOpen(sentence) || asks.test(sentence) || announces.test(sentence)) return true;
  if (mayAnnounce.test(sentence) && !statesMuch(firstItem)) return true;
  if (!ends.test(firstItem) || /^\p{Ll}/u.test(firstItem)) return true;
  return !ends.test(sentence) && sentence.split(/\s+/u).length <= longestLabel;
}

/** Whether a text leaves its sentence open, by its last mark or word: whatever stands behind it goes on with it. */
export function isLeftOpen(text: string): boolean {
  return opensOn.test(text) || unfinished.test(text);
}

/** An item of several whole sentences and at least this many characters says a thing of its own. */
const shortestStatement = 160;
const wholeSentence = /[.!?]["'”’)]*$/u;

/** Whether an item's words are several whole sentences, and long enough to stand alone. */
export function statesMuch(words: string): boolean {
  if (words.length < shortestStatement || !wholeSentence.test(words)) return false;
  return sentenceSpans(words, { start: 0, end: words.length }).length > 1;
}
