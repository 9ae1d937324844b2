/** Boxes in unusual places, and pages that send in unusual ways. */
import assert from "node:assert/strict";
import type { Frame } from "puppeteer-core";
import {
  clickAt,
  isHeld,
  nothingPosted,
  onlyPosted,
  send,
  textOf,
  untilEmpty,
  type Way,
} from "./harness/steps.ts";
import { inBothBrowsers, Scene } from "./harness/suite.ts";
import { HARMLESS, RISKY } from "./samples.ts";

/** A harmless draft passes; a risky one is held, and posted once by decision. */
async function worksHere(scene: Scene, way: Way): Promise<void> {
  await scene.write(way.box, HARMLESS, way.frame);
  await send(scene, way);
  await scene.posted(1);
  await untilEmpty(scene, way.box, way.frame);
  scene.grounds.clear();
  await isHeld(scene, way, RISKY);
  await scene.pressCard("override", way.frame);
  await onlyPosted(scene, [RISKY], way.frame);
}

async function frameOf(scene: Scene, name: string): Promise<Frame> {
  const element = await scene.page.waitForSelector(Scene.at(name));
  const frame = await element?.contentFrame();
  if (frame === null || frame === undefined) throw new Error(`no frame ${name}`);
  return frame;
}

/** Places in the shadow pages, from the top left corner of the element that holds the root. */
const SHADOW = { area: 30, areaPost: 80, rich: 134, richPost: 184 };

inBothBrowsers((check) => {
  for (const [editor, box] of [
    ["textarea", "box"],
    ["lexical", "box"],
    ["prosemirror", '[data-test="box"] .ProseMirror'],
  ] as const) {
    check(`${editor} in a modal dialog, with everything outside inert`, async (scene) => {
      await scene.open("strict", `/dialog?editor=${editor}`);
      await scene.click("open");
      await worksHere(scene, { box, by: { click: "post" } });
    });
  }

  for (const mode of ["open", "closed"]) {
    check(`boxes in ${mode === "open" ? "an open" : "a closed"} shadow root`, async (scene) => {
      await scene.open("plain", `/shadow-${mode}`);
      const host = await scene.page.waitForSelector(Scene.at("host"));
      const at = await host?.boundingBox();
      if (!at) throw new Error("the element has no box");
      const click = (top: number): Promise<void> => clickAt(scene, at.x + 40, at.y + top);
      await click(SHADOW.area);
      await scene.untilMark("watching");
      await scene.page.keyboard.type(RISKY);
      await scene.untilMark("stop");
      await click(SHADOW.areaPost);
      await scene.untilHeld();
      await nothingPosted(scene);
      await scene.pressCard("override");
      await onlyPosted(scene, [RISKY]);
      await click(SHADOW.rich);
      await scene.untilMark("watching");
      await scene.page.keyboard.type(RISKY);
      await scene.untilMark("stop");
      // The words are underlined inside the page's shadow root too.
      await scene.until("an underline", ({ underlines }) => underlines.length > 0);
      await click(SHADOW.richPost);
      await scene.untilHeld();
      await onlyPosted(scene, [RISKY]);
      await scene.pressCard("override");
      await onlyPosted(scene, [RISKY, RISKY]);
    });
  }

  for (const [name, kind] of [
    ["frame-same", "of the same origin"],
    ["frame-srcdoc", "of srcdoc"],
    ["frame-cross", "of another origin"],
  ] as const) {
    check(`a box in a frame ${kind}`, async (scene) => {
      await scene.open("plain", "/frames");
      const frame = await frameOf(scene, name);
      await worksHere(scene, { box: "box", by: { click: "post" }, frame });
    });
  }

  check("an application that sends at pointerdown", async (scene) => {
    await scene.open("plain", "/pointerdown");
    await worksHere(scene, { box: "box", by: { click: "post" } });
  });

  for (const by of [{ click: "post" }, { key: "Control+Enter" }] as const) {
    check(`requestSubmit by ${"click" in by ? "a div" : by.key}, without a submit button`, async (scene) => {
      await scene.open("strict", "/requestsubmit");
      await worksHere(scene, { box: "box", by });
    });
  }

  check("a box that the page replaces while one types", async (scene) => {
    await scene.open("plain", "/rerender");
    await isHeld(scene, { box: "box", by: { click: "post" } }, RISKY);
    await scene.pressCard("edit");
    await scene.untilNoCard();
    assert.equal(await textOf(scene, "box"), RISKY);
    await scene.click("post");
    await scene.untilHeld();
    await nothingPosted(scene);
    await scene.pressCard("override");
    await onlyPosted(scene, [RISKY]);
  });
});
