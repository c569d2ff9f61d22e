import { describe, expect, it } from "vitest";
import { isMailFooter, isPageControl } from "./page-controls.ts";

describe("isPageControl", () => {
  it.each([
    "Print this page",
    "Was this page helpful?",
    "Did you find this useful?",
    "Report a problem with this page",
    "Share | Print | Last updated on 3 May 2024",
    "Email this page | Comments (3)",
    "Last modified by Ann R. on 3/5/2024 | Page owner: Web team",
    "Likes (4) Comments (12) Share this page",
  ])("knows %j", (line) => {
    expect(isPageControl(line)).toBe(true);
  });

  it.each([
    "Home",
    "Comments",
    "Print",
    "Share concerns with the lead",
    "Report a problem with a taxi to the council.",
    "Ann Reid | Coach",
    "Yes | Ring 999",
    "Last updated: the register of members",
    "Like a parent",
    "Print this page and put it on the wall.",
  ])("keeps %j", (line) => {
    expect(isPageControl(line)).toBe(false);
  });
});

describe("isMailFooter", () => {
  it.each([
    "Think about the environment before you print this message.",
    "This e-mail and any attachments are confidential and meant for the addressee.",
    "The information in this message may be legally privileged.",
  ])("knows %j", (line) => {
    expect(isMailFooter(line)).toBe(true);
  });

  it.each(["This message is passed on to the lead.", "Consider the environment of the child."])(
    "keeps %j",
    (line) => {
      expect(isMailFooter(line)).toBe(false);
    },
  );
});
