// A less specific wording for one draft: asked for when the draft stands still under a warning, offered on the card, put into the box when
// the person says so.
//
// States: none → asked → offered → applying → none (the box says it; the next verdict is on the new text) or refused (the box did not
// take it: the wording can be copied). Any change of the draft leads back to none.

import type { PageDraft, Suggestion, Verdict } from "../generated/messages.ts";
import { realClock } from "./clock.ts";
import { replaceWords } from "./edit.ts";
import type { Box } from "./editable.ts";
import type { Link } from "./link.ts";

/** A draft that was not changed for so long, in milliseconds, stands still. Quill makes one undo step of what changes within a second, and
 * Ctrl+Z must take back the wording alone. */
const STILL = 1100;

export class Wording {
  #key = "";
  #suggestion: Suggestion | null = null;
  #refused = false;
  #applying = false;
  readonly #box: Box;
  readonly #link: Link;
  readonly #changed: () => void;

  /** `changed`: something else is to be shown. */
  constructor(box: Box, link: Link, changed: () => void) {
    this.#box = box;
    this.#link = link;
    this.#changed = changed;
  }

  /** What can be offered now, for the draft of this key. */
  offered(key: string): Suggestion | null {
    return key === this.#key && !this.#refused && !this.#applying ? this.#suggestion : null;
  }

  /** Whether the box would not take the wording of this draft. */
  refused(key: string): boolean {
    return key === this.#key && this.#refused;
  }

  get applying(): boolean {
    return this.#applying;
  }

  /** A verdict on a draft came. */
  heard(key: string, verdict: Verdict, draft: () => PageDraft, current: () => string): void {
    if (key === this.#key || verdict.card === null || verdict.spans.length === 0) return;
    realClock.later(STILL, () => {
      if (current() !== key || key === this.#key) return;
      this.#key = key;
      this.#suggestion = null;
      this.#refused = false;
      this.#link.reword(draft(), (suggestion) => {
        if (this.#key !== key || suggestion === null) return;
        this.#suggestion = suggestion;
        this.#changed();
      });
    });
  }

  /** Puts the wording into the box, which holds `text`. */
  async use(text: string): Promise<void> {
    const suggestion = this.#suggestion;
    if (suggestion === null || this.#applying) return;
    this.#applying = true;
    const outcome = await replaceWords(this.#box, text, suggestion.replacements);
    this.#applying = false;
    this.#refused = outcome !== "done";
    this.#changed();
  }

  /** Puts the whole reworded draft on the clipboard. */
  async copy(): Promise<void> {
    const text = this.#suggestion?.text;
    if (text !== undefined) await navigator.clipboard.writeText(text).catch(() => undefined);
  }
}
