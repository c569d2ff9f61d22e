/** A stretch of a message, `end` exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Every place where a pattern stands; of its first group where it has one. */
function places(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map((match) => {
    const found = match[1] ?? match[0];
    const start = match.index + match[0].lastIndexOf(found);
    return { start, end: start + found.length };
  });
}

const tenDigits = /(?<![\d+/.-]|\d )\d(?:[ -]?\d){9}(?![\d/]|[ -]\d)/gu;
const afterNhs =
  /\bnhs[ .:#-]{0,3}(?:(?:no|num|number|id)\b[.:#]?)?[ :#-]{0,3}(?:is |was )?(\d(?:[ -]?\d){8,9})(?!\d)/giu;
/** Without a space before it: "NHSno9990044170". */
const afterNhsJoined = /\bnhs ?no\.?(\d{9,10})(?!\d)/giu;

/** NHS numbers: ten digits with the right check digit, or what is called one, though a digit is wrong or lost. */
export function findNhsNumbers(text: string): Stretch[] {
  const checked = places(text, tenDigits).filter(({ start, end }) =>
    isNhsNumber(text.slice(start, end).replace(/\D/g, "")),
  );
  return [...checked, ...places(text, afterNhs), ...places(text, afterNhsJoined)];
}

/** The modulus-11 check: weights 10 to 2 on the first nine digits; 11 counts as 0, and 10 is never issued. */
function isNhsNumber(digits: string): boolean {
  if (!/^[1-9]\d{9}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 9)).reduce((total, digit, i) => total + Number(digit) * (10 - i), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/** British numbers, but for helplines and shared-cost numbers, which are nobody's own. */
export function findPhoneNumbers(text: string): Stretch[] {
  const numbers =
    /(?<![\d/.\w-])(?:\+44[ -]?\(?0?\)?|\(?0)(?!800|808|300|303|330|333|345|84[345]|87[01])[12379]\d(?:[ )-]{0,2}\d){7,8}(?![\d/])/gu;
  return places(text, numbers);
}

/** E-mail addresses. */
export function findEmails(text: string): Stretch[] {
  return places(text, /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+(?<![.-])/gu);
}

/** National Insurance numbers: two letters, six digits, a letter from A to D. */
export function findNationalInsuranceNumbers(text: string): Stretch[] {
  return places(
    text,
    /\b(?!bg|gb|kn|nk|nt|tn|zz)[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z] ?\d{2} ?\d{2} ?\d{2} ?[a-d]\b/giu,
  );
}

const token = String.raw`(?!\d{1,2}[/.\-]\d{1,2}(?:[/.\-](?:\d{4}|\d{2}))?(?![\w/\-]))(?!(?:19|20)\d{2}\b(?![/\-]))(?=[A-Z\d/\-]{0,20}\d[/\-]?\d[/\-]?\d)[A-Z]{0,5}[/\-]?\d[A-Z\d]{0,20}(?:[/\-][A-Z\d]{1,20}){0,5}`;
const link = String.raw`(?:\s?(?:no|num|number|ref|reference|id|code|is|was)\b\.?|\s?[:#.\-–]){0,3}\s{0,2}`;
const needed = String.raw`\s?(?:no|num|number|ref|reference|id|code|log)\b\.?`;
/** Systems and numbers whose name alone says that a person's number follows. */
const systems = String.raw`lcs|ics|mosaic|liquid ?logic|framework-?i|care ?first|carenotes|systmone|emis|cpoms|eclipse|urn|upn|uln|mrn|crn|cad|cris|niche|athena|case ?id|pnc ?id|our ref(?:erence)?|your ref(?:erence)?`;
/** Words that have other numbers as well: a link must say that this one is a reference. */
const matters = String.raw`case|crime|police|incident|log|hospital|patient|court|contact|referral|episode|client|person|child|family|file|pupil|student|safeguarding|complaint|asylum|home office|ehcp?|ehm`;

const caseNumbers: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:${systems})\b${link}(${token})(?![\d/])`, "giu"),
  new RegExp(String.raw`\b(?:${matters})${needed}${link}(${token})(?![\d/])`, "giu"),
  new RegExp(
    String.raw`\b(?:ref|reference|id)\b(?:\s?(?:no|num|number)\b\.?|\s?[:#.]|\sis\b){0,2}\s{0,2}(${token})(?![\d/])`,
    "giu",
  ),
  new RegExp(
    String.raw`\b(?:case|court case|crime)\s{1,2}(?=[A-Z\d/\-]{0,20}\d[/\-]?\d[/\-]?\d[/\-]?\d[/\-]?\d)(${token})(?![\d/])`,
    "giu",
  ),
  // A unique pupil number, a family court's number, a police force's.
  /\b([A-Z]\d{12}|[A-Z]{2}\d{2}[A-Z]\d{5}|\d{2}[A-Z]{0,2}\/\d{4,7}\/\d{2})\b/gu,
];

/** The numbers by which offices, courts, hospitals and schools know a case or a child. */
export function findCaseNumbers(text: string): Stretch[] {
  return caseNumbers.flatMap((pattern) => places(text, pattern));
}
