import { describe, expect, it } from "vitest";
import { UnreadableDocumentError } from "../parser.ts";
import { parsePdf } from "./parse-pdf.ts";
import { linesFrom, packedStream, writeObjects, writeTestPdf } from "./testing/write-test-pdf.ts";

const words = linesFrom({ x: 60, y: 60 }, [
  "The social worker must see the child alone within one working day.",
]);
const good = { pages: [{ words }] };

const locked = `/Encrypt <</Filter/Standard/V 1/R 2/P -4/O <${"41".repeat(32)}>/U <${"42".repeat(32)}>>> /ID [<01><01>]`;
const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>";

describe("parsePdf of a bad file", () => {
  it.each([
    ["a file that is no PDF", Buffer.from("PK\u0003\u0004 a document of another kind"), /not a PDF/],
    ["an empty file", Buffer.alloc(0), /not a PDF/],
    ["a file behind a password", writeTestPdf({ ...good, trailer: locked }), /password/],
    ["a file that was cut off", writeTestPdf(good).subarray(0, -60), /end is missing/],
    ["a file of which only the beginning and end are left", Buffer.from("%PDF-1.7\n%%EOF"), /damaged/],
    ["a scan", writeTestPdf({ pages: [{ words: [] }, { words: [] }] }), /OCR/],
    [
      "a page tree that leads back to itself",
      writeObjects(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 3>>"]),
      /damaged|no text/,
    ],
    [
      "a stream that unpacks to far too much",
      writeObjects([
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        packedStream(Buffer.alloc(80 * 1024 * 1024, " ")),
      ]),
      /zip bomb/,
    ],
  ])("refuses %s and says why", async (_, bytes, reason) => {
    const error: unknown = await parsePdf(bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableDocumentError);
    expect((error as Error).message).toMatch(reason);
  });

  it("does not believe a page count that the pages do not bear out", async () => {
    const absurd = writeTestPdf(good).toString("latin1").replace("/Count 1>>", "/Count 2000000000>>");
    const outcome = await parsePdf(Buffer.from(absurd, "latin1")).catch((thrown: unknown) => thrown);
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableDocumentError);
    else expect(outcome).toMatchObject({ blocks: [{ page: 1 }] });
  });

  it("reads a file of 100,000 objects in bounded time", async () => {
    const extra = Array.from({ length: 100_000 }, (_, index) => `<</Number ${index}>>`);
    const { blocks } = await parsePdf(writeTestPdf({ ...good, extra }));
    expect(blocks).toHaveLength(1);
  });

  it("runs no script and fetches nothing", async () => {
    const catalog =
      "/OpenAction<</S/JavaScript/JS(globalThis.wasRun = true)>>/AA<</WC<</S/URI/URI(http://127.0.0.1:9/)>>>>";
    const { sourceText } = await parsePdf(writeTestPdf({ ...good, catalog }));
    expect(sourceText).not.toContain("wasRun");
    expect(globalThis).not.toHaveProperty("wasRun");
  });
});
