import { describe, expect, test } from "vitest";
import type { ChatResponse } from "../server/contract.ts";
import {
  answered,
  asked,
  type Asking,
  type ChatState,
  emptyChat,
  failed,
  isWaiting,
  stopped,
  toMessages,
} from "./chat-state.ts";
import { sampleAnswer } from "./testing/sample-answer.ts";

const ofAll: Asking = { area: null, audience: "practitioner" };
const ofSet: Asking = { area: "set", audience: "practitioner" };

function response(text: string): ChatResponse {
  return { ...sampleAnswer, text };
}

function afterTurns(count: number, text = "An answer."): ChatState {
  let state = emptyChat;
  for (let turn = 1; turn <= count; turn += 1) {
    state = answered(asked(state, `Question ${turn}`, ofAll), turn, response(text));
  }
  return state;
}

describe("a conversation", () => {
  test("sends every turn, the user's last", () => {
    const state = asked(afterTurns(1), "And then?", ofSet);
    expect(toMessages(state)).toEqual([
      { role: "user", content: "Question 1" },
      { role: "assistant", content: "An answer." },
      { role: "user", content: "And then?" },
    ]);
    expect(isWaiting(state)).toBe(true);
  });

  test("sends at most fifty messages and begins them with a question", () => {
    const messages = toMessages(asked(afterTurns(40), "And then?", ofAll));
    expect(messages).toHaveLength(49);
    expect(messages[0]).toEqual({ role: "user", content: "Question 17" });
    expect(messages.at(-1)).toEqual({ role: "user", content: "And then?" });
  });

  test("cuts a long answer short without breaking a character", () => {
    const [, answer] = toMessages(afterTurns(1, `${"a".repeat(19_999)}\u{1F600}`));
    expect(answer?.content).toBe("a".repeat(19_999));
  });

  test("sends no control codes, which the server would refuse", () => {
    const state = asked(afterTurns(1, "Page one\fpage two"), "One\u000Btwo\u0007", ofAll);
    expect(toMessages(state).map(({ content }) => content)).toEqual([
      "Question 1",
      "Page one\npage two",
      "One\ntwo",
    ]);
  });
});

describe("a question that failed", () => {
  const pending = asked({ ...emptyChat, draft: "When do I refer? " }, "When do I refer?", ofAll);

  test("comes back to the text box", () => {
    expect(pending.draft).toBe("");
    expect(failed(pending, 1, { kind: "offline" }).draft).toBe("When do I refer?");
  });

  test("leaves what has been typed since alone", () => {
    const typing = { ...pending, draft: "Something new" };
    expect(failed(typing, 1, { kind: "offline" }).draft).toBe("Something new");
  });

  test("gives way to the same question asked again, and is not sent with it", () => {
    const retried = asked(failed(pending, 1, { kind: "timeout" }), "When do I refer?", ofAll);
    expect(retried.exchanges.map(({ id }) => id)).toEqual([2]);
    expect(retried.draft).toBe("");
    expect(toMessages(retried)).toEqual([{ role: "user", content: "When do I refer?" }]);
  });

  test("stays when something else is asked, which is sent alone", () => {
    const next = asked(failed(pending, 1, { kind: "timeout" }), "Who chairs it?", ofAll);
    expect(next.exchanges.map(({ question }) => question)).toEqual(["When do I refer?", "Who chairs it?"]);
    expect(toMessages(next)).toEqual([{ role: "user", content: "Who chairs it?" }]);
  });
});

describe("a question that was stopped", () => {
  const pending = asked(emptyChat, "When do I refer?", ofAll);

  test("stays to be asked again, and goes back to the text box", () => {
    const after = stopped(pending);
    expect(after.exchanges.map(({ progress }) => progress.kind)).toEqual(["stopped"]);
    expect(after.draft).toBe("When do I refer?");
    expect(isWaiting(after)).toBe(false);
    expect(toMessages(after)).toEqual([]);
  });

  test("leaves what has been typed since alone, and a chat without one as it is", () => {
    expect(stopped({ ...pending, draft: "Something new" }).draft).toBe("Something new");
    expect(stopped(emptyChat)).toBe(emptyChat);
  });
});
