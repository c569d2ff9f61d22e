import { periodText } from "../../corpus/amounts.ts";
import type { Finding } from "./finding.ts";
import { placeOf } from "./linted-document.ts";
import type { LintedDocument } from "./linted-document.ts";
import { disagreementOf, weighTimescale } from "./timescales/compare.ts";
import type { Disagreement } from "./timescales/compare.ts";
import { createWeigh } from "./timescales/matter.ts";
import { kinshipsOf } from "./timescales/same-thing.ts";
import { timescalesOf } from "./timescales/timescale.ts";
import type { Timescale } from "./timescales/timescale.ts";

/** Two sides of one disagreement: each says the same, in one place or in several. */
interface Dispute {
  readonly how: Disagreement;
  readonly sides: readonly [Timescale[], Timescale[]];
}

/** The timescales that contradict each other, within a document or between documents: one finding a disagreement. */
export function findContradictions(documents: readonly LintedDocument[]): Finding[] {
  const weigh = createWeigh(documents);
  const kinships = documents.flatMap(kinshipsOf);
  const weighed = documents.flatMap(timescalesOf).map((timescale) => weighTimescale(timescale, weigh));
  const disputes: Dispute[] = [];
  for (const [index, one] of weighed.entries()) {
    for (const other of weighed.slice(index + 1)) {
      const how = disagreementOf(one, other, kinships);
      if (how !== null) addTo(disputes, how, [one.timescale, other.timescale]);
    }
  }
  return disputes.map(toFinding);
}

/** Joins a dispute that has the same two periods and one of the two places, or opens a new one. */
function addTo(disputes: Dispute[], how: Disagreement, pair: readonly [Timescale, Timescale]): void {
  for (const [one, other] of [pair, [pair[1], pair[0]] as const]) {
    const open = disputes.find(
      ({ how: known, sides: [left, right] }) =>
        known === how &&
        keyOf(left[0]) === keyOf(one) &&
        keyOf(right[0]) === keyOf(other) &&
        (left.includes(one) || right.includes(other)),
    );
    if (open === undefined) continue;
    if (!open.sides[0].includes(one)) open.sides[0].push(one);
    if (!open.sides[1].includes(other)) open.sides[1].push(other);
    return;
  }
  disputes.push({ how, sides: [[pair[0]], [pair[1]]] });
}

function keyOf(timescale: Timescale | undefined): string {
  return timescale === undefined ? "" : `${timescale.limit} ${periodText(timescale.period)}`;
}

function toFinding({ how, sides }: Dispute): Finding {
  const [left, right] = sides.map(sayingOf);
  const all = sides.flat();
  const areas = new Set(all.map(({ source }) => source.built.document.area));
  const isOneArea = areas.size === 1;
  /** Two starts or two clocks may both be meant; two lengths cannot. */
  const isPlain = how === "period" || how === "unit";
  return {
    kind: "timescale-contradiction",
    severity: isOneArea && isPlain ? "error" : "warning",
    message: `${left ?? ""} against ${right ?? ""}: ${reasons[how]}`,
    advice: isOneArea ? adviceWithin : adviceBetween,
    places: all.map(({ source, span }) => placeOf(source, span)),
  };
}

function sayingOf(side: readonly Timescale[]): string {
  const [first] = side;
  if (first === undefined) return "";
  const relation = first.limit === "before" ? "before" : "from";
  const event = first.trigger.replace(/\s+/gu, " ").slice(0, 80).trim();
  return `${periodText(first.period)}${event === "" ? "" : ` ${relation} "${event}"`}`;
}

const reasons: Readonly<Record<Disagreement, string>> = {
  period: "two periods for what reads as one matter",
  unit: "the same number of different days, which over a weekend fall on different dates",
  start: "the same period for what reads as one matter, counted from different events",
  direction: "two clocks for what the document calls one kind of thing; the earlier date is the limit",
};

const adviceWithin =
  "Decide which of them holds and say it the same in every place; where both hold, say in each which case it is for.";
const adviceBetween =
  "Areas may set their own; make sure that it is meant, and tell those who work in more than one of them.";
