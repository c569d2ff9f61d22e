const dying = String.raw`(?:die\b(?! (?:of|from|laughing|for|to know)\b)|be dead\b|kill(?:ing)? (?:my ?self|him ?self|her ?self|them ?sel(?:f|ves))\b(?! laughing)|end(?:ing)? (?:it all|everything)\b|(?:end|tak)(?:e|ing)? (?:my|his|her|their) (?:own )?life\b|hang(?:ing)? (?:my|him|her) ?self\b|commit(?:ting)? suicide\b|be gone for (?:ever|good)\b|never wake up\b|not wake up\b)`;
const softly = String.raw`(?:(?:just|really|still|so|sometimes|always|honestly|actually|only|even|now|do|kind of|sort of|often) )*`;

/** What somebody says of their own life, now: it is never only a question. */
const own: readonly RegExp[] = [
  String.raw`\bi ${softly}(?:want|wanna|wish|need|plan|intend|keep wanting|keep thinking) ${softly}(?:to |about |of |i could |i would |that i )*${softly}${dying}`,
  String.raw`\bi ?(?:a?m) ${softly}(?:going to|gonna|gunna|planning (?:to|on)|thinking (?:about|of)|about to|ready to) ${softly}${dying}`,
  String.raw`\bi (?:wish|want) ${softly}(?:that )?i (?:was|were) (?:dead|never born|not here)\b`,
  String.raw`\b(?:how (?:do|can|could|should) i|(?:best|easiest|quickest) way to|thoughts (?:of|about)|thinking (?:of|about)|voices? tell\w* me to|feel like|want to) ${softly}(?:kill(?:ing)? my ?self|end(?:ing)? my (?:own )?life|tak(?:e|ing) my (?:own )?life|hang(?:ing)? my ?self)\b`,
  String.raw`\bi ?(?:a?m|feel|feeling|have been|ve been|keep feeling) ${softly}suicidal\b`,
  String.raw`\bi (?:do ?n'?t|do not|dont|never|ca ?n'?t|cannot|no longer|cant) ${softly}(?:want|wanna|wish|bear|face|see (?:any|a|the) (?:point|reason))(?: to| of| in| for)? ${softly}(?:be here|be alive|being alive|live|living|exist|existing|wake up|wak(?:e|ing) up|go on|going on|carry on living)\b(?! (?:with|in|at|near|there|together)\b)`,
  String.raw`\b(?:everyone|everybody|they|you|the world|people|my (?:mum|dad|family|kids|parents))(?:'?d| would)? (?:all )?(?:be|is|are) better off (?:without me|if i (?:was|were) (?:dead|gone))\b`,
].map((pattern) => new RegExp(pattern, "iu"));

const somebody = String.raw`(?:he|she|they|who|child|kid|boy|girl|lad|lass|pupil|student|son|daughter|teen\w*|friend|mate|brother|sister|mum|dad|mother|father|partner|patient|client|\d{1,2} ?(?:yo|year old))`;
/** What is said of somebody else's, now. */
const another: readonly RegExp[] = [
  String.raw`\b${somebody}(?:'?s)? (?:is |are |keeps? )?(?:(?:says?|said|saying|told me|texted|messaged|posted|wrote)(?: me| us)?(?: that)? (?:he|she|they)(?:'?s)? (?:is |are )?)?(?:keeps? )?${softly}(?:wants?|wanna|going|gonna|planning|threatening|about|threatens|plans) (?:to )?${softly}${dying}`,
].map((pattern) => new RegExp(pattern, "iu"));

/** Whose life a text says somebody wants to end: the writer's own, another's; null for nobody's. */
export function speaksOfSuicide(text: string): "own" | "another" | null {
  const plain = text
    .replace(/[’'ʼ]/gu, "'")
    .replace(/\bi'm\b/giu, "i m")
    .replace(/\bi've\b/giu, "i ve")
    .replace(/\s+/gu, " ");
  if (own.some((pattern) => pattern.test(plain))) return "own";
  return another.some((pattern) => pattern.test(plain)) ? "another" : null;
}
