// The content script. At document_start it registers its listeners, so that they come before the page's, and nothing else runs
// until a compose box has the focus. Only events that the person caused are looked at.

import { Desk } from "./desk.ts";
import { deepActive, deepTarget } from "./dom.ts";
import { Friends } from "./friends.ts";
import { Gestures } from "./gestures.ts";
import { Router } from "./overlay/router.ts";
import { answerPageStatus } from "./page-status.ts";

const desk = new Desk();
const router = new Router(desk.overlay, () => {
  const { shown } = desk.overlay;
  if (shown !== undefined) desk.leave(shown);
});
const gestures = new Gestures(() => desk.watches);
const friends = new Friends(desk.site, desk);

function isOverlay(target: EventTarget | null): boolean {
  return target !== null && target === desk.overlay.host.element;
}

function listen<K extends keyof WindowEventMap>(
  type: K,
  handle: (event: WindowEventMap[K]) => void,
  options: AddEventListenerOptions = {},
): void {
  addEventListener(
    type,
    (event) => {
      if (event.isTrusted) handle(event);
    },
    { capture: true, ...options },
  );
}

// The page is not told that the focus goes into the overlay and back: editors would close, and it is none of its business.
function hidden(event: FocusEvent): boolean {
  if (!isOverlay(event.target) && !isOverlay(event.relatedTarget)) return false;
  event.stopImmediatePropagation();
  return true;
}

listen("focus", hidden);
listen("blur", hidden);
listen("focusin", (event) => {
  if (!hidden(event)) desk.focus(deepActive(deepTarget(event)));
});
listen("focusout", (event) => {
  if (!hidden(event)) desk.blur();
});

// The focus that moves inside one shadow tree tells the window nothing; what is typed or pressed next does.
function follow(): void {
  const now = deepActive(document.activeElement);
  if (now !== null && desk.active?.box.contains(now) !== true) desk.focus(now);
}

for (const type of ["input", "compositionend", "paste", "drop", "cut"] as const) {
  listen(type, (event) => {
    follow();
    const watch = desk.active;
    if (watch === undefined || isOverlay(event.target)) return;
    watch.trusted();
    watch.schedule();
  });
}

for (const type of ["keydown", "keypress", "keyup"] as const) {
  listen(type, (event) => {
    if (desk.watches.length === 0 && desk.overlay.shown === undefined) return;
    if (router.key(event, true)) return;
    follow();
    desk.active?.trusted();
    gestures.key(event);
    if (type === "keyup") desk.active?.schedule();
  });
}

for (const type of [
  "pointerdown",
  "mousedown",
  "pointerup",
  "mouseup",
  "touchstart",
  "touchend",
  "click",
  "dblclick",
  "auxclick",
  "contextmenu",
] as const) {
  listen(
    type,
    (event) => {
      if (desk.overlay.shown !== undefined && router.pointer(event)) return;
      if (desk.off || friends.pointer(event)) return;
      if (desk.watches.length === 0) return;
      if (type === "click") desk.tidy();
      desk.active?.trusted();
      gestures.pointer(event);
    },
    // Passive touches leave the page's scrolling alone.
    type.startsWith("touch") ? { passive: true } : {},
  );
}

listen("submit", (event) => gestures.submit(event));

answerPageStatus(() => desk.status());

// Where the script comes late (Firefox, into open pages), a box may have the focus already.
if (document.readyState !== "loading") desk.focus(deepActive(document.activeElement));
