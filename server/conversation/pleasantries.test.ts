import { describe, expect, it } from "vitest";
import { smallTalkIn, withoutPleasantries } from "./pleasantries.ts";

describe("withoutPleasantries", () => {
  it.each([
    ["Hi, quick one: who chairs a strategy meeting?", "who chairs a strategy meeting?"],
    ["hello there - can you tell me who chairs it please", "who chairs it"],
    ["Could you please let me know if parents must agree? Thanks", "parents must agree?"],
    ["just wondering whether I can ring the police, cheers", "I can ring the police"],
    ["Sorry to trouble you. Who signs it off? Thank you so much for your help.", "Who signs it off?"],
    ["is that a referral? any advice would be appreciated", "is that a referral?"],
    ["for my training slides: who chairs a strategy meeting", "who chairs a strategy meeting"],
    ["This is for the staff induction pack, what counts as neglect?", "what counts as neglect?"],
    ["good morning all, I need to know what a MASH is. Many thanks.", "what a MASH is"],
  ])("of “%s” leaves “%s”", (typed, asked) => {
    expect(withoutPleasantries(typed)).toBe(asked);
  });

  it.each([
    "hi",
    "thank you",
    "",
    "👋",
    "who told them please and thank you matter",
    "Please refer the child",
    "for my son, who do I ring",
    "does she get thanks for your help with the plan",
  ])("leaves “%s” as it is", (typed) => {
    expect(withoutPleasantries(typed)).toBe(typed);
  });
});

describe("smallTalkIn", () => {
  it.each([
    "thanks you have been really helpful",
    "ta very much",
    "Cheers love",
    "that’s great, thank you",
    "ok thats really clear, thanks for explaining it",
    "you're a star",
    "no thanks, that's all I needed to know",
  ])("takes “%s” for thanks", (turn) => {
    expect(smallTalkIn(turn)).toBe("thanks");
  });

  it.each(["hi", "good morning all", "hello, how are you?"])("takes “%s” for a greeting", (turn) => {
    expect(smallTalkIn(turn)).toBe("greets");
  });

  it.each(["ok", "right, got it", "yes", "makes sense"])("takes “%s” for hearing what was said", (turn) => {
    expect(smallTalkIn(turn)).toBe("acknowledges");
  });

  it.each([
    "thanks, what about the conference?",
    "thanks he is hitting her again",
    "cheers, and if she's 16?",
    "thanks but that's not helpful",
    "is that helpful",
    "was it helpful",
    "what is that",
    "hi help me",
    "thanks please help me",
    "hello I need advice",
    "no",
    "16",
    "Southend",
    "",
  ])("hears a question, a telling or an answer in “%s”", (turn) => {
    expect(smallTalkIn(turn)).toBeNull();
  });
});

it.each(["help", "please help", "I need help!", "can someone help me please", "HELP ME NOW"])(
  "“%s” calls for help, and says not with what",
  (turn) => {
    expect(smallTalkIn(turn)).toBe("calls-for-help");
  },
);

it.each(["help with a referral", "can you help me fill in the form", "early help", "help he's hitting her"])(
  "“%s” says with what help is wanted",
  (turn) => {
    expect(smallTalkIn(turn)).toBeNull();
  },
);
