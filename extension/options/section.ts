// What the parts of the options page have in common.

import type { SettingsView } from "../generated/messages.ts";
import type { Outcome, SettingsStore } from "../ui/engine.ts";
import { setBy } from "../ui/labels.ts";

/** A part of the page. */
export interface Section {
  /** Shows the settings. The focus stays where it is. */
  show(view: SettingsView): void;
}

/** What a part is given to work with. */
export interface Desk {
  readonly store: SettingsStore;
  /** Shows what a change led to, everywhere on the page. */
  readonly settle: (outcome: Outcome, done?: string) => void;
}

/** Shows "Set by ..." where a setting is locked. */
export function showLock(note: HTMLElement, view: SettingsView, locked: boolean): void {
  note.hidden = !locked;
  note.textContent = locked ? setBy(view) : "";
}
