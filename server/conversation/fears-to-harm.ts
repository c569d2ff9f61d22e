const harm = String.raw`(?:hit(?:ting)?|hurt(?:ing)?|harm(?:ing)?|shak(?:e|ing)|smack(?:ing)?|slap(?:ping)?|smother(?:ing)?|strangl(?:e|ing)|drown(?:ing)?|lash(?:ing)? out)`;
const whom = String.raw`(?:(?:him|her|them)\b(?! (?:feelings|chances|with a|back)\b)|(?:my|the|our|this) (?:own |little |new )?(?:baby|bab(?:y|ies)|son|daughter|boy|girl|kids?|child(?:ren)?|toddler|twins|newborn)\b)`;

/** Somebody may come to it, or nearly has, and says so of themselves. */
const patterns: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:scared|afraid|frightened|worried|terrified|feel like) (?:that )?(?:of )?(?:(?:i|id|im)\b (?:(?:will|ll|might|may|could|am|going to|gonna|would|end up) ?)*|ill (?:end up )?)?${harm} ${whom}`,
    "iu",
  ),
  new RegExp(
    String.raw`\bi (?:think |feel |know )?(?:(?:i|im|ill) )?(?:(?:am )?going to|gonna|will|ll|might|may|could|nearly|almost|just want to|want to|keep wanting to|keep thinking about) (?:just |really |actually |end up )?${harm} ${whom}`,
    "iu",
  ),
  new RegExp(String.raw`\bi(?:m| am) (?:going to|gonna) (?:just |really |end up )?${harm} ${whom}`, "iu"),
];

/** Who asks how to, or whether they may, tells of no fear. */
const asksHow =
  /\b(?:how (?:do|can|could|should) i|how to|can i|may i|am i allowed|is it (?:ok|legal|alright))\b/iu;

/**
 * Whether somebody says of themselves that they may come to harm a child: to be helped at once, never refused as
 * one who wants to.
 */
export function fearsToHarm(text: string): boolean {
  const plain = text.replace(/[’'ʼ]/gu, "");
  return patterns.some((pattern) => pattern.test(plain)) && !asksHow.test(plain);
}
