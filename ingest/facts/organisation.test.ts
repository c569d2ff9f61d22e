import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../parse/markdown/parse-markdown.ts";
import { parseText } from "../parse/text.ts";
import { assembleBlocks } from "../structure/assemble.ts";
import { rebuildStructure } from "../structure/canonical.ts";
import { isNameOfBody, isNameOfPublisher } from "./organisation.ts";
import { statedFacts } from "./stated-facts.ts";

const prose = "The duty team takes calls from anyone who is worried about a child, at any time of the day.";
const noFacts = { title: null, publisher: null, date: null, language: null };
const ofText = (lines: readonly string[]) =>
  statedFacts(rebuildStructure(parseText(Buffer.from([...lines, "", prose].join("\n")))), noFacts);
const ofMarkdown = (text: string) => {
  const parsed = parseMarkdown(Buffer.from(text));
  return statedFacts(assembleBlocks(parsed), parsed.facts);
};

describe("the name of a body", () => {
  it.each(["OAKHAM DISTRICT COUNCIL", "University of Ely", "St Anne's Primary School", "Fen Rovers FC"])(
    "is one that may publish: %j",
    (line) => {
      expect(isNameOfPublisher(line)).toBe(true);
    },
  );

  it.each(["LICENSING SERVICE", "Safeguarding Team"])("is that of a part: %j", (line) => {
    expect([isNameOfBody(line), isNameOfPublisher(line)]).toEqual([true, false]);
  });

  it.each([
    "School trips policy",
    "Working with the police",
    "Code of the Council",
    "Council",
    "Who tells the school?",
  ])("is not: %j", (line) => {
    expect(isNameOfBody(line)).toBe(false);
  });
});

describe("what stands over a title", () => {
  it("is whose document it is, and the title stands under it", () => {
    expect(ofText(["OAKHAM DISTRICT COUNCIL", "", "RULES FOR CARRYING CHILDREN"])).toMatchObject({
      title: "RULES FOR CARRYING CHILDREN",
      publisher: "OAKHAM DISTRICT COUNCIL",
    });
    expect(ofMarkdown(`# Fen Youth Orchestra\n\n## Handbook for tutors\n\n${prose}`)).toMatchObject({
      title: "Handbook for tutors",
      publisher: "Fen Youth Orchestra",
    });
  });

  it("is the title itself where nothing under it calls the document what it is", () => {
    expect(ofMarkdown(`# Fen Youth Orchestra\n\n## Rooms\n\n${prose}`)).toMatchObject({
      title: "Fen Youth Orchestra",
      publisher: null,
    });
  });

  it("is the way to the page, and the title its last part where no heading follows", () => {
    expect(ofText(["Home > Library > Trips abroad"]).title).toBe("Trips abroad");
    expect(ofText(["Intranet » Library » Trips", "", "Going on a trip"]).title).toBe("Going on a trip");
  });
});

describe("whose a document is", () => {
  it("is read where a label says so", () => {
    expect(ofMarkdown(`---\nschool: Oakham Primary\n---\n# Trips policy\n\n${prose}`).publisher).toBe(
      "Oakham Primary",
    );
    expect(ofText(["Trips policy", "", "Name of school: Oakham Primary"]).publisher).toBe("Oakham Primary");
    expect(ofText(["Trips policy", "", "School: 01632 960 001"]).publisher).toBeNull();
    expect(ofText(["Trips policy", "", "Organisation: Barnfield"]).publisher).toBe("Barnfield");
    expect(ofText(["Trips policy", "", "Nursery: Little Oaks, Ely"]).publisher).toBe("Little Oaks, Ely");
  });

  it.each([
    "Practice: Lock the gate behind you.",
    "Setting: Keep the list by the door",
    "Organisation: Ring the office first.",
    "School: What do we tell parents?",
  ])("is not read where a rule stands behind the word: %j", (line) => {
    expect(ofText(["Trips policy", "", line]).publisher).toBeNull();
  });
});
