// Who is watched in this frame, and what of it is shown. One overlay; the focused box has it, else what is held.

import type { PageRules } from "../generated/messages.ts";
import { realClock } from "./clock.ts";
import { deepActive, hostOf } from "./dom.ts";
import { type Box, composeBoxAt } from "./editable.ts";
import { Link } from "./link.ts";
import { Overlay, type Shown } from "./overlay/overlay.ts";
import type { PageStatus } from "./page-status.ts";
import { type Site, siteOf, surfaceOf } from "./site.ts";
import { generic, sites } from "./sites.ts";
import { Watch } from "./watch.ts";
import type { World } from "./world.ts";

/** Drafts that stand at once in one frame; the oldest is forgotten. */
const MOST = 8;

export class Desk implements World {
  readonly link: Link;
  readonly overlay = new Overlay();
  readonly site: Site = siteOf(sites, generic, hostOf());
  #rules: PageRules | undefined;
  #watches: Watch[] = [];
  #active: Watch | undefined;

  constructor() {
    this.link = new Link({
      clock: realClock,
      host: hostOf,
      connect: () => chrome.runtime.connect({ name: "composer" }),
      rules: (rules) => this.#obey(rules),
    });
  }

  /** Until the engine has told, the built-in rules hold. */
  rules(): PageRules {
    return this.#rules ?? { level: "warn", holdUnchecked: false };
  }

  get off(): boolean {
    return this.#rules?.level === "off";
  }

  get active(): Watch | undefined {
    return this.#active;
  }

  /** The focused one first. */
  get watches(): ReadonlyArray<Watch> {
    return this.#watches;
  }

  /** The focus came somewhere: perhaps to a compose box. */
  focus(element: Element | null): void {
    const box = composeBoxAt(element);
    if (box === null) return;
    if (this.off) {
      // The rules may have changed while no port was open.
      this.link.greet();
      return;
    }
    const watch = this.#watchOf(box);
    this.#active = watch;
    this.#watches = [watch, ...this.#watches.filter((other) => other !== watch)];
    for (const old of this.#watches.splice(MOST)) old.end();
    watch.focused();
    if (this.off) return;
    this.overlay.show(watch, true);
  }

  /** The focus left a box, to somewhere other than the overlay. */
  blur(): void {
    const watch = this.#active;
    if (watch === undefined) return;
    watch.blurred();
    this.#active = undefined;
    if (this.overlay.shown === watch && !isLasting(watch)) this.overlay.hide();
    if (watch.empty && this.overlay.shown !== watch) this.end(watch);
  }

  #watchOf(box: Box): Watch {
    const known = this.#watches.find((watch) => watch.box === box);
    return known ?? new Watch(box, this.site, surfaceOf(this.site, generic, location.pathname, box), this);
  }

  present(shown: Shown): void {
    if (!this.off) this.overlay.show(shown, false);
  }

  refresh(shown: Shown): void {
    if (this.overlay.shown !== shown) return;
    if (this.#active !== shown && !isLasting(shown)) this.overlay.hide();
    else this.overlay.invalidate();
  }

  leave(shown: Shown): void {
    const box = shown.view().anchor;
    if (deepActive(document.activeElement) === box) return;
    if (
      this.overlay.host.root?.activeElement != null ||
      shown === this.#active ||
      this.overlay.shown === shown
    ) {
      box.focus({ preventScroll: true });
    }
  }

  end(shown: Shown): void {
    if (this.overlay.shown === shown && shown.view().badge !== "unchecked") this.overlay.hide();
    if (!(shown instanceof Watch)) return;
    shown.end();
    this.#watches = this.#watches.filter((watch) => watch !== shown);
    if (this.#active === shown) this.#active = undefined;
  }

  /** After something the person did: boxes that are gone are forgotten. */
  tidy(): void {
    for (const watch of this.#watches) if (!watch.box.isConnected) this.end(watch);
  }

  #obey(rules: PageRules): void {
    const wasOff = this.off;
    this.#rules = rules;
    if (this.off) {
      for (const watch of this.#watches) watch.end();
      this.#watches = [];
      this.#active = undefined;
      this.overlay.remove();
    } else if (wasOff) {
      this.focus(deepActive(document.activeElement));
    } else {
      for (const watch of this.#watches) watch.rulesChanged();
    }
  }

  status(): PageStatus {
    const watch = this.#active ?? this.#watches[0];
    return {
      watched: watch !== undefined,
      site: this.site.id,
      surface: watch?.verdict?.surface ?? watch?.rule.kind ?? null,
      state: this.off ? "off" : watch === undefined ? "idle" : watch.state,
      level: this.#rules?.level ?? null,
    };
  }
}

/** What is worth showing out of focus: a card, and that something went out unchecked. */
function isLasting(shown: Shown): boolean {
  const { card, badge } = shown.view();
  return card !== null || badge === "unchecked";
}
