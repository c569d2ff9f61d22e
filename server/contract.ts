import * as z from "zod";
import { audienceOfDocumentSchema } from "../corpus/schemas/manifest.ts";
import { periodSchema, ruleKindSchema } from "../corpus/schemas/rules.ts";

/**
 * The HTTP contract as zod schemas: what `/api` takes and what it gives.
 * Requests are validated against these, and `/api/openapi.json` is generated from them.
 */

const time = z.union(
  [z.iso.date(), z.iso.datetime({ offset: true, local: true })],
  "YYYY-MM-DD or an ISO 8601 date-time",
);

/** A character that no honest question holds: control codes but tab and line ends. */
const controlCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

const plainText = (limit: number) =>
  z
    .string()
    .max(limit, `at most ${limit.toLocaleString("en-GB")} characters`)
    .refine((text) => !controlCharacters.test(text), "must hold no control characters");

/** Characters without width come along when text is copied: soft hyphens, joiners, marks of direction. */
const withoutHiddenMarks = (text: string) =>
  text.normalize("NFC").replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, "");

const userText = plainText(4000)
  .refine((text) => text.trim() !== "", "must not be empty")
  .overwrite(withoutHiddenMarks);

const messageSchema = z.discriminatedUnion("role", [
  z.object({ role: z.literal("user"), content: userText }),
  z.object({ role: z.literal("assistant"), content: plainText(20_000).overwrite(withoutHiddenMarks) }),
]);

const messagesSchema = z
  .array(messageSchema)
  .min(1, "at least one message")
  .max(50, "at most 50 messages")
  .refine((messages) => messages.at(-1)?.role === "user", "the last message must be the user's")
  .describe("The whole conversation, oldest first.");

/** One turn of the conversation. Assistant turns are context, never trusted. */
export type Message = z.infer<typeof messageSchema>;

const audienceSchema = z.enum(["practitioner", "parent"]);
/** Whose question it is; documents written for that audience lead. */
export type Audience = z.infer<typeof audienceSchema>;

const areaId = z.string().min(1).max(100).describe("Whose procedures: an id of /api/areas.");

/** Body of `POST /api/chat`. */
export const chatRequestSchema = z.object({
  messages: messagesSchema,
  area: areaId.optional(),
  audience: audienceSchema.default("practitioner"),
  today: time.describe('What "today" counts from: YYYY-MM-DD or an ISO 8601 date-time.').optional(),
});
export type ChatRequest = z.infer<typeof chatRequestSchema>;

/** Body of `POST /api/search`: either `query` or `messages`. */
export const searchRequestSchema = z
  .object({
    query: userText.optional(),
    messages: messagesSchema.optional(),
    area: areaId.optional(),
    limit: z.int().min(1).max(50).default(10),
  })
  .refine(({ query, messages }) => (query === undefined) !== (messages === undefined), {
    message: "give either query or messages",
    path: ["query"],
  });

/** A field that no schema knows is refused without being repeated. */
const noOtherField = (issue: { code?: string }) =>
  issue.code === "unrecognized_keys" ? "must hold no field but those of the contract" : undefined;

/** Body of `POST /api/feedback`. What a person did not mean to send has no field here. */
export const feedbackRequestSchema = z.strictObject(
  {
    answerId: z.uuid().describe("The `id` of the answer."),
    verdict: z.enum(["up", "down"]),
    reason: plainText(1000).optional(),
    question: plainText(4000).optional().describe("Only where the person asked for it to be included."),
  },
  { error: noOtherField },
);
export type FeedbackRequest = z.infer<typeof feedbackRequestSchema>;

const citationSchema = z.object({
  number: z.int().min(1),
  documentId: z.string(),
  documentTitle: z.string(),
  version: z.string(),
  documentDate: z.string().nullable(),
  area: z.string(),
  audience: audienceOfDocumentSchema.describe("Whom the document is written for."),
  section: z.array(z.string()),
  paragraph: z.string().nullable(),
  page: z.int().nullable(),
  quote: z.string(),
  start: z.int().min(0).describe("UTF-16 offset into the canonical text, inclusive."),
  end: z.int().min(0).describe("UTF-16 offset into the canonical text, exclusive."),
  url: z.string().describe("Relative to the server; opens the document at the quote, highlighted."),
  cautions: z.array(z.string()),
  follows: z
    .array(z.int())
    .optional()
    .describe(
      "Citations that this one goes on from in its document. Shown after any other of the document, words between them are left out.",
    ),
  goesOn: z
    .boolean()
    .optional()
    .describe(
      "Whether its document goes on behind it with the rest of a list that it begins, or with a sentence that limits it.",
    ),
});
/** A statement's pointer into a document: `quote === text.slice(start, end)`. */
export type Citation = z.infer<typeof citationSchema>;

