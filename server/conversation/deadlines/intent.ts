import { beginningOfMonth } from "../../../corpus/month-names.ts";
import { numberPattern } from "../../deadlines/dates/number-words.ts";
import { asksLeaveForDay } from "./offered-dates.ts";
import { plannedWords } from "./planned-words.ts";

/** What is asked about a deadline. */
export type Intent =
  /** When it is. */
  | "due"
  /** Whether a date keeps it. */
  | "in-time"
  /** What being late, or needing longer, requires. */
  | "late"
  /** Whether one may ask again. */
  | "chase";

/** Words of time, chasing and delay that are said of other things too: as they are meant here, and why no wider. */
const meant = {
  /** A baby is due, a delay is due to something, and what is due in three weeks has its date. */
  due: String.raw`(?<!\b(?:baby|birth|mum|mother|she|woman|who)(?:'?s)?(?: is| was)?(?: now)? )due(?!\s+(?:to\b|in\s+(?:\d|an?\b|about|around|two|three|four|five|six|the next)))`,
  /** A plan says who does what by when. */
  byWhen: String.raw`(?<!what )by when`,
  /** "Who by?" asks for somebody. */
  by: String.raw`(?<!\bwho )by`,
  /** Behind "ends when" may stand what ends it: it asks only as the last words. */
  endsWhen: String.raw`(?:ends?|expires?|(?:is|are) (?:up|over)|up|runs? out) when(?=\s*(?:\?|$))`,
  /** "What have I got to write down" asks for a duty, "how long have we got" for a day. */
  haveGot: String.raw`(?<!what )(?:have|has|'ve) (?:we|i|they) got`,
  /** What a meeting or an assessment has to work out is no date. */
  workOut: String.raw`(?<!\b(?:assessment|conference|meeting|enquiry|plan|it)\b[^.?!]{0,40} to )work out`,
  /** A late booking is a kind of booking, and last night is a time of day. */
  late: String.raw`late(?!\s+(?:book\w+|presentation|pregnancy|night|evening|afternoon|morning|last)\b)`,
  /** A conference is pushed back, or something is to another day; who pushes back on a decision disagrees with it. */
  pushBack: String.raw`(?:(?:been|be|get|got|gets|getting|was|is|it'?s|were|being) pushed back|push(?:ed|ing)? (?:it|this|that|them|everything|(?:the|our|my|a|his|her|their) (?:\w+ ){0,2}?\w+) back(?! (?:on|at|against))|push(?:ed|ing)? back (?:it|to|till?|until|by|for|(?:the|our|a|his|her|their)(?! (?:\w+ )?(?:decision|outcome|view|threshold))|\w+day|\d))`,
  /** People miss calls, and a Miss Jones is nobody's delay: what is missed has to be named as it, or as a deadline. */
  miss: String.raw`miss(?:ed)? (?:(?:the|it|our|that|a)\b|(?=(?:deadlines?|dates?|limits?|time\w*|targets?)\b))`,
  /** Who signs a decision or authorises a meeting is asked of any, in time or late. */
  whoSigns: String.raw`who (?:has to |must |needs to )?(?:authori[sz]es?|signs?)(?! (?:the |an? )?(?:s ?47|section|enquir|(?:\w+ )*conference|strat|referral|assessment|decision))`,
  /** Who knocks "to no answer" waits for none, nor does who visits and gets none at the door. */
  noReply: String.raw`(?<!\b(?:to|(?:knock\w*|visit(?:ed|s))\b[^.?!]{0,40}) )no (?:reply|response|decision|answer|feedback|news|word|acknowledg\w+|contact)`,
  /** A call to somebody else than was rung before is no ringing again. */
  mayIRing: String.raw`(?:can|may|could|should|when do|am) i (?:allowed to |to |meant to |supposed to )?(?:ring|call|phone)\b(?=\s*(?:[.,;?!]|$|(?:them|back|again|up|yet|now|social|children|mash|(?:the )?(?:mash|hub|duty|team|office|council))\b))`,
};

