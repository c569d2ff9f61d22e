import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import sparticuz from "@sparticuz/chromium";
import type { LitElement } from "lit";
import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Locator, Page, Route } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { projectRoot } from "../corpus/config.ts";
import type { TestServer } from "../server/testing/serve.ts";
import { serve } from "../server/testing/serve.ts";
import type { HostSite } from "./testing/host-site.ts";
import { openHostSite } from "./testing/host-site.ts";

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

const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const narrowest = { viewport: { width: 320, height: 640 } };
const consent = "What do I do if parents refuse consent?";
const personal = "Can Sarah Whitfield, NHS number 943 476 5919, refuse a medical assessment?";

let server: TestServer;
let site: HostSite;
let browser: Browser;
let feedbackDir: string;

beforeAll(async () => {
  site = await openHostSite();
  feedbackDir = await mkdtemp(path.join(tmpdir(), "waymark-feedback-"));
  const indexDir = inject("bundledIndexDir");
  server = await serve({ indexDir, feedbackDir, allowedOrigins: [site.origin] });
  browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: launchArguments,
  });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await Promise.all([server.close(), site.close()]);
  await rm(feedbackDir, { recursive: true, force: true });
});

// Pages left open would take their share of the machine from the tests after them.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

async function open(
  options: BrowserContextOptions = desktop,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await prepare(page);
  await page.goto(`${server.url}/`);
  await box(page).waitFor();
  return page;
}

const box = (page: Page) => page.getByRole("textbox", { name: "Your question" });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const firstSource = (page: Page) => button(page, /^Source 1:/).first();

async function ask(page: Page, question: string): Promise<void> {
  const answers = page.getByRole("article");
  const before = await answers.count();
  await box(page).fill(question);
  await page.keyboard.press("Enter");
  await expect.poll(() => answers.count(), { timeout: 10_000 }).toBeGreaterThan(before);
}

const shortWhile = 5_000;

/** Leaves the page alone until a warning shows; a page that was still scrolling to its answer counts from then. */
async function leaveUntil(warning: Locator, page: Page): Promise<void> {
  await page.clock.fastForward("28:30");
  const isShown = await warning.waitFor({ timeout: shortWhile }).then(
    () => true,
    () => false,
  );
  if (isShown) return;
  await page.clock.fastForward("28:30");
  await warning.waitFor();
}

/** WCAG 2.2 A and AA, as axe knows them, and what else it advises. */
async function violations(page: Page, more: readonly string[] = ["best-practice"]): Promise<string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", ...more];
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(key);
}

/** What the browser itself tells assistive technology of live regions: inert ones are not in its tree. */
async function spokenBy(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = (node: (typeof nodes)[number]): string =>
    node.role?.value === "StaticText"
      ? String(node.name?.value)
      : (node.childIds ?? []).map((id) => (byId.has(id) ? textOf(byId.get(id)!) : "")).join("");
  return nodes
    .filter(({ role, ignored }) => role?.value === "status" && !ignored)
    .map(textOf)
    .filter((text) => text.trim() !== "");
}

const focused = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute("aria-label") ?? active?.id ?? "";
  });

