// Friend and follow requests: a press on such a control is judged like a draft without text. The question is put at pointerdown,
// so that by the click the answer is nearly always there and the site gets the real click.

import type { PageDraft, Verdict } from "../generated/messages.ts";
import { realClock } from "./clock.ts";
import { contextKey, friendContext } from "./context.ts";
import { friendControlAt } from "./controls.ts";
import { deepTarget } from "./dom.ts";
import { Gate, type Known } from "./gate.ts";
import {
  type ActionId,
  type BadgeState,
  type CardModel,
  infoCard,
  uncheckedCard,
  verdictCard,
} from "./overlay/card-model.ts";
import type { Shown, View } from "./overlay/overlay.ts";
import { releaseClick } from "./release.ts";
import type { Site } from "./site.ts";
import { theWords } from "./text.ts";
import type { World } from "./world.ts";

/** How long "went out unchecked" is shown. */
const SHOWN = 8000;

class Request implements Shown {
  readonly gate: Gate;
  readonly control: HTMLElement;
  readonly #draft: PageDraft;
  readonly key: string;
  readonly #world: World;
  #verdict: Verdict | undefined;
  #trouble: "unable" | "gone" | undefined;
  #unchecked = false;
  #info = false;
  #aside = false;

  constructor(control: HTMLElement, site: Site, world: World) {
    this.control = control;
    this.#world = world;
    const context = friendContext(site, control);
    this.#draft = { ...context, text: "" };
    this.key = contextKey(context);
    this.gate = new Gate(realClock, {
      ask: () => this.ask(),
      held: () => world.present(this),
      unchecked: () => {
        this.#unchecked = true;
        world.present(this);
        realClock.later(SHOWN, () => {
          this.#unchecked = false;
          world.end(this);
        });
      },
      settled: () => world.refresh(this),
      holdUnchecked: () => world.rules().holdUnchecked,
    });
  }

  ask(): void {
    this.#world.link.ask(this, this.#draft, (answer) => {
      if (answer === "unable" || answer === "gone") {
        this.#trouble = answer;
        this.gate.answer(this.key, "unable");
      } else {
        this.#trouble = undefined;
        this.#verdict = answer;
        this.gate.answer(this.key, answer.hold ? "hold" : "clear");
        // A card that does not hold comes with the press, as a remark on what was just done.
        if (answer.card !== null && !answer.hold) this.#world.present(this);
      }
      this.#world.refresh(this);
    });
  }

  /** A new press is a new question: the list or the settings may have changed since the last. */
  renew(): void {
    if (this.gate.state !== "idle") return;
    this.#verdict = undefined;
    this.#trouble = undefined;
  }

  known(): Known {
    if (this.#verdict !== undefined) return this.#verdict.hold ? "hold" : "clear";
    return this.#trouble === undefined ? "unknown" : "unable";
  }

  view(): View {
    return {
      anchor: this.control,
      text: "",
      segments: [],
      spans: [],
      badge: this.#state(),
      card: this.#card(),
      control: this.control,
    };
  }

  #state(): BadgeState {
    if (this.#trouble !== undefined) return this.#trouble;
    if (this.#unchecked) return "unchecked";
    const level = this.#verdict?.level;
    return level === undefined ? "checking" : level === "clear" ? "watching" : level;
  }

  #card(): CardModel | null {
    const words = theWords();
    const { why } = this.gate;
    if (why === "unchecked")
      return uncheckedCard(this.#world.rules().level !== "block", "friend_request", words);
    if (this.#verdict !== undefined && (why === "verdict" || !this.#aside)) {
      const card = verdictCard(this.#verdict, why === "verdict", words);
      if (card !== null) return card;
    }
    return this.#info ? infoCard(this.#state(), words) : null;
  }

  act(id: ActionId): void {
    this.#info = false;
    this.#aside = true;
    if (id === "override") this.gate.override();
    else this.gate.edit();
    this.#world.end(this);
  }

  pressBadge(): void {
    this.#info = true;
    this.#world.refresh(this);
  }

  moved(): void {
    if (!this.control.isConnected) this.#world.end(this);
  }
}

export class Friends {
  readonly #site: Site;
  readonly #world: World;
  #request: Request | undefined;

  constructor(site: Site, world: World) {
    this.#site = site;
    this.#world = world;
  }

  /** True when the event was stopped. */
  pointer(event: Event): boolean {
    const rule = this.#site.friends;
    if (rule === undefined || (event.type !== "pointerdown" && event.type !== "click")) return false;
    const control = friendControlAt(deepTarget(event), rule);
    if (control === null) return false;
    if (event.type === "pointerdown") {
      const request = this.#requestFor(control);
      request.renew();
      request.ask();
      return false;
    }
    const request = this.#requestFor(control);
    const decision = request.gate.press(
      { key: request.key, release: () => control.isConnected && releaseClick(control) },
      request.known(),
    );
    if (decision === "pass") return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    return true;
  }

  #requestFor(control: HTMLElement): Request {
    const fresh = new Request(control, this.#site, this.#world);
    if (this.#request?.control !== control || this.#request.key !== fresh.key) this.#request = fresh;
    return this.#request;
  }
}
