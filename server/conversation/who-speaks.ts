import type { Audience } from "../contract.ts";

/** In whose place somebody asks of what they do themselves: procedures have other rules for the public than for professionals. */
export type Speaker = "professional" | "member-of-the-public";

const ofOneself = /\b(?:i|i'?m|i'?ve|me|my|mine|myself|we|we'?re|we'?ve|us|our|ours|ourselves)\b/iu;
/** Somebody else may be the one whose part it is: a caller, a neighbour, whoever "she" is. */
const ofOthers =
  /\b(?:he|he'?s|she|she'?s|they|they'?re|his|her|hers|him|them|their|theirs|someone|somebody|anyone|anybody|people|person|public|callers?|neighbours?|lady|woman|man|bloke|friends?|relatives?|relations?|gran\w*|nan|aunt\w*|uncle|volunteers?|professionals?)\b/iu;

/** Whoever else is spoken of, it is the one who asks that turns to somebody: "if I report, will they tell her". */
const turnsToHelp =
  /\bi\W?(?:ll|d)? (?:want to |have to |need to |should |could |can |were to |do )?(?:report|refer|ring|call|phone|tell|contact|speak to)\b/iu;

/** In whose place a question is asked; null where nobody said who asks, or it may be asked of somebody else's part. */
export function speakerIn(text: string, audience: Audience | undefined): Speaker | null {
  const plain = text.replace(/’/gu, "'");
  const mayBeOfOthers = ofOthers.test(plain) && !turnsToHelp.test(plain);
  if (audience === undefined || !ofOneself.test(plain) || mayBeOfOthers) return null;
  return audience === "practitioner" ? "professional" : "member-of-the-public";
}

const ofPublic = /\bmembers? of the public\b|\bnon-professional\b/iu;
const ofProfessional = /\b(?:from|by|as) an? (?:\w+ )?professional\b/iu;

/** Whose part a text states, with the heading that it stands under; null where it states nobody's, or both. */
export function partStated(text: string, heading: string): Speaker | null {
  const forPublic = ofPublic.test(text) || ofPublic.test(heading);
  const forProfessional = ofProfessional.test(text);
  if (forPublic === forProfessional) return null;
  return forPublic ? "member-of-the-public" : "professional";
}