const focusedText = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.textContent.trim();
  });

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("reading an answer", () => {
  it("opens a source beside it, at the exact quotation, and gives the focus back", async () => {
    const page = await open();
    await ask(page, consent);
    // Two areas have the same words: they stand once, from the place that fits the question best.
    expect(await page.getByText("The same words: Southend, Essex and Thurrock").count()).toBe(1);
    await firstSource(page).click();
    const source = page.getByRole("complementary");
    await expect.poll(() => source.locator("mark").count()).toBeGreaterThan(1);
    const marked = (await source.locator("mark").allTextContents()).join(" ");
    expect(marked).toMatch(/^If, having taken full account/);
    expect(marked).toMatch(/a referral has been made\.$/);
    expect(await source.locator("mark").first().isVisible()).toBe(true);
    expect(await source.innerText()).toMatch(/Responding to concerns about a child\s+Consulting parents/);
    const [read, beside] = [await page.getByRole("article").boundingBox(), await source.boundingBox()];
    expect(beside!.x).toBeGreaterThan(read!.x + read!.width);
    expect(await focused(page)).toMatch(/open-source$/);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await source.count()).toBe(0);
    expect(await focused(page)).toMatch(/^Source 1:/);
  });

  it("opens a source beside it that fits the window, and leaves the page where it was read", async () => {
    const page = await open();
    await page.getByRole("radio", { name: "Parent or carer" }).check();
    await ask(page, consent);
    for (const top of [150, 400, 2000]) {
      await page.evaluate((y) => window.scrollTo(0, y), top);
      const citation = page.locator(".answer .citation:not([aria-expanded=true])");
      const inSight = await citation.evaluateAll((all) =>
        all.findIndex((one) => one.getBoundingClientRect().top > 90),
      );
      const before = await page.evaluate(() => window.scrollY);
      await citation.nth(inSight).evaluate((one: HTMLElement) => one.click());
      const source = page.getByRole("complementary");
      await source.getByRole("region").waitFor();
      const { y, height } = (await source.boundingBox())!;
      const exit = (await button(page, "Exit this page").boundingBox())!;
      expect(y).toBeGreaterThanOrEqual(exit.y + exit.height);
      expect(y + height).toBeLessThanOrEqual(desktop.viewport.height);
      const whole = (await source.getByRole("link", { name: /whole document/ }).boundingBox())!;
      expect(whole.y + whole.height).toBeLessThanOrEqual(desktop.viewport.height);
      expect(await page.evaluate(() => window.scrollY)).toBe(before);
    }
  });

  it("closes a source by Escape while a question is typed, which goes on", async () => {
    const page = await open();
    await ask(page, consent);
    await firstSource(page).click();
    await box(page).fill("half a question");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("complementary").count()).toBe(0);
    expect(await focused(page)).toBe("question");
    expect(await box(page).inputValue()).toBe("half a question");
  });

  it("shows the highlight at once on a screen that 400% zoom has made low", async () => {
    const page = await open({ viewport: { width: 320, height: 256 } });
    await ask(page, consent);
    await firstSource(page).click();
    const source = page.getByRole("complementary");
    await source.getByRole("region").waitFor();
    const mark = source.locator("mark").first();
    await expect.poll(async () => (await mark.boundingBox())!.y).toBeLessThan(180);
    expect((await mark.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    expect(await focused(page)).toMatch(/open-source$/);
    const label = source.getByText("Source 1", { exact: true });
    expect((await label.boundingBox())!.height).toBeLessThan(30);
  });

  it("opens a source below the words that cite it on a phone, and goes back to its citation", async () => {
    const page = await open(phone);
    await ask(page, consent);
    await firstSource(page).tap();
    const source = page.getByRole("complementary");
    await source.getByRole("region").waitFor();
    expect(await focused(page)).toMatch(/open-source$/);
    const statement = (number: number) => page.locator(".answer .statement").nth(number).boundingBox();
    const [first, next, below] = [await statement(0), await statement(1), await source.boundingBox()];
    expect(below!.y).toBeGreaterThanOrEqual(first!.y + first!.height);
    expect(next!.y).toBeGreaterThanOrEqual(below!.y + below!.height);
    await source.getByRole("button", { name: "Close" }).tap();
    expect(await focused(page)).toMatch(/^Source 1:/);
    const { y, height } = (await firstSource(page).boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(phone.viewport.height);
  });

  it("shows a source whole on a phone, and leads on to the whole document", async () => {
    const page = await open(phone);
    await ask(page, consent);
    await page.locator(".sources .citation").first().tap();
    const source = page.getByRole("complementary");
    await source.locator("mark").first().waitFor();
    await expect.poll(async () => (await source.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    const { y, height } = (await source.boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(phone.viewport.height);
    const link = source.getByRole("link", { name: /whole document/ });
    const [whole] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
    expect(await whole.locator("mark#quote").innerText()).toContain("need for referral");
    expect(await violations(whole, [])).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it("still shows the quotation where its document cannot be had, and fetches it on one press", async () => {
    const page = await open();
    await ask(page, consent);
    await page.context().setOffline(true);
    await firstSource(page).click();
    const source = page.getByRole("complementary");
    await source.getByText("could not be reached").waitFor();
    expect(await source.locator("mark").innerText()).toContain("need for referral");
    await page.context().setOffline(false);
    await source.getByRole("button", { name: "Try again" }).click();
    await source.getByRole("region").waitFor();
  });

  it("understands a follow-up, and answers from the area that was chosen", async () => {
    const page = await open();
    await page.getByRole("combobox").selectOption({ label: "Southend, Essex and Thurrock" });
    await ask(page, "Can a young person consent to a medical assessment?");
    await ask(page, "and if she's 16?");
    await expect.poll(() => page.getByText("A young person aged 16 or 17").count()).toBeGreaterThan(0);
    expect(await page.getByText("Cambridgeshire and Peterborough", { exact: true }).count()).toBe(1);
  });

  it("shows the emergency route before everything else, and says the answer once", async () => {
    const page = await open(phone);
    await ask(page, "he is hitting her right now, I can hear it through the wall");
    const text = await page.getByRole("article").innerText();
    expect(text).toMatch(
      /^Emergency: act now\s+Call 999 if a child or anyone else is in danger now\.\s+Ask for/,
    );
    expect(await page.locator(".alert a").getAttribute("href")).toBe("tel:999");
    const said = await page.locator("[role=status], [role=alert], [aria-live]").allInnerTexts();
    const spoken = said.filter((one) => one.trim() !== "");
    expect(spoken).toHaveLength(1);
    expect(spoken[0]).toMatch(/^Answer ready: Emergency: act now\. Call 999 if a child/);
    expect(await violations(page)).toEqual([]);
  });

  it("begins the emergency route in the upper half of a screen that 400% zoom has made low", async () => {
    const page = await open({ viewport: { width: 320, height: 256 } });
    await page.getByRole("radio", { name: "Parent or carer" }).check();
    await ask(page, "he is hitting her right now, I can hear it through the wall");
    const alert = page.locator(".alert");
    await expect.poll(async () => (await alert.boundingBox())!.y).toBeLessThan(128);
    const exit = (await button(page, "Exit this page").boundingBox())!;
    expect((await alert.boundingBox())!.y).toBeGreaterThanOrEqual(exit.y + exit.height);
    const number = (await alert.getByRole("link", { name: "999" }).first().boundingBox())!;
    expect(number.y + number.height).toBeLessThan(256);
    const label = alert.getByText("Written for professionals");
    expect(await label.evaluate((one) => one.getClientRects().length)).toBe(1);
  });

  it("tells a child whom to ring, each number and site one press away", async () => {
    const page = await open(phone);
    await ask(page, "my dad hits me and I'm 12");
    const alert = page.locator(".alert");
    expect(await alert.locator("p").first().innerText()).toMatch(/^Call 999 now if you are in danger/);
    const links = alert.getByRole("link");
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")))).toEqual([
      "tel:999",
      "tel:08001111",
      "https://childline.org.uk",
    ]);
    expect(await violations(page)).toEqual([]);
  });

  it("names the chapter that is held elsewhere, under a heading that agrees", async () => {
    const page = await open();
    await ask(page, "What does the chapter on fabricated or induced illness say?");
    const said = await page.locator(".said").innerText();
    expect(said).toMatch(
      /^Held elsewhere, not here\s[^]*“[^”]*Fabricated or induced illness”, which is not held/,
    );
  });

  it("says of each answer whose procedures were asked, and as whom", async () => {
    const page = await open();
    await ask(page, consent);
    await page.getByRole("combobox").selectOption("set");
    await page.getByRole("radio", { name: "Parent or carer" }).check();
    await ask(page, consent);
    expect(await page.locator(".question .hint").allInnerTexts()).toEqual([
      "Asked of all areas, as a practitioner.",
      "Asked of Southend, Essex and Thurrock, as a parent or carer.",
    ]);
    const reading = page.locator(".exchange").last().locator(".reading");
    const [line, column] = await Promise.all([
      reading.evaluate((one) => [getComputedStyle(one).borderTopWidth, one.clientWidth]),
      page
        .locator(".answer")
        .last()
        .evaluate((one) => one.clientWidth),
    ]);
    expect(line).toEqual(["1px", column]);
  });

  it("offers nothing to copy or print of a question back", async () => {
    const page = await open();
    await ask(page, "hello");
    expect(await button(page, "Copy with references").count()).toBe(0);
  });

  it("says that the procedures are silent, in a look of its own", async () => {
    const page = await open(phone);
    await ask(page, "how long does an emergency protection order last");
    await page.getByRole("heading", { name: "No answer found here" }).waitFor();
    const borders = await page
      .locator(".said.abstention, .statement blockquote")
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).borderTopStyle));
    expect(borders[0]).toBe("dashed");
    expect(borders.slice(1)).not.toContain("dashed");
    expect(await violations(page)).toEqual([]);
  });

  it("labels what was written for professionals where a parent asks", async () => {
    const page = await open();
    const label = page.getByText("Written for professionals");
    const question = "How soon must a telephone referral be confirmed in writing?";
    await ask(page, question);
    expect(await label.count()).toBe(0);
    await page.getByRole("radio", { name: "Parent or carer" }).check();
    await ask(page, question);
    expect(await label.count()).toBeGreaterThan(0);
    const sources = page.locator(".sources").last();
    expect(await sources.innerText()).toContain("Written for professionals");
    const { width, height } = (await sources.getByRole("button").first().boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    await ask(page, "What happens at an initial child protection conference?");
    expect(await page.getByRole("article").last().locator(".statement").first().innerText()).not.toContain(
      "Written for professionals",
    );
    expect(await violations(page)).toEqual([]);
  });

  it("works a date out, saves it to a calendar, and draws everything that is running", async () => {
    const page = await open();
    await ask(
      page,
      "referral received 25 March 2026, strat 30 March 2026, Southend: what are the deadlines?",
    );
    await page.locator(".due", { hasText: "No later than the end of Wednesday 22 April 2026." }).waitFor();
    expect(await page.getByText("Good Friday (Friday 3 April 2026)").count()).toBeGreaterThan(0);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("button", { name: /Add to calendar/ })
        .first()
        .click(),
    ]);
    expect(await readFile(await download.path(), "utf8")).toMatch(/^BEGIN:VCALENDAR[^]*END:VCALENDAR/);
    await button(page, "Show everything this sets running").click();
    await page.getByRole("img", { name: /Timeline, drawn to scale/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(narrowest.viewport);
    expect(await sidewaysScroll(page)).toBe(0);
    await button(page, /^The words in/)
      .first()
      .click();
    await page.getByRole("complementary").locator("mark").first().waitFor();
  });

  it("says in bold whether a date is in time", async () => {
    const page = await open();
    await ask(page, "Strat 30 March 2026, conference booked 22 April 2026, in time? Essex");
    await page.locator(".said strong", { hasText: /^In time: .* is working day 15 of 15\.$/ }).waitFor();
  });

  it("asks back for what a date needs, and takes it", async () => {
    const page = await open(phone);
    await ask(page, "When is the ICPC due? Southend");
    await page.locator(".said", { hasText: "What is the date of the strategy meeting" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await ask(page, "30 March 2026");
    await page.locator(".due", { hasText: "No later than the end of Wednesday 22 April 2026." }).waitFor();
  });
});

describe("doing something with an answer", () => {
  const clipboard = { ...desktop, permissions: ["clipboard-read", "clipboard-write"] };
  const pasted = (page: Page) =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) => (await item!.getType(type)).text();
      return { plain: await text("text/plain"), html: await text("text/html") };
    });

  it("copies it with its references, plain and formatted", async () => {
    const page = await open(clipboard);
    await ask(page, consent);
    await button(page, "Copy with references").click();
    await page.getByText("Copied, with its references.").waitFor();
    const { plain, html } = await pasted(page);
    expect(plain).toMatch(/^Question\nWhat do I do if parents refuse consent\?\n\nWhat the procedures say/);
    expect(plain).toMatch(/\n {4}“If, having taken full account[^]*a referral has been made\.” \[1\] \[2\]/);
    // Two areas have the same words: one is quoted, and both are cited.
    expect(plain).toContain("\n[1] Responding to concerns about a child. Cambridgeshire and Peterborough. ");
    expect(plain).toContain(
      "\n[2] Child Protection and Safeguarding Procedures. Southend, Essex and Thurrock. ",
    );
    expect(plain).toContain(`\n${server.url}/documents/set-child-protection-procedures?version=`);
    expect(html).toContain("<blockquote>“If, having taken full account");
    expect(html).toContain(`<a href="${server.url}/documents/`);
  });

  it("copies where the clipboard is refused to scripts, and else gives the text to copy by hand", async () => {
    const page = await open(clipboard, (fresh) =>
      fresh.addInitScript(() => {
        navigator.clipboard.write = () => Promise.reject(new Error("refused"));
      }),
    );
    await ask(page, consent);
    await button(page, "Copy with references").click();
    await page.getByText("Copied, with its references.").waitFor();
    expect((await pasted(page)).plain).toContain("What do I do if parents refuse consent?");
    await page.evaluate(() => Object.assign(document, { execCommand: () => false }));
    await button(page, "Copy with references").click();
    const byHand = page.getByRole("textbox", { name: "The answer as text" });
    expect(await byHand.inputValue()).toContain("References");
    expect(await violations(page)).toEqual([]);
  });

  it("prints the answer alone", async () => {
    const page = await open(desktop, (fresh) =>
      fresh.addInitScript(() => {
        const top = window.top as unknown as { printed: string };
        window.print = () =>
          (top.printed = `${document.documentElement.lang}: ${document.title}\n${document.body.innerText}`);
      }),
    );
    await ask(page, consent);
    await button(page, "Print this answer").click();
    const printed = await page.evaluate(() => (window as unknown as { printed: string }).printed);
    expect(printed).toMatch(
      /^en-GB: Waymark: what the safeguarding procedures say\nQuestion\s+What do I do if parents refuse consent\?/,
    );
    expect(printed).not.toContain("Your question");
  });

  it("takes a verdict with its reason, and the question only where it is ticked", async () => {
    const page = await open();
    const sent: unknown[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/api/feedback")) sent.push(request.postDataJSON());
    });
    const give = async (verdict: string, withQuestion: boolean) => {
      await ask(page, consent);
      const last = page.getByRole("article").last();
      await last.getByRole("button", { name: verdict, exact: true }).click();
      await page.keyboard.type("The list helped.");
      if (withQuestion) await last.getByRole("checkbox", { name: "Send my question with it" }).check();
      if (withQuestion) expect(await violations(page)).toEqual([]);
      await last.getByRole("button", { name: "Cancel" }).click();
      expect(await focusedText(page)).toBe(verdict);
      await page.keyboard.press("Enter");
      await last.getByRole("button", { name: "Send" }).click();
      await last.getByText("Thank you. It was sent.").waitFor();
      await expect.poll(() => focusedText(page)).toBe("Thank you. It was sent.");
    };
    await give("No", false);
    await give("Yes", true);
    const answerId = expect.stringMatching(/^[\da-f-]{36}$/) as string;
    expect(sent).toEqual([
      { answerId, verdict: "down", reason: "The list helped." },
      { answerId, verdict: "up", reason: "The list helped.", question: consent },
    ]);
  });

  it("sends a verdict once, however often it is pressed, and again only where it failed", async () => {
    const page = await open();
    await ask(page, consent);
    const waiting: Route[] = [];
    await page.route("**/api/feedback", (route) => void waiting.push(route));
    await button(page, "No").click();
    const send = button(page, "Send");
    await send.dblclick();
    await page.keyboard.press("Enter");
    await expect.poll(() => send.getAttribute("aria-disabled")).toBe("true");
    expect(waiting).toHaveLength(1);
    await waiting[0]!.fulfill({ status: 503 });
    await page.getByText("Waymark is not ready to answer yet.").waitFor();
    await send.click();
    await expect.poll(() => waiting.length).toBe(2);
    await waiting[1]!.fulfill({ status: 204 });
    await page.getByText("Thank you. It was sent.").waitFor();
    expect(waiting).toHaveLength(2);
  });

  it("asks about personal details in all of a verdict that would be kept, as it stands at last", async () => {
    const page = await open();
    const sent: unknown[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/api/feedback")) sent.push(request.postDataJSON());
    });
    await box(page).fill(personal);
    await page.keyboard.press("Enter");
    await button(page, "Ask as it is").click();
    await page.getByRole("article").waitFor();
    await button(page, "Yes").click();
    const notice = page.getByRole("group", { name: "Leave out personal details?" });
    const tick = page.getByRole("checkbox", { name: "Send my question with it" });
    await tick.check();
    await button(page, "Send").click();
    await notice.getByText("943 476 5919").waitFor();
    await tick.uncheck();
    await expect.poll(() => notice.count()).toBe(0);
    await tick.check();
    await button(page, "Send").click();
    await notice.waitFor();
    const reason = page.getByLabel(/What helped/);
    await reason.fill("Ring 07700 900123.");
    await expect.poll(() => notice.count()).toBe(0);
    await button(page, "Send").click();
    await notice.getByText("07700 900123").waitFor();
    expect(sent).toEqual([]);
    await button(page, "Take it out and send").click();
    await page.getByText("Thank you. It was sent.").waitFor();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      reason: "Ring ….",
      question: expect.stringMatching(/^Can …, NHS number …, refuse/) as string,
    });
  });

  it("warns of personal details before anything is sent, and takes them out on one press", async () => {
    const page = await open(phone);
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/api/chat")) sent.push(request.postData() ?? "");
    });
    await box(page).fill(personal);
    await page.keyboard.press("Enter");
    const warning = page.getByRole("group", { name: "Leave out personal details?" });
    await warning.getByText("943 476 5919").waitFor();
    expect(await focused(page)).toBe("question-personal");
    const asked = await warning.boundingBox();
    expect(asked!.y + asked!.height).toBeLessThanOrEqual(phone.viewport.height);
    expect(sent).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await warning.getByRole("button", { name: "Change it myself" }).click();
    expect(await box(page).inputValue()).toBe(personal);
    await page.keyboard.press("Enter");
    await button(page, "Take it out and ask").click();
    await page.getByRole("article").waitFor();
    expect(sent).toHaveLength(1);
    expect(sent[0]).not.toMatch(/Whitfield|943/);
    expect(sent[0]).toContain("refuse a medical assessment?");
    expect(await box(page).inputValue()).toBe("");
    await box(page).fill(personal);
    await page.keyboard.press("Enter");
    await button(page, "Ask as it is").click();
    await expect.poll(() => sent.length).toBe(2);
    expect(sent[1]).toContain("Whitfield");
  });
});

