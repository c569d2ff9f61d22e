/** Two matters that are asked to be told apart, in the order in which they were named. */
export type Compared = readonly [string, string];

const side = String.raw`[^.?!;:,()\s][^.?!;:,()\n]{1,60}?`;
const and = String.raw`\s+(?:and|&|or|v|vs|versus)\.?\s+`;
const end = String.raw`\s*(?:$|[.?!;:,()\n]|(?:please|exactly|in practice|which|and (?:who|when|which|what|how))\b)`;

/** The ways in which people ask what sets two matters apart. */
const asked: readonly RegExp[] = [
  String.raw`\bdifferences?\s+(?:\w+\s+)?between\s+(${side})${and}(${side})${end}`,
  String.raw`\b(?:distinguish|compare)\s+(?:between\s+)?(${side})\s+(?:and|from|with|to)\s+(${side})${end}`,
  String.raw`\btell\s+(${side})\s+(?:apart\s+)?from\s+(${side})${end}`,
  String.raw`\btell\s+(${side})\s+and\s+(${side})\s+apart\b`,
  String.raw`^\W*(${side})\s+(?:v|vs|versus)\.?\s+(${side})${end}`,
  String.raw`\bhow\s+(?:is|are|does|do)\s+(${side})\s+(?:differ|different)\s+(?:from|to|than|with)\s+(${side})${end}`,
  String.raw`\b(?:is|are|isn['’]?t|aren['’]?t)\s+(${side})\s+(?:(?:exactly|basically|just|really)\s+)?(?:the same(?:\s+thing)?|different)\s+(?:as|from|to|than)\s+(${side})${end}`,
  String.raw`^\W*(?:(?:is it|are they)\s+)?(${side})${and}(${side})\W+what['’]?s?\s+(?:is\s+)?the\s+difference\b`,
].map((pattern) => new RegExp(pattern, "iu"));

/** What only points back, or at a place: nothing is to be looked up by it. */
const pointsBack = /^(?:it|that|this|they|these|those|them|here|there|one|ones|us|ours|the two|both)\b/iu;

const before = /^(?:(?:an?|the|our|your|being|having|doing|calling|holding|making)\s+)+/iu;
const number = /^\d+[a-z]?$/iu;
/** Words that say which of several of one name is meant. */
const whichOne =
  /^(?:named|designated|initial|first|second|review|pre-?birth|single|joint|formal|informal|verbal|written|physical|emotional|sexual|internal|external|public|private|voluntary|statutory)$/iu;

/** The two matters that a question asks to tell apart; null where it asks for something else, or only points at them. */
export function comparedIn(text: string): Compared | null {
  const plain = text.replace(/\s+/gu, " ");
  for (const pattern of asked) {
    const found = pattern.exec(plain);
    if (found === null) continue;
    const [one, other] = [found[1] ?? "", found[2] ?? ""].map((name) => name.trim().replace(before, ""));
    if (one === undefined || other === undefined || one === "" || other === "") continue;
    if (pointsBack.test(one) || pointsBack.test(other)) continue;
    return inFull(one, other);
  }
  return null;
}

/** "Named and designated nurse" names two nurses, "section 17 and 47" two sections. */
function inFull(one: string, other: string): Compared {
  const [words, others] = [one.split(/\s+/u), other.split(/\s+/u)];
  if (number.test(other) && words.length === 2) return [one, `${String(words[0])} ${other}`];
  if (whichOne.test(one) && others.length === 2) return [`${one} ${String(others[1])}`, other];
  return [one, other];
}
