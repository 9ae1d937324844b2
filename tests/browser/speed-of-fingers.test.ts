/** Fast fingers, pastes, input methods, and drafts of unusual size or content. */
import assert from "node:assert/strict";
import { composeWithEnter, pasteAndEnter } from "./harness/keys.ts";
import { nothingPosted, onlyPosted, textOf } from "./harness/steps.ts";
import { inBothBrowsers, type Scene } from "./harness/suite.ts";
import { HARMLESS, RISKY } from "./samples.ts";

const LONG = 100_000;

/** A text of this length that ends in these words. */
function endingIn(words: string, length: number): string {
  const filler = "the quick brown fox jumps over the lazy dog and then has tea ";
  return `${filler.repeat(Math.ceil(length / filler.length)).slice(0, length - words.length - 2)}. ${words}`;
}

/** The longest time between two frames of the page while `run` goes on, in milliseconds. */
async function longestPause(scene: Scene, run: () => Promise<void>): Promise<number> {
  const meter = await scene.page.evaluateHandle(() => {
    const state = {
      longest: 0,
      running: true,
      last: performance.now(),
      tick() {
        const now = performance.now();
        state.longest = Math.max(state.longest, now - state.last);
        state.last = now;
        if (state.running) requestAnimationFrame(() => state.tick());
      },
    };
    state.tick();
    return state;
  });
  await run();
  return meter.evaluate((state) => {
    state.tick();
    state.running = false;
    return state.longest;
  });
}

inBothBrowsers((check) => {
  for (const [path, box] of [
    ["/lexical", "box"],
    ["/slate", "box"],
    ["/textarea", "line-box"],
    ["/textarea", "enter-box"],
  ] as const) {
    check(`a risky draft pasted and sent in one go is stopped: ${path} ${box}`, async (scene) => {
      await scene.open("plain", path);
      await scene.click(box);
      await scene.untilMark("watching");
      await pasteAndEnter(scene, RISKY);
      await scene.untilHeld();
      await nothingPosted(scene);
      await scene.pressCard("override");
      await onlyPosted(scene, [RISKY]);
    });
  }

  check("a harmless draft pasted and sent in one go arrives once", async (scene) => {
    await scene.open("plain", "/lexical");
    await scene.click("box");
    await scene.untilMark("watching");
    await pasteAndEnter(scene, HARMLESS);
    await onlyPosted(scene, [HARMLESS]);
  });

  check("Enter that ends a composition is the input method's", async (scene) => {
    await scene.open("plain", "/lexical");
    await scene.write("box", `${RISKY} `);
    await scene.untilMark("stop");
    await composeWithEnter(scene, "にほん", "日本");
    const seen = await scene.overlay();
    assert.notEqual(seen.card?.held, true, "the composition was held as if it were a post");
    assert.equal(await textOf(scene, "box"), `${RISKY} 日本`);
    await nothingPosted(scene);
    await scene.press("Enter");
    await scene.untilHeld();
    await nothingPosted(scene);
  });

  check("300 characters typed fast: the verdict is on the last text", async (scene) => {
    await scene.open("plain", "/textarea");
    await scene.write("box", endingIn(RISKY, 300));
    await scene.untilMark("stop");
    // Taking back the last figures makes it harmless again; the verdict must follow.
    for (let index = 0; index < " 012 3454 is in bed 4".length; index += 1)
      await scene.page.keyboard.press("Backspace");
    await scene.untilMark(["watching", "note"]);
    await scene.untilNoCard();
    const text = await textOf(scene, "box");
    await scene.click("post");
    await onlyPosted(scene, [text]);
  });

  check("100,000 characters: the page stays alive and the draft is judged", async (scene) => {
    await scene.open("plain", "/textarea");
    await scene.click("box");
    await scene.untilMark("watching");
    const text = endingIn(RISKY, LONG);
    // The page fills its own box, as it does with a draft that it has kept; the person's next key has it judged.
    await scene.page.$eval(
      '[data-test="box"]',
      (found, draft) => {
        if (!(found instanceof HTMLTextAreaElement)) return;
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(found, draft);
        found.dispatchEvent(new Event("input", { bubbles: true }));
      },
      text,
    );
    const pause = await longestPause(scene, async () => {
      await scene.page.keyboard.type(".");
      await scene.untilMark("stop");
    });
    assert.ok(pause < 1000, `the page stood still for ${Math.round(pause)} ms`);
    await scene.click("post");
    await scene.untilHeld();
    await nothingPosted(scene);
    await scene.pressCard("override");
    await onlyPosted(scene, [`${text}.`]);
  });

  check("halves of surrogate pairs are no obstacle", async (scene) => {
    await scene.open("plain", "/contenteditable");
    await scene.click("box");
    await scene.untilMark("watching");
    await scene.page.$eval('[data-test="box"]', (found) => {
      found.textContent = "\ud83d half \udc00 ";
      const selection = getSelection();
      selection?.selectAllChildren(found);
      selection?.collapseToEnd();
    });
    await scene.page.keyboard.type(RISKY);
    const seen = await scene.untilMark("stop");
    assert.ok(seen.card !== null);
    await scene.until("an underline", ({ underlines }) => underlines.length > 0);
    await scene.click("post");
    await scene.untilHeld();
    await nothingPosted(scene);
  });
});
