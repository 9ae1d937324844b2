/** What many tests do: write, send, look, decide. */
import assert from "node:assert/strict";
import type { Frame } from "puppeteer-core";
import { RISKY_END } from "../samples.ts";
import type { Overlay } from "./overlay.ts";
import { Scene } from "./suite.ts";

/** One way to send a draft. */
export interface Way {
  box: string;
  /** Test name of a control, or a key. */
  by: { click: string } | { key: "Enter" | "Control+Enter" };
  frame?: Frame;
}

export async function send(scene: Scene, way: Way): Promise<void> {
  if ("key" in way.by) {
    await scene.press(way.by.key);
    return;
  }
  if (await isCovered(scene, way.by.click, way.frame)) {
    // As a person does where there is no room beside the card, as in a small frame: put it aside first.
    await scene.pressCard("dismiss", way.frame);
    await scene.untilNoCard(way.frame);
  }
  await scene.click(way.by.click, way.frame);
}

/** Clicks at a place in the window; a card that lies over it is put aside first. */
export async function clickAt(scene: Scene, x: number, y: number): Promise<void> {
  const rect = (await scene.overlay()).card?.rect;
  if (
    rect !== undefined &&
    x >= rect.x &&
    x < rect.x + rect.width &&
    y >= rect.y &&
    y < rect.y + rect.height
  ) {
    await scene.pressCard("dismiss");
    await scene.untilNoCard();
  }
  await scene.page.mouse.click(x, y);
}

/** Whether the card lies over the middle of a control. */
async function isCovered(
  scene: Scene,
  control: string,
  frame: Frame = scene.page.mainFrame(),
): Promise<boolean> {
  const { card } = await scene.overlay(frame);
  if (card === null) return false;
  const { x, y } = await frame.$eval(Scene.at(control), (found) => {
    const { left, top, width, height } = found.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  const { rect } = card;
  return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}

/** The text of a box as the page has it. */
export function textOf(scene: Scene, box: string, frame: Frame = scene.page.mainFrame()): Promise<string> {
  return frame.$eval(Scene.at(box), (found) => {
    if (found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement) return found.value;
    return found instanceof HTMLElement ? found.innerText.replace(/\n+$/, "") : "";
  });
}

/** Resolves when the page has taken the server's answer and emptied the box. */
export async function untilEmpty(
  scene: Scene,
  box: string,
  frame: Frame = scene.page.mainFrame(),
): Promise<void> {
  await frame.waitForFunction(
    (css: string) => {
      const found = document.querySelector(css);
      if (found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement)
        return found.value === "";
      return (
        found === null ||
        !/[a-z]/i.test(found.textContent ?? "") ||
        found.querySelector("[data-slate-placeholder]") !== null
      );
    },
    {},
    Scene.at(box),
  );
}

/**
 * Nothing has reached the server, and nothing is on its way: the page itself asks the server last, over the same road that a post
 * would have taken before it.
 */
export async function nothingPosted(scene: Scene, frame: Frame = scene.page.mainFrame()): Promise<void> {
  assert.deepEqual(await askServer(frame), []);
}

/** Exactly these texts have reached the server, and nothing else is on its way. */
export async function onlyPosted(
  scene: Scene,
  texts: string[],
  frame: Frame = scene.page.mainFrame(),
): Promise<void> {
  await scene.posted(texts.length);
  assert.deepEqual(await askServer(frame), texts);
}

function askServer(frame: Frame): Promise<string[]> {
  return frame.evaluate(async () => {
    // Whatever handlers of the page still have to do comes first.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const posted: { text: string }[] = await (await fetch("/api/posted", { cache: "no-store" })).json();
    return posted.map(({ text }) => text);
  });
}

/** A draft that must be held; resolves with it held, and nothing at the server. */
export async function isHeld(scene: Scene, way: Way, text: string): Promise<void> {
  await scene.write(way.box, text, way.frame);
  await scene.untilMark(["stop", "warn"], way.frame);
  // A card that still grows moves its buttons: the verdict on the last letter comes first.
  const whole = ({ card }: Overlay): boolean =>
    card === null || !text.endsWith(RISKY_END) || card.chips.includes(RISKY_END);
  await scene.until("the verdict on the whole draft", whole, way.frame);
  await send(scene, way);
  await scene.untilHeld(way.frame);
  await nothingPosted(scene, way.frame);
}
