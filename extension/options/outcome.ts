// Tells that a change was saved, or why not. "Saved" goes away by itself; a fault stays until something was saved.

import { byId } from "../ui/dom.ts";
import type { Outcome } from "../ui/engine.ts";
import { faultSentence } from "../ui/labels.ts";

const SHOWN_MS = 4000;

export class OutcomeSign {
  readonly #done = byId("outcome-done", HTMLParagraphElement);
  readonly #failed = byId("outcome-failed", HTMLParagraphElement);
  #timer: number | undefined;

  tell(outcome: Outcome, done: string): void {
    clearTimeout(this.#timer);
    // Emptied first, so that a screen reader also says the same word twice.
    this.#done.textContent = "";
    this.#failed.textContent = "";
    if ("fault" in outcome) {
      this.#failed.textContent = faultSentence(outcome.fault);
      return;
    }
    this.#done.textContent = done;
    this.#timer = setTimeout(() => {
      this.#done.textContent = "";
    }, SHOWN_MS);
  }
}
