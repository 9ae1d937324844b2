/** Wraps `attachShadow` in the page's own world, to see (and keep) every root that goes through it. */
import { describe, type Log } from "./log.ts";

export function watchShadows(log: Log): void {
  const original = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(init: ShadowRootInit): ShadowRoot {
    const root = original.call(this, init);
    log.see("attachShadow", `${describe(this)} ${init.mode}`);
    new MutationObserver((records) => {
      for (const record of records)
        log.see("inside a shadow root", `${record.type} ${describe(record.target)}`);
    }).observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
    return root;
  };
}
