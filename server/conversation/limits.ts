/** What a question asks for that no procedure can give. */
export type Limit = "unsafe-request" | "needs-a-person" | null;

/** Help with hiding harm, finding protected people or getting round those who protect. */
const unsafe: readonly RegExp[] = [
  /\b(how|help me|ways?|can i|should i|want to|going to|need to)\b[^.?!]{0,40}\b(hide|hiding|cover(ing)? up|conceal\w*|disguise|explain away|get rid of|delete|destroy|wipe|lose|fake|forge|backdate|alter)\b[^.?!]{0,60}\b(bruis\w*|marks?|injur\w*|evidence|records?|notes?|file|messages?|photos?|pictures?|log|burns?|it from (the )?(social|police|school|gp|doctor))/i,
  /\b(hit|smack|beat|punish|hurt|hide|cover|discipline|do it|get away)\b[^.?!]{0,40}\b(without|so (that )?(nobody|no one|they|the (school|social|police)))\b[^.?!]{0,30}\b(leaving (a )?(mark|bruise|trace)s?|notic\w*|finds? out|finding out|knowing|seeing|get(ting)? caught)/i,
  /\b(where|find|track|trace)\b[^.?!]{0,50}\b(foster (carers?|family|parents?|placement)|refuge|safe ?house|adopters?|adoptive (family|parents?)|witness(es)?)\b[^.?!]{0,20}\b(lives?|living|stays?|staying|hiding|moved)\b/i,
  /\baddress\b[^.?!]{0,30}\b(foster (carers?|family|home|parents?|placement)|refuge|safe ?house|adopters?|witness(es)?)\b/i,
  /\b(how (do|can|could|to)|ways? to|help me( to)?|best way to)\b[^.?!]{0,40}\b(groom|hurt|hit|punish\w*|beat|threaten|scare|intimidate|get (a|the|this|that|my) (kid|child|girl|boy)|get (her|him|them|a (kid|child|girl|boy)) (alone|drunk|to trust)|hack|spy on|stalk|coach (her|him|the child|my))\b/i,
  /\b(how (do|can|could) (i|we)|what (do|can|should) i say)\b[^.?!]{0,50}\b(stop|keep|get)\b[^.?!]{0,20}\b(social (services|worker\w*|care)|police)\b[^.?!]{0,30}\b(from (finding|seeing|coming|knowing|talking)|off my back|away)\b/i,
];

/** A judgement about people, which is a person's to make. */
const judgement: readonly RegExp[] = [
  /\b(should|shall|do|can|would) (i|we|you) (really |actually )?(believe|trust)\b/i,
  /\bshould (i|we|they) (really |actually )?(remove|take away|take) (this|that|the|a|her|him|my|their|these|those)\b/i,
  /\b(is|are|was|could|s) (he|she|they|it|mum|mother|dad|father|the \w+|my \w+|her \w+|his \w+)( \w+)? (lying|making (it|this|that) up|telling the truth|guilty|innocent|exaggerating|attention.?seeking)\b/i,
  /\bis (this|that|it)( \w+)? (really )?(abuse|neglect|abusive|child abuse|accidental|an accident|deliberate|serious enough|bad enough|normal(?= (for|or|\?|$)|$|\?))\b/i,
  /(?<!\b(when|how|where|why) )\b(do|would|does) you (think|reckon|believe|say|refer|report|worry)\b|\bwhat would you do\b|\bin your (opinion|view)\b|\byour (opinion|gut feeling)\b/i,
  /\bam i (right|wrong|over ?reacting|being (too|silly|paranoid|over)|paranoid|a bad|worrying too much|overthinking)\b/i,
  /\b(which|who) (of them|parent|one) (is|should i|do i) (right|lying|believe|telling)\b|\bhow (worried|concerned) should (i|we) be\b/i,
  /\bdid (he|she|they|it|dad|mum|the \w+|his \w+|her \w+) (really |actually )?(do (it|this|that)|happen)\b|\bwhich is it\b|\b(is|was) (that|it|this) from (being )?(hit|hurt|a slap|a smack)\w*/i,
  /\bwould you (pull|leave|move|keep|let|send|ring|call|go|take) (them|him|her|it|the|this|that)\b/i,
  /\b(abuse|neglect|serious|bad enough|enough)\b[^.?!]{0,12} or not\W*$/i,
  /\b(will|would|are) (they|she|he|social services|the (court|judge|conference)) (going to |gonna )?(take|remove|let|give) (my|the|our|her|his) (kids?|child(ren)?|baby)\b/i,
];

/** Reads whether a question asks for help that is refused, or for a judgement that is a person's. */
export function readLimit(text: string): Limit {
  const plain = text.replace(/[’'ʼ]/gu, "");
  if (unsafe.some((pattern) => pattern.test(plain))) return "unsafe-request";
  return judgement.some((pattern) => pattern.test(plain)) ? "needs-a-person" : null;
}
