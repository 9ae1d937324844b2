/** All events on `window` in the capture phase, by type, target, trust and whether something has already cancelled them. */
import { describe, type Log } from "./log.ts";

/** Types whose number depends on the machine's speed or on the pointer's path. They are seen, not counted. */
const UNSTEADY = new Set([
  "mousemove",
  "pointermove",
  "selectionchange",
  "scroll",
  "scrollend",
  "animationiteration",
  "message",
]);

/** Sensors, which tell a page nothing about an extension. */
const SENSORS = new Set([
  "devicemotion",
  "deviceorientation",
  "deviceorientationabsolute",
  "pointerrawupdate",
]);

/** Types that have no `on…` property on `window` or `document`. */
const MORE = [
  "focusin",
  "focusout",
  "compositionstart",
  "compositionupdate",
  "compositionend",
  "DOMActivate",
  "textInput",
];

export function watchEvents(log: Log): void {
  document.addEventListener("securitypolicyviolation", (event) => {
    log.see("policy violation", `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
  });
  let touched = false;
  for (const type of types()) {
    window.addEventListener(
      type,
      (event) => {
        touched ||= event.isTrusted && (type === "pointerdown" || type === "keydown");
        // How the browser focuses and shows a fresh window is its own affair.
        if (!touched && event.isTrusted && (event.target === window || event.target === document)) return;
        const line = `${event.type} ${describe(event.target)} trusted=${event.isTrusted} cancelled=${event.defaultPrevented}`;
        if (UNSTEADY.has(type)) log.see("unsteady event", line);
        else log.count(line);
      },
      { capture: true, passive: true },
    );
  }
}

function types(): Set<string> {
  const found = new Set(MORE);
  for (const owner of [window, document, document.documentElement]) {
    for (let at: object | null = owner; at !== null; at = Object.getPrototypeOf(at)) {
      for (const name of Object.getOwnPropertyNames(at)) if (name.startsWith("on")) found.add(name.slice(2));
    }
  }
  for (const type of SENSORS) found.delete(type);
  return found;
}
