import { describe, expect, it } from "vitest";
import { anchorQuestions } from "./anchor-questions.ts";
import { buildDocument } from "./build-document.ts";

const built = (id: string, text: string) =>
  buildDocument(
    {
      description: {
        id,
        title: id,
        area: "set",
        audience: "practitioners",
        file: `${id}.txt`,
        isNamed: true,
      },
      bytes: Buffer.from(text),
    },
    [],
  );

describe("anchorQuestions", async () => {
  const guide = await built(
    "guide",
    "Calls\n\nCall the police\u00a0at once.\n\nRecords\n\nWrite it down today.",
  );
  const other = await built("other", "Something else is written here.");

  it("gives a question to the passage that holds the words it is anchored to, and where they stand", () => {
    const { byPassage, unanchored } = anchorQuestions(
      [{ documentId: "guide", quote: "Write it  down", questions: ["must I log it", "note it?"] }],
      [guide, other],
    );
    const [, records] = guide.passages;
    expect([...byPassage.keys()]).toEqual([records]);
    const at = guide.text.indexOf("Write");
    expect([...byPassage.values()]).toEqual([
      [
        { text: "must I log it", at },
        { text: "note it?", at },
      ],
    ]);
    expect(unanchored).toEqual([]);
  });

  it("gathers the questions of several groups", () => {
    const { byPassage } = anchorQuestions(
      [
        { documentId: "guide", quote: "Call the police", questions: ["who"] },
        { documentId: "guide", quote: "at once.", questions: ["when"] },
      ],
      [guide],
    );
    expect([...byPassage.values()].flat().map(({ text }) => text)).toEqual(["who", "when"]);
  });

  it("names the anchors whose words, or whose document, are not there", () => {
    const { byPassage, unanchored } = anchorQuestions(
      [
        { documentId: "guide", quote: "Call the army", questions: ["x?"] },
        { documentId: "other", quote: "Call the police", questions: ["x?"] },
        { documentId: "absent", quote: "Call the police", questions: ["x?"] },
      ],
      [guide, other],
    );
    expect(byPassage.size).toBe(0);
    expect(unanchored).toEqual(["guide: Call the army", "other: Call the police", "absent: Call the police"]);
  });
});
