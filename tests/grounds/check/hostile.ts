/** The hostile page must log the same for two drafts of one length, and must notice what an extension might leave behind. */
import type { Browser, Page } from "puppeteer-core";
import type { Grounds } from "../server.ts";
import { LIMIT_MS, test, write } from "./steps.ts";

/** Same length, same kinds of characters: lower-case letters and spaces. */
const DRAFTS = ["a quiet shift then tea", "the dog ate our tv cut"] as const;

/** The log after two frames, so that what the last key set off has arrived. */
export async function hostileLog(page: Page): Promise<string> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return window.hostileLog;
  });
}

async function afterTyping(
  browser: Browser,
  address: string,
  draft: string,
  disturb?: () => void,
): Promise<string> {
  const page = await browser.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  try {
    await page.goto(address);
    await write(page, page, test("box"), draft);
    if (disturb !== undefined) await page.evaluate(disturb);
    return await hostileLog(page);
  } finally {
    await page.close();
  }
}

/** Each leaves one trace; the text is the part of the log in which it must show. */
const TRACES: [string, () => void][] = [
  ["unknown element", () => document.documentElement.append(document.createElement("x-trace"))],
  ["attachShadow", () => document.createElement("div").attachShadow({ mode: "closed" })],
  ["data-trace", () => document.querySelector("#box")?.setAttribute("data-trace", "")],
  ["highlight", () => CSS.highlights.set("trace", new Highlight(document.createRange()))],
  ["trace-event", () => document.querySelector("#box")?.dispatchEvent(new Event("input", { bubbles: true }))],
  ["global", () => Object.assign(window, { trace: true })],
];

export async function checkHostile(browser: Browser, grounds: Grounds, site: string): Promise<string | null> {
  for (const query of ["", "?box=contenteditable"]) {
    const address = grounds.url(site, `/hostile${query}`);
    const plain = await afterTyping(browser, address, DRAFTS[0]);
    const other = await afterTyping(browser, address, DRAFTS[1]);
    if (plain !== other) return `two harmless drafts differ ${query}: ${difference(plain, other)}`;
    for (const [name, disturb] of TRACES) {
      const traced = await afterTyping(browser, address, DRAFTS[0], disturb);
      if (traced === plain) return `a trace is not noticed ${query}: ${name}`;
    }
  }
  return null;
}

function difference(left: string, right: string): string {
  const lines = (text: string): string[] => text.split("\n").map((line) => line.replace(/,$/, ""));
  const only = (some: string[], others: string[]): string =>
    some.filter((line) => !others.includes(line)).join(" ");
  return `only first: ${only(lines(left), lines(right))}; only second: ${only(lines(right), lines(left))}`;
}
