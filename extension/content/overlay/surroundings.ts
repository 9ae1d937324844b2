// What the card keeps clear of, and where it may be.

import { overlap, type Rect } from "./place.ts";

const NOWHERE: Rect = { left: 0, top: 0, width: 0, height: 0 };

/** The part of the window that can be seen, also when zoomed with the fingers. */
export function viewport(): Rect {
  const view = visualViewport;
  if (view === null) return { left: 0, top: 0, width: innerWidth, height: innerHeight };
  return { left: view.offsetLeft, top: view.offsetTop, width: view.width, height: view.height };
}

/** The line of the caret; empty where it is not known: in textareas and closed roots. */
export function caretRect(box: Element): Rect {
  const selection = getSelection();
  if (
    selection === null ||
    selection.rangeCount === 0 ||
    selection.focusNode === null ||
    !box.contains(selection.focusNode)
  )
    return NOWHERE;
  const rect = selection.getRangeAt(0).getBoundingClientRect();
  return rect.height === 0
    ? NOWHERE
    : { left: rect.left - 24, top: rect.top - 4, width: rect.width + 48, height: rect.height + 8 };
}

/** Frames near the box: presses over them go to another document and would miss the card. */
export function frames(anchor: Element, window: Rect): Rect[] {
  const rects: Rect[] = [];
  for (const frame of anchor.ownerDocument.getElementsByTagName("iframe")) {
    if (rects.length >= 20) break;
    const rect = frame.getBoundingClientRect();
    if (overlap(rect, window) > 0) rects.push(rect);
  }
  return rects;
}
