import express from "express";
import { pino } from "pino";
import request from "supertest";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import {
  deadlineResponseSchema,
  problemSchema,
  rulesResponseSchema,
  timelineResponseSchema,
} from "../contract.ts";
import { serve } from "../testing/serve.ts";
import type { TestServer } from "../testing/serve.ts";
import { deadlineRouter } from "./deadline-routes.ts";
import { problemHandler } from "./problem.ts";

let server: TestServer;
beforeAll(async () => {
  server = await serve({ indexDir: inject("bundledIndexDir") });
});
afterAll(() => server.close());

const post = (path: string, body: object) => request(server.url).post(path).send(body);

async function problem(path: string, body: object) {
  const response = await post(path, body).expect(422);
  expect(response.headers["content-type"]).toMatch(/^application\/problem\+json/);
  return problemSchema.parse(response.body);
}

async function deadline(ruleId: string, trigger: string) {
  const response = await post("/api/deadlines", { ruleId, trigger }).expect(200);
  const parsed = deadlineResponseSchema.parse(response.body);
  if (parsed.kind !== "due") throw new Error(parsed.kind);
  return parsed;
}

async function timeline(body: object) {
  return timelineResponseSchema.parse((await post("/api/timeline", body).expect(200)).body);
}

describe("GET /api/rules", () => {
  it("gives all 142, each with a quotation that equals its slice", async () => {
    const { rules } = rulesResponseSchema.parse(
      (await request(server.url).get("/api/rules?area=").expect(200)).body,
    );
    expect(rules).toHaveLength(142);
    const { index } = server.live.current();
    for (const { citation } of rules) {
      const text = index.texts.get(citation.documentId) ?? "";
      expect(text.slice(citation.start, citation.end)).toBe(citation.quote);
    }
    expect(rules.filter(({ period }) => period === null)).toHaveLength(109);
  });

  it("gives one area's, and refuses an area that is not there", async () => {
    const own = await request(server.url).get("/api/rules?area=ivison-trust").expect(200);
    expect(rulesResponseSchema.parse(own.body).rules.map(({ area }) => area)).toEqual(
      Array(4).fill("ivison-trust"),
    );
    const unknown = await request(server.url).get("/api/rules?area=narnia").expect(422);
    expect(problemSchema.parse(unknown.body).detail).toContain("set, cambridgeshire-peterborough");
  });
});

describe("POST /api/deadlines", () => {
  it("gives the date, its working, and the quotation that authorises it", async () => {
    const { deadline: found, citations } = await deadline("set.icpc", "2026-03-30");
    expect(found).toMatchObject({
      area: "set",
      due: "2026-04-22",
      kind: "maximum",
      trigger: { at: "2026-03-30" },
    });
    expect(citations.find(({ number }) => number === found.citation)?.quote).toContain(
      "within 15 working days of",
    );
  });

  it.each([
    ["2026-03-28T12:00", "2026-03-30T13:00:00+01:00"],
    ["2026-03-28T12:00:00Z", "2026-03-30T13:00:00+01:00"],
    ["2026-03-28T13:00:00+01:00", "2026-03-30T13:00:00+01:00"],
  ])("reads %s as England's clock shows it", async (trigger, due) => {
    expect((await deadline("set.written_confirmation", trigger)).deadline.due).toBe(due);
  });

  it("takes the day in England of a moment, for a rule in days", async () => {
    expect((await deadline("set.decision", "2026-06-30T23:30:00Z")).deadline.due).toBe("2026-07-02");
  });

  it("says which time is missing, and which years it does not cover", async () => {
    const needs = await post("/api/deadlines", { ruleId: "set.written_confirmation", trigger: "2026-03-03" });
    expect(needs.body).toEqual({ kind: "needs", missing: ["time"] });
    const outside = await post("/api/deadlines", { ruleId: "set.icpc", trigger: "2250-03-03" }).expect(200);
    expect(outside.body).toMatchObject({
      kind: "notCovered",
      reason: expect.stringContaining("2019 to 2030") as string,
    });
  });

  it("answers an unknown rule and a rule of words with which of them it is", async () => {
    expect((await problem("/api/deadlines", { ruleId: "set.nothing", trigger: "2026-03-03" })).title).toBe(
      "Unknown rule",
    );
    const words = await problem("/api/deadlines", { ruleId: "set.serious_injury", trigger: "2026-03-03" });
    expect(words.title).toBe("A rule of words");
    expect(words.detail).toContain("set.serious_injury");
  });

  it.each([
    "2026-02-30",
    "2026-04-31",
    "2026-03-03T25:00",
    "3 March 2026",
    "",
    "2026-03-29T01:30",
    20260303,
    null,
  ])("refuses the time %j", async (trigger) => {
    await problem("/api/deadlines", { ruleId: "set.written_confirmation", trigger: trigger as string });
  });
});

