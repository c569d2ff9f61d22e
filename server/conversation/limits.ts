import { fearsToHarm } from "./fears-to-harm.ts";

/** What a question asks for that no procedure can give. */
export type Limit = "unsafe-request" | "needs-a-person" | null;

/** The one who asks means to do what follows, with at most two words between. */
const meansTo = String.raw`\b(?:how (?:do|can|could|would|should) (?:i|we)|how to|ways? to|(?:best|safest|easiest) way to|help me(?: to)?|can i|could i|should i|i (?:want|need|have) to|im (?:going to|gonna)) (?:(?!be )\w+ ){0,2}`;
/** What protects people is its being held back: where they live. */
const protectedPeople =
  "(?:foster (?:carers?|family|home|parents?|placement)|refuge|safe ?house|adopters?|adoptive (?:family|parents?)|witness(?:es)?)";

/** Help with hiding harm, finding protected people or getting round those who protect. */
const unsafe: readonly RegExp[] = [
  // Hiding harm and its traces.
  new RegExp(
    String.raw`${meansTo}(?:hide|hiding|cover(?:ing)? up|conceal|disguise|explain away|get rid of|delete|destroy|wipe|lose|fake|forge|backdate|alter)\b[^.?!]{0,60}\b(?:bruis\w*|marks?|injur\w*|evidence|records?|notes?|file|messages?|photos?|pictures?|log|burns?|it from (?:the )?(?:social|police|school|gp|doctor))`,
    "i",
  ),
  /\b(hit|smack|beat|punish|hurt|hide|cover|discipline|do it|get away)\b[^.?!]{0,40}\b(without|so (that )?(nobody|no one|they|the (school|social|police)))\b[^.?!]{0,30}\b(leaving (a )?(mark|bruise|trace)s?|notic\w*|finds? out|finding out|knowing|seeing|get(ting)? caught)/i,
  // Finding those who are kept safe.
  new RegExp(
    String.raw`\b(?:where|find|track|trace)\b[^.?!]{0,50}\b${protectedPeople}\b[^.?!]{0,20}\b(?:lives?|living|stays?|staying|hiding|moved)\b`,
    "i",
  ),
  new RegExp(
    String.raw`\b(?:whats?|find|give me|get me|tell me|need|want)\b[^.?!]{0,20}\b(?:the|an|their|her|his) (?:\w+ )?address\b[^.?!]{0,30}\b${protectedPeople}\b`,
    "i",
  ),
  // Harming somebody, or winning a child for it.
  new RegExp(
    String.raw`${meansTo}(?:groom|hurt|hit|punish\w*|beat|threaten|scare|intimidate|get (?:her|him|them|(?:a|the|this|that|my) (?:kid|child|girl|boy)) (?:alone|drunk|to trust)|hack|spy on|stalk|coach (?:her|him|the child|my))\b`,
    "i",
  ),
  // Keeping a child silent about the two of them.
  /\b(?:keep|stop)\b[^.?!]{0,20}\b(?:her|him|girl|boy|lad|child|kid|pupil|year olds?|yo)\b[^.?!]{0,30}\b(?:secret|quiet|tell(?:ing|s)?)\b[^.?!]{0,30}\b(?:about|between) (?:the two of )?(?:us|me and (?:her|him))\b/i,
  /\b(?:get|persuade)\b[^.?!]{0,20}\b(?:her|him|girl|boy|lad|child|kid|pupil|year olds?|yo)\b[^.?!]{0,30}\b(?:not to tell|(?:to )?keep (?:it |this |a |our )*(?:quiet|secret))\b[^.?!]{0,30}\b(?:about|between) (?:the two of )?(?:us|me and (?:her|him))\b/i,
  // "We're together", typed without its mark, opens its clause; "they were together" does not.
  /\b(?:s?hes|s?he is|girl of|boy of|aged) (?:[4-9]|1[0-7])\b[^?!]{0,60}(?:^|[,.;] ?|\b(?:and|but) )(?:were|we are) (?:both )?(?:together|in love|seeing each other)\b[^.?!]{0,30}\b(?:stop|keep)\b[^.?!]{0,40}\b(?:find(?:ing|s)? out|know(?:ing|s)?|tell(?:ing)?|secret)\b/i,
  // Keeping those away who protect.
  /\b(how (do|can|could) (i|we)|what (do|can|should) i say)\b[^.?!]{0,50}\b(stop|keep|get)\b[^.?!]{0,20}\b(social (services|worker\w*|care)|police)\b[^.?!]{0,30}\b(from (finding|seeing|coming|knowing|talking)|off my back|away)\b/i,
];

