// What the page does with a gesture, watched for a moment only.

import { realClock } from "./clock.ts";

/** Silence of the page for this long after a released gesture means that it ignored it. */
const IGNORED = 1500;

/** Tells after a while whether anything in the region changed. */
export function watchReaction(region: Element, told: (stirred: boolean) => void): void {
  let stirred = false;
  const observer = new MutationObserver(() => {
    stirred = true;
  });
  observer.observe(region, { subtree: true, childList: true, characterData: true });
  realClock.later(IGNORED, () => {
    observer.disconnect();
    told(stirred);
  });
}

/** Looks a few times while a page usually clears a box that was sent; textareas tell nobody when a script empties them. */
export function lookLater(look: () => void): void {
  for (const delay of [60, 400, IGNORED]) realClock.later(delay, look);
}
