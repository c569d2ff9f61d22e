import { phrases } from "../../../corpus/phrases.ts";
import type { Span } from "../../../corpus/schemas/index-format.ts";
import type { StoredRule } from "../../../corpus/schemas/rules.ts";
import type { Deadline as AnsweredDeadline, Statement } from "../../contract.ts";
import type { Deadline } from "../../deadlines/compute-deadline.ts";
import { dueInWords } from "../../deadlines/due-text.ts";
import { writeIso } from "../../deadlines/local-time.ts";
import type { Knowledge } from "../../knowledge.ts";
import type { CitationBook } from "../citations.ts";

/** What citing a rule needs. */
export interface RuleCiting {
  readonly knowledge: Knowledge;
  readonly book: CitationBook;
}

/** A computed deadline as the contract gives it, each of its quotations cited. */
export function citeDeadline(deadline: Deadline, citing: RuleCiting): AnsweredDeadline {
  const { rule, trigger, due, dueText, steps, skipped, alternatives, warnings } = deadline;
  const stored = storedRule(rule.id, citing.knowledge);
  const { condition } = rule;
  return {
    ruleId: rule.id,
    area: stored.area,
    title: rule.title,
    who: rule.who,
    trigger: { event: rule.trigger.event, at: writeIso(trigger), words: rule.trigger.words },
    due: writeIso(due),
    dueText,
    period: rule.period,
    kind: rule.kind,
    steps: [...steps],
    skipped: skipped.map(({ date, name }) => ({ date: date.toString(), name })),
    citation: citeRule(stored, citing),
    condition:
      condition === null || stored.conditionSpan === null
        ? null
        : { title: condition.title, citation: cite(stored, stored.conditionSpan, citing) },
    soonerIf: stored.soonerSpans.map((span) => ({ citation: cite(stored, span, citing) })),
    alternatives: alternatives.map((alternative) => ({
      due: writeIso(alternative.due),
      dueText: dueInWords(alternative.due),
      reason: alternative.reason,
      citation:
        alternative.ruleId === null
          ? null
          : citeRule(storedRule(alternative.ruleId, citing.knowledge), citing),
    })),
    warnings: [...reservations(stored, citing), ...warnings],
  };
}

/** The number of the quotation that authorises a rule. */
export function citeRule(rule: StoredRule, citing: RuleCiting): number {
  return cite(rule, rule.span, citing);
}

/**
 * Rules in the words of their documents, each once: what several of them stand in, or one quotes with what it leans on,
 * is not quoted again.
 */
export function quoteRules(rules: readonly StoredRule[], citing: RuleCiting): Statement[] {
  const quoted = rules.map((rule) => ({ rule, spans: spansQuoted(rule, citing) }));
  return quoted
    .filter((one, i) => !quoted.some((other, j) => isToldBy(one, other) && (j < i || !isToldBy(other, one))))
    .map((one) => quote(one, citing));
}

/** A rule with the stretches of its document that are quoted for it. */
interface QuotedRule {
  readonly rule: StoredRule;
  readonly spans: readonly Span[];
}

/** The whole sentence, or the whole list with what leads into it, since a period is seldom said without its exceptions. */
function spansQuoted({ span, documentId }: StoredRule, { knowledge }: RuleCiting): readonly Span[] {
  const piece = knowledge.index.passages
    .filter((passage) => passage.documentId === documentId)
    .flatMap(({ pieces }) => pieces)
    .find(({ spans }) => spans.some(({ start, end }) => start <= span.start && span.end <= end));
  return piece?.spans ?? [span];
}

function isToldBy(one: QuotedRule, other: QuotedRule): boolean {
  return (
    one !== other &&
    one.rule.documentId === other.rule.documentId &&
    one.spans.every((a) => other.spans.some((b) => b.start <= a.start && a.end <= b.end))
  );
}

function quote({ rule, spans }: QuotedRule, citing: RuleCiting): Statement {
  const citations = spans.map((one) => cite(rule, one, citing));
  const cited = citations.flatMap((number) => citing.book.all()[number - 1] ?? []);
  const text = cited.map(({ quote: words }) => words).join("\n");
  const heading = cited[0]?.section.at(-1);
  const isRepeated = heading === undefined || text.startsWith(heading);
  return { text, area: rule.area, ...(isRepeated ? {} : { heading }), citations };
}

/** A time out of a document that is in force no more, or overdue for review, is said to be one. */
function reservations({ documentId }: StoredRule, { knowledge, book }: RuleCiting): string[] {
  const document = knowledge.documents.get(documentId);
  return document === undefined ? [] : book.reservationsOn(document).map(phrases.standing.ofRule);
}

function cite({ documentId }: StoredRule, span: Span, { knowledge, book }: RuleCiting): number {
  const document = knowledge.documents.get(documentId);
  if (document === undefined) throw new RangeError(`No document "${documentId}" in this index.`);
  return book.cite(document, span);
}

function storedRule(id: string, knowledge: Knowledge): StoredRule {
  const rule = knowledge.rules.get(id);
  if (rule === undefined) throw new RangeError(`No rule "${id}" in this index.`);
  return rule;
}