/** A judgement about people, which is a person's to make. */
const judgement: readonly RegExp[] = [
  /\b(should|shall|do|can|would) (i|we|you) (really |actually )?(believe|trust)\b/i,
  /\bshould (i|we|they) (really |actually )?(remove|take away|take(?= (?:\w+ ){1,3}(?:away|off|out|home|into care)\b)) (this|that|the|a|her|him|them|my|their|these|those)\b/i,
  /\b(is|are|was|could|s) (he|she|they|it|mum|mother|dad|father|the \w+|my \w+|her \w+|his \w+)( \w+)? (lying|making (it|this|that) up|telling the truth|guilty|innocent|exaggerating|attention.?seeking)\b/i,
  /\bis (this|that|it)( \w+)? (really )?(abuse|neglect|abusive|child abuse|accidental|an accident|deliberate|serious enough|bad enough|normal(?= (for|or|\?|$)|$|\?))\b/i,
  /(?<!\b(when|how|where|why|who|whom|what|which|much|to|must|things) )\b(do|would|does) you (think|reckon|believe|say|refer|report|worry)\b|\bwhat would you do\b|\bin your (opinion|view)\b|\byour (opinion|gut feeling)\b/i,
  /\bam i (right|wrong|over ?reacting|being (too|silly|paranoid|over)|paranoid|a bad|worrying too much|overthinking)\b/i,
  /\b(which|who) (of them|parent|one) (is|should i|do i) (right|lying|believe|telling)\b|\bhow (worried|concerned) should (i|we) be\b/i,
  /\bdid (he|she|they|it|dad|mum|the \w+|his \w+|her \w+) (really |actually )?(do (it|this|that)|happen)\b|\bwhich is it\b|\b(is|was) (that|it|this) from (being )?(hit|hurt|a slap|a smack)\w*/i,
  /\bwould you (pull|leave|move|keep|let|send|ring|call|go|take) (them|him|her|it|the|this|that)\b/i,
  /\b(abuse|neglect|serious|bad enough|enough)\b[^.?!]{0,12} or not\W*$/i,
  /\b(will|would|could|might|can|are) (they|she|he|social services|the (court|judge|conference)) (going to |gonna )?(take|remove|let|give|put) (my|the|our|her|his) (kids?|child(ren)?|baby)\b/i,
  /\b(will|could|might|am|are) (i|we) (going to |gonna )?(lose|get to keep) (my|the|our) (kids?|child(ren)?|baby|son|daughter)\b/i,
];

/**
 * Reads whether a question asks for help that is refused, or for a judgement that is a person's, in any of its
 * wordings (as typed, as understood). What one of them has refused is, whatever another has.
 */
export function readLimit(...wordings: readonly string[]): Limit {
  const plain = wordings.map((text) => text.replace(/[’'ʼ]/gu, ""));
  const isOneOf = (patterns: readonly RegExp[]) =>
    patterns.some((pattern) => plain.some((text) => pattern.test(text)));
  if (isOneOf(unsafe) && !wordings.some(fearsToHarm)) return "unsafe-request";
  return isOneOf(judgement) ? "needs-a-person" : null;
}
