import { describe, expect, it } from "vitest";
import { saysSomething } from "./says-something.ts";

describe("saysSomething", () => {
  it.each([
    "^^^^^^",
    "* ...",
    "----  ----",
    "12",
    "2.1",
    "(a)",
    "9:",
    "-\t-",
    "Signed:",
    "Name: ____",
    "Date of birth: ....",
    "Signed: ____ Date:",
    "Name:\tDate:",
  ])("finds nothing said in %j", (text) => {
    expect(saysSomething(text)).toBe(false);
  });

  it.each([
    "Call 999.",
    "0808 800 5000",
    "Police: 101",
    "s47",
    "Go.",
    "Chair: Ann Smith",
    "The worker must:\n• listen",
    "If a child is hurt, ring for an ambulance and then tell:",
  ])("finds something said in %j", (text) => {
    expect(saysSomething(text)).toBe(true);
  });
});
