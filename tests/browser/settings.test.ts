/** Options page and pop-up: what is set there holds at once, and both can be used by everybody. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { CALLUM } from "./harness/network.ts";
import { addPerson, openOptions, removePeople, setDefaultLevel, setSiteLevel } from "./harness/settings.ts";
import { nothingPosted, onlyPosted } from "./harness/steps.ts";
import { inBothBrowsers } from "./harness/suite.ts";
import { EVERYDAY, RISKY } from "./samples.ts";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  nodes: string[];
}

/** What axe-core finds wrong with a page. Called in the page; `source` is axe itself. */
async function violations(source: string): Promise<Violation[]> {
  // biome-ignore lint/security/noGlobalEval: axe has to run in the page under test.
  if (!("axe" in window)) globalThis.eval(source);
  const found = Reflect.get(window, "axe") as {
    run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }>;
  };
  const { violations: wrong, passes } = await found.run();
  if (passes.length < 10) throw new Error(`axe looked at next to nothing: ${passes.length} rules passed`);
  return wrong.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
}

inBothBrowsers((check) => {
  check("off for a site: the card of an open page goes at once, and comes back", async (scene) => {
    await scene.open("facebook", "/");
    await scene.click("post-open");
    await scene.write("post-box", RISKY);
    await scene.untilMark("stop");
    await setSiteLevel(scene, "facebook", "off");
    try {
      await scene.until("nothing", ({ card, mark }) => card === null && mark === null);
      await scene.click("post-send");
      await onlyPosted(scene, [RISKY]);
      scene.grounds.clear();
    } finally {
      await setSiteLevel(scene, "facebook", "");
    }
    await scene.click("post-open");
    await scene.write("post-box", RISKY);
    await scene.untilMark("stop");
    await scene.click("post-send");
    await scene.untilHeld();
    await nothingPosted(scene);
  });

  check("note: a mark, no card, nothing held", async (scene) => {
    await setDefaultLevel(scene, "note");
    try {
      await scene.open("plain", "/textarea");
      await scene.write("box", RISKY);
      await scene.untilMark("note");
      assert.equal((await scene.overlay()).card, null);
      await scene.click("post");
      await onlyPosted(scene, [RISKY]);
    } finally {
      await setDefaultLevel(scene, "warn");
    }
  });

  check("warn shows an everyday draft and lets it go; confirm holds it", async (scene) => {
    await scene.open("plain", "/textarea");
    await scene.write("box", EVERYDAY);
    const { card } = await scene.untilMark("warn");
    assert.equal(card?.held, false);
    await setDefaultLevel(scene, "confirm");
    try {
      await scene.click("post");
      await scene.untilHeld();
      await nothingPosted(scene);
      await scene.pressCard("override");
      await onlyPosted(scene, [EVERYDAY]);
    } finally {
      await setDefaultLevel(scene, "warn");
    }
    scene.grounds.clear();
    await scene.write("box", EVERYDAY);
    await scene.untilMark("warn");
    await scene.click("post");
    await onlyPosted(scene, [EVERYDAY]);
  });

  check("block: no way to post it as it is", async (scene) => {
    await setDefaultLevel(scene, "block");
    try {
      await scene.open("plain", "/textarea");
      await scene.write("box", RISKY);
      await scene.untilMark("stop");
      await scene.click("post");
      const { card } = await scene.untilHeld();
      assert.deepEqual(
        card?.buttons.map(({ action }) => action),
        ["edit"],
      );
      await scene.pressCard("edit");
      await scene.untilNoCard();
      await scene.click("post");
      await scene.untilHeld();
      await nothingPosted(scene);
    } finally {
      await setDefaultLevel(scene, "warn");
    }
  });

  check("a person is added, held, and removed again", async (scene) => {
    await addPerson(scene, { name: "Bashir Qadri", profile: "" });
    await scene.open("facebook", "/friends/requests");
    await scene.click("confirm-100090000000009");
    await scene.untilHeld();
    await nothingPosted(scene);
    await scene.pressCard("edit");
    await removePeople(scene);
    await scene.click("confirm-100090000000009");
    const [sent] = await scene.posted(1);
    assert.equal(sent?.recipient, "Bashir Qadri");
    const options = await openOptions(scene);
    assert.equal(await options.$eval("#people", (list) => list.querySelectorAll("button").length), 0);
    await options.close();
  });

  for (const scheme of ["light", "dark"] as const) {
    check(`the options page has no violation that axe-core finds, ${scheme}`, async (scene) => {
      await addPerson(scene, {
        name: "Maureen Tuttle",
        profile: "https://www.facebook.com/profile.php?id=100090000000099",
      });
      const options = await openOptions(scene);
      try {
        await scene.chaperone.setColourScheme(options, scheme);
        assert.deepEqual(await options.evaluate(violations, axe), []);
      } finally {
        await scene.chaperone.setColourScheme(options, "light");
        await options.close();
        await scene.page.bringToFront();
        await removePeople(scene);
      }
    });
  }

  check("the pop-up tells what is watched, and its switch turns the site off", async (scene) => {
    await scene.open("facebook", `/messages/t/${CALLUM}`);
    await scene.write("message-box", "A quiet shift.");
    const popup = await scene.chaperone.openPopup(scene.page);
    await popup.call(untilShown);
    assert.deepEqual(await popup.call(violations, axe), []);
    await popup.call(pressSwitch);
    await popup.close();
    await scene.page.bringToFront();
    try {
      await scene.until("no mark", ({ mark }) => mark === null);
      await scene.click("message-box");
      await scene.page.keyboard.type(RISKY);
      await scene.press("Enter");
      await scene.posted(1);
    } finally {
      await setSiteLevel(scene, "facebook", "");
    }
  });
});

/** In the pop-up: resolves when the switch of the site is to be seen. */
function untilShown(): Promise<null> {
  const shown = {
    look: (): boolean => document.querySelector("#controls")?.hasAttribute("hidden") === false,
  };
  return new Promise((resolve) => {
    const state = {
      look() {
        if (shown.look()) resolve(null);
        else requestAnimationFrame(() => state.look());
      },
    };
    state.look();
  });
}

/** In the pop-up: presses the switch, and resolves when it is saved. */
function pressSwitch(): Promise<null> {
  document.querySelector<HTMLInputElement>("#watch")?.click();
  return new Promise((resolve, reject) => {
    const state = {
      look() {
        const failed = document.querySelector("#failed")?.textContent ?? "";
        if (failed !== "") reject(new Error(failed));
        else if ((document.querySelector("#saved")?.textContent ?? "") !== "") resolve(null);
        else requestAnimationFrame(() => state.look());
      },
    };
    state.look();
  });
}