describe("POST /api/timeline", () => {
  const referral = { area: "set", events: [{ event: "referral-received", at: "2026-03-25" }] };

  it("gives one entry a clock in order of due date, the conditional apart with their words", async () => {
    const found = await timeline(referral);
    expect(found.deadlines.map(({ ruleId, due }) => [ruleId, due])).toEqual([
      ["set.decision", "2026-03-26"],
      ["set.chase", "2026-03-30"],
      ["set.assessment", "2026-06-02"],
    ]);
    expect(found.conditional.map(({ ruleId }) => ruleId)).toEqual([
      "set.strategy_serious",
      "set.strategy_sexual",
    ]);
    for (const { condition } of found.conditional) {
      const citation = found.citations.find(({ number }) => number === condition?.citation);
      expect(citation?.quote).toMatch(/^For allegations/);
    }
  });

  it("guesses no date from another deadline's", async () => {
    const { deadlines } = await timeline(referral);
    expect(deadlines.some(({ ruleId }) => ruleId === "set.icpc")).toBe(false);
  });

  it("says what lacks a time, and keeps to the area", async () => {
    const events = [{ event: "telephone-referral-made", at: "2026-03-03" }];
    const found = await timeline({ area: "cambridgeshire-peterborough", events });
    expect(found.deadlines).toEqual([]);
    expect(found.undated.map(({ ruleId }) => ruleId)).toEqual(["cambs.written_confirmation"]);
  });

  it("sets both limits of a pre-birth conference beside each other", async () => {
    const events = [
      { event: "expected-delivery-date", at: "2026-07-14" },
      { event: "initiating-strategy-meeting", at: "2026-04-20" },
    ];
    const { deadlines } = await timeline({ area: "set", events });
    const dates = new Map(deadlines.map(({ ruleId, due }) => [ruleId, due]));
    expect(dates.get("set.prebirth_conference")).toBe("2026-05-05");
    expect(dates.get("set.icpc")).toBe("2026-05-12");
  });

  it.each([
    ["an unknown area", { ...referral, area: "narnia" }],
    ["an unknown event", { area: "set", events: [{ event: "full-moon", at: "2026-03-03" }] }],
    ["two dates for one event", { area: "set", events: [...referral.events, ...referral.events] }],
    ["no event", { area: "set", events: [] }],
    ["an impossible date", { area: "set", events: [{ event: "referral-received", at: "2026-02-30" }] }],
    ["an unknown rule", { ...referral, ruleIds: ["set.nothing"] }],
  ])("refuses %s", async (_what, body) => {
    await problem("/api/timeline", body);
  });

  it("says which of the rules that were asked for is unknown", async () => {
    const { detail } = await problem("/api/timeline", { ...referral, ruleIds: ["set.icpc", "set.nothing"] });
    expect(detail).toBe("ruleIds.1 is none of the rules; /api/rules lists them");
  });
});

