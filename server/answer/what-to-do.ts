import type { Alert } from "../contract.ts";
import { understandQuestion } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";
import { searchFor } from "../search.ts";
import type { SearchScope } from "../search.ts";
import { composeStatements, quotedWords } from "./compose.ts";
import type { DraftStatement } from "./compose.ts";
import { inForceFirst } from "./in-force.ts";
import { weighPieces } from "./piece-worth.ts";

/** What somebody may tell of that the procedures say what to do about: danger, harm to oneself, a worry. */
export type Told = Alert["level"] | "worry";

/** What it is looked for by. */
export interface ToldSource {
  readonly scope: Pick<SearchScope, "area" | "audience">;
  /** `YYYY-MM-DD`: documents past their review date do not lead. */
  readonly today: string;
  readonly knowledge: Knowledge;
}

const questions: Readonly<Record<Told, string>> = {
  emergency: "child in immediate danger, call the police",
  "child-asking": "if you are being harmed, tell an adult you trust or ring a helpline for children",
  worry:
    "whoever is worried about a child should make a referral: to whom are referrals made for the area where the child lives",
};

const call = String.raw`(?:call|ring|dial|phone|telephone|contact|tell|inform|notify|alert)`;
const called = String.raw`(?:called|rung|phoned|telephoned|contacted|told|informed|notified|alerted)`;
const helpers = String.raw`(?:police|emergency services|ambulance|children['’]?s (?:social care|services)|social care|emergency duty team|safeguarding lead|NSPCC)`;
const before = String.raw`(?:(?:the|an?|your|our|local|authority|designated)\s+)*`;

const referring = [
  String.raw`\b(?<!\bnot )makes?\s+(?:an?|the)\s+(?:\w+\s+)?referral\b`,
  String.raw`\breferrals?\s(?:[^.;]{0,60}\s)?(?:should|must|can|may) be made\b`,
  String.raw`\brefer\s+(?:\w+\s+){1,3}to\s+${before}${helpers}\b`,
];

/** Words that say where to turn: whom to call or tell, or that a referral is to be made. */
const turnsTo: Readonly<Record<Told, RegExp>> = {
  emergency: new RegExp(
    [
      String.raw`\b999\b`,
      String.raw`\b(?<!\bnot )${call}\s+${before}${helpers}\b`,
      String.raw`\b${helpers}\s+(?!\w+\s+not\b)(?:\w+\s+){0,3}be\s+(?:\w+\s+)?${called}\b`,
      ...referring,
    ].join("|"),
    "iu",
  ),
  // What professionals are to do about a child is no help to the child.
  "child-asking":
    /\b(?:tell|talk to|speak to)\s+(?:\w+\s+){0,4}you\s+trust\b|\bchildline\b|\b(?:call|ring|phone|contact|talk to)\s+(?:\w+\s+)?999\b/iu,
  worry: new RegExp([...referring, String.raw`\bmust ${call}\s+${before}${helpers}\b`].join("|"), "iu"),
};

/** It speaks of danger or harm in general: what to do where one thing goes wrong, "if the person insists on leaving", is not what to do in danger. */
const ofAnyDanger =
  /\b(?:danger|emergenc\w+|harm\w*|risks?|crimes?|abuse\w*|concern\w*|suspicions?|suspect\w*|allegations?|safety|welfare|wellbeing)\b/iu;
const inDanger = /\b(?:in|at) (?:\w+ )?(?:danger|risk)\b/iu;
const ofOneEvent = /\b(?:missing|runs? away|abscond\w*)\b/iu;

function isGeneral(quote: DraftStatement, knowledge: Knowledge): boolean {
  const words = quotedWords(quote, knowledge).join("\n");
  return ofAnyDanger.test(words) && (inDanger.test(words) || !ofOneEvent.test(words));
}

/** Whether a quotation says where to turn with a worry. */
export function saysWhereToTurn(quote: DraftStatement, knowledge: Knowledge): boolean {
  return quotedWords(quote, knowledge).some((words) => turnsTo.worry.test(words));
}

/** The same words are looked for each time: what they found is remembered as long as the index serves. */
const known = new WeakMap<Knowledge, Map<string, Promise<DraftStatement | null>>>();

/** Finds what the procedures in scope say to do about what is told; null where nothing they say of it is that. */
export function whatToDo(told: Told, source: ToldSource): Promise<DraftStatement | null> {
  const { scope, today, knowledge } = source;
  const ofIndex = known.get(knowledge) ?? new Map<string, Promise<DraftStatement | null>>();
  known.set(knowledge, ofIndex);
  const key = JSON.stringify([told, scope.area ?? null, scope.audience, today]);
  const before = ofIndex.get(key);
  if (before !== undefined) return before;
  // One day's answers are enough to remember: the day is the caller's to say.
  if (ofIndex.size >= mostRemembered) ofIndex.clear();
  const found = find(told, source);
  ofIndex.set(key, found);
  // A search that failed once is tried again, not remembered.
  found.catch(() => ofIndex.delete(key));
  return found;
}

/** Says what must or should be done, and not only what can. */
const binds = /\b(?:must|should|will|shall|need to|have to|always)\b/iu;

const mostRemembered = 100;
/** What to do stands in one of so many passages, or is not said. */
const passagesRead: Readonly<Record<Told, number>> = { emergency: 5, "child-asking": 5, worry: 10 };
/** Who is to act reads no more than this at once. */
const mostWords = 120;

async function find(told: Told, { scope, today, knowledge }: ToldSource): Promise<DraftStatement | null> {
  const asked = understandQuestion([{ role: "user", content: questions[told] }], knowledge);
  const found = inForceFirst(await searchFor(asked, { ...scope, limit: passagesRead[told] }, knowledge), {
    knowledge,
    today,
  });
  const said = found.flatMap((candidate) => {
    const pieces = weighPieces(asked, [candidate], knowledge).filter(
      ({ piece }) => turnsTo[told].test(piece.text) && piece.wordCount <= mostWords,
    );
    return composeStatements(pieces, { knowledge, mayLead: () => true })
      .slice(0, 1)
      .filter((quote) => told !== "emergency" || isGeneral(quote, knowledge));
  });
  const isRule = (quote: DraftStatement) => quotedWords(quote, knowledge).some((words) => binds.test(words));
  // Somebody who has to act is told what must be done, rather than what may be.
  return said.find(isRule) ?? said[0] ?? null;
}
