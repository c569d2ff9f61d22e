import { stem } from "../../../corpus/analysis/tokens.ts";

/** Doing as such: what is done is told by its object alone. */
const plainActions: readonly string[] = [
  "hold held convene convened arrange arranged organise organised place happen occur complete completed completion finish finished conclude concluded exceed undertake undertaken conduct conducted carried carry make made take taken done",
  "begin begun start started commence commenced",
  "send sent circulate circulated distribute distributed share shared provide provided issue issued submit submitted give given supply supplied forward forwarded receive received reach",
  "keep kept retain retained store stored",
  "offer offered",
];

/** Doing that says much of the matter by itself. */
const tellingActions: readonly string[] = [
  "confirm confirmed confirmation",
  "decide decided decision decisions determine determined",
  "acknowledge acknowledged acknowledgement",
  "notify notified inform informed tell told advise advised alert alerted report reported contact contacted call ring",
  "refer referred",
  "review reviewed reviews reviewing",
  "record recorded write written recording",
  "visit visited visits see seen",
  "respond responded response reply replied answer answered",
  "appeal appealed challenge challenged",
  "attend attended",
  "approve approved authorise authorised sign signed countersign",
];

const actionOf: ReadonlyMap<string, string> = new Map([
  ...termsOfActions(plainActions, "~"),
  ...termsOfActions(tellingActions, "="),
]);

function termsOfActions(actions: readonly string[], mark: string): [string, string][] {
  return actions.flatMap((verbs, index) =>
    verbs.split(" ").map((verb): [string, string] => [stem(verb), `${mark}${String(index)}`]),
  );
}

/** The action that a stem names, as a term of its own; any other stem as it is. */
export function actionTerm(term: string): string {
  return actionOf.get(term) ?? term;
}

/** Whether a term is an action. */
export function isAction(term: string): boolean {
  return /^[~=]/u.test(term);
}

/** Whether a term is an action that says nothing of the matter without its object. */
export function isPlainAction(term: string): boolean {
  return term.startsWith("~");
}
