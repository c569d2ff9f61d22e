import { withoutSpace } from "../corpus/analysis/tokens.ts";
import { DataFileError } from "../corpus/errors.ts";
import { numberWords } from "../corpus/number-words.ts";
import type { Span } from "../corpus/schemas/index-format.ts";
import type { Period, Rule, RulesFile, StoredRule, StoredRules } from "../corpus/schemas/rules.ts";
import type { BuiltDocument } from "./build-document.ts";
import { quoteFinder } from "./find-quote.ts";
import type { QuoteFinder } from "./find-quote.ts";

/**
 * Finds the quotations of every rule in its document, and its number in its quotation.
 * @throws {DataFileError} naming the rule that does not fit, and what to do.
 */
export function placeRules(files: readonly RulesFile[], documents: readonly BuiltDocument[]): StoredRules {
  const events = files.flatMap((file) => file.events);
  const subjects = files.flatMap((file) => file.subjects);
  const cases = files.flatMap((file) => file.cases);
  const rules = files.flatMap((file) => file.rules);
  const names = {
    events: onceEach("event", events),
    subjects: onceEach("subject", subjects),
    cases: onceEach("case", cases),
    rules: onceEach("rule", rules),
  };
  checkNamed({ events, subjects, cases }, names);
  const finders = new Map(documents.map((built) => [built.document.id, quoteFinder(built.text)]));
  const areas = new Map(documents.map(({ document }) => [document.id, document.area]));
  const placed = files.flatMap((file) =>
    file.rules.map((rule): StoredRule => {
      checkNames(rule, names);
      checkPeriod(rule);
      const finder = finders.get(rule.documentId);
      if (finder === undefined || areas.get(rule.documentId) !== file.area) {
        throw refusal(rule, `its document "${rule.documentId}" is not among the documents of its area`);
      }
      return { ...rule, area: file.area ?? "", ...spansOf(rule, finder) };
    }),
  );
  const closures = new Map<string, StoredRules["areas"][number]["closureDays"]>();
  for (const { area, closureDays } of files) {
    if (area !== undefined) closures.set(area, [...(closures.get(area) ?? []), ...closureDays]);
  }
  return {
    events,
    subjects,
    cases,
    areas: [...closures].map(([area, closureDays]) => ({ area, closureDays })),
    rules: placed,
  };
}

function refusal(rule: Rule, reason: string): DataFileError {
  return new DataFileError(
    `Rule "${rule.id}" is refused: ${reason}. Correct it in the rules folder, or take it out. The index that was there before still serves.`,
  );
}

function onceEach(what: string, named: readonly { readonly id: string }[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of named) {
    if (ids.has(id)) throw new DataFileError(`The rules declare the ${what} "${id}" twice: take one out.`);
    ids.add(id);
  }
  return ids;
}

/** What events, subjects and cases name of one another is there. */
function checkNamed(
  { events, subjects, cases }: Pick<StoredRules, "events" | "subjects" | "cases">,
  names: Readonly<Record<"events" | "subjects" | "cases", ReadonlySet<string>>>,
): void {
  for (const { id, sameMomentAs, standIns } of events) {
    checkLinks("event", { id, of: "event", linked: [...sameMomentAs, ...standIns], declared: names.events });
  }
  for (const { id, narrower, chases, ofCase } of subjects) {
    checkLinks("subject", { id, of: "subject", linked: [...narrower, ...chases], declared: names.subjects });
    checkLinks("subject", { id, of: "case", linked: ofCase === null ? [] : [ofCase], declared: names.cases });
  }
  for (const { id, endedBy } of cases) {
    checkLinks("case", {
      id,
      of: "event",
      linked: endedBy === null ? [] : [endedBy],
      declared: names.events,
    });
  }
}

interface Links {
  readonly id: string;
  /** What those are that it names. */
  readonly of: "event" | "subject" | "case";
  readonly linked: readonly string[];
  readonly declared: ReadonlySet<string>;
}

/** What an event, a subject or a case says of others does nothing where those are not there. */
function checkLinks(what: "event" | "subject" | "case", { id, of, linked, declared }: Links): void {
  const unknown = linked.find((other) => !declared.has(other));
  if (unknown === undefined) return;
  throw new DataFileError(
    `The ${what} "${id}" is refused: it names the ${of} "${unknown}", which is not declared. Correct it in the rules folder, or take it out. The index that was there before still serves.`,
  );
}

function checkNames(
  rule: Rule,
  { events, subjects, rules }: Readonly<Record<"events" | "subjects" | "rules", ReadonlySet<string>>>,
): void {
  if (!events.has(rule.trigger.event)) throw refusal(rule, `no event "${rule.trigger.event}" is declared`);
  if (!subjects.has(rule.subject)) throw refusal(rule, `no subject "${rule.subject}" is declared`);
  const named = [
    ...rule.exceptions,
    ...rule.lateness,
    ...rule.besides,
    ...rule.whenRepeated,
    ...rule.alsoLimitedBy,
    ...rule.readings.map(({ ruleId }) => ruleId),
    ...(rule.sameClockAs === null ? [] : [rule.sameClockAs]),
  ];
  const unknown = named.find((id) => !rules.has(id));
  if (unknown !== undefined) throw refusal(rule, `it names the rule "${unknown}", which is not there`);
}

/** The number and its unit stand in the quotation, so that neither can be changed without the other. */
function checkPeriod(rule: Rule): void {
  const quote = rule.quote.replace(/\s+/gu, " ");
  if (!withoutSpace(quote).toLowerCase().includes(withoutSpace(rule.words).toLowerCase())) {
    throw refusal(rule, `its words "${rule.words}" do not stand in its quotation`);
  }
  if (rule.period === null || periodPattern(rule.period).test(quote)) return;
  const { amount, unit } = rule.period;
  const wanted = unit === "same-day" ? '"same day"' : `"${String(amount)} ${unit}"`;
  throw refusal(rule, `${wanted} does not stand in its quotation`);
}

const unitWords: Readonly<Record<Period["unit"], string>> = {
  hours: "hours?",
  days: "days?",
  "working-days": "working[- ]days?",
  weeks: "weeks?",
  months: "months?",
  "same-day": "same[- ]day",
};

function periodPattern({ amount, unit }: Period): RegExp {
  if (unit === "same-day") return /\bsame[- ]day\b/iu;
  const inWords = numberWords[amount]?.replace("-", "[- ]");
  const number = inWords === undefined ? String(amount) : `${String(amount)}|${inWords}`;
  // "between 8- and 12-weeks": the unit may stand after a second number.
  return new RegExp(`\\b(?:${number})\\b(?:-? and \\d+)?[- ]+${unitWords[unit]}\\b`, "iu");
}

function spansOf(
  rule: Rule,
  finder: QuoteFinder,
): Pick<StoredRule, "span" | "conditionSpan" | "soonerSpans"> {
  const find = (quote: string): Span => {
    const span = finder.find(quote);
    if (span === null) {
      throw refusal(rule, `"${quote.slice(0, 80)}" no longer stands in "${rule.documentId}"`);
    }
    return span;
  };
  return {
    span: find(rule.quote),
    conditionSpan: rule.condition === null ? null : find(rule.condition.quote),
    soonerSpans: rule.soonerIf.map(find),
  };
}
