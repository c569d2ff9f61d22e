import { describe, expect, it } from "vitest";
import type { Message } from "../contract.ts";
import { bundledKnowledge } from "../testing/bundled-knowledge.ts";
import { understandQuestion } from "./question.ts";
import type { Danger } from "./safety.ts";

const knowledge = await bundledKnowledge();

/** What is made of a conversation's user turns. */
function dangerIn(...turns: string[]): Danger["level"] | null {
  const messages = turns.map((content): Message => ({ role: "user", content }));
  return understandQuestion(messages, knowledge).danger?.level ?? null;
}

/** The texts of which danger was read; one alert too many only adds to an answer, so a few may be. */
const alarming = (texts: readonly string[]) => texts.filter((text) => dangerIn(text) !== null);

describe("danger now", () => {
  it.each([
    "he is hitting her right now",
    "my neighbour is battering her toddler, I can hear it through the wall",
    "theres a boy here with blood all over his face",
    "The baby has stopped breathing",
    "baby wont wake up",
    "she has took a load of her mums tablets",
    "a pupil just told me she swallowed 30 paracetamol",
    "dad has turned up drunk at the gate to collect them",
    "mum is pissed and trying to drive off with the kids in the car",
    "he's got a knife and the children are upstairs",
    "there is a man with a gun outside the nursery",
    "shes locked herself in the bathroom and says shes going to kill herself",
    "he said he will kill them all tonight",
    "one of my year 9s is on the bridge",
    "stepdad is strangeling her",
    "he has his hands round her neck",
    "toddler found wandering in the road, no adult with him",
    "4 year old left home alone, mum not back",
    "kids been left on there own since last night",
    "the father has just grabbed the baby and ran off",
    "girl has been missing since this morning and her phone is off",
    "they are flying her out tomorrow morning to be married",
    "she says she is being cut this weekend, flight is tonight",
    "just seen bruises round a babys neck in clinic",
    "6 month old with a broken arm in a&e right now",
    "he raped her last night, she has only just told me",
    "fire in the flat and the children are still inside",
    "a child has collapsed in the playground",
    "she is having a seizure, foster carer cant cope",
    "hes shaking the baby",
    "mother threw the baby against the wall",
    "He threw her down the stairs ten minutes ago",
    "child wont go home, says dad is going to beat her when she gets in",
    "there is shouting and screaming next door and the kids are crying, help",
    "teenager with a noose in his room",
    "boy covered in burns in my classroom now",
    "urgnet he is hurting my grandson pls help",
    "mum is holding a pillow over the baby",
    "she's bleeding and wont stop",
    "we have barricaded ourselves in, he is smashing the door",
    "toddler has drunk bleach",
    "a lad has just been stabbed outside school",
    "my ex has snatched my daughter from school",
    "hes driving the kids home and hes drunk",
    "the 3 yr old is locked in a car and its boiling",
  ])("is an emergency: “%s”", (text) => {
    expect(dangerIn(text)).toBe("emergency");
  });
});

describe("a child or young person writing about themselves", () => {
  it.each([
    "my dad hits me and I'm 12",
    "i'm 14 and my uncle touches me",
    "my stepdad hurts me when mum is out",
    "my mum locks me in my room and doesnt give me food",
    "will they tell my mum if i say something",
    "do i have to go back to my foster carers they are horrible to me",
    "im 11 and i dont want to go home",
    "if i tell my teacher will i be taken away",
    "my brother makes me do things i dont like",
    "he touches me and says its our secret",
    "am i in trouble for telling",
    "I am fifteen and my boyfriend hits me",
    "my mums boyfriend watches me in the shower",
    "dont tell my parents but im scared of my dad",
    "is it my fault that my grandad does stuff to me",
    "my dad said hes gonna beat me when i get in",
    "i am 9 and my daddy is always drunk and shouts at me",
    "what happens if a kid like me rings social services",
  ])("gets a plain route to help: “%s”", (text) => {
    expect(dangerIn(text)).not.toBeNull();
  });

  it.each([
    "my husband hits me and the kids see it",
    "he hits me and the kids",
    "my husband hits me and the kids",
    "a 4 year old told me daddy touches her, what do I say",
    "a boy told me his dad hits him",
    "mum is 10 weeks pregnant, her last two were removed. who do I tell and when",
    "linear bruises seen on a 5 year old, can I take a photo",
    "I am a teacher and my pupil says her dad hits her",
    "my daughter says her uncle hits her",
    "I'm 12 weeks pregnant, when does the assessment start?",
    "My grandaughter told me her mums boyfriend touches her. she begged me not to tell",
    "my dauhgter says grandad kisses her there and its a secret",
    "I have 15 cases and 10 visits",
    "I am 17 minutes late with the report",
  ])("is not meant where an adult writes: “%s”", (text) => {
    expect(dangerIn(text)).not.toBe("child-asking");
  });
});

it.each([
  "an older boy told me he will hurt me if i tell and i am scared to go home",
  "my dad hits me and a girl at school told me to ask here",
])("takes for no adult whom another child threatened or sent: “%s”", (text) => {
  expect(dangerIn(text)).toBe("child-asking");
});

