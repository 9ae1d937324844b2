/**
 * One file of tests, in both browsers. The tests of a file share a browser, each has a fresh page. A test that fails leaves a
 * screenshot and the page's HTML in target/test-failures.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Frame, Page } from "puppeteer-core";
import { type Grounds, type Posted, startGrounds } from "../../grounds/server.ts";
import { BROWSERS, type BrowserName, type Launched, type LaunchOptions, launch } from "./browser.ts";
import { type Overlay, pressCard, pressCardByKeys, readOverlay, untilOverlay } from "./overlay.ts";
import { TARGET } from "./paths.ts";
import { DEADLINE_MS, within } from "./wait.ts";

/** A test, its condition deadlines included, never takes longer. */
const TEST_LIMIT_MS = 90_000;

export interface Suite {
  readonly browser: BrowserName;
  readonly chaperone: Launched;
  readonly grounds: Grounds;
}

export type Check = (
  name: string,
  run: (scene: Scene) => Promise<void>,
  options?: { skip?: string | false; limit?: number },
) => void;

/** Defines the same tests for both browsers. */
export function inBothBrowsers(
  define: (check: Check, browser: BrowserName) => void,
  options: LaunchOptions | ((browser: BrowserName) => Promise<LaunchOptions>) = {},
): void {
  for (const browser of BROWSERS) {
    describe(browser, () => {
      let suite: Suite | undefined;
      before(
        async () => {
          const grounds = await startGrounds();
          const chaperone = await launch(
            browser,
            typeof options === "function" ? await options(browser) : options,
          );
          suite = { browser, chaperone, grounds };
        },
        { timeout: TEST_LIMIT_MS },
      );
      after(async () => {
        await suite?.chaperone.close();
        await suite?.grounds.close();
      });
      const check: Check = (name, run, { skip = false, limit = TEST_LIMIT_MS } = {}) => {
        it(name, { skip, timeout: limit }, async () => {
          if (suite === undefined) throw new Error(`${browser} did not start`);
          await runScene(suite, name, run);
        });
      };
      define(check, browser);
    });
  }
}

async function runScene(suite: Suite, name: string, run: (scene: Scene) => Promise<void>): Promise<void> {
  suite.grounds.clear();
  const page = await suite.chaperone.newPage();
  page.setDefaultTimeout(DEADLINE_MS);
  const scene = new Scene(suite, page);
  try {
    await run(scene);
  } catch (error) {
    const saved = await saveFailure(suite.browser, name, page);
    if (error instanceof Error)
      error.message += `\nserver: ${JSON.stringify(suite.grounds.posted())}\n${saved}`;
    throw error;
  } finally {
    await within(page.close(), "the page closes").catch(() => undefined);
  }
}

async function saveFailure(browser: BrowserName, name: string, page: Page): Promise<string> {
  const folder = join(TARGET, "test-failures");
  const path = join(folder, `${name.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80)}-${browser}`);
  try {
    await mkdir(folder, { recursive: true });
    await within(page.screenshot({ path: `${path}.png` }), "the screenshot");
    await writeFile(
      `${path}.html`,
      `<!-- ${page.url()} -->\n${await within(page.content(), "the page's HTML")}`,
    );
    return `saved: ${path}.png and .html`;
  } catch (error) {
    return `nothing saved: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const test = (name: string): string => `[data-test="${name}"]`;

/** A page under test, with what a person does and what is to be seen. */
export class Scene {
  readonly page: Page;
  readonly chaperone: Launched;
  readonly grounds: Grounds;
  readonly browser: BrowserName;

  constructor(suite: Suite, page: Page) {
    this.page = page;
    this.chaperone = suite.chaperone;
    this.grounds = suite.grounds;
    this.browser = suite.browser;
  }

  async open(site: string, path: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.goto(this.grounds.url(site, path));
  }

  /** Selector of the element that carries the test name, or the selector itself. */
  static at(name: string): string {
    return /^[\w-]+$/.test(name) ? test(name) : name;
  }

  async click(name: string, frame: Frame = this.page.mainFrame()): Promise<void> {
    const found = await frame.waitForSelector(Scene.at(name), { visible: true });
    await found?.click();
  }

  /** Clicks into the box, waits until it is watched, and types with real keys. */
  async write(name: string, text: string, frame: Frame = this.page.mainFrame()): Promise<void> {
    await this.click(name, frame);
    await this.untilMark(["watching", "note"], frame);
    await this.page.keyboard.type(text);
  }

  async press(key: "Enter" | "Control+Enter"): Promise<void> {
    if (key === "Enter") {
      await this.page.keyboard.press("Enter");
      return;
    }
    await this.page.keyboard.down("Control");
    await this.page.keyboard.press("Enter");
    await this.page.keyboard.up("Control");
  }

  overlay(frame: Frame = this.page.mainFrame()): Promise<Overlay> {
    return readOverlay(this.chaperone, frame);
  }

  until(
    what: string,
    wanted: (overlay: Overlay) => boolean,
    frame: Frame = this.page.mainFrame(),
    limit?: number,
  ): Promise<Overlay> {
    return untilOverlay(this.chaperone, frame, what, wanted, limit);
  }

  untilMark(marks: string | readonly string[], frame?: Frame, limit?: number): Promise<Overlay> {
    const all = typeof marks === "string" ? [marks] : marks;
    return this.until(
      `the mark ${all.join(" or ")}`,
      ({ mark }) => mark !== null && all.includes(mark),
      frame,
      limit,
    );
  }

  untilHeld(frame?: Frame): Promise<Overlay> {
    return this.until("a card that holds the draft", ({ card }) => card?.held === true, frame);
  }

  untilNoCard(frame?: Frame): Promise<Overlay> {
    return this.until("no card", ({ card }) => card === null, frame);
  }

  pressCard(action: string, frame: Frame = this.page.mainFrame()): Promise<void> {
    return pressCard(this.chaperone, this.page, frame, action);
  }

  pressCardByKeys(action: string, frame: Frame = this.page.mainFrame()): Promise<void> {
    return pressCardByKeys(this.chaperone, this.page, frame, action);
  }

  posted(count: number): Promise<Posted[]> {
    return within(
      this.grounds.untilPosted(count),
      () => `${count} posts at the server; there are ${this.grounds.posted().length}`,
    );
  }
}
