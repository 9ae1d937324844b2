// Decides at a submit gesture whether it goes through. Pure: no browser, the clock is handed in.
//
//            press, verdict clear ────────────────► passes untouched
//   idle ──┬ press, verdict holds ──► held ──┬ override ──► released once, then idle
//          │                                 ├ edit ──────► idle
//          │                                 └ text changed ► idle (dropped)
//          └ press, no verdict yet ─► waiting ┬ answer clear ─► released once, then idle
//                                             ├ answer holds ─► held
//                                             ├ 300 ms ───────► let go and marked "not checked", or held, as policy says
//                                             └ text changed ─► idle (dropped)
//
// A draft is known by its key: text and what the verdict depends on besides. After "post anyway", and after a gesture was let
// go unchecked, that key passes until it changes, so a site that ignores our untrusted event can be sent to by hand.
// No path releases a gesture twice: it leaves the state before it is released. A press while one is waiting or held is stopped.
//
// Caps: WAIT for an answer; LATE, after which a clear verdict no longer carries out a gesture that the person has forgotten.
// Known gap: `form.submit()` and sending from a timer fire no event.

import type { Clock } from "./clock.ts";

/** What is known of the draft at the moment of the gesture. */
export type Known = "unknown" | "unable" | "clear" | "hold";

/** Why a draft is held: by its verdict, or because it could not be checked. */
export type Why = "verdict" | "unchecked";

export interface Gesture {
  readonly key: string;
  /** Carries out the original action. Called at most once. */
  release(): void;
}

export interface Effects {
  /** An answer on the present draft is wanted now. */
  ask(): void;
  /** The draft is held: tell the person. Called again when they press again. */
  held(why: Why): void;
  /** It went out unchecked: show it. */
  unchecked(): void;
  /** Nothing is held any more. */
  settled(): void;
  holdUnchecked(): boolean;
}

export const WAIT = 300;
export const LATE = 5000;

type State =
  | { readonly name: "idle" }
  | {
      readonly name: "waiting";
      readonly gesture: Gesture;
      readonly since: number;
      readonly cancel: () => void;
    }
  | { readonly name: "held"; readonly gesture: Gesture; readonly since: number; readonly why: Why };

const IDLE: State = { name: "idle" };

export class Gate {
  #state: State = IDLE;
  #releasing = false;
  #pass: { readonly key: string; readonly by: "person" | "timeout" } | undefined;
  readonly #clock: Clock;
  readonly #effects: Effects;

  constructor(clock: Clock, effects: Effects) {
    this.#clock = clock;
    this.#effects = effects;
  }

  get state(): State["name"] {
    return this.#state.name;
  }

  /** Why the draft is held; undefined when it is not. */
  get why(): Why | undefined {
    return this.#state.name === "held" ? this.#state.why : undefined;
  }

  /** For the events before the decisive one, such as `pointerdown`: whether the page may see them. */
  peek(key: string, known: Known): "pass" | "stop" {
    if (this.#releasing || this.#passes(key, known)) return "pass";
    if (known === "unable") return this.#effects.holdUnchecked() ? "stop" : "pass";
    if (known === "unknown") this.#effects.ask();
    return "stop";
  }

  /**
   * The decisive event. `swallowed` tells that the page did not see its forerunners: then passing means that the
   * whole gesture is carried out anew.
   */
  press(gesture: Gesture, known: Known, swallowed = false): "pass" | "stop" {
    if (this.#releasing) return "pass";
    const state = this.#state;
    if (state.name !== "idle" && state.gesture.key !== gesture.key) this.#drop();
    if (this.#passes(gesture.key, known)) return this.#passOn(gesture, swallowed);
    if (known === "unable" && !this.#effects.holdUnchecked()) {
      this.#effects.unchecked();
      return this.#passOn(gesture, swallowed);
    }
    if (this.#state.name === "held") {
      this.#effects.held(this.#state.why);
      return "stop";
    }
    if (this.#state.name === "waiting") return "stop";
    if (known === "unknown") this.#wait(gesture);
    else this.#hold(gesture, this.#clock.now(), known === "hold" ? "verdict" : "unchecked");
    return "stop";
  }

  /** What became known of a draft. */
  answer(key: string, known: Exclude<Known, "unknown">): void {
    const state = this.#state;
    if (state.name === "idle" || state.gesture.key !== key) return;
    if (state.name === "held" && state.why === "verdict") {
      // A change of the settings can lift a hold; the person then presses again.
      if (known === "clear") this.#drop();
      return;
    }
    if (known === "hold") {
      if (state.name === "waiting") state.cancel();
      this.#hold(state.gesture, state.since, "verdict");
    } else if (known === "clear") {
      if (this.#clock.now() - state.since > LATE) this.#drop();
      else this.#release(state.gesture);
    } else if (state.name === "waiting") {
      state.cancel();
      this.#giveUp(state.gesture, state.since);
    }
  }

  /** The draft is now another one: whatever waits was meant for the old one and is dropped. */
  changed(key: string): void {
    if (this.#pass?.key !== key) this.#pass = undefined;
    if (this.#state.name !== "idle" && this.#state.gesture.key !== key) this.#drop();
  }

  /** The person decides to post as it is. */
  override(): void {
    if (this.#state.name !== "held") return;
    const { gesture } = this.#state;
    this.#pass = { key: gesture.key, by: "person" };
    this.#release(gesture);
  }

  /** The person goes back to the text, or the box is gone. */
  edit(): void {
    if (this.#state.name !== "idle") this.#drop();
  }

  /** What was let go unchecked is held again once its verdict says so. */
  #passes(key: string, known: Known): boolean {
    if (known === "clear") return true;
    return this.#pass?.key === key && (this.#pass.by === "person" || known !== "hold");
  }

  #passOn(gesture: Gesture, swallowed: boolean): "pass" | "stop" {
    if (this.#state.name !== "idle") this.#drop();
    if (!swallowed) return "pass";
    this.#release(gesture);
    return "stop";
  }

  #wait(gesture: Gesture): void {
    const since = this.#clock.now();
    const cancel = this.#clock.later(WAIT, () => this.#giveUp(gesture, since));
    this.#state = { name: "waiting", gesture, since, cancel };
    this.#effects.ask();
  }

  #giveUp(gesture: Gesture, since: number): void {
    if (this.#effects.holdUnchecked()) {
      this.#hold(gesture, since, "unchecked");
      return;
    }
    this.#pass = { key: gesture.key, by: "timeout" };
    this.#effects.unchecked();
    this.#release(gesture);
  }

  #hold(gesture: Gesture, since: number, why: Why): void {
    this.#state = { name: "held", gesture, since, why };
    this.#effects.held(why);
  }

  #release(gesture: Gesture): void {
    this.#leave();
    this.#releasing = true;
    try {
      gesture.release();
    } finally {
      this.#releasing = false;
    }
    this.#effects.settled();
  }

  #drop(): void {
    this.#leave();
    this.#effects.settled();
  }

  #leave(): void {
    if (this.#state.name === "waiting") this.#state.cancel();
    this.#state = IDLE;
  }
}
