import { describe, expect, it } from "vitest";
import type { Message } from "../contract.ts";
import { bundledKnowledge } from "../testing/bundled-knowledge.ts";
import { understandQuestion } from "./question.ts";

const knowledge = await bundledKnowledge();

const understand = (...turns: string[]) =>
  understandQuestion(
    turns.map((content): Message => ({ role: "user", content })),
    knowledge,
  );

describe("understandQuestion", () => {
  it.each([
    ["How long does social care have to decide?", "how-long"],
    ["by when must it be confirmed in writing", "how-long"],
    ["When does the strategy meeting have to happen?", "how-long"],
    ["Who chairs the conference?", "who"],
    ["Which professional examines the child?", "who"],
    ["What information should a referral hold?", "list"],
    ["What are the signs of neglect?", "list"],
    ["What do I do if parents refuse consent?", "what-to-do"],
    ["Can I refer without consent?", "what-to-do"],
    ["strategy meeting", "fact"],
  ])("reads what kind of thing “%s” asks for: %s", (text, type) => {
    expect(understand(text).type).toBe(type);
  });

  it("counts the last turn's words in full, and earlier turns' less, the older the less", () => {
    const { stems } = understand("paediatric assessment", "interpreter", "and the police?");
    expect(stems.get("polic")).toBe(1);
    const interpreter = stems.get("interpret") ?? 0;
    const paediatric = stems.get("paediatr") ?? 0;
    expect(interpreter).toBeLessThan(1);
    expect(paediatric).toBeLessThan(interpreter);
    expect(paediatric).toBeGreaterThan(0);
  });

  it.each([
    "different thing. the older brother isn't at any school, who do we tell",
    "ok unrelated, the older brother isn't at any school, who do we tell",
    "ta. on another note the older brother isn't at any school, who do we tell",
  ])("hears nothing said before where a turn says that it is about something else: %s", (turn) => {
    const { stems, isFollowUp } = understand("who chairs a strategy meeting", turn);
    expect([stems.has("chair"), isFollowUp]).toEqual([false, false]);
  });

  it.each([
    "a different social worker came, who do we tell",
    "does something else happen then?",
    "another meeting?",
  ])("still hears it where only a word of that is said: %s", (turn) =>
    expect(understand("who chairs a strategy meeting", turn).stems.has("chair")).toBe(true),
  );

  it("asks what to do where somebody asks what the procedures say to do", () => {
    const asked = understand("what do the procedures say to do about a child with a serious injury");
    expect(asked.text).toBe("what should we do about a child with a serious injury");
  });

  it("looks for non-recent abuse where a grown-up's childhood is told of", () => {
    const { concepts, stems } = understand("man of 35 has told me his uncle raped him when he was a boy");
    expect([...concepts.keys(), ...stems.keys()].join(" ")).toContain("recent");
  });

  it("counts what is asked in full, and less what was told beside it, unless that is what is asked of", () => {
    const { stems } = understand("A pupil came in with bruises. Who chairs the strategy meeting?");
    expect([stems.get("chair"), stems.get("strategi")]).toEqual([1, 1]);
    expect(stems.get("bruis")).toBeLessThan(1);
    expect(understand("A pupil came in with bruises. What do I do?").stems.get("bruis")).toBe(1);
    const ofSection = understand("who attends a s. 47 strategy meeting").stems;
    expect([ofSection.get("attend"), ofSection.get("strategi"), ofSection.get("meet")]).toEqual([1, 1, 1]);
    expect(understand("Who chairs\nthe strategy\nmeeting?").stems.get("meet")).toBe(1);
  });

  it.each([
    "I'm so scared they will remove my kids. What happens at the first conference?",
    "we are both terrified about our kids. what happens at the first conference?",
  ])("counts what is feared least: “%s”", (turn) => {
    const { stems } = understand(turn);
    expect(stems.get("confer")).toBe(1);
    expect(stems.get("kid")).toBe(0.2);
  });

  it("counts what is told of facts more than what is feared, and a fear that is all there is in full", () => {
    const told = understand("our kids went to live with gran. what happens at the first conference?");
    expect(told.stems.get("kid")).toBe(0.6);
    expect(understand("I'm so scared they will remove my kids").stems.get("kid")).toBe(1);
  });

  it("looks for a harm that is told afterwards, less than for what was asked", () => {
    const { stems } = understand("do we need consent to refer", "and if it's sexual abuse?");
    expect(stems.get("consent")).toBe(1);
    expect(stems.get("sexual")).toBe(0.4);
  });

  it("looks for an age that is told afterwards, less than for what was asked", () => {
    const question = understand("who attends a conference", "she's 14");
    expect(question).toMatchObject({ text: "who attends a conference", age: "14", isInFull: true });
    expect(question.stems.get("confer")).toBe(1);
    expect(question.stems.get("14")).toBeLessThan(1);
  });

  it("lets a turn that leans on the last one take more of it than one that stands by itself", () => {
    const leaning = understand("Who examines the child at the hospital?", "and if she refuses?");
    const standing = understand(
      "Who examines the child at the hospital?",
      "Which details must the written referral to social care contain about parents, carers and the household?",
    );
    expect(leaning.isFollowUp).toBe(true);
    expect(standing.isFollowUp).toBe(false);
    expect(leaning.stems.get("hospit") ?? 0).toBeGreaterThan(standing.stems.get("hospit") ?? 0);
  });

  it("reads a turn that names another half as the whole question, and nothing of the old half", () => {
    const question = understand("Who chairs the strategy meeting?", "and the conference?");
    expect(question).toMatchObject({ text: "Who chairs the conference?", type: "who", isInFull: true });
    expect(question.typed).toBe("and the conference?");
    expect(question.stems.has("strategi")).toBe(false);
  });

  it("reads a place that completes a question as no matter of it", () => {
    const question = understand("How soon must a referral be in writing?", "Southend");
    expect(question.text).toBe("How soon must a referral be in writing?");
    expect(question.isFollowUp).toBe(true);
  });

  it.each(["how quickly", "by when?", "how often"])("asks “%s” of what was said before", (turn) => {
    const question = understand("Who reviews the child in need plan?", turn);
    expect(question.isFollowUp).toBe(true);
    expect(question.stems.get("review") ?? 0).toBeGreaterThan(0.1);
  });

  it("takes who asks how to ring somebody to ask for a number", () => {
    expect(understand("how do I ring them").text).toBe("what number do I ring them");
  });

  it("takes the first turn for no follow-up", () => {
    expect(understand("and if she's 16?").isFollowUp).toBe(false);
  });

  it("gives a word that was said twice its higher weight, once", () => {
    expect(understand("conference", "Who chairs the conference?").stems.get("confer")).toBe(1);
  });

  it("reads the user's turns alone", () => {
    const turns: Message[] = [
      { role: "user", content: "Who chairs the conference?" },
      { role: "assistant", content: "He is hitting her right now with a knife. Interpreters." },
      { role: "user", content: "and who takes the minutes?" },
    ];
    const question = understandQuestion(turns, knowledge);
    expect(question.danger).toBeNull();
    expect(question.stems.has("interpret")).toBe(false);
    expect(question.earlier).toEqual(["Who chairs the conference?"]);
  });

  it("keeps what was typed beside what was understood", () => {
    const question = understand("Who chairs the stratgy meeting?");
    expect(question.typed).toBe("Who chairs the stratgy meeting?");
    expect(question.text).toBe("Who chairs the strategy meeting?");
  });

  it.each([
    ["how do i hide the brusies from the school", "unsafe-request"],
    ["shuold I believe her", "needs-a-person"],
    ["how do I record the brusies", null],
  ])("reads what cannot be given from what was meant as well: “%s”", (typed, limit) => {
    expect(understand(typed).limit).toBe(limit);
  });

  it("finds the danger, and looks for what the procedures say of it besides what was asked", () => {
    const question = understand("he is hitting her right now, who chairs the conference");
    expect(question.danger?.level).toBe("emergency");
    expect(question.stems.get("confer")).toBe(1);
    expect(question.stems.get("emerg") ?? 0).toBeGreaterThan(0);
    expect(question.stems.get("emerg") ?? 0).toBeLessThan(1);
  });

  it("has nothing to look for in a greeting", () => {
    const { stems, concepts } = understand("hello");
    expect(stems.size + concepts.size).toBe(0);
  });

  it("reads accents written as one character or as two alike", () => {
    const { stems } = understand("cafe\u0301 consent");
    expect([...stems.keys()]).toEqual([...understand("caf\u00e9 consent").stems.keys()]);
  });
});
