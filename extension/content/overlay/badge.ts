// The state mark at a corner of the box: always there, always the same size, always operable, whatever the verdict.

import type { Words } from "../text.ts";
import type { BadgeState } from "./card-model.ts";
import { ICONS, icon, make } from "./make.ts";
import type { Rect } from "./place.ts";

const SIZE = 24;

export class Badge {
  readonly element = make("button", "badge");
  #state: BadgeState | undefined;
  #corner = 0;
  #placedFor: Element | undefined;
  readonly #words: Words;

  constructor(words: Words, press: () => void) {
    this.#words = words;
    this.element.type = "button";
    this.element.hidden = true;
    this.element.addEventListener("click", (event) => {
      event.stopPropagation();
      if (event.isTrusted) press();
    });
  }

  show(state: BadgeState): void {
    this.element.hidden = false;
    if (state === this.#state) return;
    this.#state = state;
    this.element.dataset["state"] = state;
    this.element.setAttribute("aria-label", this.#words[`badge_${state}`]);
    this.element.replaceChildren(icon(ICONS[state]));
  }

  hide(): void {
    this.element.hidden = true;
    this.#placedFor = undefined;
  }

  /** Takes the first corner where it covers no control of the page, and keeps it while the box has the focus. */
  place(box: Element, seen: Rect, view: Rect): void {
    const spots = corners(seen, view);
    if (this.#placedFor !== box) {
      this.#placedFor = box;
      const free = spots.findIndex(([left, top]) => isFree(box, left + SIZE / 2, top + SIZE / 2));
      this.#corner = Math.max(0, free);
    }
    const [left, top] = spots[this.#corner] ?? [0, 0];
    this.element.style.left = `${Math.round(left)}px`;
    this.element.style.top = `${Math.round(top)}px`;
    // A box that is scrolled away has no mark.
    this.element.style.visibility = seen.width < 1 || seen.height < 1 ? "hidden" : "visible";
  }
}

function corners(box: Rect, view: Rect): Array<readonly [number, number]> {
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const spots: Array<readonly [number, number]> = [
    [right - SIZE + 6, box.top - SIZE + 8],
    [right - SIZE / 2, bottom - SIZE / 2],
    [box.left - SIZE / 2, box.top - SIZE / 2],
    [box.left - SIZE / 2, bottom - SIZE / 2],
    [right - SIZE, box.top],
  ];
  return spots.map(([left, top]) => [
    Math.max(view.left, Math.min(left, view.left + view.width - SIZE)),
    Math.max(view.top, Math.min(top, view.top + view.height - SIZE)),
  ]);
}

function isFree(box: Element, x: number, y: number): boolean {
  const root = box.getRootNode();
  const hit = (root instanceof ShadowRoot ? root : document).elementFromPoint(x, y);
  if (hit === null) return false;
  return (
    hit.closest("button, a, input, select, [role=button], [role=link], [role=tab]") === null ||
    hit.contains(box)
  );
}
