// The labels of elements, raw, as a screen reader would say them. Interpreted in Rust (crate/src/composer).

/** Longer labels are cut: no name or audience is that long. */
const LONGEST = 300;

/** The text of an element on one line. */
export function plainText(element: Element, longest = LONGEST): string {
  const text = (element.textContent ?? "").slice(0, longest * 8);
  return text.replace(/\s+/g, " ").trim().slice(0, longest);
}

function referenced(element: Element, attribute: string): string {
  const ids = element.getAttribute(attribute);
  if (ids === null) return "";
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return "";
  const parts: string[] = [];
  for (const id of ids.split(/\s+/).slice(0, 8)) {
    const found = id === "" ? null : root.getElementById(id);
    if (found !== null) parts.push(plainText(found));
  }
  return parts.join(" ").trim();
}

function attribute(element: Element, ...names: string[]): string {
  for (const name of names) {
    const value = element.getAttribute(name)?.slice(0, LONGEST);
    // Not trimmed: "Edit privacy. Sharing with Public. " travels as it is.
    if (value !== undefined && value.trim() !== "") return value;
  }
  return "";
}

/** Label of a compose box: its name, else the placeholder. */
export function boxLabel(box: Element): string {
  const named = attribute(box, "aria-label") || referenced(box, "aria-labelledby");
  if (named !== "") return named;
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) {
    const label = box.labels?.[0];
    if (label != null) return plainText(label);
  }
  const placeholder = attribute(box, "placeholder", "aria-placeholder", "data-placeholder", "title");
  if (placeholder !== "") return placeholder;
  const inside = box.querySelector("[data-placeholder], [data-slate-placeholder]");
  if (inside !== null) return attribute(inside, "data-placeholder") || plainText(inside);
  return referenced(box, "aria-describedby");
}

/** Label of a control or sign: its name, a picture's text, the chosen option, else what it says. */
export function signLabel(element: Element): string {
  const named = attribute(element, "aria-label") || referenced(element, "aria-labelledby");
  if (named !== "") return named;
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.textContent?.trim() ?? "";
  if (element instanceof HTMLInputElement) return element.value.slice(0, LONGEST);
  return attribute(element, "title", "alt") || plainText(element);
}

/** Label of a dialog, form or region: its name, else its first heading. */
export function regionLabel(region: Element): string {
  const named = attribute(region, "aria-label") || referenced(region, "aria-labelledby");
  if (named !== "") return named;
  const heading = region.querySelector("h1, h2, h3, [role=heading], legend");
  return heading === null ? "" : plainText(heading);
}
