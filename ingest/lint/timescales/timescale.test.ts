import { describe, expect, it } from "vitest";
import { documentOf } from "../testing/documents.ts";
import { timescalesOf } from "./timescale.ts";

const read = async (text: string) => timescalesOf(await documentOf(text));

describe("the timescales of a document", () => {
  it("have what is done, the event that starts the clock and the case apart", async () => {
    const [found] = await read(
      "Where a crime is suspected, the manager must tell the police within one working day of receiving the report.\n",
    );
    expect(found).toMatchObject({
      period: { amount: 1, unit: "working-days" },
      limit: "at-most",
      trigger: "receiving the report",
      condition: "Where a crime is suspected,",
    });
    expect(found!.core.trim().replace(/\s+/gu, " ")).toBe("tell the police .");
  });

  it("take the event, and what is done, from the list that they lead into or stand in", async () => {
    const text = [
      "The conference should be held within 15 working days of:",
      "• The strategy meeting",
      "• Notification of a move",
      "",
      "After the child has come home:",
      "• The interview must take place within 72 hours",
      "",
      "The following steps must be taken within 24 hours:",
      "• A meeting with the police",
      "",
    ].join("\n");
    const [conference, interview, steps] = await read(text);
    expect(conference!.trigger).toBe("The strategy meeting\nNotification of a move");
    expect(interview).toMatchObject({ trigger: "the child has come home", condition: "" });
    expect(steps!.core).toContain("A meeting with the police");
  });

  it("run backwards before an event, and again and again at an interval", async () => {
    const text =
      "Reports are due five days before the conference. The plan is reviewed at least every six months.\n";
    expect((await read(text)).map(({ limit, trigger }) => [limit, trigger])).toEqual([
      ["before", "the conference"],
      ["every", ""],
    ]);
  });

  it("are not ages, looks back, opening hours or how long something lasted", async () => {
    const text =
      "He is 16 years old. In the last six months she was seen twice. The line is open 24 hours a day. " +
      "A child who has been missing for three days is at risk. She had three days of training.\n";
    expect(await read(text)).toEqual([]);
  });

  it("tell the time after which somebody may ask again from a limit on the thing itself", async () => {
    const text =
      "The team decides within one working day of the referral. If this does not occur within three working days, ring again.\n";
    expect((await read(text)).map(({ isChase }) => isChase)).toEqual([false, true]);
  });
});
