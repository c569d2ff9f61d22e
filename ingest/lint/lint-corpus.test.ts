import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { projectRoot } from "../../corpus/config.ts";
import { lintReportSchema } from "./finding.ts";
import type { Finding, LintReport } from "./finding.ts";
import { lintCorpus } from "./lint-corpus.ts";

const bundled = path.join(projectRoot, "corpus");
const pair = path.join(import.meta.dirname, "testing");

let scratch = "";
beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), "waymark-lint-"));
});
afterAll(() => rm(scratch, { recursive: true }));

const folder = () => mkdtemp(path.join(scratch, "corpus-"));

describe("the bundled procedures, without their rules", () => {
  let report: LintReport;
  beforeAll(async () => {
    const copy = await folder();
    await cp(bundled, copy, {
      recursive: true,
      filter: (source) => source !== path.join(bundled, "rules"),
    });
    report = await lintCorpus(copy, copy);
  });

  /** The contradiction that has all of these quotations among its places. */
  const contradiction = (...quotes: string[]) =>
    report.findings.filter(
      ({ kind, places }) =>
        kind === "timescale-contradiction" &&
        quotes.every((words) => places.some(({ quote }) => quote.replace(/\s+/gu, " ").includes(words))),
    );

  it.each([
    [
      "a strategy meeting within three working days, and within three days",
      "convened within three working days of child protection concerns being identified",
      "must take place within three days",
    ],
    [
      "an initial conference within 15 working days, a pre-birth one ten weeks before the birth",
      "The initial child protection conference should take place within 15 working days",
      "ten weeks prior to the expected delivery date",
    ],
    [
      "a telephone referral confirmed within 48 hours, and within 24",
      "confirm verbal and telephone referrals in writing, within 48 hours",
      "All telephone referrals should be confirmed in writing within 24 hours",
    ],
    [
      "an assessment within 45 working days, and within 45 days",
      "should not exceed 45 working days from the point of referral",
      "they have 45 days to do it",
    ],
    [
      "a decision one working day from the referral, and from the first contact",
      "within one working day of receiving the referral",
      "within 1 working day of the initial contact",
    ],
    [
      "a decision within one working day, and within 24 hours",
      "within one working day of receiving the referral",
      "a decision made within 24 hours",
    ],
  ])("contradict each other: %s", (_, one, other) => {
    expect(contradiction(one, other)).toHaveLength(1);
  });

  it("contradict each other in nothing else", () => {
    expect(report.findings.filter(({ kind }) => kind === "timescale-contradiction")).toHaveLength(6);
  });

  it("have the other faults that people know of", () => {
    const said = report.findings.map(({ kind, places }) => `${kind}: ${places[0]!.quote}`);
    expect(said).toContain("superseded-guidance: Working Together to Safeguard Children’ 2018");
    expect(said).toContain("missing-reference: section 6.6");
    expect(said).toContain("missing-reference: Section 4, Screening Process");
    expect(said).toContain("unexplained-acronym: SCSP");
    expect(report.findings.map(({ message }) => message)).toContain("The numbers go from 2.4.7 to 2.4.17");
  });

  it("are quoted where they stand, in a report that fits its schema, the gravest first", async () => {
    expect(lintReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(report.documents).toBe(5);
    const { error, warning, note } = report.counts;
    expect(error + warning + note).toBe(report.findings.length);
    expect(report.findings.slice(0, error).every(({ severity }) => severity === "error")).toBe(true);
  });
});

/** What is changed, in which document, from what to what, and what must be found because of it. */
interface PlantedChange {
  readonly what: string;
  readonly file: "missing-children-procedure.txt" | "childrens-home-protocol.txt";
  readonly from: string;
  readonly to: string;
  readonly kind: Finding["kind"];
  /** Words of the places that the finding must name. */
  readonly quotes: readonly string[];
}

const procedure = "missing-children-procedure.txt";
const protocol = "childrens-home-protocol.txt";
const planted: readonly PlantedChange[] = [
  {
    what: "the return interview within 72 hours, and within five days",
    file: protocol,
    from: "within 72 hours of the child's return",
    to: "within five days of the child's return",
    kind: "timescale-contradiction",
    quotes: ["within five days of the child's return", "within 72 hours of the child's return"],
  },
  {
    what: "the report to the police within two hours, and within six",
    file: protocol,
    from: "within two hours of noticing",
    to: "within six hours of noticing",
    kind: "timescale-contradiction",
    quotes: ["within six hours of noticing", "within two hours of noticing"],
  },
  {
    what: "the record within five working days, and within five days",
    file: procedure,
    from: "meets every month.",
    to: "meets every month. The record of the return interview is sent to the social worker within five days of the interview.",
    kind: "timescale-contradiction",
    quotes: ["within five days of the interview", "within five working days of the interview"],
  },
  {
    what: "the risk assessment every three months, and every six",
    file: protocol,
    from: "5.2 The RI should visit",
    to: "5.2 The missing risk assessment is reviewed by the registered manager every six months. The RI should visit",
    kind: "timescale-contradiction",
    quotes: ["every six months", "every three months"],
  },
  {
    what: "the social worker told on the same day, and within one working day",
    file: protocol,
    from: "The social worker must be notified on the same day.",
    to: "The child's social worker must be notified within one working day.",
    kind: "timescale-contradiction",
    quotes: ["notified within one working day", "on the same day"],
  },
  {
    what: "a section that is not there",
    file: procedure,
    from: "section 4.2,",
    to: "section 4.6,",
    kind: "missing-reference",
    quotes: ["section 4.6"],
  },
  {
    what: "guidance that was replaced",
    file: procedure,
    from: "Safeguard Children 2023",
    to: "Safeguard Children 2018",
    kind: "superseded-guidance",
    quotes: ["Working Together to Safeguard Children 2018"],
  },
  {
    what: "an acronym that nothing explains",
    file: protocol,
    from: "the Responsible Individual (RI)",
    to: "the RI",
    kind: "unexplained-acronym",
    quotes: ["RI"],
  },
  {
    what: "a heading whose text is gone",
    file: procedure,
    from: "4.1.1 Where a child goes missing three times in ninety days, the social worker should call a multi-agency meeting to look at the pattern. The placement plan should be revised to say what carers should do when the child is not back on time.\n",
    to: "",
    kind: "heading-without-text",
    quotes: ["4.1 Repeat episodes"],
  },
  {
    what: "a list whose items are gone",
    file: protocol,
    from: "• What happened, in the order in which it happened\n• What staff did and when\n• What the child says about it\n• What will be done otherwise next time\n",
    to: "",
    kind: "suspected-gap",
    quotes: ["The record of the episode should say:"],
  },
];

describe("two procedures on one matter", () => {
  let texts: Record<PlantedChange["file"], string>;
  beforeEach(async () => {
    const read = (file: string) => readFile(path.join(pair, file), "utf8");
    texts = { [procedure]: await read(procedure), [protocol]: await read(protocol) };
  });

  async function lint(changes: readonly PlantedChange[]): Promise<Finding[]> {
    const area = path.join(await folder(), "area");
    await cp(pair, area, { recursive: true, filter: (source) => !source.endsWith(".ts") });
    for (const { file, from, to } of changes) {
      expect(texts[file]).toContain(from);
      texts[file] = texts[file].replace(from, to);
      await writeFile(path.join(area, file), texts[file]);
    }
    return [...(await lintCorpus(path.dirname(area), bundled)).findings];
  }

  const isOf = ({ kind, quotes }: PlantedChange, finding: Finding) =>
    finding.kind === kind &&
    quotes.every((words) => finding.places.some(({ quote }) => quote.includes(words)));

  it("that agree have no finding", async () => {
    expect(await lint([])).toEqual([]);
  });

  it.each(planted)("are found out where they have $what", async (change) => {
    const found = await lint([change]);
    expect(found).toHaveLength(1);
    expect(isOf(change, found[0]!)).toBe(true);
  });

  it("are found out in all ten at once, and in nothing else", async () => {
    const found = await lint(planted);
    expect(found).toHaveLength(planted.length);
    for (const change of planted) expect(found.filter((finding) => isOf(change, finding))).toHaveLength(1);
  });
});

describe("a folder of one's own", () => {
  it("adds its own superseded guidance and everyday acronyms to the bundled ones", async () => {
    const own = await folder();
    await writeFile(
      path.join(own, "guide.txt"),
      "Follow the Leeds Threshold Guide. Ring the QXZ. Follow Working Together 2018.\n",
    );
    const findings = async () =>
      (await lintCorpus(own, bundled)).findings.map(({ places }) => places[0]!.quote);
    expect(await findings()).toEqual(["Working Together 2018", "QXZ"]);
    await writeFile(
      path.join(own, "superseded.json"),
      JSON.stringify({
        superseded: [
          {
            name: "t",
            names: ["Leeds Threshold Guide"],
            replacedBy: "Leeds Practice Guide",
            since: "2025-01",
          },
        ],
      }),
    );
    await writeFile(path.join(own, "acronyms.json"), JSON.stringify({ everyday: ["QXZ"] }));
    expect(await findings()).toEqual(["Leeds Threshold Guide", "Working Together 2018"]);
  });

  it("counts once what its own copy of the bundled list says again", async () => {
    const own = await folder();
    await writeFile(path.join(own, "guide.txt"), "Follow Working Together 2018.\n");
    await cp(path.join(bundled, "superseded.json"), path.join(own, "superseded.json"));
    const { findings } = await lintCorpus(own, bundled);
    expect(findings.map(({ message }) => message)).toEqual([expect.not.stringContaining("times")]);
  });

  it("names a document that cannot be read, and checks the rest", async () => {
    const own = await folder();
    await writeFile(path.join(own, "empty.txt"), "");
    await writeFile(path.join(own, "binary.txt"), Buffer.from([0, 1, 2]));
    await writeFile(path.join(own, "good.txt"), "Ring the duty team.\n");
    expect(await lintCorpus(own, bundled)).toMatchObject({
      documents: 1,
      unreadable: [
        { file: "binary.txt", reason: "it is a binary file, not text" },
        { file: "empty.txt", reason: "it is empty" },
      ],
      findings: [],
    });
  });

  it("is refused where it is absent, holds no document, or has a data file that does not fit", async () => {
    const own = await folder();
    await expect(lintCorpus(path.join(own, "absent"), bundled)).rejects.toThrow("cannot be read");
    await expect(lintCorpus(own, bundled)).rejects.toThrow("holds no document");
    await writeFile(path.join(own, "good.txt"), "Ring the duty team.\n");
    await writeFile(path.join(own, "superseded.json"), '{"superseded": [{"name": "x"}]}');
    await expect(lintCorpus(own, bundled)).rejects.toThrow("superseded.json does not fit");
  });
});
