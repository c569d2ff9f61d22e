import { describe, expect, it } from "vitest";
import { buildDocument } from "./build-document.ts";
import { versionInFile } from "./version-mark.ts";
import { chooseVersions } from "./versions.ts";

const policy =
  "The duty team takes calls from anyone who is worried about a child. It writes down who rang, when and why, and decides what happens next before the day ends.";

async function build(file: string, text: string, isNamed = false) {
  const id = file.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return buildDocument({ description: { id, file, isNamed }, bytes: Buffer.from(text) }, []);
}

async function chosen(files: Record<string, string>, isNamed = false) {
  const built = await Promise.all(Object.entries(files).map(([file, text]) => build(file, text, isNamed)));
  const { current, older } = chooseVersions(built);
  return {
    current: current.map(({ file }) => file),
    older: older.map((entry) => [entry.older.file, entry.newer.file]),
  };
}

describe("versionInFile", () => {
  it.each([
    ["policy-v1.pdf", "policy", [1], null],
    ["Policy_V2.1 final.docx", "policy final", [2, 1], null],
    ["Policy version 3.txt", "policy", [3], null],
    ["Policy 2019.docx", "policy", null, "2019"],
    ["calls/Policy May 2023.txt", "calls/policy", null, "2023-05"],
    ["Policy 2023-05-01.txt", "policy", null, "2023-05-01"],
    ["Part 1.pdf", "part 1", null, null],
    ["Board minutes 2023.pdf", "", null, "2023"],
  ])("reads %j", (...[file, name, version, date]) => {
    expect(versionInFile(file)).toEqual({ name, version, date });
  });
});

describe("chooseVersions", () => {
  it("lets the higher version of one document answer", async () => {
    const changed = policy.replace("before the day ends", "within one working day");
    expect(await chosen({ "policy-v2.txt": policy, "policy-v10.txt": changed, "other.txt": policy })).toEqual(
      {
        current: ["policy-v10.txt", "other.txt"],
        older: [["policy-v2.txt", "policy-v10.txt"]],
      },
    );
  });

  it("lets the latest of three years answer, each older one pointing at it", async () => {
    const files = { "Policy 2019.txt": policy, "Policy 2023.txt": policy, "Policy 2021.txt": policy };
    expect(await chosen(files)).toEqual({
      current: ["Policy 2023.txt"],
      older: [
        ["Policy 2019.txt", "Policy 2023.txt"],
        ["Policy 2021.txt", "Policy 2023.txt"],
      ],
    });
  });

  it("tells versions of one title by the dates that they state", async () => {
    const old = `Recording Telephone Calls\n\nLast updated: May 2019\n\n${policy}`;
    const now = `Recording Telephone Calls\n\nLast updated: June 2023\n\n${policy}`;
    expect((await chosen({ "a.txt": now, "b.txt": old })).older).toEqual([["b.txt", "a.txt"]]);
  });

  it.each([
    ["parts of one manual", { "Part 1.txt": policy, "Part 2.txt": policy }],
    ["minutes of two years", { "minutes 2022.txt": policy, "minutes 2023.txt": policy }],
    [
      "two documents of one name in two folders",
      { "north/policy-v1.txt": policy, "south/policy-v2.txt": policy },
    ],
    [
      "documents that have hardly a word in common",
      {
        "guide 2019.txt": policy,
        "guide 2023.txt": "Midwives visit mothers at home and weigh newborn babies on scales.",
      },
    ],
    [
      "chapters of one manual that have its title and different texts",
      {
        "a.txt": `Safeguarding Children Manual\n\nLast updated: May 2019\n\n${policy}`,
        "b.txt":
          "Safeguarding Children Manual\n\nLast updated: May 2023\n\nMidwives visit mothers at home, and the duty team hears of it.",
      },
    ],
    [
      "documents of one title whose age is not stated",
      {
        "a.txt": `Recording Telephone Calls\n\n${policy}`,
        "b.txt": `Recording Telephone Calls\n\n${policy}`,
      },
    ],
  ])("takes %s for different documents", async (_, files) => {
    expect((await chosen(files as Record<string, string>)).older).toEqual([]);
  });

  it("leaves alone what a manifest names", async () => {
    expect((await chosen({ "policy-v1.txt": policy, "policy-v2.txt": policy }, true)).older).toEqual([]);
  });
});