describe("an emergency that a child may tell of", () => {
  const mayBeChild = (content: string) =>
    understandQuestion([{ role: "user", content }], knowledge).danger?.mayBeChild;

  it.each([
    "my dad has a knife and he is coming upstairs",
    "my mum took all her pills and wont wake up, im 9",
  ])("is known by their own words: “%s”", (text) => {
    expect(dangerIn(text)).toBe("emergency");
    expect(mayBeChild(text)).toBe(true);
  });

  it.each([
    "Health visitor here, the baby has stopped breathing",
    "my husband is strangling my daughter",
    "he has a knife and the kids are upstairs",
    "pupil has a bruise and says he fell, should I be worried",
  ])("is not meant where an adult tells: “%s”", (text) => {
    expect(dangerIn(text)).toBe("emergency");
    expect(mayBeChild(text)).toBe(false);
  });

  it("is not meant where an adult wrote in an earlier turn", () => {
    const turns = ["I'm her foster carer", "im 13 and my dad hits me every night when my mum is at work"];
    expect(dangerIn(...turns)).not.toBe("child-asking");
    expect(dangerIn(...turns.slice(1))).toBe("child-asking");
  });
});

describe("words that only sound dangerous", () => {
  const calm = [
    "the deadline is killing me, how long do we have for the assessment",
    "we are fighting a losing battle with the paperwork",
    "does anyone have a killer argument for the panel",
    "I smashed my target for visits this month",
    "can I take a shot at drafting the plan",
    "dying to know who chairs the conference",
    "my manager will kill me if the report is late",
    "we were bombarded with referrals today",
    "the team is burnt out",
    "she kicked off the meeting at ten",
    "hang on, what does section 47 mean",
    "is there a fire drill policy for contact centres",
    "we are under the gun with this court report today",
    "that was a shot in the dark, who do I ask",
    "he was beating himself up about the missed visit",
    "can you shoot me the link to the form",
    "it is a minefield right now, where do I start with consent",
    "alarm bells are ringing about our record keeping today",
    "let me take a stab at the chronology tonight",
    "I'm drowning in emails today, what must be recorded",
  ];

  it("raise an alarm at most one time in five", () => {
    const alarms = alarming(calm);
    expect(alarms.length / calm.length, alarms.join("\n")).toBeLessThanOrEqual(0.2);
  });
});

describe("questions about what the procedures say", () => {
  const calm = [
    "What should be done when a child is in immediate danger?",
    "What is the definition of physical abuse?",
    "What counts as neglect?",
    "How do staff respond if a child says they have been hit?",
    "Who do we call when a child is missing?",
    "What does the procedure say about forced marriage?",
    "Which doctor examines a child with bruises?",
    "When must the police be told of a sexual assault?",
    "Can a teacher restrain a pupil with a knife?",
    "What happens if a baby is found to have a fracture?",
    "We need slides for training on suicide and self harm",
    "What should a school do when a pupil discloses rape?",
    "What are the signs of a child being drugged?",
    "When is a strategy meeting needed after an overdose?",
    "How long do police have to reply?",
    "What do I do if parents refuse consent?",
    "Who chairs the strategy meeting?",
    "How is non-recent abuse referred?",
    "A man of 40 told me he was beaten as a child in 1989",
    "The enquiry into the assault finished in March, what do we file?",
    "She was hit by her father ten years ago and is now an adult",
  ];

  it("raise an alarm at most one time in five", () => {
    const alarms = alarming(calm);
    expect(alarms.length / calm.length, alarms.join("\n")).toBeLessThanOrEqual(0.2);
  });
});

describe("calm questions near to dangers", () => {
  const calm = [
    "how long does social care have to get back to me",
    "when will i hear back",
    "how long before social care gets back to me",
    "how soon does the hub reply to a school",
    "my pupil is 15 and wants to drop maths",
    "my 6 month old cant sit up, who do i ask",
    "burn on hand, 4yr old, mum says hair straighteners, seems plausible, healed. who examines",
    "can i ask if the man my sister is seeing is on some kind of register",
    "the social worker talks down to me, can i have another one",
    "do i have to let the social worker see the bedrooms",
    "he gave the ruler back and everyone has gone home. what form is it",
    "is a healed scar put on the body map",
  ];

  it("raise an alarm at most one time in four", () => {
    const alarms = alarming(calm);
    expect(alarms.length / calm.length, alarms.join("\n")).toBeLessThanOrEqual(0.25);
  });

  it.each([
    "when will someone call me, mum has just left with him and says she'll drive them into the river",
    "my pupil is 15 and she's on the roof",
    "burn on hand, 4yr old, mum held it on the hob, he goes home with her at three",
    "the man my sister is seeing has got my niece locked in his van",
    "my neighbour leaves her newborn with a 7 yr old every night",
  ])("are no reason to miss the danger: “%s”", (text) => {
    expect(dangerIn(text)).toBe("emergency");
  });
});

