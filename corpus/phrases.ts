import { amountOf, periodText } from "./amounts.ts";
import { unclearDates } from "./unclear-dates.ts";

/** How a count begins, by its direction. */
function countBegins(isBack: boolean): string {
  return isBack ? "Counted back" : "Counted";
}

/** Every sentence of Waymark's own, for one person to review; whatever else an answer shows is a quotation. */
export const phrases = {
  alert: {
    /**
     * By who is asking, an action a line, the first one first: it is shown large. Medical help comes before the
     * police: an ambulance is the more urgent of the two wherever both are needed.
     */
    emergency: {
      practitioner: `Call 999 if a child or anyone else is in danger now.
Ask for an ambulance first if anyone is hurt or ill, has taken something or cannot be woken; otherwise ask for the police.
Do not wait for anything else.
Then tell children's social care (out of hours: the emergency duty team) and your safeguarding lead.`,
      parent: `Call 999 if you, a child or anyone else is in danger now.
Ask for an ambulance first if anyone is hurt or ill, has taken something or cannot be woken; otherwise ask for the police.
Do not wait for anything else.
Then you can ring children's social care at your council for help; at night and at weekends ask for its emergency duty team.`,
    },
    /** After the words of an emergency, where a child may have told of it. */
    emergencyOfChild: `If you are a child or young person: this is not your fault.
Say to 999 that you are a child, and tell the nearest adult you trust.
Childline is there day and night on 0800 1111.`,
    /** After either, where somebody says that they want to die. */
    ofOwnLife:
      "If you are thinking of ending your life, tell somebody now: Samaritans listen free, day and night, on 116 123.",
    childAsking: `Call 999 now if you are in danger, are hurt or have taken something.
They send an ambulance or the police.
If you are writing about yourself: what is happening is not your fault, and you deserve help.
You can talk to Childline free, day or night, on 0800 1111 or at childline.org.uk.
You can talk to any adult you trust, such as a teacher, school nurse or doctor.
They can help to make you safe.`,
  },
  clarification: {
    empty:
      "What would you like to know? Ask in your own words, for example: what do I do if parents refuse consent?",
    help: "What has happened? Say in a few words who it is about and what worries you. If anyone is in danger now, call 999. Children and young people can ring Childline free, day or night, on 0800 1111.",
    thanked: "You are welcome. Ask again whenever there is something.",
    acknowledged: "Ask again whenever there is something.",
  },
  abstention: {
    "not-in-procedures": "The procedures held here do not say.",
    "out-of-scope": "This is outside what safeguarding procedures cover: nothing here can be quoted.",
    "needs-a-person":
      "No procedure can judge this for you: it needs a person who knows the child. These passages govern the judgement:",
    "unsafe-request":
      "Waymark does not help with this. If a child may be at risk, speak to children's social care or the police.",
  },
  /** Where the words of an answer stand, asked for by itself. */
  quotedFrom: (documents: readonly string[]) => `What is quoted stands in ${documents.join("; ")}.`,
  documentOfDate: (title: string, area: string, date: string | null) =>
    `“${title}” (${area}), ${date === null ? "which states no date" : `dated ${date}`}`,
  /** Of two matters that were to be told apart. */
  compared: "What the procedures say of each, side by side; they may not compare them themselves:",
  /** Where the nearest passages may be what was asked for after all. */
  abstentionInDoubt: "The procedures held here do not seem to say.",
  /** After a silence whose nearest passages stand beside lost text. */
  missingBeside: "Text of the document is missing beside the nearest passages, and may have said this.",
  /** Of a judgement, where no passage governs it. */
  judgementAlone: "No procedure can judge this for you: it needs a person who knows the child.",
  /** `title` is the chapter or document that the procedures name. */
  heldElsewhere: (title: string) =>
    `The procedures held here do not say this themselves. They name where it stands, “${title}”, which is not held here:`,
  /** The same where something of it is held, which is quoted with it. */
  moreHeldElsewhere: (title: string) =>
    `What the procedures held here say nearest to this is quoted first. For more they name “${title}”, which is not held here:`,
  /** To somebody who seems to be a child and tells of danger: what professionals are to do is no help to them. */
  abstentionForChild:
    "The procedures held here are written for the adults whose job it is to help. If this is about you, you do not have to work out alone what to do: tell one adult you trust, or Childline.",
  standing: {
    /** `reservation` is "withdrawn", "superseded", "archived" or "past its review date (March 2025)". */
    ofDocument: (title: string, reservation: string) =>
      `“${title}” is ${reservation}: check what holds now before you act on it.`,
    ofRule: (reservation: string) =>
      `The document that sets this time is ${reservation}: check what holds now before you rely on the date.`,
  },
  older: {
    /** On the page of a version that a newer one has taken the place of. */
    replaced: "This is an older version of the document: a newer one is in use now.",
    gone: "This document is no longer among those that Waymark answers from.",
    newer: (title: string) => `The newer version: ${title}`,
  },
  /** `area` is null where all areas held here are searched. */
  notHeld: (place: string, area: string | null) =>
    `No procedures held here are those of ${place}: ask there. What follows is ${area === null ? "from other areas" : `from ${area}`}.`,
  becauseNamed: (area: string, place: string) =>
    `These are the procedures of ${area}, because you named ${place}.`,
  /** Before what is quoted to a child who tells of danger. */
  toldByChild: {
    beside:
      "If this is about you: an adult you trust, or Childline (free, day or night, on 0800 1111), can go through it with you. The procedures say:",
    answered:
      "The procedures held here are written for the adults whose job it is to help. On what you ask they say:",
    helplines:
      "The procedures held here are written for the adults whose job it is to help. They name these helplines:",
  },
  /** Before what the procedures say to do about any worry, where they say nothing of the one that is told. */
  toldWorry: {
    practitioner: "Talk to your safeguarding lead today. On a worry about a child the procedures say:",
    parent: "Anyone can tell children's social care about a worry about a child. The procedures say:",
  },
  alsoIn: (area: string) => `The same words stand in the procedures of ${area}`,
  likeIn: (area: string) => `Much the same, in other words, stands in the procedures of ${area}`,
  differ: (topic: string) => `Sources differ on “${topic}”:`,
  nearest: "The nearest passages, which may not answer this:",
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
      "not-in-procedures":
        "your child's social worker, the safeguarding lead of the school, club or service, or the duty social worker at children's social care",
      "held-elsewhere": "your child's social worker, who can find the document named",
      "out-of-scope": "Citizens Advice, who can point you to the right service",
      "needs-a-person": "your child's social worker, school or health visitor",
      "unsafe-request": "children's social care",
    },
  },
  /** Where somebody who works with children is said to have harmed one. */
  askWhomOfStaff: "the head or safeguarding lead, who takes it to the local authority (the LADO)",
  /** Where a parent complains of their social worker. */
  askWhomOfWorker: "the social worker's manager, or the complaints team of children's social care",
  askWhomAsChild: "an adult you trust, such as a teacher, school nurse or doctor, or Childline on 0800 1111",
  /** Stands for words of the document that are left out between two quotes or behind the last. */
  leftOut: "[…]",
  sources: "Sources",
  deadline: {
    /** How a date is shown, by the kind of rule. `date` is "Tuesday 3 March 2026", `time` "4 pm on …". */
    due: {
      maximum: (date: string) => `No later than the end of ${date}`,
      endOf: (date: string) => `the end of ${date}`,
      maximumBefore: (date: string) => `On or before ${date}`,
      maximumMoment: (moment: string) => `No later than ${moment}`,
      sameDay: (date: string) => `The same day: by the end of ${date}`,
      target: (date: string) => `To aim for: ${date}`,
      targetBefore: (date: string) => `Wherever possible on or before ${date}`,
      review: (date: string) => `No later than ${date}`,
      chase: (date: string, next: string) =>
        `Ring again if nothing has been decided by the end of ${date}: on ${next}, or sooner if you are worried`,
      chaseMoment: (moment: string) =>
        `Ring again if nothing has been decided by ${moment}, or sooner if you are worried`,
      minimum: (date: string) => `Not before ${date}`,
    },
    steps: {
      dayZero: (date: string, start: string) => `Day 0 is ${date}: ${start}. That day itself is not counted.`,
      startItself: "the day on which it starts",
      dayZeroOff: (date: string, name: string) => `${date} is not a working day (${name}).`,
      firstDay: (date: string) => `Day 1 is ${date}, the next working day.`,
      firstDayBack: (date: string) => `Day 1 is ${date}, the working day before it.`,
      workingDays: (amount: number, isBack: boolean) =>
        `${countBegins(isBack)}: ${amountOf(amount, "working day")}, Monday to Friday without the bank holidays of England and Wales. The procedures do not define a working day; this is the usual meaning.`,
      skipped: (days: readonly string[]) => `Not counted: ${days.join("; ")}.`,
      weekendDays: (amount: number) => `${amountOf(amount, "day")} of weekends`,
      lastDay: (amount: number, date: string) =>
        `Day ${amount} is ${date}; the period ends when that day ends.`,
      dayReached: (amount: number, date: string) => `Day ${amount} is ${date}.`,
      calendarDays: (amount: number, isBack: boolean) =>
        `${countBegins(isBack)}: ${amountOf(amount, "day")}, weekends and bank holidays included, as written.`,
      months: (amount: number, isBack: boolean) =>
        `${countBegins(isBack)}: ${amountOf(amount, "month")}, to the same day of the month, or to the last day of a shorter month. It is not moved off a weekend.`,
      monthStart: (date: string, start: string) => `Counted from ${date}: ${start}.`,
      given: (start: string, date: string) => `${start}: ${date}.`,
      clamped: (date: string) => `The month has no such day, so it ends on its last: ${date}.`,
      weeksBack: (amount: number, days: number) =>
        `Counted back: ${amountOf(amount, "week")}, that is ${days} days. It is not moved off a weekend.`,
      weeksForward: (amount: number, days: number) =>
        `Counted: ${amountOf(amount, "week")}, that is ${days} days.`,
      pregnancyStart: (date: string) =>
        `Weeks of pregnancy count from 280 days before the expected delivery date: from ${date}.`,
      weeksOn: (amount: number, date: string) => `${amountOf(amount, "week")} after that is ${date}.`,
      clockStarts: (moment: string, start: string) => `The clock starts at ${moment}: ${start}.`,
      hours: (amount: number, isBack: boolean) =>
        `${countBegins(isBack)}: ${amountOf(amount, "hour")} on the clock, through nights, weekends and bank holidays.`,
      clockChange: "The clocks change in between; the hours are counted as they pass.",
      sameDay: (date: string, start: string) =>
        `${start}: ${date}. The same day is that date, whatever day it is.`,
      result: (date: string) => `That is ${date}.`,
    },
    alternatives: {
      toBeSafe: (reason: string) => `To be safe: ${reason}`,
      wallClock: "the same hour on the clock, because the clocks go forward in between",
    },
    warnings: {
      unpublished: (year: number) =>
        `The bank holidays of ${year} follow from the rules, and have not been published when this was made: a one-off may still be added.`,
      nonWorkingDue: (date: string, name: string, before: string) =>
        `${date} is not a working day (${name}). The working day before it is ${before}.`,
      nonWorkingStart: (date: string, name: string, after: string) =>
        `${date} is not a working day (${name}). The working day after it is ${after}.`,
      repeatedHour: "The clocks went back in that hour, so it came twice: this counts from the first time.",
      earlierIsLimit: (other: string) =>
        `“${other}” runs beside this one: the earlier of the two dates is the limit.`,
      otherLimit: (other: string, start: string) =>
        `“${other}” limits this too, counted from ${start}: the earlier of the two dates is the limit.`,
    },
    needsTime: "It counts hours, so the time of day is needed as well as the date.",
    notCovered: (first: number, last: number) =>
      `Waymark knows the bank holidays of ${first} to ${last} and works out no date outside those years.`,
  },
  deadlineAnswer: {
    unclear: unclearDates,
    ask: {
      event: (event: string, rules: readonly string[]) =>
        `What is the date of ${event}? ${rules.map((rule) => `“${rule}”`).join(" and ")} ${rules.length === 1 ? "is" : "are"} counted from it.`,
      /** Before an event's date is asked for: what is due on that day itself. */
      sameDay: (rule: string, event: string) => `“${rule}” is due on the same day as ${event}.`,
      isItThatEvent: (date: string, event: string) => `Is ${date} the date of ${event}?`,
      time: (date: string, rule: string) =>
        `What time was it on ${date}? “${rule}” is counted in hours. Until you know, count from the start of that day.`,
      timeOfWhatIsOver: (date: string, rule: string) =>
        `What time was it on ${date}? “${rule}” is counted in hours. Even from the end of that day they are over: if it is not done, do it now.`,
      hourOfDay: (typed: string) => `Is “${typed}” in the morning or in the afternoon?`,
      hourOfDayOfWhatIsOver: (typed: string, rule: string) =>
        `Is “${typed}” in the morning or in the afternoon? “${rule}” is counted in hours. Either way they are over: if it is not done, do it now.`,
      midnight: (date: string, rule: string) =>
        `What time was it: is midnight at the start or at the end of ${date} meant? “${rule}” is counted in hours. Until you know, count from the start of that day.`,
      midnightOfWhatIsOver: (date: string, rule: string) =>
        `What time was it: is midnight at the start or at the end of ${date} meant? “${rule}” is counted in hours. Either way they are over: if it is not done, do it now.`,
      area: (areas: readonly string[]) =>
        `Whose procedures apply: where does the child live? The areas held here differ: ${areas.join("; ")}.`,
      /** `askedPlace` is null where the first area was chosen, and not named. */
      whichArea: (asked: string, of: Record<"place" | "named", string> & { askedPlace: string | null }) =>
        `${of.askedPlace === null ? `${asked} was chosen` : `${of.askedPlace} belongs to ${asked}`}, and ${of.place} ${of.askedPlace === null ? "belongs " : ""}to ${of.named}. Where does the child live: whose procedures apply?`,
      unknownPlace: (place: string, areas: readonly string[]) =>
        `No procedures held here name ${place}: they set no time for this there, and no date is worked out. Held here: ${areas.join("; ")}.`,
      otherDate: "Which date is meant?",
      exception: (rule: string, cases: readonly string[]) =>
        `That date is the general rule of “${rule}”. Another one holds in some cases. Does one of them apply: ${cases.join("; ")}?`,
      /** Where the words speak for an exception; `otherwise` is what the general rule makes of it, null where it has no date. */
      likelyException: (cases: readonly string[], otherwise: string | null) =>
        `${cases.length === 1 ? "Is this the case" : "Is one of these the case"}: ${cases.join("; ")}?${otherwise === null ? "" : ` That date holds only then. If not, the general rule holds: ${otherwise}.`}`,
      whichEvent: (date: string, events: readonly string[]) =>
        `What happened on ${date}? A deadline is counted from what happened: ${events.join("; ")}. Which of them was it?`,
    },
    offer: (event: string) => `What is the date of ${event}? With it, Waymark works the date out.`,
    only: (area: string) => `Of the procedures held here only those of ${area} state this.`,
    forPlace: (area: string, place: string) =>
      `Worked out by the procedures of ${area}, because you named ${place}.`,
    wordsOnly: (rule: string) =>
      `“${rule}”: the procedures put this in words and set no number, so no date is worked out.`,
    silent: (subject: string, area: string) =>
      `The procedures of ${area} held here set no time for this: ${subject}. No date is worked out.`,
    silentEverywhere: (subject: string) =>
      `None of the procedures held here sets a time for this: ${subject}. No date is worked out.`,
    elsewhere: (areas: readonly string[]) =>
      `Another area's procedures have words on it, which do not bind here: ${areas.join("; ")}.`,
    /** Of several cases: whose date it is, as the person told them apart. */
    ofCase: (typed: string, of: Record<"rule" | "start" | "due", string>) =>
      `“${typed}”, counted from ${of.start}: “${of.rule}” ${of.due}.`,
    countedFrom: (rule: string, event: string, date: string) =>
      `“${rule}” is counted from ${event}, ${date}: nothing else starts it.`,
    next: (rule: string, date: string) => `Next: “${rule}”, by ${date}.`,
    countedBack: (event: string, { start, end }: { start: string; end: string }) =>
      `Counted back: ${start} is the earliest date of ${event} with which ${end} is within the period.`,
    assumed: (typed: string, date: string) => `“${typed}” was read as ${date}.`,
    rough: (date: string) =>
      `It was not said for certain that it was ${date}: what is counted from it holds only if that was the day.`,
    assumedCount: (typed: string, of: Record<"date" | "from", string> & { skipped: readonly string[] }) =>
      `“${typed}” was read as ${of.date}: working days are Monday to Friday without bank holidays, counted from ${of.from}${of.skipped.length === 0 ? "" : `, and these are not counted: ${of.skipped.join("; ")}`}.`,
    assumedYear: (typed: string, date: string) => `No year was given: “${typed}” was read as ${date}.`,
    verdict: {
      /** Where several deadlines are judged: which of them. */
      of: (verdict: string, rule: string) => `${verdict} (“${rule}”)`,
      inTime: (plan: string) => `In time: ${plan} is within the period.`,
      tooLate: (plan: string) => `Too late: ${plan} is after the end of the period.`,
      inTimeDay: (plan: string, { number, amount }: { number: number; amount: number }) =>
        `In time: ${plan} is working day ${number} of ${amount}.`,
      tooLateDay: (plan: string, { number, amount }: { number: number; amount: number }) =>
        `Too late: ${plan} is working day ${number}, and the period is ${amount}.`,
      inTimeDayBack: (plan: string, { number, amount }: { number: number; amount: number }) =>
        `In time: ${plan} is ${amountOf(number, "working day")} before, of at least ${amount}.`,
      tooLateDayBack: (plan: string, { number, amount }: { number: number; amount: number }) =>
        `Too late: ${plan} is ${amountOf(number, "working day")} before, of at least ${amount}.`,
      lateEnough: (plan: string, due: string) => `In time: ${plan} is not before ${due}.`,
      tooEarly: (plan: string, due: string) => `Too early: ${plan} is before ${due}.`,
      onTheHour: (plan: string, due: string) =>
        `It depends on the hour: the period ends at ${due}. What time on ${plan} is meant?`,
      fromTheHour: (plan: string, due: string) =>
        `It depends on the hour: not before ${due}. What time on ${plan} is meant?`,
      beforeEvent: (plan: string, start: string) =>
        `${plan} is before the day that the period is counted from (${start}). Which dates are meant?`,
      passed: (rule: string, date: string) => `That date has passed: “${rule}” was due by ${date}.`,
      doneWhen: (rule: string, date: string) => `“${rule}” was due by ${date}. On which day was it done?`,
      unlessExtended: (rule: string, date: string) =>
        `By its period alone “${rule}” is due by ${date}. Where it was extended, or its delay authorised, in the way quoted here, the date that was set counts.`,
      aheadUntil: (rule: string, moment: string) => `In time so far: “${rule}” is due by ${moment}.`,
      dayNumber: (rule: string, { number, amount }: { number: number; amount: number }) =>
        `In time so far: today is working day ${number} of ${amount} for “${rule}”.`,
      /** `unit` is the rule's own: "working day" or "day". */
      over: (days: number, unit: string) => `It is ${amountOf(days, unit)} over.`,
      lastDay: (rule: string) => `In time so far: today is the last day for “${rule}”.`,
      ahead: (rule: string, days: number) =>
        `In time so far: ${amountOf(days, "working day")} ${days === 1 ? "is" : "are"} left for “${rule}”.`,
      mayChase: (period: Parameters<typeof periodText>[0], date: string) =>
        `Yes, ring again now: the ${periodText(period)} ended on ${date}.`,
      mayChaseSameDay: (date: string) => `Yes, ring again now: ${date} has ended.`,
      notYet: (date: string) =>
        `The procedures say to ring again once ${date} has passed. Nothing stops you from ringing sooner, and do so if you are worried.`,
    },
    text: {
      onlyIf: (condition: string) => `This holds only in this case: ${condition}.`,
      working: "How it was worked out:",
      sooner: "Sooner, by the words beside it:",
    },
    follow: {
      area: (area: string) => `In ${area}`,
      none: "None of these applies",
    },
  },
  calendar: {
    name: "Waymark deadlines",
    title: "Deadline: see description",
    onlyIf: (condition: string) => `Only in this case: ${condition}.`,
    undated: (title: string, reason: string) =>
      `Without a date yet, and not in this file: ${title}. ${reason}`,
  },
  /** A follow-up question made from a heading of the documents. */
  suggestion: (heading: string): string => `What do the procedures say about “${heading}”?`,
} as const;
