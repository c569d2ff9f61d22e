/**
 * How people write when somebody is in danger, in lay words and in the trade's. Each list is a set of
 * alternatives for one regular expression; matching ignores case and works on apostrophe-free text.
 */

/** Everyday turns of phrase that sound dangerous and are not: they are taken out first. */
export const idioms: readonly string[] = [
  String.raw`(an? |the |real |absolute )*killer\b`,
  String.raw`(hit|hits|hitting|smash\w*|beat|beating|kill\w*) (all |every |each )?(of )?(her|his|its|our|my|their|your|the|a|an|it|this|that)? ?(\w+ )?(targets?|milestones?|limits?|deadlines?|clock|budget|numbers|mark|roof|nail|road|time|ground|\d+)\b`,
  String.raw`smash(ed|ing)? it\b`,
  String.raw`(dying|die|killing me|kill|dead) (to (know|hear|ask|get|see)|for a|keen|line)\b`,
  String.raw`shot of\b|long shot|screen ?shots?|shoot (me|you|over|off)\b|(give|have|take) (it )?a (shot|stab)\b|stab at\b`,
  String.raw`(fighting|losing) (chance|a losing battle|battle|fit)\b|fight(ing)? (my|our) corner`,
  String.raw`(my |his |her )?blood (was|is) boiling|blood pressure|bloody\b`,
  String.raw`explosive (row|meeting)|bomb(ard|shell)\w*|fire ?(drill|fighting|away|d off)|firing line|on fire (today|this week)|burn(t|ed)? ?out`,
  String.raw`hang(ing)? (on|onto|around|about|out|up)\b|cutting it (fine|close)|under the gun|jump(ed|ing)? (the gun|through hoops|at the)`,
  String.raw`(beats?|beating) me\b(?= (why|how|what))|dead ?lines?\b|over my dead body|drowning in (paperwork|emails|work|cases)|snowed under`,
  String.raw`(hit|hitting|strike|striking) a (wall|snag)|kick(ed|ing)? ?(off|in|s in)? (the|a|our|this) (meeting|process|clock|assessment|conference|project|can)|alarm bells?`,
];

/** Danger to life or limb: enough by itself, unless the words are about rules or about long ago. */
export const acute: readonly string[] = [
  String.raw`unconscious|unresponsive|not (breathing|responding|moving)|stopped breathing|(cant|cannot|struggling to) breathe|(wont|will not|cant) wake|passed out|collapsed|having a (fit|seizure)|turning blue|gone blue`,
  String.raw`bleeding|blood everywhere|covered in blood|losing blood|swollen shut|head injury|cracked (his|her|their) (head|skull)|scalded|badly burn\w*|on fire|set fire|petrol|smell of gas`,
  String.raw`overdos\w*|\bod(ed|d|ing)?\b|(took|taken|takes|swallow\w*|drank|drunk) (\w+ ){0,4}(pills?|tablets?|paracetamol|bleach|medication|meds|poison)|drank something|swallowed (a|something|some)|poisoned`,
  String.raw`knife|knives|machete|gun\b|guns\b|shotgun|weapon|acid attack|stab\w*|shoot\w*|axe\b|baseball bat|hammer`,
  String.raw`kill(s|ing)? (him|her|them|me|us|my|his|the|himself|herself|themself|themselves|myself|someone|everyone|whole)\b|(gonna|going to|wants? to|threat\w* to|will|ll) (kill|die|murder|hurt (him|her|my|your)sel)|suicid\w*|end(ing)? (my|her|his|their) (own )?li(fe|ves)|wants? to die|dont want to (be here|live)|(jump|jumping) (off|from|out|in front)|\b(on|off) (the|a) (bridge|roof|ledge)|self ?harm(ing|ed)? (now|tonight|again)|noose|hang (her|him|my)self`,
  String.raw`strangl\w*|chok(ing|ed) (him|her|me|them)|hands? (round|around) (his|her|my|their) (neck|throat)|smother\w*|drown(ing|ed)|held under|shaking (the|her|his|my) baby|thr(ew|own|owing) (\w+ ){0,3}(stairs|wall|window|across)`,
  String.raw`kidnap\w*|abduct\w*|snatch(ed|ing)|held (hostage|captive|against)|taken (him|her|them) away|send (her|him|them|the baby|my \w+) to (god|heaven|jesus)`,
  String.raw`rap(ed|ing) (last night|today|tonight|yesterday|this (morning|evening|afternoon)|just|an hour|\d+ hours?)|(was|been|got|just) raped|being raped`,
];

