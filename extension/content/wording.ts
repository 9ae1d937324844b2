// A less specific wording for one draft: asked for when the draft stands still under a warning, offered on the card, put into the box when
// the person says so.
//
// States, of the draft that was asked about last: asked → offered → applying → taken (the box says something else now, and the next
// verdict is on that) or refused (the box stands as before: the wording can be copied). A draft that comes back has its wording still.

import type { PageDraft, Suggestion, Verdict } from "../generated/messages.ts";
import { realClock } from "./clock.ts";
import { replaceWords } from "./edit.ts";
import type { Box } from "./editable.ts";
import type { Link } from "./link.ts";

/** A draft that was not changed for so long, in milliseconds, stands still. Quill makes one undo step of what changes within a second, and
 * Ctrl+Z must take back the wording alone. */
const STILL = 1100;

/** Whose wording it is. */
export interface Author {
  readonly box: Box;
  /** Of the text and surroundings as they are now. */
  readonly key: string;
  readonly text: string;
  draft(): PageDraft;
}

export class Wording {
  /** Of the draft that was asked about. */
  #key = "";
  #suggestion: Suggestion | null = null;
  #refused = false;
  #applying = false;
  readonly #author: Author;
  readonly #link: Link;
  readonly #changed: () => void;

  /** `changed`: something else is to be shown. */
  constructor(author: Author, link: Link, changed: () => void) {
    this.#author = author;
    this.#link = link;
    this.#changed = changed;
  }

  /** What can be offered for the draft as it is now. */
  get offered(): Suggestion | null {
    return this.#current && !this.#refused && !this.#applying ? this.#suggestion : null;
  }

  /** Whether the box would not take the wording of the draft as it is now. */
  get refused(): boolean {
    return this.#current && this.#refused;
  }

  get #current(): boolean {
    return this.#author.key === this.#key;
  }

  /** A verdict on the draft came. */
  heard(verdict: Verdict): void {
    const { key } = this.#author;
    if (this.#current || verdict.card === null || verdict.spans.length === 0) return;
    realClock.later(STILL, () => {
      if (this.#author.key !== key || this.#current) return;
      this.#key = key;
      this.#suggestion = null;
      this.#refused = false;
      this.#link.reword(this.#author.draft(), (suggestion) => {
        if (this.#key !== key || suggestion === null) return;
        this.#suggestion = suggestion;
        this.#changed();
      });
    });
  }

  /** Puts the wording into the box. */
  async use(): Promise<void> {
    const { box, text } = this.#author;
    if (this.#suggestion === null || this.#applying) return;
    this.#applying = true;
    this.#refused = !(await replaceWords(box, text, this.#suggestion.replacements));
    this.#applying = false;
    this.#changed();
  }

  /** Puts the whole reworded draft on the clipboard. */
  async copy(): Promise<void> {
    const text = this.#suggestion?.text;
    if (text !== undefined) await navigator.clipboard.writeText(text).catch(() => undefined);
  }
}
