import { namesWithOtherCapitals, surnames } from "./given-names.ts";
import {
  couldBeName,
  isBesideItsPrevious,
  isGivenName,
  isInitial,
  isNameAndWord,
  isPromisedName,
  isTitle,
  lower,
} from "./name-looks.ts";
import { otherCapitals } from "./other-capitals.ts";
import type { Word } from "./words-of.ts";
import { wordSet } from "./word-set.ts";

/** Titles after which people write a name without its capital, and no other word. */
const titlesOfSmallNames = wordSet("mr mrs ms");

/** Who a name is set beside: "my pupil Aisha", "dad (Darren)". */
const people = wordSet(`
  pupil student child baby babies boy girl lad lass kid toddler infant newborn son daughter brother sister sibling twin
  twins mum mam mummy mother dad daddy father nan nana gran grandma grandad granny grandmother grandfather cousin
  niece nephew neighbour partner boyfriend girlfriend husband wife ex stepdad stepmum stepfather stepmother friend
  bf gf worker sw teacher visitor hv midwife officer chair nurse gp tutor coach carer childminder patient client
  youngest eldest oldest little young family man woman colleague manager`);
/** "Little Kayden", but "a little charity". */
const withCapitalsOnly = wordSet("little young family man woman");
const labels = wordSet(
  "re regarding name names pupil student child mother father mum dad patient client baby subject",
);
const whose = wordSet(
  "my his her their our the childs child boys boy girls girl mums mum dads dad babys baby sons daughters pupils",
);
const pronounsWithBe = wordSet("he's she's hes shes who's whos he she");
const be = wordSet("is was are be were");

const speech = wordSet("told tells said says disclosed hasn't hasnt keeps refuses confided");
/** What people do, and places, papers and offices hardly. */
const doing = wordSet(`
  told tells said says disclosed hasn't hasnt hadn't keeps kept refuses lives lived moved came comes goes wants wanted
  ran turned cried wet hit hurt stays sleeps slept confided whispered disappeared turns gets got looks looked has needs
  isn't isnt won't wont doesn't doesnt didn't didnt`);
/** "Supervision is", "Funding was": what a sentence begins with and nobody is called. */
const looksAbstract = /(?:[st]ion|..ing|ity|ment|ness|ship|ance|ence|ure|age|ers?|ed|ly)$/u;
const kin = wordSet(`
  mum mums dad dads mother father brother sister parents nan gran grandad uncle aunt aunty carer stepdad stepmum partner
  boyfriend girlfriend teacher baby son daughter phone arm arms face leg legs back hand bruise bruises injury
  injuries case file plan review behaviour attendance house home`);
/** Names that stand after a person as other words: "dad will", "baby blue". */
const verbsToo = wordSet(
  "will may mark hope sue chase bill pat drew rob grant wade dean trust max ray star blue red grey gray sky rain bay honey gift lucky",
);
type Sign = (words: readonly Word[], index: number) => boolean;

/** After a cue, but "he is called dad". */
const isPromised = (word: Word | undefined): boolean =>
  isPromisedName(word) && !people.has(word?.lower ?? "");

const isKnown: Sign = (words, i) => {
  const word = words[i];
  if (!isGivenName(word)) return false;
  if (word?.isAllCapitals === true && word.lower.length < 5) return false;
  return !(isBesideItsPrevious(words, i) && /^(st|saint)$/.test(lower(words, i - 1)));
};

const mostInitials = 2;

const followsTitle: Sign = (words, i) => {
  let before = i - 1;
  while (i - before <= mostInitials && isInitial(words[before])) before -= 1;
  const title = lower(words, before);
  if (!isTitle(title) || !isBesideItsPrevious(words, i)) return false;
  if (couldBeName(words[i]) || isNameAndWord(words[i])) return words[i]?.isCapital === true;
  return titlesOfSmallNames.has(title) && isPromised(words[i]);
};

const followsCalled: Sign = (words, i) => {
  if (!/^(called|named)$/.test(lower(words, i - 1)) || !isBesideItsPrevious(words, i)) return false;
  const [before, earlier] = [lower(words, i - 2), lower(words, i - 3)];
  const isOfAPerson =
    pronounsWithBe.has(before) || people.has(before) || (be.has(before) && isPersonWord(earlier));
  return (isOfAPerson && isPromised(words[i])) || (be.has(before) && couldBeName(words[i]));
};

const isPersonWord = (word: string): boolean =>
  people.has(word) || people.has(word.replace(/s$/, "")) || pronounsWithBe.has(word);

const followsNameIs: Sign = (words, i) => {
  if (!isBesideItsPrevious(words, i)) return false;
  const [before, earlier] = [lower(words, i - 1), lower(words, i - 2)];
  // "His names Tyler", "first name's Joanne", but "will my name come out".
  const isShort = /^names?$/.test(before) && (before === "names" || words[i - 1]?.isPossessive === true);
  if (isShort) return couldBeName(words[i]) || (whose.has(earlier) && isPromised(words[i]));
  if (!/^(is|was|are)$/.test(before) || !/^names?$/.test(earlier)) return false;
  const owner = lower(words, i - 3);
  return couldBeName(words[i]) || (whose.has(owner) && owner !== "the" && isPromised(words[i]));
};