/** Harm or danger that counts together with a sign that it is now, or that the writer is there. */
export const harm: readonly string[] = [
  String.raw`(hit|hits|hitting|beat|beats|beating|beaten|punch\w*|kick(s|ed|ing)?|slap\w*|smack\w*|batter\w*|smash\w*|attack\w*|thump\w*|whack\w*|hurt|hurts|hurting|belt(ed|ing)?|whip\w*|burn\w*|bit(e|es|ten|ing)|shov\w*|push(es|ed|ing)|assault\w*|molest\w*|abus(e|es|ed|ing)|rap(e|ed|ing))`,
  String.raw`drunk|pissed|off (his|her|their) (face|head)|wasted|high (on|as)|out of it|steaming|smashed|drink driv\w*|under the influence|on (crack|heroin|coke|spice|drugs)`,
  String.raw`shout\w*|scream\w*|yell\w*|threat\w*|aggressive|violent|violence|kicking off|kick(s|ed)? off|going mad|lost it|trash\w*|dragg?(ing|ed)?|drag|grabb\w*|got hold of|hold of (him|her)|forc(ed|ing)|barricad\w*|baricad\w*|break(ing)? in|smash\w* the door`,
  String.raw`locked (\w+ ){0,2}(in|up|out|away|the doors?)|kept locked|trapped|tied|chained|hiding|hid(den)? in`,
  String.raw`(left |home |all |been )?(alone|on (their|there|his|her|its) own|by (himself|herself|themselves|itself))|no (adult|grown ?up|one|body|nobody)\b|nobody (with|there|home|in)|unattended|wander\w*|wandring|abandon\w*`,
  String.raw`missing|run(ning)? (away|off)|ran (away|off)|disappear\w*|vanish\w*|not come (back|home)|hasnt come (back|home)|didnt come (back|home)|wont (bring|give) (\w+ ){0,3}back|(got|get|getting|went|gone) (off )?(in|into) a (car|van|taxi)|phones? (is )?off|gone (off )?with|(taken|taking|took|driv(e|ing|en)|drove) (him|her|them|off)|taking (the|my|her|his) (kids|children|baby)`,
  String.raw`fgm|\bcut\b|cutting ceremony|forced marriage|married off|flight|airport|flying (out|her)|plane|traffick\w*|collect(ing|ed)? (her|him|them)|work in the (flat|house|brothel)|selling (her|him|them)`,
  String.raw`bruis\w*|injur\w*|(belt|bite|finger|hand|burn|cigarette) marks?|marks|black eye|broken (arm|leg|wrist|rib|bone|nose|collar)\w*|fractur\w*|burns?|fresh|welts?|split lip|bleed\w*`,
  String.raw`(scared|terrified|frightened|petrified|afraid|begging|beg(s|ged)?|refus\w*|crying|shaking|dont want|doesnt want|dont wanna|wont|not to) (\w+ ){0,5}(home|of (him|her|dad|mum|going)|him|mum|dad)`,
  String.raw`touch(es|ed|ing) (me|her|him|them)|what (he|she|they|dad|mum|grandad|uncle|stepdad) (does|did|is doing|do) to|in (my|her|his) bed|(i|we) know what (he|she) does|strip\w*|undress\w*|naked|nudes?|blackmail\w*|sextort\w*`,
  String.raw`(newborn|baby|toddler|child|month old|year old|yr old|kids?) (\w+ ){0,3}(screaming|crying|shaking|cold|freezing|starving|not fed|in (a|the) (car|bath|road|street|garage|shed))|hard shoulder|in the road|motorway|train track\w*|on the line|car park alone|water`,
  String.raw`send (him|her|them|me) home|go(ing)? home to|let (him|her|them|me) go|on (her|his|their) way (home )?to|(hell|shell|hes going to|shes going to|gonna|going to) (hurt|hit|beat|get|batter|smash|harm|do something)`,
];

