// Underlines under flagged words. In contenteditables from the rectangles of ranges; in textareas and inputs from a hidden
// copy of the field in the closed root, set in the same type.
//
// Caps: MOST_MARKS rectangles; a field's copy holds at most LONGEST_MIRROR characters, later words have no underline (the card
// still lists them). Known gap: what the page draws over its editor, such as a menu, lies under the marks.

import type { Span } from "../../generated/messages.ts";
import type { Box } from "../editable.ts";
import { piecesOf, type Segment } from "../read.ts";
import { make } from "./make.ts";
import { intersect, type Rect } from "./place.ts";

const MOST_MARKS = 200;
const LONGEST_MIRROR = 30_000;
const COPIED = [
  "direction",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "font-stretch",
  "font-variant",
  "font-feature-settings",
  "letter-spacing",
  "word-spacing",
  "line-height",
  "text-align",
  "text-indent",
  "text-transform",
  "tab-size",
  "writing-mode",
  "padding-top",
  "padding-right",
  "padding-bottom",
  "padding-left",
  "border-top-width",
  "border-right-width",
  "border-bottom-width",
  "border-left-width",
  "word-break",
  "overflow-wrap",
  "hyphens",
];

export class Marks {
  readonly element = make("div");
  readonly #mirror = make("div", "mirror");
  #mirrored = "";

  constructor() {
    this.element.setAttribute("aria-hidden", "true");
  }

  clear(): void {
    this.element.replaceChildren();
    this.#mirrored = "";
  }

  draw(
    box: Box,
    text: string,
    segments: ReadonlyArray<Segment>,
    spans: ReadonlyArray<Span>,
    stop: boolean,
    seen: Rect,
  ): void {
    if (spans.length === 0 || seen.width === 0 || seen.height === 0) {
      this.clear();
      return;
    }
    const field = box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement;
    const ranges = field ? this.#mirrorRanges(box, text, spans) : rangesIn(segments, spans);
    const marks: HTMLElement[] = [];
    for (const range of ranges) {
      for (const rect of range.getClientRects()) {
        if (marks.length >= MOST_MARKS) break;
        const bottom = { left: rect.left, top: rect.bottom - 3, width: rect.width, height: 4 };
        const shown = intersect(bottom, seen);
        if (shown.width < 1 || shown.height < 2) continue;
        const mark = make("div", stop ? "mark stop" : "mark");
        mark.style.left = `${shown.left}px`;
        mark.style.top = `${shown.top}px`;
        mark.style.width = `${shown.width}px`;
        marks.push(mark);
      }
      if (marks.length >= MOST_MARKS) break;
    }
    this.element.replaceChildren(...marks, ...(field ? [this.#mirror] : []));
  }

  /** Lays the copy exactly over the field, so that its rectangles are those of the field's words. */
  #mirrorRanges(
    field: HTMLTextAreaElement | HTMLInputElement,
    text: string,
    spans: ReadonlyArray<Span>,
  ): Range[] {
    const mirror = this.#mirror;
    const style = getComputedStyle(field);
    for (const name of COPIED) mirror.style.setProperty(name, style.getPropertyValue(name));
    mirror.style.borderStyle = "solid";
    const line = field instanceof HTMLInputElement;
    mirror.style.whiteSpace = line ? "pre" : "pre-wrap";
    if (!line) mirror.style.overflowWrap = "break-word";
    const box = field.getBoundingClientRect();
    mirror.style.left = `${box.left}px`;
    mirror.style.top = `${box.top}px`;
    // The scroll bar takes room from the text.
    const bar =
      field.offsetWidth -
      field.clientWidth -
      Number.parseFloat(style.borderLeftWidth) -
      Number.parseFloat(style.borderRightWidth);
    mirror.style.width = `${box.width - Math.max(0, bar)}px`;
    mirror.style.height = `${box.height}px`;
    if (line) {
      const inner =
        box.height -
        ["paddingTop", "paddingBottom", "borderTopWidth", "borderBottomWidth"].reduce(
          (sum, name) =>
            sum +
            (Number.parseFloat(
              style.getPropertyValue(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
            ) || 0),
          0,
        );
      mirror.style.lineHeight = `${inner}px`;
    }
    const shown = text.slice(0, LONGEST_MIRROR);
    if (mirror.firstChild === null || this.#mirrored !== shown) {
      mirror.replaceChildren(document.createTextNode(shown));
      this.#mirrored = shown;
    }
    if (!mirror.isConnected) this.element.replaceChildren(mirror);
    mirror.scrollTop = field.scrollTop;
    mirror.scrollLeft = field.scrollLeft;
    const node = mirror.firstChild;
    return node === null ? [] : rangesIn([{ start: 0, length: shown.length, node }], spans);
  }
}

function rangesIn(segments: ReadonlyArray<Segment>, spans: ReadonlyArray<Span>): Range[] {
  const ranges: Range[] = [];
  for (const span of spans) {
    for (const { node, from, to } of piecesOf(segments, span.start, span.end)) {
      if (ranges.length >= MOST_MARKS) return ranges;
      const range = document.createRange();
      try {
        if (node.nodeType === 3) {
          range.setStart(node, from);
          range.setEnd(node, to);
        } else range.selectNode(node);
      } catch {
        // The editor has changed its nodes since; the next reading has them.
        continue;
      }
      ranges.push(range);
    }
  }
  return ranges;
}

/** The part of a box that can be seen: what its scrolling ancestors and the window leave of it. */
export function visiblePart(box: Element, view: Rect): Rect {
  let seen = intersect(box.getBoundingClientRect(), view);
  let at = box.parentElement;
  for (let height = 0; at !== null && height < 24; height++, at = at.parentElement) {
    if (at === document.body || at === document.documentElement) break;
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX !== "visible" || overflowY !== "visible")
      seen = intersect(seen, at.getBoundingClientRect());
  }
  return seen;
}