describe("words that say nothing", () => {
  it.each(["hello", "ok", "the", "...", "?", "🙂", "1", "xyzzy plugh", "thanks, that helps", "Привет"])(
    "raise no alarm: “%s”",
    (text) => {
      expect(dangerIn(text)).toBeNull();
    },
  );
});

describe("a conversation", () => {
  const danger = "he has a knife and the kids are upstairs";

  it("is read from its end: danger told at last counts", () => {
    expect(dangerIn("Who chairs the strategy meeting?", "he is hitting her right now")).toBe("emergency");
  });

  it.each(["what do I do?", "who do i ring", "he is still here, they are screaming", "and now?"])(
    "goes on being dangerous while the talk goes on about it: “%s”",
    (next) => {
      expect(dangerIn(danger, next)).toBe("emergency");
    },
  );

  it("goes on being dangerous through several short turns", () => {
    expect(dangerIn(danger, "who do I ring first", "do I have to fill in the form")).toBe("emergency");
  });

  it("is calm again once the talk has moved on", () => {
    expect(dangerIn(danger, "ok thanks, the police are here", "Who chairs the strategy meeting?")).toBeNull();
    expect(dangerIn(danger, "How many working days does an assessment take from the referral?")).toBeNull();
  });

  it.each([
    ["Do I need the parents to agree to a referral?", "what if he is 17"],
    ["How do I refer in Peterborough?", "its gone 7pm"],
    ["How fast does a strategy meeting have to happen?", "and if she was raped"],
    ["How can a section 47 enquiry end?", "true but she is safe"],
    ["Can I refer without consent?", "what if dad finds out"],
    ["who attends a conference", "she's 14"],
    ["who attends a conference", "he's four years old"],
    ["how long to decide on a contact", "it came in at 3pm on Friday 6 March 2026"],
    ["is the list confidential", "can a dad ask"],
  ])("is calm where a short turn only asks on: “%s” “%s”", (before, next) => {
    expect(dangerIn(before, next)).toBeNull();
  });

  it("is calm through several short turns that only ask on", () => {
    const calm = ["who can consent to a medical", "she's 16", "and if she says no", "and a 12 year old"];
    for (const [i] of calm.entries()) expect(dangerIn(...calm.slice(0, i + 1))).toBeNull();
    const caller = ["a neighbour has phoned our nursery worried about a child", "she wont give her name"];
    expect(dangerIn(...caller, "what do I write down", "do we refer it or does she")).toBeNull();
  });

  it("goes on being dangerous when somebody's age or the day is added", () => {
    expect(dangerIn(danger, "she's 14")).toBe("emergency");
    expect(dangerIn(danger, "they're 4 and 6", "what do I do", "it's Friday", "who do I ring")).toBe(
      "emergency",
    );
    expect(dangerIn("who attends a conference", "she's 14 and she's on the bridge now")).toBe("emergency");
  });

  it("is calm once a danger is told to be over, and not when it is back", () => {
    const knife = ["can I share information with a GP receptionist", "a boy has just come in with a knife"];
    expect(dangerIn(...knife)).toBe("emergency");
    expect(dangerIn(...knife, "he's put it down and gone home, it's sorted. do I refer him")).toBeNull();
    expect(dangerIn(...knife, "he put it down, it was sorted, and now he's back with another one")).toBe(
      "emergency",
    );
  });

  it.each([
    "she just told me he is coming to get her",
    "he is in the bathroom with a blade",
    "she has taken all her tablets",
    "it's happening now",
    "what if it's happening now",
  ])("hears a danger told in few words after a calm question: “%s”", (next) => {
    expect(dangerIn("Who chairs the child protection conference?", next)).toBe("emergency");
  });

  it.each([
    "HE’S GOT A KNIFE AND THE KIDS ARE UPSTAIRS",
    "hes got a knife and the kids are upstairs",
    "he's  got\na   knife and  the kids are upstairs",
  ])("is read the same whatever the case, the apostrophes and the spaces: “%s”", (text) => {
    expect(dangerIn(text)).toBe("emergency");
  });

  it("is told by no greeting and no thanks around a calm question", () => {
    const polite = (text: string) => `Hello, sorry to bother you. ${text} Many thanks for your help.`;
    expect(dangerIn(polite("Give me a quick idea for a packed lunch on a Year 2 trip."))).toBeNull();
    expect(dangerIn(polite("Who chairs the strategy meeting?"))).toBeNull();
    expect(dangerIn(polite("He is hitting her right now."))).toBe("emergency");
  });

  it("is read through the slips of somebody in a hurry", () => {
    for (const text of [
      "hes htiting her rihgt now",
      "theres bloood evrywhere pls hlep",
      "she took 20 paracetmol tonite",
    ]) {
      expect(dangerIn(text)).toBe("emergency");
    }
  });

  it("says the same of a turn in the middle of long talk as of the turn alone", () => {
    const calm = Array.from({ length: 20 }, () => "Who chairs the strategy meeting?");
    expect(dangerIn(...calm, danger)).toBe(dangerIn(danger));
  });
});
