import { describe, expect, it } from "vitest";
import { isPageControl } from "./page-controls.ts";

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
    "Share this article on Facebook",
    "Report an error on this page",
    "Share this | Report a problem | Print",
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
    "Send this to the nurse.",
    "Email this to the office",
    "Share this by hand",
    "Recommend this to parents.",
    "Report a fault",
    "Report an error.",
    "Report a problem with the site",
    "Send to a friend",
    "Share this page.",
  ])("keeps %j", (line) => {
    expect(isPageControl(line)).toBe(false);
  });
});
