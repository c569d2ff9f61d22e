import { isStopWord } from "../../../corpus/analysis/tokens.ts";
import { beginningOfMonth } from "../../../corpus/month-names.ts";
import { isEnglishWord } from "../../retrieval/english-words.ts";

const event =
  "(?:(?:strategy )?(?:meetings?|discussions?)|strats?|referrals?|refs?|contacts?|s47s?|icpcs?|conf(?:erence)?s?|assessments?)";
const date = `(?:the )?\\d{1,2}(?:[/.]\\d{1,2}|(?:st|nd|rd|th)|\\s${beginningOfMonth})`;
/** "Liam 9/11", "liam strat 9/11", "mia - 11 Nov": a word and its date, at the beginning of an item of a list. */
const item = new RegExp(
  `(?<=^|[,;:.\\n]|\\band|&|\\+)(\\s{0,8}(?:${event}(?: in| was| for| on)?:? )?)(\\p{L}{2,12})(?:'s)?(?:,? ${event})?(?:,? (?:was|on|is|in|came in|held))*\\s*[-:=(]?\\s*(?=${date})`,
  "giu",
);
/** What happened on a day, and what leads up to one: no child is called so. */
const noName =
  /^(?:strats?|strategy|meetings?|mtg|discussion|referrals?|refs?|contacts?|s|icpc|rcpc|cpc|conf|confs|conference|review|reviews|edd|lmp|dob|plan|cpp|cin|assessment|mash|core|group|visit|call|birth|born|due|booked|planned|from|since|until|till|before|after|between|first|second|third|fourth|last|next|then|also|again|maybe|actually|sorry|opened|started|closed|signed|made|sent|began|begun|done|held|got|met|dates?|says?|said|either|approx|circa|about|around|roughly|probably|today|tonight|yesterday|tomorrow|(?:mon|tue|wed|thu|fri|sat|sun)\w*|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\w*|one|two|three|both|each|other|another|came|come|rang|phoned|minutes|notes|gp|scan|hospital|midwife|school|police|mum|dad|ep|epo|ppo|eh|early|late|week|day|days|section|chapter|para|page|email|letter|form|teams|zoom|skype|phone|online|virtual|urgent|initial|medical|bail|abe|lado|camhs|marac|mappa|mace|cafcass|sarc|dash|hv|iro|lac|cla|pep|plo|fgc|frc|ehcp|hosp)$/iu;

/** Whether a word is one of the language's own: "full", "arrest". A capital makes it a name: "Rose", but not "ABE". */
function isOrdinary(word: string): boolean {
  return /^(?:\p{Ll}+|\p{Lu}{2,3})$/u.test(word) && isEnglishWord(word.toLowerCase());
}

/** Whether a lower-case word is rather what was done: "moved 9 Nov", "adjourning". */
function isVerb(word: string): boolean {
  return /^\p{Ll}+(?:ed|ing)$/u.test(word);
}

/**
 * The names that stand each with a date in a list of two or more: "liam 9/11, mia 11/11". One item alone, or one word
 * twice, is no such list.
 */
export function namesInList(text: string): { readonly start: number; readonly text: string }[] {
  const listed = [...text.matchAll(item)].flatMap(({ index, 1: lead = "", 2: name = "" }) =>
    noName.test(name) || isStopWord(name.toLowerCase()) || isVerb(name)
      ? []
      : [{ start: index + lead.length, text: name }],
  );
  // "tom 5/10, ava 8/10": beside a name that is nothing else, what may be a word is one too, or the dates would go to the wrong child.
  const found = listed.every((one) => isOrdinary(one.text)) ? [] : listed;
  const different = new Set(found.map(({ text: name }) => name.toLowerCase()));
  return different.size > 1 && different.size === found.length ? found : [];
}
