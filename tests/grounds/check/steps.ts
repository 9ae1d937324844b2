/** The steps that the checks are made of. */
import type { Frame, Page } from "puppeteer-core";
import type { Posted } from "../server.ts";

export type Root = Page | Frame;

export const FIRST = "A quiet shift";
export const TEXT = `${FIRST}, then tea 🫖 and a long walk.`;
export const LIMIT_MS = 20_000;

export const test = (name: string): string => `[data-test="${name}"]`;

/** Opens the page, carries out the steps, and returns what the server received. */
export interface Case {
  name: string;
  site: string;
  path: string;
  expect: Partial<Posted>[];
  steps: (page: Page) => Promise<void>;
}

/**
 * Resolves when the box has the focus and its frame has it too. Focus moves into a cross-origin frame some time after the click, and keys
 * that come earlier go to the page around it.
 */
export async function untilFocused(root: Root, box: string): Promise<void> {
  await root.waitForFunction(
    (selector: string) => document.hasFocus() && document.activeElement === document.querySelector(selector),
    {},
    box,
  );
}

export async function write(root: Root, page: Page, box: string, text = TEXT): Promise<void> {
  const found = await root.waitForSelector(box, { visible: true });
  await found?.click();
  await type(root, page, box, text);
}

/** For a box that takes the focus by itself. */
export async function type(root: Root, page: Page, box: string, text = TEXT): Promise<void> {
  await untilFocused(root, box);
  await page.keyboard.type(text);
}

export async function press(root: Root, name: string): Promise<void> {
  await (await root.waitForSelector(test(name), { visible: true }))?.click();
}

export async function modifiedEnter(page: Page): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
}

/** Resolves when the box shows no text any more, that is, when the page has had the server's answer. */
export async function untilEmpty(root: Root, box: string): Promise<void> {
  await root.waitForFunction(
    (selector: string) => {
      const found = document.querySelector<HTMLElement>(selector);
      if (found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement)
        return found.value === "";
      return found !== null && !(found.textContent ?? "").includes("shift");
    },
    {},
    box,
  );
}
