// What counts as a compose box. A missing rule never means silence: whatever takes free text counts, unless it is plainly
// something else (search, password, a form for one's own data).

import { matchesAny } from "./dom.ts";

export type Box = HTMLElement;

const TEXT_TYPES = new Set(["", "text"]);
/** `autocomplete` of fields that hold the person's own data. */
const OWN_DATA =
  /(?:^|\s)(?:username|email|tel|name|given-name|family-name|nickname|new-password|current-password|one-time-code|organization|street-address|address-|postal-code|country|bday|cc-|url)/i;
const SEARCH =
  /(?:^|[^\p{L}])(?:search|find|filter|buscar|rechercher|suche[n]?|cerca|tìm|поиск|zoeken|szukaj)(?:$|[^\p{L}])/iu;
const EXCLUDED = ["[role=searchbox]", "[role=search] *", "[role=spinbutton]", "[inert] *", '[data-tab="3"]'];

/** The compose box that an element is, or stands in; null where it is none. */
export function composeBoxAt(element: Element | null): Box | null {
  if (!(element instanceof HTMLElement)) return null;
  const box = editingHost(element);
  return box !== null && isComposeBox(box) ? box : null;
}

function editingHost(element: HTMLElement): Box | null {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) return element;
  if (element.ownerDocument.designMode === "on") return element.ownerDocument.body;
  if (!element.isContentEditable) return null;
  let host = element;
  while (host.parentElement?.isContentEditable === true) host = host.parentElement;
  return host;
}

function isComposeBox(box: Box): boolean {
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) {
    if (box.readOnly || box.disabled) return false;
  }
  if (box instanceof HTMLInputElement) {
    if (!TEXT_TYPES.has((box.getAttribute("type") ?? "").toLowerCase())) return false;
    if (OWN_DATA.test(box.autocomplete)) return false;
    if (box.inputMode !== "" && box.inputMode !== "text") return false;
    if (box.form !== null && box.form.querySelector("input[type=password]") !== null) return false;
  }
  if (box.getAttribute("aria-readonly") === "true") return false;
  if (matchesAny(box, EXCLUDED)) return false;
  // A box in which names can be completed is often called a combobox; a search field has one line.
  if (box.getAttribute("role") === "combobox" && !isMultiLine(box)) return false;
  const label = `${box.getAttribute("aria-label") ?? ""} ${box.getAttribute("placeholder") ?? box.getAttribute("aria-placeholder") ?? ""}`;
  return isMultiLine(box)
    ? !SEARCH.test(label.slice(0, 40)) || label.length > 40
    : !SEARCH.test(label.slice(0, 80));
}

/** Whether Enter makes a new line where the site has not said otherwise. */
export function isMultiLine(box: Box): boolean {
  if (box instanceof HTMLInputElement) return false;
  return box instanceof HTMLTextAreaElement || box.getAttribute("aria-multiline") !== "false";
}