/** Signs that it happens now, or will within hours. */
export const now: readonly string[] = [
  String.raw`right now|\brn\b|\bnow\b|tonight|this (minute|second|evening|afternoon|morning|instant|moment)|today|at (this|the) moment|currently|as we speak|any (minute|second)|straight ?away|last night|tomorrow morning`,
  String.raw`just (told|drove|driven|left|took|taken|turned|seen|saw|come|came|happened|been|disclosed|started|walked|rang|rung|phoned|called|found|said|gone|grabbed|hit|pulled|this)|only just`,
  String.raw`(\d+|an|a|one|two|few|ten|five|half an) (mins?|minutes?|hours?|hrs?|secs?|seconds?) (ago|away)|in (\d+|ten|five|an|a few|half an) (mins?|minutes?|hours?)|(hour|half hour) ago`,
  String.raw`at the (gate|door|window|desk|school|house|flat|park|station)|outside|out(side)? the (front|back)|in (the )?(reception|waiting room|car ?park|playground|foyer|corridor|hall|office|kitchen|bathroom|toilets?|stairwell|lobby|next room|other room|street|ward|a ?and ?e|a&e|hospital)|downstairs|upstairs|next door|through the (wall|ceiling|floor|letterbox|window)|on the (stairs|landing|doorstep|floor|roof|bridge|phone|line)`,
  String.raw`(hes|shes|theyre|he is|she is|they are|is|are|keeps|still|dads|mums|carers|stepdads|boyfriends|partners) (still |been )?(\w+ing)\b`,
  String.raw`(is|s|are|re|has|have|hes|shes) (here|there|back|with (me|us))|turned up|showed up|(when|once|after) (\w+ )?(gets?|got|goes|get) (in|home|back)|once theyre (out|home)|after school|home ?time|at (half|quarter) (past )?\d|at \d{1,2} ?(pm|am|tonight|oclock)?\b|by \d{1,2} ?(pm|am)|\d{1,2} ?pm|\d{1,2} at night|till \d`,
];

/** Signs that the writer is there, or wants help at once. */
export const presence: readonly string[] = [
  String.raw`(sat |stood |here |standing |sitting |hiding )?with me|in my (van|car|office|room|house|classroom|class|clinic|surgery|arms|bed ?room)|my bed ?room door|i can (hear|see|smell)|i (hear|see) (him|her|them|shouting|screaming)|we(ve| have) locked|standing (in|at)|looked through|walked in on`,
  String.raw`\bhelp( me)?\b|urgent\w*|urgnet|emergency|asap|quick(ly)?!*|please hurry|sos|what do i do|who now|pls|plz|!!|\?\?`,
  String.raw`(hes|shes|theyre) (got|on|in|at|coming|gone|taking|hurting|hitting|threatening)`,
];

/** Words about rules, lessons and paper: the question is about the procedure. */
export const procedural: readonly string[] = [
  String.raw`training|slides?|quiz|assembly|display|presentation|essay|assignment|dissertation|policy|policies|procedures?|protocol|definition|defined|case study|scenario|hypothetical\w*|in (general|theory|principle)|as a rule|poster|leaflet|inset|induction|refresher|audit|ofsted|exam`,
  String.raw`what counts as|what (do|does|should|must|would) (we|i|you|a|an|the|staff|schools?|teachers?|someone|people|professionals?) (\w+ )?(do |have to do |need to do )?(when|if|where|once)\b|when (can|should|must|do) (we|i|you|staff|a|an|the)|what if a (child|pupil|parent)|if a (child|pupil|parent|baby|teenager)|(can|should|must|may|is|are|does|do) (a|an|schools?|teachers?|any|all) (\w+ )?(teachers?|staff|police|pupil|child|parent|school|person|social|gp|referr\w+|professional)`,
  String.raw`when (children|a child|pupils|parents|they first|someone)|whenever|in (case|cases) of|are there (rules|any rules)|which (chapter|section|form|part)`,
];

