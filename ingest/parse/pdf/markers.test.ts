import { describe, expect, it } from "vitest";
import { markerOf } from "./markers.ts";

describe("markerOf", () => {
  it.each([
    ["• see the child", { kind: "bullet", number: null, length: 2 }],
    ["\uf0b7 see the child", { kind: "bullet", number: null, length: 2 }],
    ["o see the child", { kind: "bullet", number: null, length: 2 }],
    ["(a) the child", { kind: "letter", number: "a", length: 4 }],
    ["iv) the child", { kind: "letter", number: "iv", length: 4 }],
    ["2.5.14 The child", { kind: "number", number: "2.5.14", length: 7 }],
    ["12. Anyone working with children", { kind: "number", number: "12", length: 4 }],
    ["25.—(1) After consultation", { kind: "subsection", number: "25(1)", length: 8 }],
    ["(2) If the order applies", { kind: "subsection", number: "(2)", length: 4 }],
  ])("finds it in %j", (text, marker) => {
    expect(markerOf(text)).toEqual(marker);
  });

  it.each(["2 is a non-standard transition", "2023 was the year", "of the Act", "A child", "–5 degrees"])(
    "finds none in %j",
    (text) => expect(markerOf(text)).toBeNull(),
  );
});