const chase = new RegExp(
  String.raw`\b(?:(?:hear|heard|hearing) (?:nothing|nowt|sod all|zilch|zero)|(?:don'?t|didn'?t|do not) hear|nothing (?:back|heard|since|yet)|not (?:yet )?heard|n(?:o|')t heard|have ?nt heard|havent heard|${meant.noReply}|without (?:a )?(?:reply|response|decision|answer)|chas(?:e|ed|ing)|ring (?:them |them up )?(?:again|back)|radio silence|still waiting|not got back|n(?:o|')t got back|gone quiet|not? (?:come|got|been) back|silence|not a (?:word|peep|dicky ?bird|thing)|(?:has|have)(?:n'?t| not) (?:\w+ )?(?:called|rung|phoned|emailed|replied|responded|got back|come back|been in touch)|(?:no ?one|nobody)(?: has|'s)? (?:called|rung|phoned|replied|responded|got back|come back|been in touch)|still no|been ignored|ignoring (?:me|us)|gone silent|crickets|(?:nobody|no ?one)(?: has|'s| have)? (?:told|said|let)|not told|allowed to ring|should (?:i|we) have (?:heard|had (?:a |an )?(?:answer|reply|response|call|decision))|${meant.mayIRing}|meant to ring|supposed to ring|nudge (?:them|the)|ring\b[^.?!]{0,25}\bagain|(?:ring|call|phone|chase|contact them) yet|chase\s*\?|ok(?:ay)? (?:to|2) chase|(?:contact|call|phone|email) them again|go back to them|get back on to them|get back onto them)\b`,
  "iu",
);
const inTime =
  /\b(?:in time|on time|how (?:many|much)(?: more)?(?: (?:is|are|do (?:we|i) have|have (?:we|i) got))? (?:left|remaining|to go)|(?:by )?how (?:much|many (?:working )?days|many|far) (?:late|over|overdue|out)|^\W*(?:and |so |but )?by how (?:much|many(?: (?:working )?days)?)|how (?:late|overdue|far over) (?:is|are|was|were|would|will) (?:it|that|this|we|they|i)|(?:within|inside) (?:the |its |our |my |that |their |your )?(?:time|time ?scales?|time ?limits?|deadlines?|limits?|window|rules|\d+|(?:one|two|three|five|ten|fifteen) (?:working )?(?:days?|weeks?))|(?:outside|over|beyond|past) (?:the |our )?(?:limit|window|time ?scales?|(?:\d+|two|three|five|six|ten|fifteen) (?:working )?(?:days|hours|weeks|months))|days? (?:have (?:we|i) (?:got )?)?(?:left|remaining|to go|in hand)|(?:days|weeks)(?: (?:is|are) (?:that|it|this|there))? from (?:now|today)|(?:cutting it|bit) (?:fine|tight)|squeak in|scrape in|blown (?:it|the)|have we blown|non-?compliance|made (?:it|the \d+)|y\/n|yes\/no|yes or no|in time ?scales?|inside time|(?:too|is it|am i|are we|that|it) late|make it|(?:meets?|hits?|miss(?:es)?) (?:the|that|our)|out of time(?:scales?)?|still (?:ok|okay|in|within|meet|time)|compliant|breach\w*|is (?:that|this|it) (?:ok|okay|fine|alright|within|enough|allowed|legal|lawful|acceptable|permitted|too late)|does (?:that|this) (?:count|meet|work|fit)|are we within|within\s*\?|(?:ok|okay|alright|fine|good) or (?:not|late)|(?:is|are) (?:that|this|it|she|he|they|we|i) (?:right|correct|wrong)|soon enough|early enough|are we (?:ok|okay|fine|good)|(?:that|this) (?:ok|okay|alright|fine)|(?:still|are we|we) (?:all )?good|(?:that|this|it) (?:count|stand|good enough)|cut it|(?:got|get|getting) away with (?:it|this|that)|(?:is|was) (?:that|this|it) too long|(?:is|was) (?:that|this|it) (?:within|over) (?:the )?(?:rules|limit)|telling off|told off for (?:it|this|that)|(?:that|this|it)(?:'?s| is) over(?=\s*(?:$|[?.!,]|isn'?t (?:it|that)\b|surely\b|now\b)))\b|\b(?:ok|okay|alright|all right|fine|too late|over|late|within)\s*\?|,\s*(?:ok|okay|alright|fine)\s*$/iu;
