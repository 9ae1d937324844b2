/** Screenshots of the network, light and dark. Chromium only: Firefox's protocol cannot emulate the colour scheme. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import type { Grounds } from "../server.ts";
import { CALLUM } from "./network.ts";
import { press, test, type } from "./steps.ts";

export async function screenshots(browser: Browser, grounds: Grounds, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 860 });
  for (const scheme of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    const shoot = (name: string): Promise<unknown> =>
      page.screenshot({ path: join(folder, `${name}-${scheme}.png`) });
    await page.goto(grounds.url("facebook", "/"), { waitUntil: "networkidle0" });
    await shoot("feed");
    await press(page, "reply-open-3001");
    await type(page, page, test("reply-box-3001"), "You are very kind, Denise!");
    await shoot("reply");
    await press(page, "post-open");
    await page.waitForSelector(test("post-box"));
    await shoot("dialog-empty");
    await page.keyboard.type("What a week. Tea, a long walk, and then bed before nine.");
    await shoot("dialog");
    for (const [name, path] of [
      ["messages", `/messages/t/${CALLUM}`],
      ["requests", "/friends/requests"],
      ["group", "/groups/400100"],
      ["create", "/groups/create"],
    ]) {
      await page.goto(grounds.url("facebook", path ?? "/"), { waitUntil: "networkidle0" });
      await shoot(name ?? "");
    }
  }
  await page.close();
}