describe("a conversation", () => {
  it("lasts over a reload of its tab, is in no other, and goes when it is started again", async () => {
    const page = await open();
    await ask(page, consent);
    await box(page).fill("half a question");
    await page.reload();
    await expect.poll(() => page.getByRole("article").count()).toBe(1);
    expect(await box(page).inputValue()).toBe("half a question");
    const other = await page.context().newPage();
    await other.goto(`${server.url}/`);
    await box(other).waitFor();
    expect(await other.getByRole("article").count()).toBe(0);
    await button(page, "Start again").click();
    expect(await page.getByRole("article").count()).toBe(0);
    expect(await focused(page)).toBe("question");
    await page.reload();
    await box(page).waitFor();
    expect(await page.getByRole("article").count()).toBe(0);
    expect(await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie])).toEqual([
      0,
      0,
      "",
    ]);
  });

  it("that comes back with an area that is held no more is asked of all areas", async () => {
    const page = await open();
    await page.getByRole("combobox").selectOption("set");
    await ask(page, consent);
    await page.addInitScript(() => {
      for (const [key, kept] of Object.entries(sessionStorage)) {
        sessionStorage.setItem(key, String(kept).replaceAll('"area":"set"', '"area":"narnia"'));
      }
    });
    await page.reload();
    await page.getByRole("article").waitFor();
    expect(await page.getByRole("combobox").inputValue()).toBe("");
    await ask(page, "and if she's 16?");
    expect(await page.getByText(/Waymark could not take this question/).count()).toBe(0);
  });

  it("is cleared when left idle, after a warning that keeps it on one press", async () => {
    const page = await open(desktop, (fresh) => fresh.clock.install());
    await ask(page, consent);
    const warning = page.getByRole("heading", { name: "Are you still there?" });
    await leaveUntil(warning, page);
    const { y, height } = (await warning.boundingBox())!;
    expect(y).toBeGreaterThan(0);
    expect(y + height).toBeLessThan(desktop.viewport.height);
    expect(await violations(page)).toEqual([]);
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 40);
    await expect.poll(() => warning.count()).toBe(0);
    await leaveUntil(warning, page);
    await button(page, "Keep it").click();
    await page.clock.fastForward("27:00");
    expect(await page.getByRole("article").count()).toBe(1);
    await page.clock.fastForward("03:30");
    await expect.poll(() => page.getByRole("article").count()).toBe(0);
    await page.locator(".cleared", { hasText: "because nothing was done for a while" }).waitFor();
  });

  it("is cleared by the first touch after a night in which the machine slept", async () => {
    const page = await open(desktop, (fresh) => fresh.clock.install());
    await ask(page, consent);
    await page.clock.setFixedTime(Date.now() + 9 * 3_600_000);
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 40);
    await expect.poll(() => page.getByRole("article").count()).toBe(0);
  });

  it("is left in a hurry by whoever told of danger, whatever they ask as", async () => {
    const page = await open(desktop, (fresh) =>
      fresh.route("https://www.bbc.co.uk/weather", (route) => route.fulfill({ body: "Weather" })),
    );
    await ask(page, "my dad hits me and I'm 12");
    expect(await page.getByRole("radio", { name: "Practitioner" }).isChecked()).toBe(true);
    await button(page, "Exit this page").click();
    await page.waitForURL("https://www.bbc.co.uk/weather");
  });

  it("is left in a hurry by parents, and does not come back", async () => {
    const page = await open(desktop, (fresh) =>
      fresh.route("https://www.bbc.co.uk/weather", (route) => route.fulfill({ body: "Weather" })),
    );
    expect(await button(page, "Exit this page").count()).toBe(0);
    await page.getByRole("radio", { name: "Parent or carer" }).check();
    await ask(page, "What happens after a referral?");
    expect(await violations(page)).toEqual([]);
    await button(page, "Exit this page").click();
    await page.waitForURL("https://www.bbc.co.uk/weather");
    await page.goBack();
    expect(page.url()).toBe("about:blank");
    await page.goto(`${server.url}/`);
    await box(page).waitFor();
    expect(await page.getByRole("article").count()).toBe(0);
    await page.getByRole("radio", { name: "Parent or carer" }).check();
    await press(page, "Escape", 3);
    await box(page).fill("half a question");
    await press(page, "Escape", 2);
    expect(page.url()).toBe(`${server.url}/`);
    await press(page, "Escape", 1);
    await page.waitForURL("https://www.bbc.co.uk/weather");
  });
});

