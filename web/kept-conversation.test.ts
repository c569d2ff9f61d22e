import { describe, expect, test } from "vitest";
import { answered, asked, emptyChat, failed } from "./chat-state.ts";
import { forget, keep, type Kept, recall } from "./kept-conversation.ts";
import { sampleAnswer } from "./testing/sample-answer.ts";

const asking = { area: "set", audience: "parent" } as const;
const chat = answered(asked(emptyChat, "When do I refer?", asking), 1, sampleAnswer);
const kept: Kept = { chat, ...asking, at: 1000 };

function memory(): () => Storage {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  return () => storage as unknown as Storage;
}

const refused = (): Storage => {
  throw new Error("Storage is switched off.");
};

describe("a conversation kept for the tab", () => {
  test("comes back as it was", () => {
    const storage = memory();
    keep("chat", kept, storage);
    expect(recall("chat", storage)).toMatchObject(kept);
    forget("chat", storage);
    expect(recall("chat", storage)).toBeNull();
  });

  test.each([
    ["still waits", asked(chat, "And then?", asking)],
    ["failed", failed(asked(chat, "And then?", asking), 2, { kind: "offline" })],
  ])("keeps a question that %s, to be asked again", (_how, open) => {
    const storage = memory();
    keep("chat", { ...kept, chat: open }, storage);
    const back = recall("chat", storage)?.chat;
    expect(back?.draft).toBe("And then?");
    expect(back?.exchanges.map(({ question, progress }) => [question, progress.kind])).toEqual([
      ["When do I refer?", "answered"],
      ["And then?", "stopped"],
    ]);
  });

  test.each(["", "{", "{}", '{"format":0}', '{"format":1,"chat":{"exchanges":[{}]}}'])(
    "is dropped where it cannot be read: %s",
    (text) => {
      const storage = memory();
      storage().setItem("chat", text);
      expect(recall("chat", storage)).toBeNull();
    },
  );

  test("is simply not there where the browser keeps nothing", () => {
    keep("chat", kept, refused);
    forget("chat", refused);
    expect(recall("chat", refused)).toBeNull();
  });
});
