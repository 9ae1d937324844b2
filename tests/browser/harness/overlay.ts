/**
 * What Chaperone shows on a page, read out of its closed shadow root from outside the page's world, and pressed by coordinates as a
 * person does.
 */
import type { Frame, Page } from "puppeteer-core";
import type { Launched, OverlayRoot } from "./browser.ts";
import { DEADLINE_MS, DeadlineError } from "./wait.ts";

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface CardButton {
  /** edit, override, dismiss, close, reword or copy. */
  action: string;
  label: string;
  focused: boolean;
  rect: Rect;
}

export interface Card {
  tier: string;
  held: boolean;
  title: string;
  /** Everything the card says. */
  text: string;
  chips: string[];
  /** The wording that is offered: words, and what could stand in their place. */
  changes: { from: string; to: string }[];
  buttons: CardButton[];
  rect: Rect;
}

export interface Overlay {
  /** The state mark: watching, checking, unable, gone, unchecked, note, warn or stop. Null where none is shown. */
  mark: string | null;
  markLabel: string;
  markRect: Rect | null;
  card: Card | null;
  /** Underlines of flagged words. Coordinates, here and above, are those of the frame. */
  underlines: Rect[];
}

export const NOTHING: Overlay = { mark: null, markLabel: "", markRect: null, card: null, underlines: [] };

/** What is shown in the frame now. */
export async function readOverlay(chaperone: Launched, frame: Frame): Promise<Overlay> {
  const roots = await chaperone.overlayRoots(frame);
  const read = await Promise.all(roots.map((root) => root.call(readRoot)));
  // After an update of the extension the host of the old copy may still stand there, empty.
  return read.find(({ mark, card }) => mark !== null || card !== null) ?? read.at(-1) ?? NOTHING;
}

/**
 * Resolves as soon as what is shown in the frame is as wanted. Between two looks the page itself waits for a frame to be drawn, so
 * nothing is slept away.
 */
export async function untilOverlay(
  chaperone: Launched,
  frame: Frame,
  what: string,
  wanted: (overlay: Overlay) => boolean,
  milliseconds = DEADLINE_MS,
): Promise<Overlay> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const seen = await readOverlay(chaperone, frame);
    if (wanted(seen)) return seen;
    const left = end - performance.now();
    if (left <= 0)
      throw new DeadlineError(`not within ${milliseconds} ms: ${what}; last seen: ${JSON.stringify(seen)}`);
    await nextChange(await chaperone.overlayRoots(frame), frame, seen);
  }
}

/** Waits in the page until what is shown is no longer `seen`, or another host stands there, or a moment has passed. */
async function nextChange(roots: OverlayRoot[], frame: Frame, seen: Overlay): Promise<void> {
  const root = roots.at(-1);
  if (root === undefined || roots.length > 1) {
    await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    return;
  }
  await root.call(untilChanged, JSON.stringify({ mark: seen.mark, title: seen.card?.title ?? null }));
}

function untilChanged(root: ShadowRoot, before: string): Promise<null> {
  return new Promise((resolve) => {
    const look = (): void => {
      const badge = root.querySelector<HTMLElement>(".badge:not([hidden])");
      const title = root.querySelector<HTMLElement>(".card:not([hidden]) .title");
      const now = JSON.stringify({ mark: badge?.dataset.state ?? null, title: title?.dataset.say ?? null });
      if (now !== before || !root.host.isConnected) resolve(null);
      else requestAnimationFrame(look);
    };
    // At least one frame, so that a wish about something else than mark and title is looked at again.
    requestAnimationFrame(() => requestAnimationFrame(look));
    // The wish may be about something else, and a hidden page draws no frames: looked at again at the latest after this.
    setTimeout(() => resolve(null), 250);
  });
}

function readRoot(root: ShadowRoot): Overlay {
  const rectOf = (element: Element): Rect => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const shown = (element: HTMLElement | null): element is HTMLElement =>
    element !== null &&
    root.host.isConnected &&
    !element.hidden &&
    getComputedStyle(element).visibility === "visible";
  const badge = root.querySelector<HTMLElement>(".badge");
  const card = root.querySelector<HTMLElement>(".card");
  // The words stand in attributes, shown as generated content, where no page can find them.
  const said = (element: Element | null | undefined): string => {
    const own = element instanceof HTMLElement ? (element.dataset.say ?? "") : "";
    return [own, ...[...(element?.children ?? [])].map(said)].filter((words) => words !== "").join("\n");
  };
  return {
    mark: shown(badge) ? (badge.dataset.state ?? "") : null,
    markLabel: shown(badge) ? (badge.getAttribute("aria-label") ?? "") : "",
    markRect: shown(badge) ? rectOf(badge) : null,
    card: shown(card)
      ? {
          tier: card.dataset.tier ?? "",
          held: card.dataset.held === "true",
          title: said(card.querySelector(".title")),
          text: said(card),
          chips: [...card.querySelectorAll(".chip b")].map(said),
          changes: [...card.querySelectorAll(".changes li")].map((change) => ({
            from: said(change.querySelector("s")),
            to: said(change.querySelector("b")),
          })),
          buttons: [...card.querySelectorAll<HTMLElement>(".action")].map((button) => ({
            action: button.dataset.action ?? "",
            label: said(button),
            focused: root.activeElement === button,
            rect: rectOf(button),
          })),
          rect: rectOf(card),
        }
      : null,
    underlines: root.host.isConnected ? [...root.querySelectorAll(".mark")].map(rectOf) : [],
  };
}

/** Where a frame's top left corner lies in the window. */
export async function offsetOf(frame: Frame): Promise<{ x: number; y: number }> {
  const parent = frame.parentFrame();
  const element = await frame.frameElement();
  if (parent === null || element === null) return { x: 0, y: 0 };
  const inside = await element.evaluate((each) => {
    const { x, y } = each.getBoundingClientRect();
    return { x: x + each.clientLeft, y: y + each.clientTop };
  });
  const outer = await offsetOf(parent);
  return { x: outer.x + inside.x, y: outer.y + inside.y };
}

/** Presses a button of the card with the mouse. */
export async function pressCard(
  chaperone: Launched,
  page: Page,
  frame: Frame,
  action: string,
): Promise<void> {
  const { card } = await untilOverlay(
    chaperone,
    frame,
    `a card with the button ${action}`,
    (seen) => seen.card?.buttons.some((button) => button.action === action) === true,
  );
  const button = card?.buttons.find((each) => each.action === action);
  if (button === undefined) throw new Error(`no button ${action}`);
  const offset = await offsetOf(frame);
  const { x, y, width, height } = button.rect;
  await page.mouse.click(offset.x + x + width / 2, offset.y + y + height / 2);
}

/** Presses a button of the card with the keyboard alone: into the card by its shortcut, Tab to the button, Enter. */
export async function pressCardByKeys(
  chaperone: Launched,
  page: Page,
  frame: Frame,
  action: string,
): Promise<void> {
  const focused = (overlay: Overlay): string | undefined =>
    overlay.card?.buttons.find((button) => button.focused)?.action;
  await page.keyboard.press("F6");
  let seen = await untilOverlay(
    chaperone,
    frame,
    "the focus in the card",
    (now) => focused(now) !== undefined,
  );
  const most = (seen.card?.buttons.length ?? 0) + 1;
  for (let step = 0; focused(seen) !== action; step += 1) {
    if (step > most) throw new Error(`Tab does not reach the button ${action}`);
    await page.keyboard.press("Tab");
    seen = await readOverlay(chaperone, frame);
  }
  await page.keyboard.press("Enter");
}
