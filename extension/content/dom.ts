// The page's tree as the person sees it: through open and closed shadow roots. Only reads.

interface FirefoxElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** The shadow root of an element, also a closed one. Null for built-in elements such as `<input>`. */
export function shadowOf(element: Element): ShadowRoot | null {
  try {
    const firefox = (element as FirefoxElement).openOrClosedShadowRoot;
    if (firefox !== undefined) return firefox;
    return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
  } catch {
    // An orphaned script has no `chrome.dom` any more; open roots stay readable.
    return element.shadowRoot;
  }
}

/** The parent, stepping from a shadow root to its host. */
export function parentOf(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** `closest` that goes on outside shadow roots. Includes the element itself. */
export function closestAcross(element: Element | null, selector: string): Element | null {
  for (let at = element; at !== null; ) {
    const hit = at.closest(selector);
    if (hit !== null) return hit;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** Whether `outer` holds `inner`, also across shadow roots. */
export function holds(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at !== null; ) {
    if (outer.contains(at)) return true;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

/** The focused element, through all roots. */
export function deepActive(start: Element | null): Element | null {
  let at = start;
  for (let depth = 0; at !== null && depth < 32; depth++) {
    const inner: Element | null = shadowOf(at)?.activeElement ?? null;
    if (inner === null) break;
    at = inner;
  }
  return at;
}

/** What an event was aimed at, through closed roots too, where `composedPath` ends at their host. */
export function deepTarget(event: Event): Element | null {
  const first = event.composedPath()[0];
  let at: Element | null = first instanceof Element ? first : first instanceof Text ? parentOf(first) : null;
  const pointed = event instanceof MouseEvent && (event.detail > 0 || event.type !== "click");
  for (let depth = 0; at !== null && depth < 32; depth++) {
    const root = shadowOf(at);
    if (root === null) break;
    const inner: Element | null = pointed
      ? root.elementFromPoint((event as MouseEvent).clientX, (event as MouseEvent).clientY)
      : root.activeElement;
    if (inner === null || inner === at || !root.contains(inner)) break;
    at = inner;
  }
  return at;
}

/** `matches` that takes a selector this browser cannot read for "no". */
export function matchesAny(element: Element, selectors: ReadonlyArray<string>): boolean {
  return selectors.some((selector) => {
    try {
      return element.matches(selector);
    } catch {
      return false;
    }
  });
}

/** Host name of this frame; frames without an address of their own have that of the page that made them. */
export function hostOf(): string {
  if (location.hostname !== "") return location.hostname;
  try {
    return self.origin === "null" ? "" : new URL(self.origin).hostname;
  } catch {
    return "";
  }
}
