// Carries out a held gesture, once. Sites get untrusted events; most take them, and for the others the card asks the person to
// press once more. A real press is repeated step by step, with the default actions that a browser adds only to trusted events.

import { defaultButton, formOf } from "./controls.ts";
import type { Box } from "./editable.ts";

/** A click, with its forerunners for sites that send at one of them. */
export function releaseClick(button: HTMLElement): void {
  const { left, top, width, height } = button.getBoundingClientRect();
  const shared = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: left + width / 2,
    clientY: top + height / 2,
    detail: 1,
  };
  const pointer = { ...shared, pointerId: 1, pointerType: "mouse", isPrimary: true };
  button.dispatchEvent(new PointerEvent("pointerdown", { ...pointer, buttons: 1 }));
  button.dispatchEvent(new MouseEvent("mousedown", { ...shared, buttons: 1 }));
  button.dispatchEvent(new PointerEvent("pointerup", pointer));
  button.dispatchEvent(new MouseEvent("mouseup", shared));
  HTMLElement.prototype.click.call(button);
}

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * A key press. Enter in a field of one line also submits its form, as a real one would; elsewhere, where the page took no
 * notice of it, it makes a new line. Tells whether the page took it.
 */
export function releaseKey(target: HTMLElement, press: KeyPress, box: Box): boolean {
  const code = press.key === " " ? 32 : 13;
  const shared = { ...press, keyCode: code, which: code, bubbles: true, cancelable: true, composed: true };
  const taken = !target.dispatchEvent(new KeyboardEvent("keydown", shared));
  if (!taken) {
    target.dispatchEvent(new KeyboardEvent("keypress", { ...shared, charCode: code }));
    defaultAction(target, press, box);
  }
  target.dispatchEvent(new KeyboardEvent("keyup", shared));
  return taken;
}

function defaultAction(target: HTMLElement, press: KeyPress, box: Box): void {
  if (target !== box) {
    if (target.matches("button, input, a[href]")) HTMLElement.prototype.click.call(target);
    return;
  }
  if (box instanceof HTMLInputElement) {
    const form = formOf(box);
    const button = form === null ? null : defaultButton(form);
    if (button !== null) HTMLElement.prototype.click.call(button);
    else if (form !== null) releaseSubmit(form, null);
  } else if (!press.ctrlKey && !press.metaKey) {
    if (box instanceof HTMLTextAreaElement) document.execCommand("insertText", false, "\n");
    else document.execCommand("insertParagraph");
  }
}

/** A form's submission, with validation and the page's own listeners. */
export function releaseSubmit(form: HTMLFormElement, submitter: HTMLElement | null): void {
  // Through the prototype: a field named "requestSubmit" would hide the method.
  HTMLFormElement.prototype.requestSubmit.call(form, submitter);
}
