/** Words with which the name of a body ends, or almost ends. */
const body =
  /\b(?:council|trust|schools?|academy|academies|college|university|church|diocese|partnership|surgery|(?:medical|health) (?:centre|practice)|practice|nursery|nurseries|pre-?school|playgroup|association|society|charity|ltd|limited|plc|llp|cic|foundation|federation|hospitals?|hospice|constabulary|police|theatre|orchestra|agency|authority|ministry|institute|company|clinic|group|united|fc|afc|rfc|cc|fostering|guides|scouts)\b\.?(?: (?:of|for|and) [\p{L}' -]{2,40})?$/iu;
/** A part of a body, which its name may stand over: no name that says whose a document is. */
const part =
  /\b(?:services?|department|directorate|division|board|committee|unit|office|team|section|branch|registry|centre|club)$/iu;
const documentKind =
  /\b(?:polic(?:y|ies)|procedures?|code|guidance|guidelines?|guide|handbook|protocol|strategy|manual|framework|plan|rules|charter|statement|toolkit|pathway|standards|agreement|arrangements|terms|booklet|leaflet|induction|programme|checklist|report|form|notes?)\b/iu;

const mostWords = 8;

/** Whether a line is the name of a body, or of a part of one, and nothing else. */
export function isNameOfBody(line: string): boolean {
  return isName(line) && (body.test(line.trim()) || part.test(line.trim()));
}

/** Whether a line is the name of a body that may publish: no part of one. */
export function isNameOfPublisher(line: string): boolean {
  return isName(line) && body.test(line.trim());
}

/** Whether a line calls a document what it is: a policy, a handbook, a code. */
export function namesDocument(line: string): boolean {
  return documentKind.test(line);
}

/** Whether a line is a name of some words: each with a capital, but for the small ones that join them. */
export function isName(line: string): boolean {
  const words = line.trim().split(/\s+/u);
  if (words.length < 2 || words.length > mostWords || documentKind.test(line) || /\d|[:;?!,|]/u.test(line))
    return false;
  return words.every((word) =>
    /^(?:\P{L}*\p{Lu}|(?:of|the|and|for|in|on|at|with|by|de|la|le)$|[&+]$)/u.test(word),
  );
}
