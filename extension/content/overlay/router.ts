// Pointer and keys for card and badge. Nothing in the closed root takes the pointer, so trusted presses are taken at window
// capture by their coordinates, before the page sees them. A press counts where it began and ended on the same button: a card
// that opens under the pointer is not pressed by the press that opened it.
//
// Keys: with the focus in the overlay no key reaches the page. Tab goes round, Escape leaves, Enter and Space press. From the
// text, Alt+Shift+C (and F6 while a card is open) goes in, Escape puts the card aside.
//
// Known gap: a press over a frame goes to the frame's own document; the card is placed clear of frames where it can be.

import type { ActionId } from "./card-model.ts";
import type { Overlay } from "./overlay.ts";
import { contains } from "./place.ts";

const PRESSES = new Set([
  "pointerdown",
  "mousedown",
  "pointerup",
  "mouseup",
  "click",
  "dblclick",
  "auxclick",
  "contextmenu",
  "touchstart",
  "touchend",
]);

export class Router {
  readonly #overlay: Overlay;
  /** Takes the focus back to the text. */
  readonly #leave: () => void;
  /** The press under way began in the overlay; on this button, if on one. */
  #began: { readonly button: HTMLElement | undefined } | undefined;

  constructor(overlay: Overlay, leave: () => void) {
    this.#overlay = overlay;
    this.#leave = leave;
  }

  /** Takes a pointer event that is the overlay's; true when it was. */
  pointer(event: Event): boolean {
    if (!PRESSES.has(event.type)) return false;
    const point = pointOf(event);
    // A press that assistive technology made on one of our buttons goes on to the button itself.
    if (event.target === this.#overlay.host.element) return true;
    const starts = event.type === "pointerdown" || event.type === "touchstart" || event.type === "mousedown";
    const inside = point !== undefined && this.#hit(point.x, point.y);
    if (starts && !(event.type === "mousedown" && this.#began !== undefined)) {
      this.#began = inside && point !== undefined ? { button: this.#buttonAt(point.x, point.y) } : undefined;
    }
    const ours =
      this.#began !== undefined || (inside && (event.type === "contextmenu" || event.type === "dblclick"));
    if (!ours) return false;
    // A touch must stay able to become a click.
    if (event.type !== "touchstart" && event.type !== "touchend" && event.cancelable) event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === "click" || event.type === "auxclick") {
      const button = point === undefined ? undefined : this.#buttonAt(point.x, point.y);
      const began = this.#began?.button;
      this.#began = undefined;
      if (event.type === "click" && button !== undefined && button === began) this.#press(button);
    }
    return true;
  }

  /** Scrolls the card, and not what lies under it. */
  wheel(event: WheelEvent): void {
    const card = this.#overlay.card;
    if (card === undefined || !within(card.element, event.clientX, event.clientY)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const unit = event.deltaMode === 1 ? 18 : event.deltaMode === 2 ? card.scroller.clientHeight : 1;
    card.scroller.scrollTop += event.deltaY * unit;
  }

  /** Shows which button the pointer is over. The page still sees the movement: its absence would tell where the card is. */
  hover(event: PointerEvent): void {
    const card = this.#overlay.card;
    if (card === undefined) return;
    for (const button of card.buttons)
      button.classList.toggle("over", within(button, event.clientX, event.clientY));
  }

  /** Takes a key that is the overlay's; true when it was. */
  key(event: KeyboardEvent, inText: boolean): boolean {
    const focused = this.#focused();
    if (focused !== undefined) {
      this.#keyInside(event, focused);
      return true;
    }
    if (!inText || event.type !== "keydown" || event.isComposing || event.keyCode === 229) return false;
    const card = this.#overlay.card;
    const shortcut =
      event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && event.code === "KeyC";
    if (shortcut || (card !== undefined && event.key === "F6" && !event.altKey && !event.ctrlKey)) {
      stop(event);
      (card?.buttons[0] ?? this.#overlay.badge)?.focus({ preventScroll: true });
      return true;
    }
    if (card !== undefined && event.key === "Escape" && !event.altKey && !event.ctrlKey && !event.metaKey) {
      stop(event);
      this.#overlay.shown?.act(closing(card.element));
      return true;
    }
    return false;
  }

  #keyInside(event: KeyboardEvent, focused: HTMLElement): void {
    event.stopImmediatePropagation();
    if (event.type !== "keydown") {
      if (event.key === " " || event.key === "Enter") event.preventDefault();
      return;
    }
    const card = this.#overlay.card;
    if (event.key === "Tab" && card !== undefined) {
      event.preventDefault();
      const ring = [...card.buttons, this.#overlay.badge].filter((button) => button !== undefined);
      const step = event.shiftKey ? ring.length - 1 : 1;
      ring[(ring.findIndex((button) => button === focused) + step) % ring.length]?.focus({
        preventScroll: true,
      });
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.#leave();
    } else if ((event.key === "Enter" || event.key === " ") && !event.repeat) {
      event.preventDefault();
      this.#press(focused);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (card !== undefined) card.scroller.scrollTop += event.key === "ArrowDown" ? 40 : -40;
    }
  }

  #press(button: HTMLElement): void {
    if (button === this.#overlay.badge) this.#overlay.shown?.pressBadge();
    else {
      const id = button.dataset["action"];
      if (id !== undefined) this.#overlay.shown?.act(id as ActionId);
    }
  }

  #focused(): HTMLElement | undefined {
    const active = this.#overlay.host.root?.activeElement;
    return active instanceof HTMLElement ? active : undefined;
  }

  #hit(x: number, y: number): boolean {
    const { card, badge } = this.#overlay;
    return (card !== undefined && within(card.element, x, y)) || (badge !== undefined && within(badge, x, y));
  }

  #buttonAt(x: number, y: number): HTMLElement | undefined {
    const { card, badge } = this.#overlay;
    // The card lies over the badge.
    if (card !== undefined && within(card.element, x, y))
      return card.buttons.find((button) => within(button, x, y));
    return badge !== undefined && within(badge, x, y) ? badge : undefined;
  }
}

/** What Escape in the text does with a card. */
function closing(card: HTMLElement): ActionId {
  const has = (id: ActionId): boolean => card.querySelector(`[data-action="${id}"]`) !== null;
  return has("dismiss") ? "dismiss" : has("close") ? "close" : "edit";
}

function within(element: HTMLElement, x: number, y: number): boolean {
  return element.style.visibility !== "hidden" && contains(element.getBoundingClientRect(), x, y);
}

function pointOf(event: Event): { x: number; y: number } | undefined {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY };
  const touches = (event as Partial<TouchEvent>).changedTouches;
  const touch = touches?.[0];
  return touch === undefined ? undefined : { x: touch.clientX, y: touch.clientY };
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
