// What the pop-up is told of a page. Every frame hears the question; the one with a watched box answers at once, the top frame
// after the others had their chance.

import type { SiteLevel, Surface } from "../generated/messages.ts";
import type { BadgeState } from "./overlay/card-model.ts";

export interface PageStatus {
  /** Whether a compose box is watched now. */
  readonly watched: boolean;
  /** Identifier of the site's description, or `generic`. */
  readonly site: string;
  readonly surface: Surface | null;
  /** `idle`: no box has had the focus yet. `off`: not watched at all. */
  readonly state: BadgeState | "idle" | "off";
  /** How loudly to speak up here; null before the engine told. */
  readonly level: SiteLevel | null;
}

const OTHERS_FIRST = 80;

export function answerPageStatus(status: () => PageStatus): void {
  chrome.runtime.onMessage.addListener((message: unknown, _sender, respond: (status: PageStatus) => void) => {
    if (
      typeof message !== "object" ||
      message === null ||
      (message as { type?: unknown }).type !== "pageStatus"
    )
      return false;
    const own = status();
    if (own.watched) {
      respond(own);
      return false;
    }
    if (window.top !== window) return false;
    setTimeout(() => respond(status()), OTHERS_FIRST);
    return true;
  });
}
