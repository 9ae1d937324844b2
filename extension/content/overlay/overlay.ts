// Draws what a watched draft has to show, and nothing when there is none. One drawing a frame at most; listeners for scrolling and
// resizing exist only while something is shown.

import type { Span } from "../../generated/messages.ts";
import { regionOf } from "../context.ts";
import type { Box } from "../editable.ts";
import type { Segment } from "../read.ts";
import { theWords } from "../text.ts";
import { Badge } from "./badge.ts";
import { Card } from "./card.ts";
import type { ActionId, BadgeState, CardModel } from "./card-model.ts";
import { Host } from "./host.ts";
import { make, say } from "./make.ts";
import { Marks, visiblePart } from "./marks.ts";
import { placeCard, type Rect } from "./place.ts";
import { caretRect, frames, viewport } from "./surroundings.ts";

/** What is shown of one draft. */
export interface View {
  readonly anchor: Box;
  readonly text: string;
  readonly segments: ReadonlyArray<Segment>;
  readonly spans: ReadonlyArray<Span>;
  readonly badge: BadgeState;
  readonly card: CardModel | null;
  /** The submit control, to be kept clear. */
  readonly control: Element | null;
}

/** Whoever has something to show. */
export interface Shown {
  view(): View;
  act(id: ActionId): void;
  pressBadge(): void;
  /** The box was laid out anew, or taken away. */
  moved(): void;
}

/** Speaks without text on the page; not in every browser yet. */
interface Notifier {
  readonly ariaNotify?: (text: string, options: { priority: "high" | "normal" }) => void;
}

const CARD_WIDTH = 372;
/** A card lower than this has room for reasons and buttons only. */
const LOW = 260;
const NARROW = 520;

export class Overlay {
  readonly host = new Host();
  #parts:
    | { stage: HTMLElement; marks: Marks; badge: Badge; card: Card; polite: HTMLElement; urgent: HTMLElement }
    | undefined;
  #shown: Shown | undefined;
  #frame = 0;
  #resize: ResizeObserver | undefined;
  readonly #redraw = (): void => this.invalidate();

  get shown(): Shown | undefined {
    return this.#shown;
  }

  get card(): Card | undefined {
    return this.#parts?.card.open === true ? this.#parts.card : undefined;
  }

  get badge(): HTMLButtonElement | undefined {
    const badge = this.#parts?.badge.element;
    return badge === undefined || badge.hidden ? undefined : badge;
  }

  /** Shows a draft. `raise` puts it above what the page opened since; only a change of focus asks for that. */
  show(shown: Shown, raise: boolean): void {
    const { anchor } = shown.view();
    const root = this.host.ensure(anchor, raise);
    this.#build(root);
    if (this.#shown !== shown) {
      this.#stopListening();
      this.#shown = shown;
      this.#listen(anchor);
    }
    this.draw();
  }

  hide(): void {
    this.#stopListening();
    this.#shown = undefined;
    this.#parts?.marks.clear();
    this.#parts?.badge.hide();
    this.#parts?.card.close();
  }

  /** Takes everything off the page. */
  remove(): void {
    this.hide();
    this.host.remove();
  }

