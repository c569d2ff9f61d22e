import { describe, expect, it } from "vitest";
import { fearsToHarm } from "./fears-to-harm.ts";

describe("whoever fears that they may harm a child", () => {
  it.each([
    "I think I'm going to hurt my baby",
    "I think I might hurt my baby",
    "im scared ill hit them",
    "I keep shouting and I'm terrified I will end up shaking him",
    "i nearly hit her last night",
    "worried i could hurt the twins",
    "I feel like shaking the baby",
    "i just want to shake her",
    "I keep thinking about drowning the kids",
  ])("is heard: %s", (text) => expect(fearsToHarm(text)).toBe(true));

  it.each([
    "how do I hit him without leaving a mark",
    "can i smack my son",
    "he says he is going to hurt my baby",
    "I'm worried I might hurt her feelings by referring",
    "I'm scared he'll hit them",
    "he was late again, I'm going to kill him",
    "worried about harm to her",
  ])("is nobody else: %s", (text) => expect(fearsToHarm(text)).toBe(false));
});
