import { AxeBuilder } from "@axe-core/playwright";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serve } from "../server/testing/serve.ts";
import type { TestServer } from "../server/testing/serve.ts";

/** Own arguments: the package's defaults switch web security off. */
const launchArguments = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await serve({ indexDir: inject("bundledIndexDir") });
  browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: launchArguments,
  });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function open(width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  await page.goto(`${server.url}/`);
  await page.getByRole("textbox").waitFor();
  return page;
}

async function ask(page: Page, question: string): Promise<void> {
  const answers = page.getByRole("article");
  const before = await answers.count();
  await page.getByRole("textbox").fill(question);
  await page.keyboard.press("Enter");
  await expect.poll(() => answers.count(), { timeout: 10_000 }).toBeGreaterThan(before);
}

/** WCAG 2.2 A and AA, as axe knows them. */
async function violations(page: Page): Promise<string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

describe("the chat page in a browser", () => {
  it("answers a question with quotations that open highlighted in their document", async () => {
    const page = await open(1280, 900);
    await ask(page, "What do I do if parents refuse consent?");
    await expect
      .poll(() => page.getByText("reason for proceeding without parental agreement").count())
      .toBe(1);
    expect(await page.getByText("The same words: Cambridgeshire and Peterborough").count()).toBe(1);
    const link = page.getByRole("link", { name: /^Source 1/ }).first();
    const [source] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
    const marked = await source.locator("mark").allTextContents();
    expect(marked.join(" ")).toContain("there is a need for referral");
    expect(await source.locator("#quote").isVisible()).toBe(true);
    expect(await violations(source)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it("understands a follow-up, and answers from the area that was chosen", async () => {
    const page = await open(1280, 900);
    await page.getByRole("combobox").selectOption({ label: "Southend, Essex and Thurrock" });
    await ask(page, "Can a young person consent to a medical assessment?");
    await ask(page, "and if she's 16?");
    await expect.poll(() => page.getByText("A young person aged 16 or 17").count()).toBeGreaterThan(0);
    expect(await page.getByText("Cambridgeshire and Peterborough", { exact: true }).count()).toBe(1);
  });

  it("shows the emergency route before everything else", async () => {
    const page = await open(390, 844);
    await ask(page, "he is hitting her right now, I can hear it through the wall");
    const text = await page.getByRole("main").innerText();
    expect(text).toContain("call 999");
    expect(text.indexOf("call 999")).toBeLessThan(text.indexOf("Sources"));
    expect(await violations(page)).toEqual([]);
  });

  it("says that the procedures are silent, in a look of its own", async () => {
    const page = await open(390, 844);
    await ask(page, "how long does an emergency protection order last");
    await page.getByRole("heading", { name: /procedures don.t say/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("works a date out, saves it to a calendar, and draws everything that is running", async () => {
    const page = await open(1280, 900);
    await ask(
      page,
      "referral received 25 March 2026, strat 30 March 2026, Southend: what are the deadlines?",
    );
    await page.locator(".due", { hasText: "No later than the end of Wednesday 22 April 2026." }).waitFor();
    expect(await page.getByText("Good Friday (Friday 3 April 2026)").count()).toBeGreaterThan(0);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("button", { name: /^Add to calendar/ })
        .first()
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe("deadline.ics");
    await page.getByRole("button", { name: "Show everything this sets running" }).click();
    await page.getByRole("img", { name: /Timeline, drawn to scale/ }).waitFor();
    expect(await page.getByRole("heading", { name: "Only in these cases" }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  it("shows a date and its timeline at 320 pixels without scrolling sideways", async () => {
    const page = await open(320, 640);
    await ask(page, "concerns identified 2 April 2026 in Southend, routine: strategy meeting by when?");
    await page
      .getByText(/To be safe/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Show everything this sets running" }).click();
    await page.getByRole("img", { name: /Timeline, drawn to scale/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await violations(page)).toEqual([]);
  });

  it("asks back for what a date needs, and takes it", async () => {
    const page = await open(390, 844);
    await ask(page, "When is the ICPC due? Southend");
    await page.locator(".said", { hasText: "What is the date of the strategy meeting" }).waitFor();
    await ask(page, "30 March 2026");
    await page.locator(".due", { hasText: "No later than the end of Wednesday 22 April 2026." }).waitFor();
  });

  it("never scrolls sideways at 320 pixels, which is 400% zoom on a common screen", async () => {
    const page = await open(320, 640);
    await ask(page, "What do I do if parents refuse consent?");
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });

  it("keeps what was typed when the server is away, and asks again on one press", async () => {
    const page = await open(1280, 900);
    await page.context().setOffline(true);
    await page.getByRole("textbox").fill("who chairs the strategy meeting");
    await page.keyboard.press("Enter");
    const again = page.getByRole("button", { name: /try again/i });
    await again.waitFor();
    await page.context().setOffline(false);
    await again.click();
    await expect.poll(() => page.getByText("co-ordinated and chaired by").count()).toBeGreaterThan(0);
  });

  it("loads nothing from elsewhere and breaks no rule of its own content policy", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(server.url)) foreign.push(request.url());
    });
    await page.goto(`${server.url}/`);
    await page.getByRole("textbox").waitFor();
    await ask(page, "who leads a section 47 enquiry");
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });
});