describe("for everyone", () => {
  it("has the text box, its button and the number for danger in the first view of a phone", async () => {
    const page = await open(phone);
    const inSight = [button(page, "Ask"), box(page), page.getByRole("link", { name: "999" })];
    for (const one of inSight) {
      const { y, height } = (await one.boundingBox())!;
      expect(y + height).toBeLessThanOrEqual(phone.viewport.height);
    }
    expect(await page.locator("body").innerText()).toContain("kept only in this tab, until you close it");
  });

  it("speaks of keys only where there are keys, and gives fingers more to hit", async () => {
    for (const [size, hasKeys, least] of [
      [desktop, true, 24],
      [phone, false, 32],
    ] as const) {
      const page = await open(size);
      expect((await page.locator("#question-hint").innerText()).includes("Shift and Enter")).toBe(hasKeys);
      await ask(page, consent);
      const { width, height } = (await firstSource(page).boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(least);
      await firstSource(page).click();
      const source = page.getByRole("complementary");
      await source.waitFor();
      expect(await source.getByText("Escape closes it").count()).toBe(hasKeys ? 1 : 0);
    }
  });

  it("never scrolls sideways at 320 pixels, which is 400% zoom on a common screen", async () => {
    const page = await open(narrowest);
    expect(await sidewaysScroll(page)).toBe(0);
    await ask(page, `${consent} ${"Donaudampfschifffahrtsgesellschaft".repeat(4)}`);
    await firstSource(page).click();
    await page.getByRole("complementary").locator("mark").first().waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    await box(page).fill(personal);
    await page.keyboard.press("Enter");
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it.each([{ colorScheme: "dark" } as const, { forcedColors: "active" } as const])(
    "keeps its contrasts in %o",
    async (colours) => {
      const page = await open({ ...desktop, ...colours });
      expect(await violations(page)).toEqual([]);
      await ask(page, "he is hitting her right now, I can hear it through the wall");
      await ask(page, "how long does an emergency protection order last");
      await ask(page, "strat 30 March 2026, Southend: when is the conference due?");
      await ask(page, consent);
      await firstSource(page).click();
      await page.getByRole("complementary").locator("mark").first().waitFor();
      await button(page, "No").last().click();
      expect(await violations(page)).toEqual([]);
    },
  );

  it("can be used by keyboard alone", async () => {
    const page = await open();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await box(page).focus();
    await page.keyboard.type(consent);
    await page.keyboard.press("Enter");
    await page.getByRole("article").waitFor();
    expect(await focused(page)).toBe("question");
    for (let back = 0; back < 40 && !(await focused(page)).startsWith("Source 1:"); back += 1) {
      await page.keyboard.press("Shift+Tab");
    }
    await page.keyboard.press("Enter");
    const source = page.getByRole("complementary");
    await source.locator("mark").first().waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    expect(await source.count()).toBe(0);
    expect(await focused(page)).toMatch(/^Source 1:/);
  });

  it("keeps what was typed when the server is away, and asks again on one press", async () => {
    const page = await open();
    await page.context().setOffline(true);
    await box(page).fill("who chairs the strategy meeting");
    await page.keyboard.press("Enter");
    const again = button(page, "Try again");
    await again.waitFor();
    expect(await box(page).inputValue()).toBe("who chairs the strategy meeting");
    expect(await violations(page)).toEqual([]);
    await page.context().setOffline(false);
    await again.click();
    await expect.poll(() => page.getByText("co-ordinated and chaired by").count()).toBeGreaterThan(0);
    expect(await box(page).inputValue()).toBe("");
  });

  it("says how long to wait when it was asked too often", async () => {
    const page = await open();
    const limit = { status: 429, headers: { "retry-after": "20" }, json: { detail: "Wait." } };
    await page.route("**/api/chat", (route) => route.fulfill(limit), { times: 1 });
    await box(page).fill(consent);
    await page.keyboard.press("Enter");
    await page.locator(".failure", { hasText: "Try again in 20 seconds." }).waitFor();
    await button(page, "Try again").click();
    await page.getByRole("article").waitFor();
  });

  it("shows that it is looking when the server is slow, and stops on one press", async () => {
    const page = await open();
    await page.route("**/api/chat", () => undefined, { times: 1 });
    await box(page).fill(consent);
    await page.keyboard.press("Enter");
    await page.locator(".waiting").waitFor();
    expect(await violations(page)).toEqual([]);
    await button(page, "Stop").click();
    expect(await box(page).inputValue()).toBe(consent);
    expect(await spokenBy(page)).toEqual(["Stopped."]);
    await ask(page, "who leads a section 47 enquiry");
    await page.reload();
    await button(page, "Try again").click();
    await expect.poll(() => page.getByRole("article").count()).toBe(2);
    expect(await button(page, "Try again").count()).toBe(0);
  });

  it("loads nothing from elsewhere and breaks no rule of its own content policy", async () => {
    const complaints: string[] = [];
    const foreign: string[] = [];
    const page = await open(desktop, async (fresh) => {
      fresh.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      fresh.on("request", (request) => {
        if (!request.url().startsWith(server.url)) foreign.push(request.url());
      });
    });
    await ask(page, "who leads a section 47 enquiry");
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });
});

describe("embedded in a page of another origin", () => {
  const script = () => `<script type="module" src="${server.url}/waymark-chat.js"></script>`;

  async function visit(
    options: BrowserContextOptions = desktop,
    prepare: (page: Page) => Promise<unknown> = async () => undefined,
  ): Promise<{ page: Page; complaints: string[] }> {
    const context = await browser.newContext({ reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", ({ message }) => complaints.push(message));
    await prepare(page);
    await page.goto(site.origin);
    return { page, complaints };
  }

  it("works as README shows it, under the policy that README names, and tells the page by events", async () => {
    const readme = await readFile(path.join(projectRoot, "README.md"), "utf8");
    const part = readme.split("## Putting Waymark into your pages")[1] ?? "";
    const snippet = /```html\n([^]*?)```/.exec(part)?.[1] ?? "";
    const policy = /`(default-src 'none'[^`]*)`/.exec(part.replace(/\s+/g, " "))?.[1] ?? "";
    expect(snippet).toContain("<waymark-chat");
    const here = (text: string) => text.replaceAll("https://waymark.example.org", server.url);
    site.show({ body: here(snippet), policy: here(policy) });
    const { page, complaints } = await visit();
    await box(page).waitFor();
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const name of ["waymark-answer", "waymark-citation", "waymark-clear"]) {
        document.addEventListener(name, ({ type }) => heard.push(type));
      }
    });
    expect(await page.getByRole("combobox").inputValue()).toBe("set");
    await ask(page, "strat 30 March 2026: when is the conference due?");
    await page.locator(".due", { hasText: "No later than the end of Wednesday 22 April 2026." }).waitFor();
    await firstSource(page).click();
    await page.getByRole("complementary").locator("mark").first().waitFor();
    expect(await violations(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      button(page, /^Add to calendar/).click(),
    ]);
    expect(download.suggestedFilename()).toBe("deadline.ics");
    await page.evaluate(() => Object.assign(window, { print: () => undefined }));
    await button(page, "Print this answer").click();
    await button(page, "Yes").click();
    await button(page, "Send").click();
    await page.getByText("Thank you. It was sent.").waitFor();
    await button(page, "Start again").click();
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
      "waymark-answer",
      "waymark-citation",
      "waymark-clear",
    ]);
    expect(complaints).toEqual([]);
  });

  it("adds nothing to the page but its elements and Lit's notes, however often it is loaded", async () => {
    site.show({ body: "" });
    const { page, complaints } = await visit();
    const added = await page.evaluate(async (address) => {
      const before = new Set(Reflect.ownKeys(window));
      const load = (query: string) =>
        new Promise((resolve) => {
          const element = document.createElement("script");
          Object.assign(element, { type: "module", src: `${address}${query}`, onload: resolve });
          document.head.append(element);
        });
      await load("");
      await load("?again");
      document.body.append(document.createElement("waymark-chat"));
      return Reflect.ownKeys(window)
        .filter((key) => !before.has(key))
        .map(String)
        .sort();
    }, `${server.url}/waymark-chat.js`);
    expect(added).toEqual([
      "litElementVersions",
      "litHtmlVersions",
      "litPropertyMetadata",
      "reactiveElementVersions",
    ]);
    await box(page).waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([desktop, narrowest])("opens from a button and closes again at %o", async (size) => {
    site.show({ body: `<p>Our page.</p>${script()}<waymark-chat display="button"></waymark-chat>` });
    const { page } = await visit(size);
    const launcher = button(page, "Ask the safeguarding procedures");
    await launcher.click();
    const dialog = page.getByRole("dialog", { name: "Ask the safeguarding procedures" });
    await dialog.waitFor();
    expect(await focused(page)).toBe("question");
    await ask(page, consent);
    await firstSource(page).click();
    await dialog.getByRole("complementary").locator("mark").first().waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await dialog.getByRole("complementary").count()).toBe(0);
    await page.keyboard.press("Escape");
    expect(await dialog.count()).toBe(0);
    await launcher.waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => dialog.getByRole("article").count()).toBe(1);
  });

  it("stays open when it is opened again before the browser has told of its closing", async () => {
    site.show({ body: `<p>Our page.</p>${script()}<waymark-chat display="button"></waymark-chat>` });
    const { page } = await visit();
    await button(page, "Ask the safeguarding procedures").click();
    const dialog = page.getByRole("dialog", { name: "Ask the safeguarding procedures" });
    await dialog.waitFor();
    await page.locator("waymark-chat").evaluate(async (chat: LitElement) => {
      const panel = chat.renderRoot.querySelector("dialog")!;
      const told = new Promise((resolve) => panel.addEventListener("close", resolve, { once: true }));
      panel.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
      await chat.updateComplete;
      chat.renderRoot.querySelector<HTMLButtonElement>(".launcher")!.click();
      await told;
      await chat.updateComplete;
    });
    expect(await dialog.count()).toBe(1);
    await box(page).waitFor();
  });

  it("tells a screen reader of the answer inside the panel that covers a phone's screen", async () => {
    site.show({ body: `<p>Our page.</p>${script()}<waymark-chat display="button"></waymark-chat>` });
    const { page } = await visit(phone);
    await button(page, "Ask the safeguarding procedures").tap();
    await ask(page, "he is hitting her right now, I can hear it through the wall");
    expect(await spokenBy(page)).toEqual([expect.stringMatching(/^Answer ready: Emergency: act now/)]);
    expect(await focused(page)).toBe("conversation-heading");
  });

  it("leaves the keys to the page around it, until they are pressed in the chat", async () => {
    site.show({
      body: `<h2>News</h2><label>Search <input></label>${script()}
        <waymark-chat display="button" audience="parent" exit-url="/weather"></waymark-chat>`,
    });
    const { page } = await visit();
    const stays = async () => {
      await press(page, "Shift", 4);
      expect(new URL(page.url()).pathname).toBe("/");
    };
    const launcher = button(page, "Ask the safeguarding procedures");
    await launcher.waitFor();
    await stays();
    await launcher.click();
    await stays();
    await ask(page, "What happens after a referral?");
    await page.getByLabel("Search").focus();
    await stays();
    await button(page, "Close").click();
    await page.getByRole("heading", { name: "News" }).click();
    await stays();
    await launcher.focus();
    await press(page, "Shift", 3);
    await page.waitForURL(`${site.origin}/weather`);
  });

  it("takes no focus from the page around it when it is cleared for idleness", async () => {
    site.show({ body: `<label>Search <input id="search"></label>${script()}<waymark-chat></waymark-chat>` });
    const { page } = await visit(desktop, (fresh) => fresh.clock.install());
    await ask(page, consent);
    await firstSource(page).click();
    await page.getByRole("complementary").getByRole("region").waitFor();
    await page.getByLabel("Search").focus();
    await page.clock.fastForward("31:00");
    await expect.poll(() => page.getByRole("article").count()).toBe(0);
    expect(await focused(page)).toBe("search");
  });

  it("keeps the way out in sight on a screen of little height", async () => {
    site.show({ body: `${script()}<waymark-chat audience="parent"></waymark-chat>` });
    const { page } = await visit({ viewport: { width: 320, height: 256 } });
    await ask(page, "What happens after a referral?");
    await page.mouse.move(160, 128);
    await page.mouse.wheel(0, 600);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
    const exit = (await button(page, "Exit this page").boundingBox())!;
    expect(exit.y).toBeGreaterThanOrEqual(0);
    expect(exit.y + exit.height).toBeLessThan(60);
  });

  it("keeps the conversations of two elements apart", async () => {
    const body = `${script()}<waymark-chat></waymark-chat><waymark-chat></waymark-chat>`;
    site.show({ body });
    const { page } = await visit();
    const first = page.locator("waymark-chat").first();
    const second = page.locator("waymark-chat").last();
    await first.getByRole("textbox", { name: "Your question" }).fill("half a question");
    await second.getByRole("textbox", { name: "Your question" }).fill("another");
    await page.reload();
    await expect.poll(() => first.getByRole("textbox").inputValue()).toBe("half a question");
    expect(await second.getByRole("textbox").inputValue()).toBe("another");
  });

  it("goes on from the list of areas once it has been loaded again", async () => {
    site.show({ body: `${script()}<waymark-chat></waymark-chat>` });
    const { page } = await visit(desktop, (fresh) =>
      fresh.route("**/api/areas", (route) => route.abort(), { times: 1 }),
    );
    await button(page, "Load it again").click();
    await expect.poll(() => focused(page)).toBe("area");
  });

  it("asks of all areas where the one chosen is held no more", async () => {
    site.show({ body: `${script()}<waymark-chat area="narnia"></waymark-chat>` });
    const { page } = await visit();
    await ask(page, consent);
    expect(await page.getByText(/Waymark could not take this question/).count()).toBe(0);
    const chosen = () => page.getByRole("combobox").inputValue();
    await page.getByRole("combobox").selectOption("set");
    await page.evaluate(() => document.querySelector("waymark-chat")!.setAttribute("area", "atlantis"));
    await expect.poll(chosen).toBe("");
    await page.evaluate(() => document.querySelector("waymark-chat")!.setAttribute("area", "scsp"));
    await expect.poll(chosen).toBe("scsp");
  });

  it("keeps nothing on a shared computer", async () => {
    site.show({ body: `${script()}<waymark-chat shared-computer audience="parent"></waymark-chat>` });
    const { page } = await visit();
    await ask(page, "What happens after a referral?");
    await page.reload();
    await box(page).waitFor();
    expect(await page.getByRole("article").count()).toBe(0);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(await page.getByRole("radio").count()).toBe(0);
  });

  it("lies the other way round in a page that is read from right to left", async () => {
    site.show({ body: `${script()}<waymark-chat display="page"></waymark-chat>`, dir: "rtl" });
    const { page } = await visit();
    await ask(page, consent);
    await firstSource(page).click();
    const source = page.getByRole("complementary");
    await source.locator("mark").first().waitFor();
    const [read, beside] = [await page.getByRole("article").boundingBox(), await source.boundingBox()];
    expect(beside!.x + beside!.width).toBeLessThan(read!.x);
    expect(await sidewaysScroll(page)).toBe(0);
  });
});