  /** Draws again before the next frame. */
  invalidate(): void {
    if (this.#frame !== 0 || this.#shown === undefined) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.draw();
    });
  }

  draw(): void {
    const shown = this.#shown;
    const parts = this.#parts;
    if (shown === undefined || parts === undefined) return;
    const view = shown.view();
    // A box that the page took away leaves its mark where it stood.
    if (!view.anchor.isConnected && view.card === null) {
      parts.badge.show(view.badge);
      parts.marks.clear();
      return;
    }
    this.host.ensure(view.anchor, false);
    const window = viewport();
    const seen = visiblePart(view.anchor, window);
    parts.badge.show(view.badge);
    parts.badge.place(view.anchor, seen, window);
    parts.marks.draw(view.anchor, view.text, view.segments, view.spans, view.badge === "stop", seen);
    if (view.card === null) {
      if (parts.card.open) parts.card.close();
      say(parts.polite, "");
      say(parts.urgent, "");
      return;
    }
    if (parts.card.show(view.card)) this.#announce(view.card);
    this.#placeCard(parts.card, view, seen, window);
  }

  /** Says a card once; a hold at once, the rest when the screen reader is free. */
  #announce(card: CardModel): void {
    const said = [card.held ? card.band : "", card.title, ...card.reasons, theWords().shortcut].filter(
      (part) => part !== "",
    );
    const region = card.held ? this.#parts?.urgent : this.#parts?.polite;
    const other = card.held ? this.#parts?.polite : this.#parts?.urgent;
    const text = said.join(" ");
    if (other !== undefined) say(other, "");
    if (region === undefined || region.dataset.say === text) return;
    const notify = (region as Notifier).ariaNotify;
    if (notify !== undefined) notify.call(region, text, { priority: card.held ? "high" : "normal" });
    else say(region, text);
  }

  #placeCard(card: Card, view: View, seen: Rect, window: Rect): void {
    const style = card.element.style;
    const width = Math.min(CARD_WIDTH, window.width - 16);
    style.width = `${width}px`;
    style.maxHeight = `${Math.max(0, window.height - 16)}px`;
    const scrolled = card.scroller.scrollTop;
    card.element.dataset.tight = "false";
    const wanted = { width, height: card.element.offsetHeight };
    const keep = [{ rect: caretRect(view.anchor), weight: 40 }];
    // In a narrow window there is no room beside it; while a draft is held the way on is in the card itself.
    const weight = view.card?.held === true && window.width < NARROW ? 1 : 20;
    if (view.control !== null) keep.push({ rect: view.control.getBoundingClientRect(), weight });
    const region = regionOf(view.anchor);
    const around = region === null ? null : region.getBoundingClientRect();
    for (const rect of frames(view.anchor, window)) keep.push({ rect, weight: 1 });
    const place = placeCard(
      wanted,
      seen.height > 0 ? seen : view.anchor.getBoundingClientRect(),
      around,
      keep,
      window,
    );
    // Where room is short the small print makes way for the reasons.
    const fits = place.maxHeight >= wanted.height - 1;
    card.element.dataset.tight = fits ? "false" : place.maxHeight < LOW ? "low" : "true";
    style.left = `${place.left}px`;
    style.top = `${place.top}px`;
    style.maxHeight = `${place.maxHeight}px`;
    card.scroller.scrollTop = scrolled;
  }

  #build(root: ShadowRoot): void {
    if (this.#parts !== undefined) return;
    const words = theWords();
    const stage = make("div", "stage");
    const marks = new Marks();
    const badge = new Badge(words, () => this.#shown?.pressBadge());
    const card = new Card(words, (id) => this.#shown?.act(id));
    const polite = make("div", "said");
    polite.setAttribute("role", "status");
    const urgent = make("div", "said");
    urgent.setAttribute("role", "alert");
    stage.append(marks.element, badge.element, card.element, polite, urgent);
    root.append(stage);
    this.#parts = { stage, marks, badge, card, polite, urgent };
  }

  #listen(anchor: Element): void {
    const options = { capture: true, passive: true };
    addEventListener("scroll", this.#redraw, options);
    addEventListener("resize", this.#redraw, options);
    visualViewport?.addEventListener("scroll", this.#redraw);
    visualViewport?.addEventListener("resize", this.#redraw);
    // Also tells when the page takes the box away: its size becomes 0.
    this.#resize = new ResizeObserver(() => {
      this.#shown?.moved();
      this.invalidate();
    });
    this.#resize.observe(anchor);
  }

  #stopListening(): void {
    removeEventListener("scroll", this.#redraw, { capture: true });
    removeEventListener("resize", this.#redraw, { capture: true });
    visualViewport?.removeEventListener("scroll", this.#redraw);
    visualViewport?.removeEventListener("resize", this.#redraw);
    this.#resize?.disconnect();
    this.#resize = undefined;
    if (this.#frame !== 0) cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}
