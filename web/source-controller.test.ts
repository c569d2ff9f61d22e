import { expect, test } from "vitest";
import type { Citation, DocumentResponse } from "../server/contract.ts";
import type { Client } from "./client.ts";
import { SourceController } from "./source-controller.ts";

const citation = { number: 1, documentId: "set", version: "v1" } as Citation;

function controller() {
  const client = {
    document: () => Promise.resolve({ kind: "ok", value: {} as DocumentResponse }),
  } as unknown as Client;
  const focused: string[] = [];
  const opener = { focus: () => focused.push("opener") } as unknown as HTMLElement;
  const host = Object.assign(new EventTarget(), {
    client,
    isOpenOnPage: false,
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  });
  return { source: new SourceController(host), opener, focused };
}

test("a source that is closed gives the focus back to what opened it", async () => {
  const { source, opener, focused } = controller();
  await source.show(citation, { exchangeId: 1, block: null }, opener);
  expect(source.open?.progress.kind).toBe("shown");
  source.retry();
  source.close();
  expect([source.open, focused]).toEqual([null, ["opener"]]);
});

test("a source that is dropped leaves the focus where it is, then and later", async () => {
  const { source, opener, focused } = controller();
  await source.show(citation, { exchangeId: 1, block: null }, opener);
  source.drop();
  source.close();
  expect([source.open, focused]).toEqual([null, []]);
});
