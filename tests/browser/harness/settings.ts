/** The options page, used as a person uses it. */
import type { Page } from "puppeteer-core";
import type { KnownPerson, SiteLevel } from "../../../extension/generated/messages.ts";
import type { Scene } from "./suite.ts";
import { DEADLINE_MS } from "./wait.ts";

/** Opens the options page with the settings shown. The caller closes it. */
export async function openOptions(scene: Scene): Promise<Page> {
  const page = await scene.chaperone.openExtensionPage("options/options.html");
  page.setDefaultTimeout(DEADLINE_MS);
  await page.waitForSelector("#settings:not([hidden])");
  return page;
}

async function onOptions<T>(scene: Scene, run: (page: Page) => Promise<T>): Promise<T> {
  const page = await openOptions(scene);
  try {
    return await run(page);
  } finally {
    await page.close();
    await scene.page.bringToFront();
  }
}

/** The page says "Saved" only after the engine has stored it. */
async function saved(page: Page, change: () => Promise<unknown>): Promise<void> {
  await page.$eval("#outcome-done", (sign) => {
    sign.textContent = "";
  });
  await change();
  await page.waitForFunction(() => {
    const failed = document.querySelector("#outcome-failed")?.textContent ?? "";
    if (failed !== "") throw new Error(failed);
    return (document.querySelector("#outcome-done")?.textContent ?? "") !== "";
  });
}

export async function setDefaultLevel(scene: Scene, level: SiteLevel): Promise<void> {
  await onOptions(scene, (page) => setDefaultLevelOn(page, level));
}

async function setDefaultLevelOn(page: Page, level: SiteLevel): Promise<void> {
  const choice = `#level input[value="${level}"]`;
  if (await page.$eval(choice, (input) => input instanceof HTMLInputElement && input.checked)) return;
  await saved(page, () => page.click(choice));
}

/** The level of a site; an empty one is that of all sites. */
export async function setSiteLevel(scene: Scene, site: string, level: SiteLevel | ""): Promise<void> {
  await onOptions(scene, async (page) => {
    await page.waitForSelector(`#site-${site}`);
    await saved(page, () => page.select(`#site-${site}`, level));
  });
}

/** Turns a switch of the options page: `enabled` or `unchecked`. */
export async function setSwitch(scene: Scene, id: "enabled" | "unchecked", on: boolean): Promise<void> {
  await onOptions(scene, async (page) => {
    const is = await page.$eval(`#${id}`, (input) => input instanceof HTMLInputElement && input.checked);
    if (is !== on) await saved(page, () => page.click(`#${id}`));
  });
}

export async function addPerson(scene: Scene, person: KnownPerson): Promise<void> {
  await onOptions(scene, async (page) => {
    await page.type("#person-name", person.name);
    await page.type("#person-profile", person.profile);
    await saved(page, () => page.click("#person-add"));
  });
}

/** Removes everybody from the list. */
export async function removePeople(scene: Scene): Promise<void> {
  await onOptions(scene, async (page) => {
    const button = "#people li button:not(#people-undo)";
    while ((await page.$(button)) !== null) await saved(page, () => page.click(button));
  });
}
