/**
 * Every sentence of Waymark's own, in one file so that one person can review them all. Whatever else
 * an answer shows is a quotation.
 */
export const phrases = {
  alert: {
    emergency:
      "If a child or anyone else is in danger now, call 999 and ask for the police or an ambulance. Do not wait for anything else. Then tell children's social care (out of hours: the emergency duty team) and your safeguarding lead.",
    childAsking:
      "If you are writing about yourself: what is happening is not your fault, and you deserve help. If you are in danger now, call 999. You can talk to Childline free, day or night, on 0800 1111 or at childline.org.uk, and to any adult you trust, such as a teacher, school nurse or doctor. They can help to make you safe.",
  },
  clarification: {
    empty:
      "What would you like to know? Ask in your own words, for example: what do I do if parents refuse consent?",
  },
  abstention: {
    "not-in-procedures": "The procedures held here do not say.",
    "held-elsewhere":
      "The procedures held here do not say this themselves. They name another chapter or document that has it, which is not held here:",
    "out-of-scope":
      "This is outside what the safeguarding procedures cover, so there is nothing here to quote.",
    "needs-a-person":
      "No procedure can judge this for you: it needs a person who knows the child. These passages govern the judgement:",
    "unsafe-request":
      "Waymark does not help with this. If a child may be at risk, speak to children's social care or the police.",
  },
  nearest: "The nearest passages, which are not an answer:",
  whomToAsk: "Who to ask:",
  askWhom: {
    practitioner: {
      "not-in-procedures":
        "your designated safeguarding lead, or the duty social worker at children's social care",
      "held-elsewhere": "your designated safeguarding lead, who can find the chapter named",
      "out-of-scope": "your line manager",
      "needs-a-person": "your designated safeguarding lead or line manager, today",
      "unsafe-request": "your designated safeguarding lead",
    },
    parent: {
      "not-in-procedures": "your child's social worker, or the duty social worker at children's social care",
      "held-elsewhere": "your child's social worker, who can find the document named",
      "out-of-scope": "Citizens Advice, who can point you to the right service",
      "needs-a-person": "your child's social worker, school or health visitor",
      "unsafe-request": "children's social care",
    },
  },
  otherArea: "From another area's procedures, for comparison only:",
  sources: "Sources",
  /** A follow-up question made from a heading of the documents. */
  suggestion: (heading: string): string => `What do the procedures say about “${heading}”?`,
} as const;
