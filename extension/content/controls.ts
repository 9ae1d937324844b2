// Which control of the page sends a draft: by the site's rule, else by type, by its words, or because it is the last enabled
// button after the box in its form or dialog. Buttons for emoji, bold, photos or the audience are none.

import { regionOf } from "./context.ts";
import { closestAcross, holds, matchesAny, parentOf } from "./dom.ts";
import type { Box } from "./editable.ts";
import { signLabel } from "./labels.ts";
import type { FriendRule, SurfaceRule } from "./site.ts";
import { saysOther, saysSend } from "./words.ts";

const BUTTON = "button, input[type=submit], input[type=image], [role=button], a[role=button]";
const DIALOG = "dialog, [role=dialog], [role=alertdialog]";
/** How far up the box's surroundings go where it has neither form nor dialog. */
const HIGHEST = 8;
/** A container with more buttons than this is the page, not a composer. */
const MOST_BUTTONS = 60;
/** A control of fewer square pixels is not one that a person can press. */
const SHOWN_AREA = 64;

/** The button that an element is, or stands in. */
export function buttonAt(element: Element | null): HTMLElement | null {
  const button = closestAcross(element, BUTTON);
  return button instanceof HTMLElement ? button : null;
}

/** Whether a button sends the draft in the box. */
export function sends(button: HTMLElement, box: Box, rule: SurfaceRule): boolean {
  if (holds(box, button)) return false;
  if (rule.submit !== undefined && matchesAny(button, rule.submit)) return sameDialog(button, box);
  const container = containerOf(box);
  const form = formOf(box);
  const ofForm = form !== null && (button as HTMLButtonElement).form === form;
  if (!ofForm && (container === null || !holds(container, button))) return false;
  const label = signLabel(button);
  if (saysSend(label)) return true;
  if (saysOther(label) || isToggle(button)) return false;
  return (ofForm && isSubmitType(button)) || (container !== null && lastAfter(container, box) === button);
}

/** A control that makes or accepts a friend request. */
export function friendControlAt(element: Element | null, rule: FriendRule): HTMLElement | null {
  const button = buttonAt(element);
  if (button === null || !matchesAny(button, rule.controls)) return null;
  return rule.except !== undefined && button.matches(rule.except) ? null : button;
}

/** The submit control, for the card to keep clear of; null where none is found. */
export function submitControlOf(box: Box, rule: SurfaceRule): HTMLElement | null {
  const container = containerOf(box) ?? regionOf(box);
  if (container === null) return null;
  // The first after the box that is shown (forms often have a hidden one besides), else the largest.
  let best: HTMLElement | null = null;
  for (const button of buttonsIn(container)) {
    if (!sends(button, box, rule)) continue;
    if (follows(button, box) && isShown(button)) return button;
    if (best === null || areaOf(button) > areaOf(best)) best = button;
  }
  return best;
}

function isShown(button: HTMLElement): boolean {
  return (
    areaOf(button) >= SHOWN_AREA &&
    button.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}

function areaOf(element: HTMLElement): number {
  return element.offsetWidth * element.offsetHeight;
}

export function formOf(box: Box): HTMLFormElement | null {
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) return box.form;
  const form = closestAcross(box, "form");
  return form instanceof HTMLFormElement ? form : null;
}

/** The default button of a form: the one that Enter in a field presses. */
export function defaultButton(form: HTMLFormElement): HTMLElement | null {
  for (const element of form.querySelectorAll<HTMLElement>("button, input[type=submit], input[type=image]")) {
    if (isSubmitType(element)) return element;
  }
  return null;
}

function isSubmitType(button: HTMLElement): boolean {
  if (button instanceof HTMLButtonElement) return button.type === "submit";
  return button instanceof HTMLInputElement && (button.type === "submit" || button.type === "image");
}

function isToggle(button: HTMLElement): boolean {
  return ["aria-pressed", "aria-haspopup", "aria-expanded"].some((name) => button.hasAttribute(name));
}

function isEnabled(button: HTMLElement): boolean {
  return !button.hasAttribute("disabled") && button.getAttribute("aria-disabled") !== "true";
}

function sameDialog(button: Element, box: Element): boolean {
  return closestAcross(button, DIALOG) === closestAcross(box, DIALOG);
}

/** What holds the box and its controls: form or dialog, else the nearest ancestor with a button outside the box. */
function containerOf(box: Box): Element | null {
  const form = formOf(box);
  const dialog = closestAcross(box, DIALOG);
  if (form !== null && buttonsIn(form).some((button) => !holds(box, button))) return form;
  if (dialog !== null) return dialog;
  let at = parentOf(box);
  for (let height = 0; at !== null && height < HIGHEST; height++, at = parentOf(at)) {
    if (buttonsIn(at).some((button) => !holds(box, button) && saysSend(signLabel(button)))) return at;
  }
  return nearestWithButton(box);
}

function nearestWithButton(box: Box): Element | null {
  let at = parentOf(box);
  for (let height = 0; at !== null && height < HIGHEST; height++, at = parentOf(at)) {
    const buttons = buttonsIn(at);
    if (buttons.length > MOST_BUTTONS) return null;
    if (buttons.length > 0) return at;
  }
  return null;
}

function buttonsIn(scope: Element): HTMLElement[] {
  const buttons: HTMLElement[] = [];
  for (const button of scope.querySelectorAll<HTMLElement>(BUTTON)) {
    buttons.push(button);
    if (buttons.length > MOST_BUTTONS) break;
  }
  return buttons;
}

function follows(button: Element, box: Box): boolean {
  return (box.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function lastAfter(container: Element, box: Box): HTMLElement | null {
  // In a container that is the page, the last button is anything.
  if (container.matches("body, html, main, [role=main]")) return null;
  let last: HTMLElement | null = null;
  for (const button of buttonsIn(container)) {
    if (follows(button, box) && isEnabled(button) && !isToggle(button) && !saysOther(signLabel(button)))
      last = button;
  }
  return last;
}
