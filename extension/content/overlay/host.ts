// The one element that the page can see: a plain <div popover=manual> of size 0 with a closed shadow root, the same in every
// state, so that no script can tell a risky draft from a harmless one. It stands on the document's root, or in the open modal
// <dialog> that holds the box, since everything outside such a dialog is inert.
//
// Inside, nothing takes the pointer (`elementFromPoint` never hits it; pointer.ts routes presses) and nothing is animated
// (`document.getAnimations`). A host that the page took away or changed is put right when something is drawn.
//
// Known gap: IntersectionObserver v2 (Chromium, `trackVisibility`) tells a page that something covers one of its elements.

import { closestAcross } from "../dom.ts";
import { sheet } from "./style.ts";

export class Host {
  #element: HTMLElement | undefined;
  #root: ShadowRoot | undefined;

  /** The closed root; undefined before the first composer. */
  get root(): ShadowRoot | undefined {
    return this.#root;
  }

  get element(): HTMLElement | undefined {
    return this.#element;
  }

  /** Makes sure that the host is where the box needs it. `raise` puts it above what the page has opened since. */
  ensure(box: Element, raise: boolean): ShadowRoot {
    const [element, root] = this.#make();
    const parent = closestAcross(box, "dialog:modal") ?? document.documentElement;
    const moved = element.parentNode !== parent;
    for (const { name } of [...element.attributes]) {
      if (name !== "popover") element.removeAttribute(name);
    }
    if (element.popover !== "manual") element.popover = "manual";
    if (moved) {
      if (parent === document.documentElement) removeOrphans(element);
      parent.append(element);
    }
    try {
      const open = element.matches(":popover-open");
      if (open && raise && !moved) element.hidePopover();
      if (!element.matches(":popover-open")) element.showPopover();
    } catch {
      // A document without a top layer shows it by z-index.
    }
    return root;
  }

  remove(): void {
    this.#element?.remove();
  }

  #make(): [HTMLElement, ShadowRoot] {
    if (this.#element !== undefined && this.#root !== undefined) return [this.#element, this.#root];
    const element = document.createElement("div");
    element.popover = "manual";
    const root = element.attachShadow({ mode: "closed" });
    root.adoptedStyleSheets = [sheet()];
    this.#element = element;
    this.#root = root;
    return [element, root];
  }
}

/** Hosts of earlier copies of this script, which a reloaded extension leaves behind. */
function removeOrphans(own: Element): void {
  for (const child of [...document.documentElement.children]) {
    if (child !== own && child.matches('div[popover="manual"]:empty') && child.attributes.length === 1)
      child.remove();
  }
}
