// What the pop-up says of the page, decided apart from how it is drawn.

import type { PageStatus } from "../content/page-status.ts";

/** How a state looks: `plain`, in good order, or something to be looked at. */
export type Mood = "plain" | "watching" | "attention";

export interface Summary {
  /** Key of the sentence; `$1` of it is the name of the box. */
  readonly state: string;
  /** Key of a sentence below, where there is more to say. */
  readonly about?: string;
  readonly mood: Mood;
}

/** `status` is undefined where the page does not answer. `enabled`: whether Chaperone watches anything. */
export function summarise(status: PageStatus | undefined, enabled: boolean): Summary {
  if (!enabled) return { state: "popup_off_everywhere", mood: "plain" };
  if (status === undefined) {
    return { state: "popup_unwatched", about: "popup_unwatched_about", mood: "plain" };
  }
  switch (status.state) {
    case "off":
      return { state: "popup_off_here", mood: "plain" };
    case "idle":
      return { state: "popup_idle", mood: "watching" };
    case "watching":
      return { state: "popup_watching", mood: "watching" };
    case "checking":
      return { state: "popup_checking", mood: "watching" };
    case "unable":
      return { state: "popup_unable", mood: "attention" };
    case "unchecked":
      return { state: "popup_unchecked", mood: "attention" };
    case "gone":
      return { state: "popup_gone", mood: "attention" };
    case "note":
    case "warn":
    case "stop":
      return { state: "popup_noticed", mood: "attention" };
  }
}
