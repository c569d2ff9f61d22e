import type { Temporal } from "temporal-polyfill";
import type { StoredRule } from "../../../corpus/schemas/rules.ts";
import type { RuleBook } from "../../deadlines/rule-book.ts";
import type { SubjectTools } from "./asked-subjects.ts";
import type { Intent } from "./intent.ts";
import type { NameMention } from "./names.ts";
import type { StatedDate, TurnTools, UnclearDate } from "./read-turn.ts";

/** Whose procedures a deadline is asked of, and why they were taken. */
export interface AskedArea {
  readonly area: string;
  readonly because: "request" | { readonly place: string };
  /** Further areas whose dates are asked for beside it, each with its place. */
  readonly others: readonly { readonly area: string; readonly place: string }[];
  /** Areas that were chosen or named and are not where the child lives: what they say otherwise stands beside. */
  readonly aside: readonly string[];
}

/** Two areas of which either may be meant. */
export interface AreaDoubt {
  readonly asked: string;
  /** The place by which it was named; null where it was chosen. */
  readonly askedPlace: string | null;
  readonly area: string;
  readonly place: string;
}

/** A question about deadlines as understood from all the user's turns. */
export interface DeadlineQuestion {
  /** What deadlines are asked for, in the order asked; empty: all that the events set running. */
  readonly subjects: readonly string[];
  /** Those of them that were asked for by a name that means none of their more special kinds. */
  readonly exact: ReadonlySet<string>;
  /** Events with their dates. */
  readonly events: ReadonlyMap<string, StatedDate>;
  /** Further dates of an event that belong to other children or families, each a case of its own. */
  readonly further: ReadonlyMap<string, readonly StatedDate[]>;
  /** The date of the one of those cases that is asked of; null where all are. */
  readonly caseAsked: StatedDate | null;
  /** Events that were named as having happened, dated or not. */
  readonly mentioned: ReadonlySet<string>;
  /** What the turns tell of the case, which chooses among the kinds of a matter. */
  readonly cases: ReadonlySet<string>;
  /** Dates on which what is asked for is to be held or done. */
  readonly planned: ReadonlyMap<string, StatedDate>;
  readonly area: AskedArea | null;
  /** A place that no area names. */
  readonly unknownPlace: string | null;
  /** A place of another area than the one that was asked: which of them counts is open. */
  readonly areaDoubt: AreaDoubt | null;
  /** Rules whose condition the words say is met. */
  readonly conditions: ReadonlySet<string>;
  /** Rules whose condition the words make likely, and leave open in part. */
  readonly hinted: ReadonlySet<string>;
  /** Rules and events that the words say do not hold: "not complex", "no immediate action". */
  readonly ruledOut: ReadonlySet<string>;
  /** Whether the words say that no exception applies. */
  readonly isRoutine: boolean;
  /** Whether the words tell of a second meeting of the kind that starts a clock. */
  readonly isRepeated: boolean;
  /** Whether the words tell that an extension was agreed, or a delay authorised. */
  readonly isExtended: boolean;
  /** Whether the words on an extension belong to the answer: it is spoken of, or the case calls for it. */
  readonly isOfExtension: boolean;
  /** Whether the words tell that what is asked for was done, and not on which day. */
  readonly saysDone: boolean;
  readonly intent: Intent;
  /** The day of asking, where the words say that it is another than today's. */
  readonly now: Temporal.PlainDate | null;
  /** Whether the period is asked in general, and not of a case at hand. */
  readonly isGeneral: boolean;
  /** Whether a date was given for what happened, and nothing was said of what that was. */
  readonly isEventOpen: boolean;
  /** Whether it is asked if a clock starts once more: what it is counted from is said, and quoted. */
  readonly asksRestart: boolean;
  /** Whether it is asked what comes next, of all that runs: what has passed stands behind it. */
  readonly asksNext: boolean;
  /** Whether it is asked how far back from a planned date its clock may start. */
  readonly asksStart: boolean;
  /** Whether it is asked which day of the count today is. */
  readonly asksDayNumber: boolean;
  /** Whether it is asked how long something has been late. */
  readonly asksHowLate: boolean;
  /** Whether it is asked which days a period counts. */
  readonly asksCount: boolean;
  /** Whether it is asked for two children or families at once. */
  readonly asksOfBoth: boolean;
  /** Dates that cannot be used: they are asked about before anything is computed. */
  readonly unclear: readonly UnclearDate[];
  /** A date that belongs to nothing that was named. */
  readonly unbound: StatedDate | null;
}

/** What understanding deadlines needs. */
export interface DeadlineTools extends TurnTools, SubjectTools {
  readonly rules: ReadonlyMap<string, StoredRule>;
  readonly requestArea: string | undefined;
  /** What an area's deadlines are worked out by. */
  readonly ruleBook: (area: string) => RuleBook;
  /** The events that happen in the same moment as another. */
  readonly sameMomentAs: (event: string) => readonly string[];
  /** The case that calls for a subject of a more special kind; null where none does. */
  readonly caseOf: (subject: string) => string | null;
  /** The event that ends what was told of a case; null where none does. */
  readonly endOfCase: (id: string) => string | null;
}

/** What the turns so far make of it. */
export interface DeadlineState extends DeadlineQuestion {
  /** Whether the last turn is about deadlines. */
  readonly isAsked: boolean;
  /** Dates that were taken back, with what they were given for: nothing is counted from them. */
  readonly withdrawn: ReadonlyMap<string, StatedDate>;
  /** The one event that the latest turn to name any named; null where it named several. */
  readonly named: NameMention | null;
  /** Whether any turn so far was about deadlines: what was told before it is part of the case. */
  readonly wasAsked: boolean;
  /** What was asked for last, whatever was asked since. */
  readonly askedLast: readonly string[];
  /** Whether the last turn that dated anything dated what is asked for, and nothing that happened. */
  readonly isPlanLast: boolean;
  /** Whether the last turn asked when, of something that a date in the next one may set running. */
  readonly isPending: boolean;
  /** The last turn, where it asked when a period ends that it named by its length alone; else empty. */
  readonly askedByLength: string;
}
