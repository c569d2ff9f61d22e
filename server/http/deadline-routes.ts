import { Router } from "express";
import type { StoredRule } from "../../corpus/schemas/rules.ts";
import { createCitationBook } from "../answer/citations.ts";
import { citeDeadline } from "../answer/deadlines/cite-deadline.ts";
import { timelineFor } from "../answer/deadlines/timeline-answer.ts";
import { deadlineRequestSchema, timelineRequestSchema } from "../contract.ts";
import type { DeadlineResponse, RulesResponse, TimelineRequest, TimelineResponse } from "../contract.ts";
import { computeDeadline } from "../deadlines/compute-deadline.ts";
import { dayAt, readIso } from "../deadlines/local-time.ts";
import type { When } from "../deadlines/local-time.ts";
import { isComputable } from "../deadlines/rule-book.ts";
import { textOf } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";
import type { LiveKnowledge } from "../live-knowledge.ts";
import { calendarFile } from "./calendar-file.ts";
import { methodNotAllowed } from "./problem.ts";
import { checkArea, jsonBody, parse, unfit } from "./requests.ts";

/** The routes of rules and dates. */
export function deadlineRouter(live: LiveKnowledge): Router {
  const router = Router();
  router
    .route("/rules")
    .get((request, response) => {
      const { area } = request.query;
      response.json(rulesOf(typeof area === "string" && area !== "" ? area : undefined, live.current()));
    })
    .all(methodNotAllowed("GET"));
  router
    .route("/deadlines")
    .post(...jsonBody, (request, response) => {
      response.json(deadlineOf(request.body, live.current()));
    })
    .all(methodNotAllowed("POST"));
  router
    .route("/timeline")
    .post(...jsonBody, (request, response) => {
      response.json(timelineAnswer(request.body, live.current()));
    })
    .all(methodNotAllowed("POST"));
  router
    .route("/calendar")
    .post(...jsonBody, (request, response) => {
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
  const rule = knowledge.rules.get(ruleId);
  if (rule === undefined) {
    const message = "is none of the rules; /api/rules lists them";
    throw unfit("Unknown rule", { path: "ruleId", message });
  }
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
  return { kind: "due", deadline, citations: book.all() };
}

function timelineAnswer(body: unknown, knowledge: Knowledge): TimelineResponse {
  const request = parse(timelineRequestSchema, body);
  checkArea(request.area, knowledge);
  checkEvents(request, knowledge);
  const events = request.events.map(({ event, at }, index) => ({
    event,
    when: whenOf(at, `events.${index}.at`),
  }));
  return timelineFor({ ...request, events, today: dayAt(Date.now()) }, knowledge);
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
  if (ruleIds?.some((id) => !rules.has(id)) === true) {
    throw unfit("Unknown rule", { path: "ruleIds", message: "hold none of the rules that /api/rules lists" });
  }
}

function whenOf(text: string, path: string): When {
  const when = readIso(text);
  if (when !== null) return when;
  throw unfit("No such time", {
    path,
    message: "is no date or time that a clock in England showed (the clocks go forward in March)",
  });
}