/** A day as it is asked about: "17 July", "the 3rd", "Friday", and not "5 days". */
const aDay = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\b(?! ?(?:hours?|hrs?|days?|weeks?|wks?|months?|mths?|years?|yrs?|yo|mins?|minutes|working|am|pm)\b)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow)`;
const aMonth = String.raw`(?:of )?${beginningOfMonth}[a-z]*`;
/** "Is 17 July OK for it?", "can it be 20 July": what is asked of a day. */
const isThatDayFine = new RegExp(
  [
    String.raw`\b(?:is|are|was|would|will|can|could)\b[^.?!;\n]{0,20}${aDay}[^.?!;\n]{0,20}\b(?:ok|okay|fine|alright|all right|do|work|any good|good enough|soon enough|early enough|too late)\b(?=\s*(?:[?.,;]|$|(?:for|as|then|now|tho|though|please|pls|or)\b))`,
    String.raw`=\s*(?:on )?the ${aDay}[^.?!;\n]{0,25}(?:\?|\b(?:right|yes|correct|yeah)\b)`,
    String.raw`\b(?:can|could|may) (?:the |our |an? )?\w+(?: \w+){0,3} be (?:held |on |the )*${aDay} ${aMonth}`,
  ].join("|"),
  "iu",
);
const aPeriod = String.raw`(?:${numberPattern})[ -]?(?:working )?(?:days?|hours?|hrs?|weeks?|months?)`;
/** Whether a period is over, and how much of one is left; "she is ten weeks gone" and "how long since he left" ask neither. */
const isItOver = new RegExp(
  [
    String.raw`\b(?:have|has|are|is) (?:(?:the|our|my|those|their) )?${aPeriod} (?:already |now )?(?:passed|gone|up|over|expired|elapsed|run out)\b`,
    String.raw`\b${aPeriod} (?:(?:(?:has|have|is|are) )(?:already |now )?gone|(?:(?:has|have|is|are) )?(?:already |now )?(?:passed|up|over|expired|elapsed|run out))\b[^.?!;\n]{0,25}\?`,
    String.raw`\b(?:has|is) (?:the|our|my|that) (?:deadline|time ?limit|limit|date|window|time ?scale)\b[^.?!]{0,30}\b(?:passed|gone|up|over|expired|run out)\b`,
    String.raw`\bhas it (?:already |now )?been ${aPeriod}\b[^.!;\n]{0,10}\?`,
    String.raw`\bhas it been ${aPeriod} (?:yet|already|now)\b`,
    String.raw`\b(?:have|has) (?:we|i) (?:already )?had (?:(?:our|my|the|all) )?${aPeriod}\b`,
    String.raw`\bhow (?:long|much time|much longer)(?: (?:is|do|does|have|has|we|i|they|it|got|there|still|time))* (?:left|remaining|in hand|to go(?=\s*(?:[?.,;]|$|for|on|until|till)))`,
  ].join("|"),
  "iu",
);
/** Whether the services have had as long as a referrer waits: "have they had their three days?" */
const theyHaveHad = new RegExp(
  String.raw`\b(?:have|has) (?:they|she|he|mash|(?:the )?(?:hub|team|council|social care|social services)) (?:already )?had (?:(?:their|its|the|all) )?${aPeriod}`,
  "iu",
);
/** "won't make it in time" asks what being late requires, not whether it is. */
const notDone =
  /\b(?:won'?t|wont|will not|may not|might not|can'?t|cant|cannot|not (?:going to|gonna)|isn'?t going to|unlikely to|never going to|unable to|not be able to|struggling to)\s+(?:\w+\s+){0,3}(?:make|meet|get|be (?:done|ready|finished|completed?|held|in)|complete|finish|hit|(?:hold|have|do)\b[^.?!]{0,40}\b(?:in time|on time|by|within|before|in \d+)|(?:do|manage|make) it)\b/iu;
/** Tells that the limit is gone over, or asks for longer, even beside "in time". */
const over = new RegExp(
  String.raw`\b(?:running late|(?:will|going to|gonna|'ll) miss|who needs to agree|overdue|wriggle room|leeway|any flexibility|(?:go|goes|going|went|run|runs|running|slip|slips|slipping) (?:past|beyond)|overshoot\w*|slip(?:s|ped|ping)?|(?:can'?t|won'?t|not going to|couldn'?t) go ahead|(?:not|isn'?t|won'?t be) (?:now )?(?:happening|going ahead|being held|taking place) (?:now )?(?:till?|until|before)|reschedul\w+|re-?arranged?|adjourn\w*|cancelled|overran|over-?r[ua]n(?:ning)?|gone over|going over|go over|(?:need|take|want)s? (?:a (?:bit|little) )?longer|longer than the|more time|no way (?:we|they|i|that)|extensions?|(?:whose|who(?:se)?'?s?) permission|${meant.whoSigns}|extend(?:ed|ing)?|postponed?|(?<!\b(?:when(?:'?s| is| was)|(?:what|which) (?:date|day) (?:is|was)) )day \d{2}|has (?:the|that|our) (?:date|deadline|limit) (?:gone|passed|been))\b`,
  "iu",
);
/** Tells of delay, where nothing asks whether a date keeps the limit: "is the 4th late" does. */
const late = new RegExp(
  String.raw`\b(?:${meant.late}|${meant.miss}|missing (?:the|our|that) (?:deadline|date|limit|timescale)|past the (?:deadline|timescale)|run out of time|running out|delay(?:ed|ing)?|${meant.pushBack}|longer than|exceed(?:ed)?)\b`,
  "iu",
);
const asksIfLate = /\b(?:are|is|were|was) (?:they|it|that|this|he|she) (?:late|overdue|out of time)\b/iu;
/** "When" as a question, not as in "when a child tells you". */
const asksWhen =
  /(?:^|[,.;:?!\n-]\s*|\b(?:so|and|or|know|me|out|check|sure|please|pls|clear|unsure|wondering|remember|roughly|about|approximately|exactly|and)\s+)when'?s?\s+(?:is|are|was|must|should|do|does|did|will|would|has|have|can|shall|by|the|my|our|am|next|ours|we|it|that)\b/iu;
const asksDate = new RegExp(
  String.raw`\b(?:${meant.due}|deadlines?|${meant.byWhen}|when by|what (?:date|day)|which (?:date|day)|${meant.endsWhen}|whn|by what time|what time exactly|outside date|outer limit|date\s*(?=\?)|dates? (?:please|pls)|date for (?:the|our|a|my)|max(?:imum)? date|who'?s right|which (?:one )?is right|please list|(?:give|tell|send|show|list)(?: (?:me|us))?(?: all)?(?: of)? (?:the|my|our) dates|all (?:of )?(?:the|my|our) dates|${meant.workOut}|(?:days|weeks|months) from (?:then|that|now|it)|is it (?:\d+|one|two|three) (?:working )?(?:hours?|days?)|what time (?:is|does|do|will|must|should|has)|latest|last (?:date|day) (?:for|to)|cut-?off|end date|time ?limits?|timescales?|work(?:s|ed|ing)? out the (?:date|deadline|days?)|calculat\w+|what(?:'s| is) the (?:date|limit)|what are (?:all )?(?:of )?(?:my|our) (?:\w+ )?(?:dates|deadlines|limits)|needs? to be (?:held|done|in|completed?|finished|sent) by)\b|\b(?:${meant.by}|max|latest|no later than|on or before)\s*(?:\?|$)`,
  "iu",
);
const asksCaseDate = new RegExp(
  String.raw`\b(?:${meant.due}|${meant.byWhen}|when by|${meant.haveGot}|what date|which date|latest date|last (?:date|day)|deadline|end date|${meant.endsWhen}|whn|dates? (?:please|pls)|date for (?:the|our|a|my)|max(?:imum)? date|${meant.workOut}|cut-?off|when\b[^.?!]{0,60}\b(?:need|needs|got|has|have) to (?:be|have|happen|take place|go ahead)\b|when (?:do|does|will) (?:they|it|that|those|the \d+ (?:working )?days|my \d+ (?:working )?days) (?:end|run out|expire|finish|be up|be over)|when (?:must|do|does|should|is|are|has|have|will|can) (?:my|our|we|i))\b|\b${meant.by}\s*(?:[?,.;]|$)|\b(?:max|latest)\s*(?:\?|$)`,
  "iu",
);
const asksHowLong =
  /\b(?:how (?:long|many (?:working )?(?:days|hours|hrs|weeks|wks|months)|soon|quickly|quick|fast|often|much time|late)|max(?:imum)? (?:gap|time|period|interval))\b|\b\d+ (?:working )?(?:days|hours|weeks|months)\b[^.?!]*\b(?:right|correct|yeah|yes|isn'?t it)\s*\??$/iu;
/** Which of two times it is, and whether so long is given: "today or do we get the three days?" */
const asksWhichTime = new RegExp(
  String.raw`\b(?:(?:do|does|don'?t|doesn'?t) (?:we|i|they|it) (?:still |only |always )?(?:get|have) (?:the |a |all |up to |only |their |our )*${aPeriod}|(?:today|tonight|tomorrow|(?:same|next) (?:working )?day),? or (?:in |within |is it |the )*(?:${aPeriod}|tomorrow|(?:next|same) (?:working )?day)|\d+,? or (?:is it )?\d+ (?:working )?(?:days|hours|hrs)(?! (?:ago|old|later|before|earlier)))\b`,
  "iu",
);
/** Whether a clock starts once more: "does the clock start again today?" */
const restarts =
  /\b(?:(?:clocks?|time(?:scales?|r)?|deadlines?|count\w*|days|weeks|months|period)\b[^.?!]{0,15}\b(?:(?:re-?|re )(?:starts?|sets?)|restart\w*|starts? (?:again|afresh|over|anew|from scratch)|begins? again|go(?:es)? back to (?:day )?(?:one|zero|1|0))|(?:do|does) (?:we|they|it) get (?:another|a fresh|a new|a further) (?:\w+ )?(?:working )?(?:days?|hours|weeks?|period)|(?:re-?starts?|re-?sets?) (?:the|our|that) (?:clock|time\w*|deadline|count\w*))\b/iu;
/** What a period is counted from, and not when it ends. */
const asksItsStart =
  /\b(?:(?:from|since) (?:what|which) (?:date|day|point|moment)|(?:what|which) (?:date|day|point|moment) (?:is|are|does|do) (?:it|they|that|the [^.?!]{0,30}) (?:\w+ )?from|when (?:does|do|is|are) (?:the|it|they|those|that) ?[^.?!]{0,25}\b(?:start|begin|counted from|count from|run from)|what (?:starts|triggers|sets off) the (?:clock|count\w*|time\w*|period|\w+ (?:working )?(?:days|hours|weeks|months)))\b/iu;
/** The same at the end of a question: "ICPC counts from which?" */
const countsFromWhich =
  /\b(?:counts?|counted|runs?|starts?) from (?:which|what|when)(?: (?:one|strat|meeting|date|day))?\W*$/iu;
/** "When must a conference be held": of any, and of no case in particular. */
const asksWhenOfAny = /\bwhen(?:'?s| (?:is|are|must|should|does|do|has|have|can)) (?:an?|any|all)\b/iu;
const ofOnesOwn = /\b(?:i|we|my|our|us)\b/iu;
const asksLimit = /\b(?:deadlines?|time ?(?:limits?|scales?|frames?)|by when|when by)\b/iu;
const mustBe =
  /\b(?:(?:can|could) (?:the|it|we|that|this)\b[^.?!]{0,30}\bwait|(?:can|could) wait (?:til|till|until)|ha(?:ve|s) to be (?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b|\b(?:(?:needs?|has|have|got) to be|must be|should be) (?:held|done|in|completed?|finished|sent|made)\b/iu;

/** Reads what a turn asks about a deadline; null where it asks nothing of the kind. */
export function readIntent(text: string): Intent | null {
  if (asksIfLate.test(text)) return "late";
  if (chase.test(text) || theyHaveHad.test(text)) return "chase";
  if (notDone.test(text) || over.test(text)) return "late";
  if (asksForDayNumber(text)) return "in-time";
  if (inTime.test(text) || isThatDayFine.test(text) || isItOver.test(text)) return "in-time";
  if (late.test(text)) return "late";
  if (
    [asksWhen, asksDate, asksHowLong, mustBe, asksWhichTime, restarts, backward, countsFromWhich].some(
      (one) => one.test(text),
    )
  )
    return "due";
  // A plan with a question mark behind it wants to be checked.
  if (asksLeaveForDay(text)) return "in-time";
  return plannedWords.test(text) && text.includes("?") ? "in-time" : null;
}

/** Whether a turn asks for the date of a case at hand, and not how long something takes, or when it must be, in general. */
export function asksForDate(text: string): boolean {
  return asksCaseDate.test(text) && !asksWhenOfNobody(text);
}

/** Whether a turn asks how long something takes or may take, of nobody's case in particular. */
export function asksInGeneral(text: string): boolean {
  return asksHowLong.test(text) && !asksCaseDate.test(text) && !ofOnesOwn.test(text);
}

const asksForADay =
  /\b(?:dates?|days? is|due|when(?:'?s)? (?:is|are|do|does|must|can|will|would|should|has|have|the|my|our)|when'?s|calculate|work (?:it )?out)\b/iu;

function asksWhenOfNobody(text: string): boolean {
  return asksWhenOfAny.test(text) && !ofOnesOwn.test(text);
}

/** How many of a unit a period has: whatever is due, and whosever, that is a number. What is left of it is none. */
const asksHowMany =
  /\bhow many (?:working )?(?:days|hours|hrs|weeks|wks|months)\b(?![^.?!;\n]*\b(?:left|remaining|to go|in hand|late|overdue|gone|passed|since|ago|pregnant|from (?:now|today))\b)|\bhow (?:long|much time) (?:before|after|from|ahead of|prior to)\b/iu;

/** Whether a turn asks for a period or its start, and for no day: told no date, its answer is the rule's own words. */
export function asksForRuleAlone(text: string): boolean {
  if (
    asksItsStart.test(text) ||
    countsFromWhich.test(text) ||
    asksWhenOfNobody(text) ||
    asksHowMany.test(text)
  )
    return true;
  return (asksHowLong.test(text) || asksLimit.test(text)) && !asksForADay.test(text);
}

/** Whether a turn asks of what may come, and has not: "and if I hear nothing?" */
export function supposes(text: string): boolean {
  return /^\W*(?:(?:and|so|or|but|ok(?:ay)?|thanks|then|also|what happens)[\s,]+)*(?:(?:what|how about) )?(?:if|when)\b/iu.test(
    text,
  );
}

/** Whether a turn asks if a clock starts once more. */
export function asksIfItRestarts(text: string): boolean {
  return restarts.test(text);
}

const next =
  /\bwhat(?:'?s| is| comes)?(?: (?:due|the|my|our))* next\b|\bwhich (?:one )?(?:is|comes) next\b|\bnext (?:deadline|thing due|one due)\b/iu;

/** Whether a turn asks which of several dates comes next. */
export function asksWhatIsNext(text: string): boolean {
  return next.test(text);
}

const backward =
  /\bhow far back\b|\bdue (?:on |by |is )*(?:\p{L}+ )?\d[^.?!;\n]{0,30}\b(?:when|what (?:date|day)) (?:was|must|did|would|should|could|has|have)\b|\b(?:deadline|due|(?:has|have|had|needs?|got|must) (?:to )?be (?:done |held |in |finished |completed )?by)\b[^.?!;\n]{0,25}\d[^.?!;\n]{0,30}\b(?:when|(?:what|which) (?:date|day)) (?:was|must|did|would|should|could|has|have)\b|\bearliest\b[^.?!;\n]{0,60}\b(?:can|could|may|might)\b|\b(?:can|could)\b[^.?!;\n]{0,50}\bat the earliest\b/iu;

/** Whether a turn asks how far back what starts a clock may lie. */
export function asksForStart(text: string): boolean {
  return backward.test(text);
}

/** Whether a turn asks how far a count has come: "what day are we on?" */
export function asksForDayNumber(text: string): boolean {
  return /\b(?:what|which) (?:working )?day (?:number )?(?:are|am|is) (?:we|i|it|this|today|that)(?: (?:on|at|up to|now)\b|\s*[?.,]|\s*$)|\bhow many (?:working )?days (?:in )?are we(?: in)?\b|\bwhat day of the \d+\b|\bhow many (?:of (?:the|our|my) )?(?:\d+ )?(?:working )?days (?:(?:have|has) (?:we|i|they) (?:used|had|gone)|(?:have|has|are|is) (?:been )?(?:gone|passed|used|elapsed))\b/iu.test(
    text,
  );
}

const howLong = "(?:how (?:many|much|far|long)(?: (?:more )?(?:working )?(?:days|weeks|hours|time))?)";

/** Whether a turn asks how long something has been late: "how many days over are we", "how late is it". */
export function asksHowLate(text: string): boolean {
  return new RegExp(
    `\\b${howLong}\\b[^.?!;\\n]{0,20}\\b(?:over(?:due)?|late|past|out of time)\\b|\\bhow (?:late|overdue)\\b|\\bby how (?:much|many|long)\\b`,
    "iu",
  ).test(text);
}

/** Whether a turn asks how long, how soon or by when. */
export function asksForPeriod(text: string): boolean {
  return asksHowLong.test(text) || asksDate.test(text);
}

/** Whether a turn asks how long, or when in any way. */
export function asksForTime(text: string): boolean {
  return asksForPeriod(text) || asksWhen.test(text) || asksWhichTime.test(text);
}

const asksElse =
  /\b(?:who|whom|where|why|how (?:do|does|should|can|would|to)|what (?:do|does|should|must|can|have) (?:i|we|they|he|she)|what (?:else|sort|kind|form|information)|which (?:form|team|number|person|agency|service))\b/iu;
const namesADay = /\b(?:dates?|days?)\b/iu;

/** Whether a turn asks who, what, where or how, and neither when nor how long. */
export function asksOtherThanTime(text: string): boolean {
  return asksElse.test(text) && !namesADay.test(text) && readIntent(text) === null && !asksForTime(text);
}

/** Whether a turn asks how long something lasts. */
export function asksHowLongItLasts(text: string): boolean {
  return /\b(?:how long|lasts?|lasting|runs? out|running out|expir\w+|ends?|length|limit)\b/iu.test(text);
}

/** Whether a turn says that a deadline is, or will be, gone over. */
export function saysItIsLate(text: string): boolean {
  return notDone.test(text) || over.test(text) || late.test(text);
}

/** Words that say the ordinary rule applies and none of its exceptions. */
const routine =
  /\b(?:routine|ordinary|standard|usual|normal|general rule|none (?:of|apply|applies)|neither|no exceptions?|nothing (?:special|urgent|complex)|not (?:urgent|an emergency)|no immediate (?:risk|danger)|straightforward)\b/iu;

/** Words that leave open whether what follows holds: "I can't tell whether you'd call that complex". */
export const doubtWords =
  /\b(?:can'?t (?:tell|say)|not sure|unsure|don'?t know|no idea|unclear|whether|(?:depends|wondering|ask(?:ing)?) if)\b/iu;

/** Whether a turn says that the ordinary rule applies and none of its exceptions. */
export function saysRoutine(text: string): boolean {
  return routine.test(text) && !doubtWords.test(text);
}
