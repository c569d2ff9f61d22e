import { Router } from "express";
import type { StoredRule } from "../../corpus/schemas/rules.ts";
import { createCitationBook } from "../answer/citations.ts";
import { citeDeadline } from "../answer/deadlines/cite-deadline.ts";
import { timelineFor } from "../answer/deadlines/timeline-answer.ts";
import { groundDeadlines } from "../answer/ground.ts";
import { deadlineRequestSchema, rulesQuerySchema, timelineRequestSchema } from "../contract.ts";
import type { DeadlineResponse, RulesResponse, TimelineRequest, TimelineResponse } from "../contract.ts";
import { computeDeadline } from "../deadlines/compute-deadline.ts";
import { dayAt } from "../deadlines/local-time.ts";
import { isComputable } from "../deadlines/rule-book.ts";
import { textOf } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";
import type { LiveKnowledge } from "../live-knowledge.ts";
import { calendarFile } from "./calendar-file.ts";
import { methodNotAllowed } from "./problem.ts";
import { checkArea, parse, smallJsonBody, unfit, whenOf } from "./requests.ts";

/** The routes of rules and dates. */
export function deadlineRouter(live: LiveKnowledge): Router {
  const router = Router();
  router
    .route("/rules")
    .get((request, response) => {
      const { area } = parse(rulesQuerySchema, request.query);
      response.json(rulesOf(area === "" ? undefined : area, live.current()));
    })
    .all(methodNotAllowed("GET"));
  router
    .route("/deadlines")
    .post(...smallJsonBody, (request, response) => {
      response.json(deadlineOf(request.body, live.current()));
    })
    .all(methodNotAllowed("POST"));
  router
    .route("/timeline")
    .post(...smallJsonBody, (request, response) => {
      response.json(timelineAnswer(request.body, live.current()));
    })
    .all(methodNotAllowed("POST"));
  router
    .route("/calendar")
    .post(...smallJsonBody, (request, response) => {
      const file = calendarFile(timelineAnswer(request.body, live.current()));
      response.type("text/calendar").attachment("deadlines.ics").send(file);
    })
    .all(methodNotAllowed("POST"));
  return router;
}

function rulesOf(area: string | undefined, knowledge: Knowledge): RulesResponse {
  checkArea(area, knowledge);
  const rules = [...knowledge.rules.values()].filter((rule) => area === undefined || rule.area === area);
  return { rules: rules.map((rule) => ruleOf(rule, knowledge)) };
}

function ruleOf(rule: StoredRule, knowledge: Knowledge): RulesResponse["rules"][number] {
  const { id, area, title, trigger, period, kind, words, documentId, span } = rule;
  const version = knowledge.documents.get(documentId)?.version ?? "";
  const quote = textOf(knowledge, documentId).slice(span.start, span.end);
  return { id, area, title, trigger, period, kind, words, citation: { documentId, version, quote, ...span } };
}

function deadlineOf(body: unknown, knowledge: Knowledge): DeadlineResponse {
  const { ruleId, trigger } = parse(deadlineRequestSchema, body);
  const rule = checkRule(ruleId, "ruleId", knowledge.rules);
  if (!isComputable(rule)) {
    const message = `${rule.id} is a rule of words (“${rule.words}”): it is quoted, and no date is computed from it`;
    throw unfit("A rule of words", { path: "ruleId", message });
  }
  const outcome = computeDeadline(rule, whenOf(trigger, "trigger"), knowledge.ruleBook(rule.area));
  if (outcome.kind !== "due") {
    return outcome.kind === "needs" ? { kind: "needs", missing: [...outcome.missing] } : outcome;
  }
  const book = createCitationBook(knowledge, dayAt(Date.now()));
  const deadline = citeDeadline(outcome.deadline, { knowledge, book });
  const citations = book.all();
  groundDeadlines({ deadlines: [deadline], citations }, knowledge);
  return { kind: "due", deadline, citations };
}

function timelineAnswer(body: unknown, knowledge: Knowledge): TimelineResponse {
  const request = parse(timelineRequestSchema, body);
  checkArea(request.area, knowledge);
  checkEvents(request, knowledge);
  const events = request.events.map(({ event, at }, index) => ({
    event,
    when: whenOf(at, `events.${index}.at`),
  }));
  const timeline = timelineFor({ ...request, events, today: dayAt(Date.now()) }, knowledge);
  const deadlines = [...timeline.deadlines, ...timeline.conditional];
  groundDeadlines({ deadlines, citations: timeline.citations }, knowledge);
  return timeline;
}

function checkEvents({ events, ruleIds }: TimelineRequest, { index, rules }: Knowledge): void {
  const known = index.rules.events.map(({ id }) => id);
  for (const [position, { event }] of events.entries()) {
    const path = `events.${position}.event`;
    if (!known.includes(event)) {
      throw unfit("Unknown event", { path, message: `must be one of: ${known.join(", ")}` });
    }
    if (events.findIndex((other) => other.event === event) !== position) {
      throw unfit("Two dates for one event", { path, message: "was given before: give each event once" });
    }
  }
  for (const [position, id] of (ruleIds ?? []).entries()) checkRule(id, `ruleIds.${position}`, rules);
}

function checkRule(id: string, path: string, rules: Knowledge["rules"]): StoredRule {
  const rule = rules.get(id);
  if (rule !== undefined) return rule;
  throw unfit("Unknown rule", { path, message: "is none of the rules; /api/rules lists them" });
}
