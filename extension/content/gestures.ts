// Turns the events of a submit gesture into calls of the gate, and stops those that the page must not see yet. Everything here
// runs at window capture, before any listener of the page, and only for trusted events.
//
// A press is a sequence: pointerdown, mousedown, pointerup, mouseup, click (touches besides). If the gate cannot let the first
// of them pass, the page sees none of them, the click decides, and a release repeats them all.

import { realClock } from "./clock.ts";
import { buttonAt, formOf, sends, submitControlOf } from "./controls.ts";
import { deepTarget, holds } from "./dom.ts";
import { isMultiLine } from "./editable.ts";
import type { Gesture } from "./gate.ts";
import { releaseClick, releaseKey, releaseSubmit } from "./release.ts";
import { keySends } from "./site.ts";
import type { Watch } from "./watch.ts";

/** Editors have shown a new line after this time. */
const LEARN = 80;

export class Gestures {
  readonly #watches: () => ReadonlyArray<Watch>;
  /** The press whose events the page does not see. */
  #swallowed: { readonly button: HTMLElement; readonly watch: Watch } | undefined;
  /** The key whose `keyup` the page does not see. */
  #swallowedKey: string | undefined;
  /** Boxes without a rule in which Enter turned out to make a new line. */
  readonly #newLines = new WeakSet<Element>();

  /** `watches`: the focused one first. */
  constructor(watches: () => ReadonlyArray<Watch>) {
    this.#watches = watches;
  }

  pointer(event: Event): void {
    if (event.type === "pointerdown" || event.type === "touchstart") this.#swallowed = undefined;
    const starts = event.type === "pointerdown" || event.type === "touchstart" || event.type === "mousedown";
    if (starts && this.#swallowed === undefined) this.#start(event);
    if (event.type === "click") {
      this.#click(event);
      return;
    }
    if (this.#swallowed === undefined) return;
    event.stopImmediatePropagation();
    // Keeps the focus, and with it the caret, in the text. Touches must still become a click.
    if (event.type === "mousedown") event.preventDefault();
  }

  #start(event: Event): void {
    const found = this.#find(deepTarget(event));
    if (found === undefined) return;
    const { watch } = found;
    const known = watch.known();
    if (!watch.empty && watch.gate.peek(watch.key, known) === "stop") this.#swallowed = found;
  }

  #click(event: Event): void {
    const swallowed = this.#swallowed;
    this.#swallowed = undefined;
    const found = this.#find(deepTarget(event));
    if (found === undefined) {
      if (swallowed !== undefined) stop(event);
      return;
    }
    const { button, watch } = found;
    const known = watch.known();
    if (watch.empty) return;
    const gesture = this.#gesture(watch, () => {
      const target = button.isConnected ? button : submitControlOf(watch.box, watch.rule);
      if (target !== null) releaseClick(target);
    });
    this.#decide(event, watch, watch.gate.press(gesture, known, swallowed?.button === button));
  }

  key(event: KeyboardEvent): void {
    if (event.type !== "keydown") {
      if (event.type === "keyup" && event.key === this.#swallowedKey) {
        this.#swallowedKey = undefined;
        event.stopImmediatePropagation();
      }
      return;
    }
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key !== "Enter" && event.key !== " ") return;
    const target = deepTarget(event);
    const inBox =
      target === null ? undefined : this.#watches().find(({ box }) => box === target || box.contains(target));
    if (inBox !== undefined && target !== null) {
      if (event.key === "Enter") this.#enter(event, inBox);
      return;
    }
    const found = this.#find(target);
    if (found !== undefined) this.#pressKey(event, found.watch, found.button);
  }

  #enter(event: KeyboardEvent, watch: Watch): void {
    const multiLine = isMultiLine(watch.box);
    const mod = event.ctrlKey || event.metaKey;
    const sending = keySends(watch.rule.keys ?? "guess", multiLine, {
      shift: event.shiftKey,
      mod,
      alt: event.altKey,
    });
    if (sending === "no") return;
    if (sending === "maybe") {
      if (this.#newLines.has(watch.box)) return;
      const known = watch.known();
      const settled = known === "clear" || known === "unable";
      if (settled && watch.gate.peek(watch.key, known) === "pass") {
        watch.afterPass();
        this.#learn(watch);
        return;
      }
    }
    this.#pressKey(event, watch, watch.box);
  }

  /** Enter in a box without a rule went through: if it made a new line, it will again, and is no submit gesture there. */
  #learn(watch: Watch): void {
    const before = watch.text;
    realClock.later(LEARN, () => {
      watch.check(false);
      if (watch.text.length > before.length && lines(watch.text) > lines(before))
        this.#newLines.add(watch.box);
    });
  }

  #pressKey(event: KeyboardEvent, watch: Watch, target: HTMLElement): void {
    const { key, code, ctrlKey, metaKey } = event;
    const known = watch.known();
    if (watch.empty) return;
    const gesture = this.#gesture(watch, () => {
      const taken = releaseKey(target, { key, code, ctrlKey, metaKey }, watch.box);
      if (!taken && watch.rule.keys === "guess" && isMultiLine(watch.box) && !ctrlKey && !metaKey) {
        this.#newLines.add(watch.box);
      }
    });
    const decision = watch.gate.press(gesture, known);
    if (decision === "stop") this.#swallowedKey = key;
    this.#decide(event, watch, decision);
  }

  submit(event: SubmitEvent): void {
    const target = deepTarget(event);
    if (!(target instanceof HTMLFormElement)) return;
    const watch = this.#watches().find(({ box }) => formOf(box) === target || holds(target, box));
    if (watch === undefined) return;
    const known = watch.known();
    if (watch.empty) return;
    const { submitter } = event;
    const gesture: Gesture = { key: watch.key, release: () => releaseSubmit(target, submitter) };
    this.#decide(event, watch, watch.gate.press(gesture, known));
  }

  #gesture(watch: Watch, release: () => void): Gesture {
    return {
      key: watch.key,
      release: () => {
        release();
        watch.afterRelease();
      },
    };
  }

  #decide(event: Event, watch: Watch, decision: "pass" | "stop"): void {
    if (decision === "stop") stop(event);
    else watch.afterPass();
  }

  #find(target: Element | null): { button: HTMLElement; watch: Watch } | undefined {
    const button = buttonAt(target);
    if (button === null) return undefined;
    for (const watch of this.#watches()) {
      if (sends(button, watch.box, watch.rule)) return { button, watch };
    }
    return undefined;
  }
}

function lines(text: string): number {
  return text.split("\n").length;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