const placesSchema = z.array(z.object({ area: z.string(), citations: z.array(z.int()).min(1) })).optional();

const statementSchema = z.object({
  text: z.string(),
  area: z.string(),
  heading: z.string().optional(),
  citations: z.array(z.int()).min(1),
  alsoIn: placesSchema.describe(
    "Where else the same words stand, content word for content word: not quoted again.",
  ),
  likeIn: placesSchema.describe(
    "Where another area says much the same, in other words, with the same numbers, duties and limits.",
  ),
});
/** One piece of an answer: the cited quotes in order, white space aside. */
export type Statement = z.infer<typeof statementSchema>;

const alertSchema = z.object({
  level: z.enum(["emergency", "child-asking"]),
  text: z.string(),
  citations: z.array(z.int()),
});
/** Somebody may be in danger: shown first, in addition to the answer. */
export type Alert = z.infer<typeof alertSchema>;

const abstentionReasonSchema = z.enum([
  "not-in-procedures",
  "held-elsewhere",
  "out-of-scope",
  "needs-a-person",
  "unsafe-request",
]);
/** Why nothing was answered. */
export type AbstentionReason = z.infer<typeof abstentionReasonSchema>;

const deadlineSchema = z.object({
  ruleId: z.string(),
  area: z.string(),
  title: z.string(),
  who: z.string().describe("Who acts, as the document has it."),
  trigger: z.object({
    event: z.string(),
    at: z.string(),
    words: z.string().describe("What starts the clock, in plain words."),
  }),
  due: z.string().describe("YYYY-MM-DD, or for rules in hours an ISO 8601 date-time with its offset."),
  dueText: z.string(),
  period: periodSchema,
  kind: ruleKindSchema,
  steps: z.array(z.string()),
  skipped: z.array(z.object({ date: z.string(), name: z.string() })),
  citation: z.int(),
  condition: z
    .object({ title: z.string(), citation: z.int() })
    .nullable()
    .describe("The case that the rule is limited to, with the words that say so."),
  soonerIf: z.array(z.object({ citation: z.int() })).describe("Words beside the rule that ask for less."),
  alternatives: z.array(
    z.object({ due: z.string(), dueText: z.string(), reason: z.string(), citation: z.int().nullable() }),
  ),
  warnings: z.array(z.string()),
});
/** A computed date with its working and the quotation that authorises it. */
export type Deadline = z.infer<typeof deadlineSchema>;

/** `YYYY-MM-DD`, or an ISO 8601 date-time; without an offset it is England's. */
const triggerTime = time.describe(
  "When the event happened: YYYY-MM-DD, or an ISO 8601 date-time (without offset: in England).",
);

const ruleId = z.string().min(1).max(100);

/** Body of `POST /api/deadlines`. */
export const deadlineRequestSchema = z.object({ ruleId, trigger: triggerTime });

/** Response of `POST /api/deadlines`. */
export const deadlineResponseSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("due"), deadline: deadlineSchema, citations: z.array(citationSchema) }),
  z.object({ kind: z.literal("needs"), missing: z.array(z.string()) }),
  z.object({ kind: z.literal("notCovered"), reason: z.string() }),
]);
export type DeadlineResponse = z.infer<typeof deadlineResponseSchema>;

const datedEvent = z.object({ event: z.string().min(1).max(100), at: triggerTime });

/** Body of `POST /api/timeline` and of `POST /api/calendar`. */
export const timelineRequestSchema = z.object({
  area: areaId,
  events: z.array(datedEvent).min(1, "at least one event").max(20, "at most 20 events"),
  ruleIds: z.array(ruleId).max(50).optional().describe("Only these rules; all when absent."),
});
export type TimelineRequest = z.infer<typeof timelineRequestSchema>;

/** Response of `POST /api/timeline`, in order of due date. */
export const timelineResponseSchema = z.object({
  deadlines: z.array(deadlineSchema),
  conditional: z.array(deadlineSchema).describe("What holds only on a condition; each has its `condition`."),
  undated: z
    .array(z.object({ ruleId: z.string(), title: z.string(), reason: z.string() }))
    .describe("Rules that these events set running and that have no date yet, with why."),
  citations: z.array(citationSchema),
});
export type TimelineResponse = z.infer<typeof timelineResponseSchema>;

