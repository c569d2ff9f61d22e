import * as z from "zod";
import { spanSchema } from "./index-format.ts";

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case letters, digits and hyphens");
const ruleId = z.string().regex(/^[a-z0-9-]+\.[a-z0-9_]+$/, 'like "set.icpc"');
const calendarDate = z.iso.date();
const words = z.string().min(1);

/**
 * What people call a thing, longest names first or not: the longest that stands in a question wins.
 * `<place>` in a name stands for every place by which people name an area.
 */
const named = z.object({
  id,
  title: words,
  names: z.array(words).default([]),
  /** Names that count only where one of some words follows soon in the clause: "phoned" with "police". */
  followedNames: z
    .array(z.object({ names: z.array(words).min(1), followedBy: z.array(words).min(1) }))
    .default([]),
});

/** Something that happens and sets clocks running. */
const triggerEventSchema = named.extend({
  /** Events that happen in the same moment: a telephone referral is made and received at once. */
  sameMomentAs: z.array(id).default([]),
  /** Events whose date is taken for this one's where it is not given: the date is shown, and asked about. */
  standIns: z.array(id).default([]),
  /** Names of a day so many days before the event: delivery is expected 280 days after the last period. */
  daysBefore: z.array(z.object({ days: z.int().min(1), names: z.array(words).min(1) })).default([]),
});

/** What a deadline is for: the same matter in every area, whatever each area's rule says of it. */
const subjectSchema = named.extend({
  /** Subjects of a more special kind, meant where only their event has a date. */
  narrower: z.array(id).default([]),
  /** Names that mean the subject itself and none of its more special kinds: the disposal, not the decision on a contact. */
  exactNames: z.array(words).default([]),
  /** Of a more special kind: the case that calls for it, dated or not. */
  ofCase: id.nullable().default(null),
  /** Of the subject of ringing again: what one rings again about. */
  chases: z.array(id).default([]),
});

/** What a conversation tells of whom it is about, which chooses among the kinds of a matter: a baby yet unborn. */
const toldCaseSchema = named.extend({
  /** The event that ends it: a birth. */
  endedBy: id.nullable().default(null),
});

export const periodSchema = z.object({
  amount: z.int().min(0).max(1000),
  unit: z.enum(["hours", "days", "working-days", "weeks", "months", "same-day"]),
  direction: z.enum(["after", "before"]),
});
/** How long a clock runs, and whether it runs from its event or back from it. */
export type Period = z.infer<typeof periodSchema>;

/** Whether a date is the latest, the earliest, an aim, a day to look again, or one to ask after. */
export const ruleKindSchema = z.enum(["maximum", "minimum", "target", "review", "chase"]);

/** A case that a rule is limited to: in the document's words, and in those that people use for it. */
const conditionSchema = z.object({
  title: words,
  quote: words,
  names: z.array(words).default([]),
  /** Words that make the case likely and leave part of it open: its date is shown, and it is asked about. */
  hints: z.array(words).default([]),
});

/** Another reading of the same clock, to stand beside this one. */
const readingSchema = z.object({
  ruleId,
  /** `earlier`: only where it falls earlier; `always`: wherever it falls elsewhere. */
  show: z.enum(["earlier", "always"]),
  reason: words,
});

/** A second date that a rule's own words allow, so many days from the first. */
const ownReadingSchema = z.object({ shiftDays: z.int(), reason: words });

/** A period in other units that stands for the same clock elsewhere, such as working days for days. */
const unitReadingSchema = z.object({ period: periodSchema, reason: words });

/** One timescale of a document, with the quotation that authorises it. */
export const ruleSchema = z.object({
  id: ruleId,
  documentId: id,
  subject: id,
  title: words,
  who: words,
  trigger: z.object({
    event: id,
    /** The clock's start as the rule has it, in plain words. */
    words,
  }),
  /** Null for a rule of words ("immediately"): quoted, never computed. */
  period: periodSchema.nullable(),
  /** Where the count starts, when not at the event: 280 days before an expected delivery date. */
  countsFrom: z.enum(["event", "last-menstrual-period"]).default("event"),
  kind: ruleKindSchema,
  /** How binding its words are: for those who keep the rules. An answer shows the words themselves. */
  modality: z.enum(["must", "should", "may", "is", "usually"]).optional(),
  /** The words of time, as they stand in the quotation. */
  words,
  condition: conditionSchema.nullable().default(null),
  /** Rules that hold instead of this one where their condition is met. */
  exceptions: z.array(ruleId).default([]),
  /** Rules of words that say what being late, or an extension, requires. */
  lateness: z.array(ruleId).default([]),
  /** Rules of words that hold beside this one where their own condition is met. */
  besides: z.array(ruleId).default([]),
  /** Rules that say what holds where the event happens a second time. */
  whenRepeated: z.array(ruleId).default([]),
  readings: z.array(readingSchema).default([]),
  ownReadings: z.array(ownReadingSchema).default([]),
  unitReadings: z.array(unitReadingSchema).default([]),
  /** Rules on the same matter whose clocks run from another event: the earlier date is the limit. */
  alsoLimitedBy: z.array(ruleId).default([]),
  /** The rule that states the same clock and leads. */
  sameClockAs: ruleId.nullable().default(null),
  /** Quotations beside the rule that ask for less than its maximum. */
  soonerIf: z.array(words).default([]),
  /** What the document leaves open and how it is read here, in plain words. */
  notes: z.array(words).default([]),
  quote: z.string().min(8),
});
export type Rule = z.infer<typeof ruleSchema>;

const closureDaySchema = z.object({ date: calendarDate, name: words });

/** A day on which an area's services are closed besides weekends and bank holidays. */
export type ClosureDay = z.infer<typeof closureDaySchema>;

/**
 * A file of `corpus/rules/`: one area's rules, and what they add to the events and subjects that every
 * area shares. The file without an area holds those.
 */
export const rulesFileSchema = z
  .object({
    area: id.optional(),
    events: z.array(triggerEventSchema).default([]),
    subjects: z.array(subjectSchema).default([]),
    cases: z.array(toldCaseSchema).default([]),
    closureDays: z.array(closureDaySchema).default([]),
    rules: z.array(ruleSchema).default([]),
  })
  .refine((file) => file.area !== undefined || file.rules.length + file.closureDays.length === 0, {
    message: "rules and closure days need an area",
    path: ["area"],
  });
export type RulesFile = z.infer<typeof rulesFileSchema>;

/** A rule as the index holds it: each of its quotations found in its document. */
const storedRuleSchema = ruleSchema.extend({
  area: id,
  span: spanSchema,
  conditionSpan: spanSchema.nullable(),
  soonerSpans: z.array(spanSchema),
});
export type StoredRule = z.infer<typeof storedRuleSchema>;

/** Everything about deadlines that the index holds. */
export const storedRulesSchema = z.object({
  events: z.array(triggerEventSchema),
  subjects: z.array(subjectSchema),
  cases: z.array(toldCaseSchema),
  areas: z.array(z.object({ area: id, closureDays: z.array(closureDaySchema) })),
  rules: z.array(storedRuleSchema),
});
export type StoredRules = z.infer<typeof storedRulesSchema>;