const followsLabel: Sign = (words, i) => {
  const word = words[i];
  if (word === undefined || !labels.has(lower(words, i - 1)) || !/^\s*[:–-]\s*$/.test(word.gap)) return false;
  if (isNameAndWord(word)) return true;
  return (
    couldBeName(word) && (!/^(re|regarding|subject)$/.test(lower(words, i - 1)) || couldBeName(words[i + 1]))
  );
};

const followsPerson: Sign = (words, i) => {
  const word = words[i];
  const person = lower(words, i - 1);
  if (word === undefined || !isPersonWord(person)) return false;
  if (isBesideItsPrevious(words, i)) {
    if (word.isCapital && isNameAndWord(word)) return true;
    if (withCapitalsOnly.has(person)) return couldBeName(word);
    return (
      couldBeName(word) ||
      (isNameAndWord(word) && !verbsToo.has(word.lower) && !otherCapitals.has(word.lower))
    );
  }
  const isSetOff = /^\s?[,(]\s?$/.test(word.gap) && /^\s?[),]/.test(words[i + 1]?.gap ?? ")");
  return isSetOff && (couldBeName(word) || (word.isCapital && isNameAndWord(word)));
};

/** Poppy, Grace, Will: names where a word would have no capital, or where they do what people do. */
const isWordUsedAsName: Sign = (words, i) => {
  const word = words[i];
  if (!isNameAndWord(word) || word === undefined) return false;
  const isBefore = isBesideItsPrevious(words, i + 1);
  if (isBefore && speech.has(lower(words, i + 1)) && (word.isCapital || word.startsSentence)) return true;
  if (!word.isCapital) return false;
  const isPair = isBefore && (couldBeName(words[i + 1]) || surnames.has(lower(words, i + 1)));
  if (isPair || (word.isPossessive && kin.has(lower(words, i + 1)))) return true;
  if (namesWithOtherCapitals.has(word.lower) || otherCapitals.has(word.lower)) return false;
  return !word.startsSentence || (!verbsToo.has(word.lower) && isBefore && doing.has(lower(words, i + 1)));
};

/** "Joint Targeted Area Inspection": a capital beside one that a place, an office or a paper explains. */
function isPartOfATitle(words: readonly Word[], i: number): boolean {
  const isExplained = (word: Word | undefined) => word?.isCapital === true && otherCapitals.has(word.lower);
  const isAfter = isBesideItsPrevious(words, i) && isExplained(words[i - 1]);
  return isAfter || (isBesideItsPrevious(words, i + 1) && isExplained(words[i + 1]));
}

/** Two capitals side by side that nothing explains. */
const isPair: Sign = (words, i) => {
  const [word, next] = [words[i], words[i + 1]];
  if (!couldBeName(word) || !isBesideItsPrevious(words, i + 1) || isPartOfATitle(words, i)) return false;
  if (word?.startsSentence === true) return surnames.has(lower(words, i + 1)) && next?.isCapital === true;
  return couldBeName(next);
};

/** "danesha jones": before a surname that is no word, an uncommon given name in small letters. */
const isSmallPair: Sign = (words, i) => {
  const [word, next] = [words[i], words[i + 1]];
  if (word === undefined || next === undefined || word.isCapital || word.lower.length < 3) return false;
  if (/^(brown|martin|walker|turner|parker)$/.test(next.lower)) return false;
  return (
    surnames.has(next.lower) && isBesideItsPrevious(words, i + 1) && isPromised(word) && !kin.has(word.lower)
  );
};

/** A capital that nothing explains, doing or having what people do and have. */
const actsLikeAPerson: Sign = (words, i) => {
  const word = words[i];
  if (word === undefined || !couldBeName(word)) return false;
  const next = lower(words, i + 1);
  if (word.isPossessive) return kin.has(next);
  if (!isBesideItsPrevious(words, i + 1)) return false;
  if (/^(family|siblings)$/.test(next)) return !word.startsSentence || surnames.has(word.lower);
  return doing.has(next) || (/^(is|was|has|had)$/.test(next) && !looksAbstract.test(word.lower));
};

/** In the middle of a sentence a capital that nothing explains is a name more often than not. */
const isCapitalInMidSentence: Sign = (words, i) => {
  const word = words[i];
  const isSaint = /^(st|saint)$/.test(lower(words, i - 1));
  return word?.startsSentence === false && !isSaint && couldBeName(word) && !isPartOfATitle(words, i);
};

/** What shows that a name begins at a word. */
const signs: readonly Sign[] = [
  isKnown,
  followsTitle,
  followsCalled,
  followsNameIs,
  followsLabel,
  followsPerson,
  isWordUsedAsName,
  isPair,
  isSmallPair,
  actsLikeAPerson,
  isCapitalInMidSentence,
];

/** Whether a name begins at a word, by what stands there and around it. */
export function beginsName(words: readonly Word[], index: number): boolean {
  return signs.some((sign) => sign(words, index));
}