describe("POST /api/calendar", () => {
  const body = {
    area: "set",
    events: [
      { event: "initiating-strategy-meeting", at: "2026-03-30" },
      { event: "telephone-referral-made", at: "2026-03-28T12:00" },
    ],
  };
  /** Lines as RFC 5545 folds them: joined again. */
  const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, "").split("\r\n");

  async function calendar(wanted: object = body) {
    const response = await post("/api/calendar", wanted).expect(200);
    expect(response.headers["content-type"]).toMatch(/^text\/calendar/);
    return response.text;
  }

  it("is a calendar file with a day for a date and an instant for a moment", async () => {
    const text = await calendar();
    const lines = unfolded(text);
    expect(lines[0]).toBe("BEGIN:VCALENDAR");
    expect(lines).toContain("VERSION:2.0");
    expect(lines).toContain("DTSTART;VALUE=DATE:20260422");
    expect(lines).toContain("DTEND;VALUE=DATE:20260423");
    expect(lines).toContain("DTSTART:20260330T120000Z");
    expect(text).toMatch(/\r\n$|END:VCALENDAR$/);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it("says nothing of children in its titles, and quotes in its descriptions", async () => {
    const lines = unfolded(await calendar());
    const titles = lines.filter((line) => line.startsWith("SUMMARY"));
    expect(new Set(titles)).toEqual(new Set(["SUMMARY:Deadline: see description"]));
    const descriptions = lines.filter((line) => line.startsWith("DESCRIPTION")).join("\n");
    expect(descriptions).toContain("within 15 working days of");
  });

  it("has the other readings and the words that ask for less, as the page has", async () => {
    const events = [
      { event: "concern-identified", at: "2026-04-02" },
      { event: "referral-received", at: "2026-03-25" },
    ];
    const text = unfolded(await calendar({ area: "set", events })).join("\n");
    expect(text).toContain(
      "\\nTo be safe: another section of these procedures says “three days”\\, not “three working days”: the end of Sunday 5 April 2026.\\n“",
    );
    expect(text).toContain(
      "\\nSooner\\, by the words beside it:\\n“The assessment must be completed in a timely manner",
    );
  });

  it("says in every entry what has no date yet", async () => {
    const [strategy, telephone] = body.events;
    const events = [strategy, { ...telephone, at: "2026-03-28" }];
    const [description, ...others] = unfolded(await calendar({ area: "set", events })).filter((line) =>
      line.startsWith("DESCRIPTION"),
    );
    expect(others).toEqual([]);
    expect(description).toMatch(/Without a date yet\\, and not in this file: .*the time of day is needed/u);
    expect(unfolded(await calendar()).join("\n")).not.toContain("Without a date yet");
  });

  it("names the same deadline the same, so that taking it twice makes one entry", async () => {
    const uids = async () => unfolded(await calendar()).filter((line) => line.startsWith("UID"));
    expect(await uids()).toEqual(await uids());
    expect(new Set(await uids()).size).toBe(2);
  });

  it("holds only the rules that are named", async () => {
    const text = await calendar({ ...body, ruleIds: ["set.icpc"] });
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });
});

describe("the gate before an answer of dates", () => {
  const area = "scsp";
  const events = [{ event: "initiating-strategy-meeting", at: "2026-03-30" }];

  it.each([
    ["/deadlines", { ruleId: "set.icpc", trigger: "2026-03-30" }],
    ["/timeline", { area, events }],
    ["/calendar", { area, events }],
  ])("lets no rule through %s that is quoted from another area than its own", async (path, body) => {
    const knowledge = server.live.current();
    const rule = { ...knowledge.rules.get("set.icpc")!, area, readings: [], sameClockAs: null };
    const rules = new Map([[rule.id, rule]]);
    const live = { ...server.live, current: () => ({ ...knowledge, rules }) };
    const app = express().use(deadlineRouter(live), problemHandler(pino({ level: "silent" })));
    const response = await request(app).post(path).send(body).expect(500);
    expect(response.text).not.toContain("15 working days");
  });
});
