/** A sentence that opens like this says little without the one before it. */
const leansBack =
  /^(?:(?:this|these|those|that|they|them|their|it|its|he|she|his|her|such|both|either|neither|however|but|also|therefore|then|thus|otherwise|alternatively|in (?:this|these|such|that|those)|for (?:this|these)|where this|if (?:this|so|not|they|it)|as above|the (?:same|latter|former|following|purpose of this))\b)/iu;
/** A sentence that opens like this limits what stands before it, be that a sentence or a paragraph. */
const limits =
  /^(?:however|but|unless|except|otherwise|although|if not|in exceptional|exceptionally|the exception|this does not|this should not|this must not|where this is not|nevertheless)\b/iu;
/** Within a paragraph, a sentence that opens like this limits or decides what the one before it says. */
const decides =
  /^(?:only|therefore|thus|accordingly|consequently|as a result|in (?:this|these|such|that) (?:cases?|circumstances?|events?|situations?)|if (?:this|these|so))\b/iu;

/** Whether a sentence says little without what stands before it. */
export function leansOnBefore(sentence: string): boolean {
  return leansBack.test(sentence.trim());
}

/** Whether a sentence limits what stands before it. */
export function limitsBefore(sentence: string): boolean {
  return limits.test(sentence.trim());
}

/**
 * Which sentences of a paragraph to quote so that the chosen ones can be read alone: each with what it
 * leans on, and with what limits it. Places count from 0, in order.
 */
export function withContext(sentences: readonly string[], chosen: readonly number[]): number[] {
  const kept = new Set(chosen);
  for (const place of chosen) {
    if (place > 0 && leansOnBefore(sentences[place] ?? "")) kept.add(place - 1);
    for (let next = place + 1; bearsOnBefore(sentences[next] ?? ""); next += 1) kept.add(next);
  }
  return [...kept].sort((a, b) => a - b);
}

function bearsOnBefore(sentence: string): boolean {
  return limitsBefore(sentence) || decides.test(sentence.trim());
}
