import * as z from "zod";

const fieldSchema = z.object({
  /** Number of terms by passage. */
  lengths: z.array(z.number()),
  /** By term: passage, count, passage, count, … in order of passage. */
  postings: z.record(z.string(), z.array(z.int())),
});
/** The postings of one field. */
export type LexicalField = z.infer<typeof fieldSchema>;

export const lexicalIndexSchema = z.object({
  passages: z.int(),
  fields: z.object({
    text: fieldSchema,
    heading: fieldSchema,
    concepts: fieldSchema,
    questions: fieldSchema,
  }),
});
/** Inverted files over all passages, one a field. */
export type LexicalIndex = z.infer<typeof lexicalIndexSchema>;
/** What of a passage is matched on its own: its words, its headings, its concepts, its written questions. */
export type FieldName = keyof LexicalIndex["fields"];

/** The terms of each field of one passage. */
export type FieldTerms = Readonly<Record<FieldName, readonly string[]>>;

/** Builds the inverted files; passage numbers are the places in `passages`. */
export function buildLexicalIndex(passages: readonly FieldTerms[]): LexicalIndex {
  const build = (name: FieldName) => buildField(passages.map((passage) => passage[name]));
  return {
    passages: passages.length,
    fields: {
      text: build("text"),
      heading: build("heading"),
      concepts: build("concepts"),
      questions: build("questions"),
    },
  };
}

function buildField(passages: readonly (readonly string[])[]): LexicalField {
  const postings = new Map<string, number[]>();
  for (const [id, terms] of passages.entries()) {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [id, count]);
      else list.push(id, count);
    }
  }
  return { lengths: passages.map((terms) => terms.length), postings: Object.fromEntries(postings) };
}
