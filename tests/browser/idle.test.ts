/**
 * Nothing runs while nobody writes. Counted, not timed: every function that a content script enters, and every start of the
 * background, in 60 s of a page with no box focused. This is the one test that lets real time pass: that it takes 60 s is what it is
 * about. Both browsers count at once.
 */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as pass } from "node:timers/promises";
import { startGrounds } from "../grounds/server.ts";
import { BROWSERS, type BrowserName, launch } from "./harness/browser.ts";
import { Scene } from "./harness/suite.ts";

const IDLE_MS = 60_000;

async function countsNothing(browser: BrowserName): Promise<void> {
  const grounds = await startGrounds();
  const chaperone = await launch(browser);
  try {
    const page = await chaperone.newPage();
    const scene = new Scene({ browser, chaperone, grounds }, page);
    await scene.open("facebook", "/");
    // The box has been used before: the worst case.
    await scene.write("comment-box-2002", "A quiet shift.");
    await scene.untilMark("watching");
    for (let index = 0; index < "A quiet shift.".length; index += 1) await page.keyboard.press("Backspace");
    await page.click("h2");
    await scene.until("no mark", ({ mark }) => mark === null);
    await chaperone.killBackground();
    let starts = 0;
    const stop = await chaperone.watchStarts(() => {
      starts += 1;
    });
    const calls = await chaperone.countCalls(page);
    await pass(IDLE_MS);
    const counted = await calls();
    await stop();
    assert.deepEqual(
      { counted, starts, runs: await chaperone.backgroundRuns() },
      { counted: 0, starts: 0, runs: false },
    );
    // The counters do count: a key in a box wakes both.
    await scene.click("comment-box-2002");
    await scene.untilMark("watching");
    assert.ok((await calls()) > 0, "the counter of calls counts nothing");
    assert.equal(await chaperone.backgroundRuns(), true);
  } finally {
    await chaperone.close();
    await grounds.close();
  }
}

describe("60 s with no box focused", { concurrency: BROWSERS.length }, () => {
  for (const browser of BROWSERS) {
    it(`${browser}: no wake-up of content or background code`, { timeout: IDLE_MS + 60_000 }, () =>
      countsNothing(browser),
    );
  }
});