/** Long ago, or dealt with. */
export const past: readonly string[] = [
  String.raw`\b(19|20)\d\d\b|years? ago|months? ago|weeks? ago|last (year|month|term|summer|winter|christmas|spring|autumn)|histor\w*|non ?recent|in the past|back in|used to|when (i|she|he|we|they) (was|were) (a |little|young|small|\d+|at school|kids|growing)|as a child|childhood|long time ago|decades?|previous(ly)?|since adopted|an? adult now|now (an adult|grown|\d\d)\b`,
  String.raw`(s47|section 47|enquiry|investigation|case|assessment|trial|inquest) (is |was |has been |now )?(finished|closed|concluded|over|ended|done)|already (dealt|sorted|reported|referred|resolved|safe)|(from|in|since|back in) (january|february|march|april|may|june|july|august|september|october|november|december)\b|all (safe|calm|fine|ok|sorted) now|(is|are) safe now|happy days`,
];

/** A child or young person writing about themselves. */
export const childSpeaking: readonly string[] = [
  String.raw`\b(im|i am|me) (only |just |nearly |almost )?(([5-9]|1[0-7])|(five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen))\b(?! (weeks?|months?|mins?|minutes?|days?|hours?|miles|cases|pages|families|children|kids))`,
  String.raw`my (step ?)?(dad|dads|daddy|father|mum|mums|mummy|mother|uncle|grandad|grandpa|nan|brother|sister|foster (mum|dad|carer|parents?)|carer|teacher|coach|cousin|mums (boyfriend|partner)|dads (girlfriend|partner)|parents|boyfriend|bf) (\w+ ){0,4}(hits?|hit|hitting|beats?|beat|kicks?|punch\w*|slaps?|touch\w*|hurts?|hurt|scream\w*|shouts?|locks?|burns?|makes|threat\w*|grabs?|throws?|calls|starves|watches|films|does|did) (\w+ ){0,3}(me|to me)\b`,
  String.raw`what my (step ?)?(dad|mum|uncle|brother|grandad|carer|foster \w+|mums boyfriend) (does|did|is doing) to me|(he|she|they|dad|mum|stepdad|hes|shes) (hits|touches|beats|hurts|kicks|locks) me\b`,
  String.raw`am i in trouble|is it my fault|will (they|she|he|you|u|my teacher|the school) tell my (mum|dad|parents|foster)|if i tell (someone|anyone|a teacher|my teacher|you|u|them)|dont tell my (mum|dad|parents)|will i (be|get) (taken|put) (away|into|in)|do i have to (go back|live)|i (dont|do not) (wanna|want to|feel safe) (go|be|at|going)? ?(home|there)|our secret|can a kid (ring|tell|call|phone)|im not a little kid|no one (wants|loves|believes) me`,
  String.raw`(dad|mum|stepdad|he|she|they) said (hes|shes|theyre|he|she|they) ?(is |are )?(gonna|going to|will) (beat|hit|kill|hurt|get|batter) me`,
];

/** An adult is writing: a partner, a professional, a parent. */
export const adultSpeaking: readonly string[] = [
  String.raw`my (husband|wife|partner|ex|fiance|client|patient|pupil|student|daughter|son|kids?|children|child|baby|toddler|caseload|grandchild\w*|grandson|granddaughter|foster (child|lad|girl|boy)|lad|girl|boy|little (one|boy|girl))\b|\bas a (teacher|parent|nurse|social worker|gp|foster carer)|in my (class|clinic|surgery|tutor group)`,
];
