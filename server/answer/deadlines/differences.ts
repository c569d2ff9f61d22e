import type { StoredRule } from "../../../corpus/schemas/rules.ts";
import type { ChatResponse } from "../../contract.ts";
import { clocksOf } from "../../deadlines/timeline.ts";
import { citeRule } from "./cite-deadline.ts";
import type { RuleCiting } from "./cite-deadline.ts";
import type { Finding } from "./findings.ts";

type Difference = ChatResponse["differences"][number];

/** Where sources disagree on what was asked, each side quoted: two readings of an area's rule, or the areas among each other. */
export function differencesIn(
  findings: readonly Finding[],
  { isOpen, aside, citing }: { isOpen: boolean; aside: readonly string[]; citing: RuleCiting },
): Difference[] {
  const rules = findings.flatMap((finding) =>
    finding.kind === "silent" || finding.kind === "needs-exception" ? [] : [finding.rule],
  );
  const subjects = new Set(rules.map(({ subject }) => subject));
  const setAside = [...citing.knowledge.rules.values()].filter(({ area }) => aside.includes(area));
  const leading = new Set(clocksOf(setAside).map(({ id }) => id));
  const others = setAside.filter(
    ({ id, subject, condition }) => leading.has(id) && subjects.has(subject) && condition === null,
  );
  return [
    ...differencesAmong(rules, { isOpen, citing }),
    ...(others.length === 0 ? [] : areaDifferences([...rules, ...others], citing)),
  ];
}

/** Where rules that are quoted disagree: with another reading in their area, or with another area's rule of the same subject. */
export function differencesAmong(
  rules: readonly StoredRule[],
  { isOpen, citing }: { isOpen: boolean; citing: RuleCiting },
): Difference[] {
  const readings = rules.flatMap((rule) => {
    const others = rule.readings.map(({ ruleId }) => citing.knowledge.rules.get(ruleId));
    const known = others.filter((other) => other !== undefined);
    return known.length === 0
      ? []
      : [
          {
            topic: rule.title,
            positions: positions([rule, ...known], citing),
          },
        ];
  });
  return isOpen ? [...areaDifferences(rules, citing), ...readings] : readings;
}

/** Whether rules of one subject set another time, start it by another event, or bind otherwise. */
export function doDisagree(rules: readonly StoredRule[]): boolean {
  const said = rules.map(({ period, trigger, kind }) => JSON.stringify([period, trigger.event, kind]));
  return new Set(said).size > 1;
}

function areaDifferences(rules: readonly StoredRule[], citing: RuleCiting): Difference[] {
  const bySubject = new Map<string, StoredRule[]>();
  for (const rule of new Set(rules))
    bySubject.set(rule.subject, [...(bySubject.get(rule.subject) ?? []), rule]);
  return [...bySubject.values()].flatMap((own) => {
    const areas = new Set(own.map(({ area }) => area));
    const [first] = own;
    if (areas.size < 2 || first === undefined || !doDisagree(own)) return [];
    return [{ topic: first.title, positions: positions(own, citing) }];
  });
}

function positions(rules: readonly StoredRule[], citing: RuleCiting): Difference["positions"] {
  return rules.map((rule) => {
    const citation = citeRule(rule, citing);
    return { area: rule.area, text: citing.book.all()[citation - 1]?.quote ?? "", citation };
  });
}