/** Query of `GET /api/rules`. An empty area is what a form sends where none is chosen. */
export const rulesQuerySchema = z.object({
  area: z.string().max(100).optional().describe("One area's rules; every area's when absent or empty."),
});

/** Response of `GET /api/rules?area=`: rules of words too, whose `period` is null. */
export const rulesResponseSchema = z.object({
  rules: z.array(
    z.object({
      id: z.string(),
      area: z.string(),
      title: z.string(),
      trigger: z.object({ event: z.string(), words: z.string() }),
      period: periodSchema.nullable(),
      kind: ruleKindSchema,
      words: z.string(),
      citation: citationSchema.pick({ documentId: true, version: true, quote: true, start: true, end: true }),
    }),
  ),
});
export type RulesResponse = z.infer<typeof rulesResponseSchema>;

const differenceSchema = z.object({
  topic: z.string(),
  positions: z.array(z.object({ area: z.string(), text: z.string(), citation: z.int() })),
});

const answerFields = {
  id: z.string(),
  text: z.string().describe("The whole answer as a person reads it, Markdown."),
  alert: alertSchema.nullable(),
  statements: z.array(statementSchema),
  citations: z.array(citationSchema),
  deadlines: z.array(deadlineSchema),
  ownWords: z
    .array(z.string())
    .describe("Waymark's own sentences in this answer, in order: no quotations, to be shown unlike them."),
  offers: z
    .array(z.string())
    .optional()
    .describe(
      "What Waymark could work out if it were told more: its own words, to be shown below what is quoted.",
    ),
  timeline: timelineRequestSchema
    .omit({ ruleIds: true })
    .nullable()
    .describe("The events as understood: what to ask /api/timeline and /api/calendar with."),
  differences: z.array(differenceSchema),
  suggestions: z.array(z.string()).max(4),
  answeredBy: z.literal("extractive"),
  indexVersion: z.string(),
};

const pointers = z.array(z.object({ citation: z.int() }));

/** Response of `POST /api/chat`. */
export const chatResponseSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("answer"), ...answerFields }),
  z.object({ kind: z.literal("clarification"), ...answerFields }),
  z.object({
    kind: z.literal("abstention"),
    reason: abstentionReasonSchema,
    nearest: pointers,
    governing: pointers,
    askWhom: z.string(),
    ...answerFields,
  }),
]);
export type ChatResponse = z.infer<typeof chatResponseSchema>;

/** Response of `POST /api/search`, best first. */
export const searchResponseSchema = z.object({
  passages: z.array(
    z.object({
      rank: z.int().min(1),
      score: z.number(),
      documentId: z.string(),
      version: z.string(),
      area: z.string(),
      section: z.array(z.string()),
      page: z.int().nullable(),
      start: z.int(),
      end: z.int(),
      text: z.string(),
    }),
  ),
});
export type SearchResponse = z.infer<typeof searchResponseSchema>;

const documentSummary = {
  id: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  area: z.string(),
  audience: audienceOfDocumentSchema,
  documentDate: z.string().nullable(),
  version: z.string(),
  cautions: z.array(z.string()),
};

/** Response of `GET /api/areas`. */
export const areasResponseSchema = z.object({
  areas: z.array(z.object({ id: z.string(), name: z.string(), documents: z.int() })),
});
export type AreasResponse = z.infer<typeof areasResponseSchema>;

/** Response of `GET /api/documents`. */
export const documentsResponseSchema = z.object({
  documents: z.array(z.object({ ...documentSummary, url: z.string() })),
});
export type DocumentsResponse = z.infer<typeof documentsResponseSchema>;

/** Query of `GET /api/documents/{id}`. */
export const documentQuerySchema = z.object({
  version: z.string().optional().describe("An older version that was cited; the current one when absent."),
});

/** Response of `GET /api/documents/{id}?version=`. */
export const documentResponseSchema = z.object({
  ...documentSummary,
  text: z.string(),
  sections: z.array(z.object({ path: z.array(z.string()), start: z.int(), end: z.int() })),
  blocks: z
    .array(
      z.object({
        kind: z.enum(["heading", "paragraph", "item", "row", "footnote"]),
        level: z.int().describe("Headings: 1 is the highest. Items: 1 or 2. Rows: 1 for a table's head."),
        start: z.int(),
        end: z.int(),
        contentStart: z.int().describe("Where the words begin, after a bullet."),
      }),
    )
    .describe("The headings, paragraphs, items, rows and footnotes that the text is made of, in order."),
});
export type DocumentResponse = z.infer<typeof documentResponseSchema>;

/** `application/problem+json` (RFC 9457): every error answer has this shape. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
